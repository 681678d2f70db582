"""A whole election, poll after poll: who is elected, who must be voted on again, what is left.

    run(terms, seats=3, candidates=("甲", "乙", "丙", "丁"), polls=(first, run_off))

`Terms` are the thresholds as one law words them; deputies, officers, projects, village and
neighbourhood committees are all this engine under terms of their own. It knows no statute and
makes no finding: whoever calls it reads the terms from a pack and says each step's article.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from xiangyin.law.findings import FactsError

from .settling import Settled, in_order, settle
from .terms import Poll, Terms


class Stage(StrEnum):
    FIRST = "第一次投票"
    RUN_OFF = "再次投票"
    SECOND = "另行选举"


class Verdict(StrEnum):
    """Whether a poll counts at all."""

    VALID = "有效"
    WRONG_NUMBER = "另行选举的候选人人数不符合差额"
    WRONG_ORDER = "另行选举的候选人没有按第一次投票得票多少的顺序确定"
    WRONG_NAMES = "再次投票的候选人不是票数相等的人"
    TOO_MANY_BALLOTS = "收回的选票多于投票人数，本次选举无效"
    TOO_FEW_VOTERS = "参加投票的人数不足，本次选举无效"


@dataclass(frozen=True, kw_only=True)
class Due:
    """The vote that must be held next, for `seats` among `names`.

    In a second election between `least` and `most` of them stand, in their order, which rests
    on their `votes` in the first; otherwise all of them do.
    """

    stage: Stage
    seats: int
    names: tuple[str, ...]
    least: int = 0
    most: int = 0
    votes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One poll as it was judged; `least` votes elect.

    People must judge of `written_in` (they had enough votes in a second election without
    standing in it) and where `is_line_tied` (equal votes decided who might stand in it).
    """

    due: Due
    poll: Poll
    verdict: Verdict
    least: int = 0
    settled: Settled | None = None
    written_in: tuple[str, ...] = ()
    is_line_tied: bool = False

    @property
    def stage(self) -> Stage:
        return self.due.stage


@dataclass(frozen=True, kw_only=True)
class Run:
    """Where the election stands. elected + due.seats + vacant = seats, always."""

    seats: int
    steps: tuple[Step, ...]
    elected: tuple[str, ...]
    due: Due | None
    vacant: int = 0

    @property
    def is_over(self) -> bool:
        return self.due is None


def run(terms: Terms, *, seats: int, candidates: Sequence[str], polls: Sequence[Poll]) -> Run:
    """Judge the polls in the order they were held; `due` is what must follow them."""
    if seats < 1:
        raise FactsError("seats", f"应选人数应当是一以上的整数：{seats}")
    first = Due(stage=Stage.FIRST, seats=seats, names=tuple(candidates))
    state = Run(seats=seats, steps=(), elected=(), due=first)
    for place, poll in enumerate(polls):
        if state.due is None:
            raise FactsError(f"polls[{place}]", "选举已经结束，不应当再有投票")
        _refuse_another_vote(state.due, poll, f"polls[{place}]")
        state = _after(state, state.due, poll, terms)
    return state


def judge_poll(terms: Terms, due: Due, poll: Poll) -> Step:
    """One poll by itself: does it count, and whom does it elect?"""
    verdict = verdict_on(terms, due, poll)
    if verdict is not Verdict.VALID:
        return Step(due=due, poll=poll, verdict=verdict)
    least = least_votes(terms, due.stage, poll)
    votes, written_in = _electable(terms, due, poll, least)
    return Step(
        due=due,
        poll=poll,
        verdict=verdict,
        least=least,
        settled=settle(votes, seats=due.seats, least=least),
        written_in=written_in,
        is_line_tied=terms.is_by_order and is_in_order(tuple(poll.tally.votes), due) is None,
    )


