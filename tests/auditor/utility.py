# SPDX-License-Identifier: GPL-3.0-or-later
"""How much is left to be told: protection by silence would be easy.

Share of sums (research/privacy_security.md 1.4 c): of all numbers of a release, margins included, the counts that are published
divided by the counts there are. Complementary cells are those withheld though nothing makes them sensitive.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from exports import Export
from groups import group_of
from targets import PublishedSum


@dataclasses.dataclass(frozen=True)
class Utility:
    """Of one release."""

    release: str
    kind: str
    incidents: int
    cells: int
    published: int
    primary: int
    complementary: int
    sum_published: int
    sum_all: int


def utility_of(export: Export, sums: Sequence[PublishedSum]) -> list[Utility]:
    """One entry per release that is not a correction."""
    releases: dict[str, list[PublishedSum]] = {}
    for one in sums:
        releases.setdefault(one.cell.release, []).append(one)
    return [_of_release(export.releases[name].kind, name, cells) for name, cells in releases.items()]


def _of_release(kind: str, name: str, cells: Sequence[PublishedSum]) -> Utility:
    shown = [one for one in cells if one.cell.value is not None]
    hidden = [one for one in cells if one.cell.value is None]
    primary = sum(bool(group_of(one.facts).rule) for one in hidden)
    return Utility(name, kind, max(len(one.facts) for one in cells), len(cells), len(shown), primary, len(hidden) - primary,
                   sum(len(one.facts) for one in shown), sum(len(one.facts) for one in cells))
