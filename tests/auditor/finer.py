# SPDX-License-Identifier: GPL-3.0-or-later
"""What could be proved beyond the promise: groups that no table speaks of, and readers who know the house.

Measured, not required. Single sites × areas × types, sites × months and types × months are finer than any table; a reader who
knows which areas exist at which site can rule out worlds that the product counts on.
"""
from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Iterator

from administration import Administration
from attack import Attacker, Findings
from exports import Condition
from groups import group_of
from owncase import OwnCase
from register import Fact
from system import CUBE, Row, System
from targets import WHOLE_YEAR, Target, TargetFinder

@dataclasses.dataclass
class Finer:
    """Results of one family of finer groups."""

    family: str
    groups: int
    findings: Findings


def _conditions(facts: list[Fact]) -> Iterator[tuple[str, Condition]]:
    sites = sorted({fact.site for fact in facts})
    areas = sorted({fact.area for fact in facts})
    types = sorted({kind for fact in facts for kind in fact.types})
    for site, area, kind in itertools.product(sites, areas, types):
        yield "site × area × type", Condition(WHOLE_YEAR, frozenset((site,)), frozenset((area,)), frozenset((kind,)))
    for site, month in itertools.product(sites, WHOLE_YEAR):
        yield "site × month", Condition(frozenset((month,)), frozenset((site,)))
    for kind, month in itertools.product(types, WHOLE_YEAR):
        yield "type × month", Condition(frozenset((month,)), None, None, frozenset((kind,)))
    for site, area in itertools.product(sites, areas):
        yield "single site × area", Condition(WHOLE_YEAR, frozenset((site,)), frozenset((area,)))
    for site, kind in itertools.product(sites, types):
        yield "single site × type", Condition(WHOLE_YEAR, frozenset((site,)), None, frozenset((kind,)))


def attack_finer(administration: Administration, number: int, rng: random.Random, sample: int = 60) -> list[Finer]:
    """Groups of 1–4 persons in cells finer than the tables of one year, at most `sample` of each family."""
    year = administration.year(number)
    facts = [fact for fact in year.system.facts if fact.stage == "base"]
    families: dict[str, list[tuple[Condition, tuple[Fact, ...]]]] = {}
    for family, condition in _conditions(facts):
        inside = tuple(fact for fact in facts if condition.admits(fact))
        if group_of(inside).few:
            families.setdefault(family, []).append((condition, inside))
    chosen = {family: rng.sample(groups, min(sample, len(groups))) for family, groups in families.items()}
    system = System(administration.export, number, year.system.facts, administration.source.heads,
                    [condition for groups in chosen.values() for condition, _ in groups])
    attacker = Attacker(system)
    results = []
    for family, groups in chosen.items():
        if system.has_cube or "month" in family:
            targets = [Target(family, f"{number} {condition}", "few", system.atoms(condition), inside) for condition, inside in groups]
            attacker.findings = Findings()
            results.append(Finer(family, len(families[family]), attacker.attack(targets)))
    return results


def attack_as_two(administration: Administration, number: int, rng: random.Random, pairs: int = 10) -> Finer:
    """Two affected persons of the same site who put their cases together."""
    year = administration.year(number)
    attacker = Attacker(year.system)
    attacker.attack(year.targets)
    own = OwnCase(attacker, year.finder.sums())
    near: dict[str, set[str]] = {}
    for fact in year.system.facts:
        near.setdefault(fact.site, set()).update(fact.persons)
    sites = [sorted(persons) for persons in near.values() if len(persons) > 1]
    readers = [frozenset(rng.sample(rng.choice(sites), 2)) for _ in range(pairs)] if sites else []
    return Finer("two persons together", len(readers), own.attack(readers, rng))


def attack_knowing_the_house(administration: Administration, number: int) -> Finer:
    """The promised groups, by a reader who knows which areas exist at which site (where anything ever happened in three years)."""
    year = administration.year(number)
    system = year.system
    ever = {(fact.site, fact.area) for truth in administration.book.truths.values() for fact in truth.facts}
    classes = {(system.site_class[site], system.area_class[area]) for site, area in ever
               if site in system.site_class and area in system.area_class}
    impossible = [column for key, column in system.columns.items() if key[1] == CUBE and (key[2], key[3]) not in classes]
    if impossible:
        system.rows.append(Row("the house", dict.fromkeys(impossible, 1), 0, 0))
    targets = TargetFinder(administration.export, system, year.truths, administration.source.heads).find()
    targets = [target for target in targets if target.rule == "few"]
    return Finer("few, knowing the areas of each site", len(targets), Attacker(system).attack(targets))
