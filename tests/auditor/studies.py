# SPDX-License-Identifier: GPL-3.0-or-later
"""Studies run by hand: distance from the optimum, groups finer than the promise, readers who know more."""
from __future__ import annotations

import random
import subprocess
from collections.abc import Sequence
from functools import partial
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import finer
from administration import Administration
from optimum import Comparison, Instance
from simulate import Profile, invent

SECONDS = 90


def small_house(number: int) -> Profile:
    """A house small enough for the exact problem: one annual release with tables, no corrections."""
    rng = random.Random(f"optimum {number}")
    return Profile(seed=9000 + number, incidents_a_year=rng.randint(60, 200), sites=rng.randint(2, 3), areas=rng.randint(2, 3),
                   heads=rng.randint(200, 500), years=1, corrections=False, atoms="no")


def _compare(number: int, driver: Path, work: Path) -> tuple[int, Comparison | None]:
    source, output = work / "optimum" / f"{number:04}" / "in", work / "optimum" / f"{number:04}" / "out"
    made = invent(small_house(number))
    made.calendar = [plan for plan in made.calendar if plan[1] == "year"]
    made.write(source)
    output.mkdir(parents=True, exist_ok=True)
    subprocess.run([driver, source, output], check=True, capture_output=True, timeout=600)
    administration = Administration(source, output)
    for year in administration.export.years:
        release = f"{year}-Y"
        tables = {cell.table for cell in administration.export.cells if cell.release == release}
        if release in administration.export.releases and "parts" not in tables:
            return number, Instance(administration, administration.year(year), release).compare(SECONDS)
    return number, None


def optimum(driver: Path, count: int, work: Path, jobs: int) -> bool:
    """Complementary numbers of the product against the least possible (issue 5: at most 1.25 times)."""
    results: list[Comparison] = []
    with ProcessPoolExecutor(jobs) as pool:
        for number, result in pool.map(partial(_compare, driver=driver.resolve(), work=work), range(1, count + 1)):
            if result is not None:
                results.append(result)
                print(f"{number:>4}: {result.withheld:>3} withheld, least {'' if result.proved else '≥ '}{result.least}, "
                      f"{result.questions} questions, {result.seconds:.0f} s{'' if result.safe else ', pattern NOT SAFE'}", flush=True)
    withheld, least = sum(r.withheld for r in results), sum(r.least for r in results)
    proved = [r for r in results if r.proved]
    print(f"{len(results)} instances, {len(proved)} solved to optimality: {withheld} complementary numbers, least {least}"
          f" (factor {withheld / max(1, least):.2f}; solved ones {sum(r.withheld for r in proved)}/{sum(r.least for r in proved)})")
    return bool(results) and withheld <= 1.25 * least and all(r.safe for r in results)


def best_attempts(seeds: Sequence[int], work: Path) -> None:
    """What can be proved beyond the promise, in administrations already released."""
    sums: dict[str, list[int]] = {}
    examples: dict[str, str] = {}
    for seed in seeds:
        output = work / "output" / f"{seed:04}"
        if not (output / "log.csv").exists():
            continue
        administration = Administration(work / "input" / f"{seed:04}", output)
        for year in administration.export.years:
            rng = random.Random(f"best {seed} {year}")
            results = [*finer.attack_finer(administration, year, rng), finer.attack_as_two(administration, year, rng)]
            results.append(finer.attack_knowing_the_house(administration, year))
            for one in results:
                entry = sums.setdefault(one.family, [0, 0, 0, 0])
                for index, value in enumerate((one.findings.targets, *_proved(one))):
                    entry[index] += value
                if one.findings.violations:
                    examples.setdefault(one.family, f"seed {seed}: {one.findings.violations[0]}")
    for family, (groups, existence, fewness, unanswered) in sums.items():
        print(f"{family}: {groups} groups of 1–4 persons tried; an incident proved of {existence}, fewer than five of {fewness}; "
              f"{unanswered} unanswered{'; ' + examples[family] if family in examples else ''}")


def _proved(result: finer.Finer) -> tuple[int, int, int]:
    aims = [violation.aim for violation in result.findings.violations]
    return aims.count("none"), aims.count("enough"), len(result.findings.unanswered)
