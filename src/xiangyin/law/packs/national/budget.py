"""The budget: 预算法, 预算法实施条例, and 监督法 where it is borrowed."""

from xiangyin.law.blanks import budget as blanks
from xiangyin.law.days import days
from xiangyin.law.parameters import AnyValue, Duty, Heading, MonthWindow, Start, Term, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import BUDGET_2018, BUDGET_RULES_2020, SUPERVISION_2006, SUPERVISION_2024

ACTS = (
    Heading("budget", "本级预算"),
    Heading("execution_report", "本级预算执行情况的报告"),
    Heading("adjustment", "本级预算的调整方案"),
    Heading("final_accounts", "本级决算"),
)
BUDGET_FOCUS = (
    Heading("execution", "（一）上一年预算执行情况是否符合预算决议的要求"),
    Heading("lawfulness", "（二）预算安排是否符合预算法的规定"),
    Heading("policy", "（三）是否贯彻发展的方针政策，收支政策是否切实可行"),
    Heading("key_spending", "（四）重点支出和重大投资项目的预算安排是否适当"),
    Heading("completeness", "（五）预算的编制是否完整、细化"),
    Heading("transfers", "（六）对下级政府的转移性支出预算是否规范、适当"),
    Heading("debt", "（七）举借的债务是否合法、合理，有无偿还计划和资金来源"),
    Heading("explanations", "（八）与预算有关重要事项的说明是否清晰"),
)
ACCOUNTS_FOCUS = (
    Heading("revenue", "（一）预算收入情况"),
    Heading("key_spending", "（二）支出政策实施和重点支出、重大投资项目资金的使用及绩效"),
    Heading("carry_over", "（三）结转资金的使用情况"),
    Heading("surplus", "（四）资金结余情况"),
    Heading("adjustment", "（五）本级预算调整及执行情况"),
    Heading("transfers", "（六）财政转移支付安排执行情况"),
    Heading("debt", "（七）举借债务的规模、结构、使用、偿还等情况"),
    Heading("working_fund", "（八）本级预算周转金规模和使用情况"),
    Heading("reserve", "（九）本级预备费使用情况"),
    Heading("excess_revenue", "（十）超收收入安排，预算稳定调节基金的规模和使用情况"),
    Heading("resolution", "（十一）本级人民代表大会批准的预算决议落实情况"),
    Heading("other", "（十二）其他与决算有关的重要情况"),
)
TOTAL = Heading("changes_total", "增加或者减少预算总支出")
FUND = Heading("draws_fund", "调入预算稳定调节基金")
CUT = Heading("cuts_key_spending", "调减预算安排的重点支出数额")
DEBT = Heading("raises_debt", "增加举借债务数额")

CARRY_OVER = Heading("carry_over", "上一年度结转的支出")
LAST_YEAR = Heading("last_year_level", "参照上一年同期数额必须支付的支出")
STATUTORY = Heading(
    "statutory_or_emergency", "法律规定必须履行支付义务的支出和用于突发事件处理的支出"
)

JUNE_TO_SEPTEMBER = MonthWindow(6, 9)

VALUES: tuple[AnyValue, ...] = (
    *(Value(blanks.BUDGET_ACT, act, BUDGET_2018.at(21, 3), levels=(TOWNSHIP,)) for act in ACTS),
    Value(blanks.COMPILED_ABOVE, Duty.SHALL, BUDGET_2018.at(24, 3), levels=(TOWNSHIP,)),
    *(Value(blanks.BUDGET_FOCUS, item, BUDGET_2018.at(48)) for item in BUDGET_FOCUS),
    *(Value(blanks.ACCOUNTS_FOCUS, item, BUDGET_2018.at(79, 1)) for item in ACCOUNTS_FOCUS),
    Value(blanks.HEAR_VOTERS, Duty.SHALL, BUDGET_2018.at(45)),
    Value(blanks.ADJUSTMENT_CAUSE, TOTAL, BUDGET_2018.at(67, 0, 1)),
    Value(blanks.ADJUSTMENT_CAUSE, FUND, BUDGET_2018.at(67, 0, 2)),
    Value(blanks.ADJUSTMENT_CAUSE, CUT, BUDGET_2018.at(67, 0, 3)),
    Value(blanks.ADJUSTMENT_CAUSE, DEBT, BUDGET_2018.at(67, 0, 4)),
    Value(blanks.ADJUSTMENT_APPROVAL, Duty.SHALL, BUDGET_2018.at(69, 7), levels=(TOWNSHIP,)),
    Value(blanks.EMERGENCY_SPENDING, Duty.MAY, BUDGET_2018.at(69, 2)),
    Value(blanks.TRANSFER_REPORT, Duty.SHALL, BUDGET_2018.at(71, 2)),
    Value(blanks.EARLY_SPENDING, CARRY_OVER, BUDGET_2018.at(54, 1, 1)),
    Value(blanks.EARLY_SPENDING, LAST_YEAR, BUDGET_2018.at(54, 1, 2)),
    Value(blanks.EARLY_SPENDING, STATUTORY, BUDGET_2018.at(54, 1, 3)),
    Value(blanks.EARLY_LIMIT, Duty.SHALL, BUDGET_2018.at(54, 1)),
    Value(blanks.EARLY_EXPLAINED, Duty.SHALL, BUDGET_2018.at(54, 2)),
    Value(blanks.PUBLICATION, Term(days(20), Start.APPROVAL), BUDGET_2018.at(14, 1)),
    Value(
        blanks.FILING,
        Term(days(30), Start.APPROVAL),
        BUDGET_RULES_2020.at(88, 1),
        levels=(COUNTY,),
    ),
    Value(
        blanks.FILING,
        Term(days(30), Start.APPROVAL),
        BUDGET_RULES_2020.at(88, 2),
        levels=(TOWNSHIP,),
    ),
    Value(blanks.FILING_DUTY, Heading("budget", "本级预算"), BUDGET_2018.at(50, 1)),
    Value(blanks.FILING_DUTY, Heading("adjustment", "预算调整方案"), BUDGET_2018.at(73)),
    Value(blanks.INTERIM_WINDOW, JUNE_TO_SEPTEMBER, BUDGET_2018.at(86), levels=(COUNTY,)),
    Value(blanks.ACCOUNTS_WINDOW, JUNE_TO_SEPTEMBER, SUPERVISION_2006.at(15, 2)),
    Value(blanks.ACCOUNTS_WINDOW, JUNE_TO_SEPTEMBER, SUPERVISION_2024.at(19, 2)),
    Value(blanks.LEAD_DRAFT, days(30), BUDGET_2018.at(44, 4), levels=(COUNTY,)),
    Value(blanks.LEAD_ADJUSTMENT, days(30), BUDGET_2018.at(69, 6), levels=(COUNTY,)),
    Value(blanks.LEAD_ACCOUNTS, days(30), BUDGET_2018.at(78, 4), levels=(COUNTY,)),
)
