"""Sessions of the congress: how often, when, called by whom, and how many must come."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from xiangyin.law.blanks import sessions as blanks
from xiangyin.law.days import add_months, date_text
from xiangyin.law.facts import (
    CongressTerm,
    ExtraordinarySession,
    FirstSessionClock,
    FirstSessionConvening,
    Quorum,
    SessionDateDecision,
    SessionFrequency,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import Frequency, Per, Start, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from . import terms, whole
from .duties import Fault, judge
from .rule import AnyRule, Rule

MONTHS_A_YEAR = 12


def term(facts: CongressTerm, standing: Standing) -> Finding:
    """A deputy serves to the day the next term opens, not to the anniversary."""
    years, span = standing.value(blanks.TERM_YEARS), standing.value(blanks.TERM_SPAN)
    if years is None or span is None:
        return standing.nothing(blanks.TERM_SPAN)
    begins, ends = facts.first_session_on, facts.next_first_session_on
    if ends is not None and ends <= begins:
        raise FactsError("next_first_session_on", "下届第一次会议应当晚于本届第一次会议")
    full_on = add_months(begins, MONTHS_A_YEAR * years.amount)
    length = f"每届任期{chinese_number(years.amount)}年"
    said = f"任期自{date_text(begins)}本届第一次会议开始，"
    if ends is None:
        said += f"到下届第一次会议为止，{length}，{date_text(full_on)}届满"
    else:
        said += f"到{date_text(ends)}下届第一次会议为止"
    late = f"{said}，超过{length}的{date_text(full_on)}"
    is_over = ends is not None and ends > full_on
    return judge(
        standing,
        [span, years],
        [Fault(late, years, Level.WARNING)] if is_over else [],
        fine=said,
        computed={"ends_on": ends, "full_on": full_on},
    )


def frequency(facts: SessionFrequency, standing: Standing) -> Finding:
    """Once a year at the least; a township 一般 twice."""
    values = standing.values(blanks.SESSION_FREQUENCY)
    if not values:
        return standing.nothing(blanks.SESSION_FREQUENCY)
    for day in facts.held_on:
        if day.year != facts.year:
            raise FactsError("held_on", f"{date_text(day)}不在{facts.year}年")
    faults = [Fault(_too_few(value), value) for value in values if _falls_short(facts, value)]
    by_month = standing.value(blanks.FIRST_SESSION_MONTH)
    if by_month and facts.held_on:
        last_day = _month_end(facts.year, by_month.amount)
        if min(facts.held_on) > last_day:
            said = f"每年的第一次会议应当不迟于{date_text(last_day)}举行"
            faults.append(Fault(said, by_month))
    held = len(facts.held_on)
    return judge(
        standing,
        [*values, by_month] if by_month else values,
        faults,
        fine=f"{facts.year}年举行人民代表大会会议{held}次",
        steps=[f"按全年计算：{facts.year}年举行会议{held}次", *_older_texts(values)],
        computed={"held": held},
    )


def _falls_short(facts: SessionFrequency, value: Value[Frequency]) -> bool:
    if value.amount.per is Per.HALF_YEAR:
        first = sum(day <= _month_end(facts.year, value.amount.months) for day in facts.held_on)
        return min(first, len(facts.held_on) - first) < value.amount.times
    return len(facts.held_on) < value.amount.times


def _too_few(value: Value[Frequency]) -> str:
    often = "一般" if value.is_general else "至少"
    return f"会议应当{value.amount.per.value}{often}举行{counted(value.amount.times)}次"


def _older_texts(values: tuple[Value[Frequency], ...]) -> list[str]:
    """A local text that asks for less a year than the nation does is the older wording."""
    yearly = [value for value in values if value.amount.per is Per.YEAR]
    most = max(yearly, key=lambda value: value.amount.times, default=None)
    return [
        f"{value.article.cite()}规定的次数少于{most.article.cite()}，以全国法律为准"
        for value in yearly
        if most and value.article.statute.province and value.amount.times < most.amount.times
    ]


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def date_decision(facts: SessionDateDecision, standing: Standing) -> Finding:
    """The presidium of a township, the standing committee of a county; and published."""
    value, moved = standing.value(blanks.DATE_DECIDED), standing.value(blanks.DATE_MOVED)
    if value is None or moved is None:
        return standing.nothing(blanks.DATE_DECIDED)
    is_township = facts.level == TOWNSHIP
    decider = "presidium" if is_township else "standing_committee"
    who = "乡镇人民代表大会主席团" if is_township else "本级人民代表大会常务委员会"
    faults = []
    if facts.decided_by != decider:
        faults.append(Fault(f"会议召开的日期应当由{who}决定", value))
    if not facts.is_published:
        faults.append(Fault("会议召开的日期应当予以公布", value))
    if facts.is_moved and facts.has_special_reason is None:
        said = "是否遇有特殊情况，需要由人判断"
        faults.append(Fault(said, moved, Level.NEEDS_HUMAN))
    if facts.is_moved and facts.has_special_reason is False:
        faults.append(Fault("没有特殊情况，不得提前或者推迟召开会议", moved))
    return judge(
        standing,
        [value, moved] if facts.is_moved else [value],
        faults,
        fine=f"会议召开的日期已由{who}决定并公布",
    )


def extraordinary(facts: ExtraordinarySession, standing: Standing) -> Finding:
    """One fifth of all deputies, or the presidium alone, brings a session about."""
    value = standing.value(blanks.EXTRAORDINARY)
    if value is None:
        return standing.nothing(blanks.EXTRAORDINARY)
    needed = whole.needed_of(facts, value.amount)
    whole.refuse_more_than_can_act(facts, facts.proposers, "proposers")
    computed = {**whole.computed_of(facts, value.amount), "proposers": facts.proposers}
    if facts.presidium_finds_necessary:
        fine = "主席团认为必要，可以临时召集会议"
        return judge(standing, [value], [], fine=fine, computed=computed)
    faults = []
    if not value.amount.is_met(facts.proposers, whole.whole_of(facts)):
        said = (
            f"临时召集会议须经{value.amount}代表提议（{needed}人），现有{facts.proposers}人，"
            "主席团也没有认为必要"
        )
        faults.append(Fault(said, value))
    matters = standing.value(blanks.PROPOSAL_STATES_MATTERS)
    if matters and not facts.states_matters:
        said = "提议应当写明需要讨论决定的问题和要求"
        unsaid = Level.NEEDS_HUMAN if facts.states_matters is None else None
        faults.append(Fault(said, matters, unsaid))
    return judge(
        standing,
        [value, matters] if matters else [value],
        faults,
        fine=f"{facts.proposers}名代表提议，达到{value.amount}（{needed}人），可以临时召集会议",
        steps=whole.steps_of(facts, value.amount),
        computed=computed,
    )


def quorum(facts: Quorum, standing: Standing) -> Finding:
    """Two thirds of all deputies present, the number itself included."""
    value = standing.value(blanks.QUORUM)
    if value is None:
        return standing.nothing(blanks.QUORUM)
    needed = whole.needed_of(facts, value.amount)
    whole.refuse_more_than_can_act(facts, facts.present, "present")
    absent = facts.deputies - facts.present
    if facts.on_leave is not None and facts.on_leave > absent:
        raise FactsError("on_leave", f"请假{facts.on_leave}人，多于没有出席的{absent}人")
    sum_text = f"出席{facts.present}人，须有{value.amount}的代表出席（{needed}人）"
    is_met = value.amount.is_met(facts.present, whole.whole_of(facts))
    return judge(
        standing,
        [value],
        [] if is_met else [Fault(f"{sum_text}，不足法定人数，会议不得举行", value)],
        fine=f"{sum_text}，达到法定人数",
        steps=whole.steps_of(facts, value.amount),
        computed={
            **whole.computed_of(facts, value.amount),
            "present": facts.present,
            "absent": absent,
        },
    )


def first_session(facts: FirstSessionClock, standing: Standing) -> Finding:
    """Within two months of the election's completion (default: the elected list published)."""
    finding = terms.settle(
        standing,
        blanks.FIRST_SESSION,
        {Start.ELECTION_COMPLETED: facts.elected_list_published_on},
        facts,
        act="举行本届第一次会议",
        silence=f"{date_text(standing.on)}没有收录关于每届第一次会议期限的有效规定。",
    )
    note = "代表选举完成之日法律没有界定，默认按公布当选代表名单之日计算"
    return replace(finding, steps=(note, *finding.steps)) if finding.due_on else finding


