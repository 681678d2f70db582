"""Facts about what a session does, and the presidium that runs it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, CongressFacts, Facts


@dataclass(frozen=True, kw_only=True)
class PresidiumSize(Facts):
    """主席团人数 of a township congress; population and deputies open the larger size."""

    members: int
    deputies: int | None = None
    population: int | None = None
    is_populous: bool | None = None  # where the text gives no number (人口特别多的)


@dataclass(frozen=True, kw_only=True)
class PresidiumFormation(Facts):
    """主席团的产生: who elected it, when, and out of whom."""

    members: int
    deputies_among: int  # members who are deputies
    includes_officers: bool  # the chair and every vice-chair are members
    elected_by: Literal["congress", "other"]
    elected_at: Literal["this_session", "first_session_of_term"]


@dataclass(frozen=True, kw_only=True)
class NonvotingAttendance(Facts):
    """列席会议的人员."""

    deputies: int  # 代表总数
    observers: int
    government_attends: bool  # the leaders who are no deputies themselves
    others_decided_by_presidium: bool | None = None  # None: nobody else attends
    higher_deputies_invited: bool | None = None  # None: there are none in the township


AgendaItem = Literal[
    "government_report",
    "presidium_report",
    "budget",
    "budget_execution",
    "final_accounts",
    "special_report",
    "half_year_report",
]


@dataclass(frozen=True, kw_only=True)
class YearAgenda(Facts):
    """全年会议议程: what the sessions of one whole year heard, examined or approved."""

    heard: tuple[AgendaItem, ...]
    budget_adjustments: int  # 预算调整方案 of the year
    adjustments_approved: int


@dataclass(frozen=True, kw_only=True)
class ResolutionVote(CongressFacts):
    """决议的表决."""

    present: int
    votes_for: int


@dataclass(frozen=True, kw_only=True)
class ResolutionFilingClock(ClockFacts):
    """决议报送备案 with the standing committee of the county."""

    published_on: date


@dataclass(frozen=True, kw_only=True)
class Delegations(Facts):
    """代表团."""

    is_formed: bool


@dataclass(frozen=True, kw_only=True)
class CredentialCommittee(Facts):
    """代表资格审查委员会."""

    chairs: int  # 主任委员
    vice_chairs: int  # 副主任委员
    members: int  # 委员, the two above not counted
    heads_in_presidium: bool | None = None  # both of them
    passed_at_first_session: bool


@dataclass(frozen=True, kw_only=True)
class ConstitutionalOath(Facts):
    """宪法宣誓 of an officer elected, or of a member of the credential committee."""

    who: Literal["officer", "credential_committee"]
    is_sworn: bool
    organised_by: Literal["presidium", "other"] | None = None
