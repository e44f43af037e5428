# SPDX-License-Identifier: GPL-3.0-or-later
"""One administration from its files to a verdict."""
from __future__ import annotations

import dataclasses
import random
import time
from pathlib import Path

from attack import Attacker, CountingError, Findings
from exports import Export
from fill import miscounted
from foreseen import State, states
from longtold import set_aside
from owncase import OwnCase
from register import Book, Input, Truth
from system import System
from targets import Target, TargetFinder
from utility import Utility, utility_of
from witnesses import WitnessCheck, Witnesses


@dataclasses.dataclass(frozen=True)
class Effort:
    """How much to ask."""

    sample: int = 4  # groups per year put to the exact linear attacker, CBC and the linear HiGHS whatever the worlds say
    examined: float = 1.0  # the share of years in which that is done
    persons: int = 5  # persons per year who try with their own case
    borrow: bool = False  # starts from the product's witnesses: what they settle, added up again, is settled; for large houses


@dataclasses.dataclass
class Verdict:
    """What the auditor has to say of one administration."""

    findings: Findings = dataclasses.field(default_factory=Findings)
    own: Findings = dataclasses.field(default_factory=Findings)
    long_told: list[str] = dataclasses.field(default_factory=list)  # proved when they were no sensitive groups yet
    counting: list[str] = dataclasses.field(default_factory=list)
    witness_worlds: int = 0
    witness_errors: list[str] = dataclasses.field(default_factory=list)
    uncovered: list[str] = dataclasses.field(default_factory=list)
    utility: list[Utility] = dataclasses.field(default_factory=list)
    releases: int = 0
    seconds: float = 0.0

    @property
    def few(self) -> int:
        """Violations of the promise itself: groups of 1–4 persons."""
        return sum(violation.target.rule == "few" for violation in self.findings.violations)

    @property
    def failed(self) -> bool:
        return bool(self.findings.violations or self.findings.disagreements or self.own.violations or self.own.disagreements
                    or self.counting or self.witness_errors)


@dataclasses.dataclass
class Year:
    """One year of an administration, ready to be attacked."""

    system: System
    targets: list[Target]
    finder: TargetFinder
    truths: dict[str, Truth]


class Administration:
    """Input and output of one run of a publisher."""

    def __init__(self, source: Path, output: Path) -> None:
        self.source = Input(source)
        self.export = Export(output)
        self.witnesses = Witnesses(output)
        names = {(r.closing, r.kind, r.year, r.first_month): r.name for r in self.export.releases.values()}
        self.book = Book(self.source, names)

    def year(self, year: int) -> Year:
        """The system and the sensitive groups of one year."""
        truths = {name: truth for name, truth in self.book.truths.items() if truth.planned.year == year}
        facts = {(fact.incident, fact.stage): fact for truth in truths.values() for fact in truth.facts}
        system = System(self.export, year, list(facts.values()), self.source.heads)
        finder = TargetFinder(self.export, system, truths, self.source.heads)
        return Year(system, finder.find(), finder, truths)

    def audit(self, effort: Effort, seed: int) -> Verdict:
        """Attacks every year."""
        start = time.monotonic()
        verdict = Verdict(releases=len(self.export.releases))
        rng = random.Random(f"audit {seed}")
        for number in self.export.years:
            self._audit_year(self.year(number), effort, rng, verdict)
            self._audit_before(number, effort, rng, verdict)
        verdict.seconds = time.monotonic() - start
        return verdict

    def _audit_year(self, year: Year, effort: Effort, rng: random.Random, verdict: Verdict) -> None:
        try:
            attacker = Attacker(year.system)
        except CountingError as error:
            verdict.counting += [f"{year.system.year}: {line}" for line in error.lines]
            return
        check = self.witnesses.check(year.system, year.targets)
        if effort.borrow:
            self._take(attacker, check)
        attacker.attack(year.targets)
        if rng.random() < effort.examined:
            attacker.cross_examine(year.targets, rng, effort.sample)
        self._count_again(attacker, rng, verdict)
        verdict.long_told += set_aside(attacker.findings, year.system, year.truths)
        verdict.findings.add(attacker.findings)
        verdict.witness_worlds += check.worlds
        verdict.witness_errors += check.false_worlds
        verdict.uncovered += check.uncovered if self.witnesses.present else []
        if not effort.borrow:  # only now: the attack on all groups finds its worlds itself
            self._take(attacker, check)
        own = OwnCase(attacker, year.finder.sums())
        readers = own.readers()
        verdict.own.add(own.attack(rng.sample(readers, min(effort.persons, len(readers))), rng))
        verdict.utility += utility_of(self.export, year.finder.sums())

    def _audit_before(self, number: int, effort: Effort, rng: random.Random, verdict: Verdict) -> None:
        """Attacks what the annual release will list, before it is there; the last time by the affected as well."""
        truths = {name: truth for name, truth in self.book.truths.items() if truth.planned.year == number}
        last: tuple[State, Attacker] | None = None
        for state in states(self.export, truths, self.source.heads):
            try:
                attacker = Attacker(state.system)
            except CountingError as error:
                verdict.counting += [f"{state.name}: {line}" for line in error.lines]
                return
            findings = attacker.attack(state.targets())
            verdict.long_told += set_aside(findings, state.system, truths)
            verdict.findings.add(findings)
            last = state, attacker
        if last is not None:
            own = OwnCase(last[1], last[0].sums)
            readers = own.readers()
            verdict.own.add(own.attack(rng.sample(readers, min(effort.persons, len(readers))), rng))

    @staticmethod
    def _take(attacker: Attacker, check: WitnessCheck) -> None:
        """A world that reproduces every released number is a proof whoever thought of it."""
        for world in check.possible:
            attacker.take(world)

    @staticmethod
    def _count_again(attacker: Attacker, rng: random.Random, verdict: Verdict) -> None:
        """Some of the attacker's own worlds as lists of incidents: checks the auditor, not the product."""
        for world in rng.sample(attacker.worlds(), min(2, len(attacker.worlds()))):
            wrong = miscounted(attacker.system, [int(count) for count in world])
            verdict.findings.disagreements += [f"a world counted again gives {line}" for line in wrong[:3]]
