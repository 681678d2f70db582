"""One poll of a deputies' election explained: the articles it rests on, the sum, the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from xiangyin.law.blanks import nominations, polls, results
from xiangyin.law.contests import (
    Bar,
    Due,
    Of,
    Poll,
    Settled,
    Spoiled,
    Stage,
    Step,
    Tally,
    Terms,
    Verdict,
)
from xiangyin.law.counting import Share
from xiangyin.law.facts import PollRecord, VotesFor
from xiangyin.law.findings import Computed, FactsError, Finding, Level
from xiangyin.law.parameters import AnyParameter, AnyValue, Vacancy, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge

WHOLE = {
    Of.ROLL: "全体选民",
    Of.VOTERS: "参加投票的选民",
    Of.BALLOTS: "收回的选票",
    Of.VALID: "有效票",
}
BASIC: tuple[AnyParameter, ...] = (
    results.TURNOUT,
    results.ELECTED,
    polls.BOX_CHECK,
    results.RUN_OFF,
    results.SECOND_ORDER,
    nominations.MARGIN,
    results.SECOND_ELECTED,
    results.WRITTEN_IN,
)


@dataclass(frozen=True, kw_only=True)
class Law:
    """The articles a deputies' election rests on, and the engine's terms made from them."""

    terms: Terms
    turnout: AnyValue
    elected: AnyValue
    box: AnyValue
    run_off: AnyValue
    order: AnyValue
    margin: AnyValue
    elected_again: AnyValue
    written_in: AnyValue
    after_second: Value[Vacancy] | None

    @property
    def at_fault(self) -> Mapping[Verdict, AnyValue]:
        return {
            Verdict.TOO_MANY_BALLOTS: self.box,
            Verdict.TOO_FEW_VOTERS: self.turnout,
            Verdict.WRONG_NAMES: self.run_off,
            Verdict.WRONG_NUMBER: self.margin,
            Verdict.WRONG_ORDER: self.order,
        }

    @property
    def threshold(self) -> Mapping[Stage, AnyValue]:
        return {
            Stage.FIRST: self.elected,
            Stage.RUN_OFF: self.run_off,
            Stage.SECOND: self.elected_again,
        }


def law_of(standing: Standing) -> Law | None:
    """A second election needs a majority to vote again (digest §A, second_election_turnout)."""
    values = [standing.value(blank) for blank in BASIC]
    turnout, elected, box, run_off, order, margin, again, written_in = values
    if not (turnout and elected and box and run_off and order and margin and again and written_in):
        return None
    terms = Terms(
        turnout=turnout.amount,
        elected=elected.amount,
        elected_again=again.amount,
        field_again=margin.amount,
    )
    return Law(
        terms=terms,
        turnout=turnout,
        elected=elected,
        box=box,
        run_off=run_off,
        order=order,
        margin=margin,
        elected_again=again,
        written_in=written_in,
        after_second=standing.value(results.AFTER_SECOND),
    )


def explained(standing: Standing, law: Law, step: Step, remarks: Sequence[Fault] = ()) -> Finding:
    """The finding of one poll: why it does not count, or whom it elects and what follows."""
    if step.settled is None:
        faults = [Fault(_why_void(law, step), law.at_fault[step.verdict])]
        return judge(standing, [], faults, fine="", computed={"is_valid": False})
    said = _result(law, step)
    doubts = [*_doubts(law, step), *remarks]
    if doubts:
        doubts[0] = replace(doubts[0], text=f"{said}；{doubts[0].text}")
    return judge(
        standing,
        values_of(law, step),
        doubts,
        fine=said,
        steps=_sum(law, step),
        computed=_computed(law, step, step.settled),
    )


def poll_of(record: PollRecord, at: str) -> Poll:
    """The engine's poll; what it refuses is named by the field of the record."""
    try:
        return Poll(
            roll=record.registered,
            voters=record.voters,
            tally=Tally(
                seats=record.seats,
                returned=record.ballots,
                votes=counts_of(record.votes, "votes"),
                write_ins=counts_of(record.write_ins, "write_ins"),
                spoiled={Spoiled.RULED_OUT: record.spoiled},
            ),
        )
    except FactsError as fault:
        raise FactsError(f"{at}.{fault.field}", str(fault)) from None


def counts_of(listed: Sequence[VotesFor], field: str) -> dict[str, int]:
    counts = {one.name: one.votes for one in listed}
    if len(counts) < len(listed):
        raise FactsError(field, "同一人列了两次")
    return counts


