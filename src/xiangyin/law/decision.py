"""The one verb of the kernel."""

from collections.abc import Callable
from datetime import date
from functools import cache

from .facts import Facts
from .findings import Finding


def decide(facts: Facts, *, on: date, place: str) -> Finding:
    """What the law says of these facts, on that day, at that place.

    `on` chooses the version: for a clock, the day it starts. `place` is a division
    code; its first two digits choose the province.
    """
    return _judge()(facts, on, place)


@cache
def _judge() -> Callable[[Facts, date, str], Finding]:
    """The texts and the rules, read when the first question is asked."""
    from .places import province_of
    from .rules import RULE_OF
    from .standing import standing_of

    def judge(facts: Facts, on: date, place: str) -> Finding:
        rule = RULE_OF.get(type(facts))
        if rule is None:
            raise TypeError(f"no rule judges {type(facts).__name__}")
        standing = standing_of(rule.name, on, province_of(place), facts.level)
        return rule.judge(facts, standing)

    return judge
