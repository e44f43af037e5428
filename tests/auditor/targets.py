# SPDX-License-Identifier: GPL-3.0-or-later
"""The groups nobody may learn about, found in the true register by the published rules.

Families (issue 5, design E): every cell of every table released, withheld or not; what is left of a published total when the
published parts of its row or column are taken away; every difference of two published numbers one of which contains the
other; what a correction added and what it removed.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from exports import Cell, Condition, Export, tables
from groups import group_of, small_site
from register import Fact, Truth
from system import System
from vocabulary import TOTAL, UNKNOWN


WHOLE_YEAR = frozenset(range(1, 13))


@dataclasses.dataclass(frozen=True)
class Target:
    """A sensitive group. `rule` says why; `atoms` are the system's columns that count its incidents."""

    family: str  # cell, remainder, difference, change
    name: str
    rule: str  # few, dominated, coalition, zero, heads
    atoms: frozenset[int]
    facts: tuple[Fact, ...]

    @property
    def incidents(self) -> int:
        return len(self.facts)


@dataclasses.dataclass(frozen=True)
class PublishedSum:
    """A cell with its atoms and the incidents behind it, with the persons known when the number was first told (R6)."""

    cell: Cell
    condition: Condition
    atoms: frozenset[int]
    facts: tuple[Fact, ...]
    told: str = ""  # the release that told it first; nothing: it is withheld


