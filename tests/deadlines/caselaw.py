# SPDX-License-Identifier: GPL-3.0-or-later
"""The clocks of a case, from the texts of the laws. Every rule names its source."""
from __future__ import annotations

import datetime as dt

from calendarlaw import DAY, Place, german, months_later, utc

# Which acts are prosecuted on application, and whose (StGB §§ 123 (2), 184i (3), 194, 205, 230, 238 (4), 241 (5), 303c).
OF_PERSONS = ("insult", "bodily-harm", "threat", "stalking", "sexual-harassment", "recording", "damage-person")
ALSO_SUPERIOR = ("insult", "bodily-harm", "threat")  # StGB §§ 194 (3), 230 (2), and 241 (5) with them
OF_AUTHORITY = ("insult-authority", "trespass", "damage-authority")
PASS_ON_AT_DEATH = ("insult", "bodily-harm", "threat", "recording")
ACTS = {"victim": OF_PERSONS, "representative": OF_PERSONS, "relative": PASS_ON_AT_DEATH, "superior": ALSO_SUPERIOR,
        "authority": OF_AUTHORITY}
# StPO § 380 (1). Where the superior or the head of the authority may apply, (3) drops the conciliation.
CONCILIATION = ("trespass", "insult", "bodily-harm", "threat", "damage-person", "damage-authority")
# StGB §§ 184i (3), 230 (1), 238 (4), 303c: "or in a special public interest". Of recordings only those of
# § 201a, by § 205 (1) sentence 2; the act here may be one of § 201, which needs the application.
RELATIVE = ("bodily-harm", "stalking", "sexual-harassment", "damage-authority", "damage-person")
# The order in which the program lists them.
ORDER = ("insult", "insult-authority", "trespass", "bodily-harm", "threat", "stalking", "sexual-harassment", "recording",
         "damage-authority", "damage-person", "ex-officio")
# No last working day: they begin or end on the day, or are counted in hours.
NO_ACT_BY = ("house-ban-end", "first-aid-record", "deletion", "first-care")


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


