# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the auditor itself against tables computed by hand."""
from __future__ import annotations

import dataclasses
import random
import tempfile
import unittest
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

from attack import ENOUGH, NONE, Attacker, CountingError
from exports import CELL_COLUMNS, CODE_COLUMNS, RELEASE_COLUMNS, Export, in_part
from fill import fill, miscounted
from foreseen import State, site_rows
from groups import group_of, small_site
from optimum import Guarantee, Instance
from owncase import OwnCase
from register import Book, Fact, Input, Planned, Truth
from simulate import Administration, Entry, Profile, invent, profile_for
from solvers import Problem, cbc, glpsol_exact, highs_linear
from system import Row, System
from tabular import write_rows
from targets import TargetFinder
from vocabulary import TYPES, UNKNOWN, WITHHELD
from witnesses import WITNESS_COLUMNS, Witnesses

SITES = ("S1", "S2")


def fact(number: int, site: str, kind: str, person: str = "", **more: object) -> Fact:
    values: dict[str, object] = {"month": 1, "area": "KV", "level": "1", "triggers": frozenset(), "weekday": "1", "band": "morning"}
    values |= {"persons": frozenset((person or f"p{number}",))} | more
    return Fact(f"i{number}", 2026, site=site, types=frozenset(kind), **values)  # type: ignore[arg-type]


def square() -> list[Fact]:
    """S1: 3 V, 7 K; S2: 9 V, 6 K; everybody affected once."""
    counts = {("S1", "V"): 3, ("S1", "K"): 7, ("S2", "V"): 9, ("S2", "K"): 6}
    cells = [cell for cell, count in counts.items() for _ in range(count)]
    return [fact(number, site, kind) for number, (site, kind) in enumerate(cells)]


class Ledger:
    """One annual release of site × type, written to files and read back as the attacker does."""

    def __init__(self, facts: Sequence[Fact], hidden: Sequence[tuple[str, str]], changed: Mapping[tuple[str, str], int] | None = None,
                 witnesses: Sequence[Sequence[object]] = ()) -> None:
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            write_rows(directory / "releases.csv", RELEASE_COLUMNS, [("2026-Y", 1, "year", 2026, 1, 12, "2027-02-01", "")])
            write_rows(directory / "codes.csv", CODE_COLUMNS, [("2026-Y", "site", site, site) for site in SITES])
            rows = []
            for site in (*SITES, "*"):
                for kind in (*TYPES, "*"):
                    count = sum(site in (f.site, "*") and (kind == "*" or kind in f.types) for f in facts)
                    value = (changed or {}).get((site, kind), count)
                    rows.append(("2026-Y", "site_type", "site", site, "type", kind, WITHHELD if (site, kind) in hidden else value))
            write_rows(directory / "cells.csv", CELL_COLUMNS, rows)
            write_rows(directory / "witnesses.csv", WITNESS_COLUMNS, witnesses)
            self.export = Export(directory)
            self.witnesses = Witnesses(directory)
        planned = Planned(date(2027, 2, 1), "year", 2026, 1, 12)
        self.system = System(self.export, 2026, facts, SITES)
        truths = {"2026-Y": Truth("2026-Y", planned, tuple(facts))}
        self.finder = TargetFinder(self.export, self.system, truths, dict.fromkeys(SITES, 100))
        self.targets = self.finder.find()

    def said(self) -> set[tuple[str, str]]:
        """Names of the violated cells that are not empty, and what is proved."""
        found = Attacker(self.system).attack(self.targets).violations
        return {(v.target.name.split("site_type/")[1], v.aim) for v in found if v.target.rule != "zero" and v.target.family == "cell"}


ZEROS = [(site, kind) for site in (*SITES, "*") for kind in "PXSD"]
SQUARE = [(site, kind) for site in SITES for kind in "VK"]


