"""Reports heard, laws checked, places inspected, work appraised."""

from xiangyin.law.blanks import supervision as blanks
from xiangyin.law.facts import (
    Appraisal,
    Inspection,
    InspectionReportClock,
    LawCheck,
    MeetingWithHead,
    Satisfaction,
    SpecialReport,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import Start
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge, unless
from .rule import AnyRule, Rule
from .terms import settle

RATINGS = {"satisfied": "满意", "basically_satisfied": "基本满意", "dissatisfied": "不满意"}


def special_report(facts: SpecialReport, standing: Standing) -> Finding:
    """Inspect, hear, pass the opinions on, tell the deputies what came of them."""
    first = standing.value(blanks.INSPECT_FIRST)
    sent = standing.value(blanks.OPINIONS_SENT)
    answered = standing.value(blanks.OPINIONS_ANSWERED)
    if sent is None or answered is None:
        return standing.nothing(blanks.OPINIONS_SENT)
    before = "听取和讨论专项工作报告前，应当组织代表视察或者专题调查研究"
    faults = unless(facts.is_inspected_first, before, first)
    faults += unless(facts.are_opinions_sent, "对专项工作报告的意见，应当交报告机关研究处理", sent)
    if facts.are_opinions_sent:
        after = "对意见的研究处理情况，应当及时反馈"
        faults += unless(facts.is_handling_reported, after, answered)
    return judge(
        standing,
        [sent, answered],
        faults,
        fine="专项工作报告的意见已交报告机关研究处理，处理情况已经反馈",
    )


def law_check(facts: LawCheck, standing: Standing) -> Finding:
    """A check ends with a report, and the report with an answer."""
    report = standing.value(blanks.CHECK_REPORT)
    answered = standing.value(blanks.CHECK_ANSWERED)
    if report is None or answered is None:
        return standing.nothing(blanks.CHECK_REPORT)
    if not facts.is_finished:
        return judge(standing, [report], [], fine="执法检查结束后，应当及时提出执法检查报告")
    faults = unless(facts.has_report, "执法检查结束后，应当及时提出执法检查报告", report)
    if facts.has_report:
        after = "对执法检查报告的研究处理情况，应当及时反馈"
        faults += unless(facts.is_handling_reported, after, answered)
    return judge(
        standing, [report, answered], faults, fine="执法检查报告已经提出，研究处理情况已经反馈"
    )


def inspection_reply(facts: InspectionReportClock, standing: Standing) -> Finding:
    """The handler's answer to an inspection report; nationally 及时, without a number."""
    blank = blanks.INSPECTION_REPLY
    if facts.is_difficult and standing.values(blanks.INSPECTION_REPLY_DIFFICULT):
        blank = blanks.INSPECTION_REPLY_DIFFICULT
    duty = standing.value(blanks.INSPECTION_REPLY_DUTY)
    if duty is None:
        return standing.nothing(blanks.INSPECTION_REPLY)
    return settle(
        standing,
        blank,
        {Start.FORWARDED: facts.forwarded_on},
        facts,
        act="反馈视察、调研报告的研究处理情况",
        silence=f"研究处理情况应当及时向代表反馈，法律和{standing.local_rules}没有规定期限。",
        duty=[duty.article],
    )


def inspection(facts: Inspection, standing: Standing) -> Finding:
    """Henan: three to five days before each session, ten days' notice."""
    least = standing.value(blanks.INSPECTION_LEAST_DAYS)
    most = standing.value(blanks.INSPECTION_MOST_DAYS)
    last = deadlines.find(
        standing,
        blanks.INSPECTION_NOTICE,
        event="集中视察开始",
        event_on=facts.begins_on,
        act="将视察方案通知到代表",
    )
    if least is None or most is None or last is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定集中视察的天数。")
    faults = last.faults(facts.noticed_on)
    if not least.amount <= facts.days <= most.amount:
        range_text = f"{chinese_number(least.amount)}至{chinese_number(most.amount)}天"
        faults.append(Fault(f"集中视察一般安排{range_text}，现安排{facts.days}天", least))
    return judge(
        standing,
        [last.value, least],
        faults,
        fine=last.said,
        computed={**last.computed(facts.noticed_on), "days": facts.days},
        due_on=last.on,
    )


def meeting_with_head(facts: MeetingWithHead, standing: Standing) -> Finding:
    """Asked for during an organised inspection it must be met; outside it, nobody need."""
    hears = standing.value(blanks.HEAD_HEARS)
    if hears is None:
        return standing.nothing(blanks.HEAD_HEARS)
    if not facts.is_in_inspection:
        said = "不是在组织的视察中提出的约见，法律没有规定应当到场，由主席团协商安排。"
        return standing.silent(said, hears.article)
    arranged = standing.value(blanks.HEAD_ARRANGED)
    faults = unless(facts.is_arranged, "主席团应当联系安排约见", arranged)
    said = "被约见的负责人或者由其委托的负责人员，应当听取代表的建议、批评和意见"
    faults += unless(facts.is_heard, said, hears)
    values = [arranged, hears] if arranged else [hears]
    return judge(standing, values, faults, fine="被约见的负责人已听取代表的意见")


def appraisal(facts: Appraisal, standing: Standing) -> Finding:
    """评议: where a text provides for it; the result is public in Henan."""
    value = standing.value(blanks.APPRAISAL)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定乡镇人大代表的评议。")
    public = standing.value(blanks.APPRAISAL_PUBLIC)
    openness = "结果向社会公开" if public else "没有规定结果应当公开"
    faults = unless(facts.is_published, "评议、测评结果应当向社会公开", public)
    return judge(
        standing,
        [value, public] if public else [value],
        faults,
        fine=f"主席团组织代表开展评议，{openness}",
    )


def satisfaction(facts: Satisfaction, standing: Standing) -> Finding:
    """满意、基本满意 or 不满意: half of all members, and that suffices (半数以上)."""
    cast = facts.satisfied + facts.basically_satisfied + facts.dissatisfied
    if cast > facts.members:
        raise FactsError("members", f"测评票{cast}张，多于全体{facts.members}人")
    scale = standing.value(blanks.SATISFIED)
    if scale is None:
        return _reported_again(facts, standing)
    votes = {
        "satisfied": facts.satisfied,
        "basically_satisfied": facts.satisfied + facts.basically_satisfied,
    }
    least = scale.amount.least(facts.members)
    reached = [code for code, count in votes.items() if scale.amount.is_met(count, facts.members)]
    rating = reached[0] if reached else "dissatisfied"
    said = f"全体{facts.members}人，满意{facts.satisfied}票，基本满意{facts.basically_satisfied}票"
    result = f"{said}，半数以上为{least}票，测评结果为{RATINGS[rating]}"
    again = Fault(f"{result}，应当再次报告，并接受满意度测评", scale, Level.WARNING)
    return judge(
        standing,
        [scale],
        [] if reached else [again],
        fine=f"{result}，应当进行整改" if rating == "basically_satisfied" else result,
        computed={"rating": rating, "least": least, "members": facts.members},
    )


def _reported_again(facts: Satisfaction, standing: Standing) -> Finding:
    """Hebei has no scale, only what follows when half are dissatisfied."""
    limit = standing.value(blanks.DISSATISFIED)
    if limit is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定满意度测评的等次。")
    least = limit.amount.least(facts.members)
    said = f"不满意{facts.dissatisfied}票，全体{facts.members}人的{limit.amount}为{least}票"
    again = Fault(f"{said}，应当整改，并重新报告", limit, Level.WARNING)
    is_again = limit.amount.is_met(facts.dissatisfied, facts.members)
    return judge(
        standing,
        [limit],
        [again] if is_again else [],
        fine=f"{said}，不必重新报告",
        computed={"least": least, "members": facts.members},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "supervision.special_report",
        "专项工作报告",
        SpecialReport,
        special_report,
        (blanks.OPINIONS_SENT, blanks.OPINIONS_ANSWERED, blanks.INSPECT_FIRST),
    ),
    Rule(
        "supervision.law_check",
        "执法检查",
        LawCheck,
        law_check,
        (blanks.CHECK_REPORT, blanks.CHECK_ANSWERED),
    ),
    Rule(
        "supervision.inspection_reply",
        "视察、调研报告的反馈",
        InspectionReportClock,
        inspection_reply,
        (
            blanks.INSPECTION_REPLY_DUTY,
            blanks.INSPECTION_REPLY,
            blanks.INSPECTION_REPLY_DIFFICULT,
        ),
    ),
    Rule(
        "supervision.inspection",
        "集中视察",
        Inspection,
        inspection,
        (
            blanks.INSPECTION_LEAST_DAYS,
            blanks.INSPECTION_MOST_DAYS,
            blanks.INSPECTION_NOTICE,
        ),
    ),
    Rule(
        "supervision.meeting_with_head",
        "约见国家机关负责人",
        MeetingWithHead,
        meeting_with_head,
        (blanks.HEAD_HEARS, blanks.HEAD_ARRANGED),
    ),
    Rule(
        "supervision.appraisal",
        "代表评议",
        Appraisal,
        appraisal,
        (blanks.APPRAISAL, blanks.APPRAISAL_PUBLIC),
    ),
    Rule(
        "supervision.satisfaction",
        "满意度测评",
        Satisfaction,
        satisfaction,
        (blanks.SATISFIED, blanks.DISSATISFIED),
    ),
)
