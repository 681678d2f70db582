"""What the law leaves to be filled in, and the dated values that fill it.

A rule reads parameters and never knows a province; a pack gives values and never
knows a rule. Each value stands beside the article that sets it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from .days import Span
from .numerals import chinese_number
from .places import Division
from .statutes import Article, CongressLevel

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Parameter(Generic[T]):
    """A named blank. `Parameter[Span]` may only be filled with a Span."""

    name: str


@dataclass(frozen=True)
class Value(Generic[T]):
    """One filling of a blank, in force as long as its statute unless told otherwise."""

    parameter: Parameter[T]
    amount: T
    article: Article
    levels: tuple[CongressLevel, ...] | None = None
    since: date | None = None
    is_general: bool = False  # the text says 一般: a departure is a warning only

    def holds(self, on: date, level: CongressLevel) -> bool:
        levels = self.levels or self.article.statute.levels
        begun = self.since is None or self.since <= on
        return begun and level in levels and self.article.statute.holds_on(on)


AnyValue = Value[Any]
AnyParameter = Parameter[Any]


class Start(StrEnum):
    """The day a term runs from; the value is what the statute calls it."""

    HAND_OVER = "交办之日"
    RECEIPT = "收到之日"
    SESSION_CLOSE = "闭会之日"
    RETURN = "收到退回之日"
    REPLY = "收到答复之日"
    DISSATISFIED = "提出不满意之日"
    FIRST_TERM = "首次答复期限届满之日"
    ROLL_PUBLISHED = "选民名单公布之日"
    OBJECTION = "提出申诉之日"
    FORWARDED = "转交之日"
    APPROVAL = "批准之日"
    RESOLUTION = "作出决议之日"
    MEETING_CLOSE = "会议结束之日"
    OPINION_SETTLED = "审议意见通过之日"
    AUDIT_REPORT = "听取和审议审计工作报告之日"
    CHECK_END = "执法检查结束之日"
    SET_UP = "调查委员会成立之日"
    INVESTIGATION_END = "调查期限届满之日"
    SEATS_REFIXED = "重新确定代表名额之日"
    RAISED = "收到信访事项之日"
    ACCEPTANCE = "受理之日"
    HANDLING_END = "办理期限届满之日"
    WRITTEN_REPLY = "收到书面答复之日"
    REQUEST = "收到请求之日"
    ELECTION_COMPLETED = "代表选举完成之日"
    PUBLICATION = "公布之日"
    ROLL = "名单公布之日"
    APPEAL = "收到申诉之日"
    APPEAL_DECIDED = "处理结果公布之日"
    POLL = "选举日"
    NEW_COMMITTEE = "新一届委员会产生之日"
    RECALL_DEMAND = "接到罢免要求之日"
    VACANCY = "成员出缺之日"


@dataclass(frozen=True)
class Term:
    """A length of time and the day it runs from."""

    span: Span
    start: Start


class Per(StrEnum):
    """The stretch within which something must happen so many times; the value is the text's."""

    TERM = "每届"
    YEAR = "每年"
    HALF_YEAR = "每半年"
    QUARTER = "每季度"
    THREE_MONTHS = "三个月"  # 每三个月至少一次: never further apart than that
    MONTH = "每月"


@dataclass(frozen=True)
class Frequency:
    """At least so many times in each stretch."""

    times: int
    per: Per

    @property
    def months(self) -> int:
        """The stretch in months; a term is five years."""
        return {"每届": 60, "每年": 12, "每半年": 6, "每季度": 3, "三个月": 3, "每月": 1}[self.per]


@dataclass(frozen=True)
class MonthWindow:
    """From the first day of one month to the last day of another, both included, each year."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{chinese_number(self.first)}月至{chinese_number(self.last)}月"


class Duty(StrEnum):
    """应当 binds, 可以 permits."""

    SHALL = "shall"
    MAY = "may"


class PopulationBasis(StrEnum):
    """Whom a population counts; the value is the text's."""

    REGISTERED = "常住户口人口"
    RESIDENT = "常住人口"


class OuterStaff(StrEnum):
    """Staff of bodies above the county: whether they vote for the township congress."""

    MAY_SKIP = "may_skip"
    EXCLUDED = "excluded"
    NEGOTIATED = "negotiated"


class Signers(StrEnum):
    """Who of a joint suggestion is answered."""

    EACH = "each"
    EACH_OR_THROUGH_LEAD = "each_or_through_lead"


