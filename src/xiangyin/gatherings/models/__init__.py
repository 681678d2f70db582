"""What the engine keeps of people called together."""

from xiangyin.gatherings.models.business import AgendaItem, RecordRevision, Speech
from xiangyin.gatherings.models.gatherings import Gathering, GatheringQuerySet
from xiangyin.gatherings.models.papers import MeetingPaper, Receipt
from xiangyin.gatherings.models.people import Attendee, CheckInCode, Presence

__all__ = [
    "AgendaItem",
    "Attendee",
    "CheckInCode",
    "Gathering",
    "GatheringQuerySet",
    "MeetingPaper",
    "Presence",
    "Receipt",
    "RecordRevision",
    "Speech",
]
