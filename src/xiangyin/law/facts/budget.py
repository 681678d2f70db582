"""Facts about the budget (预算、决算)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import ClockFacts, Facts

BudgetAct = Literal["budget", "execution_report", "adjustment", "final_accounts"]
Approver = Literal["congress", "presidium", "government", "county"]
FiledAct = Literal["budget", "adjustment", "final_accounts"]
Paper = Literal["draft", "text", "adjustment", "accounts", "interim"]
EarlyKind = Literal["carry_over", "last_year_level", "statutory_or_emergency", "other"]


@dataclass(frozen=True, kw_only=True)
class BudgetApproval(Facts):
    """审查和批准: who approved the budget, the report on it, its adjustment, the accounts."""

    act: BudgetAct
    approved_by: Approver
    is_compiled_above: bool  # 上一级政府代编
    has_provincial_approval: bool | None = None  # for compiling above


@dataclass(frozen=True, kw_only=True)
class BudgetFocus(Facts):
    """预算草案的重点审查内容 examined so far, by their codes."""

    examined: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AccountsFocus(Facts):
    """决算草案的重点审查内容 examined so far, by their codes."""

    examined: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class BudgetHearing(Facts):
    """审查预算草案前，组织代表听取选民和社会各界的意见."""

    is_held: bool | None


@dataclass(frozen=True, kw_only=True)
class BudgetCommittee(Facts):
    """财政预算审查委员会 of a session, and its opinion on the draft."""

    is_set_up: bool
    has_opinion: bool | None


@dataclass(frozen=True, kw_only=True)
class BudgetAdjustment(Facts):
    """预算执行中的变化: what changes, whether already made, and whether approved."""

    changes_total: bool  # 增加或者减少预算总支出
    draws_fund: bool  # 调入预算稳定调节基金
    cuts_key_spending: bool  # 调减重点支出数额
    raises_debt: bool  # 增加举借债务数额
    is_special_transfer: bool  # total changes only by a 专项转移支付 that needs no local match
    is_emergency: bool  # 自然灾害等突发事件, and the reserve (预备费) does not suffice
    is_made: bool  # the change has been carried out
    is_approved: bool | None  # by the congress
    is_reported: bool | None  # the special transfer, to the congress


@dataclass(frozen=True, kw_only=True)
class EarlySpending(Facts):
    """预算草案批准前安排的支出, and whether the report on the draft explains it."""

    kind: EarlyKind
    is_explained: bool | None


@dataclass(frozen=True, kw_only=True)
class BudgetPublicationClock(ClockFacts):
    """向社会公开 of what the congress has approved."""

    approved_on: date


@dataclass(frozen=True, kw_only=True)
class BudgetResolutionClock(ClockFacts):
    """向社会公开 of the resolution itself."""

    resolved_on: date


@dataclass(frozen=True, kw_only=True)
class BudgetFilingClock(ClockFacts):
    """报上一级政府备案 after approval."""

    act: FiledAct
    approved_on: date


@dataclass(frozen=True, kw_only=True)
class InterimBudgetReport(Facts):
    """本年度上一阶段预算执行情况的报告 to the congress."""

    year: int
    reported_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AccountsSubmission(Facts):
    """上一年度决算草案 submitted in `year`."""

    year: int
    submitted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class AdjustmentSubmission(Facts):
    """预算调整方案 submitted for approval."""

    submitted_on: date


@dataclass(frozen=True, kw_only=True)
class BudgetPaper(Facts):
    """A paper sent before the session (for the presidium's preliminary review)."""

    paper: Paper
    session_on: date
    sent_on: date | None = None
