# SPDX-License-Identifier: GPL-3.0-or-later
"""Which groups of incidents must not be told about: the published primary rules, counted anew.

Rules (research/privacy_security.md 1.1 and issue 5): 1–4 persons (P-a); one person in more than half (P-b); beside the
largest incident 1–4 persons, because those who were there know the rest; a site with fewer than ten employees (P-c);
nothing at all (a withheld zero must look like any other withheld number).
Persons are counted from below: the pseudonyms known from reviewed reports, or the most affected by one incident. All
incidents that name nobody could be one and the same person's.
"""
from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from register import Fact
from vocabulary import MINIMUM_HEADS, MINIMUM_PERSONS


@dataclasses.dataclass(frozen=True)
class Group:
    """Who is behind some incidents."""

    incidents: int
    persons: int
    others: int  # beside the incident that affects most
    dominated: bool

    @property
    def few(self) -> bool:
        """1 to 4 persons had an incident: what the promise of issue 5 is about."""
        return self.incidents > 0 and self.persons < MINIMUM_PERSONS

    @property
    def rule(self) -> str:
        """The rule that makes the group sensitive, or nothing."""
        if self.incidents == 0:
            return "zero"
        if self.few:
            return "few"
        if self.dominated:
            return "dominated"
        return "coalition" if 0 < self.others < MINIMUM_PERSONS else ""


def group_of(facts: Sequence[Fact]) -> Group:
    """Counts the persons behind the facts."""
    reviewed = [fact for fact in facts if fact.reviewed]
    known = frozenset().union(*(fact.persons for fact in reviewed))
    return Group(len(facts), max([len(known), *(fact.affected for fact in reviewed)]), _others(reviewed, known, len(facts)),
                 _dominated(facts, len(reviewed)))


def _others(reviewed: Sequence[Fact], known: frozenset[str], incidents: int) -> int:
    """Persons in the incidents that remain when the one with the most affected is left out, whose people know it.

    Where every incident affected one person alone nobody shares such knowledge: all persons. What a single person knows of
    his own case is the matter of the own-case attacker.
    """
    most = max((fact.affected for fact in reviewed), default=0)
    if most < 2:
        return max(len(known), most)
    if incidents == 1:
        return 0
    best = MINIMUM_PERSONS
    for left_out in (fact for fact in reviewed if fact.affected == most):
        rest = [fact for fact in reviewed if fact is not left_out]
        left = len(frozenset().union(*(fact.persons for fact in rest)))
        best = min(best, max([left, 1, *(fact.affected for fact in rest)]))
    return best


def _dominated(facts: Sequence[Fact], reviewed: int) -> bool:
    weights: Counter[str] = Counter()
    for fact in facts:
        for person in fact.persons or {""}:  # nobody named: could all be one person
            weights[person] += 2 if fact.reviewed else 1
    return bool(weights) and max(weights.values()) > reviewed


def small_site(sites: Iterable[str], heads: Mapping[str, int]) -> bool:
    """Whether everybody knows everybody there (P-c). Head counts of 0 are not known and say nothing."""
    counts = [heads.get(site, 0) for site in sites]
    return bool(counts) and all(counts) and sum(counts) < MINIMUM_HEADS
