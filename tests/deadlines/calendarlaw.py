# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as the law knows them: holidays of the states, working days, spans of months, the German clock."""
from __future__ import annotations

import datetime as dt
from functools import lru_cache

DAY = dt.timedelta(days=1)
STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
# Holidays that some municipalities of a state have.
LOCAL = {"BY": ("assumption", "peace-festival"), "SN": ("corpus-christi",), "TH": ("corpus-christi",)}


@lru_cache
def paschal_sunday(year: int) -> dt.date:
    """The Sunday after the ecclesiastical full moon, by golden number and epact (Clavius, 1582)."""
    golden = year % 19 + 1
    century = year // 100 + 1
    solar = 3 * century // 4 - 12
    lunar = (8 * century + 5) // 25 - 5
    epact = (11 * golden + 20 + lunar - solar) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    full = dt.date(year, 3, 1) + (moon - 1) * DAY
    return full + (6 - full.weekday() if full.weekday() != 6 else 7) * DAY


def days_of(year: int):
    day = dt.date(year, 1, 1)
    while day.year == year:
        yield day
        day += DAY


def is_day_of_repentance(day: dt.date) -> bool:
    """Wednesday; the Sunday after it is the last before Advent, whose fourth Sunday is the last before Christmas."""
    if day.weekday() != 2 or day.month != 11:
        return False
    fourth = dt.date(day.year, 12, 24)
    while fourth.weekday() != 6:
        fourth -= DAY
    return day + 4 * DAY + 28 * DAY == fourth


@lru_cache(maxsize=None)
def is_holiday(day: dt.date, state: str, local: tuple[str, ...]) -> bool:
    """By the law on Sundays and holidays of the state, as it stood in that year."""
    year, date = day.year, (day.month, day.day)
    after_easter = (day - paschal_sunday(year)).days
    # In every state.
    if date in {(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)} or after_easter in (-2, 1, 39, 50):
        return True
    # Until the insurance of nursing care was introduced; then it stayed in Saxony alone.
    if is_day_of_repentance(day) and (year < 1995 or state == "SN"):
        return True
    if date == (10, 31) and year == 2017:  # five hundred years of the Reformation
        return True
    catholic = date == (11, 1) or after_easter == 60
    match state:
        case "BW":
            return date == (1, 6) or catholic
        case "BY":
            return (date == (1, 6) or catholic or (date == (8, 15) and "assumption" in local)
                    or (date == (8, 8) and "peace-festival" in local))
        case "BE":
            return (date == (3, 8) and year >= 2019) or (day.isoformat() in ("2020-05-08", "2025-05-08", "2028-06-17"))
        case "BB":
            return after_easter in (0, 49) or date == (10, 31)
        case "HB" | "HH" | "NI" | "SH":
            return date == (10, 31) and year >= 2018
        case "HE":
            return after_easter == 60
        case "MV":
            return date == (10, 31) or (date == (3, 8) and year >= 2023)
        case "NW" | "RP":
            return catholic
        case "SL":
            return catholic or date == (8, 15)
        case "SN":
            return date == (10, 31) or (after_easter == 60 and "corpus-christi" in local)
        case "ST":
            return date in {(1, 6), (10, 31)}
        case "TH":
            return (date == (10, 31) or (date == (9, 20) and year >= 2019)
                    or (after_easter == 60 and "corpus-christi" in local))
    raise ValueError(state)


class Place:
    """Whose holidays count. `certain` are those that count in any case."""

    def __init__(self, described: dict | None):
        described = described or {}
        self.state = described.get("state")
        self.local = tuple(described["local"]) if "local" in described else None
        self.own = {dt.date.fromisoformat(day) for day in described.get("ownHolidays", ())}

    def _off(self, day: dt.date, state: str, local: tuple[str, ...]) -> bool:
        return day.weekday() >= 5 or day in self.own or is_holiday(day, state, local)

    def _readings(self):
        for state in [self.state] if self.state else STATES:
            if self.local is None:
                yield state, ()
                yield state, LOCAL.get(state, ())
            else:
                yield state, self.local

    def certainly_off(self, day: dt.date) -> bool:
        states = [self.state] if self.state else STATES
        return all(self._off(day, state, (self.local or ()) if self.state else ()) for state in states)

    def next_working_day(self, day: dt.date) -> dt.date:
        while self.certainly_off(day):
            day += DAY
        return day

    def latest_next_working_day(self, day: dt.date) -> dt.date:
        ends = []
        for state, local in self._readings():
            end = day
            while self._off(end, state, local):
                end += DAY
            ends.append(end)
        return max(ends)

    def last_working_day(self, day: dt.date) -> dt.date:
        starts = []
        for state, local in self._readings():
            start = day
            while self._off(start, state, local):
                start -= DAY
            starts.append(start)
        return min(starts)


def months_later(day: dt.date, months: int) -> dt.date:
    """BGB § 188 (2) and (3): the day of the same number, or the last of the month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for number in range(day.day, 0, -1):
        try:
            return dt.date(year, month, number)
        except ValueError:
            continue
    raise ValueError(day)


def is_summer(moment: dt.datetime) -> bool:
    """Summer time in Germany at a moment in UTC: from the last Sunday of March to that of October (until 1995 of
    September), 1:00 UTC."""
    def last_sunday(month: int) -> dt.datetime:
        day = dt.datetime(moment.year, month + 1, 1, 1) - DAY
        while day.weekday() != 6:
            day -= DAY
        return day
    return last_sunday(3) <= moment < last_sunday(10 if moment.year >= 1996 else 9)


def german(moment: dt.datetime) -> dt.datetime:
    """The German clock at a moment in UTC."""
    return moment + dt.timedelta(hours=2 if is_summer(moment) else 1)


def utc(clock: dt.datetime) -> dt.datetime:
    """The moment at which a German clock shows a time; the first of two, an hour later than one that never comes."""
    for offset in (2, 1):
        moment = clock - dt.timedelta(hours=offset)
        if german(moment) == clock:
            return moment
    return clock - dt.timedelta(hours=1)
