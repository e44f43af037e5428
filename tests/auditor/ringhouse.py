# SPDX-License-Identifier: GPL-3.0-or-later
"""Invents the members of a benchmarking ring: their offices, who works there, and what was observed."""
from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Iterator

LEAST_HEADS = 10
TASKS = ("buero", "kfz", "soziales", "bau")
FIGURES = ("contacts", "appointments.share", "walkins.share", "complaints.rate", "rating.overall", "calls.answered", "hours.week")
COUNTS = ("contacts", "appointments", "walkins", "complaints", "calls.offered", "calls.answered")
POSTS, HOURS = "posts", "hours.week"
OTHER = "-other"  # at the end of the name of a sheet for the second ring
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
    others: dict[str, list[list[object]]] = dataclasses.field(default_factory=dict)  # as offices, for a second ring

    def below(self, number: int) -> set[int]:
        """A unit and all that lie below it."""
        return {number} | {unit.number for unit in self.units if unit.parent == number}

    def offices_on(self, sheet: str) -> list[list[object]]:
        """Those that a sheet is about; "2026" or, for the second ring, "2026-other"."""
        period = sheet.removesuffix(OTHER)
        return self.offices[period] if sheet == period else self.others[period]

    def leaves(self) -> list[Unit]:
        """Units without teams: of these the truth is known."""
        parents = {unit.parent for unit in self.units}
        return [unit for unit in self.units if unit.number not in parents]


def months_of(period: str) -> list[str]:
    """The months of a year or a quarter, of which a sheet may be."""
    period = period.removesuffix(OTHER)
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


def join_second_ring(chance: random.Random, house: House) -> None:
    """Tells some of the offices to another ring too, with tasks of its own."""
    for period, offices in house.offices.items():
        there = chance.sample(offices, chance.randint(1, len(offices)))
        house.others[period] = [[number, task, [task]] for number, task in
                                ((office[0], chance.choice(TASKS[:2])) for office in there)]


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
