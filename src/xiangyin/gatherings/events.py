"""What the engine announces. Every event fires inside the verb's transaction."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class GatheringNotified:
    """Those on the list were told; for the rooms that send messages."""

    gathering_id: int
    kind: str
    attendee_ids: tuple[int, ...]


@dataclass(frozen=True)
class GatheringOpened:
    """A gathering began, with its quorum where one is asked for."""

    gathering_id: int
    kind: str
    subject_key: str
    at: datetime


@dataclass(frozen=True)
class GatheringClosed:
    """A gathering ended: attendance is final, and duty can be entered from it."""

    gathering_id: int
    kind: str
    subject_key: str
    on: date


@dataclass(frozen=True)
class GatheringCancelled:
    """A gathering will not be held."""

    gathering_id: int
    kind: str
    subject_key: str
    reason: str


@dataclass(frozen=True)
class LeaveDecided:
    """A leave was approved or refused."""

    attendee_id: int
    approved: bool


@dataclass(frozen=True)
class SpeechNoted:
    """A speech to an item was written down."""

    speech_id: int
    person_id: int | None
    kind: str
    on: date
