# SPDX-License-Identifier: GPL-3.0-or-later
"""Three solvers that have nothing in common: HiGHS (in scipy), CBC and glpsol in exact arithmetic, the last two as programs.

None of them is trusted: a world that one of them finds counts only after its numbers were added up again in whole numbers
(System.broken_rows), and an answer "impossible" only if another solver says so, too (research finding 7: the HiGHS of
Debian 12 has called a feasible problem infeasible).
"""
from __future__ import annotations

import dataclasses
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix, hstack, vstack

from system import Row

SECONDS = 60
"""How long a solver may think about one question; unanswered questions are counted and reported."""


@dataclasses.dataclass
class Problem:
    """min Σ cost·x over whole numbers x ≥ 0 that meet the rows."""

    rows: Sequence[Row]
    columns: int
    cost: Mapping[int, int]
    sense: str = "min"


@dataclasses.dataclass
class Answer:
    """Best value, or nothing: `status` is then "infeasible" or "unknown". `world` for integer solvers only."""

    status: str
    value: Fraction | None = None
    world: list[int] | None = None


class Highs:
    """HiGHS in scipy; keeps the matrix, which most questions share."""

    def __init__(self, rows: Sequence[Row], columns: int) -> None:
        self._columns = columns
        self._rows = rows
        self._matrix = _matrix(rows, columns)
        self._low = numpy.array([-numpy.inf if row.low is None else row.low for row in rows])
        self._high = numpy.array([numpy.inf if row.high is None else row.high for row in rows])

    def solve(self, cost: Mapping[int, float], *, floor: Sequence[int] | None = None, whole: bool = True,
              extra: Sequence[Row] = (), more_columns: int = 0, seconds: float = SECONDS) -> Answer:
        """min Σ cost·x with x ≥ floor. `extra` rows may use `more_columns` further columns between 0 and 5."""
        columns = self._columns + more_columns
        objective = numpy.zeros(columns)
        for column, factor in cost.items():
            objective[column] = factor
        lower = numpy.zeros(columns)
        if floor is not None:
            lower[:self._columns] = floor
        upper = numpy.full(columns, numpy.inf)
        upper[self._columns:] = 5
        constraints = [LinearConstraint(self._widened(more_columns), self._low, self._high)]
        if extra:
            constraints.append(LinearConstraint(
                _matrix(extra, columns), [-numpy.inf if row.low is None else row.low for row in extra],
                [numpy.inf if row.high is None else row.high for row in extra]))
        options = {"time_limit": seconds, "mip_rel_gap": 0.0}
        # Counts of tables are nearly a network: the linear programme often ends in whole numbers, in a hundredth of the time.
        result = milp(objective, constraints=constraints, bounds=Bounds(lower, upper), options=options)
        if whole and result.x is not None and numpy.abs(result.x - numpy.rint(result.x)).max(initial=0) > 1e-6:
            result = milp(objective, constraints=constraints, bounds=Bounds(lower, upper), integrality=numpy.ones(columns),
                          options=options)
        if result.x is None:
            return Answer("infeasible" if result.status == 2 else "unknown")
        world = [round(value) for value in result.x[:self._columns]] if whole else None
        return Answer("optimal" if result.status == 0 else "feasible", Fraction(result.fun).limit_denominator(10**6), world)

    def near(self, start: Sequence[int], extra: Sequence[Row], floor: Sequence[int], seconds: float = SECONDS) -> Answer:
        """A world that meets the further rows and changes as little as possible of `start`, itself a world above the floor.

        Little changes are short circuits of the tables, so the linear programme nearly always ends in whole numbers.
        """
        begin = numpy.asarray(start, dtype=float)
        more = _matrix(extra, self._columns)
        matrix = vstack([self._matrix, more], format="csr")
        low = numpy.concatenate((self._low, [-numpy.inf if row.low is None else row.low for row in extra]))
        high = numpy.concatenate((self._high, [numpy.inf if row.high is None else row.high for row in extra]))
        sums = matrix @ begin
        constraint = LinearConstraint(hstack([matrix, -matrix], format="csr"), low - sums, high - sums)
        bounds = Bounds(numpy.zeros(2 * self._columns),
                        numpy.concatenate((numpy.full(self._columns, numpy.inf), begin - numpy.asarray(floor))))
        cost = numpy.ones(2 * self._columns)
        options = {"time_limit": seconds}
        result = milp(cost, constraints=constraint, bounds=bounds, options=options)
        if result.x is None:
            return Answer("infeasible" if result.status == 2 else "unknown")
        if numpy.abs(result.x - numpy.rint(result.x)).max(initial=0) > 1e-6:
            # Any world will do, the nearest is not needed.
            result = milp(cost, constraints=constraint, bounds=bounds, integrality=numpy.ones(2 * self._columns),
                          options=options | {"mip_rel_gap": 10.0})
            if result.x is None:
                return Answer("infeasible" if result.status == 2 else "unknown")
        moved = numpy.rint(result.x[:self._columns] - result.x[self._columns:])
        return Answer("feasible", None, [round(value) for value in begin + moved])

    def _widened(self, more_columns: int) -> csr_matrix:
        if not more_columns:
            return self._matrix
        return csr_matrix((self._matrix.data, self._matrix.indices, self._matrix.indptr),
                          shape=(self._matrix.shape[0], self._columns + more_columns))


def _matrix(rows: Sequence[Row], columns: int) -> csr_matrix:
    data, indices, starts = [], [], [0]
    for row in rows:
        data += row.coefficients.values()
        indices += row.coefficients.keys()
        starts.append(len(data))
    return csr_matrix((data, indices, starts), shape=(len(rows), columns), dtype=float)


