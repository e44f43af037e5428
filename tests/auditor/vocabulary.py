# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes of the register, copied by hand from the published catalogue so that no line is shared with the product.

The auditor only uses them to invent administrations and to know which answers exist at all.
"""
from __future__ import annotations

TYPES: tuple[str, ...] = ("V", "P", "K", "X", "S", "D")
AREAS: tuple[str, ...] = ("KV", "FV", "BE", "GS", "JU", "PL", "SF", "PZ", "RF", "VI", "WK", "VS")
TRIGGERS: tuple[str, ...] = (
    "waiting-time", "closed-door", "phone-unreachable", "documents", "benefit-refused", "fine-enforcement",
    "language", "orientation", "authority-error", "long-processing", "staff-conduct", "intoxication-crisis",
    "political-hate", "repeated-conflict", "home-visit", "cash-valuables", "none-recognisable")
LEVELS: tuple[str, ...] = ("0", "1", "2", "3")
BANDS: tuple[str, ...] = (
    "night", "early-morning", "morning", "late-morning", "midday", "afternoon", "late-afternoon", "evening")

UNKNOWN = "unknown"
NOT_STATED = "none"
TOTAL = "*"
WITHHELD = "·"

MINIMUM_PERSONS = 5
"""Groups of 1 to 4 persons are sensitive (rule P-a, research/privacy_security.md 1.1)."""
MINIMUM_HEADS = 10
"""Every number of a site with fewer employees is sensitive, zero included (rule P-c)."""


def band_of(hour: int) -> str:
    """The time band an hour of the day belongs to (22–6 night, 6–8, 8–10, … 16–18, 18–22 evening)."""
    if hour >= 22 or hour < 6:
        return "night"
    return BANDS[min(1 + (hour - 6) // 2, 7)]
