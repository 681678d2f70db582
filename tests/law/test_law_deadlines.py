"""Counting back from a day to come: the day reached is in time, the next is late."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import Span, days, months, workdays
from xiangyin.law.parameters import AnyValue, Parameter, Value
from xiangyin.law.rules import deadlines
from xiangyin.law.rules.deadlines import day_before, last_day_before
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import Footing, Reach, Statute

D = date(2026, 12, 15)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))
BLANK: Parameter = Parameter("公布名单")
NATION = Statute(title="甲法", short="甲法", version=D, in_force=date(2020, 1, 1))
LOCAL = Statute(title="乙条例", short="乙条例", version=D, in_force=date(2020, 1, 1), province="31")
BORROWED = Statute(
    title="丙办法",
    short="丙办法",
    version=D,
    in_force=date(2020, 1, 1),
    province="31",
    reach=Reach(township=Footing.ANALOGY),
)


def standing_with(*values: AnyValue) -> Standing:
    standing = Standing(rule="", on=D, province="44", level="township")
    standing._read[BLANK] = values
    return standing


def settled(done_on: date | None, *values: AnyValue) -> deadlines.Finding:
    return deadlines.settle(
        standing_with(*values),
        BLANK,
        event="选举日",
        event_on=D,
        act="公布选民名单",
        done_on=done_on,
    )


@pytest.mark.parametrize(
    ("lead", "last"),
    [
        (days(20), date(2026, 11, 25)),
        (days(15), date(2026, 11, 30)),
        (days(7), date(2026, 12, 8)),
        (days(1), date(2026, 12, 14)),
        (months(1), date(2026, 11, 15)),
        (months(12), date(2025, 12, 15)),
    ],
)
def test_the_last_day_is_counted_back_from_the_event(lead: Span, last: date) -> None:
    assert last_day_before(D, lead) == last


def test_a_month_back_ends_at_the_end_of_a_shorter_month() -> None:
    assert last_day_before(date(2027, 3, 31), months(1)) == date(2027, 2, 28)


def test_before_without_a_number_is_the_day_before() -> None:
    assert day_before(D) == date(2026, 12, 14)


def test_working_days_are_not_counted_back() -> None:
    with pytest.raises(ValueError, match="working days back"):
        last_day_before(D, workdays(3))


@given(DAYS, st.integers(0, 400))
def test_one_day_more_ends_one_day_earlier(event_on: date, n: int) -> None:
    one_day = timedelta(days=1)
    assert last_day_before(event_on, days(n + 1)) + one_day == last_day_before(event_on, days(n))


def test_the_last_day_itself_is_in_time_and_the_next_is_late() -> None:
    twenty = Value(BLANK, days(20), NATION.at(28))
    in_time = settled(date(2026, 11, 25), twenty)
    assert in_time.is_ok
    assert in_time.due_on == date(2026, 11, 25)
    assert in_time.sentence == (
        "应当在选举日（2026年12月15日）的二十日以前，即2026年11月25日前（含当日），"
        "公布选民名单（甲法第二十八条）。"
    )
    late = settled(date(2026, 11, 27), twenty)
    assert late.refuses
    assert "实际日期为2026年11月27日，迟2日（甲法第二十八条）。" in late.sentence
    assert late.computed == {
        "event_on": D,
        "due_on": date(2026, 11, 25),
        "amount": 20,
        "unit": "days",
        "days_late": 2,
    }


def test_without_a_day_it_only_says_when() -> None:
    finding = settled(None, Value(BLANK, days(20), NATION.at(28)))
    assert finding.is_ok
    assert finding.computed["days_late"] == 0


def test_no_text_no_rule() -> None:
    assert settled(D).sentence == "2026年12月15日没有收录关于“公布名单”的有效规定。"


def test_the_earliest_day_governs_then_the_firmer_text_then_the_higher() -> None:
    nation, local = Value(BLANK, days(7), NATION.at(1)), Value(BLANK, days(7), LOCAL.at(2))
    stricter, borrowed = Value(BLANK, days(8), LOCAL.at(3)), Value(BLANK, days(7), BORROWED.at(4))
    assert settled(None, local, nation).basis[0].cite() == "甲法第一条"
    assert settled(None, borrowed, local).basis[0].cite() == "乙条例第二条"
    cites = [basis.cite() for basis in settled(None, nation, local, stricter).basis]
    assert cites == ["乙条例第三条", "甲法第一条", "乙条例第二条"]


def test_a_general_or_borrowed_lead_only_warns() -> None:
    general = Value(BLANK, days(7), NATION.at(1), is_general=True)
    assert settled(D, general).level.value == "warning"
    finding = settled(D, Value(BLANK, days(7), BORROWED.at(4)))
    assert finding.level.value == "warning"
    assert finding.by_analogy
