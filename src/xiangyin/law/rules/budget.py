"""The budget before the congress: who approves, what is examined, what may change."""

from xiangyin.law.blanks import budget as blanks
from xiangyin.law.facts import (
    AccountsFocus,
    BudgetAdjustment,
    BudgetApproval,
    BudgetCommittee,
    BudgetFocus,
    BudgetHearing,
    EarlySpending,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Duty, Heading, Parameter, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule

APPROVERS = {"presidium": "主席团", "government": "本级政府", "county": "上一级"}


def approval(facts: BudgetApproval, standing: Standing) -> Finding:
    """Only the township congress approves, even where the county compiles the draft (代编)."""
    acts = standing.listed(blanks.BUDGET_ACT)
    compiled = standing.value(blanks.COMPILED_ABOVE)
    if not acts:
        return standing.nothing(blanks.BUDGET_ACT)
    act = acts[facts.act]
    said = f"{act.amount.label}应当由乡、民族乡、镇的人民代表大会审查和批准"
    faults = []
    if facts.approved_by != "congress":
        faults.append(Fault(f"{said}，不能由{APPROVERS[facts.approved_by]}批准", act))
    if facts.is_compiled_above:
        must = "由上一级政府代编的，应当经省、自治区、直辖市政府批准"
        faults += unless(facts.has_provincial_approval, must, compiled)
    return judge(standing, [act], faults, fine=said)


def budget_focus(facts: BudgetFocus, standing: Standing) -> Finding:
    """预算法第四十八条: eight matters. What is left out is pointed at, not forbidden."""
    return _focus(blanks.BUDGET_FOCUS, facts.examined, standing)


def accounts_focus(facts: AccountsFocus, standing: Standing) -> Finding:
    """预算法第七十九条: twelve matters."""
    return _focus(blanks.ACCOUNTS_FOCUS, facts.examined, standing)


def _focus(blank: Parameter[Heading], examined: tuple[str, ...], standing: Standing) -> Finding:
    items = standing.listed(blank)
    if not items:
        return standing.nothing(blank)
    for code in examined:
        if code not in items:
            raise FactsError("examined", f"不是{blank.name}的代码：{code}；有{'、'.join(items)}")
    missing = [value for code, value in items.items() if code not in examined]
    values = list(items.values())
    said = "、".join(value.amount.label for value in missing)
    fault = Fault(f"还有{len(missing)}项重点审查内容没有审查：{said}", values[0], Level.WARNING)
    return judge(
        standing,
        values,
        [fault] if missing else [],
        fine=f"{len(items)}项重点审查内容都已审查",
        computed={
            "items": len(items),
            "missing": len(missing),
            "missing_codes": "、".join(value.amount.code for value in missing),
        },
    )


def hearing(facts: BudgetHearing, standing: Standing) -> Finding:
    """Voters and all walks of life are heard before the draft is examined."""
    value = standing.value(blanks.HEAR_VOTERS)
    if value is None:
        return standing.nothing(blanks.HEAR_VOTERS)
    said = "审查预算草案前，应当组织代表听取选民和社会各界的意见"
    faults = unless(facts.is_held, said, value)
    return judge(standing, [value], faults, fine="审查预算草案前已听取选民和社会各界的意见")


def committee(facts: BudgetCommittee, standing: Standing) -> Finding:
    """财政预算审查委员会: a duty here, a choice there; once set up it gives an opinion."""
    value = standing.value(blanks.COMMITTEE)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定乡镇人民代表大会设立财政预算审查委员会。"
        )
    faults = unless(facts.is_set_up, "应当设立财政预算审查委员会", value)
    opinion = standing.value(blanks.COMMITTEE_OPINION)
    if facts.is_set_up:
        faults += unless(facts.has_opinion, "财政预算审查委员会应当提出审查意见", opinion)
    fine = "已设立财政预算审查委员会" if facts.is_set_up else "可以设立财政预算审查委员会"
    return judge(standing, [value], faults, fine=fine)


