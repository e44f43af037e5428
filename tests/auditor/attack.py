# SPDX-License-Identifier: GPL-3.0-or-later
"""The attacker who has every file ever released, the rules, and enough time.

For each sensitive group he asks: must there have been an incident (no possible world without one)? Must there have been fewer
than five (no possible world with five)? A world in whole numbers that meets all released numbers settles one of the two for
good; it is added up again before it counts, so no solver has to be believed. Where HiGHS finds no world, CBC is asked, and the
linear relaxation in exact arithmetic; a violation is what at least one of these confirms. A world that was added up again
overrules a solver that called it impossible (research finding 7); any other contradiction is a disagreement to be looked at.
"""
from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterable, Sequence

import numpy

from solvers import Answer, Highs, Problem, cbc, glpsol_exact, highs_linear
from system import Row, System
from targets import Target
from vocabulary import MINIMUM_PERSONS

NONE, ENOUGH = "none", "enough"
# On a busy machine, too: a batch given up means hundreds of single questions.
BATCH_SECONDS = 120
SINGLE_SECONDS = 120


@dataclasses.dataclass
class Violation:
    """A group of which something is proved. `proof`: which solvers agree."""

    target: Target
    aim: str  # "none": an incident is proved; "enough": fewer than five are proved
    proof: str
    bound: str
    whose: str = ""  # the person who knows his own case

    def __str__(self) -> str:
        said = "an incident" if self.aim == NONE else f"fewer than {MINIMUM_PERSONS}"
        return (f"{said} proved of {self.target.name} ({self.target.rule}, {self.target.incidents} incidents; bound {self.bound};"
                f" {self.proof}{'; known to ' + self.whose if self.whose else ''})")


@dataclasses.dataclass
class Findings:
    """What one attack brought."""

    targets: int = 0
    questions: int = 0
    worlds: int = 0
    violations: list[Violation] = dataclasses.field(default_factory=list)
    disagreements: list[str] = dataclasses.field(default_factory=list)
    overruled: list[str] = dataclasses.field(default_factory=list)  # HiGHS said impossible, a re-tabulated world of CBC says not
    unanswered: list[str] = dataclasses.field(default_factory=list)
    exact: int = 0  # questions put to glpsol --exact
    integer: int = 0  # and to CBC

    def add(self, other: Findings) -> None:
        """Adds the other's counts and lists."""
        for field in dataclasses.fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


