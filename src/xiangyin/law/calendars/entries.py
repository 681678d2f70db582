"""A calendar's lines, and the desk they are drawn up at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from xiangyin.law.days import DayCount, Span, WorkCalendar
from xiangyin.law.facts import ClockFacts
from xiangyin.law.findings import Basis
from xiangyin.law.parameters import Parameter, Term
from xiangyin.law.places import province_of
from xiangyin.law.rules import deadlines, terms
from xiangyin.law.standing import Standing, standing_of
from xiangyin.law.statutes import TOWNSHIP, Article, CongressLevel, Footing

POLL = "poll"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One act: by when, by whom, under which articles.

    `ends` is its last day, itself included; with `begins` it is a stretch of days. Neither: the
    law sets no day, only an order. `province`: a local text sets the day. `is_default`: no text
    does, the day is ours (law digest §A). `by_analogy`: the text is borrowed. `counted_from` and
    `span` say from which other entry it is counted; `before` names those it must not come after.
    """

    key: str
    offset: str
    begins: date | None = None
    ends: date | None = None
    act: str
    body: str
    basis: tuple[Basis, ...]
    province: str = ""
    is_default: bool = False
    by_analogy: bool = False
    counted_from: str = ""
    span: Span | None = None
    before: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day it stands at in the calendar: its first, or its last where it has only that."""
        return self.begins or self.ends

    def as_dict(self) -> dict[str, Any]:
        return {
            "key": self.key,
            "offset": self.offset,
            "begins": self.begins.isoformat() if self.begins else None,
            "ends": self.ends.isoformat() if self.ends else None,
            "act": self.act,
            "body": self.body,
            "basis": [one.as_dict() for one in self.basis],
            "province": self.province,
            "is_default": self.is_default,
            "by_analogy": self.by_analogy,
        }


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """Entries in the order of their days; those the law only puts first stand first."""

    kind: str
    title: str
    day: date
    place: str
    entries: tuple[Entry, ...]

    def entry(self, key: str) -> Entry | None:
        return next((one for one in self.entries if one.key == key), None)

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "title": self.title,
            "day": self.day.isoformat(),
            "place": self.place,
            "entries": [one.as_dict() for one in self.entries],
        }


@dataclass
class Desk:
    """Where a calendar is drawn up: looks up the values in force and adds a line for each.

    Where a value is not in force there, the line is left out.
    """

    day: date
    place: str
    level: CongressLevel = TOWNSHIP
    work: WorkCalendar = field(default_factory=WorkCalendar)
    entries: list[Entry] = field(default_factory=list)

    @property
    def standing(self) -> Standing:
        return standing_of("calendar", self.day, province_of(self.place), self.level)

    def article_of(self, *blanks: Parameter[Any]) -> list[Article]:
        """The articles of those of the blanks that are filled."""
        values = [self.standing.value(blank) for blank in blanks]
        return [value.article for value in values if value]

    def add(
        self,
        key: str,
        act: str,
        body: str,
        articles: Sequence[Article],
        *,
        offset: str = "",
        begins: date | None = None,
        ends: date | None = None,
        is_default: bool = False,
        counted_from: str = "",
        span: Span | None = None,
        before: tuple[str, ...] = (),
    ) -> None:
        if not articles:
            return
        self.entries.append(
            Entry(
                key=key,
                offset=offset,
                begins=begins,
                ends=ends,
                act=act,
                body=body,
                basis=tuple(dict.fromkeys(article.basis for article in articles)),
                province=articles[0].statute.province,
                is_default=is_default,
                by_analogy=articles[0].statute.footing(self.level) is not Footing.BINDING,
                counted_from=counted_from,
                span=span,
                before=before,
            )
        )

    def add_before(
        self,
        key: str,
        act: str,
        body: str,
        blank: Parameter[Span],
        *,
        event: str = "D",
        event_on: date | None = None,
        before: tuple[str, ...] = (POLL,),
    ) -> None:
        """“event 的 n 日以前”: the earliest of the days set there."""
        on = event_on or self.day
        last = deadlines.find(self.standing, blank, event=event, event_on=on, act=act)
        if last:
            offset = f"{event}−{_short(last.value.amount)}"
            article = last.value.article
            self.add(key, act, body, [article], offset=offset, ends=last.on, before=before)

    def add_after(
        self,
        key: str,
        act: str,
        body: str,
        blank: Parameter[Term],
        starts: terms.Starts,
        event: str,
        *,
        counted_from: str = "",
        before: tuple[str, ...] = (),
    ) -> None:
        """“event 之日起 n 日内”: the earliest of the last days set there."""
        dues = terms.reckon(self.standing, blank, starts, ClockFacts(calendar=self.work))
        if dues:
            span = dues[0].value.amount.span
            self.add(
                key,
                act,
                body,
                [dues[0].article],
                offset=f"{event}+{_short(span)}",
                ends=dues[0].last_day,
                counted_from=counted_from,
                span=span,
                before=before,
            )

    def ends_of(self, key: str) -> date | None:
        return next((one.ends for one in self.entries if one.key == key), None)

    def calendar(self, kind: str, title: str) -> Calendar:
        listed = sorted(self.entries, key=lambda one: one.day or date.min)
        return Calendar(
            kind=kind, title=title, day=self.day, place=self.place, entries=tuple(listed)
        )


def _short(span: Span) -> str:
    units = {DayCount.DAYS: "", DayCount.MONTHS: "个月", DayCount.WORKDAYS: "个工作日"}
    return f"{span.amount}{units[span.unit]}"
