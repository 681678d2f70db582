"""What protects a deputy, and what binds one."""

from xiangyin.law.blanks import protection as blanks
from xiangyin.law.facts import (
    ActivityFunds,
    Conduct,
    DetentionPermission,
    DetentionReport,
    InformationRight,
    Retaliation,
    SanctionNotice,
    Speech,
    TimeAndPay,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.standing import Standing

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def speech(facts: Speech, standing: Standing) -> Finding:
    """发言和表决: immune in meetings everywhere, in organised activities here and there."""
    value = standing.value(blanks.SPEECH)
    if value is None:
        return standing.nothing(blanks.SPEECH)
    said = "代表在人民代表大会各种会议上的发言和表决，不受法律追究"
    if facts.occasion == "elsewhere":
        return standing.silent("会议和履职活动以外的发言，法律没有规定不受法律追究。")
    if facts.occasion == "organised_activity":
        extended = standing.value(blanks.SPEECH_IN_ACTIVITIES)
        if extended is None:
            said = f"{said}；履职活动中的发言，法律和{standing.local_rules}没有规定"
            return judge(standing, [value], [Fault(said, value, Level.NEEDS_HUMAN)], fine="")
        value, said = extended, "代表在履职活动中的发言，不受法律追究"
    return judge(standing, [value], [Fault(said, value)] if facts.is_pursued else [], fine=said)


def detention_report(facts: DetentionReport, standing: Standing) -> Finding:
    """A township deputy's detention is reported at once; no permission is asked for."""
    value = standing.value(blanks.DETENTION_REPORT)
    if value is None:
        return standing.nothing(blanks.DETENTION_REPORT)
    written = standing.value(blanks.DETENTION_WRITTEN)
    to_presidium = standing.value(blanks.DETENTION_TO_PRESIDIUM) if facts.is_in_recess else None
    to = "乡镇人民代表大会主席团" if to_presidium else "乡镇人民代表大会"
    faults = unless(facts.is_reported, f"执行机关应当立即报告{to}", value)
    if facts.is_reported:
        faults += unless(facts.is_in_writing, "执行机关应当书面报告", written)
    cited = [one for one in (value, written, to_presidium) if one]
    return judge(
        standing,
        cited,
        faults,
        fine=f"执行机关已报告{to}；对乡镇人大代表不须经许可",
        computed={"report_to": "presidium" if to_presidium else "congress"},
    )


def detention_permission(facts: DetentionPermission, standing: Standing) -> Finding:
    """From the county upwards nobody is arrested or tried without leave; townships only hear."""
    value = standing.value(blanks.DETENTION_PERMISSION)
    if value is None:
        report = standing.value(blanks.DETENTION_REPORT)
        if report is None:
            return standing.nothing(blanks.DETENTION_PERMISSION)
        fine = "乡镇人大代表被逮捕、受刑事审判的，不须经乡镇人民代表大会许可，执行机关应当立即报告"
        return judge(standing, [report], [], fine=fine)
    body = "人民代表大会主席团，闭会期间为人大常委会"
    if facts.is_caught_in_act:
        said = f"因现行犯被拘留的，执行机关应当立即向本级{body}报告"
        faults = unless(facts.is_reported, said, value)
        return judge(standing, [value], faults, fine="因现行犯被拘留，已经报告")
    said = f"县级人大代表非经本级{body}许可，不受逮捕或者刑事审判"
    faults = unless(facts.has_permission, said, value)
    return judge(standing, [value], faults, fine="已经本级人大主席团或者常委会许可")


def time_and_pay(facts: TimeAndPay, standing: Standing) -> Finding:
    """The employer gives time and pays; whoever has no wage is subsidised by the township."""
    time, pay = standing.value(blanks.TIME_OFF), standing.value(blanks.PAY)
    subsidy = standing.value(blanks.SUBSIDY)
    if time is None or pay is None or subsidy is None:
        return standing.nothing(blanks.TIME_OFF)
    if not facts.has_fixed_wage:
        said = "无固定工资收入的代表执行代表职务，由本级财政给予适当补贴"
        faults = unless(facts.is_subsidised, said, subsidy)
        return judge(standing, [subsidy], faults, fine="已由本级财政给予适当补贴")
    faults = [
        *unless(facts.is_released, "代表所在单位必须给予时间保障", time),
        *unless(facts.is_paid, "代表所在单位应当按正常出勤对待，代表享受工资和其他待遇", pay),
    ]
    fine = "代表所在单位已给予时间保障，按正常出勤对待"
    return judge(standing, [time, pay], faults, fine=fine)


def funds(facts: ActivityFunds, standing: Standing) -> Finding:
    """活动经费: a line of its own in the budget, spent on nothing else."""
    value = standing.value(blanks.FUNDS)
    if value is None:
        return standing.nothing(blanks.FUNDS)
    faults = [
        *unless(facts.is_in_budget, "代表活动经费应当列入本级财政预算", value),
        *unless(facts.is_earmarked, "代表活动经费应当专款专用", value),
    ]
    return judge(standing, [value], faults, fine="代表活动经费已列入本级财政预算，专款专用")


def information(facts: InformationRight, standing: Standing) -> Finding:
    """知情权: 及时 has no number of days; whether it was in good time is for people to say."""
    value = standing.value(blanks.INFORMATION)
    if value is None:
        return standing.nothing(blanks.INFORMATION)
    said = "应当及时向本级人大代表通报工作情况，提供信息资料"
    faults = unless(facts.is_informed, said, value)
    return judge(standing, [value], faults, fine="已及时通报工作情况，提供信息资料")


def conduct(facts: Conduct, standing: Standing) -> Finding:
    """Forbidden everywhere: cases, biddings, business; withdrawal and sponsors by province."""
    listed = standing.listed(blanks.FORBIDDEN_CONDUCT)
    if not listed:
        return standing.nothing(blanks.FORBIDDEN_CONDUCT)
    value = listed.get(facts.kind)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有列明这一情形。")
    label = value.amount.label
    if facts.kind == "own_matter":
        faults = unless(facts.has_withdrawn, label, value)
        return judge(standing, [value], faults, fine=f"{label}，代表已经回避")
    return judge(standing, [value], [Fault(f"代表{label}", value)], fine="")


def sanction_notice(facts: SanctionNotice, standing: Standing) -> Finding:
    """A deputy's 政务处分 is made known to the presidium, or the county's standing committee."""
    value = standing.value(blanks.SANCTION_NOTICE)
    if value is None:
        return standing.nothing(blanks.SANCTION_NOTICE)
    said = "监察机关对代表给予政务处分的，应当向乡镇人大主席团或者县级人大常委会通报"
    faults = unless(facts.is_notified, said, value)
    return judge(standing, [value], faults, fine="监察机关已经通报")


def retaliation(facts: Retaliation, standing: Standing) -> Finding:
    """打击报复: put right or punished; the outcome reported where the province asks for it."""
    value = standing.value(blanks.RETALIATION)
    if value is None:
        return standing.nothing(blanks.RETALIATION)
    result = standing.value(blanks.RETALIATION_RESULT)
    said = "对代表进行打击报复的，由所在单位或者有关机关责令改正或者给予处分"
    faults = unless(facts.is_handled, said, value)
    if facts.is_handled:
        said = "处理结果应当报告本级人大常委会或者乡镇人大（主席团）"
        faults += unless(facts.is_result_reported, said, result)
    cited = [value, result] if result else [value]
    return judge(standing, cited, faults, fine="打击报复代表的行为已经处理")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "deputy.speech",
        "发言和表决不受法律追究",
        Speech,
        speech,
        (blanks.SPEECH, blanks.SPEECH_IN_ACTIVITIES),
    ),
    Rule(
        "deputy.detention_report",
        "乡镇代表被限制人身自由的报告",
        DetentionReport,
        detention_report,
        (blanks.DETENTION_REPORT, blanks.DETENTION_WRITTEN, blanks.DETENTION_TO_PRESIDIUM),
    ),
    Rule(
        "deputy.detention_permission",
        "限制代表人身自由的许可",
        DetentionPermission,
        detention_permission,
        (blanks.DETENTION_PERMISSION, blanks.DETENTION_REPORT),
    ),
    Rule(
        "deputy.time_and_pay",
        "代表的时间和待遇",
        TimeAndPay,
        time_and_pay,
        (blanks.TIME_OFF, blanks.PAY, blanks.SUBSIDY),
    ),
    Rule("deputy.funds", "代表活动经费", ActivityFunds, funds, (blanks.FUNDS,)),
    Rule(
        "deputy.information", "代表的知情权", InformationRight, information, (blanks.INFORMATION,)
    ),
    Rule("deputy.conduct", "代表不得有的行为", Conduct, conduct, (blanks.FORBIDDEN_CONDUCT,)),
    Rule(
        "deputy.sanction_notice",
        "代表受政务处分的通报",
        SanctionNotice,
        sanction_notice,
        (blanks.SANCTION_NOTICE,),
    ),
    Rule(
        "deputy.retaliation",
        "打击报复代表的处理",
        Retaliation,
        retaliation,
        (blanks.RETALIATION, blanks.RETALIATION_RESULT),
    ),
)
