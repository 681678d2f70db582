"""Neighbourhoods: the rules of the villages in another place, with three modes of voting."""

from functools import partial

from xiangyin.law import facts as kinds
from xiangyin.law.blanks import neighbourhoods as blanks
from xiangyin.law.facts import NeighbourhoodElection, NeighbourhoodProxy, NeighbourhoodRecallVote
from xiangyin.law.findings import Finding
from xiangyin.law.parameters import Start
from xiangyin.law.standing import Standing

from . import committee_elections as polls
from . import committee_meetings as meetings
from . import committee_rolls as rolls
from . import committees
from .committees import NEIGHBOURHOOD
from .duties import Fault, judge
from .rule import AnyRule, Rule
from .versions import governing

B = NEIGHBOURHOOD.blanks
RECALLERS = {
    "voters": B.recall_voters,
    "households": blanks.RECALL_HOUSEHOLDS,
    "representatives": B.recall_representatives,
}
TURNOUT = {
    "voters": B.turnout,
    "households": blanks.TURNOUT_HOUSEHOLDS,
    "representatives": blanks.TURNOUT_REPRESENTATIVES,
}


def proxy(facts: NeighbourhoodProxy, standing: Standing) -> Finding:
    """委托投票; there is none where representatives vote."""
    none = governing(standing, blanks.NO_PROXY_OF_REPRESENTATIVES)
    if none and facts.mode == "representatives":
        return judge(standing, [], [Fault("采取居民代表选举方式的，不实行委托投票", none)], fine="")
    return rolls.proxy(NEIGHBOURHOOD, facts, standing)


def election(facts: NeighbourhoodElection, standing: Standing) -> Finding:
    """By voters or households more than half, by representatives more than two thirds."""
    return polls.election(NEIGHBOURHOOD, TURNOUT[facts.mode], facts, standing)


def recall_vote(facts: NeighbourhoodRecallVote, standing: Standing) -> Finding:
    """In the mode of the election."""
    is_meeting = facts.mode == "representatives"
    blank = blanks.RECALL_TURNOUT_REPRESENTATIVES if is_meeting else B.recall_turnout
    return polls.recall_vote(NEIGHBOURHOOD, blank, facts, standing)


