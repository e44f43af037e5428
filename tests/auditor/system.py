# SPDX-License-Identifier: GPL-3.0-or-later
"""The attacker's linear system: unknown whole numbers and what the released numbers say about them.

The unknowns are how many incidents have exactly these properties. The full cross of all dimensions would be larger than
needed; two reductions lose nothing, and both are argued here independently of the product:

1. *Classes.* Codes that no released number and no group in question tells apart (two sites always merged, all months of a
   quarter) may be summed: every solution of the reduced system spreads over the finer codes at will.
2. *Blocks.* Numbers about area × site × type, month × site × type, triggers, weekday × band and levels describe the same
   incidents, but no number crosses two of these. Tables of whole numbers over (a, s) and (m, s) with the same sum for every s
   extend to a table over (a, m, s), also in whole numbers: within each s fill from the north-west corner. So a block per
   family and the equality of the shared sums say exactly what the full cross says. `fill` does this filling, so that a world
   can be checked as a list of incidents.

The attacker is taken to be stronger than any real one: he knows which combinations of types and of triggers occur at all and
in which areas something happened, and that an unknown day goes with an unknown time.
A correction adds two blocks (added, removed); what is removed was there before.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy
from scipy.sparse import csr_matrix

from exports import Cell, Condition, Export, in_part, sites_of_parts
from register import Fact
from vocabulary import BANDS, LEVELS, NOT_STATED, TRIGGERS, TYPES, UNKNOWN

CUBE, TIME, CHANGE = "cube", "time", "change"
SIDE_BLOCKS = {"trigger": "triggers", "weekday": "weekday", "band": "weekday", "level": "level"}


@dataclasses.dataclass
class Row:
    """low ≤ Σ coefficient · column ≤ high; nothing: no bound."""

    name: str
    coefficients: dict[int, int]
    low: int | None
    high: int | None


@dataclasses.dataclass(frozen=True)
class Request:
    """A set of incidents the system must be able to speak of, and in which stage: a cell or a group."""

    condition: Condition
    stage: str = "base"


class System:
    """Columns (atoms), rows (knowledge) and the truth of one year."""

    def __init__(self, export: Export, year: int, facts: Sequence[Fact], sites: Iterable[str],
                 extra: Iterable[Condition] = ()) -> None:
        self.export = export
        self.year = year
        self.cells = export.cells_of(year)
        self.conditions = {cell: export.condition(cell) for cell in self.cells}
        self.facts = [fact for fact in facts if fact.year == year]
        base = [fact for fact in self.facts if fact.stage == "base"]
        self.sites = sorted(set(sites) | {fact.site for fact in self.facts})
        self.areas = sorted({fact.area for fact in base})
        self.type_sets = sorted({fact.types for fact in self.facts} | {frozenset((kind,)) for kind in TYPES}, key=sorted)
        self.trigger_sets = sorted({fact.triggers for fact in base} | {frozenset((code,)) for code in TRIGGERS} | {frozenset()},
                                   key=sorted)
        self.stages = sorted({fact.stage for fact in self.facts} - {"base"} | self._correction_stages())
        self._choose_classes([*self.conditions.values(), *extra])
        self._make_columns()
        self._selected: dict[tuple[Condition, str, str], frozenset[int]] = {}
        self._make_rows()
        self._summed = -1  # rows in _sums
        self.truth = self.world_of(self.facts)

    # --- classes ---------------------------------------------------------------------------------------------
    def _correction_stages(self) -> set[str]:
        numbers = [name.split("-")[1] for name, release in self.export.releases.items()
                   if release.year == self.year and release.kind == "correction"]
        return {number + sign for number in numbers for sign in "+-"}

    def _choose_classes(self, conditions: Sequence[Condition]) -> None:
        whole = frozenset(range(1, 13))
        self._full = any(c.areas is not None and c.months != whole for c in conditions)
        self.has_cube = any(c.areas is not None for c in conditions)
        parts = [code for c in conditions for dim, code in c.others if dim == "part"]
        named = [sites for code in parts for sites in sites_of_parts(code)]
        # What a correction changed is told apart by the sites of its own numbers, whatever block the rest of these is of.
        corrected = {c for cell, c in self.conditions.items() if self.export.releases[cell.release].kind == "correction"}
        timed = [c for c in conditions if self.block_for(c) != CUBE or c in corrected]
        self.month_class = _classes(range(1, 13), [c.months for c in conditions])
        self.area_class = _classes(self.areas, [c.areas for c in conditions if c.areas is not None])
        site_sets = [c.sites for c in conditions if c.sites is not None]
        timed_sets = [c.sites for c in timed if c.sites is not None]
        self.site_class = _classes(self.sites, site_sets + named)
        self.time_site_class = _classes(self.sites, timed_sets + named)
        tests: list[Callable[[frozenset[str]], Hashable]] = [
            lambda types, wanted=c.types: bool(wanted & types) for c in conditions if c.types is not None]
        self.type_class = {types: types for types in self.type_sets} if parts else _classes_by(self.type_sets, tests)

    def block_for(self, condition: Condition) -> str:
        """The block whose atoms the condition selects."""
        sides = {SIDE_BLOCKS[dim] for dim, _ in condition.others if dim in SIDE_BLOCKS}
        if len(sides) > 1:
            raise ValueError(f"crosses blocks: {condition}")
        if sides:
            return sides.pop()
        if condition.areas is not None or (self.has_cube and len(condition.months) == 12):
            return CUBE
        return CUBE if self._full else TIME

    # --- columns ---------------------------------------------------------------------------------------------
    def _make_columns(self) -> None:
        self.columns: dict[tuple[Hashable, ...], int] = {}
        types = sorted(set(self.type_class.values()), key=sorted)
        sites, timed = sorted(set(self.site_class.values())), sorted(set(self.time_site_class.values()))
        months, areas = sorted(set(self.month_class.values())), sorted(set(self.area_class.values()))
        if self.has_cube:
            cube_months: list[int] = months if self._full else [0]
            self._add(("base", CUBE, s, a, t, m) for s in sites for a in areas for t in types for m in cube_months)
        if not self._full:
            self._add(("base", TIME, s, t, m) for s in timed for t in types for m in months)
        others = {dim for c in self.conditions.values() for dim, _ in c.others}
        if "trigger" in others:
            self._add(("base", "triggers", codes) for codes in self.trigger_sets)
        if others & {"weekday", "band"}:
            days = [(str(day), band) for day in range(1, 8) for band in (*BANDS, UNKNOWN)]
            self._add(("base", "weekday", day, band) for day, band in [*days, (UNKNOWN, UNKNOWN)])
        if "level" in others:
            self._add(("base", "level", level) for level in LEVELS)
        for stage in self.stages:
            self._add((stage, CHANGE, s, t) for s in timed for t in types)

    def _add(self, keys: Iterable[tuple[Hashable, ...]]) -> None:
        for key in keys:
            self.columns[key] = len(self.columns)

    def keys_of(self, fact: Fact) -> list[tuple[Hashable, ...]]:
        """The atom of each block that counts the fact."""
        types = self.type_class[fact.types]
        if fact.stage != "base":
            return [(fact.stage, CHANGE, self.time_site_class[fact.site], types)]
        month = self.month_class[fact.month]
        keys: list[tuple[Hashable, ...]] = [
            ("base", CUBE, self.site_class[fact.site], self.area_class[fact.area], types, month if self._full else 0),
            ("base", TIME, self.time_site_class[fact.site], types, month),
            ("base", "triggers", fact.triggers),
            ("base", "weekday", fact.weekday, fact.band),
            ("base", "level", fact.level)]
        return [key for key in keys if key in self.columns]

    def world_of(self, facts: Iterable[Fact]) -> list[int]:
        """The atoms' counts for these facts."""
        world = [0] * len(self.columns)
        for fact in facts:
            for key in self.keys_of(fact):
                world[self.columns[key]] += 1
        return world

    # --- sets of atoms -----------------------------------------------------------------------------------------
    def atoms(self, condition: Condition, stage: str = "base", block: str = "") -> frozenset[int]:
        """The columns whose incidents meet the condition, all of one block: the one given, which must be able to tell, or its own."""
        block = (block or self.block_for(condition)) if stage == "base" else CHANGE
        selected = self._selected.get((condition, stage, block))
        if selected is None:
            selected = frozenset(column for key, column in self.columns.items()
                                 if key[0] == stage and key[1] == block and self._meets(key, condition))
            self._selected[condition, stage, block] = selected
        return selected

    def _meets(self, key: tuple[Hashable, ...], condition: Condition) -> bool:
        block = key[1]
        if block in (CUBE, TIME, CHANGE):
            types = key[4] if block == CUBE else key[3]
            month = (key[5] if self._full else 0) if block == CUBE else key[4] if block == TIME else 0
            return ((condition.sites is None or key[2] in condition.sites)
                    and (condition.areas is None or block != CUBE or key[3] in condition.areas)
                    and (condition.types is None or bool(condition.types & types))
                    and (month == 0 or month in condition.months)
                    and all(dim != "part" or in_part(codes, str(key[2]), types) for dim, codes in condition.others))
        for dim, members in condition.others:
            codes = members.split("|")
            if dim == "trigger":
                wanted = not key[2] if codes == [NOT_STATED] else any(code in key[2] for code in codes)
            else:
                wanted = key[3 if dim == "band" else 2] in codes
            if not wanted:
                return False
        return True

    # --- rows ----------------------------------------------------------------------------------------------------
    def _make_rows(self) -> None:
        self.rows: list[Row] = []
        for cell in self.cells:
            if cell.value is not None:
                self.rows.append(Row(cell.name, self.coefficients(cell), cell.value, cell.value))
        self._link_blocks()
        self._limit_removals()

    def coefficients(self, cell: Cell) -> dict[int, int]:
        """The sum a cell stands for; a corrected number is the first one plus all added minus all removed so far."""
        condition = self.conditions[cell]
        sums = dict.fromkeys(self.atoms(condition), 1)
        if self.export.releases[cell.release].kind == "correction":
            for stage in self.stages:
                if int(stage[1:-1]) <= int(cell.release.split("-C")[1]):
                    sums |= dict.fromkeys(self.atoms(condition, stage), 1 if stage.endswith("+") else -1)
        return sums

    def _link_blocks(self) -> None:
        """Blocks describe the same incidents: equal sums of what they share."""
        blocks = {str(key[1]) for key in self.columns if key[0] == "base"}
        main = CUBE if self.has_cube else TIME
        if {CUBE, TIME} <= blocks:
            self._equal(CUBE, TIME, lambda key: (self.time_site_class[str(key[2])], key[4] if key[1] == CUBE else key[3]))
        for side in sorted(blocks - {CUBE, TIME}):
            self._equal(main, side, lambda key: ())

    def _equal(self, left: str, right: str, share: Callable[[tuple[Hashable, ...]], Hashable]) -> None:
        sums: dict[Hashable, dict[int, int]] = {}
        for key, column in self.columns.items():
            if key[0] == "base" and key[1] in (left, right):
                sums.setdefault(share(key), {})[column] = 1 if key[1] == left else -1
        self.rows += [Row(f"{left}={right}/{number}", sums[shared], 0, 0) for number, shared in enumerate(sums)]

    def _limit_removals(self) -> None:
        """What is removed of a site and type set was counted before, so what is left is never negative."""
        left: dict[tuple[Hashable, Hashable], dict[int, int]] = {}
        block = CUBE if self._full or not any(key[1] == TIME for key in self.columns) else TIME
        for key, column in self.columns.items():
            if key[0] == "base" and key[1] == block:
                where = (self.time_site_class[str(key[2])], key[4] if block == CUBE else key[3])
                left.setdefault(where, {})[column] = 1
        for stage in sorted(self.stages, key=lambda name: (int(name[1:-1]), name[-1] == "+")):
            for (name, _, *where), column in ((key, c) for key, c in self.columns.items() if key[0] == stage):
                sums = left.setdefault((where[0], where[1]), {})
                sums[column] = 1 if stage.endswith("+") else -1
                if stage.endswith("-"):
                    self.rows.append(Row(f"{name}/{len(self.rows)}", dict(sums), 0, None))

    def broken_rows(self, world: Sequence[int]) -> list[Row]:
        """The rows this world contradicts; no solver, only sums. A world that contradicts none could be the truth."""
        if self._summed != len(self.rows):
            self._prepare_sums()
        values = self._sums @ numpy.asarray(world, dtype=numpy.int64)
        return [self.rows[row] for row in numpy.flatnonzero((values < self._low) | (values > self._high))]

    def _prepare_sums(self) -> None:
        """The rows as a matrix of whole numbers: thousands of worlds are added up with it."""
        entries = [(row, column, factor) for row, one in enumerate(self.rows) for column, factor in one.coefficients.items()]
        rows, columns, factors = zip(*entries) if entries else ((), (), ())
        self._sums = csr_matrix((numpy.array(factors, dtype=numpy.int64), (rows, columns)), (len(self.rows), len(self.columns)))
        unbounded = numpy.iinfo(numpy.int64)
        self._low = numpy.array([unbounded.min if row.low is None else row.low for row in self.rows], dtype=numpy.int64)
        self._high = numpy.array([unbounded.max if row.high is None else row.high for row in self.rows], dtype=numpy.int64)
        self._summed = len(self.rows)


def _classes(codes: Iterable[Hashable], sets: Sequence[frozenset]) -> dict:
    """Each code and the first one that all sets treat like it."""
    return _classes_by(codes, [lambda code, wanted=wanted: code in wanted for wanted in dict.fromkeys(sets)])


def _classes_by(codes: Iterable[Hashable], tests: Sequence[Callable[[Hashable], Hashable]]) -> dict:
    first: dict[tuple[Hashable, ...], Hashable] = {}
    return {code: first.setdefault(tuple(test(code) for test in tests), code) for code in codes}
