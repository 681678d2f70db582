"""The table of rules: each room brings its own lines. The type of the facts picks the rule."""

from xiangyin.law.facts import Facts

from . import (
    bodies,
    budget,
    budget_days,
    candidates,
    clocks,
    contact,
    credentials,
    deputies,
    districts,
    mandates,
    motions,
    neighbourhoods,
    nominations,
    petitions,
    polls,
    presidium,
    protection,
    results,
    rolls,
    seats,
    session_duties,
    session_times,
    sessions,
    shares,
    suggestions,
    supervision,
    villages,
    voters,
)
from .rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    *clocks.RULES,
    *suggestions.RULES,
    *motions.RULES,
    *mandates.RULES,
    *deputies.RULES,
    *sessions.RULES,
    *session_times.RULES,
    *session_duties.RULES,
    *presidium.RULES,
    *budget.RULES,
    *budget_days.RULES,
    *supervision.RULES,
    *seats.RULES,
    *shares.RULES,
    *districts.RULES,
    *voters.RULES,
    *rolls.RULES,
    *petitions.RULES,
    *polls.RULES,
    *results.RULES,
    *credentials.RULES,
    *bodies.RULES,
    *villages.RULES,
    *neighbourhoods.RULES,
    *nominations.RULES,
    *candidates.RULES,
    *contact.RULES,
    *protection.RULES,
)

RULE_OF: dict[type[Facts], AnyRule] = {rule.facts: rule for rule in RULES}
RULE_NAMED: dict[str, AnyRule] = {rule.name: rule for rule in RULES}

__all__ = [
    "RULES",
    "RULE_NAMED",
    "RULE_OF",
    "AnyRule",
    "Rule",
]
