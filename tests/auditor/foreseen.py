# SPDX-License-Identifier: GPL-3.0-or-later
"""What months and quarters must not prove, because the annual release will list it: asked of every state of the ledger before it.

The annual tables count types by quarter, sites, types, and sites by type (and what no shorter period tells of). After each
month or quarter the attacker has only what was told up to then; the months to come may hold anything. Persons are those known
on that day. Houses in fixed parts have the same parts all year: there is nothing else to list.
"""
from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator, Mapping, Sequence

from exports import Cell, Condition, Export
from groups import group_of
from register import Truth
from system import System
from targets import WHOLE_YEAR, PublishedSum, Target
from vocabulary import MINIMUM_HEADS, TOTAL, TYPES, UNKNOWN


class State:
    """The ledger of a year after one of its months or quarters, before its annual release."""

    def __init__(self, export: Export, truths: Sequence[Truth], heads: Mapping[str, int]) -> None:
        self.name = truths[-1].release
        facts = truths[-1].so_far
        told = {truth.release for truth in truths}
        before = copy.copy(export)
        before.cells = [cell for cell in export.cells if cell.release in told]
        before.releases = {name: release for name, release in export.releases.items() if name in told}
        named = list(_numbers(self.name, truths, site_rows(heads)))
        self.system = System(before, truths[-1].planned.year, facts, heads, [condition for _, condition in named])
        self.sums = []
        for cell, condition in named:
            inside = tuple(fact for fact in facts if condition.admits(fact))
            self.sums.append(PublishedSum(cell, condition, self.system.atoms(condition), inside))

    def targets(self) -> list[Target]:
        """The sensitive ones of the numbers to come, each once."""
        found: dict[frozenset[int], Target] = {}
        for one in self.sums:
            rule = group_of(one.facts).rule
            if rule and one.atoms and (one.facts or one.condition.sites != frozenset((UNKNOWN,))):
                found.setdefault(one.atoms, Target("foreseen", one.cell.name, rule, one.atoms, one.facts))
        return list(found.values())


def states(export: Export, truths: Mapping[str, Truth], heads: Mapping[str, int]) -> Iterator[State]:
    """Of one year, in order."""
    ordered = sorted(truths.values(), key=lambda truth: export.releases[truth.release].sequence)
    told = list(itertools.takewhile(lambda truth: truth.planned.kind in ("month", "quarter"), ordered))
    for count, truth in enumerate(told, 1):
        if {cell.table for cell in export.cells if cell.release == truth.release} != {"parts"}:
            yield State(export, told[:count], heads)


def site_rows(heads: Mapping[str, int]) -> list[frozenset[str]]:
    """The sites as the annual tables list them: those with fewer than ten employees together, and with the smallest of the
    others as long as they are still too few. Heads of 0 are not known, and taken for many."""
    rest = {site for site, count in heads.items() if 0 < count < MINIMUM_HEADS}
    single = sorted((heads[site] or 10**6, site) for site in heads.keys() - rest)
    while rest and single and sum(heads[site] or MINIMUM_HEADS for site in rest) < MINIMUM_HEADS:
        rest.add(single.pop(0)[1])
    return [frozenset((site,)) for _, site in single] + ([frozenset(rest)] if rest else []) + [frozenset((UNKNOWN,))]


def _numbers(name: str, truths: Sequence[Truth], rows: Sequence[frozenset[str]]) -> Iterator[tuple[Cell, Condition]]:
    kinds: list[str | None] = [None, *TYPES]
    begun = {(truth.planned.first_month - 1) // 3 for truth in truths}
    for quarter, kind in itertools.product(sorted(begun), kinds):
        months = frozenset(range(3 * quarter + 1, 3 * quarter + 4))
        yield (Cell(name, "foreseen", "type", kind or TOTAL, "quarter", f"Q{quarter + 1}", None),
               Condition(months, None, None, None if kind is None else frozenset((kind,))))
    for sites, kind in itertools.product([None, *rows], kinds):
        yield (Cell(name, "foreseen", "site", TOTAL if sites is None else "+".join(sorted(sites)), "type", kind or TOTAL, None),
               Condition(WHOLE_YEAR, sites, None, None if kind is None else frozenset((kind,))))