class AttackTest(unittest.TestCase):
    def test_a_published_small_number_is_a_violation(self) -> None:
        self.assertIn(("site=S1/type=V", NONE), Ledger(square(), []).said())
        self.assertIn(("site=S1/type=V", ENOUGH), Ledger(square(), []).said())

    def test_a_single_withheld_number_is_the_total_without_the_rest(self) -> None:
        self.assertEqual(Ledger(square(), [("S1", "V")]).said(), {("site=S1/type=V", NONE), ("site=S1/type=V", ENOUGH)})

    def test_four_numbers_withheld_in_a_square_are_safe(self) -> None:
        # S1/V may be anything from 0 (10 K, 12 V and 3 K at S2) to 10 (0 K, 2 V and 13 K at S2).
        self.assertEqual(Ledger(square(), SQUARE).said(), set())

    def test_a_square_whose_margins_force_an_incident_is_not(self) -> None:
        # S1: 3 V, 7 K; S2: 6 V, 2 K. Of the 10 at S1 at most all 9 K are K, so one V is proved; up to 9 V are possible.
        facts = square()[:10] + [fact(50 + i, "S2", "V") for i in range(6)] + [fact(60 + i, "S2", "K") for i in range(2)]
        self.assertEqual(Ledger(facts, SQUARE).said(), {("site=S1/type=V", NONE)})

    def test_withheld_zeros_leave_the_small_number_in_doubt(self) -> None:
        # The other types at S1 are withheld, too, with all their column totals: 3 incidents may be any of them.
        ledger = Ledger(square(), [("S1", "V"), ("*", "V"), *ZEROS])
        self.assertNotIn(("site=S1/type=V", NONE), ledger.said())
        self.assertIn(("site=S1/type=V", ENOUGH), ledger.said())

    def test_a_remainder_of_few_is_a_target(self) -> None:
        ledger = Ledger(square(), [("S1", "V"), *ZEROS])
        names = {target.name for target in ledger.targets if target.family == "remainder"}
        self.assertTrue(any("site=S1/type=*" in name for name in names) or any(
            target.name.endswith("site=S1/type=V") for target in ledger.targets))

    def test_a_total_minus_one_type_tells_of_those_without_it(self) -> None:
        # S1: 10 V, 6 V and K, 3 K. V (16), K (9) and the total (19) are of many; the 3 without V are not.
        kinds = ["V"] * 10 + ["VK"] * 6 + ["K"] * 3
        facts = [fact(i, "S1", kind) for i, kind in enumerate(kinds)] + [fact(50 + i, "S2", "V") for i in range(20)]
        ledger = Ledger(facts, [*ZEROS, ("S2", "K")])
        found = {v.target.name for v in Attacker(ledger.system).attack(ledger.targets).violations if v.target.rule == "few"}
        self.assertIn("2026-Y/site_type/site=S1/type=* − 2026-Y/site_type/site=S1/type=V", found)

    def test_numbers_that_do_not_count_the_register_are_noticed(self) -> None:
        with self.assertRaises(CountingError):
            Attacker(Ledger(square(), [], {("S1", "K"): 8}).system)

    def test_combinations_count_in_each_row_and_once_in_the_total(self) -> None:
        facts = [fact(i, "S1", "VK") for i in range(6)] + [fact(10 + i, "S2", "V") for i in range(7)]
        ledger = Ledger(facts, [])
        self.assertEqual(ledger.system.broken_rows(ledger.system.truth), [])
        values = {(c.row, c.column): c.value for c in ledger.export.cells}
        self.assertEqual((values["S1", "V"], values["S1", "K"], values["S1", "*"]), (6, 6, 6))

    def test_cross_examination_agrees_on_a_safe_table(self) -> None:
        ledger = Ledger(square(), SQUARE)
        attacker = Attacker(ledger.system)
        targets = [target for target in ledger.targets if target.rule != "zero"]
        attacker.attack(targets)
        attacker.cross_examine(targets, random.Random(1), 5)
        self.assertEqual(attacker.findings.disagreements, [])
        self.assertGreater(attacker.findings.exact, 0)


