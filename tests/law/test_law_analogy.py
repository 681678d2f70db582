"""What townships borrow from 监督法 is always said to be borrowed, and never forbids."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts
from xiangyin.law.reading import facts_from
from xiangyin.law.rules import RULES

from .test_law_cases import CASES, FACTS_OF

BORROWED = [(rule, case) for rule, case in CASES if rule.startswith("analogy.") and case["given"]]


@pytest.mark.parametrize(
    ("rule", "case"), BORROWED, ids=[f"{rule}: {case['name']}" for rule, case in BORROWED]
)
def test_at_a_township_every_answer_is_by_analogy_and_none_refuses(
    rule: str, case: dict[str, Any]
) -> None:
    told = {**case["given"], "level": "township"}
    finding = decide(facts_from(FACTS_OF[rule], told), on=case["date"], place=case["place"])
    assert finding.level is Level.NO_RULE or finding.by_analogy
    assert not finding.refuses


def test_the_borrowed_rules_are_all_here() -> None:
    assert sum(rule.name.startswith("analogy.") for rule in RULES) == 15


@given(st.dates(date(2024, 11, 8), date(2040, 12, 31)))
def test_papers_are_due_in_their_order_before_the_meeting(day: date) -> None:
    computed = decide(facts.ReportPapers(meeting_on=day), on=day, place="44").computed
    dues = [computed[f"{field}_due"] for field in ("for_comment_on", "final_on", "to_members_on")]
    assert dues == sorted(dues, key=str)
    assert all(isinstance(due, date) and due < day for due in dues)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (facts.Reanswer(movers=5, dissatisfied=6), "dissatisfied"),
        (
            facts.OpinionAnswerClock(handed_over_on=date(2027, 1, 2), received_on=date(2027, 1, 1)),
            "received_on",
        ),
    ],
)
def test_impossible_facts_are_refused_by_name(asked, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(asked, on=date(2027, 1, 20), place="33")
    assert refused.value.field == field
