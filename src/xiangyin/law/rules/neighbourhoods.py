"""Neighbourhoods: the rules of the villages in another place, with three modes of voting."""

from functools import partial

from xiangyin.law import facts as kinds
from xiangyin.law.blanks import neighbourhoods as blanks
from xiangyin.law.facts import NeighbourhoodElection, NeighbourhoodProxy, NeighbourhoodRecallVote
from xiangyin.law.findings import Finding
from xiangyin.law.standing import Standing

from . import committee_elections as polls
from . import committee_meetings as meetings
from . import committee_rolls as rolls
from .committee_table import shared_rules
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
    *shared_rules("neighbourhood", NEIGHBOURHOOD, RECALLERS),
    Rule(
        "neighbourhood.nomination",
        "居民委员会成员候选人的提名",
        kinds.NeighbourhoodNomination,
        partial(rolls.nomination, NEIGHBOURHOOD, blanks.NOMINATORS),
        (B.nomination, B.party_nominates, blanks.NOMINATORS),
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
        "neighbourhood.recall_vote",
        "罢免居民委员会成员的表决",
        kinds.NeighbourhoodRecallVote,
        recall_vote,
        (B.recall_turnout, B.recall_passed, blanks.RECALL_TURNOUT_REPRESENTATIVES),
    ),
    Rule(
        "neighbourhood.representatives",
        "居民代表会议的组成",
        kinds.NeighbourhoodRepresentatives,
        partial(meetings.representatives, NEIGHBOURHOOD, None),
        (B.representatives,),
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
