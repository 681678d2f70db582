"""Motions: filed, late, taken back, not listed."""

from xiangyin.law.blanks import motions as blanks
from xiangyin.law.days import date_text
from xiangyin.law.facts import (
    MotionDeadline,
    MotionFiling,
    MotionTiming,
    MotionUnlisted,
    MotionWithdrawal,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import Unlisted
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge
from .rule import AnyRule, Rule

TOWNSHIP_BODIES = ("presidium", "government")


def filing(facts: MotionFiling, standing: Standing) -> Finding:
    """Enough movers or a body with the right; 案由、案据、方案; within competence."""
    movers = standing.value(blanks.MOTION_MOVERS)
    content = standing.value(blanks.MOTION_CONTENT)
    if movers is None or content is None:
        return standing.nothing(blanks.MOTION_MOVERS)
    faults = []
    if facts.mover == "deputies" and facts.movers < movers.amount:
        least = chinese_number(movers.amount)
        faults.append(Fault(f"代表提出议案应当{least}人以上联名，现有{facts.movers}人", movers))
    if facts.level == TOWNSHIP and facts.mover not in ("deputies", *TOWNSHIP_BODIES):
        faults.append(Fault("乡镇的议案只能由主席团、本级人民政府或者代表联名提出", movers))
    lacking = _lacking(facts)
    if lacking:
        faults.append(Fault(f"议案应当有案由、案据和方案，缺少{lacking}", content))
    if facts.is_within_competence is not True:
        said = "是否属于本级人民代表大会职权范围，需要由主席团判断"
        faults.append(Fault(said, movers, Level.NEEDS_HUMAN))
    return judge(
        standing,
        [movers, content],
        faults,
        fine="议案符合提出条件，由主席团决定是否列入会议议程",
        computed={"least_movers": movers.amount, "movers": facts.movers},
    )


def _lacking(facts: MotionFiling) -> str:
    parts = (("案由", facts.has_subject), ("案据", facts.has_grounds), ("方案", facts.has_proposal))
    return "、".join(name for name, is_there in parts if not is_there)


def deadline(facts: MotionDeadline, standing: Standing) -> Finding:
    """The cut-off is set by the presidium; a late motion may go on as a suggestion."""
    if standing.value(blanks.MOTION_CONTENT) is None:
        return standing.nothing(blanks.MOTION_CUTOFF)
    if facts.cut_off_on is None:
        return standing.silent("主席团尚未决定代表提出议案的截止时间。")
    is_late = facts.filed_on > facts.cut_off_on
    cut_off = date_text(facts.cut_off_on)
    late = f"已过议案截止时间{cut_off}，可以作为代表建议提出"
    value = standing.value(blanks.MOTION_CUTOFF)
    if value:
        faults = [Fault(late, value)] if is_late else []
        return judge(standing, [value], faults, fine=f"在议案截止时间{cut_off}前提出")
    return standing.finding(
        Level.WARNING if is_late else Level.OK,
        f"{late}。" if is_late else f"在议案截止时间{cut_off}前提出。",
        steps=[f"截止时间由主席团决定，法律和{standing.local_rules}没有规定"],
        by_analogy=True,
    )


def timing(facts: MotionTiming, standing: Standing) -> Finding:
    """In session; before it opens only where the province says so."""
    value = standing.value(blanks.MOTION_MOVERS)
    early = standing.value(blanks.MOTION_EARLY)
    if value is None:
        return standing.nothing(blanks.MOTION_MOVERS)
    if facts.filed_on >= facts.opens_on:
        return judge(standing, [value], [], fine="议案在人民代表大会举行会议的时候提出")
    if early:
        return judge(standing, [early], [], fine="议案可以在人民代表大会会议举行前提出")
    said = "议案在会议举行前提出，本地没有这样的规定，应当在举行会议的时候提出"
    return judge(standing, [], [Fault(said, value, Level.WARNING)], fine="")


def withdrawal(facts: MotionWithdrawal, standing: Standing) -> Finding:
    """Before the vote; once listed, with the presidium's consent; enough left, it goes on."""
    if facts.withdrawing > facts.movers:
        raise FactsError("withdrawing", "撤回的代表多于联名的代表")
    value = standing.value(blanks.MOTION_WITHDRAWAL)
    movers = standing.value(blanks.MOTION_MOVERS)
    if value is None or movers is None:
        return standing.nothing(blanks.MOTION_WITHDRAWAL)
    remaining = facts.movers - facts.withdrawing
    computed = {"remaining": remaining, "least_movers": movers.amount}
    if facts.is_put_to_vote:
        faults = [Fault("议案已交付表决，不能撤回", value)]
        return judge(standing, [], faults, fine="", computed=computed)
    if remaining >= movers.amount:
        local = standing.value(blanks.MOTION_REMAINDER)
        basis = [local] if local else [movers]
        said = f"其余{remaining}人符合法定联名人数，会议继续审议该议案"
        return judge(standing, basis, [], fine=said, computed={**computed, "outcome": "continues"})
    needs_consent = facts.is_on_agenda and not facts.has_presidium_consent
    asked = "列入会议议程的议案，撤回应当经主席团同意"
    return judge(
        standing,
        [value],
        [Fault(asked, value)] if needs_consent else [],
        fine=f"其余{remaining}人，不足法定联名人数，对该议案的审议即行终止",
        computed=computed if needs_consent else {**computed, "outcome": "lapses"},
    )


def unlisted(facts: MotionUnlisted, standing: Standing) -> Finding:
    """What a motion becomes when the presidium does not list it."""
    value = standing.value(blanks.MOTION_UNLISTED)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定未列入议程议案的去向，由主席团决定并向提案人说明。"
        )
    if value.amount is Unlisted.BECOMES_SUGGESTION:
        said = "未列入会议议程的代表议案，应当转为建议、批评和意见"
        is_done = facts.is_converted
    else:
        said = "未列入会议议程的代表议案，由主席团审议，向下一次人民代表大会报告"
        is_done = facts.is_deliberated_and_reported
    faults = [] if is_done else [Fault(said, value)]
    return judge(standing, [value], faults, fine="未列入会议议程的议案已按规定处理")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "motion.filing",
        "议案的提出",
        MotionFiling,
        filing,
        (blanks.MOTION_MOVERS, blanks.MOTION_CONTENT),
    ),
    Rule(
        "motion.deadline",
        "议案截止时间",
        MotionDeadline,
        deadline,
        (blanks.MOTION_CONTENT, blanks.MOTION_CUTOFF),
    ),
    Rule(
        "motion.timing",
        "议案提出的时间",
        MotionTiming,
        timing,
        (blanks.MOTION_MOVERS, blanks.MOTION_EARLY),
    ),
    Rule(
        "motion.withdrawal",
        "议案的撤回",
        MotionWithdrawal,
        withdrawal,
        (blanks.MOTION_WITHDRAWAL, blanks.MOTION_MOVERS, blanks.MOTION_REMAINDER),
    ),
    Rule(
        "motion.unlisted", "未列入议程的议案", MotionUnlisted, unlisted, (blanks.MOTION_UNLISTED,)
    ),
)
