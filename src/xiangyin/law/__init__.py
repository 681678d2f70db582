"""The statute kernel: facts, a day and a place in; a finding with its articles out.

    decide(facts.ReplyClock(handed_over_on=day), on=day, place="330799100")

No database, no clock, no I/O. A rule that is not in force answers NO_RULE.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import contests, facts
from .apportionment import Apportioned, apportion, deviation, percent_text
from .contests import Settled, settle
from .counting import (
    MORE_THAN_HALF,
    Share,
    at_least,
    more_than_half,
    smallest_majority,
    smallest_share,
)
from .days import DayCount, Span, WorkCalendar, add_months, date_text, days, months, workdays
from .decision import decide
from .findings import Basis, FactsError, Finding, Level
from .reading import facts_from

if TYPE_CHECKING:
    from .catalogues import (
        Ground,
        deputy_duties,
        deputy_rights,
        exclusion_grounds,
        exit_causes,
        provinces_with_pack,
        suspension_causes,
    )
    from .elections import District, run_district

__all__ = [
    "MORE_THAN_HALF",
    "Apportioned",
    "Basis",
    "DayCount",
    "District",
    "FactsError",
    "Finding",
    "Ground",
    "Level",
    "Settled",
    "Share",
    "Span",
    "WorkCalendar",
    "add_months",
    "apportion",
    "at_least",
    "contests",
    "date_text",
    "days",
    "decide",
    "deputy_duties",
    "deputy_rights",
    "deviation",
    "exclusion_grounds",
    "exit_causes",
    "facts",
    "facts_from",
    "months",
    "more_than_half",
    "percent_text",
    "provinces_with_pack",
    "run_district",
    "settle",
    "smallest_majority",
    "smallest_share",
    "suspension_causes",
    "workdays",
]


_LATER = {
    "District": "elections",
    "Ground": "catalogues",
    "deputy_duties": "catalogues",
    "deputy_rights": "catalogues",
    "exclusion_grounds": "catalogues",
    "exit_causes": "catalogues",
    "provinces_with_pack": "catalogues",
    "run_district": "elections",
    "suspension_causes": "catalogues",
}


def __getattr__(name: str) -> Any:
    """Texts and rules are read when something is first asked of them, not on import."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
