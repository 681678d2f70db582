"""Facts about the sessions of the congress: called, notified, attended."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, CongressFacts, Facts

DatedBy = Literal["presidium", "standing_committee", "government", "other"]
ConvenedBy = Literal["previous_presidium", "previous_standing_committee", "other"]


@dataclass(frozen=True, kw_only=True)
class CongressTerm(Facts):
    """任期: from the first session of a term to the first session of the next."""

    first_session_on: date
    next_first_session_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SessionFrequency(Facts):
    """会议次数 of a whole year: the first day of each session held in it."""

    year: int
    held_on: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class SessionDateDecision(Facts):
    """会议召开日期: decided and made public, perhaps earlier or later than usual."""

    decided_by: DatedBy
    is_published: bool
    is_moved: bool  # advanced or put off
    has_special_reason: bool | None = None  # 遇有特殊情况; asked only where it is moved


@dataclass(frozen=True, kw_only=True)
class ExtraordinarySession(CongressFacts):
    """临时召集 by the presidium's own finding or on the proposal of deputies."""

    presidium_finds_necessary: bool
    proposers: int
    states_matters: bool | None = None  # the proposal says what is to be decided


@dataclass(frozen=True, kw_only=True)
class Quorum(CongressFacts):
    """出席人数 of a sitting."""

    present: int
    on_leave: int | None = None


@dataclass(frozen=True, kw_only=True)
class FirstSessionClock(ClockFacts):
    """每届第一次会议: `done_on` is the day it opened."""

    elected_list_published_on: date


@dataclass(frozen=True, kw_only=True)
class FirstSessionConvening(Facts):
    """Who convenes the first session of a term."""

    convened_by: ConvenedBy


@dataclass(frozen=True, kw_only=True)
class SessionNotice(Facts):
    """会前通知 and the papers that go with it."""

    opens_on: date
    notified_on: date
    papers_on: date | None = None  # the day the papers reached the deputies
    is_extraordinary: bool


@dataclass(frozen=True, kw_only=True)
class SessionLength(Facts):
    """会期."""

    half_days: int  # two to a day
    is_first_of_term: bool
    is_extraordinary: bool
    has_elections: bool


@dataclass(frozen=True, kw_only=True)
class PreparatoryMeeting(Facts):
    """预备会议."""

    is_held: bool
    elects_secretary_general: bool | None = None  # asked only where the province wants one