class TargetFinder:
    """All targets of one year. `truths` are the year's releases with the facts behind them."""

    def __init__(self, export: Export, system: System, truths: Mapping[str, Truth], heads: Mapping[str, int]) -> None:
        self._export = export
        self._system = system
        self._truths = truths
        self._heads = heads
        self._first_told = self._tellings()

    def find(self) -> list[Target]:
        """Every target once: groups of the same atoms are one."""
        found: dict[frozenset[int], Target] = {}
        for target in (*self._cells(), *self._remainders(), *self._differences(), *self._months_left(), *self._changes()):
            if target.atoms:
                found.setdefault(target.atoms, target)
        return list(found.values())

    def sums(self) -> list[PublishedSum]:
        """All cells of first releases, withheld or not."""
        return self._sums(self._system.cells)

    def _sums(self, cells: Sequence[Cell]) -> list[PublishedSum]:
        releases = self._export.releases
        sums = []
        for cell in cells:
            if releases[cell.release].kind != "correction":
                condition = self._system.conditions[cell]
                atoms = self._system.atoms(condition)
                told = "" if cell.value is None else self._first_told[atoms]
                sums.append(PublishedSum(cell, condition, atoms, self._behind(condition, told or cell.release), told))
        return sums

    def _behind(self, condition: Condition, release: str) -> tuple[Fact, ...]:
        """The incidents that meet the condition, as known on the day of the release."""
        return tuple(f for f in self._truths[release].facts if f.stage == "base" and condition.admits(f))

    def _tellings(self) -> dict[frozenset[int], str]:
        """Which release published each number first: a table may tell again what an earlier one has told."""
        first: dict[frozenset[int], str] = {}
        releases = self._export.releases
        for cell in sorted(self._system.cells, key=lambda cell: releases[cell.release].sequence):
            if cell.value is not None and releases[cell.release].kind != "correction":
                first.setdefault(self._system.atoms(self._system.conditions[cell]), cell.release)
        return first

    def _target(self, family: str, name: str, atoms: frozenset[int], facts: tuple[Fact, ...],
                sites: frozenset[str] | None = None) -> Iterator[Target]:
        rule = group_of(facts).rule
        if not rule and sites is not None and small_site(sites, self._heads):
            rule = "heads"
        if rule and (facts or family == "cell"):
            yield Target(family, name, rule, atoms, facts)

    def _cells(self) -> Iterator[Target]:
        for one in self._sums(self._system.cells):
            if not one.facts and one.condition.sites == frozenset((UNKNOWN,)):
                continue  # that every site is known says nothing about anybody
            yield from self._target("cell", one.cell.name, one.atoms, one.facts, one.condition.sites)

    def _remainders(self) -> Iterator[Target]:
        """A published total without the published parts of its line."""
        for table in tables(self._system.cells):
            sums = self._sums(table)
            for dim in ("row", "column"):
                lines: dict[str, list[PublishedSum]] = {}
                for one in sums:
                    lines.setdefault(getattr(one.cell, dim), []).append(one)
                other = "column" if dim == "row" else "row"
                for line in lines.values():
                    yield from self._rest(line, other)

    def _rest(self, line: Sequence[PublishedSum], dim: str) -> Iterator[Target]:
        total = next((one for one in line if getattr(one.cell, dim) == TOTAL), None)
        if total is None or total.cell.value is None:
            return
        shown = [one for one in line if one is not total and one.cell.value is not None]
        whole = next((self._whole(total, one) for one in line if one is not total), total.atoms)
        atoms = whole.difference(*(one.atoms for one in shown))
        gone = {fact.incident for one in shown for fact in one.facts}
        facts = tuple(fact for fact in self._as_known(total, shown) if fact.incident not in gone)
        yield from self._target("remainder", f"{total.cell.name} without {len(shown)} published parts", atoms, facts)

    def _whole(self, total: PublishedSum, part: PublishedSum) -> frozenset[int]:
        """The total's incidents as atoms of the block that its part is counted in."""
        block = self._system.block_for(part.condition)
        is_everything = total.condition == Condition(WHOLE_YEAR)
        if block == self._system.block_for(total.condition) or not is_everything:
            return total.atoms
        return self._system.atoms(total.condition, block=block)

    def _differences(self) -> Iterator[Target]:
        """Two published numbers, one within the other: what lies between is published as well."""
        shown = [one for one in self._sums([cell for cell in self._system.cells if cell.value is not None]) if one.atoms]
        for everything in [one for one in shown if one.condition == Condition(WHOLE_YEAR)][:1]:
            blocks = {self._system.block_for(one.condition): one for one in shown}
            shown += [dataclasses.replace(everything, atoms=self._whole(everything, one)) for one in blocks.values()]
        masks = [(sum(1 << atom for atom in one.atoms), one) for one in shown]
        masks.sort(key=lambda pair: len(pair[1].atoms))
        for index, (inner, small) in enumerate(masks):
            for outer, large in masks[index + 1:]:
                if inner & ~outer == 0 and inner != outer and len(large.facts) > len(small.facts):
                    inside = {fact.incident for fact in small.facts}
                    facts = tuple(fact for fact in self._as_known(large, [small]) if fact.incident not in inside)
                    yield from self._target("difference", f"{large.cell.name} − {small.cell.name}",
                                            large.atoms - small.atoms, facts)

    def _as_known(self, large: PublishedSum, parts: Sequence[PublishedSum]) -> tuple[Fact, ...]:
        """The larger sum's incidents with the persons known when the last of the numbers was first told: before, nobody could
        subtract, and whoever tells them all again tells nothing new."""
        last = max((self._export.releases[one.told] for one in (large, *parts)), key=lambda release: release.sequence)
        return self._behind(large.condition, last.name) if large.condition.months <= last.months else large.facts

    def _months_left(self) -> Iterator[Target]:
        """What was published for some months without all that was published for fewer of them, otherwise alike."""
        alike: dict[Condition, list[PublishedSum]] = {}
        for one in self._sums([cell for cell in self._system.cells if cell.value is not None]):
            alike.setdefault(dataclasses.replace(one.condition, months=frozenset()), []).append(one)
        for sums in alike.values():
            for whole in sums:
                parts = [one for one in sums if one.condition.months < whole.condition.months]
                months = whole.condition.months.difference(*(one.condition.months for one in parts))
                if len(parts) > 1 and months:
                    condition = dataclasses.replace(whole.condition, months=months)
                    facts = tuple(fact for fact in self._as_known(whole, parts) if fact.month in months)
                    yield from self._target("difference", f"{whole.cell.name} without {len(parts)} shorter periods",
                                            self._system.atoms(condition), facts)

    def _changes(self) -> Iterator[Target]:
        """What corrections added and removed, in the cells of their tables."""
        for cell in self._system.cells:
            if self._export.releases[cell.release].kind == "correction":
                condition = self._system.conditions[cell]
                number = cell.release.split("-")[1]
                for stage in (number + "+", number + "-"):
                    facts = tuple(f for f in self._truths[cell.release].facts if f.stage == stage and condition.admits(f))
                    yield from self._target("change", f"{stage}:{cell.name}", self._system.atoms(condition, stage), facts)
