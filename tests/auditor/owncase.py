# SPDX-License-Identifier: GPL-3.0-or-later
"""The attacker who is one of the affected: he knows every fact of his own incidents and takes them out of the numbers.

The promise is about one such reader. Several who put their cases together can be tried as well (finer.py).

A group is given away if, among all worlds that contain his incidents, none leaves the group without further ones, or none
has five further ones, and behind the further ones there are 1 to 4 other persons.
"""
from __future__ import annotations

import random
from collections.abc import Sequence

import numpy

from attack import ENOUGH, NONE, Attacker, Findings, Violation
from groups import group_of
from solvers import Problem, cbc
from system import Row
from targets import PublishedSum, Target
from vocabulary import MINIMUM_PERSONS


class OwnCase:
    """Attacks as each of some persons of the register."""

    def __init__(self, attacker: Attacker, groups: Sequence[PublishedSum]) -> None:
        self._attacker = attacker
        self._system = attacker.system
        self._groups = list({one.atoms: one for one in groups if one.facts}.values())
        self.findings = Findings()

    def readers(self) -> list[frozenset[str]]:
        """Everybody known to be affected in the year."""
        return [frozenset((person,)) for person in sorted(
            {person for fact in self._system.facts if fact.stage == "base" for person in fact.persons})]

    def attack(self, readers: Sequence[frozenset[str]], rng: random.Random, questions_each: int = 40) -> Findings:
        """Groups of 1–4 others, for each of these readers; at most so many groups each, those with the reader in it first."""
        for reader in readers:
            own = [f for f in self._system.facts if reader & f.persons and f.stage == "base"]
            targets = self._targets(frozenset(fact.incident for fact in own))
            rng.shuffle(targets)
            targets.sort(key=lambda pair: pair[1] == 0)
            self._attack_as(", ".join(sorted(reader)), self._system.world_of(own), targets[:questions_each])
        return self.findings

    def _targets(self, own: frozenset[str]) -> list[tuple[Target, int]]:
        """Groups of few others, with how many of the own incidents are in each: the same incidents that every world must contain.

        Who was in an incident may be found out after a release (R6), but the affected knew it all along.
        """
        found = []
        for one in self._groups:
            others = tuple(fact for fact in one.facts if fact.incident not in own)
            if group_of(others).few:
                found.append((Target("own case", one.cell.name, "few", one.atoms, others), len(one.facts) - len(others)))
        return found

    def _attack_as(self, name: str, floor: list[int], targets: Sequence[tuple[Target, int]]) -> None:
        worlds = numpy.array([world for world in self._attacker.worlds() if bool((world >= numpy.array(floor)).all())])
        self.findings.targets += len(targets)
        for target, own in targets:
            atoms = sorted(target.atoms)
            for aim in (NONE, ENOUGH):
                self.findings.questions += 1
                sums = worlds[:, atoms].sum(axis=1) - own
                if bool(sums.min() <= 0 if aim == NONE else sums.max() >= MINIMUM_PERSONS):
                    continue
                bound = Row("aim", dict.fromkeys(atoms, 1), own if aim == NONE else own + MINIMUM_PERSONS,
                            own if aim == NONE else None)
                world = self._attacker.world_with([bound], floor)
                if world is None:
                    world = self._second_opinion(target, bound, floor, aim, name)
                if world is not None:
                    worlds = numpy.vstack((worlds, world))

    def _second_opinion(self, target: Target, bound: Row, floor: Sequence[int], aim: str, name: str) -> numpy.ndarray | None:
        """CBC on the same question, with what is known taken out of all numbers; a violation if it finds no world either."""
        self.findings.integer += 1
        shifted = []
        for row in (*self._system.rows, bound):
            known = sum(factor * floor[column] for column, factor in row.coefficients.items())
            shifted.append(Row(row.name, row.coefficients, None if row.low is None else row.low - known,
                               None if row.high is None else row.high - known))
        answer = cbc(Problem(shifted, len(self._system.columns), {}))
        if answer.world is not None:
            world = self._attacker.take([count + known for count, known in zip(answer.world, floor)])
            if world is not None:
                self.findings.overruled.append(f"{target.name} ({aim}), own case of {name}")
                return world
        if answer.status == "infeasible":
            self.findings.violations.append(Violation(target, aim, "HiGHS and CBC", "-", name))
        else:
            self.findings.unanswered.append(f"{target.name} ({aim}), own case of {name}: CBC {answer.status}")
        return None