class CorrectionTest(unittest.TestCase):
    def test_what_came_late_is_counted_at_its_site_even_if_only_the_correction_tells_sites_by_time(self) -> None:
        base = [fact(i, "S1" if i < 6 else "S2", "V") for i in range(12)]
        late = [fact(20 + i, "S2", "V", stage="C1+", late=True) for i in range(5)]
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            write_rows(directory / "releases.csv", RELEASE_COLUMNS, [("2026-Y", 1, "year", 2026, 1, 12, "2027-02-01", ""),
                                                                     ("2026-C1", 2, "correction", 2026, 1, 12, "2027-09-01", "")])
            write_rows(directory / "codes.csv", CODE_COLUMNS, [
                ("2026-Y", "site", "S1", "S1"), ("2026-Y", "site", "S2", "S2"), ("2026-Y", "area", "KV", "KV"),
                ("2026-C1", "sitegroup", "G1", "S1"), ("2026-C1", "sitegroup", "G2", "S2"), ("2026-C1", "typegroup", "verbal", "V|D")])
            write_rows(directory / "cells.csv", CELL_COLUMNS, [
                ("2026-Y", "site_area", "site", "S1", "area", "KV", 6), ("2026-Y", "site_area", "site", "S2", "area", "KV", 6),
                ("2026-Y", "type_quarter", "type", "V", "quarter", "Q1", 12),
                ("2026-C1", "sitegroup_typegroup", "sitegroup", "G1", "typegroup", "verbal", 6),
                ("2026-C1", "sitegroup_typegroup", "sitegroup", "G2", "typegroup", "verbal", 11)])
            system = System(Export(directory), 2026, [*base, *late], SITES)
        self.assertEqual([row.name for row in system.broken_rows(system.truth)], [])


class ErasureTest(unittest.TestCase):
    """S1: 6 P of seven persons in January, of which one is erased before the year; 9 more in June."""

    def rules(self, quarter: object) -> dict[str, str]:
        """The rules by which January's P and June's are sensitive, if the quarter tells this number."""
        early = [fact(i, "S1", "P", persons=frozenset(("p0", "q0") if i == 0 else (f"p{i}",)), affected=2 if i == 0 else 1)
                 for i in range(6)]
        late = [*early[:5], dataclasses.replace(early[5], persons=frozenset())]
        june = [fact(20 + i, "S1", "P", month=6) for i in range(9)]
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            write_rows(directory / "releases.csv", RELEASE_COLUMNS, [("2026-Q1", 1, "quarter", 2026, 1, 3, "2026-04-09", ""),
                                                                     ("2026-Y", 2, "year", 2026, 1, 12, "2027-02-01", "")])
            write_rows(directory / "codes.csv", CODE_COLUMNS, [("2026-Q1", "typegroup", "threat", "P")])
            write_rows(directory / "cells.csv", CELL_COLUMNS, [
                ("2026-Q1", "typegroup", "typegroup", "threat", "", "", quarter),
                *(("2026-Y", "type_quarter", "type", "P", "quarter", code, value) for code, value in (("Q1", 6), ("Q2", 9)))])
            export = Export(directory)
        truths = {"2026-Q1": Truth("2026-Q1", Planned(date(2026, 4, 9), "quarter", 2026, 1, 3), tuple(early)),
                  "2026-Y": Truth("2026-Y", Planned(date(2027, 2, 1), "year", 2026, 1, 12), tuple(late + june))}
        system = System(export, 2026, late + june, SITES)
        return {target.name: target.rule for target in TargetFinder(export, system, truths, {}).find() if target.rule != "zero"}

    def test_a_number_that_is_told_again_is_judged_as_it_was_told_first(self) -> None:
        self.assertEqual(self.rules(6), {})

    def test_one_that_was_withheld_is_judged_as_known_now(self) -> None:
        found = self.rules(WITHHELD)
        self.assertEqual(found["2026-Y/type_quarter/type=P/quarter=Q1"], "coalition")


