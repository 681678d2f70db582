"""民生实事票决: no national procedure. The engine of every election, with terms of its own.

Each deputy chooses up to k; the k with the most votes are chosen if more than half of all
deputies are for them; a tie is voted on again, a shortfall once more (law digest §A,
livelihood_threshold). Only the majority is law: 地方组织法第二十五条.
"""

from xiangyin.law.blanks import matters as blanks
from xiangyin.law.contests import Bar, Of, Poll, Run, Spoiled, Stage, Tally, Terms, Verdict, run
from xiangyin.law.counting import Share
from xiangyin.law.facts import LivelihoodVote, ProjectPoll
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

DEFAULTS = (
    "法律没有规定民生实事项目票决的程序，按默认办法计算，大会可以另定票决办法："
    "候选项目多于应选项目，每名代表所选不超过应选数，"
    "得票超过全体代表半数的，以得票多的入选",
    "得票相等不能确定的，就得票相等的项目再次投票；不足应选数的，进行第二轮票决",
)


def livelihood_vote(facts: LivelihoodVote, standing: Standing) -> Finding:
    """Where the vote stands after the rounds held so far."""
    passed = standing.value(blanks.PROJECT_PASSED)
    if passed is None:
        return standing.nothing(blanks.PROJECT_PASSED)
    state = _held(facts, passed.amount)
    least = passed.amount.least(facts.deputies)
    due = state.due
    return judge(
        standing,
        [passed],
        _faults(facts, state, passed),
        fine=f"入选须得{least}票，{len(state.elected)}个项目入选：{'、'.join(state.elected)}",
        computed={
            "least": least,
            "chosen": "、".join(state.elected),
            "missing": facts.chosen - len(state.elected),
            "next": due.stage.value if due else "",
            "next_names": "、".join(due.names) if due else "",
            "next_seats": due.seats if due else 0,
        },
        steps=DEFAULTS,
    )


def _held(facts: LivelihoodVote, share: Share) -> Run:
    if facts.chosen < 1:
        raise FactsError("chosen", "应选项目至少为一个")
    if not facts.polls:
        raise FactsError("polls", "应当给出票决的结果")
    if len(set(facts.projects)) < len(facts.projects):
        raise FactsError("projects", "同一候选项目列了两次")
    bar = Bar(share=share, of=Of.ROLL)
    terms = Terms(turnout=None, elected=bar, elected_again=bar)
    polls: list[Poll] = []
    for place, poll in enumerate(facts.polls):
        state = run(terms, seats=facts.chosen, candidates=facts.projects, polls=polls)
        seats = state.due.seats if state.due else facts.chosen
        polls.append(_poll(poll, facts.deputies, seats, f"polls[{place}]"))
    return run(terms, seats=facts.chosen, candidates=facts.projects, polls=polls)


def _poll(poll: ProjectPoll, deputies: int, seats: int, at: str) -> Poll:
    votes = {one.name: one.votes for one in poll.votes}
    if len(votes) < len(poll.votes):
        raise FactsError(f"{at}.votes", "同一项目列了两次")
    try:
        tally = Tally(
            seats=seats,
            returned=poll.ballots,
            votes=votes,
            spoiled={Spoiled.RULED_OUT: poll.spoiled},
        )
        return Poll(roll=deputies, voters=poll.voters, tally=tally)
    except FactsError as fault:
        raise FactsError(f"{at}.{fault.field}", str(fault)) from None


def _faults(facts: LivelihoodVote, state: Run, passed: Value[Share]) -> list[Fault]:
    """All of them warnings, for the procedure is not law; a void round alone is refused."""
    faults = []
    if len(facts.projects) <= facts.chosen:
        said = f"候选项目{len(facts.projects)}个，不多于应选项目{facts.chosen}个"
        faults.append(Fault(said, passed, Level.WARNING))
    if state.steps[-1].verdict is not Verdict.VALID:
        faults.append(Fault("收回的票多于投票的代表，这一轮票决无效", passed))
        return faults
    so_far = f"{len(state.elected)}个项目入选：{'、'.join(state.elected)}" if state.elected else ""
    stands = so_far or "没有项目入选"
    if state.due and state.due.stage is Stage.RUN_OFF:
        tied = "、".join(state.due.names)
        said = f"{stands}；{tied}得票相等，应当再次投票，从中确定{state.due.seats}个"
        faults.append(Fault(said, passed, Level.WARNING))
    elif state.due:
        least = passed.amount.least(facts.deputies)
        said = f"{stands}；其余的没有得到{least}票，还差{state.due.seats}个，应当进行第二轮票决"
        faults.append(Fault(said, passed, Level.WARNING))
    elif state.vacant:
        said = f"{stands}；两轮以后还差{state.vacant}个，由大会决定"
        faults.append(Fault(said, passed, Level.WARNING))
    return faults


RULES: tuple[AnyRule, ...] = (
    Rule(
        "livelihood.vote",
        "民生实事项目票决",
        LivelihoodVote,
        livelihood_vote,
        (blanks.PROJECT_PASSED,),
    ),
)
