"""Running a legal term: every text in force is reckoned, the strictest governs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from xiangyin.law.days import DayCount, date_text, weekday_text
from xiangyin.law.facts import ClockFacts
from xiangyin.law.findings import Finding, Level
from xiangyin.law.parameters import Parameter, Start, Term, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import Article

EVENTS = {
    Start.HAND_OVER: "交办",
    Start.RECEIPT: "收到",
    Start.SESSION_CLOSE: "大会闭会",
    Start.RETURN: "收到退回",
    Start.REPLY: "收到答复",
    Start.DISSATISFIED: "代表表示不满意",
    Start.FIRST_TERM: "首次答复期限届满",
    Start.ROLL_PUBLISHED: "公布选民名单",
    Start.OBJECTION: "提出申诉",
    Start.FORWARDED: "转交",
    Start.APPROVAL: "批准",
    Start.RESOLUTION: "作出决议",
    Start.MEETING_CLOSE: "会议结束",
    Start.OPINION_SETTLED: "审议意见通过",
    Start.AUDIT_REPORT: "听取和审议审计工作报告",
    Start.CHECK_END: "执法检查结束",
    Start.SET_UP: "调查委员会成立",
    Start.INVESTIGATION_END: "调查期限届满",
    Start.SEATS_REFIXED: "重新确定代表名额",
    Start.RAISED: "收到信访事项",
    Start.ACCEPTANCE: "受理",
    Start.HANDLING_END: "办理期限届满",
    Start.WRITTEN_REPLY: "收到书面答复",
    Start.REQUEST: "收到请求",
    Start.ELECTION_COMPLETED: "代表选举完成",
    Start.PUBLICATION: "公布",
    Start.ROLL: "名单公布",
    Start.APPEAL: "收到申诉",
    Start.APPEAL_DECIDED: "处理结果公布",
    Start.POLL: "投票选举",
    Start.NEW_COMMITTEE: "新一届委员会产生",
    Start.RECALL_DEMAND: "接到罢免要求",
    Start.VACANCY: "成员出缺",
}
Starts = Mapping[Start, date | None]


@dataclass(frozen=True)
class Due:
    """The last day under one text."""

    value: Value[Term]
    start_on: date
    last_day: date

    @property
    def article(self) -> Article:
        return self.value.article

    @property
    def is_local(self) -> bool:
        return bool(self.article.statute.province)


def reckon(
    standing: Standing, parameter: Parameter[Term], starts: Starts, facts: ClockFacts
) -> list[Due]:
    """The last day under each text in force, the governing one first.

    Strictest first (law digest §A, reply_conflict); of equal days the firmer footing,
    then the higher statute.
    """
    dues = []
    for value in standing.values(parameter):
        start_on = starts.get(value.amount.start)
        if start_on is not None:
            last_day = facts.calendar.add(start_on, value.amount.span)
            dues.append(Due(value, start_on, last_day))
    return sorted(dues, key=lambda due: (due.last_day, standing.footing(due.value), due.is_local))


def settle(
    standing: Standing,
    parameter: Parameter[Term],
    starts: Starts,
    facts: ClockFacts,
    *,
    act: str,
    silence: str,
    duty: Sequence[Article] = (),
) -> Finding:
    """The finding of a clock: when `act` is due, and whether it was done in time."""
    dues = reckon(standing, parameter, starts, facts)
    if not dues:
        return standing.silent(silence, *duty)
    return close(standing, parameter, dues, facts, act=act)


def close(
    standing: Standing,
    parameter: Parameter[Term],
    dues: list[Due],
    facts: ClockFacts,
    *,
    act: str,
    level: Level = Level.OK,
) -> Finding:
    """Turn reckoned terms into a finding; a late `done_on` is a breach."""
    governing = dues[0]
    due_on = last_day_of(governing, facts)
    days_late = max((facts.done_on - due_on).days, 0) if facts.done_on else 0
    sentence = f"依据{governing.article.cite()}，应当在{date_text(due_on)}前（含当日）{act}"
    if facts.done_on and days_late:
        level = breach_after(standing, dues, facts, facts.done_on)
        sentence += f"；实际日期为{date_text(facts.done_on)}，逾期{days_late}日"
    span = governing.value.amount.span
    return standing.finding(
        level,
        f"{sentence}。",
        *basis_of(dues),
        steps=sum_of(standing, parameter, dues, facts),
        computed={
            "start_on": governing.start_on,
            "due_on": due_on,
            "amount": span.amount,
            "unit": span.unit.value,
            "days_late": days_late,
            "is_estimated": is_estimated(governing, facts),
        },
        by_analogy=standing.is_borrowed(governing.value),
        due_on=due_on,
    )


def breach_after(standing: Standing, dues: Sequence[Due], facts: ClockFacts, day: date) -> Level:
    """How grave it is to be done on `day`: only a binding text overrun is a violation."""
    overrun = [due for due in dues if last_day_of(due, facts) < day]
    binds = any(standing.breach(due.value) is Level.VIOLATION for due in overrun)
    return Level.VIOLATION if binds else Level.WARNING


def last_day_of(due: Due, facts: ClockFacts) -> date:
    """The last day, moved off a day off where the office has chosen so."""
    return facts.calendar.next_workday(due.last_day) if facts.roll_forward else due.last_day


def is_estimated(due: Due, facts: ClockFacts) -> bool:
    counts_workdays = due.value.amount.span.unit is DayCount.WORKDAYS or facts.roll_forward
    return counts_workdays and facts.calendar.is_estimated(last_day_of(due, facts))


def basis_of(dues: Sequence[Due]) -> list[Article]:
    """The governing article, the clause that carries it here, then the others weighed."""
    carried_by = dues[0].article.statute.carried_by
    carrier = [carried_by] if carried_by else []
    return [dues[0].article, *carrier, *(due.article for due in dues[1:])]


def sum_of(
    standing: Standing, parameter: Parameter[Term], dues: Sequence[Due], facts: ClockFacts
) -> list[str]:
    """Show my sum: starts, each text, which governs, and the day itself."""
    begun = dict.fromkeys((due.value.amount.start, due.start_on) for due in dues)
    steps = [f"{date_text(day)}{EVENTS[start]}" for start, day in begun]
    steps += [line_of(standing, due) for due in sorted(dues, key=lambda one: one.is_local)]
    governing = dues[0]
    if dues[-1].last_day > governing.last_day:
        whose = standing.local_rules if governing.is_local else "全国规定"
        span = governing.value.amount.span
        steps.append(f"{whose}更严，取{span}：{date_text(governing.last_day)}")
    steps += _about_the_day(governing, facts)
    steps += [
        f"{statute.short}所收文本自{date_text(statute.in_force)}起施行，此前的{standing.local_rules}未收录。"
        for statute in standing.not_yet(parameter)
    ]
    return steps


def line_of(standing: Standing, due: Due) -> str:
    term, statute = due.value.amount, due.article.statute
    line = f"{due.article.cite()}：自{term.start.value}起{term.span}内，即{date_text(due.last_day)}"
    if not standing.is_borrowed(due.value):
        return line
    carrier = statute.carried_by
    return line + (f"（依{carrier.cite()}参照执行）" if carrier else "（比照适用）")


def _about_the_day(governing: Due, facts: ClockFacts) -> list[str]:
    steps, day = [], governing.last_day
    if not facts.calendar.is_workday(day):
        off = weekday_text(day) if day.weekday() >= 5 else "法定休息日"
        if facts.roll_forward:
            steps.append(
                f"当日是{off}，顺延至{date_text(last_day_of(governing, facts))}（本县设置）"
            )
        else:
            steps.append(f"当日是{off}，日期不顺延（本县设置）")
    if is_estimated(governing, facts):
        steps.append("相应年份的节假日安排尚未录入，工作日按星期一至星期五暂估")
    return steps
