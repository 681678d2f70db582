"""The committee itself, a village's or a neighbourhood's: its members and how they leave."""

from dataclasses import dataclass

from xiangyin.law.blanks import committees as blanks_of
from xiangyin.law.blanks.committees import Blanks
from xiangyin.law.facts.committees import (
    Appraisal,
    ByElection,
    CommitteeResignation,
    CommitteeStructure,
    CommitteeTerm,
    ElectingBody,
    HandoverClock,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.parameters import Duty, SizeRange, Start, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .terms import settle
from .versions import governing, outdated


@dataclass(frozen=True)
class Committee:
    """What a village calls its own, and what a neighbourhood does."""

    name: str
    people: str
    place: str
    blanks: Blanks


VILLAGE = Committee("村民委员会", "村民", "本村", blanks_of.VILLAGE)
NEIGHBOURHOOD = Committee("居民委员会", "居民", "本社区", blanks_of.NEIGHBOURHOOD)


def structure(committee: Committee, facts: CommitteeStructure, standing: Standing) -> Finding:
    """Members by number, a woman among them, no close relatives together."""
    blanks = committee.blanks
    size = governing(standing, blanks.size)
    if size is None:
        return standing.nothing(blanks.size)
    women = governing(standing, blanks.women)
    kin = governing(standing, blanks.kin)
    faults = [
        *size_faults(facts.members, size, committee.name),
        *odd_faults(facts.members, governing(standing, blanks.odd), committee.name),
    ]
    if women and not facts.women:
        faults.append(Fault(f"{committee.name}成员中应当有妇女成员", women))
    if kin and facts.has_close_relatives:
        faults.append(Fault(f"{committee.name}成员实行近亲属回避，成员中有近亲属", kin))
    if kin and facts.has_close_relatives is None:
        faults.append(Fault("成员之间有没有近亲属关系，应当查明", kin, Level.NEEDS_HUMAN))
    return judge(
        standing,
        [value for value in (size, women, kin) if value],
        faults,
        fine=f"{committee.name}{facts.members}人，其中妇女{facts.women}人，组成符合规定",
        computed={"members": facts.members, "women": facts.women, **bounds(size)},
        steps=outdated(standing, blanks.size),
    )


def term(committee: Committee, facts: CommitteeTerm, standing: Standing) -> Finding:
    """Five years; some provincial texts still say three (law digest §X)."""
    blank = committee.blanks.term
    value = governing(standing, blank)
    if value is None:
        return standing.nothing(blank)
    years = chinese_number(value.amount)
    said = f"{committee.name}每届任期{years}年，不是{facts.years}年"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if facts.years != value.amount else [],
        fine=f"{committee.name}每届任期{years}年，届满应当及时换届，成员可以连选连任",
        computed={"years": value.amount},
        steps=outdated(standing, blank),
    )


def electing_body(committee: Committee, facts: ElectingBody, standing: Standing) -> Finding:
    """选举委员会: chosen by the people; whoever is nominated leaves, now his kin too."""
    blanks, name = committee.blanks, f"{committee.people}选举委员会"
    chosen = governing(standing, blanks.electing_body)
    if chosen is None:
        return standing.nothing(blanks.electing_body)
    size = governing(standing, blanks.electing_body_size)
    faults = [
        *_chosen_faults(committee, facts, standing, chosen),
        *(size_faults(facts.members, size, name) if size else []),
        *odd_faults(facts.members, governing(standing, blanks.electing_body_odd), name),
        *_leaving_faults(committee, facts, standing),
    ]
    vice = governing(standing, blanks.electing_body_vice)
    if vice and facts.has_vice_chair is False:
        faults.append(Fault(f"{name}由主任、副主任和委员组成，没有副主任", vice))
    if vice and facts.has_vice_chair is None:
        faults.append(Fault(f"{name}有没有副主任，应当查明", vice, Level.NEEDS_HUMAN))
    return judge(
        standing,
        [value for value in (chosen, size) if value],
        faults,
        fine=f"{name}{facts.members}人，依法推选产生",
        computed={"members": facts.members, **(bounds(size) if size else {})},
    )


def _chosen_faults(
    committee: Committee, facts: ElectingBody, standing: Standing, chosen: Value[Duty]
) -> list[Fault]:
    people = committee.people
    if facts.chosen_by == "appointed":
        return [Fault(f"{people}选举委员会应当推选产生，不得指定", chosen)]
    by_groups = governing(standing, committee.blanks.electing_body_by_groups)
    if facts.chosen_by == "group_meetings" and by_groups is None:
        said = f"{people}选举委员会由{people}会议或者{people}代表会议推选产生"
        return [Fault(said, chosen)]
    return []


