"""What can be asked of the engine."""

from xiangyin.gatherings.selectors.gatherings import (
    attendee_for,
    attendees_of,
    gathering_for,
    gatherings_for,
    gatherings_of,
    paper_for,
    papers_missing,
)
from xiangyin.gatherings.selectors.presence import (
    Attendance,
    Hall,
    attendance_of,
    hall_of,
    people_present,
)

__all__ = [
    "Attendance",
    "Hall",
    "attendance_of",
    "attendee_for",
    "attendees_of",
    "gathering_for",
    "gatherings_for",
    "gatherings_of",
    "hall_of",
    "paper_for",
    "papers_missing",
    "people_present",
]
