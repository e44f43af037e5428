# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a world out as a list of incidents and counts that list like the register.

The system speaks of blocks of atoms (system.py, reduction 2). Here the blocks are put together again: within every site class and
type set the rows of the cube are paired with the months one after the other, which is the filling from the north-west corner; the
other blocks are paired with the whole list. If each released number is found again by plain counting of these incidents, then the
world really could be the truth, whether or not the argument about blocks is believed.
"""
from __future__ import annotations

from collections.abc import Hashable, Sequence

from register import Fact
from system import CHANGE, CUBE, TIME, System

Key = tuple[Hashable, ...]


def fill(system: System, world: Sequence[int]) -> list[Fact]:
    """The incidents of the first count (corrections left out); raises ValueError where the blocks do not fit together."""
    lists: dict[str, list[Key]] = {}
    for key, column in system.columns.items():
        if key[1] != CHANGE:
            lists.setdefault(str(key[1]), []).extend([key] * world[column])
    cube, timed = lists.pop(CUBE, []), lists.pop(TIME, [])

    def shared(key: Key) -> tuple[str, list[str]]:
        types = key[4] if key[1] == CUBE else key[3]
        return str(system.time_site_class[str(key[2])]), sorted(types)  # type: ignore[arg-type]

    both = _pair(sorted(cube, key=shared), sorted(timed, key=shared))
    if any(a and b and shared(a) != shared(b) for a, b in both):
        raise ValueError("cube and months do not fit together")
    sides = [_pair(both, atoms) for atoms in lists.values() if atoms]
    return [_incident(number, (*both[number], *(side[number][1] for side in sides))) for number in range(len(both))]


def _pair(left: list, right: list) -> list[tuple]:
    if left and right and len(left) != len(right):
        raise ValueError(f"{len(left)} incidents in one block, {len(right)} in another")
    length = max(len(left), len(right))
    return list(zip(left or [None] * length, right or [None] * length))


def _incident(number: int, keys: Sequence[Key | None]) -> Fact:
    values: dict[str, object] = {"month": 1, "area": "", "level": "", "triggers": frozenset(), "weekday": "", "band": ""}
    for key in keys:
        if key is None:
            continue
        if key[1] == CUBE:
            values |= {"site": key[2], "area": key[3], "types": key[4]} | ({"month": key[5]} if key[5] else {})
        elif key[1] == TIME:
            values |= {"types": key[3], "month": key[4]} | ({} if "site" in values else {"site": key[2]})
        elif key[1] == "triggers":
            values["triggers"] = key[2]
        elif key[1] == "weekday":
            values |= {"weekday": key[2], "band": key[3]}
        else:
            values["level"] = key[2]
    return Fact(f"w{number}", 0, **values)  # type: ignore[arg-type]


def miscounted(system: System, world: Sequence[int]) -> list[str]:
    """Published cells that plain counting of the world's incidents does not give; none if the world could be the truth."""
    facts = fill(system, world)
    wrong = []
    for cell in system.cells:
        if cell.value is not None and system.export.releases[cell.release].kind != "correction":
            count = sum(system.conditions[cell].admits(fact) for fact in facts)
            if count != cell.value:
                wrong.append(f"{cell.name}: {count} instead of {cell.value}")
    return wrong
