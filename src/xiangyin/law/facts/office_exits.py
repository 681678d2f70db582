"""Facts about officers who leave: resigned, recalled, no longer deputies; and who stands in."""

from dataclasses import dataclass
from typing import Literal

from .base import CongressFacts, Facts


@dataclass(frozen=True, kw_only=True)
class OfficeResignation(CongressFacts):
    """辞去职务 of a chair, vice-chair, head or deputy head."""

    decided_by: Literal["congress", "presidium"]
    votes_for: int | None = None  # for accepting it, where the congress decided


@dataclass(frozen=True, kw_only=True)
class OfficeRecallMotion(CongressFacts):
    """罢免案 as it is moved."""

    mover: Literal["presidium", "deputies"]
    movers: int = 0  # deputies who signed
    is_in_session: bool
    states_reason: bool
    may_defend: bool | None = None  # 申辩, orally or in writing
    has_written_defence: bool
    is_defence_printed: bool


@dataclass(frozen=True, kw_only=True)
class OfficeRecallVote(CongressFacts):
    """罢免案的表决."""

    votes_for: int
    is_secret: bool


@dataclass(frozen=True, kw_only=True)
class PostLoss(Facts):
    """A chair or vice-chair who is no longer a deputy."""

    lost_by: Literal["recall", "resignation", "termination"]
    is_post_ended: bool
    is_announced: bool | None = None  # by the presidium


@dataclass(frozen=True, kw_only=True)
class ActingChair(Facts):
    """代理主席."""

    acting: Literal["vice_chair", "presidium_member", "other"]
    chosen_by_presidium: bool | None = None
