"""Voters and their roll: nobody grows younger, no step of an appeal comes before the last."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts

D = date(2026, 12, 15)
BIRTHS = st.dates(min_value=date(1900, 1, 1), max_value=date(2026, 12, 14))


def eligible(born_on: date, election_day: date = D) -> bool:
    voter = facts.VoterEligibility(
        born_on=born_on,
        election_day=election_day,
        is_citizen=True,
        is_deprived_of_political_rights=False,
    )
    return decide(voter, on=D, place="44").is_ok


@given(BIRTHS)
def test_who_is_a_day_older_may_vote_too(born_on: date) -> None:
    if eligible(born_on):
        assert eligible(born_on - timedelta(days=1))


@given(BIRTHS)
def test_who_may_vote_today_may_vote_tomorrow(born_on: date) -> None:
    if eligible(born_on):
        assert eligible(born_on, D + timedelta(days=1))


def test_nobody_votes_before_he_is_born() -> None:
    with pytest.raises(FactsError) as fault:
        eligible(date(2026, 12, 16))
    assert fault.value.field == "born_on"


def test_a_child_of_the_day_is_merely_too_young() -> None:
    assert not eligible(D)


APPEAL = facts.RollAppeal(
    election_day=D,
    roll_published_on=date(2026, 11, 25),
    objected_on=date(2026, 11, 28),
    decided_on=date(2026, 11, 30),
    sued_on=date(2026, 12, 2),
    judged_on=date(2026, 12, 8),
)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"roll_published_on": date(2026, 12, 16)}, "roll_published_on"),
        ({"objected_on": date(2026, 11, 24)}, "objected_on"),
        ({"decided_on": date(2026, 11, 27)}, "decided_on"),
        ({"sued_on": date(2026, 11, 29)}, "sued_on"),
        ({"judged_on": date(2026, 12, 1)}, "judged_on"),
        ({"objected_on": None}, "objected_on"),
        ({"decided_on": None}, "decided_on"),
        ({"sued_on": None}, "sued_on"),
    ],
)
def test_an_appeal_goes_step_by_step(changed: dict[str, date | None], field: str) -> None:
    with pytest.raises(FactsError) as fault:
        replace(APPEAL, **changed)  # type: ignore[arg-type]
    assert fault.value.field == field


def test_the_steps_of_an_appeal_may_all_fall_on_one_day() -> None:
    day = date(2026, 11, 25)
    swift = replace(APPEAL, objected_on=day, decided_on=day, sued_on=day, judged_on=day)
    assert decide(swift, on=day, place="44").is_ok


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_an_objection_is_late_after_five_days_and_a_decision_after_three(
    waited: int, thought: int, lead: int
) -> None:
    published_on = D - timedelta(days=lead)
    objected_on = published_on + timedelta(days=waited)
    finding = decide(
        facts.RollAppeal(
            election_day=D,
            roll_published_on=published_on,
            objected_on=objected_on,
            decided_on=objected_on + timedelta(days=thought),
        ),
        on=D,
        place="44",
    )
    assert (finding.level is Level.OK) is (waited <= 5 and thought <= 3)


@pytest.mark.parametrize(("place", "is_said"), [("44", True), ("33", False), ("50", True)])
def test_the_day_of_reckoning_is_called_a_default_only_where_no_text_names_it(
    place: str, is_said: bool
) -> None:
    voter = facts.VoterEligibility(
        born_on=date(1990, 1, 1),
        election_day=D,
        is_citizen=True,
        is_deprived_of_political_rights=False,
    )
    steps = "\n".join(decide(voter, on=D, place=place).steps)
    assert ("全国规定没有写明年龄计算的日期" in steps) is is_said
