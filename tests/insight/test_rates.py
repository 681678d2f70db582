"""Rates as the reports print them: n of N, and the seeds' golden figures."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.db.models import Q
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.casework.models import Case, CaseParty, Commitment, Feedback, Round
from xiangyin.casework.services import marks_load_shipped
from xiangyin.casework.testing import BASICALLY, DISSATISFIED, SATISFIED, keep_sums
from xiangyin.congress.testing import Town, deputy_actor, make_congress, town
from xiangyin.core.errors import NotAllowed
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN
from xiangyin.insight.rates import Tally, rate_of, rates
from xiangyin.insight.selectors import Period, tallies, tally_all

ON = date(2026, 12, 31)
YEAR = Period(date(2026, 1, 1), date(2027, 1, 1))


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    marks_load_shipped()
    with scope(TOWN):
        yield town()


def items(place: Town, count: int, **fields: object) -> list[Case]:
    """So many handed-over items in the same state, as a year leaves them."""
    given = {
        "congress": place.congress,
        "division_code": place.congress.division_code,
        "kind": "suggestion",
        "title": "关于修路的建议",
        "category": "道路交通",
        "opened_on": date(2026, 3, 1),
        "handed_over_on": date(2026, 3, 10),
        "reply_due_on": date(2026, 6, 10),
    } | fields
    start = Case.objects.count()
    return [
        Case.objects.create(number_text=f"第{start + n}号", **given)  # type: ignore[misc]
        for n in range(1, count + 1)
    ]


def verdict(place: Town, case: Case, grade: str, number: int = 1) -> Feedback:
    party, _ = CaseParty.objects.get_or_create(
        case=case,
        deputy=place.zhang,
        defaults={"division_code": TOWN, "is_lead": True, "item_text": case.number_text},
    )
    round_ = Round.objects.create(
        division_code=TOWN, case=case, number=number, started_on=date(2026, 3, 10)
    )
    feedback = Feedback.objects.create(
        division_code=TOWN,
        round=round_,
        party=party,
        attitude=grade,
        result=grade,
        comment="写了原因",
        on=date(2026, 7, 1),
    )
    keep_sums(case)
    return feedback


def percent(tally: Tally, code: str) -> str:
    return rate_of(tally, code).share.beside()


# ---- golden figures ----


def test_g09_sixty_nine_items_of_which_39_1_percent_are_done(here: Town) -> None:
    replied = {"replied_on": date(2026, 6, 1)}
    items(here, 27, result="done", **replied)
    items(here, 23, result="under_way", **replied)
    items(here, 19, result="planned", **replied)
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert (tally.items, tally.done, tally.under_way, tally.planned) == (69, 27, 23, 19)
    assert percent(tally, "done") == "39.1%（27/69）"
    assert not any(rate.share.n == 50 for rate in rates(tally))  # 72.5 % is never shown


def test_g10_solved_and_planned_stay_apart(here: Town) -> None:
    items(here, 150, result="done")
    items(here, 46, result="planned")
    items(here, 62, result="explained")
    for case in Case.objects.order_by("pk")[:13]:
        Case.objects.filter(pk=case.pk).update(is_key=True)
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert (tally.items, tally.done, tally.planned, tally.key) == (258, 150, 46, 13)
    assert tally.done + tally.planned == 196


def test_g11_twenty_two_items_merge_into_eight_matters_and_each_is_counted(here: Town) -> None:
    matters = items(here, 8, result="done", replied_on=date(2026, 6, 1))
    for n, case in enumerate(items(here, 14, result="pending")):
        Case.objects.filter(pk=case.pk).update(merged_into=matters[n % 8], stage="merged")
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert (tally.items, tally.merged, tally.items - tally.merged) == (22, 14, 8)
    assert (tally.done, tally.replied) == (22, 22)  # a merged item is answered through its matter


def test_g12_five_of_five_is_a_hundred_percent_with_its_count(here: Town) -> None:
    for case in items(
        here, 5, result="done", replied_on=date(2026, 6, 1), closed_on=date(2026, 7, 1)
    ):
        verdict(here, case, SATISFIED)
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert percent(tally, "closure") == "100.0%（5/5）"
    assert percent(tally, "satisfaction_strict") == "100.0%（5/5）"
    assert tally.unjudged == 0


# ---- formulas ----


def test_a_reply_counts_as_due_once_it_came_or_its_day_has_passed(here: Town) -> None:
    items(here, 1, replied_on=date(2026, 6, 10))  # on the last day: in time
    items(here, 1, replied_on=date(2026, 6, 11))  # a day late
    items(here, 1)  # its day has passed
    items(here, 1, reply_due_on=ON)  # today is its last day: not due yet
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert percent(tally, "reply") == "66.7%（2/3）"
    assert percent(tally, "on_time") == "33.3%（1/3）"


def test_satisfaction_is_strict_and_wide_and_shows_who_has_not_judged(here: Town) -> None:
    grades = [SATISFIED, SATISFIED, BASICALLY, DISSATISFIED]
    for case, grade in zip(items(here, 4, replied_on=date(2026, 6, 1)), grades, strict=True):
        verdict(here, case, grade)
    items(here, 1, replied_on=date(2026, 6, 1))
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert percent(tally, "satisfaction_strict") == "50.0%（2/4）"
    assert percent(tally, "satisfaction_wide") == "75.0%（3/4）"
    assert tally.unjudged == 1


def test_a_deputys_last_verdict_counts_after_a_second_handling(here: Town) -> None:
    (case,) = items(here, 1, replied_on=date(2026, 6, 1))
    verdict(here, case, DISSATISFIED)
    verdict(here, case, SATISFIED, number=2)
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert (tally.judged, tally.satisfied, tally.dissatisfied, tally.rehandled) == (1, 1, 0, 1)


def test_nothing_of_nothing_is_a_dash_and_not_a_hundred_percent(here: Town) -> None:
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert {rate.share.percent() for rate in rates(tally)} == {"—"}


def test_small_numbers_are_marked_so_that_nobody_ranks_them() -> None:
    assert rate_of(Tally(items=4, closed=4), "closure").share.small
    assert not rate_of(Tally(items=5, closed=4), "closure").share.small


@given(st.lists(st.sampled_from(["done", "under_way", "planned", "explained", "pending"])))
def test_the_results_of_all_items_add_up_to_the_items(results: list[str]) -> None:
    total = Tally()
    for result in results:
        total += Tally(items=1, **{result: 1})
    assert total.items == (
        total.done + total.under_way + total.planned + total.explained + total.pending
    )


# ---- axes ----


def test_items_are_counted_by_category_and_add_up(here: Town) -> None:
    items(here, 3, category="农田水利", closed_on=date(2026, 9, 1))
    items(here, 2, category="道路交通")
    rows = tallies(LIN, axis="category", period=YEAR, on=ON)
    assert [(row.label, row.tally.items, row.tally.closed) for row in rows] == [
        ("农田水利", 3, 3),
        ("道路交通", 2, 0),
    ]


def test_the_county_sees_its_townships_side_by_side(here: Town) -> None:
    items(here, 3)
    make_congress(division_code=NEIGHBOUR)
    with scope(NEIGHBOUR):
        items(town(division_code=NEIGHBOUR), 2)
    with scope(COUNTY):
        rows = tallies(COUNTY_HE, axis="township", period=YEAR, on=ON)
    assert {row.label: row.tally.items for row in rows} == {"青石镇人大": 3, "白水镇人大": 2}


def test_a_township_counts_only_its_own(here: Town) -> None:
    items(here, 3)
    with scope(NEIGHBOUR):
        items(town(division_code=NEIGHBOUR), 2)
    with scope(TOWN):
        assert tally_all(LIN, period=YEAR, on=ON).items == 3


def test_a_period_ends_the_day_before_the_next_begins(here: Town) -> None:
    items(here, 1, opened_on=date(2025, 12, 31))
    items(here, 1, opened_on=date(2026, 1, 1))
    items(here, 1, opened_on=date(2027, 1, 1))
    assert tally_all(LIN, period=YEAR, on=ON).items == 1
    assert tally_all(LIN, period=Period(), on=ON, where=Q(category="道路交通")).items == 3


def test_the_number_of_queries_does_not_grow_with_the_items(
    here: Town, django_assert_num_queries: object
) -> None:
    items(here, 3)
    for count in (0, 30):
        items(here, count)
        with django_assert_num_queries(2):  # type: ignore[operator]
            tallies(LIN, axis="category", period=YEAR, on=ON)


def test_a_deputy_is_not_shown_the_offices_counts(here: Town) -> None:
    with pytest.raises(NotAllowed, match="查看统计"):
        tally_all(deputy_actor(here.zhang), period=YEAR, on=ON)


def test_promises_count_once_their_day_has_come(here: Town) -> None:
    from xiangyin.casework.models import Assignment, Reply

    (case,) = items(here, 1, replied_on=date(2026, 6, 1))
    round_ = Round.objects.create(
        division_code=TOWN, case=case, number=1, started_on=date(2026, 3, 10)
    )
    assignment = Assignment.objects.create(
        division_code=TOWN,
        case=case,
        round=round_,
        unit=here.roads,
        role="lead",
        assigned_on=date(2026, 3, 10),
    )
    reply = Reply.objects.create(division_code=TOWN, assignment=assignment, round=round_)
    for due, kept in [(ON, None), (ON, ON), (ON + timedelta(1), None), (ON + timedelta(9), ON)]:
        Commitment.objects.create(
            division_code=TOWN, case=case, reply=reply, text="清淤", due_on=due, fulfilled_on=kept
        )
    keep_sums(case)
    tally = tally_all(LIN, period=YEAR, on=ON)
    assert percent(tally, "promise") == "66.7%（2/3）"
    assert tally.promises == 4
