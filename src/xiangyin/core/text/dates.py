"""Dates as townships write them, and as papers print them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import isfinite
from typing import Literal

from xiangyin.core.text.normalise import half_width
from xiangyin.core.text.numerals import parse_chinese_number

Precision = Literal["year", "month", "day"]

_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(3_654, 73_415)  # 1910 to 2100
_CENTURY_PIVOT = 30
_WEEKDAYS = "一二三四五六日"
_CLOCK = re.compile(r"[\sT]*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_CHINESE = re.compile(r"[〇○零一二两三四五六七八九十]+")
_SEPARATORS = re.compile(r"[年月/\-.、,，。·\s~—–_\\]+")
_TAIL = re.compile(r"(出?生|日|号)+$")

MONTH_ADVICE = "请改成如 1968年5月 的写法"
DAY_ADVICE = "请改成如 1968年5月3日 的写法"


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """A day, or the first day of the month or year that was meant; `doubt` asks for a look."""

    value: date
    precision: Precision = "day"
    doubt: str = ""

    def __str__(self) -> str:
        return format_date(self.value, self.precision)

    def agrees_with(self, day: date) -> bool:
        """Whether the day lies within what was written."""
        if self.precision == "year":
            return day.year == self.value.year
        if self.precision == "month":
            return (day.year, day.month) == (self.value.year, self.value.month)
        return day == self.value


@dataclass(frozen=True, slots=True)
class UnreadDate:
    """Why a text is no date, and how to write it."""

    reason: str
    advice: str = MONTH_ADVICE

    def __str__(self) -> str:
        return f"{self.reason}，{self.advice}"


def parse_date(value: str | float | date) -> ParsedDate | UnreadDate:
    """Read 1968.5, 1968年5月3日, 19680503, 六八年五月, an Excel serial or a date cell."""
    if isinstance(value, datetime):
        return ParsedDate(value.date())
    if isinstance(value, date):
        return ParsedDate(value)
    if isinstance(value, bool):
        return UnreadDate("不是有效的年月")
    if isinstance(value, int | float):
        return _from_number(float(value))
    return _from_text(value)


def _from_number(number: float) -> ParsedDate | UnreadDate:
    if not isfinite(number):
        return UnreadDate("不是有效的年月")
    if int(number) in _SERIALS and not 190_001 <= number <= 210_012:
        return ParsedDate(_EXCEL_EPOCH + timedelta(days=int(number)))
    if number == int(number):
        return _from_text(str(int(number)))
    text = f"{number:.4f}".rstrip("0")
    found = _from_text(text)
    if isinstance(found, ParsedDate) and text.endswith(".1"):
        year = found.value.year
        return ParsedDate(found.value, "month", f"也可能是{year}年10月（表格会把 .10 存成 .1）")
    return found


def _from_text(text: str) -> ParsedDate | UnreadDate:
    plain = _CLOCK.sub("", half_width(text).strip().strip("'’‘`")).strip()
    plain = _TAIL.sub("", _CHINESE.sub(_arabic, plain))
    parts = [part for part in _SEPARATORS.split(plain) if part]
    if not parts or not all(part.isascii() and part.isdigit() for part in parts):
        return UnreadDate("不是有效的年月")
    if len(parts) == 1:
        return _from_digits(parts[0])
    if len(parts) == 2:
        return _from_two(*parts)
    if len(parts) == 3:
        return _from_three(*parts)
    return UnreadDate("不是有效的日期", DAY_ADVICE)


def _arabic(found: re.Match[str]) -> str:
    number = parse_chinese_number(found[0].replace("○", "〇"))
    digits_only = "十" not in found[0]
    width = len(found[0]) if digits_only else 0
    return found[0] if number is None else str(number).zfill(width)


def _from_digits(digits: str) -> ParsedDate | UnreadDate:
    if len(digits) == 8:
        return _build(digits[:4], digits[4:6], digits[6:])
    if len(digits) == 6:
        as_month = _build(digits[:4], digits[4:])
        if digits[:2] in {"19", "20"} and isinstance(as_month, ParsedDate):
            return as_month
        return _build(digits[:2], digits[2:4], digits[4:])
    if len(digits) == 5 and int(digits) in _SERIALS:
        day = _EXCEL_EPOCH + timedelta(days=int(digits))
        return ParsedDate(day, "day", f"是表格的日期序号，已按{format_date(day)}处理")
    if len(digits) == 4:
        return _build(digits)
    return UnreadDate("不是有效的年月")


def _from_two(first: str, second: str) -> ParsedDate | UnreadDate:
    if len(second) == 4 and len(first) == 4:
        return _build(first, second[:2], second[2:])
    if len(second) == 4:
        return _build(second, first)
    return _build(first, second)


def _from_three(first: str, second: str, third: str) -> ParsedDate | UnreadDate:
    if len(third) != 4:
        return _build(first, second, third)
    if int(second) > 12:
        return _build(third, first, second)
    if int(first) > 12 or first == second:
        return _build(third, second, first)
    return UnreadDate("分不清哪个是月、哪个是日", DAY_ADVICE)


def _build(year: str, month: str = "", day: str = "") -> ParsedDate | UnreadDate:
    if int(day or 0) == 0:
        day = ""
    precision: Precision = "day" if day else "month" if month else "year"
    problem = UnreadDate("不是有效的年月")
    if day:
        problem = UnreadDate("不是有效的日期", DAY_ADVICE)
    if len(year) not in {2, 4} or len(month) > 2 or len(day) > 2:
        return problem
    number, doubt = int(year), ""
    if len(year) == 2:
        number += 1900 if number >= _CENTURY_PIVOT else 2000
        doubt = f"年份只写了两位，已按{number}年处理"
    if not 1850 <= number <= 2150:
        return problem
    try:
        return ParsedDate(date(number, int(month or 1), int(day or 1)), precision, doubt)
    except ValueError:
        return problem


def format_date(day: date, precision: Precision = "day") -> str:
    """2026年11月22日, 1968年5月, 1968年: no zero padding (GB/T 9704)."""
    text = f"{day.year}年"
    if precision != "year":
        text += f"{day.month}月"
    if precision == "day":
        text += f"{day.day}日"
    return text


def format_day_with_weekday(day: date) -> str:
    """2026年11月22日（星期日）."""
    return f"{format_date(day)}（星期{_WEEKDAYS[day.weekday()]}）"
