# SPDX-License-Identifier: GPL-3.0-or-later
"""Invents administrations and what is reported in them over three years.

The model is that of research/privacy_security.md 1.4: sizes of sites and areas after Zipf, victims with gamma-distributed
rates (so some are affected again and again), a season; on top of it what makes registers difficult: late reports, corrections
of codes, withdrawn and erased reports, reports nobody reviewed, several affected persons, incidents that name nobody.
The same seed gives the same administration, byte for byte.
"""
from __future__ import annotations

import dataclasses
import math
import random
from bisect import bisect
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from tabular import write_rows
from vocabulary import AREAS, LEVELS, TRIGGERS, TYPES, band_of

INCIDENT_COLUMNS = ("incident", "reported", "occurred", "site", "area", "types", "triggers", "level", "persons",
                    "affected", "reviewed")
CHANGE_COLUMNS = ("date", "incident", "field", "value")
SITE_COLUMNS = ("site", "name", "heads")
CALENDAR_COLUMNS = ("date", "kind", "year", "first_month", "last_month")
SETTING_COLUMNS = ("key", "value")

SEASON = (1.1, 1.0, 1.05, 0.95, 0.95, 0.9, 0.8, 0.75, 1.0, 1.1, 1.15, 1.25)


@dataclasses.dataclass(frozen=True)
class Profile:
    """What kind of administration is to be invented."""

    seed: int
    incidents_a_year: int
    sites: int
    areas: int
    heads: int
    years: int = 3
    first_year: int = 2026
    monthly: bool = False  # months instead of quarters in the last year
    corrections: bool = True
    unknown_persons: float = 0.12  # share of incidents that name nobody
    combinations: float = 0.18  # share of incidents with more than one type
    late: float = 0.08  # share reported more than a month afterwards
    atoms: str = "auto"


