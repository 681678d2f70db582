"""The one verb of the kernel."""

from datetime import date

from .facts import Facts
from .findings import Finding
from .places import province_of
from .standing import standing_of


def decide(facts: Facts, *, on: date, place: str) -> Finding:
    """What the law says of these facts, on that day, at that place.

    `on` chooses the version: for a clock, the day it starts. `place` is a division
    code; its first two digits choose the province.
    """
    from .rules import RULE_OF  # read when the first question is asked

    rule = RULE_OF.get(type(facts))
    if rule is None:
        raise TypeError(f"no rule judges {type(facts).__name__}")
    return rule.judge(facts, standing_of(rule.name, on, province_of(place), facts.level))
