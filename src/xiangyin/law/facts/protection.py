"""Facts about what protects a deputy, and what binds one."""

from dataclasses import dataclass
from typing import Literal

from .base import Facts

Occasion = Literal["session", "organised_activity", "elsewhere"]
ConductKind = Literal["case", "bidding", "business", "own_matter", "sponsored"]


@dataclass(frozen=True, kw_only=True)
class Speech(Facts):
    """发言、表决 of a deputy, and whether anyone pursues it."""

    occasion: Occasion
    is_pursued: bool


@dataclass(frozen=True, kw_only=True)
class DetentionReport(Facts):
    """乡镇代表被逮捕、受审或者被限制人身自由: the executing organ's report."""

    is_reported: bool | None
    is_in_writing: bool | None = None
    is_in_recess: bool  # 闭会期间


@dataclass(frozen=True, kw_only=True)
class DetentionPermission(Facts):
    """许可 of the congress's presidium or standing committee; the congress is that of `level`.

    A deputy of two levels is asked about once for each.
    """

    has_permission: bool | None
    is_caught_in_act: bool = False  # 现行犯被拘留: reported at once instead
    is_reported: bool | None = None


@dataclass(frozen=True, kw_only=True)
class TimeAndPay(Facts):
    """时间保障、工资待遇、补贴 of a deputy at work for the congress."""

    has_fixed_wage: bool
    is_released: bool | None = None  # 单位给予时间保障
    is_paid: bool | None = None  # 按正常出勤对待
    is_subsidised: bool | None = None  # 无固定工资收入的，本级财政给予补贴


@dataclass(frozen=True, kw_only=True)
class ActivityFunds(Facts):
    """代表活动经费 in the budget of the congress's own level."""

    is_in_budget: bool | None
    is_earmarked: bool | None  # 专款专用


@dataclass(frozen=True, kw_only=True)
class InformationRight(Facts):
    """知情权: work reported and materials given to deputies in good time."""

    is_informed: bool | None


@dataclass(frozen=True, kw_only=True)
class Conduct(Facts):
    """What a deputy did that the law forbids, or from which the law asks to withdraw."""

    kind: ConductKind
    has_withdrawn: bool | None = None  # 回避, for "own_matter"


@dataclass(frozen=True, kw_only=True)
class SanctionNotice(Facts):
    """政务处分 of a deputy, and the supervisory organ's notice of it."""

    is_notified: bool | None


@dataclass(frozen=True, kw_only=True)
class Retaliation(Facts):
    """打击报复 of a deputy: whether it was dealt with, and the outcome reported."""

    is_handled: bool | None
    is_result_reported: bool | None = None
