"""Supervision: a satisfaction scale that never falls as satisfaction rises."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, decide, facts

DAY = date(2027, 1, 20)
ORDER = ("dissatisfied", "basically_satisfied", "satisfied")


def rating(members: int, satisfied: int, basically: int, dissatisfied: int) -> int:
    asked = facts.Satisfaction(
        members=members,
        satisfied=satisfied,
        basically_satisfied=basically,
        dissatisfied=dissatisfied,
    )
    return ORDER.index(str(decide(asked, on=DAY, place="51").computed["rating"]))


@given(st.integers(1, 120), st.data())
def test_one_vote_turned_from_dissatisfied_to_satisfied_never_lowers_the_rating(n, data) -> None:
    dissatisfied = data.draw(st.integers(1, n))
    satisfied = data.draw(st.integers(0, n - dissatisfied))
    basically = data.draw(st.integers(0, n - dissatisfied - satisfied))
    before = rating(n, satisfied, basically, dissatisfied)
    after = rating(n, satisfied + 1, basically, dissatisfied - 1)
    assert after >= before
    assert (before == 2) == (2 * satisfied >= n)
    assert (before == 0) == (2 * (satisfied + basically) < n)


def test_more_votes_than_members_are_refused() -> None:
    with pytest.raises(FactsError) as refused:
        rating(10, 5, 5, 1)
    assert refused.value.field == "members"
