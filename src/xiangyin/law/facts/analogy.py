"""Facts for the rules of 监督法, which bind standing committees; townships borrow them (比照)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, Facts


@dataclass(frozen=True, kw_only=True)
class ReportPapers(Facts):
    """专项工作报告的送交 before the meeting that hears it. A day not given: not yet done."""

    meeting_on: date
    for_comment_on: date | None = None
    final_on: date | None = None
    to_members_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReportPerson(Facts):
    """专项工作报告由谁报告."""

    by: Literal["head", "department_head", "other"]


@dataclass(frozen=True, kw_only=True)
class OpinionHandling(Facts):
    """审议意见的处理. None: not said; a resolution only where one was made."""

    is_reported: bool | None  # the handling, in writing
    is_public: bool | None  # told to deputies and published
    resolution_due_on: date | None = None  # the term the resolution sets
    resolution_reported_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OpinionCollationClock(ClockFacts):
    """审议意见的汇总整理 after the meeting."""

    closed_on: date


@dataclass(frozen=True, kw_only=True)
class OpinionSendingClock(ClockFacts):
    """审议意见的交办 once it is settled (审定、通过)."""

    settled_on: date


@dataclass(frozen=True, kw_only=True)
class OpinionAnswerClock(ClockFacts):
    """审议意见研究处理情况的报告."""

    handed_over_on: date
    received_on: date | None = None  # unknown: the day of hand-over


@dataclass(frozen=True, kw_only=True)
class OpinionFollowUpClock(ClockFacts):
    """对审议意见研究处理情况的跟踪督查."""

    handed_over_on: date


@dataclass(frozen=True, kw_only=True)
class AuditRectificationClock(ClockFacts):
    """审计查出问题整改情况的报告, after the audit report was heard."""

    audit_report_on: date


@dataclass(frozen=True, kw_only=True)
class AssetsAndDebt(Facts):
    """每年的国有资产、政府债务管理情况报告. None: not said."""

    has_assets_report: bool | None
    has_debt_report: bool | None


@dataclass(frozen=True, kw_only=True)
class LawCheckReport(Facts):
    """执法检查报告的内容和公布. None: not said."""

    has_evaluation: bool
    has_problems: bool
    has_advice: bool
    is_public: bool | None


@dataclass(frozen=True, kw_only=True)
class LawCheckReportClock(ClockFacts):
    """执法检查结束 to its report."""

    ended_on: date


@dataclass(frozen=True, kw_only=True)
class SpecialInquiry(Facts):
    """专题询问. None: not said."""

    setting: Literal["plenary", "joint", "group", "other"]
    did_heads_attend: bool
    is_handling_reported: bool | None


@dataclass(frozen=True, kw_only=True)
class Reanswer(Facts):
    """质询案的再作答复: movers, and those of them not satisfied with the answer."""

    movers: int
    dissatisfied: int


@dataclass(frozen=True, kw_only=True)
class InvestigationClock(ClockFacts):
    """特定问题调查的完成, from the day the committee was set up."""

    set_up_on: date
    is_extended: bool = False


@dataclass(frozen=True, kw_only=True)
class InvestigationMember(Facts):
    """调查委员会的成员."""

    has_interest: bool  # 与调查的问题有利害关系