def verdict_on(terms: Terms, due: Due, poll: Poll) -> Verdict:
    names = tuple(poll.tally.votes)
    if due.stage is Stage.RUN_OFF and set(names) != set(due.names):
        return Verdict.WRONG_NAMES
    if due.stage is Stage.SECOND and not due.least <= len(names) <= due.most:
        return Verdict.WRONG_NUMBER
    if terms.is_by_order and is_in_order(names, due) is False:
        return Verdict.WRONG_ORDER
    if poll.tally.returned > poll.voters:
        return Verdict.TOO_MANY_BALLOTS
    asks_turnout = due.stage is Stage.FIRST or terms.turnout_again
    if terms.turnout and asks_turnout and not terms.turnout.is_met(poll.voters, poll.roll):
        return Verdict.TOO_FEW_VOTERS
    return Verdict.VALID


def least_votes(terms: Terms, stage: Stage, poll: Poll) -> int:
    """In a run-off the most votes win, however few."""
    if stage is Stage.RUN_OFF:
        return 0
    return (terms.elected if stage is Stage.FIRST else terms.elected_again).least(poll)


def is_in_order(names: Sequence[str], due: Due) -> bool | None:
    """Do these candidates follow the order of votes? None: equal votes at the line, people say."""
    if due.stage is not Stage.SECOND:
        return True
    if any(name not in due.votes for name in names):
        return False
    left_out = [due.votes[name] for name in due.names if name not in names]
    last_in = min((due.votes[name] for name in names), default=0)
    first_out = max(left_out, default=-1)
    return None if first_out == last_in else first_out < last_in


def _after(state: Run, due: Due, poll: Poll, terms: Terms) -> Run:
    step = judge_poll(terms, due, poll)
    steps = (*state.steps, step)
    if step.settled is None:  # a void poll is held again
        return Run(seats=state.seats, steps=steps, elected=state.elected, due=due)
    elected = (*state.elected, *step.settled.elected)
    following = _following(due, step.settled, poll, elected, terms)
    vacant = 0 if following else state.seats - len(elected)
    return Run(seats=state.seats, steps=steps, elected=elected, due=following, vacant=vacant)


def _following(
    due: Due, settled: Settled, poll: Poll, elected: Sequence[str], terms: Terms
) -> Due | None:
    """A tie is voted on again; seats that the first vote leaves open, once more and no further."""
    if settled.tied:
        return Due(stage=Stage.RUN_OFF, seats=settled.seats_in_tie, names=settled.tied)
    if due.stage is not Stage.FIRST or not settled.unfilled:
        return None
    return second_election(terms, settled.unfilled, poll.tally.everyone, elected)


def second_election(
    terms: Terms, seats: int, votes: Mapping[str, int], elected: Sequence[str]
) -> Due:
    """The vote for seats left open: those not elected, in the order of their first votes."""
    names = tuple(name for name in in_order(votes) if name not in elected)
    least, most = terms.field_again.range(seats) if terms.field_again else (1, len(names))
    return Due(
        stage=Stage.SECOND,
        seats=seats,
        names=names,
        least=least,
        most=most,
        votes={name: votes[name] for name in names},
    )


def _electable(
    terms: Terms, due: Due, poll: Poll, least: int
) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """Whose votes count: everyone's in a first vote, the tied in a run-off."""
    tally = poll.tally
    if due.stage is Stage.FIRST:
        return tally.everyone, ()
    if due.stage is Stage.SECOND and terms.may_elect_write_ins_again:
        return tally.everyone, ()
    if due.stage is Stage.RUN_OFF:
        return tally.votes, ()
    return tally.votes, tuple(n for n in in_order(tally.write_ins) if tally.write_ins[n] >= least)


def _refuse_another_vote(due: Due, poll: Poll, at: str) -> None:
    """A record of some other vote than the one that was due."""
    if poll.tally.seats != due.seats:
        raise FactsError(f"{at}.seats", f"{due.stage}应选{due.seats}人，不是{poll.tally.seats}人")
    if due.stage is Stage.FIRST and set(poll.tally.votes) != set(due.names):
        raise FactsError(f"{at}.votes", f"{due.stage}的候选人应当是{'、'.join(due.names)}")