class ForeseenTest(unittest.TestCase):
    """January at S1: 2 K of one person each and 2 S of five each, so four physical ones of twelve persons."""

    def proved(self, physical: object) -> set[tuple[str, str]]:
        facts = [fact(0, "S1", "K"), fact(1, "S1", "K"), *(fact(i, "S1", "S", persons=frozenset(persons), affected=5)
                                                           for i, persons in enumerate(("abcde", "fghij"), 2))]
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            write_rows(directory / "releases.csv", RELEASE_COLUMNS, [("2026-Q1", 1, "quarter", 2026, 1, 3, "2026-04-09", "")])
            write_rows(directory / "codes.csv", CODE_COLUMNS, [("2026-Q1", "typegroup", "physical", "K|S|X")])
            write_rows(directory / "cells.csv", CELL_COLUMNS, [("2026-Q1", "typegroup", "typegroup", "physical", "", "", physical)])
            export = Export(directory)
        truth = Truth("2026-Q1", Planned(date(2026, 4, 9), "quarter", 2026, 1, 3), tuple(facts), tuple(facts))
        state = State(export, [truth], {"S1": 100})
        found = Attacker(state.system).attack(state.targets()).violations
        return {(v.target.name.split("foreseen/")[1], v.aim) for v in found}

    def test_a_number_of_many_persons_proves_that_a_type_of_few_had_fewer_than_five(self) -> None:
        self.assertIn(("type=K/quarter=Q1", ENOUGH), self.proved(4))

    def test_of_a_year_that_goes_on_nobody_can_prove_that_there_are_few(self) -> None:
        self.assertFalse([name for name, _ in self.proved(4) if name.startswith("site=")])

    def test_a_withheld_number_proves_nothing(self) -> None:
        self.assertEqual(self.proved(WITHHELD), set())

    def test_small_sites_are_listed_together_and_never_as_fewer_than_ten_employees(self) -> None:
        unknown = frozenset((UNKNOWN,))
        self.assertEqual(site_rows({"S1": 30, "S2": 4, "S3": 12}), [frozenset(("S1",)), frozenset(("S2", "S3")), unknown])
        self.assertEqual(site_rows({"S1": 30, "S2": 6, "S3": 5}), [frozenset(("S1",)), frozenset(("S2", "S3")), unknown])
        self.assertEqual(site_rows({"S1": 30, "S2": 0}), [frozenset(("S1",)), frozenset(("S2",)), unknown])


class FillTest(unittest.TestCase):
    def test_a_world_is_a_list_of_incidents_with_the_same_numbers(self) -> None:
        facts = square() + [fact(90, "S2", "VK", area="BE", month=5, triggers=frozenset(("language",)))]
        ledger = Ledger(facts, SQUARE)
        self.assertEqual(len(fill(ledger.system, ledger.system.truth)), len(facts))
        self.assertEqual(miscounted(ledger.system, ledger.system.truth), [])
        wrong = list(ledger.system.truth)
        wrong[next(i for i, count in enumerate(wrong) if count)] += 1
        self.assertNotEqual(miscounted(ledger.system, wrong), [])


class OwnCaseTest(unittest.TestCase):
    def test_one_of_five_learns_of_the_other_four(self) -> None:
        facts = [fact(i, "S1", "V") for i in range(5)] + [fact(10 + i, "S2", "V") for i in range(20)]
        ledger = Ledger(facts, ZEROS)
        own = OwnCase(Attacker(ledger.system), ledger.finder.sums())
        proved = {(v.target.name, v.aim) for v in own.attack([frozenset(("p0",))], random.Random(1)).violations}
        self.assertIn(("2026-Y/site_type/site=S1/type=V", NONE), proved)
        self.assertIn(("2026-Y/site_type/site=S1/type=V", ENOUGH), proved)

    def test_who_was_found_out_later_knew_the_own_case_all_along(self) -> None:
        # At the release somebody else was thought to be affected by the first of the 3 V at S1, which are withheld.
        late = square()
        early = [fact(0, "S1", "V", "mistaken"), *late[1:]]
        ledger = Ledger(late, [("S1", "V"), ("S2", "V"), ("S1", "K"), ("S2", "K"), *ZEROS])
        groups = [dataclasses.replace(one, facts=tuple(early[late.index(f)] for f in one.facts)) for one in ledger.finder.sums()]
        own = OwnCase(Attacker(ledger.system), groups).attack([frozenset(("p0",))], random.Random(1))
        self.assertGreater(own.targets, 0)
        self.assertEqual(own.violations, [])

    def test_one_of_seven_learns_nothing_of_few(self) -> None:
        facts = [fact(i, "S1", "V") for i in range(7)] + [fact(10 + i, "S2", "V") for i in range(20)]
        ledger = Ledger(facts, ZEROS)
        own = OwnCase(Attacker(ledger.system), ledger.finder.sums())
        self.assertEqual(own.attack([frozenset(("p0",))], random.Random(1)).violations, [])