def _leaving_faults(committee: Committee, facts: ElectingBody, standing: Standing) -> list[Fault]:
    name = f"{committee.people}选举委员会"
    own = governing(standing, committee.blanks.candidate_leaves)
    kin = governing(standing, committee.blanks.relative_leaves)
    faults = []
    if own and facts.candidates_staying:
        said = f"被提名为候选人的应当退出{name}，还有{facts.candidates_staying}人没有退出"
        faults.append(Fault(said, own))
    if kin and facts.relatives_staying:
        said = f"近亲属被提名为候选人的应当退出{name}，还有{facts.relatives_staying}人没有退出"
        faults.append(Fault(said, kin))
    if kin and facts.relatives_staying is None:
        said = "成员的近亲属是否被提名为候选人，应当查明"
        faults.append(Fault(said, kin, Level.NEEDS_HUMAN))
    return faults


def resignation(committee: Committee, facts: CommitteeResignation, standing: Standing) -> Finding:
    """辞职: the office ends when the assembly or the representatives have passed it."""
    value = governing(standing, committee.blanks.resignation)
    if value is None:
        return standing.nothing(committee.blanks.resignation)
    meetings = f"{committee.people}会议或者{committee.people}代表会议"
    faults = []
    if facts.accepted_by is None:
        said = f"辞职尚未经{meetings}审议通过，职务没有终止"
        faults.append(Fault(said, value, Level.WARNING))
    elif facts.accepted_by not in ("assembly", "representatives"):
        faults.append(Fault(f"辞职应当由{meetings}审议通过", value))
    fine = f"辞职已经{meetings}审议通过，职务自通过之日起终止"
    return judge(standing, [value], faults, fine=fine)


def appraisal(committee: Committee, facts: Appraisal, standing: Standing) -> Finding:
    """Found 不称职 so many times running, a member's office ends."""
    value = governing(standing, committee.blanks.fails)
    if value is None:
        return standing.nothing(committee.blanks.fails)
    times = counted(value.amount)
    said = f"连续{facts.consecutive_fails}次被评议不称职，达到{times}次的，职务终止"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if facts.consecutive_fails >= value.amount else [],
        fine=f"连续被评议不称职{facts.consecutive_fails}次，未达到{times}次，职务不终止",
        computed={"consecutive_fails": facts.consecutive_fails, "limit": value.amount},
    )


def handover(committee: Committee, facts: HandoverClock, standing: Standing) -> Finding:
    """工作移交, led by the electing body."""
    return settle(
        standing,
        committee.blanks.handover,
        {Start.NEW_COMMITTEE: facts.elected_on},
        facts,
        act=f"完成{committee.name}工作移交",
        silence=f"{standing.local_rules}和法律没有关于{committee.name}工作移交的有效规定。",
    )


def by_election(committee: Committee, facts: ByElection, standing: Standing) -> Finding:
    """补选 may be held; below the least size some provinces say by when it must."""
    blanks, people = committee.blanks, committee.people
    value, size = governing(standing, blanks.by_election), governing(standing, blanks.size)
    if value is None or size is None:
        return standing.nothing(blanks.by_election)
    if facts.held_by in ("group_meetings", "appointed"):
        said = f"补选由{people}会议或者{people}代表会议进行"
        return judge(standing, [value], [Fault(said, value, Level.VIOLATION)], fine="")
    least = size.amount.least
    if facts.members_left >= least:
        fine = (
            f"现有成员{facts.members_left}人，不少于{least}人，可以由{people}会议或者"
            f"{people}代表会议补选，补选成员的任期到本届届满时止"
        )
        return judge(standing, [value], [], fine=fine, computed={"least": least})
    return settle(
        standing,
        blanks.by_election_clock,
        {Start.VACANCY: facts.vacated_on},
        facts,
        act=f"补选；现有成员{facts.members_left}人，不足{least}人",
        silence=f"现有成员{facts.members_left}人，不足{least}人；{standing.local_rules}"
        "和法律没有规定补选的期限，应当及时补选。",
        duty=[value.article, size.article],
    )


def size_faults(members: int, size: Value[SizeRange], name: str) -> list[Fault]:
    """Fewer or more than the text allows; beyond the larger size it is never a mere 一般."""
    allowed = size.amount
    if allowed.least <= members <= allowed.most:
        return []
    least, most = chinese_number(allowed.least), chinese_number(allowed.most)
    range_text = f"{least}人" if least == most else f"{least}至{most}人"
    said = f"{name}由{range_text}组成，现有{members}人"
    if allowed.enlarged is None:
        return [Fault(said, size)]
    said += f"；人口较多的不超过{chinese_number(allowed.enlarged)}人"
    return [Fault(said, size, Level.VIOLATION if members > allowed.enlarged else None)]


def odd_faults(members: int, odd: Value[Duty] | None, name: str) -> list[Fault]:
    if odd is None or members % 2:
        return []
    return [Fault(f"{name}的人数应当是单数，现有{members}人", odd)]


def bounds(size: Value[SizeRange]) -> dict[str, int]:
    return {"least": size.amount.least, "most": size.amount.enlarged or size.amount.most}
