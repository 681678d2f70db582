"""监督法 for standing committees, borrowed by township presidiums: what it asks of reports.

Every finding for a township is `by_analogy`, and no departure is more than a warning.
"""

from xiangyin.law.blanks import analogy as blanks
from xiangyin.law.days import date_text
from xiangyin.law.facts import (
    AssetsAndDebt,
    InvestigationMember,
    LawCheckReport,
    OpinionHandling,
    Reanswer,
    ReportPapers,
    ReportPerson,
    SpecialInquiry,
)
from xiangyin.law.findings import Computed, FactsError, Finding
from xiangyin.law.parameters import AnyValue, Duty, Value
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge, unless
from .rule import AnyRule, Rule

PAPERS = (
    (blanks.PAPERS_FOR_COMMENT, "for_comment_on", "送交专项工作报告征求意见"),
    (blanks.PAPERS_FINAL, "final_on", "送交修改后的专项工作报告"),
    (blanks.PAPERS_TO_MEMBERS, "to_members_on", "将专项工作报告发给组成人员"),
)


def report_papers(facts: ReportPapers, standing: Standing) -> Finding:
    """Twenty, ten and seven days before the meeting."""
    values: list[AnyValue] = []
    faults: list[Fault] = []
    said: list[str] = []
    computed: dict[str, Computed] = {}
    for blank, field, act in PAPERS:
        last = deadlines.find(standing, blank, event="会议举行", event_on=facts.meeting_on, act=act)
        if last is None:
            return standing.nothing(blank)
        values.append(last.value)
        faults += last.faults(getattr(facts, field))
        said.append(f"{date_text(last.on)}前（含当日）{act}")
        computed[f"{field}_due"] = last.on
    return judge(standing, values, faults, fine=f"应当在{'，'.join(said)}", computed=computed)


def report_person(facts: ReportPerson, standing: Standing) -> Finding:
    """The head reports; a government may send the head of a department."""
    value = standing.value(blanks.REPORT_PERSON)
    if value is None:
        return standing.nothing(blanks.REPORT_PERSON)
    said = "专项工作报告由报告机关负责人报告，人民政府也可以委托有关部门负责人报告"
    return judge(standing, [value], [Fault(said, value)] if facts.by == "other" else [], fine=said)


def opinion_handling(facts: OpinionHandling, standing: Standing) -> Finding:
    """Answered in writing, made public; a resolution within the term it sets."""
    reported = standing.value(blanks.OPINION_REPORTED)
    public = standing.value(blanks.OPINION_PUBLIC)
    resolution = standing.value(blanks.RESOLUTION_REPORTED)
    if reported is None or public is None or resolution is None:
        return standing.nothing(blanks.OPINION_REPORTED)
    said = "对审议意见的研究处理情况，应当提出书面报告"
    faults = unless(facts.is_reported, said, reported)
    if facts.is_reported:
        said = "审议意见及其研究处理情况，应当向代表通报并向社会公布"
        faults += unless(facts.is_public, said, public)
    faults += _resolution_faults(facts, resolution, standing)
    return judge(
        standing,
        [reported, public],
        faults,
        fine="审议意见的研究处理情况已书面报告，并通报、公布",
    )


def _resolution_faults(
    facts: OpinionHandling, value: Value[Duty], standing: Standing
) -> list[Fault]:
    due_on = facts.resolution_due_on
    if due_on is None or (facts.resolution_reported_on or standing.on) <= due_on:
        return []
    return [Fault(f"执行决议的情况应当在决议规定的{date_text(due_on)}前（含当日）报告", value)]


def assets_and_debt(facts: AssetsAndDebt, standing: Standing) -> Finding:
    """Each year a report on state assets and one on government debt."""
    assets = standing.value(blanks.STATE_ASSETS)
    debt = standing.value(blanks.GOVERNMENT_DEBT)
    if assets is None or debt is None:
        return standing.nothing(blanks.STATE_ASSETS)
    faults = unless(facts.has_assets_report, "应当每年报告国有资产管理情况", assets)
    faults += unless(facts.has_debt_report, "应当每年报告政府债务管理情况", debt)
    fine = "本年度已报告国有资产管理情况和政府债务管理情况"
    return judge(standing, [assets, debt], faults, fine=fine)


def law_check_report(facts: LawCheckReport, standing: Standing) -> Finding:
    """An evaluation, the problems, the advice; told to deputies and published."""
    content = standing.value(blanks.CHECK_CONTENT)
    public = standing.value(blanks.CHECK_PUBLIC)
    if content is None or public is None:
        return standing.nothing(blanks.CHECK_CONTENT)
    parts = (
        ("实施情况的评价", facts.has_evaluation),
        ("存在的问题", facts.has_problems),
        ("改进的建议", facts.has_advice),
    )
    lacking = "、".join(name for name, is_there in parts if not is_there)
    faults = [Fault(f"执法检查报告缺少{lacking}", content)] if lacking else []
    faults += unless(facts.is_public, "执法检查报告应当向代表通报并向社会公布", public)
    return judge(standing, [content, public], faults, fine="执法检查报告的内容齐全，并已公布")


