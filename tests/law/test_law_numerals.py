"""Article numbers in Chinese."""

import pytest

from xiangyin.law.numerals import chinese_number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (5, "五"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (51, "五十一"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (201, "二百零一"),
        (1005, "一千零五"),
        (1050, "一千零五十"),
        (1259, "一千二百五十九"),
    ],
)
def test_numbers_read_as_in_a_statute(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize("number", [-1, 10_000])
def test_what_no_statute_numbers_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="numeral"):
        chinese_number(number)
