# SPDX-License-Identifier: GPL-3.0-or-later
"""How few numbers could have been withheld at best: the exact cell suppression problem on small instances.

A set of withheld numbers is good enough if for every question (is there an incident in this sensitive group? are there fewer
than five? for somebody from outside and for everybody who knows his own case) a world in whole numbers exists that changes
withheld numbers only. Withholding more never hurts, so a question that fails with a set still fails with a largest failing set
around it, and one number outside that set must be withheld: a cut. CBC finds the smallest set that meets all cuts so far,
until no question fails. Stopped early, the value of the cuts is still a lower bound.

Sensitive groups are those that the product protects: the numbers themselves; of two numbers one within the other what lies
between; and what is left of a published total, which depends on the choice: such a cut says that either the line is chosen
otherwise or a number outside the failing set is withheld. What each of these guarantees costs can be measured one by one
(Guarantee).
"""
from __future__ import annotations

import dataclasses
import time
from collections.abc import Hashable, Iterable, Iterator, Sequence

import numpy

from administration import Administration, Year
from attack import ENOUGH, NONE
from exports import Cell, Condition
from groups import group_of
from register import Fact
from solvers import Highs, Problem, cbc
from system import CUBE, TIME, Row, System
from targets import WHOLE_YEAR, PublishedSum
from vocabulary import MINIMUM_PERSONS, TOTAL

TABLES = frozenset(("site_area", "site_type", "area_type", "type_quarter", "level", "trigger", "weekday", "band",
                    "sitegroup_typegroup", "typegroup_month", "typegroup"))
CUTS_AT_ONCE = 12
MOST_MORE = 5  # of the further columns of Highs.solve


@dataclasses.dataclass(frozen=True)
class Guarantee:
    """What the withheld numbers must achieve."""

    everybody: bool = True  # readers who know their own case: all, not only those in a group of which few others are left
    remainders: bool = True  # of lines
    foreign: bool = True  # differences of numbers that are told in different terms, like the total and a trigger
    seen_combinations: bool = True  # the reader knows at which site which combination of types occurred


@dataclasses.dataclass(frozen=True)
class Group:
    """A sensitive group. `line`: numbers that make it follow as long as these are published and those withheld."""

    atoms: frozenset[int]
    published: frozenset[int] = frozenset()
    withheld: frozenset[int] = frozenset()


@dataclasses.dataclass
class Comparison:
    """Complementary numbers of the product against the least possible."""

    withheld: int
    least: int
    proved: bool  # False: `least` is a lower bound, the search was stopped
    seconds: float
    questions: int
    safe: bool  # whether the product's own pattern answers every question


@dataclasses.dataclass
class Line:
    """A total and its parts, as numbers."""

    total: int
    total_sum: PublishedSum
    parts: dict[int, PublishedSum]


class Readers:
    """Somebody from outside and the affected: what they know, and which of them a world leaves in doubt about a group."""

    def __init__(self, system: System, own_case: bool) -> None:
        facts: dict[str, list[Fact]] = {}
        for fact in system.facts:
            for person in fact.persons if own_case and fact.stage == "base" else ():
                facts.setdefault(person, []).append(fact)
        floors = {tuple([0] * len(system.columns)): frozenset[str]()}
        for person, own in sorted(facts.items()):
            floor = tuple(system.world_of(own))
            floors[floor] = floors.get(floor, frozenset()) | {person}
        self.floors = numpy.array(list(floors), dtype=numpy.int64)
        self.names = list(floors.values())
        self.all = (1 << len(self.names)) - 1

    def own(self, atoms: frozenset[int]) -> numpy.ndarray:
        """How many of the group's incidents each reader knows."""
        return self.floors[:, sorted(atoms)].sum(axis=1)

    def served(self, world: numpy.ndarray, atoms: frozenset[int], aim: str) -> int:
        """As bits: who keeps the own incidents in this world and finds none beside them, or enough."""
        beside = int(world[sorted(atoms)].sum()) - self.own(atoms)
        fits = (beside == 0) if aim == NONE else (beside >= MINIMUM_PERSONS)
        fits &= (self.floors <= world).all(axis=1)
        return sum(1 << int(reader) for reader in numpy.flatnonzero(fits))


