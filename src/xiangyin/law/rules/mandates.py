"""How a deputy's mandate is suspended or ends."""

from collections.abc import Mapping, Sequence

from xiangyin.law.blanks import deputies as blanks
from xiangyin.law.counting import Share
from xiangyin.law.facts import (
    Absences,
    RecallDemand,
    RecallProcedure,
    RecallVote,
    Resignation,
    Suspension,
    Termination,
)
from xiangyin.law.findings import Computed, FactsError, Finding
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.packs import NATIONAL
from xiangyin.law.parameters import AnyValue, Heading, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def suspension(facts: Suspension, standing: Standing) -> Finding:
    """Custody or a sentence being served; loss of political rights ends, not suspends."""
    causes = standing.listed(blanks.SUSPENSION_CAUSE)
    if not causes:
        return standing.nothing(blanks.SUSPENSION_CAUSE)
    custody, serving = causes["in_custody"], causes["serving_sentence"]
    if facts.is_deprived_of_political_rights:
        said = "被剥夺政治权利的，代表资格终止，不是暂停执行职务"
        return judge(standing, [], [Fault(said, _exit(standing, "political_rights_lost"))], fine="")
    for holds, cause in ((facts.is_in_custody, custody), (facts.is_serving_sentence, serving)):
        if holds:
            fine = f"代表{cause.amount.label}，暂时停止执行代表职务，由代表资格审查委员会报告"
            return judge(standing, [cause], [], fine=fine, computed={"cause": cause.amount.code})
    said = "没有被羁押，也没有正在服刑，不能暂停执行代表职务"
    return judge(standing, [], [Fault(said, custody), Fault(said, serving)], fine="")


def termination(facts: Termination, standing: Standing) -> Finding:
    """Only the causes the law lists, only when they have come about."""
    causes = standing.listed(blanks.EXIT_CAUSE)
    if not causes:
        return standing.nothing(blanks.EXIT_CAUSE)
    value = causes.get(facts.cause)
    if value is None:
        return _not_listed(facts, standing, next(iter(causes.values())))
    fault = _not_come_about(facts, standing)
    announced = standing.value(blanks.EXIT_ANNOUNCED)
    cited: list[AnyValue] = (
        [value, announced] if announced and not value.amount.is_automatic else [value]
    )
    label = value.amount.label
    fine = label if value.amount.is_automatic else f"代表{label}，代表资格终止，依法报告并公告"
    faults = [Fault(fault, value)] if fault else []
    return judge(standing, cited, faults, fine=fine, computed={"cause": facts.cause})


def _not_listed(facts: Termination, standing: Standing, first: Value[Heading]) -> Finding:
    ever = {value.amount.code: value for value in NATIONAL.values_of(blanks.EXIT_CAUSE)}
    if facts.cause in ever:
        label = ever[facts.cause].amount.label
        return standing.silent(f"当日有效的法律没有列明“{label}”。", first.article)
    return judge(
        standing, [], [Fault("代表资格终止的情形由法律列明，所给情形不在其中", first)], fine=""
    )


def _not_come_about(facts: Termination, standing: Standing) -> str:
    limit = standing.value(blanks.ABSENCES)
    if facts.cause == "absent_twice" and limit and facts.unapproved_absences < limit.amount:
        return f"未经批准不出席会议{facts.unapproved_absences}次，不足{counted(limit.amount)}次"
    if facts.cause == "moved_away" and not facts.has_left_division:
        return "没有迁出本行政区域，在本区域内调动的，代表资格不终止"
    return ""


def absences(facts: Absences, standing: Standing) -> Finding:
    """Two whole sessions in a term without leave, consecutive or not (law digest §A)."""
    limit = standing.value(blanks.ABSENCES)
    if limit is None:
        return standing.nothing(blanks.ABSENCES)
    ends = facts.unapproved >= limit.amount
    times = counted(limit.amount)
    said = f"未经批准{times}次不出席本级人民代表大会会议，代表资格终止"
    return judge(
        standing,
        [limit],
        [Fault(said, limit)] if ends else [],
        fine=f"未经批准不出席会议{facts.unapproved}次，未达到{times}次",
        computed={"unapproved": facts.unapproved, "limit": limit.amount},
    )


def resignation(facts: Resignation, standing: Standing) -> Finding:
    """In writing; accepted by more than half of all: of the congress, in a county its committee."""
    value = standing.value(blanks.RESIGNATION)
    if value is None:
        return standing.nothing(blanks.RESIGNATION)
    is_township = facts.level == TOWNSHIP
    by = "congress" if is_township else "standing_committee"
    body, whole = (
        ("本级人民代表大会", "代表")
        if is_township
        else ("本级人民代表大会常务委员会", "常务委员会组成人员")
    )
    needed = _needed(value.amount, facts.votes, facts.members, "members")
    faults = []
    if not facts.is_in_writing:
        faults.append(Fault("代表辞职应当书面提出", value))
    if facts.accepted_by != by:
        faults.append(Fault(f"代表辞职应当由{body}接受", value))
    if facts.votes < needed:
        said = f"接受辞职须经全体{whole}过半数通过（{needed}票），得{facts.votes}票"
        faults.append(Fault(said, value))
    return _ended(
        standing,
        value,
        faults,
        fine="辞职被接受，应当予以公告",
        ends=standing.value(blanks.CHAIR_ENDS_RESIGNED) if facts.is_chair else None,
        end="其主席、副主席的职务相应终止，由主席团予以公告",
        computed={"votes": facts.votes, "members": facts.members, "needed": needed},
    )


