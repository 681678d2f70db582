"""Days, working days and months: the first day is not counted, months do not overflow."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import WorkCalendar, add_months, date_text, days, months, workdays

DAYS = st.dates(min_value=date(1980, 1, 1), max_value=date(2090, 12, 31))
TERMS = st.integers(min_value=0, max_value=60)
CALENDARS = st.builds(
    WorkCalendar,
    holidays=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=30),
    makeup_workdays=st.frozensets(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=10),
)

# 国庆节放假, and the Saturday worked instead
CALENDAR_2026 = WorkCalendar(
    holidays=frozenset(date(2026, 10, day) for day in range(1, 8)),
    makeup_workdays=frozenset({date(2026, 10, 10)}),
    known_until=date(2026, 12, 31),
)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2027, 1, 31), 3, date(2027, 4, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 15), 2, date(2027, 2, 15)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 9, 5), 0, date(2026, 9, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_the_months_end(start: date, n: int, end: date) -> None:
    assert add_months(start, n) == end


@given(DAYS, TERMS)
def test_months_never_skip_past_the_months_end(start: date, n: int) -> None:
    end = add_months(start, n)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == n
    assert end.day == start.day or (end + timedelta(days=1)).day == 1


@given(DAYS, DAYS, TERMS)
def test_a_later_start_never_ends_earlier(one: date, other: date, n: int) -> None:
    first, second = sorted((one, other))
    assert add_months(first, n) <= add_months(second, n)


@given(CALENDARS, st.dates(date(2026, 1, 1), date(2027, 6, 30)), st.integers(0, 40))
def test_one_working_day_more_ends_later_and_on_a_working_day(
    calendar: WorkCalendar, start: date, n: int
) -> None:
    end, next_end = calendar.add_workdays(start, n), calendar.add_workdays(start, n + 1)
    assert start <= end < next_end
    assert calendar.is_workday(next_end)


@given(CALENDARS, st.dates(date(2026, 1, 1), date(2027, 6, 30)), st.integers(1, 40))
def test_a_term_holds_exactly_its_working_days(calendar: WorkCalendar, start: date, n: int) -> None:
    end = calendar.add_workdays(start, n)
    passed = (start + timedelta(days=k) for k in range(1, (end - start).days + 1))
    assert sum(calendar.is_workday(day) for day in passed) == n


def test_the_national_day_week_is_skipped_and_the_makeup_saturday_counts() -> None:
    assert CALENDAR_2026.add(date(2026, 9, 30), workdays(1)) == date(2026, 10, 8)
    assert CALENDAR_2026.add(date(2026, 9, 30), workdays(3)) == date(2026, 10, 10)
    assert CALENDAR_2026.add(date(2026, 9, 30), days(10)) == date(2026, 10, 10)
    assert CALENDAR_2026.next_workday(date(2026, 10, 1)) == date(2026, 10, 8)


def test_years_not_yet_arranged_are_estimates() -> None:
    assert not CALENDAR_2026.is_estimated(date(2026, 12, 31))
    assert CALENDAR_2026.is_estimated(date(2027, 1, 1))
    assert WorkCalendar().is_estimated(date(2026, 1, 1))


def test_a_term_cannot_run_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        WorkCalendar().add_workdays(date(2026, 1, 1), -1)


def test_spans_read_as_statutes_write_them() -> None:
    assert [str(span) for span in (months(2), days(10), workdays(20), days(2), months(12))] == [
        "两个月",
        "十日",
        "二十个工作日",
        "二日",
        "十二个月",
    ]
    assert date_text(date(2026, 9, 5)) == "2026年9月5日"
