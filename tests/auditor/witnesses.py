# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the product's witnesses without any solver: every world is added up again against every number ever released.

A witness is a year as it could have been. Two of them per sensitive group, one without an incident in it and one with at least
five, are the whole guarantee; so the auditor finds the sensitive groups itself and looks for a pair for each.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

from exports import Export
from system import CHANGE, CUBE, TIME, System
from tabular import read_rows
from targets import Target
from vocabulary import MINIMUM_PERSONS, NOT_STATED

TARGET_COLUMNS = ("year", "target", "kind", "definition")
WITNESS_COLUMNS = ("year", "target", "aim", "block", "atom", "count")


@dataclasses.dataclass
class WitnessCheck:
    """What re-tabulation brought for one year."""

    worlds: int = 0
    false_worlds: list[str] = dataclasses.field(default_factory=list)  # contradict a released number or themselves
    uncovered: list[str] = dataclasses.field(default_factory=list)  # own targets without a pair
    targets: int = 0


class Witnesses:
    """witnesses.csv of one administration."""

    def __init__(self, directory: Path) -> None:
        self._worlds: dict[tuple[int, str, str], list[tuple[str, str, int]]] = {}
        if (directory / "witnesses.csv").exists():
            for row in read_rows(directory / "witnesses.csv", WITNESS_COLUMNS):
                key = (int(row["year"]), row["target"], row["aim"])
                self._worlds.setdefault(key, []).append((row["block"], row["atom"], int(row["count"])))

    @property
    def present(self) -> bool:
        return bool(self._worlds)

    def check(self, system: System, export: Export, targets: Sequence[Target]) -> WitnessCheck:
        """Re-tabulates every world of the year and looks for a pair for every target."""
        result = WitnessCheck(targets=len(targets))
        reader = _Reader(system, export)
        worlds = []
        for (year, target, aim), atoms in self._worlds.items():
            if year != system.year:
                continue
            result.worlds += 1
            try:
                world = reader.world(atoms)
            except (KeyError, ValueError) as error:
                result.false_worlds.append(f"{target} ({aim}): not readable: {error}")
                continue
            broken = system.broken_rows(world)
            if broken or min(world) < 0:
                result.false_worlds.append(f"{target} ({aim}): contradicts {', '.join(row.name for row in broken[:3])}")
            else:
                worlds.append(world)
        worlds.append(system.truth)
        for target in targets:
            sums = [sum(world[atom] for atom in target.atoms) for world in worlds]
            if min(sums) > 0 or max(sums) < MINIMUM_PERSONS:
                result.uncovered.append(f"{target.name} ({target.rule}): {min(sums)}–{max(sums)}")
        return result


class _Reader:
    """Translates atoms of the file into the auditor's own columns."""

    def __init__(self, system: System, export: Export) -> None:
        self._system = system
        self._sites: dict[str, str] = {}  # a group of sites by any of its members: the auditor's classes hold whole groups
        for (release, dim, code), members in export.members.items():
            if export.releases[release].year == system.year and dim in ("site", "sitegroup"):
                self._sites.setdefault(code, self._first(export, release, members))

    @staticmethod
    def _first(export: Export, release: str, members: Sequence[str]) -> str:
        return export.members.get((release, "site", members[0]), members)[0]

    def world(self, atoms: Iterable[tuple[str, str, int]]) -> list[int]:
        """The counts of all columns; raises KeyError or ValueError for atoms there cannot be."""
        world = [0] * len(self._system.columns)
        for block, atom, count in atoms:
            if count < 0:
                raise ValueError(f"negative count of {atom}")
            world[self._column(block, atom)] += count
        return world

    def _column(self, block: str, atom: str) -> int:
        system = self._system
        values = dict(part.split("=", 1) for part in atom.split("|"))
        stage, _, name = block.rpartition(":")
        if name in (CUBE, TIME, CHANGE):
            site = values.get("site", values.get("sitegroup", ""))
            site = self._sites.get(site, site)
            types = system.type_class[frozenset(values["types"].split("+"))]
            if stage:
                return system.columns[stage, CHANGE, system.time_site_class[site], types]
            if name == CUBE:
                area = system.area_class[values["area"]]
                return system.columns["base", CUBE, system.site_class[site], area, types, 0]
            return system.columns["base", TIME, system.time_site_class[site], types, system.month_class[int(values["month"])]]
        if name == "triggers":
            codes = values["triggers"]
            return system.columns["base", name, frozenset() if codes == NOT_STATED else frozenset(codes.split("+"))]
        if name == "weekday":
            return system.columns["base", name, values["weekday"], values["band"]]
        return system.columns["base", name, values["level"]]
