# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented cases, odd ones more often than life has them."""
from __future__ import annotations

import datetime as dt
import random

from calendarlaw import LOCAL, STATES, paschal_sunday
from caselaw import ORDER

ROLES = ("victim", "superior", "authority", "relative", "representative")


class Maker:
    def __init__(self, chance: random.Random):
        self.chance = chance

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def some(self, values, most: int) -> list:
        return self.chance.sample(list(values), self.chance.randint(0, min(most, len(values))))

    def first_day(self) -> dt.date:
        """Near the ends of months, holidays and changes of the clock more often than chance would have it."""
        year = self.chance.randint(1995, 2045)
        if self.often(0.3):
            next_month = dt.date(year, self.chance.randint(2, 12), 1)
            return next_month - dt.timedelta(days=self.chance.randint(1, 4))
        if self.often(0.2):
            end = self.chance.choice((-2, 1, 39, 50, 60))
            return paschal_sunday(year) + dt.timedelta(days=end - 92 + self.chance.randint(0, 3))
        return dt.date(year, 1, 1) + dt.timedelta(days=self.chance.randint(0, 364))

    def after(self, day: dt.date, most: int) -> str:
        return (day + dt.timedelta(days=self.chance.randint(0, most))).isoformat()

    def place(self) -> dict | None:
        if self.often(0.15):
            return None
        place: dict = {}
        if self.often(0.9):
            place["state"] = self.chance.choice(STATES)
            if self.often(0.6):
                place["local"] = self.some(LOCAL.get(place["state"], ()), 3)
        if self.often(0.1):
            place["ownHolidays"] = [self.after(dt.date(1995, 1, 1), 18000) for _ in range(30)]
        return place

    def person(self, number: int, day: dt.date) -> dict:
        one: dict = {"id": f"p{number}"}
        if self.often(0.9):
            one["status"] = self.chance.choice(("employee", "employee", "civil-servant", "trainee", "temporary",
                                                "honorary", "contractor"))
        if self.often(0.7):
            one["superiorMayApply"] = self.chance.choice(("yes", "no", "no", "unknown"))
        if self.often(0.85):
            one["incapacity"] = [self.period(day) for _ in range(self.chance.randint(0, 3))]
        for name, share, most in (("employerKnew", 0.85, 12), ("employerKnewIncapacity", 0.3, 12), ("died", 0.07, 200),
                                  ("lateEffectNoticed", 0.2, 4200), ("firstAid", 0.4, 2)):
            if self.often(share):
                one[name] = self.after(day, most)
        if self.often(0.5):
            one["care"] = self.chance.choice(("open", "accepted", "declined"))
        return one

    def period(self, day: dt.date) -> dict:
        first = day + dt.timedelta(days=self.chance.randint(-3, 20))
        period = {"from": first.isoformat()}
        if self.often(0.85):
            period["until"] = self.after(first, self.chance.choice((0, 1, 2, 4, 8, 40)))
        return period

    def entitled(self, number: int, case: dict, day: dt.date) -> dict:
        people = [one["id"] for one in case["affected"]]
        role = self.chance.choice(ROLES)
        one: dict = {"id": f"e{number}", "role": role}
        if role == "victim" and people and self.often(0.9):
            one["id"] = self.chance.choice(people)
        elif role in ("superior", "authority") and self.often(0.3):
            one["id"] = role
        if people and role != "victim" and self.often(0.7):
            one["of"] = self.chance.choice(people)
        if self.often(0.15):
            one["offences"] = self.some(ORDER, 4)
        if self.often(0.9):
            one["act"] = self.after(day, 40)
        one["knowledge"] = []
        for offender in case["offenders"]:
            if self.often(0.2):
                continue
            known = {"offender": offender}
            if self.often(0.8):
                known["person"] = self.after(day - dt.timedelta(days=10), 150)
            if self.often(0.25):
                known["face"] = self.after(day - dt.timedelta(days=10), 60)
            one["knowledge"].append(known)
        return one

    def conciliation(self, case: dict, day: dt.date) -> dict:
        parties = [one["id"] for one in case["affected"] + case["entitled"]]
        received = day + dt.timedelta(days=self.chance.randint(-5, 130))
        one = {"applicant": self.chance.choice(parties), "offender": self.chance.choice(case["offenders"]),
               "received": received.isoformat()}
        if self.often(0.85):
            one["certified"] = self.after(received, 45)
        return one

    def occurred(self, day: dt.date) -> str:
        if self.often(0.4):
            return day.isoformat()
        if self.often(0.3):  # a night on which the clock changes
            day = dt.date(day.year, self.chance.choice((3, 10)), 31)
            while day.weekday() != 6:
                day -= dt.timedelta(days=1)
        time = f"{day.isoformat()}T{self.chance.randint(0, 23):02}:{self.chance.randint(0, 59):02}"
        return time + self.chance.choice(("", "", "", "Z", "+02:00", "-05:00"))

    def case(self, number: int) -> dict:
        day = self.first_day()
        case: dict = {"number": f"{day.year}-{number + 1}", "today": self.after(day, 200), "offenders": [], "affected": []}
        place = self.place()
        if place is not None:
            case["place"] = place
        if self.often(0.93):
            case["occurred"] = self.occurred(day)
            # What follows lies after the incident, whatever the clock says.
            day = dt.date.fromisoformat(case["occurred"][:10]) + dt.timedelta(days=1)
        if self.often(0.9):
            case["offences"] = self.some(ORDER, 4)
        if self.often(0.3):
            case["lastAct"] = self.after(day, 90)
        if self.often(0.3):
            case["harmed"] = self.chance.randint(0, 6)
        case["offenders"] = [f"o{i}" for i in range(self.chance.randint(0, 3))]
        case["affected"] = [self.person(i, day) for i in range(self.chance.randint(0, 3))]
        case["entitled"] = list({one["id"]: one for one in (
            self.entitled(i, case, day) for i in range(self.chance.randint(0, 3)))}.values())
        if case["offenders"] and case["affected"] + case["entitled"] and self.often(0.5):
            case["conciliations"] = [self.conciliation(case, day) for _ in range(self.chance.randint(1, 4))]
        self.dated(case, day)
        case["done"] = [self.mark(case, day) for _ in range(self.chance.randint(0, 3))]
        return case

    def dated(self, case: dict, day: dt.date) -> None:
        if self.often(0.3):
            case["houseBans"] = [{"id": "h1", "until": self.after(day, 400)}]
        if self.often(0.3):
            case["checks"] = [{"id": "m1", "due": self.after(day, 400)}]
        if self.often(0.4):
            kinds = ("light-case", "employee-case", "accident-papers", "sealed-identity", "house-ban", "plan",
                     "audit-log", "draft")
            case["records"] = [{"id": f"r{i}", "kind": self.chance.choice(kinds), "from": self.after(day, 400),
                                "held": self.often(0.2)} for i in range(self.chance.randint(1, 3))]

    def mark(self, case: dict, day: dt.date) -> dict:
        kinds = ("accident-at-once", "accident-notice", "service-accident-report", "service-accident-inquiry",
                 "application", "application", "first-care", "first-follow-up", "house-ban-end", "effect-check", "deletion")
        ids = ["superior", "authority", "h1", "m1", "r0"] + 3 * [one["id"] for one in case["affected"] + case["entitled"]]
        mark = {"kind": self.chance.choice(kinds), "on": self.after(day, 150)}
        if self.often(0.9):
            mark["whom"] = self.chance.choice(ids)
        if case["offenders"] and mark["kind"] == "application" and self.often(0.5):
            mark["offender"] = self.chance.choice(case["offenders"])
        if self.often(0.3):
            mark["waived"] = True
        return mark

    def settings(self) -> dict:
        bounds = {"noticeOverDays": (0, 6), "noticeDays": (0, 9), "manyHarmed": (2, 6), "serviceAccidentMonths": (1, 36),
                  "lateEffectMonths": (1, 6), "lateEffectLimitMonths": (12, 150), "damageClaimMonths": (1, 24),
                  "firstCareHours": (1, 100),
                  "firstFollowUpDays": (1, 30), "secondFollowUpDays": (1, 90), "houseBanReviewDays": (0, 60),
                  "firstAidMonths": (60, 120), "lightCaseMonths": (1, 60), "employeeCaseMonths": (1, 60),
                  "accidentPapersMonths": (1, 60), "sealedIdentityMonths": (1, 60), "houseBanMonths": (0, 60),
                  "planMonths": (1, 60), "auditLogMonths": (1, 60), "draftDays": (1, 200), "soonDays": (1, 31)}
        chosen: dict = {name: self.chance.randint(*bound) for name, bound in bounds.items() if self.often(0.6)}
        chosen["noticeStart"] = self.chance.choice(("accident", "incapacity"))
        chosen["noticeEnd"] = self.chance.choice(("stays", "moves"))
        chosen["serviceAccidentEnd"] = self.chance.choice(("stays", "moves"))
        return chosen
