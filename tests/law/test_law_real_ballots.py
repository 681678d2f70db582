"""Real ballots: our counts are the official ones, paper by paper where there is a ruling."""

from collections import Counter
from pathlib import Path

import pytest

from bench.ballots import BALLOTS, Formal, budgets, elections, read_budget, read_papers
from xiangyin.law.contests import Paper, count

pytestmark = pytest.mark.skipif(not BALLOTS.is_dir(), reason=f"no ballots here: {BALLOTS}")


@pytest.mark.parametrize("path", budgets(), ids=lambda path: path.stem)
def test_every_project_has_the_votes_the_city_announced(path: Path) -> None:
    budget = read_budget(path)
    tally = budget.counted()
    assert tally.votes == budget.official
    assert tally.returned == len(budget.chosen)
    assert tally.invalid == 0


@pytest.mark.parametrize("path", elections(), ids=lambda path: path.stem)
def test_every_paper_is_formal_exactly_when_the_commission_ruled_so(path: Path) -> None:
    crosses_strike_out = not path.stem.startswith("2015")
    all_marked = list(read_papers(path))
    names = sorted({name for marked in all_marked for name in marked.marks})
    form = Formal(candidates=tuple(names), seats=1)
    papers: list[Paper] = []
    for marked in all_marked:
        paper = marked.paper(rivals=len(names) - 1, crosses_strike_out=crosses_strike_out)
        assert (form.fault_of(paper) is None) is marked.is_formal, marked
        assert marked.counted_first in ("", *paper.chosen), marked
        papers.append(paper)
    official = Counter(marked.counted_first for marked in all_marked)
    tally = count(papers, form)
    assert len(papers) > 48_000
    assert (tally.returned, tally.invalid) == (len(papers), official[""])
    assert tally.votes == {name: official[name] for name in names}
