"""Before a session opens and how long it lasts: notice, preparatory meeting, days."""

from datetime import timedelta

from xiangyin.law.blanks import sessions as blanks
from xiangyin.law.days import date_text
from xiangyin.law.facts import PreparatoryMeeting, SessionLength, SessionNotice
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule

HALVES = 2  # half days to a day


def notice(facts: SessionNotice, standing: Standing) -> Finding:
    """n 日前: the nth day before the opening is the last one."""
    if facts.notified_on > facts.opens_on:
        raise FactsError("notified_on", "通知代表的日期晚于会议举行的日期")
    value = standing.value(blanks.NOTICE_DAYS)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定乡镇人大会议通知代表的期限。")
    exempt = standing.value(blanks.NOTICE_EXEMPT)
    if facts.is_extraordinary and exempt:
        return judge(standing, [exempt], [], fine="临时召集的会议，不受通知期限限制")
    last_day = facts.opens_on - timedelta(days=value.amount)
    faults = []
    if facts.notified_on > last_day:
        general = "一般" if value.is_general else ""
        said = (
            f"{general}应当在会议举行的{chinese_number(value.amount)}日前"
            f"（{date_text(last_day)}以前）通知代表，实际为{date_text(facts.notified_on)}"
        )
        faults.append(Fault(said, value))
    papers = standing.value(blanks.PAPERS_DAYS)
    if papers:
        faults += _papers_faults(facts, papers)
    return judge(
        standing,
        [value, papers] if papers else [value],
        faults,
        fine=f"已在会议举行的{chinese_number(value.amount)}日前通知代表",
        computed={"notify_by": last_day, "days": value.amount},
    )


def _papers_faults(facts: SessionNotice, papers: Value[int]) -> list[Fault]:
    last_day = facts.opens_on - timedelta(days=papers.amount)
    if facts.papers_on is None:
        said = "没有登记会议资料送达代表的日期"
        return [Fault(said, papers, Level.NEEDS_HUMAN)]
    if facts.papers_on > last_day:
        return [Fault(f"会议资料至迟应当在{date_text(last_day)}送达代表", papers)]
    return []


def length(facts: SessionLength, standing: Standing) -> Finding:
    """Whole days, more with elections; some provinces let an extraordinary one be short."""
    shorter = standing.value(blanks.EXTRAORDINARY_SHORTER)
    if facts.is_extraordinary and shorter:
        return judge(standing, [shorter], [], fine="临时召集的会议，会期不受一般规定限制")
    usual, first = standing.value(blanks.SESSION_DAYS), standing.value(blanks.FIRST_SESSION_DAYS)
    value = first if first and facts.is_first_of_term else usual
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定这次会议的会期。")
    least = value.amount * HALVES
    faults = []
    if facts.half_days < least:
        said = f"会期不少于{counted(value.amount)}天，实际为{_days(facts.half_days)}天"
        faults.append(Fault(said, value))
    longer = standing.value(blanks.ELECTIONS_LENGTHEN)
    if longer and facts.has_elections and facts.half_days <= least:
        said = "有选举事项时，会期应当适当增加"
        faults.append(Fault(said, longer, Level.WARNING))
    return judge(
        standing,
        [value],
        faults,
        fine=f"会期{_days(facts.half_days)}天，符合规定",
        computed={"least_half_days": least},
    )


def _days(half_days: int) -> str:
    whole, half = divmod(half_days, HALVES)
    return f"{whole}.5" if half else str(whole)


def preparatory_meeting(facts: PreparatoryMeeting, standing: Standing) -> Finding:
    """The national duty is a county's; some provinces put it on townships."""
    value = standing.value(blanks.PREPARATORY_MEETING)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定乡镇人大举行预备会议。")
    faults = []
    secretary = standing.value(blanks.SECRETARY_GENERAL)
    if not facts.is_held:
        faults.append(Fault("每次会议应当举行预备会议", value))
    elif secretary and not facts.elects_secretary_general:
        said = "预备会议应当选举本次会议的秘书长"
        unsaid = Level.NEEDS_HUMAN if facts.elects_secretary_general is None else None
        faults.append(Fault(said, secretary, unsaid))
    return judge(standing, [value], faults, fine="已举行预备会议")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "session.notice",
        "会前通知",
        SessionNotice,
        notice,
        (blanks.NOTICE_DAYS, blanks.NOTICE_EXEMPT, blanks.PAPERS_DAYS),
    ),
    Rule(
        "session.length",
        "会期",
        SessionLength,
        length,
        (
            blanks.SESSION_DAYS,
            blanks.FIRST_SESSION_DAYS,
            blanks.ELECTIONS_LENGTHEN,
            blanks.EXTRAORDINARY_SHORTER,
        ),
    ),
    Rule(
        "session.preparatory_meeting",
        "预备会议",
        PreparatoryMeeting,
        preparatory_meeting,
        (blanks.PREPARATORY_MEETING, blanks.SECRETARY_GENERAL),
    ),
)