def first_session_convening(facts: FirstSessionConvening, standing: Standing) -> Finding:
    """The previous presidium; in a county the previous standing committee."""
    value = standing.value(blanks.FIRST_SESSION_CONVENED)
    if value is None:
        return standing.nothing(blanks.FIRST_SESSION_CONVENED)
    is_township = facts.level == TOWNSHIP
    convener = "previous_presidium" if is_township else "previous_standing_committee"
    who = "上次人民代表大会主席团" if is_township else "上届人民代表大会常务委员会"
    faults = []
    if facts.convened_by != convener:
        faults.append(Fault(f"每届第一次会议应当由{who}召集", value))
    return judge(standing, [value], faults, fine=f"每届第一次会议由{who}召集")


RULES: tuple[AnyRule, ...] = (
    Rule("session.term", "届期", CongressTerm, term, (blanks.TERM_SPAN, blanks.TERM_YEARS)),
    Rule(
        "session.frequency",
        "会议次数",
        SessionFrequency,
        frequency,
        (blanks.SESSION_FREQUENCY, blanks.FIRST_SESSION_MONTH),
    ),
    Rule(
        "session.date_decision",
        "会议召开日期",
        SessionDateDecision,
        date_decision,
        (blanks.DATE_DECIDED, blanks.DATE_MOVED),
    ),
    Rule(
        "session.extraordinary",
        "临时召集会议",
        ExtraordinarySession,
        extraordinary,
        (blanks.EXTRAORDINARY, blanks.PROPOSAL_STATES_MATTERS),
    ),
    Rule("session.quorum", "会议法定人数", Quorum, quorum, (blanks.QUORUM,)),
    Rule(
        "session.first_deadline",
        "每届第一次会议的期限",
        FirstSessionClock,
        first_session,
        (blanks.FIRST_SESSION,),
    ),
    Rule(
        "session.first_convening",
        "每届第一次会议的召集",
        FirstSessionConvening,
        first_session_convening,
        (blanks.FIRST_SESSION_CONVENED,),
    ),
)
