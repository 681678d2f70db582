"""Facts about petitions (信访事项). 人大机关 are bound too (信访工作条例第二条)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, Facts

ReviewStage = Literal["review_request", "review", "recheck_request", "recheck"]


@dataclass(frozen=True, kw_only=True)
class PetitionNoticeClock(ClockFacts):
    """告知: raised by the petitioner, or forwarded by the petitions office or from above."""

    received_on: date
    is_forwarded: bool = False
    is_identified: bool = True  # name and address of the petitioner are clear


@dataclass(frozen=True, kw_only=True)
class PetitionObjectionClock(ClockFacts):
    """异议: a forwarded petition is not this body's business."""

    received_on: date


@dataclass(frozen=True, kw_only=True)
class PetitionHandlingClock(ClockFacts):
    """办结 of a petition that no other procedure takes (第三十一条第六项)."""

    accepted_on: date  # 受理


@dataclass(frozen=True, kw_only=True)
class PetitionExtension(ClockFacts):
    """延长办理期限: how late a complicated petition may be concluded."""

    accepted_on: date
    is_approved: bool | None  # by the head of the body
    is_petitioner_told: bool | None  # the reason


@dataclass(frozen=True, kw_only=True)
class PetitionReviewClock(ClockFacts):
    """复查、复核: the petitioner asks after a reply; the body answers after the request."""

    stage: ReviewStage
    received_on: date  # the reply (requests), or the request (answers)
    days_of_hearing: int = 0  # 听证, not counted in the term of a 复核


@dataclass(frozen=True, kw_only=True)
class PetitionVisit(Facts):
    """多人走访: the representatives they have chosen."""

    representatives: int
