# SPDX-License-Identifier: GPL-3.0-or-later
"""How few numbers could have been withheld at best: the exact cell suppression problem on small instances.

A set of withheld numbers is good enough if for every question (is there an incident in this sensitive cell? are there fewer
than five? for all readers, and for those who know their own case) a world in whole numbers exists that changes withheld
numbers only. Withholding more never hurts, so a question that fails with a set still fails with a largest failing set around
it, and one number outside that set must be withheld: a cut. CBC finds the smallest set that meets all cuts so far, until no
question fails. Stopped early, the value of the cuts is still a lower bound. Remainders of lines, which the product protects as
well, are left out here, so the comparison errs against the product.
"""
from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence

from administration import Administration, Year
from attack import ENOUGH, NONE
from exports import Cell
from groups import group_of
from register import Fact
from solvers import Highs, Problem, cbc
from system import Row, System
from targets import PublishedSum
from vocabulary import MINIMUM_PERSONS

TABLES = frozenset(("site_area", "site_type", "area_type", "type_quarter", "level", "trigger", "weekday", "band",
                    "sitegroup_typegroup", "typegroup_month", "typegroup"))


@dataclasses.dataclass(frozen=True)
class Question:
    """A sensitive sum and a reader: the sum must be able to be `own`, or at least `own` + 5, in worlds with at least `floor`."""

    atoms: frozenset[int]
    aim: str
    floor: tuple[int, ...]
    own: int


@dataclasses.dataclass
class Comparison:
    """Complementary numbers of the product against the least possible."""

    withheld: int
    least: int
    proved: bool  # False: `least` is a lower bound, the search was stopped
    seconds: float
    questions: int
    safe: bool  # whether the product's own pattern answers every question


