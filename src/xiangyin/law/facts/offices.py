"""Facts about the officers a congress elects: posts, nominees, ballots, polls."""

from dataclasses import dataclass
from typing import Literal

from .base import CongressFacts, Facts, Part
from .results import VotesFor

Post = Literal["chair", "vice_chair", "head", "deputy_head"]  # head: 乡长、镇长


@dataclass(frozen=True, kw_only=True)
class OfficeStructure(Facts):
    """主席、副主席和乡镇长 of one congress, as they stand."""

    has_chair: bool
    vice_chairs: int
    chairs_are_deputies: bool | None = None
    chair_is_full_time: bool | None = None
    vice_chair_is_full_time: bool | None = None  # one of them at least
    is_ethnic_township: bool  # 民族乡
    head_is_of_founding_minority: bool | None = None  # asked only of a 民族乡


@dataclass(frozen=True, kw_only=True)
class OfficeNomination(Facts):
    """提名 by the presidium, or by deputies jointly."""

    nominator: Literal["presidium", "deputies"]
    nominators: int = 0  # deputies who signed
    posts: int  # 应选名额
    nominees: int  # by the presidium; or the most that any one signer has backed
    is_in_writing: bool
    is_truthful: bool | None = None  # the nominees were introduced truthfully


@dataclass(frozen=True, kw_only=True)
class OfficeCandidates(Facts):
    """候选人数 for one kind of post, before and after the pre-election."""

    post: Post
    posts: int
    nominated: int
    margin: int | None = None  # 差额数 the election rules set, for deputy posts
    formal: int | None = None  # 正式候选人; None: not settled yet


@dataclass(frozen=True, kw_only=True)
class OfficeByElection(Facts):
    """补选."""

    posts: int
    candidates: int


@dataclass(frozen=True, kw_only=True)
class OfficeBox(Facts):
    """投票和收回选票."""

    is_secret: bool
    issued: int | None = None  # 发出的选票
    voters: int | None = None  # 投票人数
    returned: int


@dataclass(frozen=True, kw_only=True)
class OfficePaper(Facts):
    """One ballot paper: those marked for and those written in, together."""

    posts: int
    chosen: int


@dataclass(frozen=True, kw_only=True)
class OfficeWriteIn(Facts):
    """另选他人."""

    post: Post
    is_deputy: bool  # of this congress
    is_voter: bool
    opposes_candidate: bool | None = None  # the same paper opposes a candidate


@dataclass(frozen=True, kw_only=True)
class OfficePoll(Part):
    """The signed record of one vote. `votes` names every candidate on the paper."""

    posts: int
    present: int  # deputies present at the sitting
    issued: int  # papers issued, or deputies who took part, as the place checks them
    returned: int
    spoiled: int
    votes: tuple[VotesFor, ...]
    write_ins: tuple[VotesFor, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OfficeElection(CongressFacts):
    """选举 of one kind of post, all its polls in the order they were held."""

    post: Post
    posts: int
    candidates: tuple[str, ...]
    margin: int | None = None  # 差额数 for a second election, for deputy posts
    polls: tuple[OfficePoll, ...]


@dataclass(frozen=True, kw_only=True)
class OfficePreElection(Facts):
    """预选: the votes of everyone nominated."""

    post: Post
    posts: int
    margin: int | None = None
    votes: tuple[VotesFor, ...]


@dataclass(frozen=True, kw_only=True)
class OfficeSecondElection(Facts):
    """另行选举 as it is set up, before its vote."""

    post: Post
    posts: int  # still unfilled
    candidates: int
    margin: int | None = None
    decided_by_congress: bool  # held in this session or the next
