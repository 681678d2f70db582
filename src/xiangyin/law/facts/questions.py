"""Facts about questions put in session: 质询案 and 询问."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, CongressFacts, Facts


@dataclass(frozen=True, kw_only=True)
class Interpellation(CongressFacts):
    """质询案 as it is filed."""

    movers: int
    is_in_session: bool
    is_in_writing: bool
    states_content: bool  # 质询对象、质询的问题和内容
    target: Literal["government", "department", "other"]


@dataclass(frozen=True, kw_only=True)
class InterpellationAnswer(Facts):
    """质询案的答复, and what its movers think of it."""

    is_oral: bool
    is_by_head: bool  # came to answer; or signed the written answer
    movers: int
    dissatisfied: int
    presidium_orders_again: bool | None = None  # asked where the presidium decides


@dataclass(frozen=True, kw_only=True)
class InterpellationClock(ClockFacts):
    """复杂质询案在闭会后的答复: `done_on` is the day it was answered."""

    session_closed_on: date
    is_complex: bool
    presidium_agrees: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Inquiry(ClockFacts):
    """询问. `done_on` is the day of an answer given after the session."""

    is_answered_in_session: bool
    answered_by: Literal["head", "responsible", "other"] | None = None
    session_closed_on: date | None = None  # asked where it is not answered in session
    has_consent: bool | None = None  # of the presidium or delegation, to answer later
