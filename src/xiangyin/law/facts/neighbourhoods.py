"""Facts about the residents' committee (居民委员会) of a neighbourhood."""

from dataclasses import dataclass
from typing import Literal

from . import committee_meetings, committees
from .base import Facts
from .committees import Mode


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodStructure(committees.CommitteeStructure):
    """居民委员会的组成."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodTerm(committees.CommitteeTerm):
    """居民委员会的任期."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodElectingBody(committees.ElectingBody):
    """居民选举委员会."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRoll(committees.BeforePoll):
    """选民名单的公布."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRollAppeal(committees.RollAppeal):
    """对选民名单的申诉."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRollDecision(committees.RollDecision):
    """居民选举委员会对申诉的处理决定."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodNomination(Facts):
    """Who puts a candidate forward; `nominators` counts voters who nominate together."""

    by: Literal["voters", "party_organisation", "other"]
    nominators: int


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodCandidate(committees.CandidateCheck):
    """居民委员会成员候选人的资格."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodSlate(committees.Slate):
    """居民委员会成员候选人的名额."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodFormalList(committees.BeforePoll):
    """居民委员会成员候选人名单的公布."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodPreliminaryList(committees.BeforePoll):
    """居民委员会被提名推荐的候选人名单的公布."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodPollNotice(committees.BeforePoll):
    """居民委员会投票选举时间、地点的公布."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodProxy(committees.Proxy):
    """居民委员会选举的委托投票."""

    mode: Mode


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodElection(committees.CommitteeElection):
    """居民委员会的投票选举, by all voters, one of each household, or representatives."""

    mode: Mode


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodSecondElection(committees.SecondElection):
    """居民委员会的另行选举."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodWomen(committees.WomensSeat):
    """居民委员会的妇女名额."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRelatives(committees.ElectedRelatives):
    """当选居民委员会成员之间的近亲属关系."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRecallDemand(committees.CommitteeRecallDemand):
    """罢免居民委员会成员的要求."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRecallVote(committees.CommitteeRecallVote):
    """罢免居民委员会成员的表决, in the mode of the election."""

    mode: Mode


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRecallClock(committees.RecallClock):
    """罢免表决的期限."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodResignation(committees.CommitteeResignation):
    """居民委员会成员的辞职."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodHandover(committees.HandoverClock):
    """居民委员会的工作移交."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodAppraisal(committees.Appraisal):
    """居民委员会成员的民主评议."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodByElection(committees.ByElection):
    """居民委员会成员的补选."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodAssembly(committee_meetings.Assembly):
    """居民会议."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodAssemblyCall(committee_meetings.AssemblyCall):
    """提议召集居民会议或者居民代表会议."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRepresentatives(committee_meetings.Representatives):
    """居民代表会议的组成."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodRepresentativesMeeting(committee_meetings.RepresentativesMeeting):
    """居民代表会议."""


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodSupervisors(committee_meetings.Supervisors):
    """居务监督委员会."""
