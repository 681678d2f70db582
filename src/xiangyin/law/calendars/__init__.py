"""Calendars counted from one day: an election backwards and forwards, a year of the congress.

    calendar = deputies_election(date(2026, 12, 15), place="13")
    calendar.entries[2].ends, calendar.entries[2].act, clashes(calendar, today=date(2026, 12, 1))
    as_ics(calendar)

Every day comes from the values of the packs in force on the day the calendar is counted from.
"""

from .entries import Calendar, Entry
from .feasibility import Clash, clashes
from .ics import as_ics
from .polls import deputies_election, neighbourhood_election, village_election
from .years import Sitting, congress_year

__all__ = [
    "Calendar",
    "Clash",
    "Entry",
    "Sitting",
    "as_ics",
    "clashes",
    "congress_year",
    "deputies_election",
    "neighbourhood_election",
    "village_election",
]
