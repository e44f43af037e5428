# SPDX-License-Identifier: GPL-3.0-or-later
"""The publisher everybody writes first: hides numbers under five persons and nothing else.

It is the control that shows the attacker can win (research finding 1), and it makes releases in the same form as the product,
so that the auditor can be tested without it.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from exports import CELL_COLUMNS, CODE_COLUMNS, RELEASE_COLUMNS, Cell, Condition, Export
from groups import group_of
from register import Book, Fact, Input, Planned
from tabular import write_rows
from vocabulary import AREAS, BANDS, LEVELS, NOT_STATED, TOTAL, TRIGGERS, TYPES, UNKNOWN, WITHHELD

TYPE_GROUPS = {"verbal": "V|P|D", "physical": "K|X", "property": "S"}
Table = tuple[str, str, Sequence[str], str, Sequence[str]]


def annual_tables(sites: Sequence[str], areas: Sequence[str] = AREAS) -> list[Table]:
    """The programme of the annual release (design C)."""
    return [
        ("site_area", "site", sites, "area", areas), ("site_type", "site", sites, "type", TYPES),
        ("area_type", "area", areas, "type", TYPES), ("type_quarter", "type", TYPES, "quarter", ("Q1", "Q2", "Q3", "Q4")),
        ("trigger", "trigger", (*TRIGGERS, NOT_STATED), "", ()),
        ("weekday_band", "weekday", (*"1234567", UNKNOWN), "band", (*BANDS, UNKNOWN)), ("level", "level", LEVELS, "", ())]


def quarterly_tables(months: Sequence[str]) -> list[Table]:
    """The programme of a quarterly release."""
    return [("sitegroup_typegroup", "sitegroup", ("G1",), "typegroup", tuple(TYPE_GROUPS)),
            ("typegroup_month", "typegroup", tuple(TYPE_GROUPS), "month", months)]


def cells_of(release: str, table: Table) -> Iterator[Cell]:
    """All cells of a table, margins included, values not filled in."""
    name, row_dim, rows, column_dim, columns = table
    for row in (*rows, TOTAL):
        for column in (*columns, TOTAL) if column_dim else (TOTAL,):
            yield Cell(release, name, row_dim, row, column_dim, column, None)


def publish(source: Input, directory: Path, plans: Sequence[Planned], tables_of: Callable[[Planned], list[Table]],
            hides: Callable[[Sequence[Fact]], bool]) -> None:
    """Writes releases.csv, cells.csv and codes.csv of these plans, hiding what `hides` says and nothing more."""
    directory.mkdir(parents=True, exist_ok=True)
    names = {(p.day, p.kind, p.year, p.first_month): _name(p, number) for number, p in enumerate(plans)}
    book = Book(source, names, plans)
    _write_frame(source, directory, names.values(), plans)
    write_rows(directory / "cells.csv", CELL_COLUMNS, ())
    export = Export(directory)
    rows = []
    for plan, name in zip(plans, names.values()):
        for table in tables_of(plan):
            for cell in cells_of(name, table):
                facts = _behind(export.condition(cell), book.truths[name].facts)
                value = WITHHELD if hides(facts) else str(len(facts))
                rows.append((*dataclasses.astuple(cell)[:-1], value))
    write_rows(directory / "cells.csv", CELL_COLUMNS, rows)


def under_five(facts: Sequence[Fact]) -> bool:
    """1 to 4 persons; zeros are shown, as such programs do."""
    return group_of(facts).few


def _behind(condition: Condition, facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.stage == "base" and condition.admits(fact)]


def _name(plan: Planned, number: int) -> str:
    return {"month": f"{plan.year}-M{plan.last_month:02}", "quarter": f"{plan.year}-Q{(plan.last_month + 2) // 3}",
            "year": f"{plan.year}-Y"}.get(plan.kind, f"{plan.year}-C{number}")


def _write_frame(source: Input, directory: Path, names: Iterable[str], plans: Sequence[Planned]) -> None:
    names = list(names)
    write_rows(directory / "releases.csv", RELEASE_COLUMNS, (
        (name, number, p.kind, p.year, p.first_month, p.last_month, p.day, "threshold 5")
        for number, (name, p) in enumerate(zip(names, plans), 1)))
    codes = []
    for name in names:
        codes += [(name, "site", site, site) for site in (*source.heads, UNKNOWN)]
        codes.append((name, "sitegroup", "G1", "|".join((*source.heads, UNKNOWN))))
        codes += [(name, "typegroup", group, members) for group, members in TYPE_GROUPS.items()]
    write_rows(directory / "codes.csv", CODE_COLUMNS, codes)


def year_to_date(year: int) -> list[Planned]:
    """Twelve monthly reports, each over all months so far: the sequence of research finding 1."""
    return [Planned(date(year + month // 12, month % 12 + 1, 28), "month", year, 1, month) for month in range(1, 13)]
