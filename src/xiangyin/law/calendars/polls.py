"""The calendars of elections: deputies of a township or county, and committees below it."""

from datetime import date, timedelta

from xiangyin.law.blanks import calendars as own
from xiangyin.law.blanks import (
    nominations,
    polls,
    results,
    sessions,
    villages,
    voters,
)
from xiangyin.law.blanks.committees import NEIGHBOURHOOD, VILLAGE, Blanks
from xiangyin.law.days import date_text, days
from xiangyin.law.parameters import Start
from xiangyin.law.places import PROVINCES, province_of
from xiangyin.law.rules.deadlines import day_before, last_day_before
from xiangyin.law.statutes import TOWNSHIP, CongressLevel

from .entries import POLL, Calendar, Desk

COMMITTEE = "选举委员会"
ABOVE = "县级人民代表大会常务委员会"
HOLDS_BY_ELECTIONS: dict[CongressLevel, str] = {"township": "主席团", "county": ABOVE}
# no text sets a day for the second election; practice: within thirty days (law digest §A)
SECOND_ELECTION = days(30)


def deputies_election(
    day: date,
    place: str,
    *,
    level: CongressLevel = TOWNSHIP,
    is_by_election: bool = False,
    first_session_on: date | None = None,
) -> Calendar:
    """The calendar of an election of deputies on `day`, at the division `place`.

    `first_session_on`: the day the first session opens; unknown, its last possible day. A
    by-election has no first session of its own; its days are the province's where it sets any
    (law digest §P2), else those of every election. 选举法第二十八条至第四十七条.
    """
    desk = Desk(day, place, level)
    body = HOLDS_BY_ELECTIONS[level] if is_by_election else COMMITTEE
    _preparations(desk, body, is_by_election)
    _roll(desk, body, is_by_election)
    _lists(desk, body, is_by_election)
    _last_days(desk, body)
    _poll(desk, body)
    if not is_by_election:
        _first_session(desk, first_session_on)
    name = "补选" if is_by_election else "选举"
    kind = "deputies_by_election" if is_by_election else "deputies_election"
    return desk.calendar(kind, _title(f"人大代表{name}", day, place))


def village_election(day: date, place: str) -> Calendar:
    """The calendar of a villagers' committee's election on `day`. 村民委员会组织法第三章."""
    desk = Desk(day, place)
    _committee_election(desk, VILLAGE, "村民")
    desk.add_before(
        "self_nomination", "自荐、竞选报名", "登记参加选举的村民", villages.SELF_NOMINATION_DAYS
    )
    desk.add_before("proxy_filed", "办理委托投票手续", "委托人", villages.PROXY_FILED_DAYS)
    desk.add_before(
        "proxy_list", "公布委托人和受委托人名单", "村民选举委员会", villages.PROXY_LIST_DAYS
    )
    return desk.calendar("village_election", _title("村民委员会选举", day, place))


def neighbourhood_election(day: date, place: str) -> Calendar:
    """The calendar of a residents' committee's election on `day`. 城市居民委员会组织法第三章."""
    desk = Desk(day, place)
    _committee_election(desk, NEIGHBOURHOOD, "居民")
    return desk.calendar("neighbourhood_election", _title("居民委员会选举", day, place))


def _preparations(desk: Desk, body: str, is_by_election: bool) -> None:
    """In this order, and all before the roll; the law sets no days."""
    if is_by_election:
        where = desk.article_of(results.BY_ELECTION_DISTRICT)
        desk.add("district", "由原选区补选", body, where, offset="登记前", before=("roll",))
    else:
        named = desk.article_of(voters.COMMITTEE_APPOINTED)
        desk.add("committee", "任命选举委员会", ABOVE, named, offset="登记前", before=("roll",))
        drawn = desk.article_of(own.DISTRICTS_DRAWN)
        desk.add("districts", "划分选区、分配名额", body, drawn, offset="登记前", before=("roll",))
    decided = desk.article_of(own.DATE_SET)
    desk.add("date", "确定并公布选举日", body, decided, offset="登记前", before=("roll",))


