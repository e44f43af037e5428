#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The independent auditor of benchmarking rings; what it checks is in README.md, "Rings".

  rings.py --driver FILE              short form: some rings of 3 to 30 members, and the controls (some seconds)
  rings.py --driver FILE --rings 200  long form
"""
from __future__ import annotations

import argparse
import dataclasses
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.dont_write_bytecode = True
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
from scipy.optimize import linprog  # noqa: E402

from ringpages import PAGE, RATING, invent_pages, is_as_told, page_months, quarter_of, sums_told  # noqa: E402

LEAST_HEADS = 10
MOST_SHARE = 0.8
TASKS = ("buero", "kfz", "soziales", "bau")
FIGURES = ("contacts", "appointments.share", "walkins.share", "complaints.rate", "rating.overall", "calls.answered", "hours.week")
COUNTS = ("contacts", "appointments", "walkins", "complaints", "calls.offered", "calls.answered")
POSTS, HOURS = "posts", "hours.week"
CELL = tuple[str, int, str]  # series, unit, month; of what hardly changes the month is ""


@dataclasses.dataclass
class Unit:
    """An office, or a team within one."""

    number: int
    parent: int
    heads: int
    task: str


@dataclasses.dataclass
class House:
    """A member of the ring with everything that is true of it."""

    units: list[Unit]
    offices: dict[str, list[list[object]]]  # by period: number, task, range
    cells: dict[CELL, float]  # what was observed
    posts: list[list[int]]
    pages: list[list[object]] = dataclasses.field(default_factory=list)  # that are asked for

    def below(self, number: int) -> set[int]:
        """A unit and all that lie below it."""
        return {number} | {unit.number for unit in self.units if unit.parent == number}

    def leaves(self) -> list[Unit]:
        """Units without teams: of these the truth is known."""
        parents = {unit.parent for unit in self.units}
        return [unit for unit in self.units if unit.number not in parents]


def months_of(period: str) -> list[str]:
    """The months of a year or a quarter."""
    year, _, quarter = period.partition("-Q")
    months = range(1, 13) if not quarter else range(3 * int(quarter) - 2, 3 * int(quarter) + 1)
    return [f"{year}-{month:02d}" for month in months]


def invent_unit(chance: random.Random, house: House, unit: Unit, periods: list[str]) -> None:
    """What a unit observed, with gaps and quirks that an attacker would like."""
    busy = chance.choice((1, 1, 1, 3, 20))
    calls = chance.random() < 0.6
    rates = chance.random() < 0.8
    house.cells[POSTS, unit.number, ""] = 100 * unit.heads
    house.cells[HOURS, unit.number, ""] = 100 * chance.randint(15, 45)
    gap = chance.choice((None, None, None, *months_of(periods[-1])))
    gap_in = chance.choice(("contacts", "appointments", "complaints"))
    for month in itertools.chain.from_iterable(months_of(period) for period in periods):
        appointments, walkins = chance.randint(5, 90) * busy * unit.heads, chance.randint(5, 60) * busy * unit.heads
        values = {"appointments": appointments, "walkins": walkins, "contacts": appointments + walkins,
                  "complaints": chance.randint(0, 2 + unit.heads * busy // 4)}
        if calls:
            values["calls.offered"] = chance.randint(20, 50) * unit.heads
            values["calls.answered"] = chance.randint(5, values["calls.offered"])
        if rates:
            values |= {f"rating.overall.{point}": chance.randint(0, 3 * unit.heads) for point in range(1, 6)}
        for series, value in values.items():
            if month != gap or series != gap_in:
                house.cells[series, unit.number, month] = value


def invent(chance: random.Random, periods: list[str]) -> House:
    """A house with some large and many small offices, some of which have teams; offices come and go."""
    house = House([], {}, {}, [])
    office_ranges: dict[int, list[str]] = {}
    for _ in range(chance.randint(3, 7)):
        task = chance.choice(TASKS)
        office = Unit(len(house.units) + 1, 0, chance.choice((2, 3, 5, 8, 9, 12, 20, 30)), task)
        house.units.append(office)
        office_ranges[office.number] = sorted({task, *chance.sample(TASKS, chance.randint(0, 1))})
        if office.heads >= 12 and chance.random() < 0.5:
            small = chance.randint(2, office.heads - 2)
            for heads in (small, office.heads - small):
                house.units.append(Unit(len(house.units) + 1, office.number, heads, task))
    for unit in house.leaves():
        invent_unit(chance, house, unit, periods)
    offices = [unit for unit in house.units if unit.parent == 0]
    first = chance.sample(offices, max(1, len(offices) - chance.randint(0, 1)))
    for number, period in enumerate(periods):
        there = offices if number % 2 else first
        house.offices[period] = [[unit.number, unit.task, office_ranges[unit.number]] for unit in there]
    house.posts = [[unit.number, year, int(house.cells[POSTS, unit.number, ""])]
                   for unit in house.leaves() for year in sorted({int(period[:4]) for period in periods})]
    return house


def observations(house: House, periods: list[str]) -> Iterator[list[object]]:
    """As the product stores them."""
    ratings: dict[tuple[int, str], list[int]] = {}
    for (series, unit, month), value in house.cells.items():
        if series.startswith("rating.overall."):
            ratings.setdefault((unit, month), [0] * 5)[int(series[-1]) - 1] = int(value)
        elif series == HOURS:
            for each in itertools.chain.from_iterable(months_of(period) for period in periods):
                yield [unit, series, each, [int(value), 1]]
        elif series != POSTS:
            yield [unit, series, month, [int(value)]]
    for (unit, month), numbers in ratings.items():
        yield [unit, "rating.overall", month, numbers]


def papers_of(driver: Path, houses: list[House], periods: list[str],
              rule: dict[str, object]) -> list[tuple[dict[str, dict], list[PAGE]]]:
    """What others read: of every member its sheets by period, and its pages."""
    ring = {"periods": periods, "tasks": TASKS, "figures": FIGURES, "rule": rule,
            "members": [{"units": [{"id": unit.number, "parent": unit.parent, "heads": unit.heads} for unit in house.units],
                         "posts": house.posts, "offices": house.offices, "pages": house.pages,
                         "observations": list(observations(house, periods))} for house in houses]}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ring.json"
        file.write_text(json.dumps(ring), encoding="utf-8")
        subprocess.run([driver, file, folder], check=True)
        return [({period: json.loads((Path(folder) / f"{number}-{period}.json").read_bytes())["paper"] for period in periods},
                 json.loads((Path(folder) / f"{number}-pages.json").read_bytes())) for number in range(len(houses))]


class Attacker:
    """Knows the rules, who has which offices, how many people work there and what is observed where; not the numbers."""

    def __init__(self, house: House, sheets: dict[str, dict], pages: list[PAGE]) -> None:
        self.house = house
        # Months that no unit has missed are never told apart: they stand together, as their period.
        self.stretches: dict[str, list[str]] = {period: [] for period in sheets}
        values: dict[CELL, float] = {}
        period_of = {month: period for period in sheets for month in months_of(period)}
        self.stretch_of: dict[str, str] = {}
        whole = Counter((series, month) for series, _, month in house.cells)
        observers = {series: {unit for each, unit, _ in house.cells if each == series} for series, _, _ in house.cells}
        missed = {month for (series, month), units in whole.items() if month and units < len(observers[series])}
        for month, period in period_of.items():
            self.stretch_of[month] = month if month in missed else quarter_of(month) if pages else period
            if self.stretch_of[month] not in self.stretches[period]:
                self.stretches[period].append(self.stretch_of[month])
        for (series, unit, month), value in house.cells.items():
            stretch = self.stretch_of.get(month, "")
            values[series, unit, stretch] = values.get((series, unit, stretch), 0) + value
        self.columns: dict[CELL, int] = {cell: at for at, cell in enumerate(values)}
        self.truth = np.array(list(values.values()))
        self.heads = {unit.number: unit.heads for unit in house.leaves()}
        self.sums: list[tuple[str, list[int], float]] = []  # series, columns, number told
        self.page_sums: list[dict[int, int]] = []  # columns and how often each counts
        self.wrong = 0
        for period, sheet in sheets.items():
            told = {group["task"] for group in sheet["groups"]}
            for group in sheet["groups"]:
                self.read(group, period, told)
        for page in pages:
            self.read_page(page)

    def read_page(self, page: PAGE) -> None:
        """The sums behind the figures of a group on a page, as if they were not rounded."""
        units = set().union(*(self.house.below(office) for office in page["offices"]))
        stretches = {self.stretch_of[month] for month in page_months(str(page["period"])) if month in self.stretch_of}
        truth: dict[str, float] = {}
        for name, weights in sums_told(page):
            columns = {at: weight for series, weight in weights.items() for unit in units for stretch in stretches
                       if (at := self.columns.get((series, unit, stretch))) is not None}
            truth[name] = sum(weight * self.truth[at] for at, weight in columns.items())
            self.page_sums.append(columns)
        self.wrong += not is_as_told(page, truth)

    def read(self, group: dict, period: str, told: set[str]) -> None:
        """Every number of a group and whose it is the sum of."""
        offices = [int(office[0]) for office in self.house.offices[period]
                   if office[1] == group["task"] or (group["task"] == "*" and office[1] not in told)]
        units = set().union(*(self.house.below(office) for office in offices))
        if "postHundredths" in group:
            self.add(POSTS, units, [""], group["postHundredths"])
        for series in group["series"]:
            numbers = series["numbers"]
            if series["code"] == HOURS:
                # So many hours a week, told in every month.
                self.add(HOURS, units, [""], numbers[0] / len(months_of(period)))
            elif series["code"] == "rating.overall":
                for point, number in enumerate(numbers, 1):
                    self.add(f"rating.overall.{point}", units, self.stretches[period], number)
            elif series["code"] in COUNTS:
                self.add(series["code"], units, self.stretches[period], numbers[0])

    def add(self, series: str, units: set[int], months: list[str], number: float) -> None:
        columns = [at for unit in units for month in months if (at := self.columns.get((series, unit, month))) is not None]
        if abs(self.truth[columns].sum() - number) > 1:
            self.wrong += 1
        if columns:
            self.sums.append((series, columns, number))

    def page_rows(self) -> np.ndarray:
        """What the pages alone tell."""
        matrix = np.zeros((len(self.page_sums), len(self.columns)))
        for row, columns in enumerate(self.page_sums):
            matrix[row, list(columns)] = list(columns.values())
        return matrix

    def rows(self) -> np.ndarray:
        """All that sheets tell, and what everybody knows: contacts are those with and without appointment."""
        matrix = np.zeros((len(self.sums) + sum(cell[0] == "contacts" for cell in self.columns), len(self.columns)))
        for row, (_, columns, _) in enumerate(self.sums):
            matrix[row, columns] = 1
        row = len(self.sums)
        for series, unit, month in self.columns:
            parts = [self.columns.get((other, unit, month)) for other in ("appointments", "walkins")]
            if series == "contacts" and None not in parts:
                matrix[row, self.columns["contacts", unit, month]] = 1
                matrix[row, parts] = -1
            row += series == "contacts"
        return matrix

    def small_sets(self) -> list[tuple[int, ...]]:
        """Units that must not be told of: one or two of them with too few employees together."""
        return [units for size in (1, 2) for units in itertools.combinations(self.heads, size)
                if sum(self.heads[unit] for unit in units) < LEAST_HEADS]

    def targets(self, periods: list[str]) -> Iterator[tuple[str, np.ndarray]]:
        """What an attacker would like to know of small sets: sums of a period, single months, posts and hours."""
        stretches = [self.stretches[period] for period in periods]
        stretches += [[stretch] for parts in stretches for stretch in parts if len(parts) > 1]
        for units in self.small_sets():
            for series in sorted({cell[0] for cell in self.columns}):
                for months in [[""]] if series in (POSTS, HOURS) else stretches:
                    columns = [at for unit in units for month in months
                               if (at := self.columns.get((series, unit, month))) is not None]
                    if columns:
                        target = np.zeros(len(self.columns))
                        target[columns] = 1
                        yield f"{series} of {units} in {months[0]}…{months[-1]}", target

        yield from self.missing()
        if self.page_sums:
            yield from self.rated()

    def rated(self) -> Iterator[tuple[str, np.ndarray]]:
        """How many ratings a small set was given, and how many points: what a page tells of large ones."""
        for units in self.small_sets():
            for stretch in {cell[2] for cell in self.columns if cell[2]}:
                for name, weigh in (("answers", 0), ("points", 1)):
                    target = np.zeros(len(self.columns))
                    for unit, point in itertools.product(units, range(1, 6)):
                        if (at := self.columns.get((f"{RATING}.{point}", unit, stretch))) is not None:
                            target[at] = point**weigh
                    if target.any():
                        yield f"{name} of {units} in {stretch}", target

    def missing(self) -> Iterator[tuple[str, np.ndarray]]:
        """What a small unit did not observe, but follows from what it did: contacts from those with and without appointment."""
        for unit, heads in self.heads.items():
            for stretch in {cell[2] for cell in self.columns if cell[2]}:
                known = {series: at for series in ("contacts", "appointments", "walkins")
                         if (at := self.columns.get((series, unit, stretch))) is not None}
                if heads < LEAST_HEADS and len(known) == 2:
                    target = np.zeros(len(self.columns))
                    for series, at in known.items():
                        target[at] = -1 if series != "contacts" and "contacts" in known else 1
                    yield f"what {unit} did not observe in {stretch}", target

    def exact(self, periods: list[str]) -> list[str]:
        """Targets that are a combination of what is told: their numbers follow, whatever the rest is.

        A page promises less than a sheet: it tells an office that is large, also where only a small team of it was
        observed. What follows from the pages alone, and of no small office, is that.
        """
        found = self.implied(periods, np.vstack((self.rows(), self.page_rows())))
        if not self.page_sums or not found:
            return found
        of_pages = set(self.implied(periods, self.page_rows()))
        offices = {frozenset(unit for unit in self.house.below(office.number) if unit in self.heads)
                   for office in self.house.units if office.parent == 0}
        whole = {units for units in self.small_sets()
                 if set(units) == set().union(*(office for office in offices if office <= set(units)))}
        return [name for name in found if name not in of_pages or any(f" of {units} in " in name for units in whole)]

    def implied(self, periods: list[str], rows: np.ndarray) -> list[str]:
        """Targets that are combinations of these rows."""
        if not rows.any():
            return []
        _, weights, basis = np.linalg.svd(rows, full_matrices=False)
        basis = basis[weights > 1e-9 * weights[0]]
        names, targets = zip(*self.targets(periods), strict=True) if self.small_sets() else ((), ())
        if not targets:
            return []
        stack = np.array(targets)
        rest = np.linalg.norm(stack - (stack @ basis.T) @ basis, axis=1) / np.linalg.norm(stack, axis=1)
        return [name for name, distance in zip(names, rest, strict=True) if distance < 1e-7]

    def dominated(self) -> list[str]:
        """Sums that are nearly those of one small unit."""
        found = []
        for series, columns, number in self.sums:
            shares: Counter[int] = Counter()
            of = {at: cell[1] for cell, at in self.columns.items()}
            for column in columns:
                shares[of[column]] += self.truth[column]
            found += [f"{series} of {unit}" for unit, share in shares.items()
                      if len(shares) > 1 and series in COUNTS and self.heads[unit] < LEAST_HEADS and share > MOST_SHARE * number > 0]
        return found

    def tightest(self, periods: list[str], chance: random.Random, samples: int) -> float:
        """Least width of what can be said of a small set, as a share of its true number, by linear programming."""
        rows = self.rows()
        told = np.array([number for _, _, number in self.sums] + [0] * (len(rows) - len(self.sums)))
        targets = [target for _, target in self.targets(periods)]
        width = float("inf")
        for target in chance.sample(targets, min(samples, len(targets))):
            truth = float(target @ self.truth)
            ends = [linprog(sign * target, A_eq=rows, b_eq=told, bounds=(0, None)) for sign in (1, -1)]
            if truth > 0 and all(end.status == 0 for end in ends):
                width = min(width, (-ends[1].fun - ends[0].fun) / truth)
        return width


@dataclasses.dataclass
class Audit:
    """What was attacked and found."""

    sheets: int = 0
    numbers: int = 0
    groups: int = 0
    pages: int = 0
    wrong: int = 0
    exact: list[str] = dataclasses.field(default_factory=list)
    dominated: list[str] = dataclasses.field(default_factory=list)
    tightest: float = float("inf")

    def with_other(self, other: Audit) -> Audit:
        """Both together."""
        return Audit(self.sheets + other.sheets, self.numbers + other.numbers, self.groups + other.groups,
                     self.pages + other.pages, self.wrong + other.wrong, self.exact + other.exact,
                     self.dominated + other.dominated, min(self.tightest, other.tightest))

    @property
    def passed(self) -> bool:
        # Half of the true number or more stays open, wherever a bound exists.
        return not self.exact and not self.dominated and self.wrong == 0 and self.tightest > 0.5 and self.numbers > 0


def audit(driver: Path, seed: int, members: int, rule: dict[str, object] | None = None, samples: int = 1,
          pages: bool = False) -> Audit:
    """Invents a ring, has the product make its sheets, and pages of its members beside them, and attacks them."""
    chance = random.Random(seed)
    periods = [["2024", "2025", "2026"], [f"2026-Q{quarter}" for quarter in range(1, 5)]][seed % 2]
    houses = [invent(chance, periods) for _ in range(members)]
    for house in houses if pages else ():
        house.pages = invent_pages(chance, [unit.number for unit in house.units if unit.parent == 0], periods)
    result = Audit()
    for house, (sheets, told) in zip(houses, papers_of(driver, houses, periods, rule or {}), strict=True):
        attacker = Attacker(house, sheets, told)
        result.pages += len(told)
        result.sheets += len(sheets)
        result.numbers += len(attacker.sums)
        result.groups += len(attacker.small_sets())
        result.wrong += attacker.wrong
        result.exact += attacker.exact(periods)
        result.dominated += attacker.dominated()
        if rule is None and attacker.sums and samples and not pages:
            result.tightest = min(result.tightest, attacker.tightest(periods, chance, samples))
    return result


def controls(driver: Path) -> bool:
    """Each rule of protection is taken away: what it keeps must be found then, or the attack is worth nothing."""
    good = True
    for name, rule, kind in (("no least number of employees", {"leastHeads": 0}, "exact"),
                             ("series of some offices and months", {"needsAll": False, "leastHeads": LEAST_HEADS}, "exact"),
                             ("no watch on offices that come and go", {"watchesChanges": False}, "exact"),
                             ("sums of nearly one office", {"mostShare": 2.0}, "dominated")):
        found = sum(len(getattr(audit(driver, seed, 12, rule), kind)) for seed in (2, 3))
        print(f"Control, {name}: {found} recovered")
        good = good and found > 0
    for name, rule in (("sheets that know of no pages", {"watchesElsewhere": False}),
                       ("pages that know of no sheets", {"pagesWatchSheets": False})):
        found = sum(len(audit(driver, seed, 12, rule, pages=True).exact) for seed in (2, 3))
        print(f"Control, {name}: {found} recovered")
        good = good and found > 0
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", type=Path, required=True, help="the test program ringdriver")
    parser.add_argument("--rings", type=int, default=3)
    parser.add_argument("--samples", type=int, default=1, help="small sets of a member whose bounds are computed")
    options = parser.parse_args()
    total = Audit()
    passed = True
    for seed in range(1, options.rings + 1):
        members = (8, 3, 30, 15, 5, 22)[seed % 6]
        found = audit(options.driver, seed, members, samples=options.samples)
        for name in (found.exact + found.dominated)[:10]:
            print(f"Ring {seed}: {name}")
        passed = passed and found.passed
        total = total.with_other(found)
    beside = Audit()
    for seed in range(1, options.rings + 1):
        found = audit(options.driver, seed, 12, samples=0, pages=True)
        for name in found.exact[:10]:
            print(f"Ring {seed}, with pages: {name}")
        passed = passed and found.passed and found.pages > 0
        beside = beside.with_other(found)
    print(f"{options.rings} rings, {total.sheets} sheets with {total.numbers} numbers, {total.groups} small groups attacked: "
          f"{len(total.exact)} recovered, {len(total.dominated)} nearly told, {total.wrong} numbers not as counted; "
          f"least open width {total.tightest:.2f} of the true number")
    print(f"{options.rings} rings, {beside.sheets} sheets with {beside.numbers} numbers and {beside.pages} groups on pages: "
          f"{len(beside.exact)} recovered, {beside.wrong} numbers not as counted")
    return 0 if controls(options.driver) and passed else 1


if __name__ == "__main__":
    sys.exit(main())