def merged(problem: Problem) -> tuple[list[dict[int, int]], list[int], list[list[int]]]:
    """Columns that are alike in all rows and in the cost are one column for linear and integer attackers alike.

    Returns the rows' coefficients and the costs over the merged columns, and which columns each of them stands for.
    """
    pattern: list[list[tuple[int, int]]] = [[] for _ in range(problem.columns)]
    for number, row in enumerate(problem.rows):
        for column, factor in row.coefficients.items():
            if factor:
                pattern[column].append((number, factor))
    classes: dict[tuple[object, ...], list[int]] = {}
    for column, entries in enumerate(pattern):
        cost = problem.cost.get(column, 0)
        if entries or cost:
            classes.setdefault((cost, *entries), []).append(column)
    rows: list[dict[int, int]] = [{} for _ in problem.rows]
    for index, key in enumerate(classes):
        for number, factor in key[1:]:
            rows[number][index] = factor
    return rows, [int(key[0]) for key in classes], list(classes.values())


def write_lp(problem: Problem, path: Path, whole: bool) -> list[list[int]]:
    """Writes the problem in CPLEX's LP form, with merged columns; returns what they stand for."""
    rows, costs, members = merged(problem)
    lines = ["Minimize" if problem.sense == "min" else "Maximize"]
    lines.append(" goal: " + (_sum({i: cost for i, cost in enumerate(costs) if cost}) or "0 x0"))
    lines.append("Subject To")
    for number, (row, coefficients) in enumerate(zip(problem.rows, rows)):
        if not coefficients:
            if (row.low or 0) > 0 or (row.high is not None and row.high < 0):
                lines.append(f" r{number}: 0 x0 >= 1")
            continue
        text = _sum(coefficients)
        if row.low is not None and row.low == row.high:
            lines.append(f" r{number}: {text} = {row.low}")
            continue
        if row.low is not None:
            lines.append(f" r{number}l: {text} >= {row.low}")
        if row.high is not None:
            lines.append(f" r{number}h: {text} <= {row.high}")
    if whole:
        lines.append("General")
        lines += [f" x{i}" for i in range(len(members))]
    lines.append("End")
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return members


def _sum(coefficients: Mapping[int, int]) -> str:
    terms = [f"{'+' if factor > 0 else '-'} {abs(factor)} x{column}" for column, factor in coefficients.items()]
    return "\n  ".join(" ".join(terms[start:start + 8]) for start in range(0, len(terms), 8))


def glpsol_exact(problem: Problem, seconds: int = SECONDS) -> Answer:
    """The linear relaxation in exact rational arithmetic: `glpsol --exact`, started from where its simplex in floating point ended.

    The start only saves time: every step and the end are computed in fractions.
    """
    with tempfile.TemporaryDirectory(prefix="auditor-") as name:
        directory = Path(name)
        write_lp(problem, directory / "p.lp", whole=False)
        common = ["glpsol", "--lp", "p.lp", "--nopresol", "--tmlim", str(seconds)]
        _run([*common, "--simplex", "-w", "start.bas"], directory, seconds)
        start = ["--ini", "start.bas"] if (directory / "start.bas").exists() else []
        output = _run([*common, "--exact", *start, "-o", "p.out"], directory, seconds)
        text = (directory / "p.out").read_text() if (directory / "p.out").exists() else ""
    status = re.search(r"^Status: +(\w+)", text, re.MULTILINE)
    value = re.search(r"^Objective: +\S+ = (\S+)", text, re.MULTILINE)
    if status and status[1] == "OPTIMAL" and value:
        return Answer("optimal", Fraction(value[1]).limit_denominator(10**6))
    if "UNBOUNDED" in text or "UNBOUNDED SOLUTION" in output:
        return Answer("unbounded")
    return Answer("infeasible" if "NO PRIMAL FEASIBLE" in output or (status and status[1] == "INFEASIBLE") else "unknown")


def cbc(problem: Problem, seconds: int = SECONDS) -> Answer:
    """The integer problem solved by the program CBC."""
    with tempfile.TemporaryDirectory(prefix="auditor-") as name:
        directory = Path(name)
        members = write_lp(problem, directory / "p.lp", whole=True)
        _run(["cbc", "p.lp", "sec", str(seconds), "ratio", "0", "solve", "solu", "p.sol"], directory, seconds + 10)
        text = (directory / "p.sol").read_text() if (directory / "p.sol").exists() else ""
    first, _, rest = text.partition("\n")
    if first.startswith("Optimal"):
        world = [0] * problem.columns
        for line in rest.splitlines():
            fields = line.replace("**", "").split()
            if fields and fields[1].startswith("x"):
                index = int(fields[1][1:])
                if index < len(members):
                    world[members[index][0]] = round(float(fields[2]))
        value = sum(cost * world[column] for column, cost in problem.cost.items())
        return Answer("optimal", Fraction(value), world)
    if "unbounded" in first.lower():
        return Answer("unbounded")
    return Answer("infeasible" if "infeasible" in first.lower() else "unknown")


def highs_linear(problem: Problem) -> Answer:
    """The linear relaxation by HiGHS."""
    sign = 1 if problem.sense == "min" else -1
    answer = Highs(problem.rows, problem.columns).solve({c: sign * f for c, f in problem.cost.items()}, whole=False)
    return Answer(answer.status, None if answer.value is None else sign * answer.value)


def _run(command: list[str], directory: Path, seconds: int) -> str:
    try:
        done = subprocess.run(command, cwd=directory, capture_output=True, text=True, timeout=seconds + 30, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout + done.stderr