class OptimumTest(unittest.TestCase):
    def instance(self, guarantee: Guarantee) -> Instance:
        """S1: 3 V, 12 K; S2: 11 V, 9 K."""
        counts = {("S1", "V"): 3, ("S1", "K"): 12, ("S2", "V"): 11, ("S2", "K"): 9}
        cells = [cell for cell, count in counts.items() for _ in range(count)]
        ledger = Ledger([fact(number, site, kind) for number, (site, kind) in enumerate(cells)], [("S1", "V"), *ZEROS])
        house = SimpleNamespace(export=ledger.export, source=SimpleNamespace(heads=dict.fromkeys(SITES, 100)))
        year = SimpleNamespace(finder=ledger.finder, system=ledger.system)
        return Instance(house, year, "2026-Y", guarantee=guarantee)  # type: ignore[arg-type]

    def test_trying_all_choices_finds_none_that_is_smaller(self) -> None:
        for guarantee in (Guarantee(), Guarantee(everybody=False, remainders=False, foreign=False, seen_combinations=False)):
            instance = self.instance(guarantee)
            found = instance.compare(60)
            self.assertTrue(found.proved)
            self.assertFalse(found.safe)  # the total of S1 without its K is S1/V
            self.assertEqual(found.withheld, 0)
            good = next(size for size in range(len(instance.free) + 1)
                        if any(instance.protects(set(chosen)) for chosen in combinations(instance.free, size)))
            self.assertEqual(found.least, good)
            self.assertGreater(good, 0)


class GroupTest(unittest.TestCase):
    def test_persons_are_counted_once_and_from_below(self) -> None:
        group = group_of([fact(1, "S1", "V", "a"), fact(2, "S1", "V", "a"), fact(3, "S1", "V", "b")])
        self.assertEqual((group.incidents, group.persons, group.rule), (3, 2, "few"))

    def test_rules(self) -> None:
        six = [fact(i, "S1", "V") for i in range(6)]
        self.assertEqual(group_of([]).rule, "zero")
        self.assertEqual(group_of(six).rule, "")
        self.assertEqual(group_of(six + [fact(10 + i, "S1", "V", "p0") for i in range(4)]).rule, "")
        self.assertEqual(group_of(six + [fact(10 + i, "S1", "V", "p0") for i in range(5)]).rule, "dominated")

    def test_incidents_that_name_nobody_may_all_be_one_persons(self) -> None:
        nobody = [Fact(f"n{i}", 2026, 1, "S1", frozenset("V"), "KV", "1", frozenset(), "1", "morning") for i in range(30)]
        self.assertEqual(group_of(nobody).rule, "few")
        self.assertEqual(group_of(nobody + [fact(i, "S1", "V") for i in range(5)]).rule, "dominated")

    def test_unreviewed_reports_protect_nobody(self) -> None:
        self.assertEqual(group_of([fact(i, "S1", "V", reviewed=False) for i in range(9)]).rule, "few")

    def test_those_who_were_there_together_know_the_rest(self) -> None:
        together = Fact("t", 2026, 1, "S1", frozenset("V"), "KV", "1", frozenset(), "1", "morning", frozenset("abcdef"), 6)
        self.assertEqual(group_of([together]).rule, "dominated")
        self.assertEqual(group_of([together, fact(1, "S1", "V"), fact(2, "S1", "V")]).rule, "coalition")

    def test_small_sites(self) -> None:
        heads = {"S1": 9, "S2": 3, "S3": 0}
        self.assertTrue(small_site(["S1"], heads))
        self.assertFalse(small_site(["S1", "S2"], heads))
        self.assertFalse(small_site(["S3"], heads))


