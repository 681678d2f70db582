"""Facts about motions (议案)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import Facts

Mover = Literal["deputies", "presidium", "government", "standing_committee", "committee"]


@dataclass(frozen=True, kw_only=True)
class MotionFiling(Facts):
    """A motion as filed. `is_within_competence` is for people to say; None: not said."""

    mover: Mover = "deputies"
    movers: int = 0
    has_subject: bool  # 案由
    has_grounds: bool  # 案据
    has_proposal: bool  # 方案
    is_within_competence: bool | None = None


@dataclass(frozen=True, kw_only=True)
class MotionDeadline(Facts):
    """Filed on, and the cut-off the presidium has set."""

    filed_on: date
    cut_off_on: date | None


@dataclass(frozen=True, kw_only=True)
class MotionTiming(Facts):
    """议案提出的时间 against the opening of the session it is meant for."""

    filed_on: date
    opens_on: date


@dataclass(frozen=True, kw_only=True)
class MotionWithdrawal(Facts):
    """All or some of the movers take a motion back."""

    movers: int
    withdrawing: int
    is_on_agenda: bool
    is_put_to_vote: bool = False
    has_presidium_consent: bool = False


@dataclass(frozen=True, kw_only=True)
class MotionUnlisted(Facts):
    """A motion not put on the agenda, and what was done with it."""

    is_converted: bool = False  # into a suggestion
    is_deliberated_and_reported: bool = False  # by the presidium, to the next session