RULES: tuple[AnyRule, ...] = (
    Rule(
        "neighbourhood.structure",
        "居民委员会的组成",
        kinds.NeighbourhoodStructure,
        partial(committees.structure, NEIGHBOURHOOD),
        (B.size, B.odd, B.women, B.kin),
    ),
    Rule(
        "neighbourhood.term",
        "居民委员会的任期",
        kinds.NeighbourhoodTerm,
        partial(committees.term, NEIGHBOURHOOD),
        (B.term,),
    ),
    Rule(
        "neighbourhood.electing_body",
        "居民选举委员会",
        kinds.NeighbourhoodElectingBody,
        partial(committees.electing_body, NEIGHBOURHOOD),
        (
            B.electing_body,
            B.electing_body_by_groups,
            B.electing_body_size,
            B.electing_body_odd,
            B.electing_body_vice,
            B.candidate_leaves,
            B.relative_leaves,
        ),
    ),
    Rule(
        "neighbourhood.roll",
        "参加选举的居民名单的公布",
        kinds.NeighbourhoodRoll,
        partial(rolls.before_poll, B.roll_days, "公布参加选举的居民名单"),
        (B.roll_days,),
    ),
    Rule(
        "neighbourhood.roll_appeal",
        "对居民名单的申诉期限",
        kinds.NeighbourhoodRollAppeal,
        partial(rolls.appeal, B.roll_appeal, Start.ROLL),
        (B.roll_appeal,),
    ),
    Rule(
        "neighbourhood.roll_decision",
        "对居民名单申诉的处理期限",
        kinds.NeighbourhoodRollDecision,
        partial(rolls.decision, B.roll_decision),
        (B.roll_decision,),
    ),
    Rule(
        "neighbourhood.nomination",
        "居民委员会成员候选人的提名",
        kinds.NeighbourhoodNomination,
        partial(rolls.nomination, NEIGHBOURHOOD, blanks.NOMINATORS),
        (B.nomination, B.party_nominates, blanks.NOMINATORS),
    ),
    Rule(
        "neighbourhood.candidate",
        "居民委员会成员候选人的资格",
        kinds.NeighbourhoodCandidate,
        partial(rolls.candidate, NEIGHBOURHOOD),
        (B.barred,),
    ),
    Rule(
        "neighbourhood.slate",
        "居民委员会成员候选人的名额",
        kinds.NeighbourhoodSlate,
        partial(rolls.slate, NEIGHBOURHOOD),
        (B.surplus, B.margins),
    ),
    Rule(
        "neighbourhood.preliminary_list",
        "居民委员会初步候选人名单的公布",
        kinds.NeighbourhoodPreliminaryList,
        partial(rolls.before_poll, B.preliminary_days, "公布被提名推荐的候选人名单"),
        (B.preliminary_days,),
    ),
    Rule(
        "neighbourhood.formal_list",
        "居民委员会候选人名单的公布",
        kinds.NeighbourhoodFormalList,
        partial(rolls.before_poll, B.list_days, "公布候选人名单"),
        (B.list_days,),
    ),
    Rule(
        "neighbourhood.poll_notice",
        "居民委员会投票时间、地点的公布",
        kinds.NeighbourhoodPollNotice,
        partial(rolls.before_poll, B.notice_days, "公布投票选举的时间、地点"),
        (B.notice_days,),
    ),
    Rule(
        "neighbourhood.proxy",
        "居民委员会选举的委托投票",
        kinds.NeighbourhoodProxy,
        proxy,
        (
            B.proxy,
            B.proxy_limit,
            B.proxy_not_candidate,
            B.proxy_published,
            blanks.NO_PROXY_OF_REPRESENTATIVES,
        ),
    ),
    Rule(
        "neighbourhood.election",
        "居民委员会的选举结果",
        kinds.NeighbourhoodElection,
        election,
        (
            B.turnout,
            B.elected,
            B.second,
            B.ballot_limit,
            blanks.TURNOUT_HOUSEHOLDS,
            blanks.TURNOUT_REPRESENTATIVES,
        ),
    ),
    Rule(
        "neighbourhood.second_election",
        "居民委员会的另行选举",
        kinds.NeighbourhoodSecondElection,
        partial(polls.second_election, NEIGHBOURHOOD),
        (B.second, B.second_clock, B.vacancies),
    ),
    Rule(
        "neighbourhood.womens_seat",
        "居民委员会的妇女名额",
        kinds.NeighbourhoodWomen,
        partial(polls.womens_seat, NEIGHBOURHOOD),
        (B.womens_seat,),
    ),
    Rule(
        "neighbourhood.relatives",
        "当选人近亲属的留任",
        kinds.NeighbourhoodRelatives,
        partial(polls.relatives, NEIGHBOURHOOD),
        (B.relatives, B.kin),
    ),
    Rule(
        "neighbourhood.recall_demand",
        "罢免居民委员会成员的要求",
        kinds.NeighbourhoodRecallDemand,
        partial(polls.recall_demand, NEIGHBOURHOOD, RECALLERS),
        tuple(RECALLERS.values()),
    ),
    Rule(
        "neighbourhood.recall_vote",
        "罢免居民委员会成员的表决",
        kinds.NeighbourhoodRecallVote,
        recall_vote,
        (B.recall_turnout, B.recall_passed, blanks.RECALL_TURNOUT_REPRESENTATIVES),
    ),
    Rule(
        "neighbourhood.recall_clock",
        "罢免居民委员会成员的表决期限",
        kinds.NeighbourhoodRecallClock,
        partial(polls.recall_clock, NEIGHBOURHOOD),
        (B.recall_clock, B.recall_voters),
    ),
    Rule(
        "neighbourhood.resignation",
        "居民委员会成员的辞职",
        kinds.NeighbourhoodResignation,
        partial(committees.resignation, NEIGHBOURHOOD),
        (B.resignation,),
    ),
    Rule(
        "neighbourhood.by_election",
        "居民委员会成员的补选",
        kinds.NeighbourhoodByElection,
        partial(committees.by_election, NEIGHBOURHOOD),
        (B.by_election, B.size, B.by_election_clock),
    ),
    Rule(
        "neighbourhood.handover",
        "居民委员会的工作移交",
        kinds.NeighbourhoodHandover,
        partial(committees.handover, NEIGHBOURHOOD),
        (B.handover,),
    ),
    Rule(
        "neighbourhood.appraisal",
        "居民委员会成员的民主评议",
        kinds.NeighbourhoodAppraisal,
        partial(committees.appraisal, NEIGHBOURHOOD),
        (B.fails,),
    ),
    Rule(
        "neighbourhood.assembly",
        "居民会议",
        kinds.NeighbourhoodAssembly,
        partial(meetings.assembly, NEIGHBOURHOOD),
        (
            B.assembly_adults,
            B.assembly_households,
            B.assembly_passed,
            B.assembly_notice,
            B.assembly_urgent,
        ),
    ),
    Rule(
        "neighbourhood.assembly_call",
        "居民会议的召集",
        kinds.NeighbourhoodAssemblyCall,
        partial(meetings.call, NEIGHBOURHOOD),
        (B.assembly_called, B.assembly_called_by_representatives, B.meeting_called),
    ),
    Rule(
        "neighbourhood.representatives",
        "居民代表会议的组成",
        kinds.NeighbourhoodRepresentatives,
        partial(meetings.representatives, NEIGHBOURHOOD, None),
        (B.representatives,),
    ),
    Rule(
        "neighbourhood.representatives_meeting",
        "居民代表会议",
        kinds.NeighbourhoodRepresentativesMeeting,
        partial(meetings.meeting, NEIGHBOURHOOD),
        (B.meeting_quorum, B.meeting_passed),
    ),
    Rule(
        "neighbourhood.supervisors",
        "居务监督委员会",
        kinds.NeighbourhoodSupervisors,
        partial(meetings.supervisors, NEIGHBOURHOOD, None),
        (
            B.supervisors,
            B.supervisors_chosen,
            B.supervisors_size,
            B.supervisors_odd,
            B.supervisors_term,
            B.term,
        ),
    ),
)