class Instance:
    """The first annual release of an administration as a suppression problem."""

    def __init__(self, administration: Administration, year: Year, release: str, own_case: bool = True,
                 guarantee: Guarantee = Guarantee()) -> None:
        self._own_case = own_case
        self._guarantee = guarantee
        self._system = _with_all_values(administration, year)
        sums = [one for one in year.finder.sums() if one.cell.release == release]
        numbers: dict[frozenset[int], list[PublishedSum]] = {}
        for one in sums:
            numbers.setdefault(self._system.atoms(one.condition), []).append(one)
        self._numbers = [atoms for atoms in numbers if atoms]
        self._places = {atoms: number for number, atoms in enumerate(self._numbers)}
        parts = [numbers[atoms] for atoms in self._numbers]
        self._parts = [part[0] for part in parts]
        self._values = [len(part[0].facts) for part in parts]
        self._primary = {i for i, part in enumerate(parts) if self._sensitive(part[0].facts)}
        self.free = [i for i, part in enumerate(parts) if i not in self._primary and part[0].cell.table in TABLES]
        self.product = {i for i in self.free if all(one.cell.value is None for one in parts[i])}
        self._fixed = {i for i, part in enumerate(parts) if part[0].cell.value is None} - self.product
        self._links = [row for row in self._system.rows if "/" in row.name and "=" in row.name.split("/")[0]]
        if guarantee.seen_combinations:
            self._links.append(Row("seen", dict.fromkeys(self._unseen(), 1), None, 0))
        self._lines = list(self._make_lines(sums)) if guarantee.remainders else []
        self._blocks = {column: str(key[1]) for key, column in self._system.columns.items()}
        self._readers = Readers(self._system, own_case)
        self._groups = [Group(self._numbers[i]) for i in sorted(self._primary)]
        self._pairs = list(self._told_by_pairs())
        self._asked: dict[Group, int] = {}
        self._moves: dict[tuple[Group, str], list[tuple[frozenset[int], int]]] = {}
        self._worlds: list[tuple[frozenset[int], numpy.ndarray]] = []

    # --- what is asked -----------------------------------------------------------------------------------------
    def _sensitive(self, facts: Sequence[Fact]) -> bool:
        """Whether the group must not be told about, also not to those who are in it."""
        if group_of(facts).rule:
            return True
        persons = {person for fact in facts for person in fact.persons} if self._own_case else set()
        return any(group_of([fact for fact in facts if person not in fact.persons]).few for person in persons)

    def _unseen(self) -> Iterator[int]:
        """Combinations of types at sites where they did not occur."""

        def place(key: tuple[Hashable, ...]) -> tuple[Hashable, ...]:
            return key[1], key[2], key[4] if key[1] == CUBE else key[3]

        seen = {place(key) for fact in self._system.facts for key in self._system.keys_of(fact) if key[1] in (CUBE, TIME)}
        for key, column in self._system.columns.items():
            if key[1] in (CUBE, TIME) and len(place(key)[2]) > 1 and place(key) not in seen:  # type: ignore[arg-type]
                yield column

    def _asking(self, group: Group) -> int:
        """As bits: the readers from whom the group must be kept."""
        if group not in self._asked:
            asking = self._readers.all
            if not self._guarantee.everybody:
                facts = next((one.facts for one, atoms in zip(self._parts, self._numbers) if atoms == group.atoms), ())
                asking = 1 + sum(1 << i for i, names in enumerate(self._readers.names) if i and any(
                    any(name in fact.persons for fact in facts)
                    and group_of([fact for fact in facts if name not in fact.persons]).few for name in names))
            self._asked[group] = asking
        return self._asked[group]

    def _told_by_pairs(self) -> Iterator[frozenset[int]]:
        """Of two numbers one within the other, with few between them, one must be withheld."""
        views = [(number, atoms) for number in self.free for atoms in self._views(number)]
        for i, inner in views:
            for j, outer in views:
                if i != j and inner < outer and self._values[i] < self._values[j]:
                    inside = {fact.incident for fact in self._parts[i].facts}
                    between = [fact for fact in self._parts[j].facts if fact.incident not in inside]
                    if self._sensitive(between):
                        yield frozenset((i, j))

    def _views(self, number: int) -> Iterator[frozenset[int]]:
        """The number as atoms of its own block and of all others that can tell it."""
        yield self._numbers[number]
        if not self._guarantee.foreign:
            return
        condition = self._parts[number].condition
        own = self._system.block_for(condition)
        blocks = {str(key[1]) for key in self._system.columns if key[0] == "base"} - {own}
        classes = self._system.time_site_class
        is_told = (condition.months == WHOLE_YEAR and condition.areas is None and not condition.others and (
            condition.sites is None
            or all((site in condition.sites) == (first in condition.sites) for site, first in classes.items())))
        for block in sorted(blocks):
            if condition == Condition(WHOLE_YEAR) or (is_told and {own, block} == {CUBE, TIME}):
                yield self._system.atoms(condition, block=block)

    def _make_lines(self, sums: Sequence[PublishedSum]) -> Iterator[Line]:
        for table in sorted({one.cell.table for one in sums}):
            for dim, other in (("row", "column"), ("column", "row")):
                lines: dict[str, list[PublishedSum]] = {}
                for one in sums:
                    if one.cell.table == table:
                        lines.setdefault(getattr(one.cell, dim), []).append(one)
                for line in lines.values():
                    total = next((one for one in line if getattr(one.cell, other) == TOTAL), None)
                    parts = {self._places[atoms]: one for one in line
                             if one is not total and (atoms := self._system.atoms(one.condition))}
                    if total is not None and len(parts) > 1:
                        yield Line(self._places[self._system.atoms(total.condition)], total, parts)

    def _left_over(self, hidden: set[int]) -> Iterator[Group]:
        """What is left of published totals, and all that is withheld in their lines, where few are behind it."""
        away = hidden | self._primary | self._fixed
        for line in self._lines:
            if line.total in away:
                continue
            shown = {number: one for number, one in line.parts.items() if number not in away}
            gone = {number: one for number, one in line.parts.items() if number in away}
            block = self._system.block_for(next(iter(line.parts.values())).condition)
            pattern = (frozenset((line.total, *shown)), frozenset(gone))
            if len(shown) > 1:
                told = {fact.incident for one in shown.values() for fact in one.facts}
                facts = [fact for fact in line.total_sum.facts if fact.incident not in told]
                whole = next((atoms for atoms in self._views(line.total) if self._blocks[min(atoms)] == block), None)
                if facts and whole is not None and self._sensitive(facts):
                    yield Group(whole.difference(*(self._numbers[number] for number in shown)), *pattern)
            if len(gone) > 1:
                facts = list({fact.incident: fact for one in gone.values() for fact in one.facts}.values())
                if facts and self._sensitive(facts):
                    yield Group(frozenset().union(*(self._numbers[number] for number in gone)), *pattern)

    # --- the search --------------------------------------------------------------------------------------------
    def compare(self, seconds: float) -> Comparison:
        """Solves the problem, for at most so many seconds."""
        start = time.monotonic()
        safe = self.protects(self.product)
        cuts: list[tuple[frozenset[int], frozenset[int]]] = [(pair & set(self.free), frozenset()) for pair in self._pairs]
        proved = False
        while True:
            chosen = self._cheapest(cuts)
            new = []
            for group, aim, reader in self._failing(chosen):
                if time.monotonic() - start > seconds:
                    break
                new.append(self._cut(group, aim, reader, chosen))
                if len(new) >= CUTS_AT_ONCE:
                    break
            else:
                proved = not new
            cuts += new
            if proved or time.monotonic() - start > seconds:
                break
        questions = 2 * sum(self._asking(group).bit_count() for group in self._groups)
        return Comparison(len(self.product), len(chosen), proved, time.monotonic() - start, questions, safe)

    def protects(self, hidden: set[int]) -> bool:
        """Whether the promise is kept when these and the primary numbers are withheld."""
        return all(pair & hidden for pair in self._pairs) and next(self._failing(hidden), None) is None

    def _cheapest(self, cuts: Sequence[tuple[frozenset[int], frozenset[int]]]) -> set[int]:
        """The smallest set that has one of the first numbers of each cut, or has not one of the second."""
        used = sorted(set().union(*(one | other for one, other in cuts))) if cuts else []
        rows = [Row(f"c{i}", dict.fromkeys(one, 1) | dict.fromkeys(other, -1), 1 - len(other), None)
                for i, (one, other) in enumerate(cuts)]
        rows += [Row(f"b{i}", {i: 1}, None, 1) for i in used]
        if not rows:
            return set()
        answer = cbc(Problem(rows, len(self._numbers), dict.fromkeys(range(len(self._numbers)), 1)))
        if answer.world is None:
            raise ArithmeticError("no set of numbers protects this release")
        return {i for i, value in enumerate(answer.world) if value}

    def _failing(self, hidden: set[int]) -> Iterator[tuple[Group, str, int]]:
        """Groups for which some reader has no world, with one such reader."""
        away = frozenset(hidden | self._primary | self._fixed)
        for group in (*self._left_over(hidden), *self._groups):
            for aim in (NONE, ENOUGH):
                missing = self._missing(group, aim, away)
                while missing:
                    reader = (missing & -missing).bit_length() - 1
                    if not self._find(group, aim, reader, away):
                        yield group, aim, reader
                        break
                    missing = self._missing(group, aim, away)

    def _missing(self, group: Group, aim: str, away: frozenset[int]) -> int:
        moves = self._moves.get((group, aim))
        if moves is None:
            moves = self._moves[group, aim] = []
            for moved, world in [(frozenset[int](), numpy.array(self._system.truth)), *self._worlds]:
                self._note(group, aim, moved, world)
        missing = self._asking(group)
        for moved, served in moves:
            if missing & served and moved <= away:
                missing &= ~served
        return missing

    def _note(self, group: Group, aim: str, moved: frozenset[int], world: numpy.ndarray) -> None:
        if served := self._readers.served(world, group.atoms, aim):
            self._moves[group, aim].append((moved, served))

    def _find(self, group: Group, aim: str, reader: int, away: frozenset[int]) -> bool:
        """Whether there is a world for the reader in which only the numbers that are away change; the nearest to the truth."""
        own = int(self._readers.own(group.atoms)[reader])
        columns = len(self._system.columns)
        rows = [*self._links, *(Row(str(i), dict.fromkeys(atoms, 1), self._values[i], self._values[i])
                                for i, atoms in enumerate(self._numbers) if i not in away)]
        low, high = (own, own) if aim == NONE else (own + MINIMUM_PERSONS, None)
        rows.append(Row("aim", dict.fromkeys(group.atoms, 1), low, high))
        there = [column for column, count in enumerate(self._system.truth) if count]
        fewer = [Row("", {column: 1, columns + i: -(-self._system.truth[column] // MOST_MORE)}, self._system.truth[column], None)
                 for i, column in enumerate(there)]
        cost = {columns + i: 1.0 for i in range(len(there))}
        highs = Highs(rows, columns)
        floor = [int(count) for count in self._readers.floors[reader]]
        answer = highs.solve(cost, floor=floor, extra=fewer, more_columns=len(there))
        if answer.world is None:
            return False
        world = numpy.array(answer.world)
        moved = frozenset(i for i, atoms in enumerate(self._numbers) if int(world[sorted(atoms)].sum()) != self._values[i])
        self._worlds.append((moved, world))
        for known, wanted in self._moves:
            self._note(known, wanted, moved, world)
        return not self._missing_one(group, aim, reader, away)

    def _missing_one(self, group: Group, aim: str, reader: int, away: frozenset[int]) -> bool:
        return bool(self._missing(group, aim, away) >> reader & 1)

    def _answered(self, group: Group, aim: str, reader: int, hidden: Iterable[int]) -> bool:
        away = frozenset(hidden) | self._primary | self._fixed
        return not self._missing_one(group, aim, reader, away) or self._find(group, aim, reader, away)

    def _cut(self, group: Group, aim: str, reader: int, chosen: set[int]) -> tuple[frozenset[int], frozenset[int]]:
        """The numbers outside a largest failing set around those chosen, or another choice in the line."""
        free = frozenset(self.free)
        other = group.withheld & free
        hidden = set(free - group.published) if group.published else set(chosen)
        if not group.published or self._answered(group, aim, reader, hidden):
            hidden = set(chosen)
            for number in self.free:
                if number not in hidden and number not in group.published \
                        and not self._answered(group, aim, reader, hidden | {number}):
                    hidden.add(number)
        return free - hidden, other


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
