"""What every rule is told: whose congress it is; and what every clock is told."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from xiangyin.law.days import WorkCalendar
from xiangyin.law.findings import FactsError
from xiangyin.law.statutes import BOTH, TOWNSHIP, CongressLevel


class Checked:
    """Counts are whole and not negative; whatever else, the field at fault is named."""

    def __post_init__(self) -> None:
        for name, value in self.__dict__.items():
            kind = value.__class__
            if kind is float:
                raise FactsError(name, f"应当是整数：{value}")
            if kind is int and value < 0:
                raise FactsError(name, f"不能是负数：{value}")


@dataclass(frozen=True, kw_only=True)
class Part(Checked):
    """A piece of facts: a candidate, a district, a ballot box. Rules judge whole `Facts`."""


@dataclass(frozen=True, kw_only=True)
class Facts(Checked):
    """`level` matters: township-congress rules do not bind a county congress."""

    level: CongressLevel = TOWNSHIP

    def __post_init__(self) -> None:
        if self.level not in BOTH:
            raise FactsError("level", f"不是乡镇或者县级人民代表大会：{self.level}")
        super().__post_init__()


@dataclass(frozen=True, kw_only=True)
class CongressFacts(Facts):
    """全体代表: what every quorum and majority of a congress is reckoned of.

    The law does not say whether it is the deputies in office or the quota: `base`.
    """

    deputies: int  # in office (实有), the suspended among them
    seats: int | None = None  # the quota (名额)
    suspended: int = 0
    base: Literal["in_office", "quota"] = "in_office"


@dataclass(frozen=True, kw_only=True)
class ClockFacts(Facts):
    """A term that runs. Without `done_on` the finding only says when it ends."""

    calendar: WorkCalendar = field(default_factory=WorkCalendar)
    roll_forward: bool = False  # last day on a day off: to the next working day
    done_on: date | None = None
