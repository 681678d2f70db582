"""Facts about what deputies do between sessions: groups, voters, days of work."""

from dataclasses import dataclass
from datetime import date

from .base import Facts


@dataclass(frozen=True, kw_only=True)
class RightsAndDuties(Facts):
    """权利和义务 as a handbook or file lists them, by their codes (see `deputy_rights`)."""

    rights: tuple[str, ...]
    duties: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class GroupActivities(Facts):
    """代表小组活动 of one group in one calendar year."""

    year: int
    held_on: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class VoterReception(Facts):
    """选民接待日、进社区联系群众 of one deputy in one year."""

    times: int
    is_year_over: bool


@dataclass(frozen=True, kw_only=True)
class ReturnVisits(Facts):
    """回原选区参加代表活动 in one year, of a deputy who lives elsewhere."""

    times: int
    is_year_over: bool
    lives_in_district: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ContactOrganised(Facts):
    """主席团组织代表联系群众: how often in one year, and the station (代表联络站)."""

    times: int
    is_year_over: bool
    has_station: bool | None = None


@dataclass(frozen=True, kw_only=True)
class WorkingDays(Facts):
    """执行代表职务占用的工作时间 in one year."""

    days: int
    is_year_over: bool
