"""The most pressing first, page by page: a keyset over a day and the row's own number."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db.models import F, Model, Q, QuerySet

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Pressing(Generic[M]):
    """One page, and the places to ask for what comes before it and after it ("" at the ends)."""

    rows: list[M]
    sooner: str
    later: str


def pressing(
    rows: QuerySet[M], *, after: str = "", before: str = "", size: int = 50
) -> Pressing[M]:
    """Return the rows by `due_on`, those without a day last; costs the same on every page.

    `after` and `before` are places as the page's links carry them: 2026-12-05.17, or .17.
    """
    start, end = _place(after), _place(before)
    if end is not None:
        order = (F("due_on").desc(nulls_first=True), "-pk")
        found = list(rows.filter(_sooner(*end)).order_by(*order)[: size + 1])
        more, page = len(found) > size, found[:size][::-1]
        return Pressing(page, _name(page[0]) if more else "", _name(page[-1]) if page else "")
    if start is not None:
        rows = rows.filter(_later(*start))
    found = list(rows.order_by(F("due_on").asc(nulls_last=True), "pk")[: size + 1])
    more, page = len(found) > size, found[:size]
    sooner = _name(page[0]) if page and start is not None else ""
    return Pressing(page, sooner, _name(page[-1]) if more else "")


def _later(day: date | None, pk: int) -> Q:
    if day is None:
        return Q(due_on=None, pk__gt=pk)
    return Q(due_on__gt=day) | Q(due_on=day, pk__gt=pk) | Q(due_on=None)


def _sooner(day: date | None, pk: int) -> Q:
    if day is None:
        return Q(due_on__isnull=False) | Q(due_on=None, pk__lt=pk)
    return Q(due_on__lt=day) | Q(due_on=day, pk__lt=pk)


def _name(row: Any) -> str:
    return f"{row.due_on.isoformat() if row.due_on else ''}.{row.pk}"


def _place(text: str) -> tuple[date | None, int] | None:
    """Read a place; what nobody's link carries is no place."""
    day, dot, pk = text.partition(".")
    if not dot or not pk.isdecimal() or len(pk) > 18:
        return None
    try:
        return (date.fromisoformat(day) if day else None), int(pk)
    except ValueError:
        return None
