# SPDX-License-Identifier: GPL-3.0-or-later
"""Many administrations: simulated, released by the product, attacked, and put into a table.

Each result is a file of its own, so a long run can be stopped and started again.
"""
from __future__ import annotations

import itertools
import json
import random
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from administration import Administration, Effort, Verdict
from controls import unhide as unhide_cell
from simulate import invent, profile_for
from tabular import read_rows

LOG_COLUMNS = ("date", "kind", "year", "first_month", "result", "seconds", "targets", "primary", "complementary", "unfinished",
               "message")
DRIVER_SECONDS = 900
Result = dict[str, Any]


def short_seeds(count: int, most: int = 400) -> list[int]:
    """The short form: houses of up to so many incidents a year, where protection is hardest, and every tenth one larger."""
    small = (seed for seed in itertools.count(1) if profile_for(seed).incidents_a_year <= most)
    large = (seed for seed in itertools.count(1) if profile_for(seed).incidents_a_year > most)
    return [next(large if number % 10 == 9 else small) for number in range(count)]


def _directories(work: Path, seed: int) -> tuple[Path, Path]:
    return work / "input" / f"{seed:04}", work / "output" / f"{seed:04}"


def _release(driver: Path, seed: int, work: Path) -> str:
    """Lets the product release the administration, unless it has; returns what went wrong."""
    source, output = _directories(work, seed)
    if (output / "log.csv").exists():
        return ""
    invent(profile_for(seed)).write(source)
    output.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run([driver, source, output], capture_output=True, text=True, timeout=DRIVER_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"driver took longer than {DRIVER_SECONDS} s"
    return "" if done.returncode == 0 else f"driver ended with {done.returncode}: {done.stderr.strip()[-300:]}"


def audit(driver: Path, seed: int, work: Path, long: bool) -> Result:
    """One administration; the result is also written to work/results."""
    path = work / "results" / f"{seed:04}.json"
    if path.exists():
        return dict(json.loads(path.read_text(encoding="utf-8")))
    start = time.monotonic()
    result: Result = {"seed": seed, "incidents": profile_for(seed).incidents_a_year, "sites": profile_for(seed).sites}
    problem = _release(driver, seed, work)
    result["driver_seconds"] = round(time.monotonic() - start, 2)
    if not problem:
        source, output = _directories(work, seed)
        try:
            administration = Administration(source, output)
            result |= _summary(administration.audit(_effort(seed, long), seed), output)
        except (ValueError, KeyError, IndexError, ArithmeticError) as error:
            problem = f"files not as agreed: {type(error).__name__}: {error}"
    if problem:
        result["problem"] = problem
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=1, ensure_ascii=False), encoding="utf-8")
    return result


LARGE = 150
"""Incidents a year from which on a house takes minutes, nearly all of them to find worlds that the product's witnesses are."""


def _effort(seed: int, long: bool) -> Effort:
    if profile_for(seed).incidents_a_year > LARGE:
        return Effort(sample=1, examined=1 / 3, persons=3 if long else 2, borrow=True)
    return Effort(sample=2 if long else 1, persons=3 if long else 2)


def _summary(verdict: Verdict, output: Path) -> Result:
    log = read_rows(output / "log.csv", LOG_COLUMNS) if (output / "log.csv").exists() else []
    annual = [one for one in verdict.utility if one.kind == "year"]
    return {
        "releases": verdict.releases, "refused": sum(row["result"] == "refused" for row in log),
        "slowest": max((float(row["seconds"]) for row in log), default=0.0),
        "targets": verdict.findings.targets, "worlds": verdict.findings.worlds,
        "few": verdict.few, "violations": [str(v) for v in verdict.findings.violations],
        "disagreements": verdict.findings.disagreements + verdict.own.disagreements,
        "overruled": verdict.findings.overruled + verdict.own.overruled,
        "unanswered": verdict.findings.unanswered + verdict.own.unanswered, "exact": verdict.findings.exact,
        "integer": verdict.findings.integer + verdict.own.integer,
        "long_told": verdict.long_told, "own_questions": verdict.own.questions, "own": [str(v) for v in verdict.own.violations],
        "counting": verdict.counting, "witness_worlds": verdict.witness_worlds, "witness_errors": verdict.witness_errors,
        "uncovered": verdict.uncovered, "seconds": round(verdict.seconds, 1),
        "annual": [[one.incidents, one.sum_published, one.sum_all, one.cells, one.published, one.primary, one.complementary]
                   for one in annual]}


FAILURES = ("problem", "counting", "violations", "own", "disagreements", "witness_errors")


def failed(result: Result) -> bool:
    """Anything that must be looked at."""
    return any(result.get(key) for key in FAILURES)


def _parallel(work: Callable[[int], Result | None], seeds: Iterable[int], jobs: int) -> Iterable[Result]:
    with ProcessPoolExecutor(jobs) as pool:
        for result in pool.map(work, seeds):
            if result is not None:
                yield result


