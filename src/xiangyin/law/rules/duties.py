"""Judging a duty that was done or left undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from xiangyin.law.findings import Computed, Finding, Level
from xiangyin.law.parameters import Duty, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import citation

ORDER = (Level.OK, Level.WARNING, Level.NEEDS_HUMAN, Level.VIOLATION)


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the text that says so."""

    text: str
    value: Value[Any]
    level: Level | None = None  # else: as firmly as the text binds


def unless(is_done: bool | None, text: str, value: Value[Any] | None) -> list[Fault]:
    """The fault of leaving a duty undone; unsaid (None), it is for a human to say.

    Where no text asks for it, or only permits it (可以), nothing is at fault.
    """
    if value is None or value.amount is Duty.MAY or is_done:
        return []
    if is_done is None:
        return [Fault(f"没有说明是否做到：{text}", value, Level.NEEDS_HUMAN)]
    return [Fault(text, value)]


def judge(
    standing: Standing,
    values: Sequence[Value[Any]],
    faults: Sequence[Fault],
    *,
    fine: str,
    steps: Sequence[str] = (),
    computed: Mapping[str, Computed] | None = None,
    due_on: date | None = None,
) -> Finding:
    """All faults in one sentence, at the gravest level; or that all is as it should be."""
    cited = [fault.value for fault in faults] or values
    level, said = Level.OK, fine
    if faults:
        levels = [fault.level or standing.breach(fault.value) for fault in faults]
        level = max(levels, key=ORDER.index)
        said = "；".join(dict.fromkeys(fault.text for fault in faults))
    articles = tuple([value.article for value in cited])
    return standing.finding(
        level,
        f"{said}（{citation(articles)}）。",
        *articles,
        steps=steps,
        computed=computed,
        due_on=due_on,
        by_analogy=all(map(standing.is_borrowed, cited)),
    )
