# SPDX-License-Identifier: GPL-3.0-or-later
"""What was proved of a group already on a day on which it was no sensitive one (R6).

A number lies within the group and was told when there were enough persons behind the group. Since that day everybody knows that
there was an incident in it. What made it sensitive later, an erasure or many incidents that name nobody (they could all be one
person's), does not make that secret again, whatever is withheld now. Only that an incident is proved is set aside, and never
for groups of a site with few employees, which are sensitive on every day.
"""
from __future__ import annotations

from collections.abc import Mapping

from attack import NONE, Findings, Violation
from groups import group_of
from register import Fact, Truth
from system import System


def set_aside(findings: Findings, system: System, truths: Mapping[str, Truth]) -> list[str]:
    """Takes those violations out of the findings and names them."""
    known = [violation for violation in findings.violations if _was_told(violation, system, truths)]
    findings.violations = [violation for violation in findings.violations if violation not in known]
    return [violation.target.name for violation in known]


def _was_told(violation: Violation, system: System, truths: Mapping[str, Truth]) -> bool:
    if violation.aim != NONE or violation.target.rule == "heads":
        return False
    atoms = violation.target.atoms
    for cell in system.cells:
        if cell.value and cell.release in truths and system.export.releases[cell.release].kind != "correction":
            if system.atoms(system.conditions[cell]) <= atoms:
                then = [fact for fact in truths[cell.release].so_far if _is_in(fact, atoms, system)]
                if not group_of(then).rule:
                    return True
    return False


def _is_in(fact: Fact, atoms: frozenset[int], system: System) -> bool:
    return fact.stage == "base" and any(system.columns[key] in atoms for key in system.keys_of(fact))
