"""The poll of a village's or neighbourhood's committee, what follows it, and recall."""

from collections.abc import Mapping

from xiangyin.law.contests import Bar, Of, Poll, Settled, Stage, Tally, Terms, settle
from xiangyin.law.contests.rounds import least_votes
from xiangyin.law.counting import Share
from xiangyin.law.facts.committees import (
    CommitteeElection,
    CommitteeRecallDemand,
    CommitteeRecallVote,
    ElectedRelatives,
    RecallClock,
    SecondElection,
    WomensSeat,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import BallotLimit, Parameter, Start, Vacancies, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import citation

from . import terms
from .committees import Committee
from .duties import Fault, judge
from .versions import governing

RANK = {"chair": 0, "vice_chair": 1, "member": 2}


def election(
    committee: Committee,
    turnout_blank: Parameter[Share],
    facts: CommitteeElection,
    standing: Standing,
) -> Finding:
    """Valid with enough voters; elected with enough votes; the tally is the contest engine's."""
    blanks = committee.blanks
    turnout = governing(standing, turnout_blank)
    share = governing(standing, blanks.second if facts.is_second else blanks.elected)
    if turnout is None or share is None:
        return standing.nothing(turnout_blank)
    needed = turnout.amount.least(facts.registered)
    voided = _void_faults(committee, facts, standing, turnout)
    if voided:
        computed = {"is_valid": 0, "voted": facts.voted, "least_voters": needed}
        return judge(standing, [], voided, fine="", computed=computed)
    poll = _poll(facts)
    least = least_votes(_terms(turnout, share), _stage(facts), poll)
    settled = settle(poll.tally.everyone, seats=facts.seats, least=least)
    said = f"登记{facts.registered}人，投票{facts.voted}人，选举有效；当选至少须得{least}票"
    articles = (turnout.article, share.article)
    return standing.finding(
        _level(settled, facts),
        f"{said}，{'；'.join(_outcome(settled, facts))}（{citation(articles)}）。",
        *articles,
        steps=_steps(facts, share, least),
        computed={
            "is_valid": 1,
            "voted": facts.voted,
            "least_voters": needed,
            "least_votes": least,
            "elected": "、".join(settled.elected),
            "tied": "、".join(settled.tied),
            "seats_in_tie": settled.seats_in_tie,
            "unfilled": settled.unfilled,
        },
    )


def _terms(turnout: Value[Share], share: Value[Share]) -> Terms:
    """The engine's terms: first of those voting, the second time of the papers cast."""
    return Terms(
        turnout=turnout.amount,
        elected=Bar(share=share.amount, of=Of.VOTERS),
        elected_again=Bar(share=share.amount, of=Of.BALLOTS),
    )


def _stage(facts: CommitteeElection) -> Stage:
    return Stage.SECOND if facts.is_second else Stage.FIRST


def _poll(facts: CommitteeElection) -> Poll:
    """The poll as the engine judges it; votes that no papers could give are refused."""
    votes = {one.name: one.votes for one in facts.votes}
    outsiders = set(facts.write_ins)
    tally = Tally(
        seats=facts.seats,
        returned=facts.ballots,
        votes={name: count for name, count in votes.items() if name not in outsiders},
        write_ins={name: count for name, count in votes.items() if name in outsiders},
    )
    return Poll(roll=facts.registered, voters=facts.voted, tally=tally)


def _void_faults(
    committee: Committee, facts: CommitteeElection, standing: Standing, turnout: Value[Share]
) -> list[Fault]:
    faults = []
    if not turnout.amount.is_met(facts.voted, facts.registered):
        said = (
            f"登记{facts.registered}人，投票{facts.voted}人，应当有{turnout.amount}"
            f"（至少{turnout.amount.least(facts.registered)}人）投票，选举无效"
        )
        faults.append(Fault(said, turnout))
    limit = governing(standing, committee.blanks.ballot_limit)
    if limit and limit.amount is BallotLimit.ISSUED:
        if facts.issued is None:
            faults.append(Fault("发出多少选票，应当查明", limit, Level.NEEDS_HUMAN))
        elif facts.ballots > facts.issued:
            said = f"收回选票{facts.ballots}张，多于发出的{facts.issued}张，选举无效"
            faults.append(Fault(said, limit))
    elif facts.ballots > facts.voted:
        said = f"选票{facts.ballots}张，多于投票人数{facts.voted}人"
        if limit:
            faults.append(Fault(f"{said}，选举无效", limit))
        else:
            said += "，选举是否有效，当地没有规定"
            faults.append(Fault(said, turnout, Level.NEEDS_HUMAN))
    return faults


def _level(settled: Settled, facts: CommitteeElection) -> Level:
    """A write-in who wins a second election is for people to judge (law digest §A)."""
    if facts.is_second and set(settled.elected) & set(facts.write_ins):
        return Level.NEEDS_HUMAN
    return Level.WARNING if settled.unfilled or settled.tied else Level.OK


def _outcome(settled: Settled, facts: CommitteeElection) -> list[str]:
    votes = {one.name: one.votes for one in facts.votes}
    said = ["、".join(f"{name}（{votes[name]}票）" for name in settled.elected) + "当选"]
    if not settled.elected:
        said = ["无人当选"]
    if settled.tied:
        names = "、".join(settled.tied)
        said.append(f"{names}票数相等，其余{settled.seats_in_tie}个名额由他们再次投票")
    if settled.unfilled:
        said.append(f"不足的{settled.unfilled}个名额另行选举")
    if facts.is_second and set(settled.elected) & set(facts.write_ins):
        said.append("当选人不是另行选举的候选人，是否有效由人判断")
    return said


def _steps(facts: CommitteeElection, share: Value[Share], least: int) -> list[str]:
    if not facts.is_second:
        return [f"投票{facts.voted}人，{share.amount}为{least}票以上"]
    return [
        f"选票{facts.ballots}张，{share.amount}为{least}票以上",
        "另行选举同样要求法定人数投票；三分之一以已投选票总数计算（默认处理）",
    ]


def second_election(committee: Committee, facts: SecondElection, standing: Standing) -> Finding:
    """另行选举: by when, or whether the seats may stay open."""
    blanks = committee.blanks
    law = governing(standing, blanks.second)
    if law is None:
        return standing.nothing(blanks.second)
    missing = facts.seats - facts.elected
    if not missing:
        fine = f"应选{facts.seats}人，已经选足，不需要另行选举"
        return judge(standing, [law], [], fine=fine, computed={"missing": 0})
    open_seats = governing(standing, blanks.vacancies)
    if open_seats and _may_stay_open(open_seats.amount, facts):
        fine = f"已选出{facts.elected}人，不足的{missing}个名额可以暂缺"
        return judge(standing, [open_seats], [], fine=fine, computed={"missing": missing})
    return terms.settle(
        standing,
        blanks.second_clock,
        {Start.POLL: facts.polled_on},
        facts,
        act=f"就不足的{missing}个名额另行选举",
        silence=f"不足的{missing}个名额应当另行选举，法律和{standing.local_rules}没有规定期限。",
        duty=[law.article],
    )


def _may_stay_open(rule: Vacancies, facts: SecondElection) -> bool:
    enough = facts.elected > rule.elected if rule.is_over else facts.elected >= rule.elected
    return (
        enough
        and (facts.has_chair or not rule.needs_chair)
        and (facts.is_after_second or not rule.after_second)
    )


def womens_seat(committee: Committee, facts: WomensSeat, standing: Standing) -> Finding:
    """No woman in the chair or beside it: a member's seat is hers."""
    value = governing(standing, committee.blanks.womens_seat)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定妇女名额如何在计票后确定。")
    if facts.has_woman_chair_or_vice:
        fine = "主任、副主任的当选人中有妇女，委员的当选人按照得票多少确定"
    elif facts.women_with_majority:
        fine = "主任、副主任的当选人中没有妇女，首先确定得票最多的妇女当选委员"
    else:
        said = "没有妇女获得过半数选票，应当在委员的应选名额中确定一个名额另行选举妇女成员"
        return judge(standing, [], [Fault(said, value, Level.WARNING)], fine="")
    return judge(standing, [value], [], fine=fine)


def relatives(committee: Committee, facts: ElectedRelatives, standing: Standing) -> Finding:
    """Of close relatives elected, one stays: the highest post, then the most votes."""
    blanks = committee.blanks
    value = governing(standing, blanks.relatives)
    if value is None:
        kin = governing(standing, blanks.kin)
        if kin is None:
            return standing.nothing(blanks.relatives)
        said = "当选人之间有近亲属关系，应当回避，由谁留任当地没有规定"
        return judge(standing, [], [Fault(said, kin, Level.NEEDS_HUMAN)], fine="")
    ranked = sorted(facts.relatives, key=lambda one: (RANK[one.post], -one.votes))
    first, second = ranked[0], ranked[1]
    if (first.post, first.votes) == (second.post, second.votes):
        said = f"{first.name}、{second.name}职务相同、得票相等，由谁留任应当另行确定"
        return judge(standing, [], [Fault(said, value, Level.NEEDS_HUMAN)], fine="")
    fine = f"当选人之间有近亲属关系，由{first.name}留任"
    return judge(standing, [value], [], fine=fine, computed={"stays": first.name})


def recall_demand(
    committee: Committee,
    blanks: Mapping[str, Parameter[Share]],
    facts: CommitteeRecallDemand,
    standing: Standing,
) -> Finding:
    """罢免要求: a share of the voters, or of the representatives, who say why."""
    blank = blanks.get(facts.by)
    if blank is None:
        raise FactsError("by", f"罢免{committee.name}成员由选民或者代表联名提出")
    value = governing(standing, blank)
    if value is None:
        return standing.nothing(blank)
    least = value.amount.least(facts.entitled)
    faults = []
    if not value.amount.is_met(facts.signers, facts.entitled):
        said = f"罢免要求须有{value.amount}联名（至少{least}人），现有{facts.signers}人"
        faults.append(Fault(said, value))
    if not facts.states_reason:
        faults.append(Fault("罢免要求应当说明理由", value))
    return judge(
        standing,
        [value],
        faults,
        fine=f"{facts.entitled}人中{facts.signers}人联名，罢免要求符合提出条件",
        computed={"signers": facts.signers, "least_signers": least},
    )


def recall_vote(
    committee: Committee,
    turnout_blank: Parameter[Share],
    facts: CommitteeRecallVote,
    standing: Standing,
) -> Finding:
    """Enough of those registered vote, and more than half of those who vote are for it."""
    turnout = governing(standing, turnout_blank)
    passed = governing(standing, committee.blanks.recall_passed)
    if turnout is None or passed is None:
        return standing.nothing(turnout_blank)
    voters, votes = turnout.amount.least(facts.registered), passed.amount.least(facts.voted)
    faults = []
    if not turnout.amount.is_met(facts.voted, facts.registered):
        said = f"登记{facts.registered}人，投票{facts.voted}人，不足{voters}人，表决无效"
        faults.append(Fault(said, turnout))
    elif not passed.amount.is_met(facts.votes, facts.voted):
        said = f"投票{facts.voted}人，赞成罢免{facts.votes}票，不足{votes}票，罢免未通过"
        faults.append(Fault(said, passed))
    return judge(
        standing,
        [turnout, passed],
        faults,
        fine=f"投票{facts.voted}人，赞成罢免{facts.votes}票，罢免通过",
        computed={"least_voters": voters, "least_votes": votes},
    )


def recall_clock(committee: Committee, facts: RecallClock, standing: Standing) -> Finding:
    """From the demand to the vote: provinces say, the law does not."""
    demand = governing(standing, committee.blanks.recall_voters)
    return terms.settle(
        standing,
        committee.blanks.recall_clock,
        {Start.RECALL_DEMAND: facts.demanded_on},
        facts,
        act="投票表决罢免要求",
        silence=f"法律和{standing.local_rules}没有规定罢免要求的表决期限，应当及时组织表决。",
        duty=[demand.article] if demand else [],
    )
