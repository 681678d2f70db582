"""Facts about the number of deputies (代表名额) and who they are."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from xiangyin.law.findings import FactsError
from xiangyin.law.places import TOWNSHIP_DIVISIONS, Division
from xiangyin.law.statutes import TOWNSHIP

from .base import ClockFacts, Facts, Part

Population = Literal["registered", "resident"]  # 常住户口人口; 常住人口
SeatsBody = Literal[
    "provincial_standing_committee",
    "county_standing_committee",
    "congress",
    "presidium",
    "election_committee",
    "government",
]
ChangeReason = Literal["division_changed", "population_changed", "other"]
Group = Literal["women", "grassroots", "officials", "non_party", "other"]


@dataclass(frozen=True, kw_only=True)
class DivisionFacts(Facts):
    """What depends on the kind of division, not on its level alone."""

    division: Division

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.level == TOWNSHIP) is not (self.division in TOWNSHIP_DIVISIONS):
            raise FactsError("division", "行政区划的种类与人民代表大会的级别不一致")


@dataclass(frozen=True, kw_only=True)
class SeatTotal(Facts):
    """代表总名额 by population; `fixed`: the number as fixed, None only asks for the sum."""

    population: int
    population_basis: Population | None = None
    fixed: int | None = None


@dataclass(frozen=True, kw_only=True)
class SeatExtra(DivisionFacts):
    """另加百分之五, on the total by population."""

    total: int
    has_ethnic_settlements: bool | None = None  # 聚居的少数民族多
    is_scattered: bool | None = None  # 人口居住分散
    has_provincial_decision: bool


@dataclass(frozen=True, kw_only=True)
class SeatAuthority(Facts):
    """Who fixed the number of seats, and whether it was filed (备案)."""

    fixed_by: SeatsBody
    is_filed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class SeatChange(Facts):
    """A fixed number of seats changed, and why."""

    reason: ChangeReason


@dataclass(frozen=True, kw_only=True)
class SeatChangeFiling(ClockFacts):
    """重新确定代表名额的备案."""

    refixed_on: date


@dataclass(frozen=True, kw_only=True)
class SmallUnit(DivisionFacts):
    """人口特少的乡镇 (in a county congress) or 村 (in a township congress), and its deputies."""

    deputies: int
    is_very_small: bool | None = None


@dataclass(frozen=True, kw_only=True)
class AllocationUnit(Part):
    """A unit seats are shared out to; `seats`: as drafted, None leaves them to be computed."""

    name: str
    population: int
    seats: int | None = None
    is_of_higher_body: bool | None = None  # 上级单位组成的选区: may carry more people per seat


@dataclass(frozen=True, kw_only=True)
class SeatAllocation(Facts):
    """名额分配 by population, the same in town and country."""

    seats: int
    units: tuple[AllocationUnit, ...]


@dataclass(frozen=True, kw_only=True)
class EthnicSeats(Facts):
    """少数民族应选代表名额 of one group, among `seats` and `population` of the whole place."""

    population: int
    seats: int
    group_population: int
    group_seats: int
    is_settled: bool  # 聚居; else 散居
    has_provincial_exception: bool = False  # 人口特少的自治民族经省级人大常委会决定


@dataclass(frozen=True, kw_only=True)
class Composition(Facts):
    """代表结构: one group among the candidates or the deputies, and among those of last time."""

    group: Group
    among: Literal["candidates", "deputies"]
    count: int
    total: int
    last_count: int | None = None
    last_total: int | None = None


@dataclass(frozen=True, kw_only=True)
class PartyNominees(Facts):
    """Candidates put forward by parties and people's organisations, all districts together."""

    nominees: int
    seats: int  # 应选代表总名额


@dataclass(frozen=True, kw_only=True)
class ArmySeats(Facts):
    """驻军代表 in a congress."""

    army_seats: int
