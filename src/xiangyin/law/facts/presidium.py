"""Facts about the presidium between sessions (闭会期间的主席团)."""

from dataclasses import dataclass
from datetime import date

from .base import Facts


@dataclass(frozen=True, kw_only=True)
class PresidiumMeetings(Facts):
    """主席团会议: the days on which the presidium met between sessions, in any order."""

    meetings: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class ExtraPresidiumMeeting(Facts):
    """提议临时召集主席团会议: members who ask for it together."""

    proposers: int


@dataclass(frozen=True, kw_only=True)
class PresidiumVote(Facts):
    """主席团会议的出席和表决: of all members, those present, and votes for the decision."""

    members: int
    present: int
    votes: int | None  # None: no vote is asked about, only whether the meeting may be held


@dataclass(frozen=True, kw_only=True)
class PresidiumAbsences(Facts):
    """主席团成员缺席: presidium meetings one member missed without approval."""

    unapproved: int


@dataclass(frozen=True, kw_only=True)
class AnnualTopics(Facts):
    """每年选择的监督议题: issues taken up in one year, and the presidium's own report."""

    topics: int
    is_reported: bool | None  # the presidium's work, to the congress
    target: int = 2  # the law says 若干; fewer than the office's target is a warning


@dataclass(frozen=True, kw_only=True)
class AnnualPlan(Facts):
    """年度监督工作计划."""

    has_plan: bool | None
    is_published: bool | None
