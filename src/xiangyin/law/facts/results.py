"""Facts about the count and the result of a deputies' election (计票、选举结果)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import Facts, Part

Announcer = Literal["election_committee", "presidium", "government", "other"]
Confirmer = Literal["presidium", "standing_committee", "government", "election_committee"]
Reviewer = Literal["outgoing", "new", "none"]
Offence = Literal["bribery", "violence", "forgery", "retaliation"]
Figure = Literal["registered", "voters", "valid", "spoiled", "elected", "not_elected"]


@dataclass(frozen=True, kw_only=True)
class BallotPaper(Facts):
    """一张选票: how many it chooses, of how many seats. Nothing chosen: 弃权."""

    seats: int
    approvals: int
    write_ins: int


@dataclass(frozen=True, kw_only=True)
class Turnout(Facts):
    """参加投票的人数. `voters` includes those who voted by proxy (law digest §A)."""

    registered: int  # 选区全体选民
    voters: int


@dataclass(frozen=True, kw_only=True)
class VotesFor(Part):
    """One person and the votes for that person."""

    name: str
    votes: int


@dataclass(frozen=True, kw_only=True)
class PollRecord(Part):
    """The signed record of one poll (投票记录).

    `votes` names every candidate on the paper, `write_ins` whoever else was written in (另选).
    """

    seats: int  # 应选名额
    registered: int  # 选区全体选民
    voters: int  # 参加投票的, by proxy too
    ballots: int  # 收回的选票
    spoiled: int  # 废票
    votes: tuple[VotesFor, ...]
    write_ins: tuple[VotesFor, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FirstVote(Facts):
    """第一次投票."""

    record: PollRecord


@dataclass(frozen=True, kw_only=True)
class RunOff(Facts):
    """再次投票 among those with equal votes; `tied` are their names."""

    tied: tuple[str, ...]
    record: PollRecord


@dataclass(frozen=True, kw_only=True)
class SecondElection(Facts):
    """另行选举 for the seats the first vote left open.

    `first_votes`: the first votes of everyone who was not elected then.
    """

    first_held_on: date
    first_votes: tuple[VotesFor, ...]
    held_on: date
    record: PollRecord


@dataclass(frozen=True, kw_only=True)
class DistrictElection(Facts):
    """A whole election of one district: every poll in the order it was held."""

    seats: int
    candidates: tuple[str, ...]
    polls: tuple[PollRecord, ...]


@dataclass(frozen=True, kw_only=True)
class Announcement(Facts):
    """宣布选举结果. `figures`: what the report gives; None where it is not known."""

    announced_by: Announcer
    is_list_published: bool
    figures: tuple[Figure, ...] | None


@dataclass(frozen=True, kw_only=True)
class CredentialReview(Facts):
    """代表资格审查 before a first session. `list_published_on` None: not published yet."""

    reviewed_by: Reviewer  # whose 代表资格审查委员会 has reported
    confirmed_by: Confirmer
    list_published_on: date | None
    session_opens_on: date


@dataclass(frozen=True, kw_only=True)
class Mandates(Facts):
    """One person's mandates: the division codes of the congresses he or she is a deputy of."""

    places: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ByElection(Facts):
    """补选. None: not known."""

    seats: int
    candidates: int
    is_original_district: bool
    is_reviewed: bool | None  # 资格审查 of those elected


@dataclass(frozen=True, kw_only=True)
class ElectionOffence(Facts):
    """破坏选举 that was found or reported. `is_proven` None: not settled yet."""

    kind: Offence
    is_investigated: bool
    is_proven: bool | None
    is_elected_by_it: bool
