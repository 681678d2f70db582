"""The presidium between sessions: how often it meets, how it decides, what it takes up."""

from datetime import date, timedelta
from itertools import pairwise

from xiangyin.law.blanks import presidium as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import (
    AnnualPlan,
    AnnualTopics,
    ExtraPresidiumMeeting,
    PresidiumAbsences,
    PresidiumMeetings,
    PresidiumVote,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import Frequency, Per
from xiangyin.law.standing import Standing

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def meeting_interval(facts: PresidiumMeetings, standing: Standing) -> Finding:
    """At most three months apart, or one in each calendar quarter; no national number."""
    value = standing.value(blanks.MEETING_INTERVAL)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定主席团会议的间隔。")
    if not facts.meetings:
        raise FactsError("meetings", "应当给出主席团会议的日期")
    met = sorted(facts.meetings)
    rule = f"主席团会议每{value.amount.per.removeprefix('每')}至少举行一次"
    faults = []
    for earlier, later in pairwise(met):
        due_on = _next_meeting_due(earlier, value.amount)
        if later > due_on:
            said = f"{date_text(earlier)}之后应当在{date_text(due_on)}前（含当日）举行"
            faults.append(Fault(f"{rule}，{said}，实际为{date_text(later)}", value))
    next_due_on = _next_meeting_due(met[-1], value.amount)
    if standing.on > next_due_on:
        faults.append(Fault(f"{rule}，{date_text(next_due_on)}已到期", value))
    return judge(
        standing,
        [value],
        faults,
        fine=f"{rule}，下一次应当在{date_text(next_due_on)}前（含当日）举行",
        computed={"meetings": len(met), "next_due_on": next_due_on},
        due_on=next_due_on,
    )


def _next_meeting_due(met_on: date, frequency: Frequency) -> date:
    """Quarterly: the last day of the quarter after the one it met in."""
    if frequency.per is not Per.QUARTER:
        return add_months(met_on, frequency.months)
    quarter_begins = date(met_on.year, met_on.month - (met_on.month - 1) % 3, 1)
    return add_months(quarter_begins, 2 * frequency.months) - timedelta(days=1)


def extra_meeting(facts: ExtraPresidiumMeeting, standing: Standing) -> Finding:
    """Members who together may have it called; elsewhere 必要时, without a number."""
    value = standing.value(blanks.EXTRA_MEETING)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定提议临时召集主席团会议的人数，必要时由主席召集。"
        )
    least = chinese_number(value.amount)
    said = f"临时召集主席团会议须成员{least}人以上联名提议，现有{facts.proposers}人"
    return judge(
        standing,
        [value],
        [] if facts.proposers >= value.amount else [Fault(said, value)],
        fine=f"成员{facts.proposers}人联名提议，可以临时召集主席团会议",
        computed={"least": value.amount},
    )


def vote(facts: PresidiumVote, standing: Standing) -> Finding:
    """More than half of all members present, and more than half of all for it."""
    if facts.present > facts.members:
        raise FactsError("present", "出席的成员多于全体成员")
    if facts.votes is not None and facts.votes > facts.present:
        raise FactsError("votes", "赞成票多于出席的成员")
    quorum = standing.value(blanks.PRESIDIUM_QUORUM)
    decision = standing.value(blanks.PRESIDIUM_DECISION)
    if decision is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定主席团会议的出席和表决人数。")
    faults = []
    computed = {"least_votes": decision.amount.least(facts.members)}
    if quorum:
        computed["least_present"] = least = quorum.amount.least(facts.members)
        if not quorum.amount.is_met(facts.present, facts.members):
            said = f"主席团会议须有全体成员的{quorum.amount}（{least}人）出席"
            faults.append(Fault(f"{said}，出席{facts.present}人", quorum))
    if facts.votes is not None and not decision.amount.is_met(facts.votes, facts.members):
        said = f"主席团的决定须由全体成员的{decision.amount}（{computed['least_votes']}票）通过"
        faults.append(Fault(f"{said}，得{facts.votes}票", decision))
    came = f"全体成员{facts.members}人，出席{facts.present}人"
    return judge(
        standing,
        [quorum, decision] if quorum else [decision],
        faults,
        fine=f"{came}，可以举行" if facts.votes is None else f"{came}，得{facts.votes}票，通过",
        computed=computed,
    )


