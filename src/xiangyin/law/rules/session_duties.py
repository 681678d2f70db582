"""What the sessions of a year must hear, how they resolve, and who else sits in."""

from xiangyin.law.blanks import session_duties as blanks
from xiangyin.law.blanks.sessions import QUORUM
from xiangyin.law.facts import (
    ConstitutionalOath,
    Delegations,
    NonvotingAttendance,
    ResolutionFilingClock,
    ResolutionVote,
    YearAgenda,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import AnyValue, Duty, Start
from xiangyin.law.standing import Standing

from . import terms, whole
from .duties import Fault, judge
from .rule import AnyRule, Rule


def attendance(facts: NonvotingAttendance, standing: Standing) -> Finding:
    """Leaders of the government attend; others as the presidium decides, within a cap."""
    value = standing.value(blanks.GOVERNMENT_ATTENDS)
    if value is None:
        return standing.nothing(blanks.GOVERNMENT_ATTENDS)
    faults = []
    if not facts.government_attends:
        faults.append(Fault("本级人民政府领导人员应当列席会议", value))
    others = standing.value(blanks.OTHERS_ATTEND)
    if others and facts.others_decided_by_presidium is False:
        said = "其他人员列席会议，应当经主席团决定"
        faults.append(Fault(said, others, Level.VIOLATION))
    higher = standing.value(blanks.HIGHER_DEPUTIES)
    if higher and facts.higher_deputies_invited is False:
        shall = "应当" if higher.amount is Duty.SHALL else "可以"
        faults.append(Fault(f"{shall}邀请本行政区域内的上级人大代表列席会议", higher))
    cap = standing.value(blanks.OBSERVERS_CAP)
    most = cap.amount.most(facts.deputies) if cap else None
    if cap and most is not None and facts.observers > most:
        said = f"列席{facts.observers}人，不得超过代表总数{facts.deputies}人的二分之一（{most}人）"
        faults.append(Fault(said, cap))
    found = [one for one in (value, others, higher, cap) if one]
    return judge(
        standing,
        found,
        faults,
        fine=f"列席会议的{facts.observers}人符合规定",
        computed={"observers": facts.observers, "most": most},
    )


def agenda(facts: YearAgenda, standing: Standing) -> Finding:
    """What a year must bring before the congress, over its one or two sessions."""
    items = standing.listed(blanks.AGENDA_ITEM)
    adjustment = standing.value(blanks.BUDGET_ADJUSTMENT)
    if not items or adjustment is None:
        return standing.nothing(blanks.AGENDA_ITEM)
    if facts.adjustments_approved > facts.budget_adjustments:
        raise FactsError("adjustments_approved", "批准的调整方案多于提出的调整方案")
    faults = [
        Fault(f"全年会议没有安排“{value.amount.label}”", value)
        for code, value in items.items()
        if code not in facts.heard
    ]
    pending = facts.budget_adjustments - facts.adjustments_approved
    if pending:
        said = f"预算调整方案有{pending}件未经人民代表大会审查和批准"
        faults.append(Fault(said, adjustment))
    basis: list[AnyValue] = [*items.values()]
    return judge(
        standing,
        basis,
        faults,
        fine=f"全年必须安排的{len(items)}项议程均已安排",
        computed={"items": len(items), "pending_adjustments": pending},
    )


def resolution(facts: ResolutionVote, standing: Standing) -> Finding:
    """More than half of all deputies, not of those present; and a quorum to vote at all."""
    value, quorum = standing.value(blanks.MAJORITY), standing.value(QUORUM)
    if value is None or quorum is None:
        return standing.nothing(blanks.MAJORITY)
    whole.refuse_more_than_can_act(facts, facts.present, "present")
    if facts.votes_for > facts.present:
        raise FactsError("votes_for", f"赞成{facts.votes_for}票，多于出席的{facts.present}人")
    needed = whole.needed_of(facts, value.amount)
    faults = []
    if not quorum.amount.is_met(facts.present, whole.whole_of(facts)):
        least = whole.needed_of(facts, quorum.amount)
        said = f"出席{facts.present}人，不足{quorum.amount}（{least}人），不得表决"
        faults.append(Fault(said, quorum))
    if not value.amount.is_met(facts.votes_for, whole.whole_of(facts)):
        said = f"赞成{facts.votes_for}票，未达到全体代表的{value.amount}（{needed}票），未通过"
        faults.append(Fault(said, value))
    return judge(
        standing,
        [value, quorum],
        faults,
        fine=f"赞成{facts.votes_for}票，达到全体代表的{value.amount}（{needed}票），通过",
        steps=whole.steps_of(facts, value.amount),
        computed={**whole.computed_of(facts, value.amount), "votes_for": facts.votes_for},
    )


def resolution_filing(facts: ResolutionFilingClock, standing: Standing) -> Finding:
    """Filed with the county's standing committee so many days after publication."""
    return terms.settle(
        standing,
        blanks.RESOLUTION_FILING,
        {Start.PUBLICATION: facts.published_on},
        facts,
        act="报送上一级人民代表大会常务委员会备案",
        silence=f"法律没有规定决议报送备案的期限，{standing.local_rules}没有规定或者尚未收录。",
    )


def delegations(facts: Delegations, standing: Standing) -> Finding:
    """A county's deputies form delegations; a township's may."""
    value = standing.value(blanks.DELEGATIONS)
    if value is None:
        return standing.nothing(blanks.DELEGATIONS)
    if value.amount is Duty.SHALL:
        faults = [] if facts.is_formed else [Fault("代表应当组成代表团", value)]
        return judge(standing, [value], faults, fine="代表已组成代表团")
    fine = "代表根据实际需要，可以组成代表团，也可以不组成"
    return judge(standing, [value], [], fine=fine)


def oath(facts: ConstitutionalOath, standing: Standing) -> Finding:
    """Officers swear by the Constitution; committee members where the province says so."""
    blank = blanks.OATH if facts.who == "officer" else blanks.COMMITTEE_OATH
    value = standing.value(blank)
    if value is None:
        return standing.nothing(blank)
    ceremony = standing.value(blanks.OATH_CEREMONY)
    if not facts.is_sworn:
        return judge(standing, [], [Fault("就职时应当公开进行宪法宣誓", value)], fine="")
    faults = []
    if ceremony and facts.organised_by != "presidium":
        unsaid = Level.NEEDS_HUMAN if facts.organised_by is None else None
        faults.append(Fault("宣誓仪式应当由主席团组织", ceremony, unsaid))
    basis = [value, ceremony] if ceremony else [value]
    return judge(standing, basis, faults, fine="已公开进行宪法宣誓")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "session.attendance",
        "列席会议",
        NonvotingAttendance,
        attendance,
        (
            blanks.GOVERNMENT_ATTENDS,
            blanks.OTHERS_ATTEND,
            blanks.HIGHER_DEPUTIES,
            blanks.OBSERVERS_CAP,
        ),
    ),
    Rule(
        "session.agenda",
        "全年会议议程",
        YearAgenda,
        agenda,
        (blanks.AGENDA_ITEM, blanks.BUDGET_ADJUSTMENT),
    ),
    Rule(
        "session.resolution",
        "决议的通过",
        ResolutionVote,
        resolution,
        (blanks.MAJORITY, QUORUM),
    ),
    Rule(
        "session.resolution_filing",
        "决议报送备案",
        ResolutionFilingClock,
        resolution_filing,
        (blanks.RESOLUTION_FILING,),
    ),
    Rule("session.delegations", "代表团", Delegations, delegations, (blanks.DELEGATIONS,)),
    Rule(
        "session.oath",
        "宪法宣誓",
        ConstitutionalOath,
        oath,
        (blanks.OATH, blanks.COMMITTEE_OATH, blanks.OATH_CEREMONY),
    ),
)
