"""Duties around a suggestion: what it may hold, who is answered, what is made public."""

from xiangyin.law.blanks import suggestions as blanks
from xiangyin.law.facts import (
    HandlingReport,
    Intake,
    JointReply,
    OneMatter,
    Pressing,
    SatisfactionBase,
    Withdrawal,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Signers, WithdrawalTerms
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

OPEN_ENDED = "other"  # 其他不应当作为建议的: only people can say


def intake(facts: Intake, standing: Standing) -> Finding:
    """Not accepting a text: only on a ground the law lists, and with an explanation."""
    grounds = standing.listed(blanks.INTAKE_GROUND)
    if not grounds:
        return standing.nothing(blanks.INTAKE_GROUND)
    value = grounds.get(facts.ground)
    if value is None:
        first = next(iter(grounds.values()))
        said = "有关规定没有列明这一情形，是否作为代表建议受理，由主席团判断"
        return judge(standing, [first], [Fault(said, first, Level.NEEDS_HUMAN)], fine="")
    is_local = bool(value.article.statute.province)
    if facts.ground == OPEN_ENDED or not is_local:
        said = f"是否属于“{value.amount.label}”，由主席团判断，并向代表说明"
        return judge(standing, [value], [Fault(said, value, Level.NEEDS_HUMAN)], fine="")
    label = value.amount.label.removesuffix("的")
    return judge(standing, [value], [], fine=f"{label}的，不作为代表建议提出，应当向代表说明情况")


def one_matter(facts: OneMatter, standing: Standing) -> Finding:
    """一事一议: a hint to split, never a block."""
    value = standing.value(blanks.ONE_MATTER) or standing.value(blanks.CONCRETE)
    if value is None:
        return standing.nothing(blanks.ONE_MATTER)
    if facts.matters < 1:
        raise FactsError("matters", "建议至少应当有一个事项")
    split = f"建议含有{facts.matters}个事项，应当一事一议，请分件提出"
    faults = [Fault(split, value, Level.WARNING)] if facts.matters > 1 else []
    return judge(standing, [value], faults, fine="一事一议", computed={"matters": facts.matters})


def withdrawal(facts: Withdrawal, standing: Standing) -> Finding:
    """撤回: handling ends; how it is asked for differs by province."""
    if facts.signers_agreeing > facts.signers:
        raise FactsError("signers_agreeing", "同意撤回的代表多于提出建议的代表")
    value = standing.value(blanks.WITHDRAWAL)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定建议的撤回，可以由提出建议的代表书面要求撤回。"
        )
    faults = [Fault(text, value) for text in _withdrawal_faults(facts, value.amount)]
    return judge(standing, [value], faults, fine="代表可以撤回建议，撤回后办理工作即行终止")


def _withdrawal_faults(facts: Withdrawal, terms: WithdrawalTerms) -> list[str]:
    faults = []
    if terms.in_writing and not facts.is_in_writing:
        faults.append("撤回建议应当书面提出")
    if terms.before_hand_over and facts.is_handed_over:
        faults.append("撤回建议应当在交办前提出，本件已经交办")
    if terms.by_all_signers and facts.signers_agreeing < facts.signers:
        faults.append("联名提出的建议，经代表一致要求方可撤回")
    return faults


def joint_reply(facts: JointReply, standing: Standing) -> Finding:
    """A joint suggestion is answered to every signer, or where allowed through the lead."""
    if facts.answered > facts.signers:
        raise FactsError("answered", "已答复的代表多于联名的代表")
    value = standing.value(blanks.JOINT_REPLY)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定联名建议逐人答复，宜答复每位联名代表。"
        )
    missing = facts.signers - facts.answered
    may_relay = value.amount is Signers.EACH_OR_THROUGH_LEAD
    is_relayed = may_relay and facts.is_relayed_by_lead and facts.answered > 0
    said = f"联名建议应当答复每位代表，还有{missing}人没有答复"
    faults = [Fault(said, value)] if missing and not is_relayed else []
    return judge(
        standing,
        [value],
        faults,
        fine="联名建议已答复每位代表" if not missing else "已商领衔代表同意转复其他代表",
        computed={"signers": facts.signers, "missing": missing},
    )


