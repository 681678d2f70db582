"""The count of a deputies' election, poll by poll and as a whole."""

from xiangyin.law.blanks import results
from xiangyin.law.contests import Due, Run, Stage, judge_poll, run, second_election
from xiangyin.law.facts import (
    BallotPaper,
    DistrictElection,
    FirstVote,
    RunOff,
    SecondElection,
    Turnout,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.standing import Standing

from .counts import (
    BASIC,
    Law,
    counts_of,
    explained,
    is_doubtful,
    law_of,
    poll_of,
    too_few,
    vacancy,
    values_of,
)
from .duties import Fault, judge
from .rule import AnyRule, Rule

# 另行选举 has no day in law; practice: within a month (digest §A, second_election_date)
SOFT_SECOND_DAYS = 30


def ballot(facts: BallotPaper, standing: Standing) -> Finding:
    """More choices than seats spoil a paper; none at all is an abstention."""
    value = standing.value(results.CHOICES)
    if value is None:
        return standing.nothing(results.CHOICES)
    if facts.seats < 1:
        raise FactsError("seats", "应选名额至少为一名")
    chosen = facts.approvals + facts.write_ins
    said = f"所选的人数{chosen}人，多于应选代表{facts.seats}人，选票作废"
    fine = f"所选的人数{chosen}人，不多于应选代表{facts.seats}人，选票有效"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if chosen > facts.seats else [],
        fine=fine if chosen else "没有选任何人，选票有效，视为弃权",
        computed={"chosen": chosen, "seats": facts.seats},
    )


def turnout(facts: Turnout, standing: Standing) -> Finding:
    """More than half of all the district's voters."""
    value = standing.value(results.TURNOUT)
    if value is None:
        return standing.nothing(results.TURNOUT)
    if facts.voters > facts.registered:
        said = f"投票人数{facts.voters}多于选区全体选民{facts.registered}"
        raise FactsError("voters", said)
    is_met = value.amount.is_met(facts.voters, facts.registered)
    said = too_few(value.amount, facts.voters, facts.registered)
    return judge(
        standing,
        [value],
        [] if is_met else [Fault(said, value)],
        fine=f"参加投票的选民{facts.voters}人，超过全体选民{facts.registered}人的半数，选举有效",
        computed={
            "registered": facts.registered,
            "voters": facts.voters,
            "least": value.amount.least(facts.registered),
        },
    )


def first_vote(facts: FirstVote, standing: Standing) -> Finding:
    """Who is elected at the first vote, who is tied, what is left open."""
    law = law_of(standing)
    if law is None:
        return standing.nothing(results.TURNOUT)
    poll = poll_of(facts.record, "record")
    due = Due(stage=Stage.FIRST, seats=facts.record.seats, names=tuple(poll.tally.votes))
    return explained(standing, law, judge_poll(law.terms, due, poll))


def run_off(facts: RunOff, standing: Standing) -> Finding:
    """Between the tied only; the most votes win, however few."""
    law = law_of(standing)
    if law is None:
        return standing.nothing(results.TURNOUT)
    poll = poll_of(facts.record, "record")
    due = Due(stage=Stage.RUN_OFF, seats=facts.record.seats, names=facts.tied)
    if len(facts.tied) <= due.seats:
        raise FactsError("tied", "票数相等的人不多于应选名额，不需要再次投票")
    return explained(standing, law, judge_poll(law.terms, due, poll))


def second(facts: SecondElection, standing: Standing) -> Finding:
    """For the seats left open, in the order of the first vote; a third of the ballots at least."""
    law = law_of(standing)
    if law is None:
        return standing.nothing(results.TURNOUT)
    days = (facts.held_on - facts.first_held_on).days
    if days < 0:
        raise FactsError("held_on", "另行选举早于第一次投票")
    poll = poll_of(facts.record, "record")
    votes = counts_of(facts.first_votes, "first_votes")
    due = second_election(law.terms, facts.record.seats, votes, ())
    step = judge_poll(law.terms, due, poll)
    return explained(standing, law, step, _late(law, days))


def _late(law: Law, days: int) -> list[Fault]:
    said = f"距第一次投票{days}日；法律没有规定另行选举的期限，宜在{SOFT_SECOND_DAYS}日内进行"
    return [Fault(said, law.order, Level.WARNING)] if days > SOFT_SECOND_DAYS else []


def district_election(facts: DistrictElection, standing: Standing) -> Finding:
    """All polls of a district: who is elected, and what must follow."""
    law = law_of(standing)
    if law is None:
        return standing.nothing(results.TURNOUT)
    outcome = outcome_of(facts, law)
    findings = [explained(standing, law, step) for step in outcome.steps]
    elected = f"{'、'.join(outcome.elected)}当选" if outcome.elected else "尚无人当选"
    due = outcome.due
    follows = f"还应当进行{due.stage}，选{due.seats}名" if due else vacancy(law, outcome.vacant)
    return standing.finding(
        Level.NEEDS_HUMAN if any(is_doubtful(one) for one in outcome.steps) else Level.OK,
        f"应选{facts.seats}名，{elected}；{follows}（{law.elected.article.cite()}）。",
        law.elected.article,
        *(value.article for step in outcome.steps for value in values_of(law, step)),
        steps=[finding.sentence for finding in findings],
        computed={
            "elected": "、".join(outcome.elected),
            "due": due.stage.name.lower() if due else "",
            "seats_due": due.seats if due else 0,
            "vacant": outcome.vacant,
        },
    )


def outcome_of(facts: DistrictElection, law: Law) -> Run:
    polls_held = [poll_of(one, f"polls[{place}]") for place, one in enumerate(facts.polls)]
    return run(law.terms, seats=facts.seats, candidates=facts.candidates, polls=polls_held)


READS = (*BASIC, results.AFTER_SECOND)
RULES: tuple[AnyRule, ...] = (
    Rule("results.ballot", "选票是否有效", BallotPaper, ballot, (results.CHOICES,)),
    Rule("results.turnout", "参加投票的人数", Turnout, turnout, (results.TURNOUT,)),
    Rule("results.first_vote", "第一次投票的结果", FirstVote, first_vote, READS),
    Rule("results.run_off", "再次投票的结果", RunOff, run_off, READS),
    Rule("results.second_election", "另行选举的结果", SecondElection, second, READS),
    Rule("results.district", "选区选举的结果", DistrictElection, district_election, READS),
)
