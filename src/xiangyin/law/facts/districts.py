"""Facts about electoral districts (选区)."""

from dataclasses import dataclass

from .base import Facts, Part


@dataclass(frozen=True, kw_only=True)
class DistrictSeats(Part):
    """A district and the deputies it elects."""

    name: str
    seats: int


@dataclass(frozen=True, kw_only=True)
class District(DistrictSeats):
    """A district with its people."""

    population: int


@dataclass(frozen=True, kw_only=True)
class DistrictMagnitude(Facts):
    """选区的大小: how many deputies each district elects."""

    districts: tuple[DistrictSeats, ...]


@dataclass(frozen=True, kw_only=True)
class DistrictEquality(Facts):
    """大体相等: people per deputy across all districts of the place."""

    districts: tuple[District, ...]
    # the law gives no number (law digest §A, district_tolerance); the office may set another
    tolerance_percent: int = 30


@dataclass(frozen=True, kw_only=True)
class DistrictSeatSum(Facts):
    """All seats shared out to districts, no more and no fewer than the total fixed."""

    total: int
    districts: tuple[DistrictSeats, ...]


@dataclass(frozen=True, kw_only=True)
class OuterStaffVote(Facts):
    """驻在乡镇的上级单位职工 and the roll of the township election."""

    is_on_township_roll: bool
    has_agreement: bool | None = None  # 与有关单位协商决定
