"""Facts about what the congress itself decides (重大事项、民生实事、特定问题调查)."""

from dataclasses import dataclass
from typing import Literal

from .base import Facts, Part

Decider = Literal["congress", "presidium", "government"]


@dataclass(frozen=True, kw_only=True)
class MajorMatter(Facts):
    """重大事项 and who decided it."""

    kind: Literal["construction", "budget", "civil_affairs"]
    decided_by: Decider


@dataclass(frozen=True, kw_only=True)
class RevokedDecision(Facts):
    """撤销本级政府不适当的决定、命令, and by whom."""

    revoked_by: Decider
    is_about_budget: bool


@dataclass(frozen=True, kw_only=True)
class ProjectVotes(Part):
    """One project (候选项目) and the votes for it."""

    name: str
    votes: int


@dataclass(frozen=True, kw_only=True)
class ProjectPoll(Part):
    """One round of the vote: what was returned, what was spoiled, and each project's votes."""

    voters: int  # deputies who voted
    ballots: int  # papers returned
    spoiled: int
    votes: tuple[ProjectVotes, ...]


@dataclass(frozen=True, kw_only=True)
class LivelihoodVote(Facts):
    """民生实事项目票决, round after round in the order they were held."""

    deputies: int  # 全体代表
    chosen: int  # 应选项目数
    projects: tuple[str, ...]  # 候选项目
    polls: tuple[ProjectPoll, ...]


@dataclass(frozen=True, kw_only=True)
class LivelihoodProjects(Facts):
    """民生实事项目 from study to follow-up. None: not said."""

    is_studied: bool | None  # the presidium has had deputies study them
    has_vote_rules: bool | None  # 票决办法
    decided_by: Decider | None
    is_followed_up: bool | None  # tracked and evaluated


@dataclass(frozen=True, kw_only=True)
class Investigation(Facts):
    """特定问题调查委员会 of a congress, and who proposes it."""

    topic: Literal["budget", "other"]
    proposer: Literal["presidium", "deputies"]
    movers: int = 0  # deputies who propose it together
    deputies: int | None = None  # 全体代表
