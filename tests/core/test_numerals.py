"""Numerals and document numbers as papers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.text import normalise, numerals


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (18, "十八"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (10500, "一万零五百"),
    ],
)
def test_numbers_are_written_as_people_read_them(number: int, text: str) -> None:
    assert numerals.chinese_number(number) == text


def test_a_congress_is_named_by_term_and_session() -> None:
    assert numerals.term_name(18) + numerals.session_name(1) == "第十八届第一次会议"


@given(st.integers(0, 9_999_999))
def test_reading_a_written_number_gives_it_back(number: int) -> None:
    assert numerals.parse_chinese_number(numerals.chinese_number(number)) == number


def test_years_are_read_digit_by_digit() -> None:
    assert numerals.parse_chinese_number("二〇二六") == 2026
    assert numerals.parse_chinese_number("一九六八") == 1968
    assert numerals.parse_chinese_number("十几") is None


@pytest.mark.parametrize(
    "typed",
    ["青人大[2026]1号", "青人大（2026）01号", "青人大【2026】 第1号", "青人大〔２０２６〕１号"],
)
def test_a_document_number_gets_its_brackets(typed: str) -> None:
    assert normalise.document_number(typed) == "青人大〔2026〕1号"


def test_search_forms_forget_width_case_and_spaces() -> None:
    assert normalise.search_form("ＡＢ c\u200b　１") == "abc1"


def test_half_width_digits_leave_chinese_punctuation_alone() -> None:
    assert normalise.half_width_digits("（１２，Ａ）") == "（12，A）"