class PartTest(unittest.TestCase):
    def test_an_incident_belongs_to_the_first_part_that_fits(self) -> None:
        first, second, third = "V+D@", "P+K@S1", "P+K@S2"
        self.assertTrue(in_part(first, "S1", frozenset("VP")))
        self.assertFalse(in_part(f"{first}/{second}", "S1", frozenset("VP")))
        self.assertTrue(in_part(f"{first}/{second}", "S1", frozenset("KP")))
        self.assertFalse(in_part(f"{first}/{second}/{third}", "S1", frozenset("KP")))
        self.assertTrue(in_part(f"{first}/{second}/{third}", "S2", frozenset("K")))


class BookTest(unittest.TestCase):
    """R1–R4 of README.md."""

    def entry(self, number: int, occurred: str, reported: str) -> Entry:
        day = date.fromisoformat(reported)
        return Entry(day, day, occurred, "S1", "KV", ("V",), (), "1", ("p1",), 1, day, f"i{number}")

    def book(self, entries: Sequence[Entry], changes: Sequence[tuple[date, str, str, str]], *releases: str) -> Book:
        calendar = [(date(2026, 4, 20), "quarter", 2026, 1, 3), (date(2027, 2, 10), "year", 2026, 1, 12),
                    (date(2027, 6, 1), "correction", 2026, 1, 12)]
        made = Administration(Profile(1, 1, 1, 1, 30), [("S1", "", 30)], list(entries), list(changes), calendar, 20)
        with tempfile.TemporaryDirectory() as name:
            made.write(Path(name))
            names = {line[:4]: name for line, name in zip(calendar, releases) if name}
            return Book(Input(Path(name)), names)

    def test_a_late_report_goes_to_the_first_open_month(self) -> None:
        book = self.book([self.entry(1, "2026-02-03", "2026-02-04"), self.entry(2, "2026-02-05", "2026-05-01")], [],
                         "2026-Q1", "2026-Y", "")
        self.assertEqual([f.month for f in book.truths["2026-Q1"].facts], [2])
        self.assertEqual(sorted(f.month for f in book.truths["2026-Y"].facts), [2, 4])

    def test_a_refused_release_closes_nothing(self) -> None:
        book = self.book([self.entry(1, "2026-02-03", "2026-02-04"), self.entry(2, "2026-02-05", "2026-05-01")], [],
                         "", "2026-Y", "")
        self.assertEqual([f.month for f in book.truths["2026-Y"].facts], [2, 2])

    def test_erased_incidents_stay_counted_with_nobody_known(self) -> None:
        book = self.book([self.entry(1, "2026-02-03", "2026-02-04")], [(date(2026, 6, 1), "i1", "erased", "")],
                         "2026-Q1", "2026-Y", "")
        self.assertEqual([f.persons for f in book.truths["2026-Q1"].facts], [frozenset(("p1",))])
        self.assertEqual([f.persons for f in book.truths["2026-Y"].facts], [frozenset()])

    def test_a_correction_adds_and_removes(self) -> None:
        entries = [self.entry(1, "2026-02-03", "2026-02-04"), self.entry(2, "2026-02-05", "2026-02-06"),
                   self.entry(3, "2026-12-30", "2027-03-01")]
        changes = [(date(2027, 3, 1), "i1", "withdrawn", ""), (date(2027, 3, 2), "i2", "types", "K")]
        book = self.book(entries, changes, "2026-Q1", "2026-Y", "2026-C1")
        stages = sorted((f.incident, f.stage, *f.types) for f in book.truths["2026-C1"].facts)
        self.assertEqual(stages, [("i1", "C1-", "V"), ("i1", "base", "V"), ("i2", "C1+", "K"), ("i2", "C1-", "V"),
                                  ("i2", "base", "V"), ("i3", "C1+", "V")])

    def test_only_the_year_known_means_the_month_of_reporting_or_december(self) -> None:
        book = self.book([self.entry(1, "2026", "2026-03-04"), self.entry(2, "2026", "2027-01-04")], [], "", "2026-Y", "")
        self.assertEqual([f.month for f in book.truths["2026-Y"].facts], [3, 12])


