"""Facts about deputies and their congress."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import Facts

Acceptor = Literal["congress", "presidium", "standing_committee"]
Office = Literal["chair", "vice_chair", "presidium_member"]


@dataclass(frozen=True, kw_only=True)
class Suspension(Facts):
    """暂停执行代表职务: in custody in a criminal case, or serving a sentence."""

    is_in_custody: bool = False
    is_serving_sentence: bool = False
    is_deprived_of_political_rights: bool = False


@dataclass(frozen=True, kw_only=True)
class Termination(Facts):
    """资格终止 for a cause, by its code (see `exit_causes`)."""

    cause: str
    unapproved_absences: int = 0  # for the cause "absent_twice"
    has_left_division: bool = True  # for the cause "moved_away"


@dataclass(frozen=True, kw_only=True)
class Absences(Facts):
    """Whole sessions missed in the term without leave."""

    unapproved: int


@dataclass(frozen=True, kw_only=True)
class Leave(Facts):
    """请假 from a session."""

    is_asked: bool = True
    is_in_writing: bool
    is_before_session: bool = True
    is_approved: bool = True


@dataclass(frozen=True, kw_only=True)
class Resignation(Facts):
    """辞去代表职务. `votes` of `members`: deputies (township) or the standing committee."""

    is_in_writing: bool
    accepted_by: Acceptor
    votes: int
    members: int
    is_chair: bool  # 主席 or 副主席 of the township congress


@dataclass(frozen=True, kw_only=True)
class RecallDemand(Facts):
    """罢免要求 by voters of the deputy's own district, and whom they hand it to."""

    signers: int
    is_in_writing: bool
    states_reason: bool
    handed_to: Acceptor


@dataclass(frozen=True, kw_only=True)
class RecallProcedure(Facts):
    """罢免 between the demand and the vote. None: not known yet."""

    may_defend: bool | None  # 选民会议上 or 书面提出申辩意见
    is_sent_to_voters: bool | None  # 罢免要求 and the written defence
    is_chaired_by_committee: bool | None  # 县级人大常委会派人主持
    is_secret: bool | None  # 无记名


@dataclass(frozen=True, kw_only=True)
class RecallVote(Facts):
    """The vote of the district on a recall."""

    votes: int
    voters: int  # all of the district, not those who came
    is_chair: bool  # 主席 or 副主席 of the township congress


@dataclass(frozen=True, kw_only=True)
class ReportToVoters(Facts):
    """述职 within a term, as it stands on the day the question is asked."""

    reports_in_term: int
    is_term_ending: bool = False
    last_report_on: date | None = None
    last_notice_on: date | None = None  # the presidium's notice to the district


@dataclass(frozen=True, kw_only=True)
class PerformanceFile(Facts):
    """履职档案: recorded, and shown to the public."""

    is_recorded: bool
    is_published: bool


@dataclass(frozen=True, kw_only=True)
class ConcurrentPost(Facts):
    """An officer of the congress and a post in state administration."""

    office: Office
    holds_administrative_post: bool


@dataclass(frozen=True, kw_only=True)
class Training(Facts):
    """Trainings attended in the term."""

    times_in_term: int


@dataclass(frozen=True, kw_only=True)
class DeputyCard(Facts):
    """代表证."""

    is_issued: bool


@dataclass(frozen=True, kw_only=True)
class DeputyGroup(Facts):
    """代表小组 of one neighbourhood or workplace, alone or joined with others."""

    deputies: int
    is_joint: bool = False
