"""The clocks of 监督法 and of the provinces' rules on it, borrowed by townships."""

from xiangyin.law.blanks import analogy as blanks
from xiangyin.law.facts import (
    AuditRectificationClock,
    ClockFacts,
    InvestigationClock,
    LawCheckReportClock,
    OpinionAnswerClock,
    OpinionCollationClock,
    OpinionFollowUpClock,
    OpinionSendingClock,
)
from xiangyin.law.findings import FactsError, Finding
from xiangyin.law.parameters import Parameter, Start, Term
from xiangyin.law.standing import Standing

from .rule import AnyRule, Rule
from .terms import Starts, close, reckon, settle


def opinion_collation(facts: OpinionCollationClock, standing: Standing) -> Finding:
    """汇总整理 of what members said, counted from the close of the meeting."""
    starts: Starts = {Start.MEETING_CLOSE: facts.closed_on}
    return _settle(standing, blanks.OPINION_COLLATED, starts, facts, "将审议意见汇总整理完毕")


def opinion_sending(facts: OpinionSendingClock, standing: Standing) -> Finding:
    """交办 once the opinion is settled."""
    starts: Starts = {Start.OPINION_SETTLED: facts.settled_on}
    return _settle(standing, blanks.OPINION_SENT, starts, facts, "将审议意见交报告机关研究处理")


def opinion_answer(facts: OpinionAnswerClock, standing: Standing) -> Finding:
    """The report on handling; where no number is set the opinion itself names the term."""
    if facts.received_on and facts.received_on < facts.handed_over_on:
        raise FactsError("received_on", "收到日期早于交办日期")
    starts: Starts = {
        Start.HAND_OVER: facts.handed_over_on,
        Start.RECEIPT: facts.received_on or facts.handed_over_on,
    }
    act = "书面报告审议意见的研究处理情况"
    return _settle(standing, blanks.OPINION_ANSWERED, starts, facts, act)


def opinion_follow_up(facts: OpinionFollowUpClock, standing: Standing) -> Finding:
    """Tianjin: within three months someone asks what has been done."""
    starts: Starts = {Start.HAND_OVER: facts.handed_over_on}
    act = "了解研究处理的情况，进行跟踪督查"
    return _settle(standing, blanks.OPINION_FOLLOWED, starts, facts, act)


def audit_rectification(facts: AuditRectificationClock, standing: Standing) -> Finding:
    """Six months after the audit report was heard."""
    starts: Starts = {Start.AUDIT_REPORT: facts.audit_report_on}
    act = "听取和审议审计查出问题整改情况的报告"
    return _settle(standing, blanks.AUDIT_RECTIFIED, starts, facts, act)


def law_check_term(facts: LawCheckReportClock, standing: Standing) -> Finding:
    """Hebei: fifteen days; elsewhere 及时."""
    starts: Starts = {Start.CHECK_END: facts.ended_on}
    return _settle(standing, blanks.CHECK_REPORT_TERM, starts, facts, "提出执法检查报告")


def investigation(facts: InvestigationClock, standing: Standing) -> Finding:
    """When the inquiry ends, and when an extended one does."""
    starts: Starts = {Start.SET_UP: facts.set_up_on}
    first = reckon(standing, blanks.INVESTIGATION_TERM, starts, facts)
    if not first or not facts.is_extended:
        return _settle(standing, blanks.INVESTIGATION_TERM, starts, facts, "完成特定问题调查")
    later: Starts = {Start.INVESTIGATION_END: first[0].last_day}
    dues = reckon(standing, blanks.INVESTIGATION_EXTENDED, later, facts)
    act = "完成特定问题调查，这是延长后的最后一日"
    return close(standing, blanks.INVESTIGATION_EXTENDED, dues, facts, act=act)


def _settle(
    standing: Standing, blank: Parameter[Term], starts: Starts, facts: ClockFacts, act: str
) -> Finding:
    silence = f"法律和{standing.local_rules}没有关于“{blank.name}”的期限可以比照。"
    return settle(standing, blank, starts, facts, act=act, silence=silence)


RULES: tuple[AnyRule, ...] = (
    Rule(
        "analogy.opinion_collation",
        "审议意见的汇总整理",
        OpinionCollationClock,
        opinion_collation,
        (blanks.OPINION_COLLATED,),
    ),
    Rule(
        "analogy.opinion_sending",
        "审议意见的交办",
        OpinionSendingClock,
        opinion_sending,
        (blanks.OPINION_SENT,),
    ),
    Rule(
        "analogy.opinion_answer",
        "审议意见处理情况的报告期限",
        OpinionAnswerClock,
        opinion_answer,
        (blanks.OPINION_ANSWERED,),
    ),
    Rule(
        "analogy.opinion_follow_up",
        "审议意见的跟踪督查",
        OpinionFollowUpClock,
        opinion_follow_up,
        (blanks.OPINION_FOLLOWED,),
    ),
    Rule(
        "analogy.audit_rectification",
        "审计整改情况的报告",
        AuditRectificationClock,
        audit_rectification,
        (blanks.AUDIT_RECTIFIED,),
    ),
    Rule(
        "analogy.law_check_term",
        "执法检查报告的提出期限",
        LawCheckReportClock,
        law_check_term,
        (blanks.CHECK_REPORT_TERM,),
    ),
    Rule(
        "analogy.investigation",
        "特定问题调查的期限",
        InvestigationClock,
        investigation,
        (blanks.INVESTIGATION_TERM, blanks.INVESTIGATION_EXTENDED),
    ),
)