class SolverTest(unittest.TestCase):
    """x0 + x1 = 3, x1 + x2 = 3, x0 + x2 = 3 + (x3 = 1): x0 is 2 minus half of … computed by hand."""

    def test_three_solvers_agree(self) -> None:
        rows = [Row("a", {0: 1, 1: 1}, 10, 10), Row("b", {0: 1, 2: 1}, 7, None), Row("c", {2: 1}, None, 3)]
        for sense, value in (("min", 4), ("max", 10)):
            problem = Problem(rows, 3, {0: 1}, sense)
            self.assertEqual([solver(problem).value for solver in (glpsol_exact, cbc, highs_linear)], [value] * 3)

    def test_the_integer_attacker_sees_more_than_the_linear_one(self) -> None:
        rows = [Row("a", {0: 2, 1: 2, 2: 1}, 3, 3), Row("b", {2: 1}, None, 2)]
        problem = Problem(rows, 3, {2: 1}, "min")
        self.assertEqual(glpsol_exact(problem).value, Fraction(0))
        self.assertEqual(cbc(problem).value, Fraction(1))

    def test_contradictions_are_infeasible_for_all(self) -> None:
        problem = Problem([Row("a", {0: 1}, 3, 3), Row("b", {0: 1}, 4, 4)], 1, {0: 1})
        self.assertEqual({solver(problem).status for solver in (glpsol_exact, cbc, highs_linear)}, {"infeasible"})


class WitnessTest(unittest.TestCase):
    def check(self, moves: Mapping[str, int]) -> tuple[int, int]:
        rows = [(2026, "w1", "both", "time", atom, by) for atom, by in moves.items()]
        ledger = Ledger(square(), SQUARE, witnesses=rows)
        targets = [target for target in ledger.targets if target.rule != "zero"]
        result = ledger.witnesses.check(ledger.system, targets)
        return len(result.false_worlds), len(result.uncovered)

    def moves(self, by: int) -> dict[str, int]:
        """So many V at S1 and K at S2 less, and as many K at S1 and V at S2 more."""
        return {f"sitegroup={site}|types={kind}|month=01": by if (site, kind) in (("S1", "K"), ("S2", "V")) else -by
                for site, kind in SQUARE}

    def test_a_world_that_adds_up_is_accepted(self) -> None:
        false, uncovered = self.check(self.moves(3))
        self.assertEqual(false, 0)
        self.assertGreater(uncovered, 0)  # no world with five

    def test_a_world_that_misses_one_is_not(self) -> None:
        self.assertEqual(self.check(self.moves(3) | {"sitegroup=S1|types=K|month=01": 2})[0], 1)

    def test_a_world_with_fewer_than_no_incidents_is_not(self) -> None:
        self.assertEqual(self.check(self.moves(4))[0], 1)

    def test_atoms_that_do_not_exist_are_not_read(self) -> None:
        self.assertEqual(self.check({"sitegroup=S9|types=K|month=01": 9})[0], 1)


class SimulationTest(unittest.TestCase):
    def test_the_same_seed_gives_the_same_administration(self) -> None:
        first, second = (invent(profile_for(5)) for _ in range(2))
        self.assertEqual([entry.fields() for entry in first.entries], [entry.fields() for entry in second.entries])
        self.assertEqual((first.changes, first.calendar, first.sites), (second.changes, second.calendar, second.sites))

    def test_what_makes_registers_difficult_is_there(self) -> None:
        made = invent(Profile(2, 600, 5, 5, 900))
        self.assertTrue(any(not entry.persons for entry in made.entries))
        self.assertTrue(any(entry.affected > 4 for entry in made.entries))
        self.assertTrue(any(entry.reviewed is None for entry in made.entries))
        self.assertEqual({"withdrawn", "erased", "types"} - {field for _, _, field, _ in made.changes}, set())
        self.assertEqual({"quarter", "year", "correction"}, {kind for _, kind, *_ in made.calendar})


if __name__ == "__main__":
    unittest.main()