class Instance:
    """The first annual release of an administration as a suppression problem."""

    def __init__(self, administration: Administration, year: Year, release: str, own_case: bool = True) -> None:
        self._system = _with_all_values(administration, year)
        sums = [one for one in year.finder.sums() if one.cell.release == release]
        numbers: dict[frozenset[int], list[PublishedSum]] = {}
        for one in sums:
            numbers.setdefault(self._system.atoms(one.condition), []).append(one)
        self._numbers = [atoms for atoms in numbers if atoms]
        parts = [numbers[atoms] for atoms in self._numbers]
        self._values = [len(part[0].facts) for part in parts]
        self._primary = {i for i, part in enumerate(parts) if _sensitive(part[0].facts, own_case)}
        self._free = [i for i, part in enumerate(parts) if i not in self._primary and part[0].cell.table in TABLES]
        self.product = {i for i in self._free if all(one.cell.value is None for one in parts[i])}
        self._fixed = {i for i, part in enumerate(parts) if part[0].cell.value is None} - self.product
        self._pairs = self._told_by_pairs([part[0] for part in parts], own_case)
        self._links = [row for row in self._system.rows if "/" in row.name and "=" in row.name.split("/")[0]]
        self._questions = self._make_questions(sums, own_case)
        self._moves: dict[Question, list[frozenset[int]]] = {question: [] for question in self._questions}

    def _make_questions(self, sums: Sequence[PublishedSum], own_case: bool) -> list[Question]:
        columns = len(self._system.columns)
        found: dict[Question, None] = {}
        for one in sums:
            if not _sensitive(one.facts, own_case) or not self._system.atoms(one.condition):
                continue
            atoms = self._system.atoms(one.condition)
            readers = [(tuple([0] * columns), 0)]
            for person in sorted({p for f in one.facts for p in f.persons}) if own_case else ():
                others = [fact for fact in one.facts if person not in fact.persons]
                if group_of(others).few:
                    own = [fact for fact in self._system.facts if person in fact.persons and fact.stage == "base"]
                    readers.append((tuple(self._system.world_of(own)), len(one.facts) - len(others)))
            for floor, own_count in readers:
                for aim in (NONE, ENOUGH):
                    found[Question(atoms, aim, floor, own_count)] = None
        return list(found)

    def _told_by_pairs(self, parts: Sequence[PublishedSum], own_case: bool) -> list[frozenset[int]]:
        """Of two numbers one within the other, with few between them, one must be withheld."""
        free = set(self._free)
        pairs = []
        for i in self._free:
            for j in self._free:
                if self._numbers[i] < self._numbers[j] and self._values[i] < self._values[j]:
                    inside = {fact.incident for fact in parts[i].facts}
                    between = [fact for fact in parts[j].facts if fact.incident not in inside]
                    if _sensitive(between, own_case):
                        pairs.append(frozenset((i, j)) & free)
        return pairs

    def compare(self, seconds: float) -> Comparison:
        """Solves the problem, for at most so many seconds."""
        start = time.monotonic()
        cuts = list(self._pairs)
        while True:
            chosen, least = self._cheapest(cuts)
            failing = next((q for q in self._questions if not self._answered(q, chosen)), None)
            late = time.monotonic() - start > seconds
            if failing is None or late:
                break
            cuts.append(self._cut(failing, set(chosen)))
        safe = all(self._answered(question, self.product) for question in self._questions)
        return Comparison(len(self.product), least, failing is None, time.monotonic() - start, len(self._questions), safe)

    def _cheapest(self, cuts: Sequence[frozenset[int]]) -> tuple[set[int], int]:
        rows = [Row(f"c{i}", dict.fromkeys(cut, 1), 1, None) for i, cut in enumerate(cuts)]
        columns = len(self._numbers)
        rows += [Row(f"b{i}", {i: 1}, None, 1) for i in sorted(set().union(*cuts))] if cuts else []
        if not rows:
            return set(), 0
        answer = cbc(Problem(rows, columns, dict.fromkeys(range(columns), 1)))
        if answer.world is None:
            raise ArithmeticError("no set of numbers protects this release")
        chosen = {i for i, value in enumerate(answer.world) if value}
        return chosen, len(chosen)

    def _cut(self, question: Question, hidden: set[int]) -> frozenset[int]:
        """The numbers outside a largest failing set around `hidden`."""
        for number in self._free:
            if number not in hidden and not self._answered(question, hidden | {number}):
                hidden.add(number)
        return frozenset(self._free) - hidden

    def _answered(self, question: Question, hidden: set[int]) -> bool:
        """Whether the world the question asks for exists when these and the primary numbers are withheld."""
        away = hidden | self._primary | self._fixed
        if any(move <= away for move in self._moves[question]):
            return True
        rows = [*self._links, *(Row(str(i), dict.fromkeys(atoms, 1), self._values[i], self._values[i])
                                for i, atoms in enumerate(self._numbers) if i not in away)]
        low, high = (question.own, question.own) if question.aim == NONE else (question.own + MINIMUM_PERSONS, None)
        rows.append(Row("aim", dict.fromkeys(question.atoms, 1), low, high))
        answer = Highs(rows, len(self._system.columns)).solve({}, floor=question.floor)
        if answer.world is None:
            return False
        moved = frozenset(i for i, atoms in enumerate(self._numbers) if sum(answer.world[a] for a in atoms) != self._values[i])
        self._moves[question].append(moved)
        return True


def _sensitive(facts: Sequence[Fact], own_case: bool) -> bool:
    """Whether the group must not be told about, also not to those who are in it."""
    if group_of(facts).rule:
        return True
    persons = {person for fact in facts for person in fact.persons} if own_case else set()
    return any(group_of([fact for fact in facts if person not in fact.persons]).few for person in persons)


def _with_all_values(administration: Administration, year: Year) -> System:
    """The year's system as if nothing were withheld."""
    export = administration.export
    original = export.cells
    counts: dict[Cell, int] = {one.cell: len(one.facts) for one in year.finder.sums()}
    export.cells = [dataclasses.replace(cell, value=counts.get(cell, cell.value)) for cell in original]
    try:
        return System(export, year.system.year, year.system.facts, administration.source.heads)
    finally:
        export.cells = original
