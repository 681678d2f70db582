"""Facts about deputies' suggestions (建议、批评和意见)."""

from dataclasses import dataclass
from datetime import date

from .base import ClockFacts, Facts


@dataclass(frozen=True, kw_only=True)
class HandingOverClock(ClockFacts):
    """交办. Raised in session: `session_closed_on`; between sessions: `received_on`."""

    received_on: date | None = None
    session_closed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SendingBackClock(ClockFacts):
    """退办: the unit says the matter is not its own."""

    handed_over_on: date
    received_on: date | None = None  # unknown: the day of hand-over


@dataclass(frozen=True, kw_only=True)
class ReroutingClock(ClockFacts):
    """重新交办 after a unit has sent the matter back."""

    returned_on: date


@dataclass(frozen=True, kw_only=True)
class FirstContactClock(ClockFacts):
    """The unit's first contact with the deputy."""

    handed_over_on: date
    received_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReplyClock(ClockFacts):
    """答复. `session_closed_on` only for a suggestion raised in session."""

    handed_over_on: date
    received_on: date | None = None
    session_closed_on: date | None = None
    is_difficult: bool = False  # 涉及面广、处理难度大
    reason: str = ""  # why it is


@dataclass(frozen=True, kw_only=True)
class ReplyExtension(ClockFacts):
    """延期: how late a reply may be put off."""

    handed_over_on: date
    received_on: date | None = None
    session_closed_on: date | None = None
    until: date | None = None  # the day asked for; None asks only for the latest
    reason: str = ""
    has_consent: bool = False


@dataclass(frozen=True, kw_only=True)
class CoOpinionClock(ClockFacts):
    """The co-handler's opinion to the lead unit (协办意见)."""

    handed_over_on: date
    received_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FeedbackClock(ClockFacts):
    """The deputy's feedback after a reply."""

    replied_on: date


@dataclass(frozen=True, kw_only=True)
class RehandlingClock(ClockFacts):
    """重新办理 after the deputy was not satisfied."""

    dissatisfied_on: date


@dataclass(frozen=True, kw_only=True)
class Intake(Facts):
    """A ground, by its code, on which a text is not accepted as a suggestion."""

    ground: str


@dataclass(frozen=True, kw_only=True)
class OneMatter(Facts):
    """How many matters one suggestion holds."""

    matters: int


@dataclass(frozen=True, kw_only=True)
class Withdrawal(Facts):
    """A deputy takes a suggestion back."""

    is_in_writing: bool
    is_handed_over: bool
    signers: int = 1
    signers_agreeing: int = 1


@dataclass(frozen=True, kw_only=True)
class JointReply(Facts):
    """A reply to a joint suggestion: lead and co-signers, and how many were answered."""

    signers: int
    answered: int
    is_relayed_by_lead: bool = False  # the lead agreed to pass it on


@dataclass(frozen=True, kw_only=True)
class SatisfactionBase(Facts):
    """What the satisfaction rate is divided by."""

    forms_sent: int
    forms_returned: int
    unreturned_after_reminder: int = 0


@dataclass(frozen=True, kw_only=True)
class HandlingReport(Facts):
    """The report on handling to the congress. None: not yet to be said."""

    is_reported: bool
    is_public: bool
    is_printed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Pressing(Facts):
    """督促办理 of what is overdue."""

    days_overdue: int
    times_pressed: int
