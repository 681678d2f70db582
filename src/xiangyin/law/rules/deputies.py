"""What a deputy and the presidium owe each other and the voters."""

from datetime import date

from xiangyin.law.blanks import deputies as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import (
    ConcurrentPost,
    DeputyCard,
    DeputyGroup,
    Leave,
    PerformanceFile,
    ReportToVoters,
    Training,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import Duty, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

# 定期 has no number in law; practice: once a term at least, every two years better (digest §A)
SOFT_REPORT_MONTHS = 24


def leave(facts: Leave, standing: Standing) -> Finding:
    """请假: asked for everywhere, in writing and beforehand where the province says so."""
    value = standing.value(blanks.LEAVE)
    if value is None:
        return standing.nothing(blanks.LEAVE)
    written = standing.value(blanks.LEAVE_WRITTEN)
    faults = []
    if not facts.is_asked:
        faults.append(Fault("代表不能出席会议的，应当按照规定请假", value))
    elif not facts.is_approved:
        faults.append(Fault("请假未经批准，不出席会议的计入未经批准的次数", value, Level.WARNING))
    if written and facts.is_asked and not facts.is_in_writing:
        faults.append(Fault("请假应当书面提出", written, Level.WARNING))
    if written and facts.is_asked and not facts.is_before_session:
        faults.append(Fault("请假应当在会议举行前提出", written, Level.WARNING))
    return judge(standing, [value], faults, fine="已按规定请假")


def report_to_voters(facts: ReportToVoters, standing: Standing) -> Finding:
    """述职: the law says regularly, not how often; Chongqing wants a notice each year."""
    value = standing.value(blanks.REPORT_TO_VOTERS)
    if value is None:
        return standing.nothing(blanks.REPORT_TO_VOTERS)
    faults = _report_faults(facts, value, standing.on)
    notice = standing.value(blanks.NOTICE_TO_VOTERS)
    if notice and facts.last_notice_on is None:
        faults.append(Fault("没有登记向原选区通报代表履职情况的日期", notice, Level.WARNING))
    elif notice and facts.last_notice_on:
        due_on = add_months(facts.last_notice_on, notice.amount.months)
        if standing.on > due_on:
            faults.append(Fault(f"应当每年向原选区通报一次，{date_text(due_on)}已到期", notice))
    return judge(
        standing,
        [value],
        faults,
        fine="已向选民报告履职情况；法律规定定期报告，没有规定次数",
        computed={"reports_in_term": facts.reports_in_term},
    )


def _report_faults(facts: ReportToVoters, value: Value[Duty], on: date) -> list[Fault]:
    if facts.reports_in_term == 0:
        level = None if facts.is_term_ending else Level.WARNING
        return [Fault("本届内还没有向原选区选民报告履职情况", value, level)]
    if facts.last_report_on and on > add_months(facts.last_report_on, SOFT_REPORT_MONTHS):
        said = f"距上次报告履职情况（{date_text(facts.last_report_on)}）已满两年，宜安排再次报告"
        return [Fault(said, value, Level.WARNING)]
    return []


def performance_file(facts: PerformanceFile, standing: Standing) -> Finding:
    """履职情况: recorded by the presidium, and published."""
    record = standing.value(blanks.RECORD_DUTY)
    publish = standing.value(blanks.PUBLISH_DUTY)
    if record is None:
        return standing.nothing(blanks.RECORD_DUTY)
    faults = []
    if not facts.is_recorded:
        faults.append(Fault("应当记录代表履职情况", record))
    if publish and not facts.is_published:
        faults.append(Fault("应当公示代表基本信息和履职信息", publish))
    values = [record, publish] if publish else [record]
    fine = "代表履职情况已记录并公示" if publish else "代表履职情况已记录"
    return judge(standing, values, faults, fine=fine)


def concurrent_post(facts: ConcurrentPost, standing: Standing) -> Finding:
    """Chair and vice-chair hold no post in state administration; or they resign the one."""
    is_member = facts.office == "presidium_member"
    blank = blanks.PRESIDIUM_HOLDS_NO_OFFICE if is_member else blanks.CHAIR_HOLDS_NO_OFFICE
    value = standing.value(blank)
    if value is None:
        return standing.nothing(blank)
    who = {"chair": "主席", "vice_chair": "副主席", "presidium_member": "主席团成员"}[facts.office]
    said = f"{who}不得担任国家行政机关的职务；担任的，必须向本级人民代表大会辞去{who}的职务"
    faults = [Fault(said, value)] if facts.holds_administrative_post else []
    return judge(standing, [value], faults, fine=f"{who}没有担任国家行政机关的职务")


def training(facts: Training, standing: Standing) -> Finding:
    """Township deputies take part in training (since 2025 应当)."""
    value = standing.value(blanks.TRAINING)
    if value is None:
        return standing.nothing(blanks.TRAINING)
    said = "本届内还没有参加履职学习培训，乡镇人大代表应当参加"
    faults = [] if facts.times_in_term else [Fault(said, value, Level.WARNING)]
    return judge(standing, [value], faults, fine=f"本届参加履职学习培训{facts.times_in_term}次")


def deputy_card(facts: DeputyCard, standing: Standing) -> Finding:
    """代表证: 可以 before 2025, 应当 since."""
    value = standing.value(blanks.DEPUTY_CARD)
    if value is None:
        return standing.nothing(blanks.DEPUTY_CARD)
    shall = "应当" if value.amount is Duty.SHALL else "可以"
    faults = [] if facts.is_issued else [Fault(f"{shall}为本级人民代表大会代表制发代表证", value)]
    return judge(standing, [value], faults, fine="已制发代表证")


def deputy_group(facts: DeputyGroup, standing: Standing) -> Finding:
    """Three deputies of one place may form a group; in Hainan fewer may join with others."""
    value = standing.value(blanks.GROUP_SIZE)
    if value is None:
        return standing.nothing(blanks.GROUP_SIZE)
    joining = standing.value(blanks.SMALL_GROUPS_JOIN)
    if facts.is_joint and joining:
        return judge(standing, [joining], [], fine="代表人数不足的，可以联合组成代表小组")
    least = chinese_number(value.amount)
    said = f"有代表{least}人以上的地区或者单位可以组织代表小组，现有{facts.deputies}人"
    faults = [] if facts.deputies >= value.amount else [Fault(said, value)]
    return judge(
        standing,
        [value],
        faults,
        fine=f"有代表{facts.deputies}人，可以组织代表小组",
        computed={"least": value.amount},
    )


RULES: tuple[AnyRule, ...] = (
    Rule("deputy.leave", "请假", Leave, leave, (blanks.LEAVE, blanks.LEAVE_WRITTEN)),
    Rule(
        "deputy.report_to_voters",
        "向选民报告履职情况",
        ReportToVoters,
        report_to_voters,
        (blanks.REPORT_TO_VOTERS, blanks.NOTICE_TO_VOTERS),
    ),
    Rule(
        "deputy.performance_file",
        "履职档案",
        PerformanceFile,
        performance_file,
        (blanks.RECORD_DUTY, blanks.PUBLISH_DUTY),
    ),
    Rule("deputy.training", "履职学习培训", Training, training, (blanks.TRAINING,)),
    Rule("deputy.card", "代表证", DeputyCard, deputy_card, (blanks.DEPUTY_CARD,)),
    Rule(
        "deputy.group",
        "代表小组",
        DeputyGroup,
        deputy_group,
        (blanks.GROUP_SIZE, blanks.SMALL_GROUPS_JOIN),
    ),
    Rule(
        "congress.concurrent_post",
        "兼任行政职务",
        ConcurrentPost,
        concurrent_post,
        (blanks.CHAIR_HOLDS_NO_OFFICE, blanks.PRESIDIUM_HOLDS_NO_OFFICE),
    ),
)
