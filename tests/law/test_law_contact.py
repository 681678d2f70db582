"""Deputies between sessions: activities counted where they fall; lists refused when unknown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, decide, deputy_duties, deputy_rights, facts

NEW_YEAR = date(2027, 1, 1)
DAYS_OF_2026 = st.lists(
    st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)), max_size=12
)
PROVINCES = st.sampled_from(["11", "33", "37", "46", "50", "51"])


def short(place: str, days: list[date], on: date) -> object:
    activities = facts.GroupActivities(year=2026, held_on=tuple(days))
    return decide(activities, on=on, place=place).computed["short"]


@given(PROVINCES, DAYS_OF_2026, st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)))
def test_one_activity_more_never_leaves_more_wanting(
    place: str, days: list[date], more: date
) -> None:
    assert short(place, [*days, more], NEW_YEAR) <= short(place, days, NEW_YEAR)


@given(PROVINCES, DAYS_OF_2026)
def test_the_order_of_the_days_does_not_matter(place: str, days: list[date]) -> None:
    assert short(place, days, NEW_YEAR) == short(place, days[::-1], NEW_YEAR)


@given(PROVINCES, DAYS_OF_2026, st.integers(0, 400))
def test_a_later_day_never_finds_fewer_stretches_wanting(place, days, later: int) -> None:
    on = date(2026, 1, 1) + timedelta(days=later)
    assert short(place, days, date(2026, 1, 1)) <= short(place, days, on)


@pytest.mark.parametrize(
    ("given_facts", "field"),
    [
        (facts.GroupActivities(year=2026, held_on=(date(2025, 12, 31),)), "held_on"),
        (facts.RightsAndDuties(rights=("no_such",), duties=()), "rights"),
        (facts.RightsAndDuties(rights=(), duties=("no_such",)), "duties"),
    ],
)
def test_facts_that_cannot_be_judged_are_refused_by_name(given_facts, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(given_facts, on=NEW_YEAR, place="37")
    assert refused.value.field == field


def test_the_lists_of_rights_and_duties_are_those_of_the_day() -> None:
    now, before = date(2025, 3, 12), date(2025, 3, 11)
    assert [len(deputy_rights(day)) for day in (now, before)] == [8, 7]
    assert [len(deputy_duties(day)) for day in (now, before)] == [8, 7]
    assert deputy_rights(now)[5].basis.cite() == "代表法第七条第一款第（六）项"
    assert deputy_duties(now)[2].label == "带头宣传贯彻会议精神"
    assert deputy_rights(date(2014, 1, 1)) == ()
