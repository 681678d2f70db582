"""Sessions: a quorum, a majority and a term hold for any congress, not only for the cases."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Finding, Level, decide, facts
from xiangyin.law.facts.base import Facts

DAY = date(2027, 1, 15)
DEPUTIES = st.integers(min_value=1, max_value=3000)
DAYS = st.dates(date(2022, 3, 12), date(2040, 12, 31))


def at(told: Facts, place: str = "33") -> Finding:
    return decide(told, on=DAY, place=place)


def is_quorate(deputies: int, present: int) -> bool:
    return at(facts.Quorum(deputies=deputies, present=present)).is_ok


@given(DEPUTIES)
def test_the_number_shown_is_a_quorum_and_one_fewer_is_not(deputies: int) -> None:
    needed = at(facts.Quorum(deputies=deputies, present=0)).computed["needed"]
    assert isinstance(needed, int)
    assert is_quorate(deputies, needed)
    assert not is_quorate(deputies, needed - 1)
    assert 3 * needed >= 2 * deputies


@given(DEPUTIES, st.data())
def test_one_more_present_never_loses_the_quorum(deputies: int, data: st.DataObject) -> None:
    present = data.draw(st.integers(0, deputies - 1))
    assert is_quorate(deputies, present + 1) or not is_quorate(deputies, present)


@given(DEPUTIES, st.integers(0, 200))
def test_the_quota_never_asks_for_fewer_than_the_deputies_in_office(
    deputies: int, vacant: int
) -> None:
    seats = deputies + vacant
    computed = at(facts.Quorum(deputies=deputies, seats=seats, present=0)).computed
    assert computed["needed_of_quota"] >= computed["needed_in_office"] == computed["needed"]  # type: ignore[operator]


@given(DEPUTIES, st.data())
def test_a_resolution_passes_exactly_with_more_than_half_of_all(
    deputies: int, data: st.DataObject
) -> None:
    votes = data.draw(st.integers(0, deputies))
    finding = at(facts.ResolutionVote(deputies=deputies, present=deputies, votes_for=votes))
    assert finding.is_ok is (2 * votes > deputies)


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=5), st.randoms())
def test_the_order_in_which_sessions_are_named_does_not_matter(
    held: list[date], chance: object
) -> None:
    told = facts.SessionFrequency(year=2026, held_on=tuple(held))
    chance.shuffle(held)  # type: ignore[attr-defined]
    again = facts.SessionFrequency(year=2026, held_on=tuple(held))
    assert at(told, "11") == at(again, "11")


@given(st.sampled_from(["12", "13", "33", "46", "50"]), DAYS, st.integers(0, 30))
def test_an_earlier_notice_is_never_worse(place: str, opens_on: date, days: int) -> None:
    def level(days_before: int) -> Level:
        day = opens_on - timedelta(days=days_before)
        told = facts.SessionNotice(
            opens_on=opens_on, notified_on=day, papers_on=day, is_extraordinary=False
        )
        return decide(told, on=date(2027, 1, 1), place=place).level

    assert level(days + 1) is Level.OK or level(days) is not Level.OK


@given(DAYS)
def test_the_first_session_is_due_within_two_months(day: date) -> None:
    finding = decide(facts.FirstSessionClock(elected_list_published_on=day), on=day, place="33")
    assert finding.due_on is not None
    assert timedelta(days=58) < finding.due_on - day <= timedelta(days=62)


@given(st.integers(0, 30), st.integers(0, 120_000))
def test_no_presidium_that_is_small_enough_is_too_large_for_more_people(
    members: int, population: int
) -> None:
    def is_fine(people: int) -> bool:
        return at(facts.PresidiumSize(members=members, population=people), "50").is_ok

    assert is_fine(population + 1) or not is_fine(population)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: facts.Quorum(deputies=0, present=0), "deputies"),
        (lambda: facts.Quorum(deputies=66, seats=65, present=60), "deputies"),
        (lambda: facts.Quorum(deputies=65, suspended=66, present=0), "suspended"),
        (lambda: facts.Quorum(deputies=65, base="quota", present=60), "seats"),
        (lambda: facts.Quorum(deputies=65, present=66), "present"),
        (lambda: facts.Quorum(deputies=65, suspended=2, present=64), "present"),
        (lambda: facts.Quorum(deputies=65, present=60, on_leave=6), "on_leave"),
        (lambda: facts.Quorum(deputies=65, present=-1), "present"),
        (lambda: facts.ResolutionVote(deputies=65, present=66, votes_for=1), "present"),
        (lambda: facts.ResolutionVote(deputies=65, present=60, votes_for=61), "votes_for"),
        (lambda: facts.ExtraordinarySession(deputies=65, presidium_finds_necessary=True,
                                            proposers=66), "proposers"),
        (lambda: facts.CongressTerm(first_session_on=DAY, next_first_session_on=DAY),
         "next_first_session_on"),
        (lambda: facts.SessionFrequency(year=2026, held_on=(DAY,)), "held_on"),
        (lambda: facts.SessionNotice(opens_on=DAY, notified_on=date(2027, 1, 16),
                                     is_extraordinary=False), "notified_on"),
        (lambda: facts.YearAgenda(heard=(), budget_adjustments=1, adjustments_approved=2),
         "adjustments_approved"),
        (lambda: facts.PresidiumFormation(members=9, deputies_among=10, includes_officers=True,
                                          elected_by="congress", elected_at="this_session"),
         "deputies_among"),
        (lambda: facts.PresidiumSize(members=12), "population"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_the_name_of_the_field(make, field: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(FactsError) as refused:
        at(make(), "50")
    assert refused.value.field == field


def test_all_present_with_the_suspended_left_out_may_sit() -> None:
    assert at(facts.Quorum(deputies=65, suspended=2, present=63, on_leave=2)).is_ok
