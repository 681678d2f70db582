"""Facts about a poll: its days, boxes, proxies, rooms and people (投票)."""

from dataclasses import dataclass
from typing import Literal

from .base import Facts

BoxReason = Literal["illness", "hard_to_reach", "other"]
ProxyGround = Literal["away", "illness", "special"]
ProxyForm = Literal["written", "verifiable", "oral"]
PollRole = Literal["host", "scrutineer", "counter", "staff"]
Tie = Literal["none", "candidate", "relative"]


@dataclass(frozen=True, kw_only=True)
class PollingDays(Facts):
    """投票时间: on how many days a district votes. `is_approved`: more than one was approved."""

    days: int
    is_approved: bool


@dataclass(frozen=True, kw_only=True)
class TwoElections(Facts):
    """同时选举: county and township deputies elected on one day."""

    has_separate_papers: bool  # 印制不同选票
    is_counted_separately: bool  # 分别计算


@dataclass(frozen=True, kw_only=True)
class MobileBox(Facts):
    """流动票箱: for whom it goes out, and with whom. `others`: workers who do not scrutinise."""

    reason: BoxReason
    scrutineers: int
    others: int


@dataclass(frozen=True, kw_only=True)
class ProxyVote(Facts):
    """委托投票. `principals`: voters whose votes this proxy casts, this one included.

    `form`: written (letter, fax), verifiable (a message that can be shown), or oral.
    """

    ground: ProxyGround
    form: ProxyForm
    has_consent: bool  # 选举委员会同意
    is_proxy_a_voter: bool
    is_proxy_of_district: bool  # registered in the same district
    is_proxy_a_candidate: bool
    principals: int


@dataclass(frozen=True, kw_only=True)
class SecretBallot(Facts):
    """无记名投票和秘密写票处."""

    is_anonymous: bool
    has_secret_booth: bool


@dataclass(frozen=True, kw_only=True)
class PollOfficer(Facts):
    """主持、监票、计票或者其他选举工作人员, and the ties to a candidate of the district."""

    role: PollRole
    tie: Tie


@dataclass(frozen=True, kw_only=True)
class BallotBox(Facts):
    """票数和投票人数的核对. `voters` took part, those who voted by proxy included."""

    voters: int
    ballots: int
    is_signed: bool  # 作出记录，由监票人签字
