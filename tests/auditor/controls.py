# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls: an auditor that cannot fail is worth nothing.

1. Twelve monthly year-to-date reports that only hide numbers under five: at least half of the small monthly cells must come
   out exactly (research/privacy_security.md, finding 1: 56 % with 300 incidents, 83 % with 120).
2. One complementary cell of a safe release is shown again: whatever CBC can prove then, the auditor must find.
"""
from __future__ import annotations

import dataclasses
import random
import tempfile
from pathlib import Path

import naive
from administration import Administration, Year
from attack import ENOUGH, NONE, Attacker
from exports import Condition, Export
from groups import group_of
from register import Book, Input
from simulate import Profile, invent
from solvers import Highs, Problem, cbc, glpsol_exact
from system import Row, System
from vocabulary import MINIMUM_PERSONS


@dataclasses.dataclass
class Recovery:
    """What an attacker got out of threshold-only reports."""

    small: int = 0
    exact: int = 0
    existence: int = 0
    confirmed: int = 0  # of the first ones, again by glpsol --exact
    checked: int = 0


def threshold_control(seed: int, incidents: int, sample: int) -> Recovery:
    """Attacks a year of monthly year-to-date reports; a sample of the cells with 1–4 persons in a month."""
    profile = Profile(seed, incidents, sites=6, areas=6, heads=2 * incidents, years=1, corrections=False, combinations=0.0,
                      late=0.0)
    with tempfile.TemporaryDirectory(prefix="auditor-") as name:
        directory = Path(name)
        invent(profile).write(directory)
        source = Input(directory)
        areas = sorted({entry.area for entry in source.entries})
        sites = sorted({entry.site for entry in source.entries})
        tables = naive.annual_tables(sites, areas)[:3]
        naive.publish(source, directory / "out", naive.year_to_date(profile.first_year), lambda plan: tables, naive.under_five)
        return _recover(source, Export(directory / "out"), random.Random(f"threshold {seed}"), sample)


def _recover(source: Input, export: Export, rng: random.Random, sample: int) -> Recovery:
    names = {(r.closing, r.kind, r.year, r.first_month): r.name for r in export.releases.values()}
    book = Book(source, names, naive.year_to_date(min(export.years)))
    last = list(book.truths.values())[-1]
    conditions = {}
    for cell in export.cells:
        if cell.release == last.release:
            for month in range(1, 13):
                whole = export.condition(cell)
                conditions[cell, month] = Condition(frozenset((month,)), whole.sites, whole.areas, whole.types)
    system = System(export, last.planned.year, last.facts, source.heads, conditions.values())
    small = [(condition, facts) for condition in conditions.values()
             if group_of(facts := [fact for fact in last.facts if condition.admits(fact)]).few]
    highs = Highs(system.rows, len(system.columns))
    result = Recovery()
    for condition, facts in rng.sample(small, min(sample, len(small))):
        atoms = system.atoms(condition)
        low = highs.solve(dict.fromkeys(atoms, 1), whole=False)
        high = highs.solve(dict.fromkeys(atoms, -1), whole=False)
        result.small += 1
        result.existence += low.value is not None and low.value > 0
        exact = low.value == len(facts) and high.value == -len(facts)
        result.exact += exact
        if exact and result.checked < 3:
            result.checked += 1
            cost = dict.fromkeys(atoms, 1)
            result.confirmed += all(glpsol_exact(Problem(system.rows, len(system.columns), cost, sense)).value == len(facts)
                                    for sense in ("min", "max"))
    return result


@dataclasses.dataclass
class Unhiding:
    """One complementary cell shown again."""

    cell: str
    violations: int = 0  # by CBC alone
    found: int = 0  # of these by the auditor
    invented: int = 0  # by the auditor, but not by CBC

    @property
    def caught(self) -> bool:
        return self.found == self.violations


def unhide(administration: Administration, rng: random.Random) -> Unhiding | None:
    """Shows one complementary cell of a random year again; nothing if there is none to show."""
    years = [administration.year(number) for number in administration.export.years]
    choices = [(year, one) for year in years for one in year.finder.sums()
               if one.cell.value is None and not group_of(one.facts).rule and one.facts]
    if not choices:
        return None
    year, chosen = rng.choice(choices)
    export = administration.export
    shown = dataclasses.replace(chosen.cell, value=len(chosen.facts))
    original = export.cells
    export.cells = [shown if cell == chosen.cell else cell for cell in original]
    try:
        opened = administration.year(year.system.year)
        return _compare(year, opened, Unhiding(chosen.cell.name))
    finally:
        export.cells = original


def _compare(safe: Year, opened: Year, result: Unhiding) -> Unhiding:
    """The auditor's answer and CBC's, group by group. Groups a re-tabulated world clears need no second opinion."""
    attacker = Attacker(opened.system)
    attacker.attack(opened.targets)
    found = {(v.target.atoms, v.aim) for v in attacker.findings.violations}
    worlds = attacker.worlds()
    for target in opened.targets:
        atoms = sorted(target.atoms)
        sums = [int(world[atoms].sum()) for world in worlds]
        for aim, cleared in ((NONE, min(sums) == 0), (ENOUGH, max(sums) >= MINIMUM_PERSONS)):
            if cleared:
                continue
            low, high = (None, 0) if aim == NONE else (MINIMUM_PERSONS, None)
            question = Row("aim", dict.fromkeys(atoms, 1), low, high)
            proved = cbc(Problem([*opened.system.rows, question], len(opened.system.columns), {})).status == "infeasible"
            said = (target.atoms, aim) in found
            result.violations += proved
            result.found += proved and said
            result.invented += said and not proved
    return result
