"""Terms of days, working days and months (law digest §0.3).

The first day is not counted (民法典第二百零一条, by analogy); a month ends on the same
day number, or on the month's last day where there is none (第二百零二条).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .numerals import chinese_number, counted

WEEKDAYS = "一二三四五六日"
SATURDAY = 5


class DayCount(StrEnum):
    """What a term counts. Statutes say 工作日 where they mean it, and only there."""

    DAYS = "days"
    WORKDAYS = "workdays"
    MONTHS = "months"


@dataclass(frozen=True)
class Span:
    """A length of time in the statute's own unit."""

    amount: int
    unit: DayCount

    def __str__(self) -> str:
        if self.unit is DayCount.DAYS:
            return f"{chinese_number(self.amount)}日"
        return counted(self.amount) + ("个月" if self.unit is DayCount.MONTHS else "个工作日")


def days(amount: int) -> Span:
    return Span(amount, DayCount.DAYS)


def workdays(amount: int) -> Span:
    return Span(amount, DayCount.WORKDAYS)


def months(amount: int) -> Span:
    return Span(amount, DayCount.MONTHS)


def add_months(start: date, n: int) -> date:
    """The same day n months on, or that month's end: 2027-01-31 + 3 → 2027-04-30."""
    year, month0 = divmod(start.year * 12 + start.month - 1 + n, 12)
    last = monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(start.day, last))


@dataclass(frozen=True)
class WorkCalendar:
    """Public holidays and make-up workdays, as the State Council publishes them each year.

    Beyond `known_until` (None: nothing is known) Monday to Friday is assumed, and the
    result is an estimate (暂估) until the year's arrangement is entered.
    """

    holidays: frozenset[date] = frozenset()
    makeup_workdays: frozenset[date] = frozenset()
    known_until: date | None = None

    def is_workday(self, day: date) -> bool:
        if day in self.makeup_workdays:
            return True
        return day not in self.holidays and day.weekday() < SATURDAY

    def is_estimated(self, day: date) -> bool:
        return self.known_until is None or day > self.known_until

    def add_workdays(self, start: date, n: int) -> date:
        """The nth working day after start; start itself is not counted."""
        if n < 0:
            raise ValueError(f"a term cannot run backwards: {n} working days")
        day = start
        while n > 0:
            day += timedelta(days=1)
            n -= self.is_workday(day)
        return day

    def add(self, start: date, span: Span) -> date:
        """The last day of a term that starts on `start`."""
        if span.unit is DayCount.MONTHS:
            return add_months(start, span.amount)
        if span.unit is DayCount.WORKDAYS:
            return self.add_workdays(start, span.amount)
        return start + timedelta(days=span.amount)

    def next_workday(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day


def date_text(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def weekday_text(day: date) -> str:
    return f"星期{WEEKDAYS[day.weekday()]}"