def special_inquiry(facts: SpecialInquiry, standing: Standing) -> Finding:
    """At a full, joint or group meeting; the heads come; what was said is answered."""
    inquiry = standing.value(blanks.SPECIAL_INQUIRY)
    answered = standing.value(blanks.INQUIRY_ANSWERED)
    if inquiry is None or answered is None:
        return standing.nothing(blanks.SPECIAL_INQUIRY)
    faults = []
    if facts.setting == "other":
        faults.append(Fault("专题询问应当在全体会议、联组会议或者分组会议上进行", inquiry))
    if not facts.did_heads_attend:
        faults.append(Fault("有关负责人应当到会，听取意见，回答询问", inquiry))
    said = "对专题询问中提出的意见，应当及时提交研究处理情况报告"
    faults += unless(facts.is_handling_reported, said, answered)
    return judge(standing, [inquiry, answered], faults, fine="专题询问符合规定")


def reanswer(facts: Reanswer, standing: Standing) -> Finding:
    """More than half of the movers (监督法); at a congress half suffices (代表法)."""
    if facts.dissatisfied > facts.movers:
        raise FactsError("dissatisfied", "不满意的多于提质询案的")
    value = standing.value(blanks.REANSWER)
    if value is None:
        return standing.nothing(blanks.REANSWER)
    least = value.amount.least(facts.movers)
    said = f"提质询案的{facts.movers}人，{value.amount}（{least}人）不满意的，可以要求再作答复"
    is_met = value.amount.is_met(facts.dissatisfied, facts.movers)
    congress = standing.value(blanks.CONGRESS_REANSWER)
    steps = []
    if congress:
        half = f"{congress.amount}（{congress.amount.least(facts.movers)}人）"
        cite = congress.article.cite()
        steps = [f"人民代表大会会议上的质询案不比照本条，依{cite}，{half}不满意即可要求"]
    return judge(
        standing,
        [value],
        [] if is_met else [Fault(f"{said}，现有{facts.dissatisfied}人", value)],
        fine=f"{said}，现有{facts.dissatisfied}人",
        computed={"least": least, "dissatisfied": facts.dissatisfied},
        steps=steps,
    )


def investigation_member(facts: InvestigationMember, standing: Standing) -> Finding:
    """Nobody with an interest in the matter sits on the committee."""
    value = standing.value(blanks.NO_INTEREST)
    if value is None:
        return standing.nothing(blanks.NO_INTEREST)
    said = "与调查的问题有利害关系的人员，不得参加调查委员会"
    faults = [Fault(said, value)] if facts.has_interest else []
    return judge(standing, [value], faults, fine="与调查的问题没有利害关系，可以参加调查委员会")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "analogy.report_papers",
        "专项工作报告的送交",
        ReportPapers,
        report_papers,
        (blanks.PAPERS_FOR_COMMENT, blanks.PAPERS_FINAL, blanks.PAPERS_TO_MEMBERS),
    ),
    Rule(
        "analogy.report_person",
        "专项工作报告的报告人",
        ReportPerson,
        report_person,
        (blanks.REPORT_PERSON,),
    ),
    Rule(
        "analogy.opinion_handling",
        "审议意见的处理",
        OpinionHandling,
        opinion_handling,
        (blanks.OPINION_REPORTED, blanks.OPINION_PUBLIC, blanks.RESOLUTION_REPORTED),
    ),
    Rule(
        "analogy.assets_and_debt",
        "国有资产和政府债务的报告",
        AssetsAndDebt,
        assets_and_debt,
        (blanks.STATE_ASSETS, blanks.GOVERNMENT_DEBT),
    ),
    Rule(
        "analogy.law_check_report",
        "执法检查报告的内容和公布",
        LawCheckReport,
        law_check_report,
        (blanks.CHECK_CONTENT, blanks.CHECK_PUBLIC),
    ),
    Rule(
        "analogy.special_inquiry",
        "专题询问",
        SpecialInquiry,
        special_inquiry,
        (blanks.SPECIAL_INQUIRY, blanks.INQUIRY_ANSWERED),
    ),
    Rule(
        "analogy.reanswer",
        "常务委员会质询案的再作答复",
        Reanswer,
        reanswer,
        (blanks.REANSWER, blanks.CONGRESS_REANSWER),
    ),
    Rule(
        "analogy.investigation_member",
        "调查委员会成员的回避",
        InvestigationMember,
        investigation_member,
        (blanks.NO_INTEREST,),
    ),
)