def _roll(desk: Desk, body: str, is_by_election: bool) -> None:
    blank = voters.ROLL_PUBLISHED
    if is_by_election and desk.standing.value(own.BY_ELECTION_ROLL):
        blank = own.BY_ELECTION_ROLL
    desk.add_before("roll", "公布选民名单", body, blank)
    if is_by_election:
        shorter = desk.article_of(own.BY_ELECTION_ROLL_SHORTER)
        desk.add("roll_shorter", "公布选民名单的期限可以缩短", body, shorter, offset="补选")
    _objections(desk, body, "选民", "suit")
    desk.add_before("suit", "不服处理决定的起诉截止", "申诉人", voters.SUIT, before=("judgment",))
    late = "补登选民登记时无法取得联系的人员"
    desk.add_before("unreached", late, body, voters.UNREACHED_UNTIL)
    desk.add_before("moved_in", "补登迁入选民的截止", body, voters.MOVED_IN_UNTIL)
    desk.add_before(
        "suspension",
        "送达停止行使选举权利的决定",
        "人民检察院、人民法院",
        voters.SUSPENSION_DELIVERED,
    )
    desk.add_before("roll_corrected", "补正、公布选民情况的变动", body, voters.ROLL_CORRECTED)


def _objections(desk: Desk, body: str, people: str, then: str) -> None:
    """Counted from the roll, wherever the roll is moved to."""
    roll, village = desk.ends_of("roll"), people != "选民"
    if roll is None:
        return
    blanks = {"村民": VILLAGE, "居民": NEIGHBOURHOOD}.get(people)
    appeal = blanks.roll_appeal if blanks else voters.OBJECTION
    decision = blanks.roll_decision if blanks else voters.OBJECTION_DECIDED
    started = Start.ROLL if village else Start.ROLL_PUBLISHED
    received = Start.APPEAL if village else Start.OBJECTION
    desk.add_after(
        "objection", "对名单的申诉截止", people, appeal, {started: roll}, "名单公布",
        counted_from="roll",
    )  # fmt: skip
    desk.add_after(
        "objection_decided", "作出申诉处理决定", body, decision,
        {received: desk.ends_of("objection")}, "申诉", counted_from="objection", before=(then,),
    )  # fmt: skip


def _lists(desk: Desk, body: str, is_by_election: bool) -> None:
    """The candidates; a by-election whose province shortens the roll has only its own lists."""
    first, formal = nominations.PRELIMINARY_LIST, nominations.FORMAL_LIST
    if is_by_election:
        standing = desk.standing
        if standing.value(own.BY_ELECTION_LIST):
            first = own.BY_ELECTION_LIST
        if standing.value(own.BY_ELECTION_FORMAL_LIST):
            formal = own.BY_ELECTION_FORMAL_LIST
    has_own_roll = is_by_election and desk.standing.value(own.BY_ELECTION_ROLL) is not None
    if not has_own_roll or first is own.BY_ELECTION_LIST:
        act = "公布代表候选人名单及基本情况"
        desk.add_before("preliminary", act, body, first, before=("formal",))
    desk.add_before("formal", "公布正式代表候选人名单及基本情况", body, formal)
    begins, formal_on = desk.ends_of("preliminary"), desk.ends_of("formal")
    if begins and formal_on and begins < formal_on:
        desk.add(
            "discussion",
            "选民小组讨论、协商，必要时预选",
            "选民小组",
            desk.article_of(nominations.DISCUSSION),
            offset=f"D−{(desk.day - begins).days}…D−{(desk.day - formal_on).days + 1}",
            begins=begins,
            ends=day_before(formal_on),
            before=("formal",),
        )


def _last_days(desk: Desk, body: str) -> None:
    eve = day_before(desk.day)
    desk.add_before("poll_notice", "再次公布选举日期、投票时间、地点", body, own.POLL_NOTICED)
    judged = desk.article_of(voters.JUDGMENT)
    desk.add("judgment", "作出判决", "人民法院", judged, offset="D−1", ends=eve, before=(POLL,))
    told = desk.article_of(nominations.INTRODUCTION)
    desk.add(
        "introductions",
        "介绍代表候选人截止，选举日停止介绍",
        body,
        told,
        offset="D−1",
        ends=eve,
        before=(POLL,),
    )


