"""What counting costs: a million papers, and real ballots beside a well-known voting library.

    PYTHONPATH=src python -m bench.law

The kernel needs nothing but Python, so that the library may live in an environment of its own
(requirements/compare.txt, docs/benchmarks.md); without it that comparison is left out.
"""

import gc
import importlib.util
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from bench.ballots import BALLOTS, Formal, budgets, elections, read_budget, read_papers
from xiangyin.law import decide, facts
from xiangyin.law.contests import Form, Paper, Tally, count

MILLION, NAMES, SEATS = 1_000_000, ("甲", "乙", "丙", "丁", "戊", "己"), 3
ON, PLACE, WANTED = date(2026, 12, 15), "330281", 2.0
IMPORT_WANTED, FINDINGS_WANTED = 0.1, 100_000


def measure() -> dict[str, Any]:
    found: dict[str, Any] = {
        "import_seconds": importing(),
        "findings_a_second": findings(),
        "million_seconds": million(),
    }
    if not BALLOTS.is_dir():
        print(f"left out: no real ballots at {BALLOTS}")
        return found
    return {**found, "budgets": projects(), "papers": rulings()}


def importing() -> float:
    """Importing the kernel into a fresh Python: processor seconds, the least of five."""
    timed = (
        "import time; t = time.process_time(); import xiangyin.law; print(time.process_time() - t)"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True).stdout)
        for _ in range(5)
    ]
    mark = " " if min(runs) < IMPORT_WANTED else "!"
    print(f"\nimport: {min(runs) * 1000:.0f} ms{mark}(wanted under {IMPORT_WANTED * 1000:.0f})")
    return round(min(runs), 3)


def findings() -> dict[str, int]:
    """How many simple questions are answered in a second, the facts being there."""
    asked: dict[str, facts.Facts] = {
        "session.quorum": facts.Quorum(deputies=65, present=44),
        "session.resolution": facts.ResolutionVote(deputies=65, present=50, votes_for=33),
        "motion.filing": facts.MotionFiling(
            movers=5, has_subject=True, has_grounds=True, has_proposal=True,
            is_within_competence=True,
        ),
        "seats.total": facts.SeatTotal(population=30000),
    }  # fmt: skip
    rates = {}
    for name, told in asked.items():
        seconds, _ = best_of(3, lambda told=told: [ask(told) for _ in range(20_000)])
        rates[name] = round(20_000 / seconds)
    print("\nfindings a second (wanted 100,000 for simple rules)")
    for name, rate in rates.items():
        print(f"  {name:<22}{rate:>9,}{' ' if rate >= FINDINGS_WANTED else '!'}")
    return rates


def ask(told: facts.Facts) -> str:
    return decide(told, on=ON, place=PLACE).sentence


def million() -> float:
    """Read, count, check and decide a million papers of a 3-of-6 contest, on one core."""
    chance = random.Random(20261215)
    sizes = (0, 1, 2, 3, 3, 3, 3, 3, 3, 4)
    favoured = "甲甲甲乙乙丙丁戊己"
    marked = [tuple(chance.sample(favoured, chance.choice(sizes))) for _ in range(MILLION)]
    form = Form(candidates=NAMES, seats=SEATS)
    seconds, said = best_of(3, lambda: decided(count(map(read, marked), form)))
    mark = " " if seconds < WANTED else "!"
    print(f"\na million papers, 3 of 6: {seconds:.2f} s{mark}(wanted under {WANTED:.0f})")
    print(f"  {said}")
    return round(seconds, 3)


def read(names: tuple[str, ...]) -> Paper:
    return Paper(frozenset(names))


def decided(tally: Tally) -> str:
    record = facts.PollRecord(
        seats=tally.seats,
        registered=tally.returned * 11 // 10,
        voters=tally.returned,
        ballots=tally.returned,
        spoiled=tally.invalid,
        votes=tuple(facts.VotesFor(name=name, votes=n) for name, n in tally.votes.items()),
    )
    told = facts.DistrictElection(seats=tally.seats, candidates=NAMES, polls=(record,))
    return decide(told, on=ON, place=PLACE).sentence


def projects() -> dict[str, Any]:
    """Polish participatory budgets: our totals, the city's, the library's."""
    has_library = importlib.util.find_spec("pabutools") is not None
    papers = projects = agreeing = 0
    ours = theirs = 0.0
    for path in budgets():
        budget = read_budget(path)
        seconds, tally = best_of(3, budget.counted)
        ours += seconds
        papers += tally.returned
        projects += len(budget.official)
        agreeing += sum(tally.votes[name] == votes for name, votes in budget.official.items())
        if has_library:
            theirs += compared(path, tally)
    print(f"\nparticipatory budgets: {papers:,} papers in {ours:.2f} s, {projects} projects")
    print(f"  {agreeing} with the votes the city announced")
    print(f"  pabutools: the same, {theirs:.2f} s" if has_library else "  left out: pabutools")
    return {"papers": papers, "projects": projects, "agreeing": agreeing, "seconds": round(ours, 3)}


def compared(path: Path, tally: Tally) -> float:
    """The library's seconds to count the same file; it must find the same votes."""
    from pabutools.election import ApprovalProfile, parse_pabulib

    instance, profile = parse_pabulib(str(path))

    def support() -> dict[str, int]:
        if isinstance(profile, ApprovalProfile):
            scores = profile.approval_scores()
            return {one.name: scores.get(one, 0) for one in instance}
        return {one.name: sum(one in paper for paper in profile) for one in instance}

    seconds, votes = best_of(3, support)
    if votes != tally.votes:
        raise ValueError(f"{path.stem}: pabutools counts otherwise")
    return seconds


def rulings() -> dict[str, Any]:
    """New South Wales: is each paper formal as the commission ruled?"""
    papers = differing = 0
    seconds = 0.0
    for path in elections():
        marked = list(read_papers(path))
        names = {name for one in marked for name in one.marks}
        form = Formal(candidates=tuple(sorted(names)), seats=1)
        is_strict = not path.stem.startswith("2015")
        read_in = [one.paper(rivals=len(names) - 1, crosses_strike_out=is_strict) for one in marked]
        took, _ = best_of(3, lambda papers=read_in, form=form: count(papers, form))
        seconds += took
        papers += len(marked)
        differing += sum(
            (form.fault_of(paper) is None) is not one.is_formal
            for one, paper in zip(marked, read_in, strict=True)
        )
    print(f"\nNew South Wales: {papers:,} papers in {seconds:.2f} s, {differing} ruled otherwise")
    return {"papers": papers, "differing": differing, "seconds": round(seconds, 3)}


def best_of(times: int, act: Callable[[], Any]) -> tuple[float, Any]:
    """The least processor seconds of a few runs, and what the act returns."""
    gc.collect()
    least, result = float("inf"), None
    for _ in range(times):
        begun = time.process_time()
        result = act()
        least = min(least, time.process_time() - begun)
    return least, result


if __name__ == "__main__":
    measure()
