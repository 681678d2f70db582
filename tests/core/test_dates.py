"""Dates as people write them in rosters."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.text.dates import (
    ParsedDate,
    UnreadDate,
    format_date,
    format_day_with_weekday,
    parse_date,
)


@pytest.mark.parametrize(
    "typed",
    [
        "1968.5", "1968.05", "1968-5", "1968-05",
        "1968/5", "1968年5月", "1968年05月", "１９６８．５",
        "196805", "一九六八年五月", "1968 年 5 月", "1968 5",
        "1968.5.", "1968年5", "1968。5", "1968、5",
        "'1968.5", "1968年5月生", "1968.05.00", "5.1968", 1968.5, 1968.05, 196805,
    ],
)  # fmt: skip
def test_a_month_written_in_many_ways(typed: str | float) -> None:
    assert parse_date(typed) == ParsedDate(date(1968, 5, 1), "month")


@pytest.mark.parametrize(
    "typed",
    [
        "1968.5.3", "1968-05-03", "1968/5/3",
        "1968年5月3日", "19680503", "1968年05月03号", 19680503,
        "一九六八年五月三日", "1968-05-03 00:00:00",
        "1968-05-03T00:00", "1968.0503", 24961, 24961.5,
        datetime(1968, 5, 3, 8, 0), date(1968, 5, 3), "１９６８年５月３日",
    ],
)  # fmt: skip
def test_a_day_written_in_many_ways(typed: str | float | date) -> None:
    assert parse_date(typed) == ParsedDate(date(1968, 5, 3), "day")


def test_a_year_alone_stays_a_year() -> None:
    assert parse_date("1968年") == ParsedDate(date(1968, 1, 1), "year")
    assert parse_date(1968) == ParsedDate(date(1968, 1, 1), "year")
    assert str(parse_date("二〇〇一年")) == "2001年"


def test_two_digit_years_are_read_with_a_doubt() -> None:
    assert parse_date("68.5") == ParsedDate(
        date(1968, 5, 1), "month", "年份只写了两位，已按1968年处理"
    )
    assert parse_date("01年12月") == ParsedDate(
        date(2001, 12, 1), "month", "年份只写了两位，已按2001年处理"
    )
    assert parse_date("680503") == ParsedDate(
        date(1968, 5, 3), "day", "年份只写了两位，已按1968年处理"
    )


def test_a_number_cell_that_lost_its_last_nought_is_doubted() -> None:
    assert parse_date(1968.1) == ParsedDate(
        date(1968, 1, 1), "month", "也可能是1968年10月（表格会把 .10 存成 .1）"
    )
    assert parse_date("1968.10") == ParsedDate(date(1968, 10, 1), "month")


def test_a_serial_in_a_text_cell_is_read_with_a_doubt() -> None:
    assert parse_date("24961") == ParsedDate(
        date(1968, 5, 3), "day", "是表格的日期序号，已按1968年5月3日处理"
    )


@pytest.mark.parametrize("typed", ["1968.13", "1968.0", "不详", "", "19", 1968.13, "31.5年x"])
def test_what_is_no_month_says_how_to_write_one(typed: str | float) -> None:
    assert str(parse_date(typed)) == "不是有效的年月，请改成如 1968年5月 的写法"


@pytest.mark.parametrize("typed", ["1968.2.30", "19681305", "1968-5-32"])
def test_what_is_no_day_says_how_to_write_one(typed: str) -> None:
    assert str(parse_date(typed)) == "不是有效的日期，请改成如 1968年5月3日 的写法"


def test_month_and_day_are_never_guessed_apart() -> None:
    assert parse_date("5/3/1968") == UnreadDate(
        "分不清哪个是月、哪个是日", "请改成如 1968年5月3日 的写法"
    )
    assert parse_date("13/5/1968") == ParsedDate(date(1968, 5, 13))


def test_days_are_printed_without_padding() -> None:
    assert format_date(date(2026, 1, 2)) == "2026年1月2日"
    assert format_date(date(1968, 5, 1), "month") == "1968年5月"
    assert format_day_with_weekday(date(2026, 11, 22)) == "2026年11月22日（星期日）"


@given(st.dates(date(1910, 1, 1), date(2099, 12, 31)), st.sampled_from(["day", "month", "year"]))
def test_reading_a_printed_date_gives_it_back(day: date, precision: str) -> None:
    assert precision in {"day", "month", "year"}
    text = format_date(day, precision)  # type: ignore[arg-type]
    found = parse_date(text)
    assert isinstance(found, ParsedDate)
    assert (str(found), found.precision) == (text, precision)
    assert found.agrees_with(day)


@given(st.one_of(st.text(max_size=15), st.floats()))
def test_anything_at_all_is_a_date_or_a_sentence(typed: str | float) -> None:
    found = parse_date(typed)
    assert isinstance(found, ParsedDate) or "请改成如" in str(found)
