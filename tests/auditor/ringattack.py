# SPDX-License-Identifier: GPL-3.0-or-later
"""The attack on sheets and pages: what follows from them, whatever the numbers are."""
from __future__ import annotations

import itertools
import os
import random
from collections import Counter
from collections.abc import Iterator

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
from scipy.optimize import linprog  # noqa: E402

from ringhouse import CELL, COUNTS, HOURS, LEAST_HEADS, OTHER, POSTS, House, months_of  # noqa: E402
from ringpages import PAGE, RATING, is_as_told, page_months, quarter_of, sums_told  # noqa: E402

MOST_SHARE = 0.8


class Attacker:
    """Knows the rules, who has which offices, how many people work there and what is observed where; not the numbers."""

    def __init__(self, house: House, sheets: dict[str, dict], pages: list[PAGE]) -> None:
        self.house = house
        # Months that no unit has missed are never told apart: they stand together, as their period.
        self.stretches: dict[str, list[str]] = {period: [] for period in house.offices}
        values: dict[CELL, float] = {}
        period_of = {month: period for period in house.offices for month in months_of(period)}
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
        for name, sheet in sheets.items():
            told = {group["task"] for group in sheet["groups"]}
            for group in sheet["groups"]:
                self.read(group, name, told)
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

    def read(self, group: dict, sheet: str, told: set[str]) -> None:
        """Every number of a group and whose it is the sum of."""
        period = sheet.removesuffix(OTHER)
        offices = [int(office[0]) for office in self.house.offices_on(sheet)
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