def _poll(desk: Desk, body: str) -> None:
    day = desk.day
    articles = desk.article_of(
        results.TURNOUT, polls.SECRET_BALLOT, polls.BOX_RECORD, results.ANNOUNCED_BY
    )
    act = "投票、计票、记录、宣布结果"
    desk.add(POLL, act, body, articles, offset="D", begins=day, ends=day)
    desk.add(
        "second_election",
        "票数相等的再次投票；不足的名额另行选举",
        body,
        desk.article_of(results.RUN_OFF, results.SECOND_ELECTED),
        offset=f"D…D+{SECOND_ELECTION.amount}",
        begins=day,
        ends=day + timedelta(days=SECOND_ELECTION.amount),
        is_default=True,
    )


def _first_session(desk: Desk, opens_on: date | None) -> None:
    """Within two months; notice and papers before it; the list of deputies before it too."""
    desk.add_after(
        "first_session", "举行第一次会议", "上届主席团", sessions.FIRST_SESSION,
        {Start.ELECTION_COMPLETED: desk.day}, "选举完成", counted_from=POLL,
    )  # fmt: skip
    opens = opens_on or desk.ends_of("first_session")
    if opens is None:
        return
    desk.add(
        "credentials",
        "审查并确认代表资格，公布代表名单",
        "代表资格审查委员会、主席团",
        desk.article_of(results.CREDENTIAL_CONFIRMED, results.CREDENTIAL_REPORT),
        offset="第一次会议前",
        ends=day_before(opens),
        before=("first_session",),
    )
    session_notices(desk, opens, "first_session")


def session_notices(desk: Desk, opens: date, key: str) -> None:
    """Notice, papers and drafts, so many days before a session, where the province says."""
    for blank, what, act in (
        (sessions.NOTICE_DAYS, "notice", "通知代表开会日期和建议讨论的主要事项"),
        (sessions.PAPERS_DAYS, "papers", "送达会议资料"),
    ):
        value = desk.standing.value(blank)
        if value:
            ends = last_day_before(opens, days(value.amount))
            desk.add(
                f"{key}_{what}",
                act,
                "主席团",
                [value.article],
                offset=f"会议−{value.amount}",
                ends=ends,
                before=(key,),
            )


def _committee_election(desk: Desk, blanks: Blanks, people: str) -> None:
    """The days a village and a neighbourhood share."""
    name, body = f"{people}委员会", f"{people}选举委员会"
    chosen = desk.article_of(blanks.electing_body)
    desk.add("committee", f"推选{body}", people, chosen, offset="登记前", before=("roll",))
    desk.add_before("roll", f"公布参加选举的{people}名单", body, blanks.roll_days)
    _objections(desk, body, people, POLL)
    if people == "村民" and desk.ends_of("objection_decided"):
        desk.add_after(
            "second_appeal", "不服处理决定的再次申诉截止", people, villages.SECOND_APPEAL,
            {Start.APPEAL_DECIDED: desk.ends_of("objection_decided")}, "处理结果公布",
            counted_from="objection_decided", before=(POLL,),
        )  # fmt: skip
    first = "公布被提名推荐的候选人名单"
    desk.add_before("preliminary", first, body, blanks.preliminary_days, before=("formal",))
    desk.add_before("formal", "公布候选人名单", body, blanks.list_days)
    desk.add_before("poll_notice", "公布投票的时间、地点", body, blanks.notice_days)
    day = desk.day
    meeting = desk.article_of(blanks.surplus)
    eve = day_before(day)
    act = f"组织候选人与{people}见面"
    desk.add("meeting", act, body, meeting, offset="D−1", ends=eve, before=(POLL,))
    articles = desk.article_of(blanks.turnout, blanks.elected)
    desk.add(POLL, "投票、公开计票、当场公布结果", body, articles, offset="D", begins=day, ends=day)
    desk.add_after(
        "second_election", "不足的名额另行选举", body, blanks.second_clock,
        {Start.POLL: day}, "D", counted_from=POLL,
    )  # fmt: skip
    desk.add_after(
        "handover", f"完成{name}工作移交", body, blanks.handover,
        {Start.NEW_COMMITTEE: day}, "产生", counted_from=POLL,
    )  # fmt: skip


def _title(what: str, day: date, place: str) -> str:
    return f"{PROVINCES[province_of(place)]}{what}日程（选举日{date_text(day)}）"
