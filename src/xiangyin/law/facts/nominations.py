"""Facts about nominations, lists of candidates and what voters are told of them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from xiangyin.law.findings import FactsError

from .base import Facts, Part
from .voters import VoterEligibility

Nominator = Literal["party", "organisation", "joint", "voters"]  # joint: parties and organisations
RegisteredIn = Literal["this_district", "other_district", "elsewhere"]
LeftOutFor = Literal["none", "foreign_funding", "declined"]
Ordering = Literal["strokes", "votes", "other"]  # 姓名笔划, 预选得票


@dataclass(frozen=True, kw_only=True)
class Nomination(Facts):
    """提名推荐 of one candidate in one district.

    Voters' nominations are counted by `signers`, all of them voters of the district; those of
    parties and people's organisations by `nominated`.
    """

    nominator: Nominator
    seats: int  # of the district
    signers: int = 0
    signers_over_limit: int = 0  # of them: already back as many candidates as there are seats
    nominated: int = 0  # by the same party or organisation in this district, this one included
    is_in_writing: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.seats < 1:
            raise FactsError("seats", "应选代表名额至少一名")
        if self.signers_over_limit > self.signers:
            raise FactsError("signers_over_limit", "超过名额的联名人多于联名人")
        if self.nominator != "voters" and self.nominated < 1:
            raise FactsError("nominated", "应当给出政党、人民团体在本选区推荐的人数，含本人")


@dataclass(frozen=True, kw_only=True)
class CandidateEligibility(VoterEligibility):
    """被选举权 of a nominee, and where he is registered as a voter."""

    registered_in: RegisteredIn  # other_district: of the same township


@dataclass(frozen=True, kw_only=True)
class Nominee(Part):
    """Someone proposed, and whether he stands on the published list."""

    name: str
    is_lawful: bool | None  # the nomination; None: not checked yet
    is_listed: bool
    left_out_for: LeftOutFor = "none"

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.is_listed and self.left_out_for != "none":
            raise FactsError("left_out_for", "已经列入名单，不应当有不列入的原因")


@dataclass(frozen=True, kw_only=True)
class NominationList(Facts):
    """汇总的代表候选人名单 against the nominations received."""

    nominees: tuple[Nominee, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.nominees:
            raise FactsError("nominees", "没有给出被推荐的人")


@dataclass(frozen=True, kw_only=True)
class CandidateInformation(Facts):
    """候选人基本情况 as the nominee gave them. None: not checked, or not yet to be said."""

    has_identity: bool  # 个人身份
    has_resume: bool  # 简历
    is_truthful: bool | None
    is_reported_to_voters: bool | None = None  # that it is not true
    states_other_mandates: bool | None = None  # asked for in 山东 only


@dataclass(frozen=True, kw_only=True)
class PreliminaryList(Facts):
    """代表候选人名单 of all nominees. Without `published_on` only the day is said."""

    election_day: date
    is_by_election: bool  # 补选; some provinces give it days of its own
    published_on: date | None = None
    has_basic_facts: bool | None = None  # 附有基本情况
    ordering: Ordering | None = None
    roll_published_on: date | None = None
    nomination_opened_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FormalRange(Facts):
    """差额 of the formal candidates of one district; by-elections have a rule of their own."""

    seats: int
    candidates: int
    is_indirect: bool = False  # a county congress or above electing deputies of the next higher

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.seats < 1:
            raise FactsError("seats", "应选代表名额至少一名")


@dataclass(frozen=True, kw_only=True)
class FormalPath(Facts):
    """How so many nominees become the formal list; None: the groups have not discussed yet."""

    seats: int
    proposed: int
    has_broad_agreement: bool | None = None  # 形成较为一致意见

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.seats < 1:
            raise FactsError("seats", "应选代表名额至少一名")


@dataclass(frozen=True, kw_only=True)
class NomineeVotes(Part):
    """The votes of one nominee in a pre-election."""

    name: str
    votes: int


@dataclass(frozen=True, kw_only=True)
class PreElection(Facts):
    """预选 in one district: who took part, how, and the votes."""

    voters: int  # of the district
    participants: int
    is_secret: bool | None  # 无记名投票
    is_announced: bool | None = None  # 预选公告; asked for in 浙江 only
    places: int  # on the formal list
    votes: tuple[NomineeVotes, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.participants > self.voters:
            raise FactsError("participants", "参加预选的选民多于选区全体选民")
        if len({one.name for one in self.votes}) < len(self.votes):
            raise FactsError("votes", "候选人姓名重复，应当加以区别")
        for place, one in enumerate(self.votes):
            if one.votes > self.participants:
                raise FactsError(f"votes[{place}].votes", "得票多于参加预选的选民")
        if not 1 <= self.places <= len(self.votes):
            raise FactsError("places", "正式代表候选人名额应当在一名至参加预选的人数之间")


@dataclass(frozen=True, kw_only=True)
class FormalList(Facts):
    """正式代表候选人名单. Without `published_on` only the day is said."""

    election_day: date
    is_by_election: bool
    published_on: date | None = None
    has_basic_facts: bool | None = None
    ordering: Ordering | None = None
    is_after_pre_election: bool


@dataclass(frozen=True, kw_only=True)
class CandidateIntroduction(Facts):
    """介绍代表候选人 and their meeting with voters."""

    election_day: date
    is_introduced: bool  # by the election committee
    last_introduced_on: date | None = None  # by anyone
    is_meeting_requested: bool | None = None  # by voters
    is_meeting_held: bool


@dataclass(frozen=True, kw_only=True)
class ForeignFunding(Facts):
    """境外资助 of someone who stands in an election."""

    has_accepted: bool | None  # None: not established
    stage: Literal["nominee", "listed", "elected"]
