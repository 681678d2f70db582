"""Facts common to the meetings of villages and neighbourhoods, and to those who watch them."""

from dataclasses import dataclass
from typing import Literal

from xiangyin.law.findings import FactsError

from .base import Facts
from .committees import ChosenBy, refuse_more, refuse_none


@dataclass(frozen=True, kw_only=True)
class Assembly(Facts):
    """村民会议, 居民会议: adults, or one of each household. `votes` None: no vote was taken."""

    by: Literal["adults", "households"]
    entitled: int
    present: int
    votes: int | None = None
    notice_days: int  # between notice and meeting
    is_urgent: bool  # 遇有特殊情况

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("present", self.present, self.entitled, "到会人数多于应到人数")
        refuse_none("entitled", self.entitled)
        if self.votes is not None:
            refuse_more("votes", self.votes, self.present, "赞成票多于到会人数")


@dataclass(frozen=True, kw_only=True)
class AssemblyCall(Facts):
    """A demand that the assembly, or the meeting of representatives, be called."""

    meeting: Literal["assembly", "representatives"]
    by: Literal["adults", "households", "representatives"]
    askers: int
    entitled: int

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("askers", self.askers, self.entitled, "提议人数多于全体人数")
        refuse_none("entitled", self.entitled)
        if self.meeting == "representatives" and self.by != "representatives":
            raise FactsError("by", "代表会议由代表提议召集")


@dataclass(frozen=True, kw_only=True)
class Representatives(Facts):
    """Who makes up the meeting of representatives (代表会议): `members` all of it."""

    members: int
    representatives: int
    women_representatives: int

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("representatives", self.representatives, self.members, "代表多于组成人员")
        refuse_none("members", self.members)
        women, all_of_them = self.women_representatives, self.representatives
        refuse_more("women_representatives", women, all_of_them, "妇女代表多于全体代表")


@dataclass(frozen=True, kw_only=True)
class RepresentativesMeeting(Facts):
    """A meeting of representatives. `votes` None: nothing put to the vote."""

    members: int
    present: int
    votes: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        refuse_more("present", self.present, self.members, "到会人数多于组成人员")
        refuse_none("members", self.members)
        if self.votes is not None:
            refuse_more("votes", self.votes, self.present, "赞成票多于到会人数")


@dataclass(frozen=True, kw_only=True)
class MeetingCount(Facts):
    """Meetings held in the stretch the law counts by."""

    held: int


@dataclass(frozen=True, kw_only=True)
class Supervisors(Facts):
    """监督委员会, as composed. None: not examined."""

    members: int
    has_finance_skill: bool | None = None
    committee_members: int  # who also sit on the committee they supervise
    committee_relatives: int | None = None  # close relatives of its members
    chosen_by: ChosenBy
    term_years: int | None = None