def _why_void(law: Law, step: Step) -> str:
    poll, due = step.poll, step.due
    match step.verdict:
        case Verdict.TOO_MANY_BALLOTS:
            ballots = poll.tally.returned
            return f"所投的票数{ballots}张，多于投票人数{poll.voters}人，本次选举无效"
        case Verdict.TOO_FEW_VOTERS:
            return too_few(law.turnout.amount, poll.voters, poll.roll)
        case Verdict.WRONG_NAMES:
            return f"再次投票应当就票数相等的候选人（{'、'.join(due.names)}）进行"
        case Verdict.WRONG_NUMBER:
            there = len(poll.tally.votes)
            return f"另行选举{due.seats}名，候选人应当为{_range(due)}，现有{there}人"
    return "另行选举的候选人应当根据在第一次投票时得票多少的顺序确定"


def too_few(share: Share, voters: int, registered: int) -> str:
    least = share.least(registered)
    return f"参加投票的选民{voters}人，全体选民{registered}人的过半数为{least}人，选举无效"


def _range(due: Due) -> str:
    return f"{due.least}人" if due.least == due.most else f"{due.least}人至{due.most}人"


def _result(law: Law, step: Step) -> str:
    """甲（600票）、乙（500票）当选；不足的1名另行选举，候选人应当为2人."""
    settled, votes = step.settled or Settled(elected=()), step.poll.tally.everyone
    elected = "、".join(f"{name}（{votes[name]}票）" for name in settled.elected)
    parts = [f"{elected}当选" if elected else f"没有人得到当选所需的{step.least}票"]
    if settled.tied:
        tied, equal = "、".join(settled.tied), votes[settled.tied[0]]
        parts = parts if elected else []
        parts.append(f"{tied}票数相等（{equal}票），应当再次投票，选{settled.seats_in_tie}名")
    elif settled.unfilled and step.stage is Stage.FIRST:
        least, most = law.margin.amount.range(settled.unfilled)
        field = f"{least}人" if least == most else f"{least}人至{most}人"
        parts.append(f"不足的{settled.unfilled}名另行选举，候选人应当为{field}")
    elif settled.unfilled:
        parts.append(vacancy(law, settled.unfilled))
    return "；".join(parts)


def vacancy(law: Law, unfilled: int) -> str:
    if not unfilled:
        return "名额已经选足"
    what = f"，{law.after_second.amount}" if law.after_second else "，法律没有规定再一次另行选举"
    return f"仍不足{unfilled}名{what}"


def _doubts(law: Law, step: Step) -> list[Fault]:
    """What the law leaves open (digest §A): people say."""
    faults = []
    if step.is_line_tied:
        said = "第一次投票得票相等的人没有都列为候选人，候选人如何确定，由选举委员会判断"
        faults.append(Fault(said, law.order, Level.NEEDS_HUMAN))
    if step.written_in:
        names = "、".join(step.written_in)
        said = f"{names}不是候选人，另选的票数达到{step.least}票，能否当选，由选举委员会判断"
        faults.append(Fault(said, law.order, Level.NEEDS_HUMAN))
    return faults


def is_doubtful(step: Step) -> bool:
    return step.is_line_tied or bool(step.written_in)


def values_of(law: Law, step: Step) -> list[AnyValue]:
    """The texts that one poll's outcome rests on, its threshold first."""
    settled = step.settled
    if settled is None:
        return [law.at_fault[step.verdict]]
    values = [law.threshold[step.stage]]
    if any(name in step.poll.tally.write_ins for name in settled.elected):
        values.append(law.written_in)
    if settled.tied:
        values.append(law.run_off)
    if settled.unfilled and step.stage is Stage.FIRST:
        values += [law.order, law.margin]
    if settled.unfilled and step.stage is not Stage.FIRST and law.after_second:
        values.append(law.after_second)
    return values


def _sum(law: Law, step: Step) -> list[str]:
    poll, tally = step.poll, step.poll.tally
    steps = [f"所投的票数{tally.returned}张，不多于投票人数{poll.voters}人"]
    steps.append(f"参加投票的选民{poll.voters}人，超过全体选民{poll.roll}人的半数")
    if step.stage is Stage.RUN_OFF:
        steps.append("再次投票以得票多的当选，没有最低票数")
    else:
        bar: Bar = law.threshold[step.stage].amount
        whole = f"{WHOLE[bar.of]}{poll.whole(bar.of)}"
        steps.append(f"{whole}的{bar.share}，至少{step.least}票")
    votes = [f"{name}{count}票" for name, count in tally.votes.items()]
    votes += [f"{name}（另选）{count}票" for name, count in tally.write_ins.items()]
    return [*steps, "、".join(votes)]


def _computed(law: Law, step: Step, settled: Settled) -> dict[str, Computed]:
    return {
        "is_valid": True,
        "least": step.least,
        "least_voters": law.turnout.amount.least(step.poll.roll),
        "elected": "、".join(settled.elected),
        "tied": "、".join(settled.tied),
        "seats_in_tie": settled.seats_in_tie,
        "unfilled": settled.unfilled,
    }
