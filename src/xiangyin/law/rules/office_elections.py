"""The congress elects its officers: pre-election, vote, vote again, second election.

A variant of the one engine: more than half of all deputies elects, in a second election too;
nobody needs to follow the order of the first vote, and a third of the ballots is never enough.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xiangyin.law.blanks import offices as blanks
from xiangyin.law.blanks import polls as deputies_polls
from xiangyin.law.blanks.session_duties import MAJORITY
from xiangyin.law.blanks.sessions import QUORUM
from xiangyin.law.contests import (
    Bar,
    Due,
    Of,
    Poll,
    Run,
    Settled,
    Spoiled,
    Stage,
    Step,
    Tally,
    Terms,
    Verdict,
    run,
    settle,
)
from xiangyin.law.counting import Share
from xiangyin.law.facts import OfficeElection, OfficePoll, OfficePreElection, VotesFor
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import AnyParameter, AnyValue, Value
from xiangyin.law.standing import Standing

from . import whole
from .duties import Fault, judge
from .office_fields import CHIEFS, field_of
from .offices import CHAIRS
from .rule import AnyRule, Rule

BASIC: tuple[AnyParameter, ...] = (
    MAJORITY,
    QUORUM,
    blanks.TIE,
    blanks.SECOND_ELECTION,
    blanks.SECOND_MARGIN,
    blanks.CHIEF_MARGIN,
    blanks.DEPUTY_MARGIN,
    blanks.WRITE_IN,
    deputies_polls.BOX_CHECK,
)
LOCAL_CHECKS = (blanks.BOX_ISSUED, blanks.BOX_VOTERS)


@dataclass(frozen=True, kw_only=True)
class Law:
    """The articles an election of officers rests on."""

    majority: Value[Share]
    quorum: Value[Share]
    tie: AnyValue
    second: AnyValue
    second_margin: AnyValue
    chief_margin: AnyValue
    deputy_margin: AnyValue
    write_in: AnyValue
    box: AnyValue


def law_of(standing: Standing) -> Law | None:
    values = [standing.value(blank) for blank in BASIC]
    majority, quorum, tie, second, second_margin, chief, deputy, write_in, box = values
    if not (majority and quorum and tie and second and second_margin):
        return None
    if not (chief and deputy and write_in and box):
        return None
    return Law(
        majority=majority,
        quorum=quorum,
        tie=tie,
        second=second,
        second_margin=second_margin,
        chief_margin=chief,
        deputy_margin=deputy,
        write_in=write_in,
        box=box,
    )


def election(facts: OfficeElection, standing: Standing) -> Finding:
    """All votes on one kind of post: who is elected, and which vote must follow."""
    law = law_of(standing)
    if law is None:
        return standing.nothing(MAJORITY)
    outcome = outcome_of(facts, law)
    faults = [
        fault
        for step, record in zip(outcome.steps, facts.polls, strict=True)
        for fault in _faults(facts, law, standing, step, record)
    ]
    elected = f"{'、'.join(outcome.elected)}当选" if outcome.elected else "尚无人当选"
    said = f"应选{facts.posts}名，{elected}；{_follows(outcome)}"
    if faults:
        faults[0] = Fault(f"{said}；{faults[0].text}", faults[0].value, faults[0].level)
    share = law.majority.amount
    tied = outcome.due.names if outcome.due and outcome.due.stage is Stage.RUN_OFF else ()
    return judge(
        standing,
        _basis(law, outcome),
        faults,
        fine=said,
        steps=[*whole.steps_of(facts, share), *map(_line, outcome.steps)],
        computed={
            **whole.computed_of(facts, share),
            "elected": "、".join(outcome.elected),
            "tied": "、".join(tied),
            "due": outcome.due.stage.name.lower() if outcome.due else "",
            "seats_due": outcome.due.seats if outcome.due else 0,
            "vacant": outcome.vacant,
        },
    )


def outcome_of(facts: OfficeElection, law: Law) -> Run:
    """The engine's own answer, before it is put into words."""
    bar = Bar(share=law.majority.amount, of=Of.ROLL)
    field = field_of(facts.post, facts.margin, law.chief_margin.amount, law.deputy_margin.amount)
    terms = Terms(
        turnout=None,
        elected=bar,
        elected_again=bar,
        field_again=field,
        is_by_order=False,
        may_elect_write_ins_again=True,
    )
    polls = [_poll(facts, record, f"polls[{at}]") for at, record in enumerate(facts.polls)]
    return run(terms, seats=facts.posts, candidates=facts.candidates, polls=polls)


def _poll(facts: OfficeElection, record: OfficePoll, at: str) -> Poll:
    whole.refuse_more_than_can_act(facts, record.present, f"{at}.present")
    if record.issued > record.present:
        said = f"发出选票{record.issued}张，多于出席的{record.present}人"
        raise FactsError(f"{at}.issued", said)
    try:
        tally = Tally(
            seats=record.posts,
            returned=record.returned,
            votes=_counts(record.votes, "votes"),
            write_ins=_counts(record.write_ins, "write_ins"),
            spoiled={Spoiled.RULED_OUT: record.spoiled},
        )
    except FactsError as fault:
        field = "posts" if fault.field == "seats" else fault.field
        raise FactsError(f"{at}.{field}", str(fault)) from None
    return Poll(roll=whole.whole_of(facts), voters=record.issued, tally=tally)


def _counts(listed: Sequence[VotesFor], field: str) -> Mapping[str, int]:
    counts = {one.name: one.votes for one in listed}
    if len(counts) < len(listed):
        raise FactsError(field, "同一人列了两次")
    return counts