class Case:
    def __init__(self, case: dict, settings: dict):
        self.case = case
        self.set = settings
        self.place = Place(case.get("place"))
        self.moment = None
        self.act_day = None
        self.read_time(case.get("occurred"))
        self.found: list[dict] = []

    def read_time(self, text: str | None) -> None:
        if text is None:
            return
        if "T" not in text:
            self.act_day = day(text)
            return
        clock = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
        self.moment = (utc(clock) if clock.tzinfo is None
                       else clock.astimezone(dt.timezone.utc).replace(tzinfo=None))
        self.act_day = german(self.moment).date()

    def number(self, name: str, default: int) -> int:
        return self.set.get(name, default)

    def add(self, kind: str, whom: str = "", **rest) -> None:
        rest.setdefault("notes", [])
        self.found.append({"kind": kind, "whom": whom, **rest})

    def settle(self, end: dt.date, rule: str) -> tuple[dt.date, list]:
        """An end on a day off where the law is not clear."""
        later = self.place.next_working_day(end)
        if later == end:
            return end, []
        return (later, [("unmoved", end)]) if rule == "moves" else (end, [("next-workday", later)])

    # --- SGB VII § 193, BeamtVG § 45 -----------------------------------------------------------

    def accidents(self) -> None:
        people = self.case.get("affected", [])
        if self.case.get("harmed", 0) >= self.number("manyHarmed", 4):
            known = [day(one["employerKnew"]) for one in people if "employerKnew" in one] or [self.act_day]
            first = min(known) if known[0] else None
            self.add("accident-at-once", day=first, missing=None if first else "day-of-act")
        for one in people:
            insured = one.get("status") in ("employee", "trainee", "temporary", "honorary")
            if insured and "died" in one:
                self.add("accident-at-once", one["id"], day=day(one["died"]))
            self.notice(one)
            if one.get("status") == "civil-servant":
                self.service_accident(one)

    def lost_days(self, one: dict) -> list[dt.date]:
        """Calendar days of incapacity after the day of the accident."""
        lost = set()
        for period in one.get("incapacity", ()):
            current = day(period["from"])
            last = day(period.get("until")) or max(current, self.act_day) + 60 * DAY
            while current <= last:
                if current > self.act_day:
                    lost.add(current)
                current += DAY
        return sorted(lost)

    def notice(self, one: dict) -> None:
        status, died = one.get("status"), day(one.get("died"))
        if status == "civil-servant":
            return self.add("accident-notice", one["id"], reason="civil-servant")
        if status == "contractor":
            return self.add("accident-notice", one["id"], reason="other-employer")
        missing = ("employment-status" if status is None else "day-of-act" if self.act_day is None
                   else "incapacity" if "incapacity" not in one and not died else None)
        if missing:
            return self.add("accident-notice", one["id"], missing=missing)
        lost = self.lost_days(one)
        allowed = self.number("noticeOverDays", 3)
        foreseen = exceeded = None
        if len(lost) > allowed:
            foreseen = exceeded = lost[allowed]
            while foreseen - DAY in lost:
                foreseen -= DAY
        if died:
            foreseen = min(foreseen or died, died)
            exceeded = min(exceeded or died, died)
        if exceeded is None:
            return self.add("accident-notice", one["id"], reason="few-days", notes=[("voluntary-notice", None)])
        knew = day(one.get("employerKnew"))
        if knew is None:
            return self.add("accident-notice", one["id"], missing="knowledge-of-accident")
        told = day(one.get("employerKnewIncapacity"))
        if told:
            foreseen = exceeded = told
        span = self.number("noticeDays", 3) * DAY
        by_accident = max(knew + span, foreseen)
        by_incapacity = max(knew, exceeded) + span
        chosen, other, name = ((by_accident, by_incapacity, "from-incapacity")
                               if self.set.get("noticeStart", "accident") == "accident"
                               else (by_incapacity, by_accident, "from-accident"))
        end, notes = self.settle(chosen, self.set.get("noticeEnd", "stays"))
        if chosen != other:
            notes.append((name, other))
        if status == "temporary":
            notes.append(("lender-too", None))
        self.add("accident-notice", one["id"], day=end, notes=notes)

    def service_accident(self, one: dict) -> None:
        knew = day(one.get("employerKnew"))
        self.add("service-accident-inquiry", one["id"], day=knew, missing=None if knew else "knowledge-of-accident")
        rule = self.set.get("serviceAccidentEnd", "stays")
        noticed = day(one.get("lateEffectNoticed"))
        if self.act_day is None:
            self.add("service-accident-report", one["id"], missing="day-of-act")
            if noticed:
                self.add("service-accident-late-effect", one["id"], missing="day-of-act")
            return
        report = months_later(self.act_day, self.number("serviceAccidentMonths", 24))
        end, notes = self.settle(report, rule)
        notes.append(("report-soon", None))
        claim = months_later(self.act_day, self.number("damageClaimMonths", 3))  # BeamtVG § 32, things damaged
        if claim < report:
            notes.append(("damage-claim", claim))
        self.add("service-accident-report", one["id"], day=end, notes=notes)
        if noticed:
            # BVerwG, 30 August 2018, 2 C 18.17: an effect is reported by itself, also after a report of the accident.
            limit = months_later(self.act_day, self.number("lateEffectLimitMonths", 120))
            late = min(months_later(noticed, self.number("lateEffectMonths", 3)), limit)
            end, notes = self.settle(late, rule)
            if late < report:
                notes.append(("first-period", report))
            self.add("service-accident-late-effect", one["id"], day=end, notes=notes)

    # --- StGB §§ 77 to 77b -------------------------------------------------------------------------

    def superior_ruled_out(self, person: str) -> bool:
        people = self.case.get("affected", [])
        if person:
            return any(one["id"] == person and one.get("superiorMayApply") == "no" for one in people)
        return bool(people) and all(one.get("superiorMayApply") == "no" for one in people)

    def applications(self) -> None:
        acts = self.case.get("offences")
        if acts is None:
            return self.add("application", missing="offences")
        if set(acts) == {"ex-officio"}:
            return self.add("application", offences=("ex-officio",), reason="ex-officio")
        if not acts:
            return None
        parties = list(self.case.get("entitled", []))
        roles = {one["role"] for one in parties}
        for one in self.case.get("affected", []):
            named = any(p["id"] == one["id"] and p["role"] == "victim" for p in parties)
            if not named and "died" not in one and set(acts) & set(OF_PERSONS):
                parties.append({"id": one["id"], "role": "victim"})
        if "superior" not in roles and not self.superior_ruled_out("") and set(acts) & set(ALSO_SUPERIOR):
            parties.append({"id": "superior", "role": "superior"})
        if "authority" not in roles and set(acts) & set(OF_AUTHORITY):
            parties.append({"id": "authority", "role": "authority"})
        for party in parties:
            for offender in self.case.get("offenders") or [""]:
                self.party_against(party, offender, acts)
        return None

    def party_against(self, party: dict, offender: str, acts: list[str]) -> None:
        fit = [act for act in ORDER
               if act in acts and act in ACTS[party["role"]] and act in party.get("offences", acts)]
        common = {"role": party["role"], "offender": offender}
        out = party["role"] == "superior" and self.superior_ruled_out(party.get("of", ""))
        if not fit or out:
            return self.add("application", party["id"], offences=tuple(fit), reason="not-entitled", **common)
        groups: dict = {}
        for act in fit:
            end, missing, notes = self.clock(party, offender, act)
            group = groups.setdefault((end, missing), ([], []))
            group[0].append(act)
            group[1].extend(note for note in notes if note not in group[1])
        for (end, missing), (together, notes) in groups.items():
            self.add("application", party["id"], offences=tuple(together), day=end, missing=missing, notes=notes, **common)
        return None

    def end_from(self, party: dict, start: dt.date) -> dt.date:
        end = months_later(start, 3)  # § 77b (1) sentence 1, (2) sentence 1
        dead = [day(one["died"]) for one in self.case.get("affected", ())
                if one["id"] == party.get("of") and "died" in one]
        if party["role"] == "relative" and dead:  # § 77b (4)
            end = min(max(end, months_later(dead[0], 3)), months_later(dead[0], 6))
        return end

    def clock(self, party: dict, offender: str, act: str):
        notes = []
        if party["role"] == "superior":
            notes.append(("officials-only", None))
        notes += [(note, None) for note, applies in (
            ("public-interest", act in RELATIVE), ("earlier-acts", act == "stalking"),
            ("threat-follows", act == "threat")) if applies]
        last = day(self.case.get("lastAct")) if act == "stalking" else None
        knowledge = next((k for k in party.get("knowledge", ()) if k["offender"] == offender), {})
        person, face = day(knowledge.get("person")), day(knowledge.get("face"))
        knew_act = day(party.get("act"))
        if knew_act is None or (person is None and face is None):
            if self.act_day:
                at_once = self.end_from(party, max(self.act_day, last or self.act_day))
                notes.append(("if-known-at-once", self.place.next_working_day(at_once)))
            return None, "knowledge-of-person" if knew_act else "knowledge-of-act", notes

        def start_with(known: dt.date) -> dt.date:
            return max(one for one in (knew_act, known, last) if one)
        first = min(one for one in (person, face) if one)
        start = start_with(first)
        end = self.end_from(party, start)
        asked = sorted((c for c in self.case.get("conciliations", ())
                        if c["applicant"] == party["id"] and c["offender"] == offender), key=lambda c: c["received"])
        if asked and not self.may_rest(party, act):
            notes.append(("no-rest", None))
        elif asked:
            cautious, generous, pending, too_late = self.rest(start, end, asked)
            if pending:
                notes.append(("without-rest", self.place.next_working_day(end)))
                return None, "conciliation-certificate", notes
            end = cautious
            if too_late:
                notes.append(("rest-too-late", None))
            if self.place.next_working_day(generous) != self.place.next_working_day(end):
                notes.append(("longer-rest", self.place.next_working_day(generous)))
        shown = self.place.next_working_day(end)  # § 77b (1) sentence 2
        latest = self.place.latest_next_working_day(end)
        if latest > shown:
            notes.append(("later-elsewhere", latest))
        if person and person > first:
            by_name = self.place.next_working_day(self.end_from(party, start_with(person)))
            if by_name > shown:
                notes.append(("from-name", by_name))
        return shown, None, notes

    def may_rest(self, party: dict, act: str) -> bool:
        if act not in CONCILIATION:
            return False
        if act not in ALSO_SUPERIOR:
            return True
        return party["role"] != "superior" and self.superior_ruled_out(party.get("of") or party["id"])

    @staticmethod
    def rest(start: dt.date, end: dt.date, asked: list[dict]):
        """§ 77b (5). Cautious: days that rest from beginning to end, thus neither that of a receipt nor that of a
        certificate; generous: every day touched. A day rests once."""
        whole: set = set()
        touched: set = set()
        too_late = False
        cautious = generous = end
        for one in asked:
            received, certified = day(one["received"]), day(one.get("certified"))
            if received > cautious:
                too_late = True
                continue
            if certified is None:
                return cautious, generous, True, too_late
            current = received
            while current <= certified:
                if current > start:
                    touched.add(current)
                    if received < current < certified:
                        whole.add(current)
                current += DAY
            cautious = end + len(whole) * DAY
            generous = end + len(touched) * DAY
        return cautious, generous, False, too_late

    # --- care, house bans, records -------------------------------------------------------------

    def care(self) -> None:
        for one in self.case.get("affected", ()):
            if "died" in one:
                continue
            for kind, name, default in (("first-follow-up", "firstFollowUpDays", 14),
                                        ("second-follow-up", "secondFollowUpDays", 42), ("first-care", "", 0)):
                if one.get("care") == "declined":
                    self.add(kind, one["id"], reason="care-declined")
                elif self.act_day is None:
                    self.add(kind, one["id"], missing="day-of-act")
                elif kind != "first-care":
                    self.add(kind, one["id"], day=self.act_day + self.number(name, default) * DAY)
                elif self.moment:
                    end = german(self.moment + dt.timedelta(hours=self.number("firstCareHours", 48)))
                    self.add(kind, one["id"], day=end.date(), time=end.strftime("%H:%M"))
                else:
                    whole_days = max(1, self.number("firstCareHours", 48) // 24)
                    self.add(kind, one["id"], day=self.act_day + (whole_days - 1) * DAY, notes=[("time-unknown", None)])

    def dated(self) -> None:
        for ban in self.case.get("houseBans", ()):
            self.add("house-ban-end", ban["id"], day=day(ban["until"]))
            self.add("house-ban-review", ban["id"],
                     day=day(ban["until"]) - self.number("houseBanReviewDays", 14) * DAY)
        for check in self.case.get("checks", ()):
            self.add("effect-check", check["id"], day=day(check["due"]))
        for one in self.case.get("affected", ()):
            if "firstAid" in one:  # DGUV Vorschrift 1 § 24 (6)
                kept = months_later(day(one["firstAid"]), self.number("firstAidMonths", 60))
                self.add("first-aid-record", one["id"], day=kept + DAY)
        months = {"light-case": ("lightCaseMonths", 36), "employee-case": ("employeeCaseMonths", 36),
                  "accident-papers": ("accidentPapersMonths", 60), "sealed-identity": ("sealedIdentityMonths", 12),
                  "house-ban": ("houseBanMonths", 6), "plan": ("planMonths", 120), "audit-log": ("auditLogMonths", 24)}
        for record in self.case.get("records", ()):
            begin = day(record["from"])
            kept = (begin + self.number("draftDays", 90) * DAY if record["kind"] == "draft"
                    else months_later(begin, self.number(*months[record["kind"]])))
            self.add("deletion", record["id"], day=kept + DAY, reason="on-hold" if record.get("held") else None,
                     notes=[("archive", None)] if record["kind"] in ("employee-case", "plan") else [])

    # --- what every deadline has -----------------------------------------------------------------

    def finished(self, one: dict) -> dict:
        due, today = one.get("day"), day(self.case["today"])
        act_by = due
        if due and one["kind"] not in NO_ACT_BY:
            act_by = self.place.last_working_day(due)
        mark = next((m for m in self.case.get("done", ())
                     if m["kind"] == one["kind"] and m.get("whom", "") == one["whom"]
                     and m.get("offender", one.get("offender", "")) == one.get("offender", "")), None)
        reason, done_on, late = one.get("reason"), None, None
        if mark and mark.get("waived"):
            reason = reason or "waived"
        if mark and not mark.get("waived"):
            status, done_on = "done", mark["on"]
            late = bool(due and one["kind"] not in NO_ACT_BY and due < day(mark["on"]))
        elif reason:
            status = "not-applicable"
        elif one.get("missing"):
            status = "waiting"
        elif due < today:
            status = "overdue"
        elif act_by <= today:
            status = "today"
        elif (act_by - today).days <= self.number("soonDays", 7):
            status = "this-week"
        else:
            status = "later"
        return {"key": (one["kind"], one["whom"], one.get("role"), one.get("offender", ""),
                        tuple(one.get("offences", ()))),
                "status": status, "day": due and due.isoformat(), "time": one.get("time"),
                "actBy": act_by and act_by.isoformat(), "missing": one.get("missing"), "reason": reason,
                "doneOn": done_on, "late": late,
                "notes": sorted((name, when.isoformat() if when else "") for name, when in one["notes"])}


def deadlines_of(case: dict, settings: dict) -> list[dict]:
    one = Case(case, settings)
    one.accidents()
    one.applications()
    one.care()
    one.dated()
    return [one.finished(deadline) for deadline in one.found]
