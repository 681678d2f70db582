"""Counting back from a day to come: 选举日的二十日以前 is met on D−20 and not a day later.

The n days are counted back from the event's own day, and the day reached is still in time
(law digest §0.3). Days off do not move it. Where several texts hold, the earliest day governs;
of equal days the firmer footing, then the higher statute.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from xiangyin.law.days import DayCount, Span, add_months, date_text
from xiangyin.law.findings import Computed, Finding
from xiangyin.law.parameters import Parameter, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge


@dataclass(frozen=True, kw_only=True)
class LastDay:
    """The last day for `act`, counted back from `event`, under the text that governs."""

    value: Value[Span]
    others: tuple[Value[Span], ...]  # the other texts weighed
    event: str  # 选举日, 会议举行
    event_on: date
    act: str  # 公布选民名单
    on: date

    @property
    def values(self) -> tuple[Value[Span], ...]:
        return (self.value, *self.others)

    @property
    def said(self) -> str:
        return (
            f"应当在{self.event}（{date_text(self.event_on)}）的{self.value.amount}以前，"
            f"即{date_text(self.on)}前（含当日），{self.act}"
        )

    def days_late(self, done_on: date | None) -> int:
        return max((done_on - self.on).days, 0) if done_on else 0

    def faults(self, done_on: date | None) -> list[Fault]:
        """What is wrong with a day; nothing where nothing has been done yet."""
        late = self.days_late(done_on)
        if not done_on or not late:
            return []
        return [Fault(f"{self.said}；实际日期为{date_text(done_on)}，迟{late}日", self.value)]

    def computed(self, done_on: date | None) -> dict[str, Computed]:
        return {
            "event_on": self.event_on,
            "due_on": self.on,
            "amount": self.value.amount.amount,
            "unit": self.value.amount.unit.value,
            "days_late": self.days_late(done_on),
        }


def last_day_before(event_on: date, span: Span) -> date:
    """The last day of “event 的 span 以前”: 2026-12-15 and 二十日 → 2026-11-25."""
    if span.unit is DayCount.WORKDAYS:
        raise ValueError(f"no statute counts working days back: {span}")
    if span.unit is DayCount.MONTHS:
        return add_months(event_on, -span.amount)
    return event_on - timedelta(days=span.amount)


def day_before(event_on: date) -> date:
    """“event 以前” without a number: the day before at the latest."""
    return event_on - timedelta(days=1)


def find(
    standing: Standing, blank: Parameter[Span], *, event: str, event_on: date, act: str
) -> LastDay | None:
    """The governing last day; None where no text sets one."""
    ranked = sorted(
        standing.values(blank),
        key=lambda value: (
            last_day_before(event_on, value.amount),
            standing.footing(value),
            bool(value.article.statute.province),
        ),
    )
    if not ranked:
        return None
    return LastDay(
        value=ranked[0],
        others=tuple(ranked[1:]),
        event=event,
        event_on=event_on,
        act=act,
        on=last_day_before(event_on, ranked[0].amount),
    )


def settle(
    standing: Standing,
    blank: Parameter[Span],
    *,
    event: str,
    event_on: date,
    act: str,
    done_on: date | None,
) -> Finding:
    """The whole finding of a rule that asks for nothing but this: when, and was it in time."""
    last = find(standing, blank, event=event, event_on=event_on, act=act)
    if last is None:
        return standing.nothing(blank)
    return judge(
        standing,
        last.values,
        last.faults(done_on),
        fine=last.said,
        computed=last.computed(done_on),
        due_on=last.on,
    )
