# SPDX-License-Identifier: GPL-3.0-or-later
"""What the register knew on each day, and what was counted where: the truth the attacker is measured against.

Derived from the published rules alone (R1–R6 in README.md), not from anything the product says about itself.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import simulate
from tabular import read_rows, split
from vocabulary import UNKNOWN, band_of

MONTHS_A_YEAR = 12


@dataclasses.dataclass(frozen=True)
class Report:
    """An incident as the register knows it on some day."""

    incident: str
    reported: date
    occurred: str
    site: str
    area: str
    types: frozenset[str]
    triggers: frozenset[str]
    level: str
    persons: frozenset[str]
    affected: int
    reviewed: date | None

    @property
    def candidate(self) -> tuple[int, int]:
        """Year and month it belongs to by its own date (R1)."""
        year = int(self.occurred[:4])
        if len(self.occurred) > 4:
            return year, int(self.occurred[5:7])
        return year, self.reported.month if self.reported.year == year else MONTHS_A_YEAR

    @property
    def weekday(self) -> str:
        """1 (Monday) to 7, or unknown (R5)."""
        return str(date.fromisoformat(self.occurred[:10]).isoweekday()) if len(self.occurred) >= 10 else UNKNOWN

    @property
    def band(self) -> str:
        """The time band, or unknown (R5)."""
        if len(self.occurred) <= 10:
            return UNKNOWN
        rest = self.occurred[11:]
        return band_of(int(rest[:2])) if self.occurred[10] == "T" else rest


@dataclasses.dataclass(frozen=True)
class Fact:
    """One counted incident, or one granule of a correction, with the facts that were published of it."""

    incident: str
    year: int
    month: int
    site: str
    types: frozenset[str]
    area: str
    level: str
    triggers: frozenset[str]
    weekday: str
    band: str
    persons: frozenset[str] = frozenset()
    affected: int = 1
    reviewed: bool = True
    stage: str = "base"  # or "C1+", "C1-": added or removed by a correction
    late: bool = False  # counted in a later month than it happened


@dataclasses.dataclass(frozen=True)
class Planned:
    """A line of the calendar."""

    day: date
    kind: str
    year: int
    first_month: int
    last_month: int


class Input:
    """One directory as simulate.py writes it."""

    def __init__(self, directory: Path) -> None:
        self.settings = {row["key"]: row["value"] for row in read_rows(directory / "settings.csv", simulate.SETTING_COLUMNS)}
        self.heads = {row["site"]: int(row["heads"]) for row in read_rows(directory / "sites.csv", simulate.SITE_COLUMNS)}
        self.entries = [_report(row) for row in read_rows(directory / "incidents.csv", simulate.INCIDENT_COLUMNS)]
        self.changes = [(date.fromisoformat(row["date"]), row["incident"], row["field"], row["value"])
                        for row in read_rows(directory / "changes.csv", simulate.CHANGE_COLUMNS)]
        self.calendar = [Planned(date.fromisoformat(row["date"]), row["kind"], int(row["year"]), int(row["first_month"]),
                                 int(row["last_month"]))
                         for row in read_rows(directory / "calendar.csv", simulate.CALENDAR_COLUMNS)]


def _report(row: Mapping[str, str]) -> Report:
    return Report(
        row["incident"], date.fromisoformat(row["reported"]), row["occurred"], row["site"] or UNKNOWN, row["area"],
        frozenset(split(row["types"])), frozenset(split(row["triggers"])), row["level"], frozenset(split(row["persons"])),
        int(row["affected"]), date.fromisoformat(row["reviewed"]) if row["reviewed"] else None)


def _changed(report: Report, field: str, value: str) -> Report:
    if field in ("types", "triggers", "persons"):
        codes = frozenset(split(value))
        affected = max(report.affected, len(codes)) if field == "persons" else report.affected
        return dataclasses.replace(report, **{field: codes}, affected=affected)
    if field == "affected":
        return dataclasses.replace(report, affected=int(value))
    return dataclasses.replace(report, **{field: (value or UNKNOWN) if field == "site" else value})


class Register:
    """What is known on a day that only moves forward."""

    def __init__(self, source: Input) -> None:
        self._entries = list(reversed(source.entries))
        self._changes = list(reversed(source.changes))
        self.known: dict[str, Report] = {}  # the last version, also of erased and withdrawn ones
        self.erased: set[str] = set()
        self.withdrawn: set[str] = set()

    def advance(self, day: date) -> None:
        """Takes in everything dated up to that day."""
        while self._entries and self._entries[-1].reported <= day:
            report = self._entries.pop()
            self.known[report.incident] = report
        while self._changes and self._changes[-1][0] <= day:
            _, incident, field, value = self._changes.pop()
            if field == "erased":
                self.erased.add(incident)
            elif field == "withdrawn":
                self.withdrawn.add(incident)
            elif incident not in self.erased and incident not in self.withdrawn:
                self.known[incident] = _changed(self.known[incident], field, value)

    def gone(self, incident: str) -> bool:
        """Erased or withdrawn: not in the register any more."""
        return incident in self.erased or incident in self.withdrawn


@dataclasses.dataclass(frozen=True)
class Truth:
    """All facts behind one release, with persons as known on its day (R6)."""

    release: str
    planned: Planned
    facts: tuple[Fact, ...]
    so_far: tuple[Fact, ...] = ()  # of the whole year, as counted by all releases up to this one


class Book:
    """Plays the calendar. `names` are the releases really made, by day, kind, year and first month."""

    def __init__(self, source: Input, names: Mapping[tuple[date, str, int, int], str],
                 calendar: Sequence[Planned] = ()) -> None:
        self._register = Register(source)
        self._closed: set[tuple[int, int]] = set()
        self._rows: dict[str, list[Fact]] = {}  # per incident: how it was counted first, then what corrections did to it
        self.truths: dict[str, Truth] = {}
        for planned in calendar or source.calendar:
            self._register.advance(planned.day)
            name = names.get((planned.day, planned.kind, planned.year, planned.first_month))
            if name is None:
                continue  # refused: nothing is closed, nothing is counted
            self._refresh(planned)
            if planned.kind == "correction":
                self._correct(planned, name.split("-")[1])
            else:
                self._count(planned)
            so_far = tuple(row for rows in self._rows.values() for row in rows if row.year == planned.year and row.stage == "base")
            self.truths[name] = Truth(name, planned, tuple(self._facts(planned)), so_far)

    def _refresh(self, planned: Planned) -> None:
        """R6 and R4: who is behind the incidents of the year as known today; with the annual release also what was not told yet."""
        for incident, rows in self._rows.items():
            if rows[0].year != planned.year:
                continue
            if incident in self._register.erased:
                rows[:] = [dataclasses.replace(row, persons=frozenset()) for row in rows]
            elif incident not in self._register.withdrawn:
                now = self._fact(self._register.known[incident], (0, 0), "base", planned.day)
                details = {"area": now.area, "level": now.level, "triggers": now.triggers, "weekday": now.weekday,
                           "band": now.band} if planned.kind == "year" else {}
                rows[:] = [dataclasses.replace(row, persons=now.persons, affected=now.affected,
                                               reviewed=row.reviewed or now.reviewed, **details) for row in rows]

    def _count(self, planned: Planned) -> None:
        """R2: a release takes what is not counted yet and whose publication month it covers."""
        for incident, report in self._register.known.items():
            if not self._is_counted(incident) and not self._register.gone(incident):
                month = self._publication_month(report)
                if month[0] == planned.year and planned.first_month <= month[1] <= planned.last_month:
                    self._rows.setdefault(incident, []).append(self._fact(report, month, "base", planned.day))
        self._closed.update((planned.year, month) for month in range(planned.first_month, planned.last_month + 1))

    def _is_counted(self, incident: str) -> bool:
        rows = self._rows.get(incident)
        return rows is not None and not rows[-1].stage.endswith("-")

    def _publication_month(self, report: Report) -> tuple[int, int]:
        month = report.candidate
        while month in self._closed:
            month = (month[0] + month[1] // MONTHS_A_YEAR, month[1] % MONTHS_A_YEAR + 1)
        return month

    def _correct(self, planned: Planned, stage: str) -> None:
        """R3: what came late is added, what was withdrawn is removed, what changed site, types or year is both."""
        year = planned.year
        for incident, report in self._register.known.items():
            rows = self._rows.get(incident, [])
            if rows and not rows[-1].stage.endswith("-"):
                if rows[-1].year == year and incident not in self._register.erased:
                    self._amend(rows, report, planned, stage)
            elif report.candidate[0] == year and not self._register.gone(incident):
                rows.append(self._fact(report, report.candidate, stage + "+", planned.day))
                self._rows[incident] = rows

    def _amend(self, rows: list[Fact], report: Report, planned: Planned, stage: str) -> None:
        old, happened = rows[-1], report.candidate[0]
        withdrawn = report.incident in self._register.withdrawn
        elsewhere = happened > old.year or (happened < old.year and not old.late)
        if withdrawn or elsewhere or (report.site, report.types) != (old.site, old.types):
            rows.append(dataclasses.replace(old, stage=stage + "-"))
            if not withdrawn and (happened == old.year or old.late):
                new = self._fact(report, (old.year, old.month), stage + "+", planned.day)
                rows.append(dataclasses.replace(new, late=old.late))

    def _facts(self, planned: Planned) -> Iterator[Fact]:
        for rows in self._rows.values():
            for row in rows:
                if row.year == planned.year and (planned.kind == "correction" or (
                        row.stage == "base" and planned.first_month <= row.month <= planned.last_month)):
                    yield row

    @staticmethod
    def _fact(report: Report, month: tuple[int, int], stage: str, day: date) -> Fact:
        return Fact(report.incident, month[0], month[1], report.site, report.types, report.area, report.level, report.triggers,
                    report.weekday, report.band, report.persons, report.affected,
                    report.reviewed is not None and report.reviewed <= day, stage, report.candidate != month)
