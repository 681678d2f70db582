"""The working calendar: Monday to Friday, corrected by an editable table of holidays."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.core.cache import cache
from django.db import transaction

from xiangyin.core.errors import DomainError
from xiangyin.core.models import CalendarDay
from xiangyin.law import WorkCalendar

SHIPPED = Path(__file__).with_name("data") / "holidays.csv"
_CACHE_KEY = "core.work_calendar"


class CalendarUnreadable(DomainError):
    """The holiday table could not be read; nothing of it was entered."""

    code = "calendar-unreadable"


@dataclass(frozen=True)
class DayRow:
    """One line of a holiday table."""

    day: date
    kind: CalendarDay.Kind
    name: str
    source: str


def work_calendar() -> WorkCalendar:
    """Return the calendar in force, as the kernel wants it. One query, cached a minute."""
    known: WorkCalendar | None = cache.get(_CACHE_KEY)
    if known is None:
        known = _read_calendar()
        cache.set(_CACHE_KEY, known, 60)
    return known


def _read_calendar() -> WorkCalendar:
    days: dict[str, set[date]] = {kind: set() for kind in CalendarDay.Kind.values}
    for day, kind in CalendarDay.objects.order_by("day").values_list("day", "kind"):
        days[kind].add(day)
    every = days[CalendarDay.Kind.HOLIDAY] | days[CalendarDay.Kind.WORKDAY]
    return WorkCalendar(
        holidays=frozenset(days[CalendarDay.Kind.HOLIDAY]),
        makeup_workdays=frozenset(days[CalendarDay.Kind.WORKDAY]),
        known_until=date(max(every).year, 12, 31) if every else None,
    )


def read_rows(text: str) -> list[DayRow]:
    """Read a CSV of 日期,安排,节日,依据. Raises CalendarUnreadable naming the line."""
    rows = []
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            kind = {"放假": CalendarDay.Kind.HOLIDAY, "调休上班": CalendarDay.Kind.WORKDAY}[
                row["安排"].strip()
            ]
            day = date.fromisoformat(row["日期"].strip())
            rows.append(DayRow(day, kind, row["节日"].strip(), row["依据"].strip()))
        except (KeyError, ValueError, AttributeError) as error:
            raise CalendarUnreadable(
                f"节假日表第{number}行读不懂。",
                hint="每行依次是：日期（2026-10-01）、安排（放假或调休上班）、节日、依据。",
            ) from error
    return rows


@transaction.atomic
def calendar_replace(*, rows: Iterable[DayRow], years: Iterable[int]) -> int:
    """Replace the table of the given years by `rows`; other years stay. Returns how many."""
    wanted = set(years)
    CalendarDay.objects.filter(day__year__in=wanted).delete()
    made = CalendarDay.objects.bulk_create(
        CalendarDay(day=r.day, kind=r.kind, name=r.name, source=r.source)
        for r in rows
        if r.day.year in wanted
    )
    transaction.on_commit(lambda: cache.delete(_CACHE_KEY))
    return len(made)


def calendar_load_shipped() -> int:
    """Enter the table that comes with the software; returns the number of days."""
    rows = read_rows(SHIPPED.read_text(encoding="utf-8"))
    return calendar_replace(rows=rows, years={r.day.year for r in rows})
