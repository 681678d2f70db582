"""The budget: the lists of what to examine, and days that never come out of order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts

DAY = date(2027, 1, 20)
DAYS = st.dates(date(2021, 9, 28), date(2040, 12, 31))
BUDGET_CODES = (
    "execution",
    "lawfulness",
    "policy",
    "key_spending",
    "completeness",
    "transfers",
    "debt",
    "explanations",
)


@given(st.sets(st.sampled_from(BUDGET_CODES)))
def test_the_list_is_complete_only_when_nothing_is_missing(examined: set[str]) -> None:
    finding = decide(facts.BudgetFocus(examined=tuple(examined)), on=DAY, place="44")
    assert finding.computed["missing"] == len(BUDGET_CODES) - len(examined)
    assert finding.is_ok == (len(examined) == len(BUDGET_CODES))
    assert finding.level in (Level.OK, Level.WARNING)


@pytest.mark.parametrize("kind", [facts.BudgetFocus, facts.AccountsFocus])
def test_a_code_that_is_on_no_list_is_refused(kind) -> None:
    with pytest.raises(FactsError, match="weather") as refused:
        decide(kind(examined=("weather",)), on=DAY, place="44")
    assert refused.value.field == "examined"


@given(DAYS, st.sampled_from(["31", "33"]), st.sampled_from(["draft", "adjustment", "accounts"]))
def test_a_paper_is_in_time_on_its_last_day_and_late_on_the_next(day, place, paper) -> None:
    due_on = decide(facts.BudgetPaper(paper=paper, session_on=day), on=day, place=place).due_on
    assert due_on is not None
    assert due_on < day
    for sent_on, in_time in ((due_on, True), (due_on + timedelta(days=1), False)):
        sent = facts.BudgetPaper(paper=paper, session_on=day, sent_on=sent_on)
        assert decide(sent, on=day, place=place).is_ok is in_time


@given(st.integers(2022, 2060))
def test_the_summer_window_opens_before_it_closes(year: int) -> None:
    finding = decide(facts.InterimBudgetReport(year=year), on=date(2022, 1, 1), place="33")
    assert finding.computed["opens_on"] == date(year, 6, 1)
    assert finding.due_on == date(year, 9, 30)


@pytest.mark.parametrize("year", [0, 9999])
def test_what_is_no_year_is_refused(year: int) -> None:
    with pytest.raises(FactsError) as refused:
        decide(facts.AccountsSubmission(year=year), on=DAY, place="33")
    assert refused.value.field == "year"
