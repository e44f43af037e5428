#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The independent auditor of benchmarking rings; what it checks is in README.md, "Rings".

  rings.py --driver FILE              short form: some rings of 3 to 30 members, and the controls (some seconds)
  rings.py --driver FILE --rings 200  long form
"""
from __future__ import annotations

import argparse
import dataclasses
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from ringattack import Attacker  # noqa: E402
from ringhouse import FIGURES, LEAST_HEADS, OTHER, TASKS, House, invent, join_second_ring, observations  # noqa: E402
from ringpages import PAGE, invent_pages  # noqa: E402


def papers_of(driver: Path, houses: list[House], periods: list[str],
              rule: dict[str, object]) -> list[tuple[dict[str, dict], list[PAGE]]]:
    """What others read: of every member its sheets by name, and its pages."""
    ring = {"periods": periods, "tasks": TASKS, "figures": FIGURES, "rule": rule,
            "members": [{"units": [{"id": unit.number, "parent": unit.parent, "heads": unit.heads} for unit in house.units],
                         "posts": house.posts, "offices": house.offices, "pages": house.pages,
                         "others": house.others,
                         "observations": list(observations(house, periods))} for house in houses]}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ring.json"
        file.write_text(json.dumps(ring), encoding="utf-8")
        subprocess.run([driver, file, folder], check=True)

        def read(file: str) -> dict:
            return dict(json.loads((Path(folder) / file).read_bytes()))

        names = [[*periods, *(period + OTHER for period in house.others)] for house in houses]
        return [({name: read(f"{number}-{name}.json")["paper"] for name in names[number]}, read(f"{number}-pages.json")["groups"])
                for number in range(len(houses))]


@dataclasses.dataclass
class Audit:
    """What was attacked and found."""

    sheets: int = 0
    numbers: int = 0
    groups: int = 0
    pages: int = 0
    wrong: int = 0
    exact: list[str] = dataclasses.field(default_factory=list)
    dominated: list[str] = dataclasses.field(default_factory=list)
    tightest: float = float("inf")

    def with_other(self, other: Audit) -> Audit:
        """Both together."""
        return Audit(self.sheets + other.sheets, self.numbers + other.numbers, self.groups + other.groups,
                     self.pages + other.pages, self.wrong + other.wrong, self.exact + other.exact,
                     self.dominated + other.dominated, min(self.tightest, other.tightest))

    @property
    def passed(self) -> bool:
        # Half of the true number or more stays open, wherever a bound exists.
        return not self.exact and not self.dominated and self.wrong == 0 and self.tightest > 0.5 and self.numbers > 0


def audit(driver: Path, seed: int, members: int, rule: dict[str, object] | None = None, samples: int = 1,
          pages: bool = False, second: bool = False) -> Audit:
    """Invents a ring, has the product make its sheets, and beside them pages or sheets for a second ring, and attacks them."""
    chance = random.Random(seed)
    periods = [["2024", "2025", "2026"], [f"2026-Q{quarter}" for quarter in range(1, 5)]][seed % 2]
    houses = [invent(chance, periods) for _ in range(members)]
    for house in houses if pages else ():
        house.pages = invent_pages(chance, [unit.number for unit in house.units if unit.parent == 0], periods)
    for house in houses if second else ():
        join_second_ring(chance, house)
    result = Audit()
    for house, (sheets, told) in zip(houses, papers_of(driver, houses, periods, rule or {}), strict=True):
        attacker = Attacker(house, sheets, told)
        result.pages += len(told)
        result.sheets += len(sheets)
        result.numbers += len(attacker.sums)
        result.groups += len(attacker.small_sets())
        result.wrong += attacker.wrong
        result.exact += attacker.exact(periods)
        result.dominated += attacker.dominated()
        if rule is None and attacker.sums and samples and not (pages or second):
            result.tightest = min(result.tightest, attacker.tightest(periods, chance, samples))
    return result


def controls(driver: Path) -> bool:
    """Each rule of protection is taken away: what it keeps must be found then, or the attack is worth nothing."""
    good = True
    for name, rule, kind in (("no least number of employees", {"leastHeads": 0}, "exact"),
                             ("series of some offices and months", {"needsAll": False, "leastHeads": LEAST_HEADS}, "exact"),
                             ("no watch on offices that come and go", {"watchesChanges": False}, "exact"),
                             ("sums of nearly one office", {"mostShare": 2.0}, "dominated")):
        found = sum(len(getattr(audit(driver, seed, 12, rule), kind)) for seed in (2, 3))
        print(f"Control, {name}: {found} recovered")
        good = good and found > 0
    for name, rule, beside in (("sheets that know of no pages", {"watchesElsewhere": False}, {"pages": True}),
                               ("pages that know of no sheets", {"pagesWatchSheets": False}, {"pages": True}),
                               ("sheets that know of no other ring", {"watchesElsewhere": False}, {"second": True})):
        found = sum(len(audit(driver, seed, 12, rule, **beside).exact) for seed in (2, 3))
        print(f"Control, {name}: {found} recovered")
        good = good and found > 0
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", type=Path, required=True, help="the test program ringdriver")
    parser.add_argument("--rings", type=int, default=3)
    parser.add_argument("--samples", type=int, default=1, help="small sets of a member whose bounds are computed")
    options = parser.parse_args()
    total = Audit()
    passed = True
    for seed in range(1, options.rings + 1):
        members = (8, 3, 30, 15, 5, 22)[seed % 6]
        found = audit(options.driver, seed, members, samples=options.samples)
        for name in (found.exact + found.dominated)[:10]:
            print(f"Ring {seed}: {name}")
        passed = passed and found.passed
        total = total.with_other(found)
    beside = Audit()
    for seed in range(1, options.rings + 1):
        found = audit(options.driver, seed, 12, samples=0, pages=True, second=seed % 2 == 0)
        for name in found.exact[:10]:
            print(f"Ring {seed}, with pages and a second ring: {name}")
        passed = passed and found.passed and found.pages > 0
        beside = beside.with_other(found)
    print(f"{options.rings} rings, {total.sheets} sheets with {total.numbers} numbers, {total.groups} small groups attacked: "
          f"{len(total.exact)} recovered, {len(total.dominated)} nearly told, {total.wrong} numbers not as counted; "
          f"least open width {total.tightest:.2f} of the true number")
    print(f"{options.rings} rings, {beside.sheets} sheets with {beside.numbers} numbers and {beside.pages} groups on pages: "
          f"{len(beside.exact)} recovered, {beside.wrong} numbers not as counted")
    return 0 if controls(options.driver) and passed else 1


if __name__ == "__main__":
    sys.exit(main())