class Attacker:
    """Attacks one system; keeps every possible world found, because one world settles many questions."""

    def __init__(self, system: System) -> None:
        self.system = system
        self._highs = Highs(system.rows, len(system.columns))
        self._worlds: list[numpy.ndarray] = []
        self._nothing = [0] * len(system.columns)
        self.findings = Findings()
        broken = system.broken_rows(system.truth)
        if broken:
            raise CountingError([f"{row.name}: {row.low}, counted {_value(row, system.truth)}" for row in broken])
        self._keep(system.truth)

    def _keep(self, world: Sequence[int]) -> bool:
        """Adds the world to those that could be the truth, if it is one."""
        if min(world, default=0) < 0 or self.system.broken_rows(world):
            return False
        self._worlds.append(numpy.array(world, dtype=numpy.int64))
        self.findings.worlds += 1
        return True

    def worlds(self) -> list[numpy.ndarray]:
        """All worlds found so far; each reproduces every released number."""
        return list(self._worlds)

    def take(self, world: Sequence[int]) -> numpy.ndarray | None:
        """Keeps a world that somebody else found, if it is one."""
        return self._worlds[-1] if self._keep(world) else None

    def world_with(self, extra: Sequence[Row], floor: Sequence[int]) -> numpy.ndarray | None:
        """A world that also meets the further rows and has at least `floor` of everything."""
        answer = self._highs.near(self.system.truth, extra, floor, seconds=SINGLE_SECONDS)
        return self._worlds[-1] if answer.world is not None and self._keep(answer.world) else None

    # --- the attack on all groups ----------------------------------------------------------------------------
    def attack(self, targets: Sequence[Target]) -> Findings:
        """Every target, both questions."""
        self.findings.targets += len(targets)
        for aim in (NONE, ENOUGH):
            self.findings.questions += len(targets)
            open_targets = self._unsettled(targets, aim)
            while len(open_targets) > 1:
                self._batch(open_targets, aim)
                left = self._unsettled(open_targets, aim)
                if len(left) > len(open_targets) * 3 // 4:
                    open_targets = left
                    break
                open_targets = left
            while open_targets:
                target, *rest = open_targets
                self._single(target, aim)
                open_targets = self._unsettled(rest, aim)
        return self.findings

    def _unsettled(self, targets: Iterable[Target], aim: str) -> list[Target]:
        worlds = numpy.array(self._worlds)
        return [target for target in targets if not self._settled(worlds[:, sorted(target.atoms)].sum(axis=1), aim)]

    @staticmethod
    def _settled(sums: numpy.ndarray, aim: str) -> bool:
        return bool(sums.min() == 0 if aim == NONE else sums.max() >= MINIMUM_PERSONS)

    def _batch(self, targets: Sequence[Target], aim: str) -> None:
        """One world that settles as many of the questions as possible."""
        cost: dict[int, float] = {}
        if aim == NONE:
            for target in targets:
                for atom in target.atoms:
                    cost[atom] = cost.get(atom, 0) + 1
            answer = self._highs.solve(cost, seconds=BATCH_SECONDS)
        else:
            first = len(self.system.columns)
            rows = [Row("", {**dict.fromkeys(target.atoms, 1), first + i: -1}, 0, None) for i, target in enumerate(targets)]
            cost = {first + i: -1.0 for i in range(len(targets))}
            answer = self._highs.solve(cost, extra=rows, more_columns=len(targets), seconds=BATCH_SECONDS)
        if answer.world is not None:
            self._keep(answer.world)

    def _single(self, target: Target, aim: str) -> None:
        """One question alone; several solvers where there seems to be no world."""
        answer = self._highs.near(self.system.truth, [_wanted(target.atoms, aim)], self._nothing, seconds=SINGLE_SECONDS)
        if answer.world is not None and self._keep(answer.world):
            return
        self._confirm(target, aim, answer)

    # --- several opinions --------------------------------------------------------------------------------------
    def _confirm(self, target: Target, aim: str, first: Answer) -> None:
        problem = self._problem(target, aim)
        whole = self._ask_cbc(problem)
        if whole.world is not None and _reaches(whole.value, aim) and self._keep(whole.world):
            if first.status == "infeasible":
                self.findings.overruled.append(f"{target.name} ({aim})")
            return
        linear = self._ask_exact(problem)
        proved_linear = linear.status == "optimal" and not _reaches(linear.value, aim)
        proved_whole = whole.status == "optimal" and not _reaches(whole.value, aim)
        if proved_linear and whole.status == "optimal" and _reaches(whole.value, aim):
            self.findings.disagreements.append(f"CBC and glpsol --exact contradict each other on {target.name} ({aim})")
        if proved_linear or proved_whole or first.status == "infeasible":
            proof = "glpsol --exact" if proved_linear else "CBC" if proved_whole else "HiGHS"
            bound = linear.value if proved_linear else whole.value
            self.findings.violations.append(Violation(target, aim, proof, str(bound)))
        else:
            self.findings.unanswered.append(f"{target.name} ({aim}): {first.status}, CBC {whole.status}, exact {linear.status}")

    def _problem(self, target: Target, aim: str) -> Problem:
        """The least or the most there can be. The most is capped above the truth and five, so that it always has an answer."""
        sums = dict.fromkeys(target.atoms, 1)
        if aim == NONE:
            return Problem(self.system.rows, len(self.system.columns), sums)
        cap = Row("cap", sums, None, max(MINIMUM_PERSONS, sum(self.system.truth[atom] for atom in target.atoms)))
        return Problem([*self.system.rows, cap], len(self.system.columns), sums, "max")

    def _ask_cbc(self, problem: Problem) -> Answer:
        self.findings.integer += 1
        return cbc(problem)

    def _ask_exact(self, problem: Problem) -> Answer:
        self.findings.exact += 1
        return glpsol_exact(problem)

    # --- opinions on what is thought to be safe ------------------------------------------------------------------
    def cross_examine(self, targets: Sequence[Target], rng: random.Random, count: int) -> None:
        """The exact linear attacker, CBC and the linear HiGHS on a sample, whatever the worlds say: all must agree with them."""
        for target in rng.sample(list(targets), min(count, len(targets))):
            for aim in (NONE, ENOUGH):
                proved = any(v.target is target and v.aim == aim for v in self.findings.violations)
                problem = self._problem(target, aim)
                opinions = {"glpsol --exact": self._ask_exact(problem), "HiGHS linear": highs_linear(problem),
                            "CBC": self._ask_cbc(problem)}
                for name, answer in opinions.items():
                    safe = _reaches(answer.value, aim)
                    if answer.status == "unknown":
                        self.findings.unanswered.append(f"{target.name} ({aim}): {name}")
                    elif not safe and not proved:
                        self.findings.disagreements.append(f"{name} proves something of {target.name} ({aim}): {answer}")
                    elif safe and proved and name == "CBC":
                        self.findings.disagreements.append(f"CBC finds a world for {target.name} ({aim}), a violation otherwise")


class CountingError(Exception):
    """The released numbers are not those of the register by the published rules."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("; ".join(lines[:5]) + (f"; {len(lines)} in all" if len(lines) > 5 else ""))
        self.lines = lines


def _value(row: Row, world: Sequence[int]) -> int:
    return sum(factor * world[column] for column, factor in row.coefficients.items())


def _wanted(atoms: Iterable[int], aim: str) -> Row:
    sums = dict.fromkeys(atoms, 1)
    return Row("aim", sums, None, 0) if aim == NONE else Row("aim", sums, MINIMUM_PERSONS, None)


def _reaches(value: object, aim: str) -> bool:
    """Whether the bound leaves the attacker in doubt. Up to 1e-6: HiGHS computes in floating point."""
    if value is None:
        return False
    return float(value) <= 1e-6 if aim == NONE else float(value) >= MINIMUM_PERSONS - 1e-6