def _faults(
    facts: OfficeElection, law: Law, standing: Standing, step: Step, record: OfficePoll
) -> list[Fault]:
    """What is wrong with one vote, or what people must still look into."""
    faults = []
    needed = whole.needed_of(facts, law.quorum.amount)
    if record.present < needed:
        said = f"{step.stage}出席{record.present}人，不足法定人数{needed}人，选举不得进行"
        faults.append(Fault(said, law.quorum))
    if step.verdict is not Verdict.VALID:
        faults.append(_why_void(facts, law, standing, step))
    elected = step.settled.elected if step.settled else ()
    outsiders = [name for name in elected if name in step.poll.tally.write_ins]
    chairs = standing.value(blanks.CHAIRS_OF_DEPUTIES)
    if outsiders and facts.post in CHAIRS and chairs:
        said = f"{'、'.join(outsiders)}是另选的，主席、副主席应当是本级代表，需要核对"
        faults.append(Fault(said, chairs, Level.NEEDS_HUMAN))
    return faults


def _why_void(facts: OfficeElection, law: Law, standing: Standing, step: Step) -> Fault:
    tally = step.poll.tally
    if step.verdict is Verdict.WRONG_NAMES:
        said = f"再次投票应当就票数相等的人（{'、'.join(step.due.names)}）进行"
        return Fault(said, law.tie)
    if step.verdict is Verdict.WRONG_NUMBER:
        said = f"另行选举的候选人{len(tally.votes)}人，应当为{_range(step.due)}"
        return Fault(said, law.second if facts.post in CHIEFS else law.second_margin)
    said = f"收回选票{tally.returned}张，多于{step.poll.voters}张，本次投票无效"
    for check in LOCAL_CHECKS:
        if local := standing.value(check):
            return Fault(said, local)
    return Fault(f"{said}（比照代表选举，法律没有规定）", law.box, Level.NEEDS_HUMAN)


def _follows(outcome: Run) -> str:
    due = outcome.due
    if due is None and outcome.vacant:
        return f"仍缺{outcome.vacant}名，由人民代表大会决定何时再行选举"
    if due is None:
        return "名额已经选足"
    if due.stage is Stage.RUN_OFF:
        return f"{'、'.join(due.names)}票数相等，应当再次投票，选{due.seats}名"
    return f"应当进行{due.stage}，选{due.seats}名，候选人{_range(due)}"


def _range(due: Due) -> str:
    return f"{due.least}人" if due.least == due.most else f"{due.least}人至{due.most}人"


def _line(step: Step) -> str:
    """第一次投票：甲40票、乙36票；至少33票当选，甲当选."""
    tally = step.poll.tally
    votes = [f"{name}{count}票" for name, count in tally.votes.items()]
    votes += [f"{name}（另选）{count}票" for name, count in tally.write_ins.items()]
    settled = step.settled or Settled(elected=())
    if step.verdict is not Verdict.VALID:
        result = "不予计算"
    elif step.stage is Stage.RUN_OFF:
        result = f"得票多的当选，{_names(settled)}"
    else:
        result = f"至少{step.least}票当选，{_names(settled)}"
    return f"{step.stage}：{'、'.join(votes)}；{result}"


def _names(settled: Settled) -> str:
    return f"{'、'.join(settled.elected)}当选" if settled.elected else "没有人当选"


def _basis(law: Law, outcome: Run) -> list[AnyValue]:
    """The majority first, then whatever the votes have called for."""
    values: list[AnyValue] = [law.majority]
    stages = {step.stage for step in outcome.steps}
    if outcome.due:
        stages.add(outcome.due.stage)
    if any(step.poll.tally.write_ins for step in outcome.steps):
        values.append(law.write_in)
    if Stage.RUN_OFF in stages:
        values.append(law.tie)
    if Stage.SECOND in stages:
        values += [law.second, law.second_margin]
    return values


def pre_election(facts: OfficePreElection, standing: Standing) -> Finding:
    """By the order of votes, as many as the margin asks; a tie at the line is voted on again."""
    chief, deputy = standing.value(blanks.CHIEF_MARGIN), standing.value(blanks.DEPUTY_MARGIN)
    if chief is None or deputy is None:
        return standing.nothing(blanks.DEPUTY_MARGIN)
    votes = _counts(facts.votes, "votes")
    field = field_of(facts.post, facts.margin, chief.amount, deputy.amount)
    most = field.range(facts.posts)[1]
    if facts.post not in CHIEFS and facts.margin is None:
        raise FactsError("margin", "预选应当先有选举办法规定的差额数")
    if len(votes) <= most:
        raise FactsError("votes", f"提名{len(votes)}人，不多于{most}人，不需要预选")
    settled = settle(votes, seats=most, least=0)
    formal, tied = "、".join(settled.elected), "、".join(settled.tied)
    said = f"根据预选得票多少的顺序，{formal or '尚无人'}列入正式候选人名单（共{most}人）"
    open_text = f"{said}；{tied}票数相等，还应当从中确定{settled.seats_in_tie}人"
    again = Fault(open_text, deputy, Level.NEEDS_HUMAN)
    silence = "预选中末位票数相等如何处理，法律没有规定，默认就票数相等的人再次预选"
    return judge(
        standing,
        [deputy],
        [again] if tied else [],
        fine=said,
        steps=[silence] if tied else [],
        computed={"formal": formal, "tied": tied, "seats_in_tie": settled.seats_in_tie},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "office.election",
        "大会选举的结果",
        OfficeElection,
        election,
        (*BASIC, *LOCAL_CHECKS, blanks.CHAIRS_OF_DEPUTIES),
    ),
    Rule(
        "office.pre_election",
        "大会选举的预选",
        OfficePreElection,
        pre_election,
        (blanks.DEPUTY_MARGIN, blanks.CHIEF_MARGIN),
    ),
)