def satisfaction_base(facts: SatisfactionBase, standing: Standing) -> Finding:
    """未反馈的: in Chongqing, unreturned after a reminder, they leave the denominator."""
    unreturned = facts.forms_sent - facts.forms_returned
    if unreturned < facts.unreturned_after_reminder:
        raise FactsError("unreturned_after_reminder", "催促后未反馈的多于全部未反馈的")
    value = standing.value(blanks.UNRETURNED_LEFT_OUT)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定满意率的统计范围，应当同时公布分子和分母。"
        )
    base = facts.forms_sent - facts.unreturned_after_reminder
    left_out = facts.unreturned_after_reminder
    return judge(
        standing,
        [value],
        [],
        fine=f"经催促仍不反馈的{left_out}件不纳入满意情况的统计范围，统计范围为{base}件",
        computed={"denominator": base},
    )


def handling_report(facts: HandlingReport, standing: Standing) -> Finding:
    """The congress hears how its deputies' suggestions fared, and so does everyone."""
    report = standing.value(blanks.REPORT_HANDLING)
    publish = standing.value(blanks.PUBLISH_HANDLING)
    if report is None or publish is None:
        return standing.nothing(blanks.REPORT_HANDLING)
    printing = standing.value(blanks.PRINT_HANDLING)
    faults = []
    if not facts.is_reported:
        faults.append(Fault("代表建议办理情况应当向本级人民代表大会报告", report))
    if not facts.is_public:
        faults.append(Fault("代表建议办理情况的报告应当予以公开", publish))
    if printing and facts.is_printed is False:
        faults.append(Fault("办理情况应当印发下一次人民代表大会会议", printing))
    return judge(standing, [report, publish], faults, fine="办理情况已报告并公开")


def pressing(facts: Pressing, standing: Standing) -> Finding:
    """督促办理 is a duty; how often and in what steps is the office's practice, not law."""
    value = standing.value(blanks.PRESS_HANDLING)
    if value is None:
        return standing.nothing(blanks.PRESS_HANDLING)
    is_left = facts.days_overdue > 0 and facts.times_pressed == 0
    said = f"已逾期{facts.days_overdue}日尚未督促，主席团应当加强督促办理；次数和间隔由本机关规定"
    faults = [Fault(said, value, Level.WARNING)] if is_left else []
    return judge(standing, [value], faults, fine="督促办理的次数和间隔，法律没有规定数字")


RULES: tuple[AnyRule, ...] = (
    Rule("suggestion.intake", "不作为代表建议提出的情形", Intake, intake, (blanks.INTAKE_GROUND,)),
    Rule(
        "suggestion.one_matter",
        "一事一议",
        OneMatter,
        one_matter,
        (blanks.ONE_MATTER, blanks.CONCRETE),
    ),
    Rule("suggestion.withdrawal", "建议的撤回", Withdrawal, withdrawal, (blanks.WITHDRAWAL,)),
    Rule(
        "suggestion.joint_reply", "联名建议的答复", JointReply, joint_reply, (blanks.JOINT_REPLY,)
    ),
    Rule(
        "suggestion.satisfaction_base",
        "满意情况的统计范围",
        SatisfactionBase,
        satisfaction_base,
        (blanks.UNRETURNED_LEFT_OUT,),
    ),
    Rule(
        "suggestion.handling_report",
        "办理情况的报告和公开",
        HandlingReport,
        handling_report,
        (blanks.REPORT_HANDLING, blanks.PUBLISH_HANDLING, blanks.PRINT_HANDLING),
    ),
    Rule("suggestion.pressing", "督促办理", Pressing, pressing, (blanks.PRESS_HANDLING,)),
)
