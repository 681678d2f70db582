"""What one law asks of an election, and a poll to hold against it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from xiangyin.law.counting import Share
from xiangyin.law.findings import FactsError

from .papers import Tally


class Of(StrEnum):
    """What a threshold is a share of."""

    ROLL = "roll"  # 全体选民、全体代表、登记参加选举的村民
    VOTERS = "voters"  # 参加投票的
    BALLOTS = "ballots"  # 收回的选票, spoiled ones included
    VALID = "valid"  # 有效票


@dataclass(frozen=True, kw_only=True)
class Poll:
    """One vote that was held. `voters` took part, those voted for by proxy included."""

    roll: int
    voters: int
    tally: Tally

    def __post_init__(self) -> None:
        if self.voters > self.roll:
            raise FactsError("voters", f"投票人数{self.voters}多于全体{self.roll}")
        if self.voters < 0:
            raise FactsError("voters", f"不能是负数：{self.voters}")

    def whole(self, of: Of) -> int:
        tally = self.tally
        return {
            Of.ROLL: self.roll,
            Of.VOTERS: self.voters,
            Of.BALLOTS: tally.returned,
            Of.VALID: tally.valid,
        }[of]


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The votes that elect: a share and its whole."""

    share: Share
    of: Of

    def least(self, poll: Poll) -> int:
        """Nobody is elected by no vote at all."""
        return max(self.share.least(poll.whole(self.of)), 1)


class Field(Protocol):
    """How many candidates may stand for so many seats: least and most."""

    def range(self, seats: int, /) -> tuple[int, int]: ...


@dataclass(frozen=True, kw_only=True)
class Margin:
    """差额 as a part of the seats: candidates beyond them from `least` to `most`, one at least.

    Beyond by a third to the whole: one seat, two candidates; two seats, three or four.
    """

    least: Share
    most: Share

    def range(self, seats: int) -> tuple[int, int]:
        beyond = max(self.least.least(seats), 1)
        return seats + beyond, seats + max(seats * self.most.p // self.most.q, beyond)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What one law asks. `None`: it does not ask it.

    `turnout` is a share of the roll, asked of every poll of the election unless
    `turnout_again` is false. `field_again` bounds the candidates of a second election; without
    it any number goes. `is_by_order`: they follow the order of the first vote, and nobody is
    nominated afresh. `may_elect_write_ins_again`: someone written in may win a second election.
    """

    turnout: Share | None
    elected: Bar
    elected_again: Bar
    turnout_again: bool = True
    field_again: Field | None = None
    is_by_order: bool = True
    may_elect_write_ins_again: bool = False
