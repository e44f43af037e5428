# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the product's witnesses without any solver: every world is added up again against every number ever released.

A witness is a year as it could have been, written as what is more and what is fewer than in the true year. Two of them per sensitive group, one without an incident in it and one with at least
five, are the whole guarantee; so the auditor finds the sensitive groups itself and looks for a pair for each.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy

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
    possible: list[list[int]] = dataclasses.field(default_factory=list)  # worlds that reproduce every released number


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

    def check(self, system: System, targets: Sequence[Target]) -> WitnessCheck:
        """Re-tabulates every world of the year and looks for a pair for every target."""
        result = WitnessCheck(targets=len(targets))
        reader = _Reader(system)
        worlds = []
        for (year, target, aim), atoms in self._worlds.items():
            if year != system.year or aim == "idle":  # for areas nothing happened in: not asked about here
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
        result.possible = list(worlds)
        worlds.append(system.truth)
        table = numpy.array(worlds, dtype=numpy.int64)
        for target in targets:
            sums = table[:, sorted(target.atoms)].sum(axis=1)
            if sums.min() > 0 or sums.max() < MINIMUM_PERSONS:
                result.uncovered.append(f"{target.name} ({target.rule}): {sums.min()}–{sums.max()}")
        return result


class _Reader:
    """Translates atoms of the file into the auditor's own columns."""

    def __init__(self, system: System) -> None:
        self._system = system

    def world(self, atoms: Iterable[tuple[str, str, int]]) -> list[int]:
        """The truth as the auditor counts it, moved; raises KeyError or ValueError for atoms there cannot be."""
        world = list(self._system.truth)
        for block, atom, by in atoms:
            for column in self._columns(block, dict(part.split("=", 1) for part in atom.split("|"))):
                world[column] += by
        return world

    def _columns(self, block: str, values: dict[str, str]) -> list[int]:
        """The columns an atom belongs to: an incident that a correction removed counts in the first numbers and as removed."""
        system = self._system
        if block == CUBE:
            types = system.type_class[frozenset(values["types"].split("+"))]
            return [system.columns["base", CUBE, system.site_class[values["site"]], system.area_class[values["area"]], types, 0]]
        if block == TIME:
            site = system.time_site_class[values["sitegroup"]]
            types = system.type_class[frozenset(values["types"].split("+"))]
            since, until = int(values.get("since", 0)), int(values.get("until", -1))
            month = system.month_class[int(values["month"])]
            keys: list[tuple[object, ...]] = [(f"C{since}+", CHANGE, site, types) if since else ("base", TIME, site, types, month)]
            if until > 0:
                keys.append((f"C{until}-", CHANGE, site, types))
            return [system.columns[key] for key in keys]
        if block == "triggers":
            codes = values["triggers"]
            return [system.columns["base", block, frozenset() if codes == NOT_STATED else frozenset(codes.split("+"))]]
        if block == "weekday":
            return [system.columns["base", block, values["weekday"], values["band"]]]
        return [system.columns["base", block, values["level"]]]
