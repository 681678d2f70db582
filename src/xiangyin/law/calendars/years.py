"""A year of the congress: its sessions, what comes before and after each, and what comes anyway."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xiangyin.law.blanks import budget, deputies, presidium, session_duties, sessions, suggestions
from xiangyin.law.days import WorkCalendar
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import MonthWindow, Parameter, Start
from xiangyin.law.places import PROVINCES, province_of
from xiangyin.law.rules.terms import Starts
from xiangyin.law.statutes import TOWNSHIP, CongressLevel

from .entries import Calendar, Desk
from .polls import session_notices

PRESIDIUM = "主席团"
GOVERNMENT = "人民政府"
MONTHS = 12


@dataclass(frozen=True)
class Sitting:
    """One session of the year, from its first day to its last."""

    opens: date
    closes: date


def congress_year(
    year: int,
    place: str,
    *,
    sittings: Sequence[Sitting] = (),
    level: CongressLevel = TOWNSHIP,
    work: WorkCalendar | None = None,
) -> Calendar:
    """The year's calendar. `sittings` in order, as planned or held; `work` for working days.

    The year's own lines follow the law of 1 January, those around a session the law of the day
    it opens. The first session is taken to approve the budget, a later one the final accounts;
    deputies' suggestions are taken to be raised in session and handed over on the last day.
    """
    work = work or WorkCalendar()
    desk = Desk(date(year, 1, 1), place, level, work)
    _of_the_year(desk, year)
    for index, sitting in enumerate(sittings, start=1):
        around = Desk(sitting.opens, place, level, work)
        _around(around, sitting, index)
        desk.entries += around.entries
    name = PROVINCES[province_of(place)]
    return desk.calendar("congress_year", f"{name}人民代表大会{year}年工作日程")


def _of_the_year(desk: Desk, year: int) -> None:
    last = date(year, MONTHS, 31)
    _meetings(desk, year)
    _sessions_due(desk, year)
    planned = desk.article_of(presidium.ANNUAL_PLAN, presidium.PLAN_PUBLISHED)
    desk.add("plan", "制定并公布年度监督工作计划", PRESIDIUM, planned, offset="年初")
    topics = desk.article_of(presidium.ANNUAL_TOPICS)
    act = "选择若干问题听取专项工作报告、开展检查"
    desk.add("topics", act, PRESIDIUM, topics, offset="每年", ends=last)
    _window(desk, year, "interim", "报告本年度上一阶段预算执行情况", budget.INTERIM_WINDOW)
    _window(desk, year, "accounts", "提请审查和批准决算草案", budget.ACCOUNTS_WINDOW)
    month = desk.standing.value(budget.ADJUSTMENT_MONTH)
    if month:
        ends = _month_end(year, month.amount)
        act = "提请审查和批准预算调整方案"
        desk.add("adjustment", act, GOVERNMENT, [month.article], offset="预算调整", ends=ends)
    told = desk.article_of(deputies.REPORT_TO_VOTERS)
    act = "代表向选民报告履职情况"
    desk.add("reports", act, "代表", told, offset="定期", ends=last, is_default=True)
    notice = desk.article_of(deputies.NOTICE_TO_VOTERS)
    act = "向原选区通报代表履职情况"
    desk.add("voters_told", act, PRESIDIUM, notice, offset="每年", ends=last)
    handled = desk.article_of(suggestions.REPORT_HANDLING, suggestions.PUBLISH_HANDLING)
    act = "向大会报告代表建议办理情况并公开"
    desk.add("handling_report", act, GOVERNMENT, handled, offset="每年", ends=last)


def _meetings(desk: Desk, year: int) -> None:
    """主席团会议: one in each stretch, at the latest on its last day."""
    value = desk.standing.value(presidium.MEETING_INTERVAL)
    if value is None:
        return
    stretch = value.amount.months
    for count, month in enumerate(range(stretch, MONTHS + 1, stretch), start=1):
        desk.add(
            f"presidium_{count}",
            f"召开主席团会议（全年第{chinese_number(count)}次）",
            PRESIDIUM,
            [value.article],
            offset=value.amount.per.value,
            begins=date(year, month - stretch + 1, 1),
            ends=_month_end(year, month),
        )


def _sessions_due(desk: Desk, year: int) -> None:
    """How many sessions the year must have, and by when the first."""
    often = desk.standing.value(sessions.SESSION_FREQUENCY)
    if often:
        stretch = min(often.amount.months, MONTHS)
        general = "一般" if often.is_general else ""
        act = f"人民代表大会会议{general}举行{counted(often.amount.times)}次"
        for month in range(stretch, MONTHS + 1, stretch):
            desk.add(
                f"sessions_{month}",
                act,
                PRESIDIUM,
                [often.article],
                offset=often.amount.per.value,
                ends=_month_end(year, month),
            )
    first = desk.standing.value(sessions.FIRST_SESSION_MONTH)
    if first:
        ends = _month_end(year, first.amount)
        act = "举行本年第一次会议"
        desk.add("first_of_year", act, PRESIDIUM, [first.article], offset="每年", ends=ends)


def _around(desk: Desk, sitting: Sitting, index: int) -> None:
    key, is_first = f"session_{index}", index == 1
    session_notices(desk, sitting.opens, key)
    leads: tuple[tuple[Parameter, str], ...] = (
        ((budget.LEAD_DRAFT, "送交预算草案初步方案"), (budget.LEAD_TEXT, "提交预算草案正式文本"))
        if is_first
        else ((budget.LEAD_ACCOUNTS, "送交决算草案"), (budget.LEAD_INTERIM, "提交预算执行情况报告"))
    )
    for count, (blank, act) in enumerate(leads, start=1):
        desk.add_before(
            f"{key}_lead_{count}",
            act,
            GOVERNMENT,
            blank,
            event="会议",
            event_on=sitting.opens,
            before=(key,),
        )
    desk.add(
        key,
        f"人民代表大会本年第{chinese_number(index)}次会议",
        PRESIDIUM,
        desk.article_of(sessions.SESSION_FREQUENCY),
        offset="会议",
        begins=sitting.opens,
        ends=sitting.closes,
    )
    _money_after(desk, sitting, key, "预算、预算执行情况" if is_first else "决算")
    _suggestions_after(desk, sitting, index)


def _money_after(desk: Desk, sitting: Sitting, key: str, what: str) -> None:
    starts: Starts = {
        Start.APPROVAL: sitting.closes,
        Start.RESOLUTION: sitting.closes,
        Start.PUBLICATION: sitting.closes,
    }
    for blank, name, act, body in (
        (budget.PUBLICATION, "published", f"公开经批准的{what}", GOVERNMENT),
        (budget.RESOLUTION_PUBLICATION, "resolution", f"公开批准{what}的决议", PRESIDIUM),
        (budget.FILING, "filed", f"报送{what}备案", GOVERNMENT),
        (session_duties.RESOLUTION_FILING, "resolutions_filed", "报送决议、决定备案", PRESIDIUM),
    ):
        desk.add_after(f"{key}_{name}", act, body, blank, starts, "批准", counted_from=key)


def _suggestions_after(desk: Desk, sitting: Sitting, index: int) -> None:
    """Suggestions raised in session, each clock from the last day of the one before."""
    key, closed, unit = f"session_{index}", sitting.closes, "承办单位"
    raised = f"第{chinese_number(index)}次会议的代表建议"
    starts: dict[Start, date | None] = {Start.SESSION_CLOSE: closed, Start.RECEIPT: closed}
    handed_key = f"{key}_handed_over"
    act = f"交办{raised}"
    blank = suggestions.HAND_OVER
    desk.add_after(handed_key, act, PRESIDIUM, blank, starts, "闭会", counted_from=key)
    base = handed_key if desk.ends_of(handed_key) else key
    handed = desk.ends_of(handed_key) or closed
    starts |= {Start.HAND_OVER: handed, Start.RECEIPT: handed}
    reply = f"{key}_reply"
    for blank, name, act in (
        (suggestions.CO_OPINION, f"{key}_co_opinion", f"将{raised}的协办意见送主办单位"),
        (suggestions.REPLY, reply, f"答复{raised}"),
    ):
        desk.add_after(name, act, unit, blank, starts, "交办", counted_from=base)
    starts |= {Start.FIRST_TERM: desk.ends_of(reply), Start.REPLY: desk.ends_of(reply)}
    act = f"答复难度大的{raised}"
    blank = suggestions.REPLY_DIFFICULT
    desk.add_after(f"{reply}_difficult", act, unit, blank, starts, "交办", counted_from=base)
    act = f"反馈对{raised}答复的意见"
    blank = suggestions.FEEDBACK
    desk.add_after(f"{key}_feedback", act, "代表", blank, starts, "答复", counted_from=reply)


def _window(desk: Desk, year: int, key: str, act: str, blank: Parameter[MonthWindow]) -> None:
    value = desk.standing.value(blank)
    if value:
        window = value.amount
        desk.add(
            key,
            act,
            GOVERNMENT,
            [value.article],
            offset=f"{window.first}月至{window.last}月",
            begins=date(year, window.first, 1),
            ends=_month_end(year, window.last),
        )


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
