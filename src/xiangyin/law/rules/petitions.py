"""The clocks of a petition (信访), and how many may come to present it."""

from dataclasses import replace
from datetime import timedelta

from xiangyin.law.blanks import petitions as blanks
from xiangyin.law.days import date_text
from xiangyin.law.facts import (
    PetitionExtension,
    PetitionHandlingClock,
    PetitionNoticeClock,
    PetitionObjectionClock,
    PetitionReviewClock,
    PetitionVisit,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Parameter, Start, Term
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule
from .terms import close, reckon, settle

STAGES = {
    "review_request": (blanks.REVIEW_REQUEST, Start.WRITTEN_REPLY, "请求复查"),
    "review": (blanks.REVIEW, Start.REQUEST, "提出复查意见，并书面答复"),
    "recheck_request": (blanks.RECHECK_REQUEST, Start.WRITTEN_REPLY, "请求复核"),
    "recheck": (blanks.RECHECK, Start.REQUEST, "提出复核意见"),
}


def notice(facts: PetitionNoticeClock, standing: Standing) -> Finding:
    """告知 in writing; not owed where name or address is unclear (of what is raised directly)."""
    start = Start.RECEIPT if facts.is_forwarded else Start.RAISED
    starts = {start: facts.received_on}
    if not facts.is_forwarded and not facts.is_identified:
        dues = reckon(standing, blanks.NOTICE, starts, facts)
        if dues:
            return judge(
                standing, [dues[0].value], [], fine="姓名（名称）、住址不清的，不必书面告知"
            )
    return settle(
        standing,
        blanks.NOTICE,
        starts,
        facts,
        act="书面告知信访人接收情况以及处理途径和程序",
        silence=_silence(standing, blanks.NOTICE),
    )


def objection(facts: PetitionObjectionClock, standing: Standing) -> Finding:
    """Not this body's business: object in working days, with reasons."""
    return settle(
        standing,
        blanks.OBJECTION,
        {Start.RECEIPT: facts.received_on},
        facts,
        act="提出异议，并详细说明理由",
        silence=_silence(standing, blanks.OBJECTION),
    )


def handling(facts: PetitionHandlingClock, standing: Standing) -> Finding:
    """办结 from acceptance."""
    return settle(
        standing,
        blanks.HANDLING,
        {Start.ACCEPTANCE: facts.accepted_on},
        facts,
        act="办结",
        silence=_silence(standing, blanks.HANDLING),
    )


def extension(facts: PetitionExtension, standing: Standing) -> Finding:
    """The last day of an extension; approved by the head, the petitioner told why."""
    first = reckon(standing, blanks.HANDLING, {Start.ACCEPTANCE: facts.accepted_on}, facts)
    approved = standing.value(blanks.EXTENSION_APPROVED)
    told = standing.value(blanks.EXTENSION_TOLD)
    if not first or approved is None or told is None:
        return standing.nothing(blanks.EXTENSION)
    starts = {Start.HANDLING_END: first[0].last_day}
    dues = reckon(standing, blanks.EXTENSION, starts, facts)
    act, level = "办结，这是延长后的最后一日", Level.OK
    if facts.is_approved is False:
        act, level = "办结；延长没有经本机关负责人批准", standing.breach(approved)
    elif facts.is_petitioner_told is False:
        act, level = "办结；延长没有告知信访人理由", standing.breach(told)
    elif facts.is_approved is None or facts.is_petitioner_told is None:
        act, level = "办结；没有说明是否经批准并告知信访人", Level.NEEDS_HUMAN
    return close(standing, blanks.EXTENSION, dues, facts, act=act, level=level)


def review(facts: PetitionReviewClock, standing: Standing) -> Finding:
    """Thirty days each time; a hearing stops the clock of a 复核."""
    blank, start, act = STAGES[facts.stage]
    if facts.days_of_hearing and facts.stage != "recheck":
        raise FactsError("days_of_hearing", "只有复核的听证时间不计算在期限内")
    begins_on = facts.received_on + timedelta(days=facts.days_of_hearing)
    finding = settle(
        standing, blank, {start: begins_on}, facts, act=act, silence=_silence(standing, blank)
    )
    if not facts.days_of_hearing or finding.level is Level.NO_RULE:
        return finding
    said = f"{date_text(facts.received_on)}收到请求，听证{facts.days_of_hearing}日不计算在内"
    return replace(finding, steps=(said, *finding.steps[1:]))


def visit(facts: PetitionVisit, standing: Standing) -> Finding:
    """Those who come together choose representatives, five at most."""
    most = standing.value(blanks.REPRESENTATIVES)
    if most is None:
        return standing.nothing(blanks.REPRESENTATIVES)
    said = f"多人走访应当推选代表，不得超过{most.amount}人，现有{facts.representatives}人"
    return judge(
        standing,
        [most],
        [Fault(said, most)] if facts.representatives > most.amount else [],
        fine=f"推选代表{facts.representatives}人，没有超过{most.amount}人",
        computed={"most": most.amount},
    )


def _silence(standing: Standing, blank: Parameter[Term]) -> str:
    return f"{date_text(standing.on)}没有收录关于“{blank.name}”的有效规定。"


RULES: tuple[AnyRule, ...] = (
    Rule("petition.notice", "信访事项的告知", PetitionNoticeClock, notice, (blanks.NOTICE,)),
    Rule(
        "petition.objection",
        "信访事项的异议",
        PetitionObjectionClock,
        objection,
        (blanks.OBJECTION,),
    ),
    Rule(
        "petition.handling", "信访事项的办结", PetitionHandlingClock, handling, (blanks.HANDLING,)
    ),
    Rule(
        "petition.extension",
        "信访办理期限的延长",
        PetitionExtension,
        extension,
        (
            blanks.HANDLING,
            blanks.EXTENSION_APPROVED,
            blanks.EXTENSION_TOLD,
            blanks.EXTENSION,
        ),
    ),
    Rule(
        "petition.review",
        "信访的复查、复核",
        PetitionReviewClock,
        review,
        (blanks.REVIEW_REQUEST, blanks.REVIEW, blanks.RECHECK_REQUEST, blanks.RECHECK),
    ),
    Rule("petition.visit", "多人走访的代表", PetitionVisit, visit, (blanks.REPRESENTATIVES,)),
)
