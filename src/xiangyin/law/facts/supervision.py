"""Facts about supervision between sessions (监督)."""

from dataclasses import dataclass
from datetime import date

from .base import ClockFacts, Facts


@dataclass(frozen=True, kw_only=True)
class SpecialReport(Facts):
    """听取和讨论专项工作报告: what went before it and what came of it. None: not said."""

    is_inspected_first: bool | None
    are_opinions_sent: bool | None  # to the body that reported
    is_handling_reported: bool | None  # what was done with them, back to the deputies


@dataclass(frozen=True, kw_only=True)
class LawCheck(Facts):
    """执法检查. None: not said."""

    is_finished: bool
    has_report: bool | None
    is_handling_reported: bool | None


@dataclass(frozen=True, kw_only=True)
class InspectionReportClock(ClockFacts):
    """视察、调研报告处理情况的反馈, from the day it was passed on (转交)."""

    forwarded_on: date
    is_difficult: bool = False  # 涉及面广、处理难度大


@dataclass(frozen=True, kw_only=True)
class Inspection(Facts):
    """代表集中视察 before a session. `days`: how long it lasts."""

    days: int
    begins_on: date
    noticed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingWithHead(Facts):
    """约见国家机关负责人. None: not said."""

    is_in_inspection: bool  # asked for during an organised inspection
    is_arranged: bool | None  # by the presidium
    is_heard: bool | None  # by the head, or one the head has sent


@dataclass(frozen=True, kw_only=True)
class Appraisal(Facts):
    """评议、满意度测评 of the government's or a unit's work."""

    is_published: bool | None


@dataclass(frozen=True, kw_only=True)
class Satisfaction(Facts):
    """满意度测评的票数. The base is all members, not those who voted."""

    members: int
    satisfied: int
    basically_satisfied: int
    dissatisfied: int
