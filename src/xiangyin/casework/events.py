"""What the engine announces. Every event fires inside the verb's transaction."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CaseHandedOver:
    """A case was handed to units, for the first time or for a new round."""

    case_id: int
    round_number: int
    on: date


@dataclass(frozen=True)
class ContactConfirmed:
    """A deputy confirmed that a unit met or called."""

    case_id: int
    contact_id: int
    deputy_id: int
    on: date


@dataclass(frozen=True)
class ReplyIssued:
    """A reply passed the congress office's check and was delivered to the deputies."""

    case_id: int
    reply_id: int
    on: date


@dataclass(frozen=True)
class FeedbackGiven:
    """A deputy judged a round of handling."""

    case_id: int
    feedback_id: int
    deputy_id: int
    on: date


@dataclass(frozen=True)
class CaseMerged:
    """A case is answered through another from now on."""

    case_id: int
    into_id: int
    on: date


@dataclass(frozen=True)
class MatterSentUp:
    """A matter or a memo was sent up; its paper is to be kept as sent."""

    sent_up_id: int
    on: date


@dataclass(frozen=True)
class CaseWithdrawn:
    """The deputies took their matter back; its handling has ended."""

    case_id: int
    on: date


@dataclass(frozen=True)
class CaseClosed:
    """The congress side closed a case."""

    case_id: int
    on: date