def profile_for(seed: int) -> Profile:
    """One of the thousand: sizes from 40 to 2,000 incidents a year, small houses more often than large ones."""
    rng = random.Random(f"profile {seed}")
    incidents = round(math.exp(rng.uniform(math.log(40), math.log(2000))))
    sites = rng.choice((1, 2, 3, 4, 5, 6, 8, 10)) if incidents >= 120 else rng.choice((1, 1, 2, 3, 4, 5))
    return Profile(
        seed=seed, incidents_a_year=incidents, sites=sites, areas=min(12, rng.randint(1, 4) + sites // 2 + sites // 4),
        heads=max(20, round(incidents * rng.uniform(0.8, 4.0))), monthly=rng.random() < 0.2,
        corrections=rng.random() < 0.8, unknown_persons=rng.choice((0.0, 0.1, 0.1, 0.3)),
        combinations=rng.choice((0.05, 0.18, 0.18, 0.3)), late=rng.choice((0.02, 0.08, 0.08, 0.2)))


@dataclasses.dataclass
class Employee:
    token: str
    site: str
    area: str
    rate: float


@dataclasses.dataclass
class Entry:
    """A report as first entered, a line of incidents.csv."""

    occurred_on: date
    reported: date
    occurred: str
    site: str
    area: str
    types: tuple[str, ...]
    triggers: tuple[str, ...]
    level: str
    persons: tuple[str, ...]
    affected: int
    reviewed: date | None
    incident: str = ""

    def fields(self) -> tuple[object, ...]:
        return (self.incident, self.reported, self.occurred, self.site, self.area, "|".join(self.types),
                "|".join(self.triggers), self.level, "|".join(self.persons), self.affected, self.reviewed or "")


@dataclasses.dataclass
class Administration:
    """Everything releasedriver reads."""

    profile: Profile
    sites: list[tuple[str, str, int]]
    entries: list[Entry]
    changes: list[tuple[date, str, str, str]]
    calendar: list[tuple[date, str, int, int, int]]
    expected: int

    def write(self, directory: Path) -> None:
        """Writes the five files; the form is described in README.md."""
        directory.mkdir(parents=True, exist_ok=True)
        settings = (("seed", self.profile.seed), ("minimum_persons", 5), ("first_year", self.profile.first_year),
                    ("years", self.profile.years), ("expected", self.expected), ("atoms", self.profile.atoms),
                    ("authority", f"Verwaltung {self.profile.seed}"))
        write_rows(directory / "settings.csv", SETTING_COLUMNS, settings)
        write_rows(directory / "sites.csv", SITE_COLUMNS, self.sites)
        write_rows(directory / "incidents.csv", INCIDENT_COLUMNS, (entry.fields() for entry in self.entries))
        write_rows(directory / "changes.csv", CHANGE_COLUMNS, self.changes)
        write_rows(directory / "calendar.csv", CALENDAR_COLUMNS, self.calendar)


class _Inventor:
    """One administration in the making."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.rng = random.Random(f"administration {profile.seed}")

    def make(self) -> Administration:
        self.sites = self._sites()
        self.staff = self._staff()
        self.rates = list(accumulate(employee.rate for employee in self.staff))
        self.habits = self._habits()
        entries = [entry for year in range(self.profile.years) for entry in self._year(self.profile.first_year + year)]
        entries.sort(key=lambda entry: (entry.reported, entry.occurred_on, entry.fields()))
        for number, entry in enumerate(entries, 1):
            entry.incident = f"i{number:05}"
        expected = max(20, round(self.profile.incidents_a_year * self.rng.uniform(0.8, 1.2), -1))
        return Administration(self.profile, self.sites, entries, self._changes(entries), self._calendar(), expected)

    def _sites(self) -> list[tuple[str, str, int]]:
        weights = [1 / (rank + 1) ** self.rng.uniform(0.7, 1.3) for rank in range(self.profile.sites)]
        self.rng.shuffle(weights)
        heads = [max(3, round(self.profile.heads * weight / sum(weights))) for weight in weights]
        if self.profile.sites > 2 and self.rng.random() < 0.5:
            heads[self.rng.randrange(len(heads))] = self.rng.randint(3, 9)  # the outpost everybody knows
        if self.profile.sites > 1 and self.rng.random() < 0.1:
            heads[self.rng.randrange(len(heads))] = 0
        return [(f"S{number}", f"Standort {number}", count) for number, count in enumerate(heads, 1)]

    def _staff(self) -> list[Employee]:
        areas = self.rng.sample(AREAS, self.profile.areas)
        staff = []
        for site, _, heads in self.sites:
            here = self.rng.sample(areas, min(len(areas), self.rng.randint(1, 4)))
            weights = [1 / (rank + 1) for rank in range(len(here))]
            for _ in range(heads or 30):
                area = self.rng.choices(here, weights)[0]
                staff.append(Employee(f"p{len(staff) + 1}", site, area, self.rng.gammavariate(0.35, 1.0) + 1e-6))
        return staff

    def _habits(self) -> dict[str, list[float]]:
        """How the types of incidents are spread in each area."""
        base = {"V": 10.0, "P": 4.0, "K": 3.0, "X": 0.6, "S": 1.5, "D": 1.2}
        return {area: [base[kind] * self.rng.gammavariate(1.5, 1 / 1.5) + 0.01 for kind in TYPES] for area in AREAS}

    def _year(self, year: int) -> list[Entry]:
        mean = self.profile.incidents_a_year * self.rng.uniform(0.85, 1.15)
        count = max(5, round(self.rng.gauss(mean, math.sqrt(mean))))
        return [self._entry(year) for _ in range(count)]

    def _entry(self, year: int) -> Entry:
        rng = self.rng
        month = rng.choices(range(1, 13), SEASON)[0]
        day = date(year, month, 1) + timedelta(days=rng.randrange(28))
        victim = self.staff[min(bisect(self.rates, rng.random() * self.rates[-1]), len(self.staff) - 1)]
        types = self._types(victim.area)
        affected = [victim.token]
        if rng.random() < 0.15:  # colleagues who were there, seldom a whole office
            near = [one.token for one in self.staff if one.site == victim.site and one is not victim]
            affected += rng.sample(near, min(len(near), rng.choice((1, 1, 1, 2, 2, 3, 5, 7))))
        known = [] if rng.random() < self.profile.unknown_persons else affected
        if len(known) > 1 and rng.random() < 0.2:
            known = known[:1]
        reported = day + timedelta(days=self._delay())
        return Entry(
            occurred_on=day, reported=reported, occurred=self._time_code(day),
            site="" if rng.random() < 0.005 else victim.site, area=victim.area, types=types,
            triggers=self._triggers(), level=rng.choices(LEVELS, (4, 5, 2, 0.3))[0],
            persons=tuple(sorted(known)), affected=len(affected),
            reviewed=reported + timedelta(days=rng.randint(0, 40)) if rng.random() < 0.93 else None)

    def _types(self, area: str) -> tuple[str, ...]:
        weights = self.habits[area]
        chosen = {self.rng.choices(TYPES, weights)[0]}
        if self.rng.random() < self.profile.combinations:
            for _ in range(self.rng.choice((1, 1, 1, 2))):
                chosen.add(self.rng.choices(TYPES, weights)[0])
        return tuple(kind for kind in TYPES if kind in chosen)

    def _triggers(self) -> tuple[str, ...]:
        count = self.rng.choices((0, 1, 2), (2, 6, 2))[0]
        weights = [1 / (rank + 1) for rank in range(len(TRIGGERS))]
        chosen = {self.rng.choices(TRIGGERS[:-1], weights[:-1])[0] for _ in range(count)}
        if count == 1 and self.rng.random() < 0.1:
            chosen = {TRIGGERS[-1]}
        return tuple(code for code in TRIGGERS if code in chosen)

    def _delay(self) -> int:
        if self.rng.random() < self.profile.late:
            return self.rng.randint(30, 400)
        return min(29, int(self.rng.expovariate(1 / 4)))

    def _time_code(self, day: date) -> str:
        hour = min(23, max(0, round(self.rng.gauss(12, 3.5))))
        precision = self.rng.random()
        if precision < 0.01:
            return f"{day.year}"
        if precision < 0.04:
            return f"{day.year}-{day.month:02}"
        if precision < 0.1:
            return f"{day}"
        if precision < 0.3:
            return f"{day} {band_of(hour)}"
        return f"{day}T{hour:02}:{self.rng.randrange(60):02}"

    def _changes(self, entries: list[Entry]) -> list[tuple[date, str, str, str]]:
        rng = self.rng
        changes: list[tuple[date, str, str, str]] = []
        for entry in entries:
            when = entry.reported + timedelta(days=rng.randint(1, 500))
            draw = rng.random()
            if draw < 0.008:
                changes.append((when, entry.incident, "withdrawn", ""))
            elif draw < 0.018:
                changes.append((when, entry.incident, "erased", ""))
            elif draw < 0.05:
                changes.append((when, entry.incident, *self._new_value(entry)))
        return sorted(changes)

    def _new_value(self, entry: Entry) -> tuple[str, str]:
        rng = self.rng
        field = rng.choice(("types", "types", "area", "site", "level", "triggers", "persons", "occurred"))
        if field == "types":
            return field, "|".join(self._types(entry.area))
        if field == "area":
            return field, rng.choice([one.area for one in self.staff])
        if field == "site":
            return field, rng.choice(self.sites)[0]
        if field == "level":
            return field, rng.choice(LEVELS)
        if field == "triggers":
            return field, "|".join(self._triggers())
        if field == "persons":
            return field, rng.choice(self.staff).token
        return field, self._time_code(max(date(entry.occurred_on.year, 1, 1), entry.occurred_on - timedelta(days=40)))

    def _calendar(self) -> list[tuple[date, str, int, int, int]]:
        calendar: list[tuple[date, str, int, int, int]] = []
        first, last = self.profile.first_year, self.profile.first_year + self.profile.years - 1
        for year in range(first, last + 1):
            step = 1 if self.profile.monthly and year == last else 3
            kind = "month" if step == 1 else "quarter"
            for begin in range(1, 13, step):
                end = begin + step - 1
                after = date(year + end // 12, end % 12 + 1, 1)
                calendar.append((after + timedelta(days=self.rng.randint(4, 24)), kind, year, begin, end))
            calendar.append((date(year + 1, 2, self.rng.randint(10, 26)), "year", year, 1, 12))
            if self.profile.corrections:
                if self.rng.random() < 0.5:
                    calendar.append((date(year + 1, 3, self.rng.randint(5, 25)), "correction", year, 1, 12))
                calendar.append((date(year + 1, self.rng.randint(6, 11), 15), "correction", year, 1, 12))
        return sorted(calendar)


def invent(profile: Profile) -> Administration:
    """The administration of this profile."""
    return _Inventor(profile).make()