def absences(facts: PresidiumAbsences, standing: Standing) -> Finding:
    """Hebei: two meetings missed without approval end the membership."""
    limit = standing.value(blanks.PRESIDIUM_ABSENCES)
    if limit is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定缺席主席团会议的后果。")
    times = counted(limit.amount)
    said = f"未经批准{times}次不出席主席团会议，主席团成员职务自行终止"
    return judge(
        standing,
        [limit],
        [Fault(said, limit)] if facts.unapproved >= limit.amount else [],
        fine=f"未经批准不出席主席团会议{facts.unapproved}次，未达到{times}次",
        computed={"limit": limit.amount, "unapproved": facts.unapproved},
    )


def annual_topics(facts: AnnualTopics, standing: Standing) -> Finding:
    """Some issues each year (若干: no number in law), and the presidium's report on its work."""
    topics = standing.value(blanks.ANNUAL_TOPICS)
    if topics is None:
        return standing.nothing(blanks.ANNUAL_TOPICS)
    faults = []
    if facts.topics == 0:
        said = "每年应当选择若干关系群众切身利益和社会普遍关注的问题，本年度没有选择"
        faults.append(Fault(said, topics))
    elif facts.topics < facts.target:
        said = f"本年度选择议题{facts.topics}个，少于{facts.target}个"
        faults.append(Fault(said, topics, Level.WARNING))
    report = standing.value(blanks.PRESIDIUM_REPORT)
    faults += unless(
        facts.is_reported, "主席团在闭会期间的工作，应当向本级人民代表大会报告", report
    )
    return judge(
        standing,
        [topics],
        faults,
        fine=f"本年度选择议题{facts.topics}个，闭会期间的工作已向本级人民代表大会报告",
        computed={"topics": facts.topics, "target": facts.target},
        steps=[f"法律没有规定议题的数量，以每年{facts.target}个为目标（可以设置）"],
    )


def annual_plan(facts: AnnualPlan, standing: Standing) -> Finding:
    """年度计划: a duty in Hainan, a choice in Zhejiang, elsewhere borrowed from 监督法."""
    plan = standing.value(blanks.ANNUAL_PLAN)
    if plan is None:
        return standing.nothing(blanks.ANNUAL_PLAN)
    published = standing.value(blanks.PLAN_PUBLISHED)
    faults = unless(facts.has_plan, "应当制定年度监督工作计划", plan)
    if facts.has_plan:
        faults += unless(facts.is_published, "年度监督工作计划应当向社会公布", published)
    fine = "年度监督工作计划已制定并公布" if facts.has_plan else "可以根据需要制定年度监督工作计划"
    return judge(standing, [plan], faults, fine=fine)


RULES: tuple[AnyRule, ...] = (
    Rule(
        "presidium.meeting_interval",
        "主席团会议的间隔",
        PresidiumMeetings,
        meeting_interval,
        (blanks.MEETING_INTERVAL,),
    ),
    Rule(
        "presidium.extra_meeting",
        "临时召集主席团会议",
        ExtraPresidiumMeeting,
        extra_meeting,
        (blanks.EXTRA_MEETING,),
    ),
    Rule(
        "presidium.vote",
        "主席团会议的出席和表决",
        PresidiumVote,
        vote,
        (blanks.PRESIDIUM_DECISION, blanks.PRESIDIUM_QUORUM),
    ),
    Rule(
        "presidium.absences",
        "缺席主席团会议",
        PresidiumAbsences,
        absences,
        (blanks.PRESIDIUM_ABSENCES,),
    ),
    Rule(
        "presidium.annual_topics",
        "每年的监督议题",
        AnnualTopics,
        annual_topics,
        (blanks.ANNUAL_TOPICS, blanks.PRESIDIUM_REPORT),
    ),
    Rule(
        "presidium.annual_plan",
        "年度监督工作计划",
        AnnualPlan,
        annual_plan,
        (blanks.ANNUAL_PLAN, blanks.PLAN_PUBLISHED),
    ),
)
