"""From all who are put forward to the formal list, and what voters are told of those on it."""

from xiangyin.law.blanks import calendars
from xiangyin.law.blanks import nominations as blanks
from xiangyin.law.contests.settling import settle
from xiangyin.law.facts import (
    CandidateIntroduction,
    FormalList,
    FormalPath,
    FormalRange,
    PreElection,
    PreliminaryList,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge
from .rule import AnyRule, Rule

ELECTION_DAY = "选举日"


def preliminary_list(facts: PreliminaryList, standing: Standing) -> Finding:
    """Fifteen days before, with the basic facts of each."""
    own = calendars.BY_ELECTION_LIST
    is_own = facts.is_by_election and standing.value(own)
    if facts.is_by_election and not is_own and standing.value(calendars.BY_ELECTION_ROLL):
        return standing.silent(
            f"{standing.local_rules}缩短了补选时公布选民名单的期限，没有规定代表候选人名单的公布日期。"
        )
    last = deadlines.find(
        standing,
        own if is_own else blanks.PRELIMINARY_LIST,
        event=ELECTION_DAY,
        event_on=facts.election_day,
        act="公布代表候选人名单及基本情况",
    )
    if last is None:
        return standing.nothing(blanks.PRELIMINARY_LIST)
    faults = last.faults(facts.published_on)
    if facts.published_on:
        faults += _without_basic_facts(facts.has_basic_facts, standing)
        faults += _opened_early(facts, standing)
        strokes = standing.value(blanks.BY_STROKES)
        if strokes and facts.ordering != "strokes":
            said = "代表候选人名单应当按姓名笔划排列"
            unknown = facts.ordering is None
            faults.append(Fault(said, strokes, Level.NEEDS_HUMAN if unknown else None))
    return judge(
        standing,
        last.values,
        faults,
        fine=last.said,
        computed=last.computed(facts.published_on),
        due_on=last.on,
    )


def _without_basic_facts(has_basic_facts: bool | None, standing: Standing) -> list[Fault]:
    value = standing.value(blanks.BASIC_FACTS)
    if value is None or has_basic_facts:
        return []
    said = "公布名单应当同时公布代表候选人的基本情况"
    return [Fault(said, value, Level.NEEDS_HUMAN if has_basic_facts is None else None)]


def _opened_early(facts: PreliminaryList, standing: Standing) -> list[Fault]:
    """In some provinces nobody is put forward before the roll is published."""
    value = standing.value(blanks.AFTER_ROLL)
    if value is None:
        return []
    said = "提名代表候选人应当在选民名单公布后进行"
    if facts.nomination_opened_on is None or facts.roll_published_on is None:
        return [Fault(said, value, Level.NEEDS_HUMAN)]
    early = (facts.roll_published_on - facts.nomination_opened_on).days
    return [Fault(f"{said}，早了{early}日", value)] if early > 0 else []


def formal_range(facts: FormalRange, standing: Standing) -> Finding:
    """More candidates than seats: by a third to as many again, in a direct election."""
    blank = blanks.INDIRECT_MARGIN if facts.is_indirect else blanks.MARGIN
    value = standing.value(blank)
    if value is None:
        return standing.nothing(blank)
    least, most = value.amount.range(facts.seats)
    said = f"应选{facts.seats}名，候选人应当为{least}人至{most}人，现有{facts.candidates}人"
    if least == most:
        said = f"应选{facts.seats}名，候选人应当为{least}人，现有{facts.candidates}人"
    fits = least <= facts.candidates <= most
    return judge(
        standing,
        [value],
        [] if fits else [Fault(said, value)],
        fine=f"{said}，符合差额比例",
        computed={"least": least, "most": most},
    )


def formal_path(facts: FormalPath, standing: Standing) -> Finding:
    """Too few: nominate again. Within the margin: discuss. Too many: agree, or pre-elect."""
    margin = standing.value(blanks.MARGIN)
    discussion = standing.value(blanks.DISCUSSION)
    if margin is None or discussion is None:
        return standing.nothing(blanks.MARGIN)
    least, most = margin.amount.range(facts.seats)
    count = f"应选{facts.seats}名，提出{facts.proposed}人"
    computed = {"least": least, "most": most}
    if facts.proposed < least:
        said = f"{count}，少于最低差额的{least}人，不能确定正式代表候选人，应当继续推荐"
        return judge(
            standing,
            [],
            [Fault(said, margin)],
            fine="",
            steps=["法律没有规定候选人不足怎么办，按继续推荐处理（默认）"],
            computed={**computed, "path": "reopen"},
        )
    group = "交选区的选民小组讨论、协商"
    if facts.proposed <= most:
        path, said = "direct", f"{count}，在{least}人至{most}人之间，{group}，确定正式代表候选人"
    elif facts.has_broad_agreement is None:
        said = f"{count}，超过最高差额的{most}人，应当{group}"
        faults = [Fault(said, discussion, Level.NEEDS_HUMAN)]
        return judge(standing, [], faults, fine="", computed={**computed, "path": "discuss"})
    elif facts.has_broad_agreement:
        path = "majority_opinion"
        said = f"{count}，超过{most}人，根据较多数选民的意见，确定正式代表候选人"
    else:
        path, said = "pre_election", f"{count}，超过{most}人，不能形成较为一致意见，应当进行预选"
    return judge(standing, [discussion, margin], [], fine=said, computed={**computed, "path": path})


def pre_election(facts: PreElection, standing: Standing) -> Finding:
    """By the order of votes; a tie at the cut-off is voted on again (law digest §A)."""
    value = standing.value(blanks.PRE_ELECTION)
    if value is None:
        return standing.nothing(blanks.PRE_ELECTION)
    settled = settle({one.name: one.votes for one in facts.votes}, seats=facts.places, least=0)
    listed, tied = "、".join(settled.elected), "、".join(settled.tied)
    faults = _conduct_faults(facts, standing)
    if tied:
        said = f"{tied}票数相等，还有{settled.seats_in_tie}个名额，应当就票数相等的再次投票"
        faults.append(Fault(said, value, Level.NEEDS_HUMAN))
    turnout = standing.value(blanks.PRE_ELECTION_TURNOUT)
    return judge(
        standing,
        [value],
        faults,
        fine=f"根据预选得票多少的顺序，正式代表候选人为{listed}",
        steps=["法律没有规定预选票数相等怎么办，按再次投票处理（默认）"] if tied else (),
        computed={
            "listed": listed,
            "tied": tied,
            "places_in_tie": settled.seats_in_tie,
            "least_participants": turnout.amount.least(facts.voters) if turnout else None,
        },
    )


def _conduct_faults(facts: PreElection, standing: Standing) -> list[Fault]:
    faults = []
    turnout = standing.value(blanks.PRE_ELECTION_TURNOUT)
    if turnout and not turnout.amount.is_met(facts.participants, facts.voters):
        least = turnout.amount.least(facts.voters)
        said = f"参加预选的选民不得少于{least}人，实有{facts.participants}人"
        faults.append(Fault(said, turnout))
    own, general = standing.value(blanks.PRE_ELECTION_SECRET), standing.value(blanks.SECRET_BALLOT)
    secret = own or general
    if secret and facts.is_secret is None:
        faults.append(Fault("预选是否无记名投票，没有给出", secret, Level.NEEDS_HUMAN))
    elif secret and not facts.is_secret:
        said = "预选应当采用无记名投票的方式"
        faults.append(Fault(said, secret, None if own else Level.WARNING))
    announced = standing.value(blanks.PRE_ELECTION_ANNOUNCED)
    if announced and facts.is_announced is not True:
        unknown = facts.is_announced is None
        said = "预选前应当发布预选公告"
        faults.append(Fault(said, announced, Level.NEEDS_HUMAN if unknown else None))
    return faults


def formal_list(facts: FormalList, standing: Standing) -> Finding:
    """Seven days before; five until 14 March 2010."""
    own = calendars.BY_ELECTION_FORMAL_LIST
    is_own = facts.is_by_election and standing.value(own)
    last = deadlines.find(
        standing,
        own if is_own else blanks.FORMAL_LIST,
        event=ELECTION_DAY,
        event_on=facts.election_day,
        act="公布正式代表候选人名单",
    )
    if last is None:
        return standing.nothing(blanks.FORMAL_LIST)
    faults = last.faults(facts.published_on)
    if facts.published_on:
        faults += _without_basic_facts(facts.has_basic_facts, standing)
        faults += _out_of_order(facts, standing)
    return judge(
        standing,
        last.values,
        faults,
        fine=last.said,
        computed=last.computed(facts.published_on),
        due_on=last.on,
    )


def _out_of_order(facts: FormalList, standing: Standing) -> list[Fault]:
    """By strokes where the province says so; after a pre-election by votes."""
    strokes, votes = standing.value(blanks.FORMAL_BY_STROKES), standing.value(blanks.BY_VOTES)
    right, value = ("votes", votes) if facts.is_after_pre_election else ("strokes", strokes)
    if value is None or facts.ordering == right:
        return []
    how = "经过预选的，应当按得票多少" if facts.is_after_pre_election else "应当按姓名笔划"
    said = f"正式代表候选人名单{how}排列"
    if facts.ordering is None:
        return [Fault(said, value, Level.NEEDS_HUMAN)]
    own_order = bool(value.article.statute.province)
    if facts.is_after_pre_election and facts.ordering == "strokes" and strokes and not own_order:
        clash = f"{standing.local_rules}写明按姓名笔划，两者不一致"
        return [Fault(said, value, Level.WARNING), Fault(clash, strokes, Level.WARNING)]
    return [Fault(said, value)]


def introduction(facts: CandidateIntroduction, standing: Standing) -> Finding:
    """Candidates are introduced, meet the voters, and fall silent on the day of the election."""
    value, asked = standing.value(blanks.INTRODUCTION), standing.value(blanks.MEETING_ON_REQUEST)
    if value is None or asked is None:
        return standing.nothing(blanks.INTRODUCTION)
    faults = []
    if not facts.is_introduced:
        faults.append(Fault("选举委员会应当向选民介绍代表候选人的情况", value))
    if facts.last_introduced_on and facts.last_introduced_on >= facts.election_day:
        faults.append(Fault("在选举日必须停止代表候选人的介绍", value))
    always = standing.value(blanks.MEETING)
    if always and not facts.is_meeting_held:
        faults.append(Fault("选举委员会应当组织代表候选人与选民见面", always))
    elif not facts.is_meeting_held and facts.is_meeting_requested is not False:
        unknown = facts.is_meeting_requested is None
        said = "选民要求的，选举委员会应当组织代表候选人与选民见面"
        faults.append(Fault(said, asked, Level.NEEDS_HUMAN if unknown else None))
    return judge(standing, [value], faults, fine="代表候选人的介绍符合规定")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "nominations.preliminary_list",
        "代表候选人名单的公布",
        PreliminaryList,
        preliminary_list,
        (
            blanks.PRELIMINARY_LIST,
            blanks.BASIC_FACTS,
            blanks.AFTER_ROLL,
            blanks.BY_STROKES,
            calendars.BY_ELECTION_ROLL,
            calendars.BY_ELECTION_LIST,
        ),
    ),
    Rule(
        "nominations.formal_range",
        "正式代表候选人的差额",
        FormalRange,
        formal_range,
        (blanks.MARGIN, blanks.INDIRECT_MARGIN),
    ),
    Rule(
        "nominations.formal_path",
        "正式代表候选人的确定",
        FormalPath,
        formal_path,
        (blanks.MARGIN, blanks.DISCUSSION),
    ),
    Rule(
        "nominations.pre_election",
        "预选",
        PreElection,
        pre_election,
        (
            blanks.PRE_ELECTION,
            blanks.PRE_ELECTION_TURNOUT,
            blanks.PRE_ELECTION_SECRET,
            blanks.SECRET_BALLOT,
            blanks.PRE_ELECTION_ANNOUNCED,
        ),
    ),
    Rule(
        "nominations.formal_list",
        "正式代表候选人名单的公布",
        FormalList,
        formal_list,
        (
            blanks.FORMAL_LIST,
            calendars.BY_ELECTION_FORMAL_LIST,
            blanks.BASIC_FACTS,
            blanks.FORMAL_BY_STROKES,
            blanks.BY_VOTES,
        ),
    ),
    Rule(
        "nominations.introduction",
        "代表候选人的介绍",
        CandidateIntroduction,
        introduction,
        (blanks.INTRODUCTION, blanks.MEETING_ON_REQUEST, blanks.MEETING),
    ),
)
