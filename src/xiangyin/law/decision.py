"""The one verb of the kernel."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from .facts import Facts
from .findings import Finding
from .places import province_of
from .standing import standing_of

if TYPE_CHECKING:
    from .rules import AnyRule


def decide(facts: Facts, *, on: date, place: str) -> Finding:
    """What the law says of these facts, on that day, at that place.

    `on` chooses the version: for a clock, the day it starts. `place` is a division
    code; its first two digits choose the province.
    """
    rule = _rules().get(type(facts))
    if rule is None:
        raise TypeError(f"no rule judges {type(facts).__name__}")
    return rule.judge(facts, standing_of(rule.name, on, province_of(place), facts.level))


@cache
def _rules() -> "dict[type[Facts], AnyRule]":
    """The table of rules, read when the first question is asked."""
    from .rules import RULE_OF

    return RULE_OF
