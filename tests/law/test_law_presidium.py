"""The presidium between sessions: intervals and majorities, whatever the numbers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts

DAY = date(2027, 1, 20)
# every text with an interval is in force
MEETINGS = st.lists(st.dates(date(2024, 11, 28), date(2030, 1, 1)), min_size=1, max_size=8)
WITH_INTERVAL = st.sampled_from(["12", "13", "33", "41", "46", "50", "51"])


@given(MEETINGS, WITH_INTERVAL, st.randoms(use_true_random=False))
def test_the_order_in_which_meetings_are_told_does_not_matter(meetings, place, random) -> None:
    shuffled = list(meetings)
    random.shuffle(shuffled)
    first, second = (
        decide(facts.PresidiumMeetings(meetings=tuple(days)), on=date(2030, 1, 1), place=place)
        for days in (meetings, shuffled)
    )
    assert first == second


@given(st.dates(date(2024, 11, 28), date(2030, 1, 1)), WITH_INTERVAL)
def test_the_next_meeting_is_due_within_half_a_year_and_is_in_time_then(day, place) -> None:
    due_on = decide(facts.PresidiumMeetings(meetings=(day,)), on=day, place=place).due_on
    assert due_on is not None
    assert timedelta(days=88) < due_on - day < timedelta(days=184)
    in_time = facts.PresidiumMeetings(meetings=(day, due_on))
    late = facts.PresidiumMeetings(meetings=(day, due_on + timedelta(days=1)))
    assert decide(in_time, on=due_on, place=place).is_ok
    assert not decide(late, on=due_on, place=place).is_ok


@given(st.integers(1, 40), st.data())
def test_a_decision_needs_a_vote_of_more_than_half_of_all(members: int, data) -> None:
    present = data.draw(st.integers(0, members))
    votes = data.draw(st.integers(0, present))
    asked = facts.PresidiumVote(members=members, present=present, votes=votes)
    finding = decide(asked, on=DAY, place="33")
    assert finding.is_ok == (2 * votes > members)
    assert (finding.level is Level.VIOLATION) == (2 * votes <= members)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (facts.PresidiumMeetings(meetings=()), "meetings"),
        (facts.PresidiumVote(members=5, present=6, votes=1), "present"),
        (facts.PresidiumVote(members=9, present=6, votes=7), "votes"),
    ],
)
def test_impossible_facts_are_refused_by_name(asked, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(asked, on=DAY, place="33")
    assert refused.value.field == field
