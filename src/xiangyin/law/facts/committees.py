"""Facts common to villages (村) and neighbourhoods (社区): both elect a committee of their own.

A village's facts and a neighbourhood's are classes of their own, because the type of the facts
picks the rule. Neither takes notice of `level`: their statutes bind whatever congress asks.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from xiangyin.law.findings import FactsError

from .base import ClockFacts, Facts, Part

Mode = Literal["voters", "households", "representatives"]
ChosenBy = Literal["assembly", "representatives", "group_meetings", "appointed"]
AcceptedBy = Literal["assembly", "representatives", "committee", "township"]


@dataclass(frozen=True, kw_only=True)
class CommitteeStructure(Facts):
    """The committee as composed. `has_close_relatives`: two members are close relatives."""

    members: int
    women: int
    has_close_relatives: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("women", self.women, self.members, "妇女成员多于成员总数")


@dataclass(frozen=True, kw_only=True)
class CommitteeTerm(Facts):
    """任期 of the committee in years, as decided or announced."""

    years: int


@dataclass(frozen=True, kw_only=True)
class ElectingBody(Facts):
    """选举委员会, as it stands once candidates are named."""

    members: int
    has_vice_chair: bool | None = None
    chosen_by: ChosenBy
    candidates_staying: int  # members who are themselves nominated and have not left
    relatives_staying: int | None = None  # members whose close relative is nominated


@dataclass(frozen=True, kw_only=True)
class BeforePoll(Facts):
    """An act the law dates back from the poll; None: not done yet."""

    election_day: date
    done_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RollAppeal(ClockFacts):
    """A voter's objection to the roll; `done_on` is the day it is filed."""

    published_on: date


@dataclass(frozen=True, kw_only=True)
class RollDecision(ClockFacts):
    """The electing committee's decision on an objection; `done_on` is the day it is made."""

    received_on: date


@dataclass(frozen=True, kw_only=True)
class CandidateCheck(Facts):
    """One person put forward. None: not yet examined."""

    is_expelled_from_party: bool | None = None
    has_criminal_punishment: bool | None = None
    abuses_clan_or_gang: bool | None = None  # neighbourhoods: gangs only
    joins_illegal_religion: bool | None = None


@dataclass(frozen=True, kw_only=True)
class PostSlate(Part):
    """The candidates for one kind of post."""

    post: Literal["chair", "vice_chair", "member"]
    seats: int
    candidates: int


@dataclass(frozen=True, kw_only=True)
class Slate(Facts):
    """正式候选人: how many for how many, a kind of post each."""

    posts: tuple[PostSlate, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.posts:
            raise FactsError("posts", "至少应当有一个职位")
        if len({one.post for one in self.posts}) < len(self.posts):
            raise FactsError("posts", "同一职位只能列一次")
        if any(one.seats < 1 for one in self.posts):
            raise FactsError("posts", "应选名额至少为一人")


@dataclass(frozen=True, kw_only=True)
class Proxy(Facts):
    """委托投票: one villager votes for another. `held`: how many are entrusted to this holder."""

    is_in_writing: bool
    is_close_relative: bool
    is_fellow_voter: bool  # the holder may vote in the same village or neighbourhood
    is_candidate: bool
    held: int
    is_list_published: bool | None = None


@dataclass(frozen=True, kw_only=True)
class CandidateVotes(Part):
    """Votes for one person."""

    name: str
    votes: int


@dataclass(frozen=True, kw_only=True)
class CommitteeElection(Facts):
    """A poll for posts of one kind. `voted` counts those who voted themselves or by proxy;
    `write_ins` names those voted for who were not candidates."""

    registered: int
    voted: int
    ballots: int  # papers taken out of the boxes
    issued: int | None = None  # papers handed out
    seats: int
    is_second: bool  # 另行选举
    votes: tuple[CandidateVotes, ...]
    write_ins: tuple[str, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("voted", self.voted, self.registered, "投票人数多于登记人数")
        if self.seats < 1:
            raise FactsError("seats", "应选名额至少为一人")
        names = [one.name for one in self.votes]
        if len(set(names)) < len(names):
            raise FactsError("votes", "同一人只能列一次")
        for one in self.votes:
            refuse_more("votes", one.votes, self.ballots, f"{one.name}的得票多于选票")
        if sum(one.votes for one in self.votes) > self.ballots * self.seats:
            raise FactsError("votes", "得票总和多于选票所能选的人数")
        for name in self.write_ins:
            if name not in names:
                raise FactsError("write_ins", f"另选人{name}没有得票记录")


@dataclass(frozen=True, kw_only=True)
class SecondElection(ClockFacts):
    """另行选举 for seats left unfilled by the poll of `polled_on`."""

    polled_on: date
    seats: int
    elected: int
    has_chair: bool
    is_after_second: bool  # the seats stayed open after a second election too

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("elected", self.elected, self.seats, "当选人数多于应选名额")


@dataclass(frozen=True, kw_only=True)
class WomensSeat(Facts):
    """The members' seats once chair and vice-chair are elected."""

    has_woman_chair_or_vice: bool
    women_with_majority: int  # women who won more than half for a member's seat


@dataclass(frozen=True, kw_only=True)
class ElectedRelative(Part):
    """One of several elected who are close relatives of each other."""

    name: str
    post: Literal["chair", "vice_chair", "member"]
    votes: int


@dataclass(frozen=True, kw_only=True)
class ElectedRelatives(Facts):
    """当选人 who are close relatives of one another, two or more."""

    relatives: tuple[ElectedRelative, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if len({one.name for one in self.relatives}) < max(len(self.relatives), 2):
            raise FactsError("relatives", "近亲属应当至少有两名不同的当选人")


@dataclass(frozen=True, kw_only=True)
class CommitteeRecallDemand(Facts):
    """罢免要求 by voters, households' representatives, or residents' representatives."""

    by: Mode
    signers: int
    entitled: int  # all of that kind
    states_reason: bool

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("signers", self.signers, self.entitled, "联名人数多于全体人数")
        refuse_none("entitled", self.entitled)


@dataclass(frozen=True, kw_only=True)
class CommitteeRecallVote(Facts):
    """The vote on a recall; `votes` are those for it."""

    registered: int
    voted: int
    votes: int

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("voted", self.voted, self.registered, "投票人数多于登记人数")
        refuse_more("votes", self.votes, self.voted, "赞成罢免的票数多于投票人数")


@dataclass(frozen=True, kw_only=True)
class RecallClock(ClockFacts):
    """From the recall demand to the vote on it."""

    demanded_on: date


@dataclass(frozen=True, kw_only=True)
class CommitteeResignation(Facts):
    """辞职 of a committee member, and who accepted it; None: nobody yet."""

    accepted_by: AcceptedBy | None = None


@dataclass(frozen=True, kw_only=True)
class HandoverClock(ClockFacts):
    """工作移交 from the old committee to the new."""

    elected_on: date


@dataclass(frozen=True, kw_only=True)
class Appraisal(Facts):
    """民主评议: how many times running a member was found 不称职."""

    consecutive_fails: int


@dataclass(frozen=True, kw_only=True)
class ByElection(ClockFacts):
    """补选 of a vacancy; `members_left` are those still in office."""

    vacated_on: date
    members_left: int
    held_by: ChosenBy | None = None


def refuse_none(field: str, whole: int) -> None:
    if not whole:
        raise FactsError(field, "全体人数不能为零")


def refuse_more(field: str, part: int, whole: int, said: str) -> None:
    if part > whole:
        raise FactsError(field, f"{said}：{part}、{whole}")