def recall_demand(facts: RecallDemand, standing: Standing) -> Finding:
    """Voters of the district, in writing to the county standing committee, with reasons."""
    value = standing.value(blanks.RECALL_SIGNERS)
    defence = standing.value(blanks.RECALL_DEFENCE)
    if value is None or defence is None:
        return standing.nothing(blanks.RECALL_SIGNERS)
    faults = []
    if facts.signers < value.amount:
        least = chinese_number(value.amount)
        said = f"罢免要求须有原选区选民{least}人以上联名，现有{facts.signers}人"
        faults.append(Fault(said, value))
    faults += unless(facts.is_in_writing, "罢免要求应当书面提出", value)
    if facts.handed_to != "standing_committee":
        faults.append(Fault("罢免要求应当向县级人民代表大会常务委员会提出", value))
    faults += unless(facts.states_reason, "罢免要求应当写明罢免理由", defence)
    return judge(
        standing,
        [value],
        faults,
        fine="罢免要求符合提出条件，由县级人民代表大会常务委员会办理",
        computed={"signers": facts.signers, "least_signers": value.amount},
    )


def recall_procedure(facts: RecallProcedure, standing: Standing) -> Finding:
    """The deputy is heard, voters have both papers, the committee chairs, the vote is secret."""
    asked = (
        (blanks.RECALL_DEFENCE, facts.may_defend, "被提出罢免的代表有权提出申辩意见"),
        (blanks.RECALL_SENT, facts.is_sent_to_voters, "罢免要求和书面申辩意见应当印发原选区选民"),
        (
            blanks.RECALL_CHAIRED,
            facts.is_chaired_by_committee,
            "表决罢免要求，应当由县级人民代表大会常务委员会派有关负责人员主持",
        ),
        (blanks.RECALL_SECRET, facts.is_secret, "罢免代表应当采用无记名的表决方式"),
    )
    values = [value for blank, _, _ in asked if (value := standing.value(blank))]
    if not values:
        return standing.nothing(blanks.RECALL_DEFENCE)
    faults = [
        fault
        for blank, is_done, text in asked
        for fault in unless(is_done, text, standing.value(blank))
    ]
    return judge(standing, values, faults, fine="罢免的程序符合规定")


def recall_vote(facts: RecallVote, standing: Standing) -> Finding:
    """More than half of all voters of the district, not of those who came."""
    value = standing.value(blanks.RECALL_PASSED)
    if value is None:
        return standing.nothing(blanks.RECALL_PASSED)
    needed = _needed(value.amount, facts.votes, facts.voters, "voters")
    said = f"罢免须经原选区过半数的选民通过（{needed}票），得{facts.votes}票，未通过"
    filed = standing.value(blanks.RECALL_FILED)
    fine = f"得{facts.votes}票，超过原选区选民的半数，罢免通过"
    return _ended(
        standing,
        value,
        [] if facts.votes >= needed else [Fault(said, value)],
        fine=f"{fine}，决议须向本级人民代表大会备案" if filed else fine,
        ends=standing.value(blanks.CHAIR_ENDS_RECALLED) if facts.is_chair else None,
        end="其主席、副主席的职务相应撤销，由主席团予以公告",
        also=[filed] if filed else [],
        computed={"votes": facts.votes, "voters": facts.voters, "needed": needed},
    )


def _ended(
    standing: Standing,
    value: AnyValue,
    faults: Sequence[Fault],
    *,
    fine: str,
    ends: AnyValue | None,
    end: str,
    also: Sequence[AnyValue] = (),
    computed: Mapping[str, Computed],
) -> Finding:
    """A mandate that ends takes the post of chair or vice-chair with it."""
    return judge(
        standing,
        [value, *also, *([ends] if ends else [])],
        faults,
        fine=f"{fine}；{end}" if ends else fine,
        computed=computed,
    )


def _needed(share: Share, votes: int, whole: int, name: str) -> int:
    if votes > whole:
        raise FactsError("votes", f"票数{votes}多于全体{whole}（{name}）")
    return share.least(whole)


def _exit(standing: Standing, code: str) -> Value[Heading]:
    return standing.listed(blanks.EXIT_CAUSE)[code]


RULES: tuple[AnyRule, ...] = (
    Rule(
        "deputy.suspension",
        "暂停执行代表职务",
        Suspension,
        suspension,
        (blanks.SUSPENSION_CAUSE, blanks.EXIT_CAUSE),
    ),
    Rule(
        "deputy.termination",
        "代表资格终止",
        Termination,
        termination,
        (blanks.EXIT_CAUSE, blanks.ABSENCES, blanks.EXIT_ANNOUNCED),
    ),
    Rule("deputy.absences", "未经批准不出席会议", Absences, absences, (blanks.ABSENCES,)),
    Rule(
        "deputy.resignation",
        "代表辞职",
        Resignation,
        resignation,
        (blanks.RESIGNATION, blanks.CHAIR_ENDS_RESIGNED),
    ),
    Rule(
        "deputy.recall_demand",
        "罢免要求",
        RecallDemand,
        recall_demand,
        (blanks.RECALL_SIGNERS, blanks.RECALL_DEFENCE),
    ),
    Rule(
        "deputy.recall_procedure",
        "罢免的程序",
        RecallProcedure,
        recall_procedure,
        (
            blanks.RECALL_DEFENCE,
            blanks.RECALL_SENT,
            blanks.RECALL_CHAIRED,
            blanks.RECALL_SECRET,
        ),
    ),
    Rule(
        "deputy.recall_vote",
        "罢免的通过",
        RecallVote,
        recall_vote,
        (blanks.RECALL_PASSED, blanks.RECALL_FILED, blanks.CHAIR_ENDS_RECALLED),
    ),
)