def run(driver: Path, seeds: Sequence[int], work: Path, jobs: int, long: bool) -> bool:
    """Audits the administrations and prints the table; whether nothing was found."""
    start = time.monotonic()
    results = []
    # The largest first, or the last of them would be waited for alone.
    ordered = seeds if long else sorted(seeds, key=lambda seed: -profile_for(seed).incidents_a_year)
    for result in _parallel(partial(audit, driver.resolve(), work=work, long=long), ordered, jobs):
        results.append(result)
        for key in FAILURES:
            entries = result.get(key) or []
            for entry in [entries] if isinstance(entries, str) else entries[:3]:
                print(f"seed {result['seed']}, {key} ({1 if isinstance(entries, str) else len(entries)}): {entry}", flush=True)
    _print_table(results, time.monotonic() - start)
    return not any(failed(result) for result in results)


SIZES = ((0, 100), (100, 250), (250, 500), (500, 1000), (1000, 10**6))


def _print_table(results: Sequence[Result], seconds: float) -> None:
    print(f"\n{len(results)} administrations in {seconds:.0f} s; results with a finding: {sum(map(failed, results))}")
    print("incidents/a  adm.  releases refused  groups  viol. few  own-case  disagr. unansw. overr. witness worlds/bad/uncovered"
          "  annual sum published  compl./primary  slowest")
    for low, high in SIZES:
        part = [result for result in results if low <= result["incidents"] < high]
        if not part:
            continue

        def total(key: str) -> int:
            return sum(len(value) if isinstance(value := result.get(key, 0), list) else value for result in part)

        annual = [row for result in part for row in result.get("annual", [])]
        shown, everything = sum(row[1] for row in annual), sum(row[2] for row in annual)
        share = f"{100 * shown / everything:.0f} %" if everything else "-"
        print(f"{low:>5}–{min(high, 2200):<5} {len(part):>5} {total('releases'):>9} {total('refused'):>7} {total('targets'):>7} "
              f"{total('violations'):>6} {total('few'):>3} {total('own'):>4}/{total('own_questions'):<6} {total('disagreements'):>5} "
              f"{total('unanswered'):>6} {total('overruled'):>6}   {total('witness_worlds'):>6}/{total('witness_errors')}/{total('uncovered')} {share:>22} "
              f"{sum(row[6] for row in annual):>8}/{sum(row[5] for row in annual):<6} "
              f"{max((result.get('slowest', 0.0) for result in part), default=0.0):>6.1f} s")

    erased = sum(len(result.get("long_told", [])) for result in results)
    if erased:
        print(f"{erased} groups became sensitive only after it was told that there was an incident in them (R6); they are not findings")


def detail(driver: Path | None, seeds: Sequence[int], work: Path) -> bool:
    """Every finding of these administrations, in full; made anew unless there is no driver."""
    good = True
    for seed in seeds:
        if driver is not None:
            (_directories(work, seed)[1] / "log.csv").unlink(missing_ok=True)
            problem = _release(driver.resolve(), seed, work)
            if problem:
                print(problem)
                good = False
                continue
        verdict = Administration(*_directories(work, seed)).audit(Effort(), seed)
        good = good and not verdict.failed
        print(f"seed {seed}: {verdict.releases} releases, {verdict.findings.targets} groups, {verdict.seconds:.1f} s")
        for line in (*verdict.counting, *map(str, verdict.findings.violations), *map(str, verdict.own.violations),
                     *verdict.findings.disagreements, *verdict.own.disagreements, *verdict.witness_errors,
                     *(f"without witness: {line}" for line in verdict.uncovered)):
            print("  " + line)
        for one in verdict.utility:
            print(f"  {one}")
    return good


# --- control 2 -----------------------------------------------------------------------------------------------------


def _unhide_one(number: int, seeds: Sequence[int], work: Path) -> Result | None:
    path = work / "unhidden" / f"{number:04}.json"
    if path.exists():
        return dict(json.loads(path.read_text(encoding="utf-8")))
    rng = random.Random(f"unhide {number}")
    source, output = _directories(work, seeds[number % len(seeds)])
    if not (output / "log.csv").exists():
        return None
    try:
        outcome = unhide_cell(Administration(source, output), rng)
    except (ValueError, KeyError):
        return None  # already reported by the audit
    result: Result = {"number": number, "cell": outcome.cell if outcome else "", "violations": outcome.violations if outcome else 0,
                      "found": outcome.found if outcome else 0, "invented": outcome.invented if outcome else 0}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result), encoding="utf-8")
    return result


def unhide(seeds: Sequence[int], count: int, work: Path, jobs: int) -> bool:
    """Shows `count` complementary cells again, one at a time; whether everything CBC can prove was found, and that is something."""
    if count == 0:
        return True
    results = [result for result in _parallel(partial(_unhide_one, seeds=list(seeds), work=work), range(count), jobs)
               if result["cell"]]
    telling = [result for result in results if result["violations"]]
    violations, found = sum(r["violations"] for r in results), sum(r["found"] for r in results)
    invented = sum(r["invented"] for r in results)
    print(f"Control, one complementary cell shown again: {len(results)} releases, {len(telling)} of them now tell something;"
          f" CBC proves {violations} statements, the auditor found {found} of them and {invented} that CBC does not confirm")
    return bool(telling) and found == violations and invented == 0
