# SPDX-License-Identifier: GPL-3.0-or-later
"""Public pages of a ring's members (src/domain/publicpage): which ones are asked for, and what they tell an attacker."""
from __future__ import annotations

import random
from collections.abc import Iterable

RATING = "rating.overall"
OFFERED, ANSWERED = "calls.offered", "calls.answered"
STEP = 10  # answers are told to the nearest ten
PAGE = dict[str, object]


def page_months(period: str) -> list[str]:
    """The months of a year, a half or a quarter."""
    year, _, part = period.partition("-")
    length = {"": 12, "H": 6, "Q": 3}[part[:1]]
    first = length * (int(part[1:]) - 1) + 1 if part else 1
    return [f"{year}-{month:02d}" for month in range(first, first + length)]


def quarter_of(month: str) -> str:
    """The quarter of a month: no page and no sheet is about less."""
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


def invent_pages(chance: random.Random, offices: list[int], periods: list[str]) -> list[list[object]]:
    """Number of sheets that are made before, period, offices asked for; many of them will be refused."""
    years = sorted({period[:4] for period in periods})
    spans = years + [f"{year}-{part}" for year in years for part in ("H1", "H2", "Q1", "Q2", "Q3", "Q4")]
    pages: list[list[object]] = []
    for _ in range(chance.randint(1, 6)):
        asked = chance.sample(offices, chance.randint(1, len(offices)))
        pages.append([chance.randint(0, len(periods)), chance.choice(spans), asked])
    return pages


def sums_told(page: PAGE) -> Iterable[tuple[str, dict[str, int]]]:
    """What a page tells sums of: name, and by series how often each counts. Rounding is not granted: the attacker reads them
    exactly."""
    figures = page["figures"]
    assert isinstance(figures, dict)
    if "overall" in figures:
        yield "answers", {f"{RATING}.{point}": 1 for point in range(1, 6)}
        yield "points", {f"{RATING}.{point}": point for point in range(1, 6)}
    if "calls-answered" in figures:
        yield "calls", {OFFERED: 1}
        yield "answered", {ANSWERED: 1}


def is_as_told(page: PAGE, truth: dict[str, float]) -> bool:
    """Whether the rounded figures are those of the sums."""
    figures = page["figures"]
    assert isinstance(figures, dict)
    good = True
    for name, whole, part, scale in (("overall", "answers", "points", 10), ("calls-answered", "calls", "answered", 1000)):
        if name in figures:
            tenths, count = figures[name]
            # Percentages are told in whole ones, marks in tenths.
            width = 0.5 if scale == 10 else 5
            good = good and abs(count - truth[whole]) <= STEP / 2 and abs(tenths - scale * truth[part] / truth[whole]) <= width + 1e-6
    return good
