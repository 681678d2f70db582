"""The days of the budget: sent ahead, reported, approved, published, filed."""

from datetime import MAXYEAR, date, timedelta

from xiangyin.law.blanks import budget as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import (
    AccountsSubmission,
    AdjustmentSubmission,
    BudgetFilingClock,
    BudgetPaper,
    BudgetPublicationClock,
    BudgetResolutionClock,
    InterimBudgetReport,
)
from xiangyin.law.findings import FactsError, Finding
from xiangyin.law.parameters import MonthWindow, Parameter, Start
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge
from .rule import AnyRule, Rule
from .terms import settle

PAPERS = {
    "draft": (blanks.LEAD_DRAFT, "送交本级预算草案初步方案"),
    "text": (blanks.LEAD_TEXT, "提交预算草案及其报告的正式文本"),
    "adjustment": (blanks.LEAD_ADJUSTMENT, "送交预算调整初步方案"),
    "accounts": (blanks.LEAD_ACCOUNTS, "送交上一年度本级决算草案"),
    "interim": (blanks.LEAD_INTERIM, "提交本年度上一阶段预算执行情况的报告"),
}


def lead_time(facts: BudgetPaper, standing: Standing) -> Finding:
    """Papers reach the presidium (county: the standing committee) so many days ahead."""
    blank, act = PAPERS[facts.paper]
    return deadlines.settle(
        standing,
        blank,
        event="会议举行",
        event_on=facts.session_on,
        act=act,
        done_on=facts.sent_on,
    )


def interim_report(facts: InterimBudgetReport, standing: Standing) -> Finding:
    """June to September: the law binds counties, some provinces their townships too."""
    said = "报告本年度上一阶段预算执行情况"
    return _in_window(
        standing, blanks.INTERIM_WINDOW, facts.year, done_on=facts.reported_on, act=said
    )


def accounts_submission(facts: AccountsSubmission, standing: Standing) -> Finding:
    """June to September: 监督法 for counties, borrowed by townships without a text of their own."""
    said = "将上一年度本级决算草案提请审查和批准"
    return _in_window(
        standing, blanks.ACCOUNTS_WINDOW, facts.year, done_on=facts.submitted_on, act=said
    )


def _in_window(
    standing: Standing,
    blank: Parameter[MonthWindow],
    year: int,
    *,
    done_on: date | None,
    act: str,
) -> Finding:
    value = standing.value(blank)
    if value is None:
        return standing.nothing(blank)
    if not 1 <= year <= MAXYEAR - 1:
        raise FactsError("year", f"不是年份：{year}")
    opens_on = date(year, value.amount.first, 1)
    due_on = _month_end(year, value.amount.last)
    said = f"应当在{year}年{value.amount}期间{act}"
    faults = []
    if done_on and not opens_on <= done_on <= due_on:
        faults.append(Fault(f"{said}，实际日期为{date_text(done_on)}", value))
    elif done_on is None and standing.on > due_on:
        faults.append(Fault(f"{said}，{date_text(due_on)}已到期", value))
    return judge(
        standing,
        [value],
        faults,
        fine=said,
        computed={"opens_on": opens_on, "due_on": due_on},
        due_on=due_on,
    )


def _month_end(year: int, month: int) -> date:
    return add_months(date(year, month, 1), 1) - timedelta(days=1)


def adjustment_month(facts: AdjustmentSubmission, standing: Standing) -> Finding:
    """Zhejiang: adjustments generally by the end of October."""
    value = standing.value(blanks.ADJUSTMENT_MONTH)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定提请批准预算调整方案的月份。")
    due_on = _month_end(facts.submitted_on.year, value.amount)
    said = f"预算调整方案一般应当在{date_text(due_on)}前（含当日）提请审查和批准"
    is_late = facts.submitted_on > due_on
    late = f"{said}，实际日期为{date_text(facts.submitted_on)}"
    return judge(
        standing,
        [value],
        [Fault(late, value)] if is_late else [],
        fine=said,
        computed={"due_on": due_on},
        due_on=due_on,
    )


def publication(facts: BudgetPublicationClock, standing: Standing) -> Finding:
    """Twenty days from approval: budget, adjustment, final accounts, report on execution."""
    return settle(
        standing,
        blanks.PUBLICATION,
        {Start.APPROVAL: facts.approved_on},
        facts,
        act="将批准的预算、预算调整、决算、预算执行情况的报告及报表向社会公开",
        silence=f"{date_text(standing.on)}没有收录关于“{blanks.PUBLICATION.name}”的有效规定。",
    )


def resolution_publication(facts: BudgetResolutionClock, standing: Standing) -> Finding:
    """Tianjin: the resolution itself is published too."""
    return settle(
        standing,
        blanks.RESOLUTION_PUBLICATION,
        {Start.RESOLUTION: facts.resolved_on},
        facts,
        act="将批准预算、预算调整、决算的决议向社会公开",
        silence=f"法律和{standing.local_rules}没有规定公开批准预算的决议的期限。",
    )


def filing(facts: BudgetFilingClock, standing: Standing) -> Finding:
    """Final accounts within thirty days; the budget and its adjustment without a number."""
    if facts.act != "final_accounts":
        duty = standing.listed(blanks.FILING_DUTY).get(facts.act)
        if duty is None:
            return standing.nothing(blanks.FILING_DUTY)
        said = f"{duty.amount.label}经批准后，应当报上一级政府备案；法律没有规定天数。"
        return standing.silent(said, duty.article)
    return settle(
        standing,
        blanks.FILING,
        {Start.APPROVAL: facts.approved_on},
        facts,
        act="将本级决算报上一级政府备案",
        silence=f"{date_text(standing.on)}没有收录关于“{blanks.FILING.name}”的有效规定。",
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "budget.lead_time",
        "预算材料的提前送交",
        BudgetPaper,
        lead_time,
        (
            blanks.LEAD_DRAFT,
            blanks.LEAD_TEXT,
            blanks.LEAD_ADJUSTMENT,
            blanks.LEAD_ACCOUNTS,
            blanks.LEAD_INTERIM,
        ),
    ),
    Rule(
        "budget.interim_report",
        "上一阶段预算执行情况的报告",
        InterimBudgetReport,
        interim_report,
        (blanks.INTERIM_WINDOW,),
    ),
    Rule(
        "budget.accounts_submission",
        "决算草案的提请审查",
        AccountsSubmission,
        accounts_submission,
        (blanks.ACCOUNTS_WINDOW,),
    ),
    Rule(
        "budget.adjustment_month",
        "预算调整方案的提请审查",
        AdjustmentSubmission,
        adjustment_month,
        (blanks.ADJUSTMENT_MONTH,),
    ),
    Rule(
        "budget.publication",
        "预算、决算的公开",
        BudgetPublicationClock,
        publication,
        (blanks.PUBLICATION,),
    ),
    Rule(
        "budget.resolution_publication",
        "批准预算的决议的公开",
        BudgetResolutionClock,
        resolution_publication,
        (blanks.RESOLUTION_PUBLICATION,),
    ),
    Rule(
        "budget.filing",
        "预算、决算的备案",
        BudgetFilingClock,
        filing,
        (blanks.FILING, blanks.FILING_DUTY),
    ),
)
