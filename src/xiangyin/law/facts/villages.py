"""Facts about the villagers' committee (村民委员会), its election and its meetings."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from . import committee_meetings, committees
from .base import Facts
from .committees import refuse_more


@dataclass(frozen=True, kw_only=True)
class VillageStructure(committees.CommitteeStructure):
    """村民委员会的组成."""


@dataclass(frozen=True, kw_only=True)
class VillageTerm(committees.CommitteeTerm):
    """村民委员会的任期."""


@dataclass(frozen=True, kw_only=True)
class VillageElectingBody(committees.ElectingBody):
    """村民选举委员会."""


@dataclass(frozen=True, kw_only=True)
class VillageElector(Facts):
    """Whether one person goes on the roll (登记参加选举). None: not known."""

    born_on: date
    election_day: date
    is_deprived_of_political_rights: bool
    has_local_registration: bool  # 户籍在本村
    lives_here: bool
    will_vote: bool | None = None  # registered here, lives elsewhere: says he will vote
    living_since: date | None = None  # without registration here
    working_since: date | None = None  # 从事村务工作, without registration here
    has_applied: bool | None = None
    has_consent: bool | None = None  # of the assembly or the representatives
    is_enrolled_elsewhere: bool


@dataclass(frozen=True, kw_only=True)
class VillageRoll(committees.BeforePoll):
    """登记参加选举的村民名单的公布."""


@dataclass(frozen=True, kw_only=True)
class VillageRollAppeal(committees.RollAppeal):
    """对村民名单的申诉."""


@dataclass(frozen=True, kw_only=True)
class VillageRollDecision(committees.RollDecision):
    """村民选举委员会对申诉的处理决定."""


@dataclass(frozen=True, kw_only=True)
class VillageSecondAppeal(committees.RollAppeal):
    """再次申诉 to the township, against the decision published on `published_on`."""


@dataclass(frozen=True, kw_only=True)
class VillageNomination(Facts):
    """Who puts a candidate forward."""

    by: Literal["voters", "party_organisation", "other"]


@dataclass(frozen=True, kw_only=True)
class VillageCandidate(committees.CandidateCheck):
    """村民委员会成员候选人的资格."""


@dataclass(frozen=True, kw_only=True)
class VillageSlate(committees.Slate):
    """村民委员会成员候选人的名额."""


@dataclass(frozen=True, kw_only=True)
class VillageFormalList(committees.BeforePoll):
    """村民委员会成员候选人名单的公布."""


@dataclass(frozen=True, kw_only=True)
class VillagePreliminaryList(committees.BeforePoll):
    """村民委员会被提名推荐的候选人名单的公布."""


@dataclass(frozen=True, kw_only=True)
class VillagePollNotice(committees.BeforePoll):
    """村民委员会投票选举时间、地点的公布."""


@dataclass(frozen=True, kw_only=True)
class VillageSelfNomination(committees.BeforePoll):
    """自荐 (竞选) 报名."""


@dataclass(frozen=True, kw_only=True)
class VillageProxyFiling(committees.BeforePoll):
    """委托投票手续的办理."""


@dataclass(frozen=True, kw_only=True)
class VillageProxyList(committees.BeforePoll):
    """委托人和受委托人名单的公布."""


@dataclass(frozen=True, kw_only=True)
class VillageProxy(committees.Proxy):
    """村民委员会选举的委托投票."""


@dataclass(frozen=True, kw_only=True)
class VillageElection(committees.CommitteeElection):
    """村民委员会的投票选举."""


@dataclass(frozen=True, kw_only=True)
class VillageSecondElection(committees.SecondElection):
    """村民委员会的另行选举."""


@dataclass(frozen=True, kw_only=True)
class VillageWomen(committees.WomensSeat):
    """村民委员会的妇女名额."""


@dataclass(frozen=True, kw_only=True)
class VillageRelatives(committees.ElectedRelatives):
    """当选村民委员会成员之间的近亲属关系."""


@dataclass(frozen=True, kw_only=True)
class VillageVotesCarried(Facts):
    """One person's votes for two posts (票数下加), when named or at the poll."""

    stage: Literal["nomination", "poll"]
    higher_votes: int
    lower_votes: int
    voted: int
    adds_lower_to_higher: bool

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more(
            "lower_votes", self.higher_votes + self.lower_votes, self.voted, "得票多于投票人数"
        )


@dataclass(frozen=True, kw_only=True)
class VillageRecallDemand(committees.CommitteeRecallDemand):
    """罢免村民委员会成员的要求."""


@dataclass(frozen=True, kw_only=True)
class VillageRecallVote(committees.CommitteeRecallVote):
    """罢免村民委员会成员的表决."""


@dataclass(frozen=True, kw_only=True)
class VillageRecallClock(committees.RecallClock):
    """罢免表决的期限."""


@dataclass(frozen=True, kw_only=True)
class VillageResignation(committees.CommitteeResignation):
    """村民委员会成员的辞职."""


@dataclass(frozen=True, kw_only=True)
class VillageHandover(committees.HandoverClock):
    """村民委员会的工作移交."""


@dataclass(frozen=True, kw_only=True)
class VillageAppraisal(committees.Appraisal):
    """村民委员会成员的民主评议."""


@dataclass(frozen=True, kw_only=True)
class VillageByElection(committees.ByElection):
    """村民委员会成员的补选."""


@dataclass(frozen=True, kw_only=True)
class VillageAssembly(committee_meetings.Assembly):
    """村民会议."""


@dataclass(frozen=True, kw_only=True)
class VillageAssemblyCall(committee_meetings.AssemblyCall):
    """提议召集村民会议或者村民代表会议."""


@dataclass(frozen=True, kw_only=True)
class VillageAssembliesHeld(committee_meetings.MeetingCount):
    """村民会议 held this year."""


@dataclass(frozen=True, kw_only=True)
class VillageMeetingsHeld(committee_meetings.MeetingCount):
    """村民代表会议 held this quarter."""


@dataclass(frozen=True, kw_only=True)
class VillageRepresentatives(committee_meetings.Representatives):
    """村民代表会议的组成."""


@dataclass(frozen=True, kw_only=True)
class VillageRepresentativesMeeting(committee_meetings.RepresentativesMeeting):
    """村民代表会议."""


@dataclass(frozen=True, kw_only=True)
class VillageSupervisors(committee_meetings.Supervisors):
    """村务监督委员会."""
