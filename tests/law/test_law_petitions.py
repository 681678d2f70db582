"""Petitions: an extension never shortens, and never adds more than it may."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, decide, facts

DAYS = st.dates(date(2022, 5, 1), date(2040, 12, 31))


@given(DAYS)
def test_an_extension_ends_thirty_days_after_the_first_term(day: date) -> None:
    first = decide(facts.PetitionHandlingClock(accepted_on=day), on=day, place="44").due_on
    asked = facts.PetitionExtension(accepted_on=day, is_approved=True, is_petitioner_told=True)
    assert first is not None
    assert decide(asked, on=day, place="44").due_on == first + timedelta(days=30)


@given(DAYS, st.integers(0, 60))
def test_a_hearing_puts_the_last_day_off_by_its_own_length(day: date, hearing: int) -> None:
    plain, heard = (
        decide(
            facts.PetitionReviewClock(stage="recheck", received_on=day, days_of_hearing=length),
            on=day,
            place="44",
        ).due_on
        for length in (0, hearing)
    )
    assert plain is not None
    assert heard == plain + timedelta(days=hearing)


def test_only_a_recheck_is_stopped_by_a_hearing() -> None:
    day = date(2027, 3, 1)
    asked = facts.PetitionReviewClock(stage="review", received_on=day, days_of_hearing=1)
    with pytest.raises(FactsError) as refused:
        decide(asked, on=day, place="44")
    assert refused.value.field == "days_of_hearing"
