# SPDX-License-Identifier: GPL-3.0-or-later
"""The exported files of a release ledger (releases.csv, cells.csv, codes.csv): all an attacker has."""
from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from register import Fact
from tabular import read_rows, split
from vocabulary import NOT_STATED, TOTAL, WITHHELD

RELEASE_COLUMNS = ("release", "sequence", "kind", "year", "first_month", "last_month", "closing_date", "rule")
CELL_COLUMNS = ("release", "table", "row_dim", "row", "column_dim", "column", "value")
CODE_COLUMNS = ("release", "dimension", "code", "members")


@dataclasses.dataclass(frozen=True)
class Release:
    """A line of releases.csv."""

    name: str
    sequence: int
    kind: str
    year: int
    first_month: int
    last_month: int
    closing: date

    @property
    def months(self) -> frozenset[int]:
        return frozenset(range(self.first_month, self.last_month + 1))


@dataclasses.dataclass(frozen=True)
class Cell:
    """A line of cells.csv; `value` is nothing where the number is withheld."""

    release: str
    table: str
    row_dim: str
    row: str
    column_dim: str
    column: str
    value: int | None

    @property
    def name(self) -> str:
        second = f"/{self.column_dim}={self.column}" if self.column_dim else ""
        return f"{self.release}/{self.table}/{self.row_dim}={self.row}{second}"

    @property
    def conditions(self) -> tuple[tuple[str, str], ...]:
        """The dimensions that are not summed over."""
        pairs = ((self.row_dim, self.row), (self.column_dim, self.column))
        return tuple((dim, code) for dim, code in pairs if dim and code != TOTAL)


class Export:
    """Everything that was ever released by one administration."""

    def __init__(self, directory: Path) -> None:
        self.releases = {row["release"]: _release(row) for row in read_rows(directory / "releases.csv", RELEASE_COLUMNS)}
        self.cells = [_cell(row) for row in read_rows(directory / "cells.csv", CELL_COLUMNS)]
        self.members: dict[tuple[str, str, str], tuple[str, ...]] = {}
        for row in read_rows(directory / "codes.csv", CODE_COLUMNS):
            self.members[row["release"], row["dimension"], row["code"]] = split(row["members"]) or (row["code"],)
        unknown = {cell.release for cell in self.cells} - self.releases.keys()
        if unknown:
            raise ValueError(f"{directory}: cells of releases that are not in the ledger: {sorted(unknown)}")

    @property
    def years(self) -> list[int]:
        return sorted({release.year for release in self.releases.values()})

    def cells_of(self, year: int) -> list[Cell]:
        return [cell for cell in self.cells if self.releases[cell.release].year == year]

    def condition(self, cell: Cell) -> Condition:
        """What an incident must be like to be counted in the cell."""
        release = self.releases[cell.release]
        months = release.months
        sites: frozenset[str] | None = None
        areas: frozenset[str] | None = None
        kinds: frozenset[str] | None = None
        others: dict[str, str] = {}
        for dim, code in cell.conditions:
            members = self.members.get((cell.release, dim, code), (code,))
            if dim == "sitegroup":  # groups of sites that may themselves be merged ones
                members = tuple(site for member in members for site in self.members.get((cell.release, "site", member), (member,)))
            if dim in ("site", "sitegroup"):
                sites = frozenset(members)
            elif dim == "area":
                areas = frozenset(members)
            elif dim in ("type", "typegroup"):
                kinds = frozenset(members)
            elif dim == "month":
                months &= {int(member) for member in members}
            elif dim == "quarter":
                months &= {month for member in members for month in _quarter(member)}
            elif dim == "part":
                others[dim] = self._parts_up_to(cell.release, code)
            elif dim in ("trigger", "weekday", "band", "level"):
                others[dim] = "|".join(members)
            else:
                raise ValueError(f"{cell.name}: unknown dimension {dim}")
        return Condition(months, sites, areas, kinds, tuple(sorted(others.items())))

    def _parts_up_to(self, release: str, code: str) -> str:
        """The part and all before it in the order of codes.csv, in the form in_part reads: an incident belongs to the first that fits."""
        parts = []
        for (name, dim, part), members in self.members.items():
            if name == release and dim == "part":
                conditions = [member.partition("=") for member in members]
                if any(dimension not in ("type", "site") for dimension, _, _ in conditions):
                    raise ValueError(f"{release}: part {part} with conditions {members}")
                parts.append("@".join("+".join(value for dimension, _, value in conditions if dimension == wanted)
                                      for wanted in ("type", "site")))
                if part == code:
                    return "/".join(parts)
        raise ValueError(f"{release}: part {code} is not in codes.csv")


def _quarter(code: str) -> range:
    """The months of "Q2", or of "05" if the quarter's months are listed."""
    if not code.startswith("Q"):
        return range(int(code), int(code) + 1)
    quarter = int(code.removeprefix("Q"))
    return range(3 * quarter - 2, 3 * quarter + 1)


@dataclasses.dataclass(frozen=True)
class Condition:
    """Sets of codes an incident must meet; nothing: any."""

    months: frozenset[int]
    sites: frozenset[str] | None = None
    areas: frozenset[str] | None = None
    types: frozenset[str] | None = None  # it has any of these
    others: tuple[tuple[str, str], ...] = ()  # trigger, weekday, band, level, part

    def admits(self, fact: Fact) -> bool:
        """Whether the incident is counted. Types and triggers count once in each of their rows."""
        return (fact.month in self.months and (self.sites is None or fact.site in self.sites)
                and (self.areas is None or fact.area in self.areas)
                and (self.types is None or not self.types.isdisjoint(fact.types))
                and all(_admits(dim, code, fact) for dim, code in self.others))


def _admits(dim: str, members: str, fact: Fact) -> bool:
    codes = members.split("|")
    if dim == "trigger":
        return not fact.triggers if codes == [NOT_STATED] else any(code in fact.triggers for code in codes)
    if dim == "part":
        return in_part(members, fact.site, fact.types)
    return getattr(fact, dim) in codes


def in_part(code: str, site: str, types: frozenset[str]) -> bool:
    """Whether an incident belongs to the last of the parts named, and to none before it.

    Parts are joined with "/", each "types@sites", codes joined with "+"; an empty list means any.
    """
    *earlier, own = code.split("/")
    return _fits(own, site, types) and not any(_fits(part, site, types) for part in earlier)


def sites_of_parts(code: str) -> list[frozenset[str]]:
    """The sets of sites that the parts name."""
    named = (part.partition("@")[2] for part in code.split("/"))
    return [frozenset(sites.split("+")) for sites in named if sites]


def _fits(part: str, site: str, types: frozenset[str]) -> bool:
    kinds, _, sites = part.partition("@")
    return (not kinds or not types.isdisjoint(kinds.split("+"))) and (not sites or site in sites.split("+"))


def _release(row: dict[str, str]) -> Release:
    return Release(row["release"], int(row["sequence"]), row["kind"], int(row["year"]), int(row["first_month"]),
                   int(row["last_month"]), date.fromisoformat(row["closing_date"]))


def _cell(row: dict[str, str]) -> Cell:
    value = None if row["value"] == WITHHELD else int(row["value"])
    return Cell(row["release"], row["table"], row["row_dim"], row["row"], row["column_dim"], row["column"], value)


def tables(cells: list[Cell]) -> Iterator[list[Cell]]:
    """The cells of each table of each release together."""
    found: dict[tuple[str, str], list[Cell]] = {}
    for cell in cells:
        found.setdefault((cell.release, cell.table), []).append(cell)
    yield from found.values()
