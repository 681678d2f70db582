"""Facts about those who hold an election and those who vote in it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from xiangyin.law.findings import FactsError

from .base import Facts

Appointer = Literal[
    "county_standing_committee", "congress", "presidium", "government", "party_committee", "other"
]
VoterSituation = Literal[
    "sentenced",  # 被判处有期徒刑、拘役、管制
    "detained",  # 被羁押，正在受侦查、起诉、审判
    "bail",  # 取保候审
    "residential_surveillance",  # 监视居住
    "administrative_detention",  # 受拘留处罚
    "mental_illness",  # 精神病患者
]
Suspender = Literal["nobody", "procuratorate", "court", "other"]
LateCause = Literal["unreached", "moved_in"]
Credential = Literal["identity_card", "voter_card", "none"]


@dataclass(frozen=True, kw_only=True)
class ElectionCommittee(Facts):
    """选举委员会 as appointed: 主任、副主任、委员 counted apart."""

    appointed_by: Appointer
    chairs: int
    vice_chairs: int
    members: int  # 委员; chairs and vice-chairs are not among them
    is_proposed_by_presidium: bool | None = None  # asked for in a township of 四川 only


@dataclass(frozen=True, kw_only=True)
class CommitteeRecusal(Facts):
    """A member of the election committee who stands for election (选举委员会组成人员回避)."""

    listed_on: date | None  # published as a candidate; None: is on no list
    resigned_on: date | None  # left the committee; None: has not


@dataclass(frozen=True, kw_only=True)
class VoterEligibility(Facts):
    """选民资格 on the day of the election. None: not checked yet."""

    born_on: date
    election_day: date
    is_citizen: bool | None
    is_deprived_of_political_rights: bool | None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.born_on > self.election_day:
            raise FactsError("born_on", "出生日期晚于选举日")


@dataclass(frozen=True, kw_only=True)
class VoterStatus(Facts):
    """准予或者停止行使选举权利: someone in custody, under measures, serving a sentence, or ill.

    `suspended_by`, `is_grave_case` and `decision_delivered_on` are asked of the detained only,
    the two about illness of the ill only. None: not known yet.
    """

    situation: VoterSituation
    is_deprived_of_political_rights: bool | None
    election_day: date
    suspended_by: Suspender | None = None  # who decided that the right is suspended
    is_grave_case: bool | None = None  # 危害国家安全或者其他严重刑事犯罪案
    decision_delivered_on: date | None = None  # to the election committee
    is_confirmed_by_committee: bool | None = None  # 经选举委员会确认不能行使选举权利
    has_certificate_or_consent: bool | None = None  # 医院证明或者监护人同意
    is_on_roll: bool | None = None  # None: only the status is asked for


@dataclass(frozen=True, kw_only=True)
class RollEntry(Facts):
    """One person in this election's rolls (选民登记), found in `districts` of them."""

    districts: int
    was_registered: bool  # in an earlier election, in this district
    is_newly_entitled: bool  # 新满十八周岁, or political rights restored
    has_moved_out: bool | None  # out of this district
    has_died: bool | None
    is_deprived_of_political_rights: bool | None


@dataclass(frozen=True, kw_only=True)
class RollPublication(Facts):
    """选民名单的公布. Without `published_on` the finding only says when it is due."""

    election_day: date
    is_by_election: bool  # 补选; some provinces give it days of its own
    published_on: date | None = None
    uses_voter_cards: bool  # 凭选民证参加投票选举
    are_cards_issued: bool | None = None  # None: not yet to be said


@dataclass(frozen=True, kw_only=True)
class RollCorrection(Facts):
    """选民名单的补正: a change after the roll was published, itself published."""

    election_day: date
    published_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class LateRegistration(Facts):
    """补办选民登记 of someone not reached while the roll was made, or moved in since."""

    cause: LateCause
    election_day: date
    asked_on: date  # got in touch and asked to be registered, or moved in
    is_registered: bool


@dataclass(frozen=True, kw_only=True)
class RollAppeal(Facts):
    """对选民名单的申诉 and the suit after it, as far as it has gone."""

    election_day: date
    roll_published_on: date
    objected_on: date | None = None
    decided_on: date | None = None  # by the election committee
    sued_on: date | None = None
    judged_on: date | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.roll_published_on > self.election_day:
            raise FactsError("roll_published_on", "选民名单的公布晚于选举日")
        before, missing = self.roll_published_on, ""
        for name in ("objected_on", "decided_on", "sued_on", "judged_on"):
            day: date | None = getattr(self, name)
            if day is None:
                missing = missing or name
            elif missing:
                raise FactsError(missing, "后一步的日期已经给出，缺少这一步的日期")
            elif day < before:
                raise FactsError(name, f"不能早于上一步的日期：{day}")
            else:
                before = day


@dataclass(frozen=True, kw_only=True)
class BallotCredential(Facts):
    """What a voter shows for his ballot paper (领取选票的凭证)."""

    shown: Credential
