"""What can no longer be done: a last day gone by, an act moved too late, an order broken."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from xiangyin.law.days import WorkCalendar, date_text

from .entries import Calendar, Entry


@dataclass(frozen=True, kw_only=True)
class Clash:
    """One thing that does not fit; `key` is the entry's, `other` the one it clashes with."""

    key: str
    text: str
    other: str = ""


def clashes(
    calendar: Calendar,
    *,
    today: date | None = None,
    done: Set[str] = frozenset(),
    moved: Mapping[str, date] | None = None,
) -> tuple[Clash, ...]:
    """Why the calendar cannot be kept; empty: it can.

    `today`: entries not `done` whose last day lies before it are lost. `moved`: acts planned or
    done on another day, by key; what is counted from them moves along. Unknown keys are refused.
    """
    at = _Plan(calendar, moved or {}, WorkCalendar())
    found: list[Clash] = []
    for entry in calendar.entries:
        limit, planned = at.limit(entry), at.planned(entry)
        if limit is None or planned is None:
            continue
        if planned > limit:
            said = f"{entry.act}的最后一日为{date_text(limit)}，排在{date_text(planned)}，已经迟了"
            found.append(Clash(key=entry.key, text=f"{said}{(planned - limit).days}日。"))
        elif today and entry.key not in at.moved and entry.key not in done and limit < today:
            said = f"{entry.act}的最后一日{date_text(limit)}已经过去"
            found.append(Clash(key=entry.key, text=f"{said}。"))
        found += at.broken_order(entry, planned)
    return tuple(found)


@dataclass(frozen=True)
class _Plan:
    calendar: Calendar
    moved: Mapping[str, date]
    work: WorkCalendar

    def __post_init__(self) -> None:
        known = {one.key for one in self.calendar.entries}
        for key in self.moved:
            if key not in known:
                raise KeyError(f"日程中没有这一项：{key}")

    def planned(self, entry: Entry) -> date | None:
        """The day the act is put on: where it was moved to, else the last there is."""
        return self.moved.get(entry.key) or self.limit(entry)

    def limit(self, entry: Entry) -> date | None:
        """Its last day; counted from another entry, it moves with that one."""
        base = self.calendar.entry(entry.counted_from)
        start = self.planned(base) if base else None
        return self.work.add(start, entry.span) if start and entry.span else entry.ends

    def broken_order(self, entry: Entry, planned: date) -> list[Clash]:
        found = []
        for key in entry.before:
            other = self.calendar.entry(key)
            then = self.planned(other) if other else None
            if other and then and planned > then:
                said = f"{entry.act}（{date_text(planned)}）晚于{other.act}（{date_text(then)}）"
                found.append(Clash(key=entry.key, other=key, text=f"{said}。"))
        return found