def adjustment(facts: BudgetAdjustment, standing: Standing) -> Finding:
    """Four changes need the congress; a special transfer without local match only a report."""
    causes = standing.listed(blanks.ADJUSTMENT_CAUSE)
    needs_approval = standing.value(blanks.ADJUSTMENT_APPROVAL)
    if needs_approval is None:
        return standing.nothing(blanks.ADJUSTMENT_APPROVAL)
    held = [value for code, value in causes.items() if getattr(facts, code)]
    if facts.is_special_transfer:
        held = [value for value in held if value.amount.code != "changes_total"]
    if held:
        return _adjusted(facts, held, needs_approval, standing)
    transfer = standing.value(blanks.TRANSFER_REPORT)
    if facts.is_special_transfer and transfer:
        said = "接受增加专项转移支付的，应当向本级人民代表大会报告有关情况"
        faults = unless(facts.is_reported, said, transfer)
        fine = "因增加不需要配套的专项转移支付引起的支出变化，不属于预算调整，已向大会报告"
        return judge(standing, [transfer], faults, fine=fine, computed={"outcome": "report"})
    fine = "没有法律规定的预算调整情形，不需要大会批准"
    return judge(standing, list(causes.values()), [], fine=fine, computed={"outcome": "none"})


def _adjusted(
    facts: BudgetAdjustment,
    held: list[Value[Heading]],
    needs_approval: Value[Duty],
    standing: Standing,
) -> Finding:
    labels = "、".join(value.amount.label for value in held)
    said = f"{labels}，应当编制预算调整方案，提请本级人民代表大会审查和批准"
    emergency = standing.value(blanks.EMERGENCY_SPENDING)
    if facts.is_made and facts.is_emergency and not facts.is_approved and emergency:
        fine = "突发事件的支出，预备费不足的可以先安排，并列入预算调整方案"
        return judge(standing, [emergency], [], fine=fine, computed={"outcome": "adjustment"})
    faults = unless(facts.is_approved, f"{said}；未经批准，不得调整预算", needs_approval)
    fine = f"{labels}，已经本级人民代表大会批准" if facts.is_approved else said
    return judge(
        standing,
        [needs_approval, *held],
        faults if facts.is_made else [],
        fine=fine,
        computed={"outcome": "adjustment"},
    )


def early_spending(facts: EarlySpending, standing: Standing) -> Finding:
    """Before approval only three kinds may be spent, and the report on the draft explains them."""
    limit = standing.value(blanks.EARLY_LIMIT)
    if limit is None:
        return standing.nothing(blanks.EARLY_LIMIT)
    kinds = standing.listed(blanks.EARLY_SPENDING)
    kind = kinds.get(facts.kind)
    if kind is None:
        labels = "、".join(value.amount.label for value in kinds.values())
        fault = Fault(f"预算草案批准前只可以安排{labels}", limit)
        return judge(standing, [], [fault], fine="")
    explained = standing.value(blanks.EARLY_EXPLAINED)
    said = "批准前安排支出的情况，应当在预算草案的报告中作出说明"
    return judge(
        standing,
        [kind],
        unless(facts.is_explained, said, explained),
        fine=f"{kind.amount.label}，预算草案批准前可以安排",
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "budget.approval",
        "预算、决算的审查和批准",
        BudgetApproval,
        approval,
        (blanks.BUDGET_ACT, blanks.COMPILED_ABOVE),
    ),
    Rule(
        "budget.budget_focus",
        "预算草案的重点审查内容",
        BudgetFocus,
        budget_focus,
        (blanks.BUDGET_FOCUS,),
    ),
    Rule(
        "budget.accounts_focus",
        "决算草案的重点审查内容",
        AccountsFocus,
        accounts_focus,
        (blanks.ACCOUNTS_FOCUS,),
    ),
    Rule("budget.hearing", "审查预算前听取意见", BudgetHearing, hearing, (blanks.HEAR_VOTERS,)),
    Rule(
        "budget.committee",
        "财政预算审查委员会",
        BudgetCommittee,
        committee,
        (blanks.COMMITTEE, blanks.COMMITTEE_OPINION),
    ),
    Rule(
        "budget.adjustment",
        "预算调整",
        BudgetAdjustment,
        adjustment,
        (
            blanks.ADJUSTMENT_APPROVAL,
            blanks.ADJUSTMENT_CAUSE,
            blanks.EMERGENCY_SPENDING,
            blanks.TRANSFER_REPORT,
        ),
    ),
    Rule(
        "budget.early_spending",
        "预算草案批准前的支出",
        EarlySpending,
        early_spending,
        (blanks.EARLY_LIMIT, blanks.EARLY_SPENDING, blanks.EARLY_EXPLAINED),
    ),
)