class Unlisted(StrEnum):
    """What becomes of a motion the presidium does not put on the agenda."""

    BECOMES_SUGGESTION = "becomes_suggestion"
    MAY_BECOME_SUGGESTION = "may_become_suggestion"
    REPORTED_NEXT_SESSION = "reported_next_session"


@dataclass(frozen=True, kw_only=True)
class WithdrawalTerms:
    """How a deputy takes a suggestion back."""

    in_writing: bool = False
    before_hand_over: bool = False
    by_all_signers: bool = False


@dataclass(frozen=True, kw_only=True)
class SizeRange:
    """Members of a body, and the larger size that some townships may choose."""

    least: int
    most: int
    enlarged: int | None = None
    from_population: int | None = None
    from_deputies: int | None = None


@dataclass(frozen=True, kw_only=True)
class SeatScale:
    """代表名额: a base, one more for every so many people, and no more than so many."""

    base: int
    people_per_seat: int
    most: int
    fewer_below: int | None = None  # a population below which there may be fewer than the base

    def total(self, population: int) -> int:
        """Base and increase, under the ceiling; only whole lots of people count."""
        return min(self.base + population // self.people_per_seat, self.most)

    def may_be_below_base(self, population: int) -> bool:
        return self.fewer_below is not None and population < self.fewer_below


@dataclass(frozen=True, kw_only=True)
class ExtraSeats:
    """另加名额: how much, in which divisions, for which reasons."""

    percent: int
    divisions: tuple[Division, ...]
    for_scattered: bool = True  # besides many ethnic settlements, people living far apart


class Holder(StrEnum):
    """Who may vote for another at a village's or neighbourhood's election."""

    RELATIVES = "近亲属"
    FELLOW_VOTERS = "近亲属或者其他有选举权的人"


class BallotLimit(StrEnum):
    """What the papers cast may not outnumber."""

    VOTERS = "投票人数"
    ISSUED = "发出票数"


@dataclass(frozen=True, kw_only=True)
class Margins:
    """How many more candidates than seats: for chair and vice-chair, and for members."""

    chief_least: int
    chief_most: int
    member_least: int
    member_most: int

    def __str__(self) -> str:
        chiefs = _from_to(self.chief_least, self.chief_most)
        members = _from_to(self.member_least, self.member_most)
        return f"主任、副主任多{chiefs}，委员多{members}"


@dataclass(frozen=True, kw_only=True)
class Vacancies:
    """Seats may stay open once so many are elected; `is_over`: once more than so many."""

    elected: int
    is_over: bool = False
    needs_chair: bool = False
    after_second: bool = False  # only when a second election was held

    def __str__(self) -> str:
        when = "另行选举后，" if self.after_second else ""
        many = chinese_number(self.elected)
        enough = f"当选超过{many}人" if self.is_over else f"当选{many}人以上"
        return f"{when}{enough}{'并有主任' if self.needs_chair else ''}的，不足的名额可以暂缺"


@dataclass(frozen=True)
class Heading:
    """One item of a legal list; `is_automatic`: it works without anyone's decision."""

    code: str
    label: str
    is_automatic: bool = False


@dataclass(frozen=True, kw_only=True)
class PollDays:
    """Days on which a district votes; `extra` ones only with approval."""

    most: int
    extra: int | None = None


@dataclass(frozen=True, kw_only=True)
class BoxStaff:
    """Who goes with a mobile ballot box: so many at least. None: the text does not say."""

    scrutineers: int | None = None
    others: int | None = None  # besides the scrutineers
    people: int | None = None  # of either kind


@dataclass(frozen=True)
class PollRoles:
    """The work at a poll that someone is kept from, by its codes."""

    codes: tuple[str, ...]


class Vacancy(StrEnum):
    """What becomes of seats that a second election leaves open."""

    KEPT = "暂作缺额处理"
    MAY_STAY = "可以暂时空缺"
    NOT_AGAIN = "不再选举"
    ELECTED_LATER = "以后另按差额比例选举"


def _from_to(least: int, most: int) -> str:
    """一人, 一至三人."""
    low, high = chinese_number(least), chinese_number(most)
    return f"{low}人" if least == most else f"{low}至{high}人"


class Acting(StrEnum):
    """Who stands in for a chair who cannot serve."""

    VICE_CHAIR = "vice_chair"
    PRESIDIUM_MEMBER = "presidium_member"
