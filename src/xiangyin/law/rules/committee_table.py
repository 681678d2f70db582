"""The rules a village's committee and a neighbourhood's have in common, made for one of them."""

from collections.abc import Mapping
from functools import partial

from xiangyin.law import facts
from xiangyin.law.counting import Share
from xiangyin.law.facts import Facts
from xiangyin.law.parameters import Parameter, Start

from . import committee_elections as polls
from . import committee_meetings as meetings
from . import committee_rolls as rolls
from . import committees
from .committees import Committee
from .rule import AnyRule, Rule


def shared_rules(
    place: str, committee: Committee, recallers: Mapping[str, Parameter[Share]]
) -> tuple[AnyRule, ...]:
    """The common lines of the table. Names begin with the place (village.term), and so do the
    facts each is told (VillageTerm).
    """
    blanks, people = committee.blanks, committee.people
    kind = partial(_kind, place.capitalize())
    return (
        Rule(
            f"{place}.structure",
            f"{people}委员会的组成",
            kind("Structure"),
            partial(committees.structure, committee),
            (blanks.size, blanks.odd, blanks.women, blanks.kin),
        ),
        Rule(
            f"{place}.term",
            f"{people}委员会的任期",
            kind("Term"),
            partial(committees.term, committee),
            (blanks.term,),
        ),
        Rule(
            f"{place}.electing_body",
            f"{people}选举委员会",
            kind("ElectingBody"),
            partial(committees.electing_body, committee),
            (
                blanks.electing_body,
                blanks.electing_body_by_groups,
                blanks.electing_body_size,
                blanks.electing_body_odd,
                blanks.electing_body_vice,
                blanks.candidate_leaves,
                blanks.relative_leaves,
            ),
        ),
        Rule(
            f"{place}.roll",
            f"参加选举的{people}名单的公布",
            kind("Roll"),
            partial(rolls.before_poll, blanks.roll_days, f"公布参加选举的{people}名单"),
            (blanks.roll_days,),
        ),
        Rule(
            f"{place}.roll_appeal",
            f"对{people}名单的申诉期限",
            kind("RollAppeal"),
            partial(rolls.appeal, blanks.roll_appeal, Start.ROLL),
            (blanks.roll_appeal,),
        ),
        Rule(
            f"{place}.roll_decision",
            f"对{people}名单申诉的处理期限",
            kind("RollDecision"),
            partial(rolls.decision, blanks.roll_decision),
            (blanks.roll_decision,),
        ),
        Rule(
            f"{place}.candidate",
            f"{people}委员会成员候选人的资格",
            kind("Candidate"),
            partial(rolls.candidate, committee),
            (blanks.barred,),
        ),
        Rule(
            f"{place}.slate",
            f"{people}委员会成员候选人的名额",
            kind("Slate"),
            partial(rolls.slate, committee),
            (blanks.surplus, blanks.margins),
        ),
        Rule(
            f"{place}.preliminary_list",
            f"{people}委员会初步候选人名单的公布",
            kind("PreliminaryList"),
            partial(rolls.before_poll, blanks.preliminary_days, "公布被提名推荐的候选人名单"),
            (blanks.preliminary_days,),
        ),
        Rule(
            f"{place}.formal_list",
            f"{people}委员会候选人名单的公布",
            kind("FormalList"),
            partial(rolls.before_poll, blanks.list_days, "公布候选人名单"),
            (blanks.list_days,),
        ),
        Rule(
            f"{place}.poll_notice",
            f"{people}委员会投票时间、地点的公布",
            kind("PollNotice"),
            partial(rolls.before_poll, blanks.notice_days, "公布投票选举的时间、地点"),
            (blanks.notice_days,),
        ),
        Rule(
            f"{place}.second_election",
            f"{people}委员会的另行选举",
            kind("SecondElection"),
            partial(polls.second_election, committee),
            (blanks.second, blanks.second_clock, blanks.vacancies),
        ),
        Rule(
            f"{place}.womens_seat",
            f"{people}委员会的妇女名额",
            kind("Women"),
            partial(polls.womens_seat, committee),
            (blanks.womens_seat,),
        ),
        Rule(
            f"{place}.relatives",
            "当选人近亲属的留任",
            kind("Relatives"),
            partial(polls.relatives, committee),
            (blanks.relatives, blanks.kin),
        ),
        Rule(
            f"{place}.recall_demand",
            f"罢免{people}委员会成员的要求",
            kind("RecallDemand"),
            partial(polls.recall_demand, committee, recallers),
            tuple(recallers.values()),
        ),
        Rule(
            f"{place}.recall_clock",
            f"罢免{people}委员会成员的表决期限",
            kind("RecallClock"),
            partial(polls.recall_clock, committee),
            (blanks.recall_clock, blanks.recall_voters),
        ),
        Rule(
            f"{place}.resignation",
            f"{people}委员会成员的辞职",
            kind("Resignation"),
            partial(committees.resignation, committee),
            (blanks.resignation,),
        ),
        Rule(
            f"{place}.by_election",
            f"{people}委员会成员的补选",
            kind("ByElection"),
            partial(committees.by_election, committee),
            (blanks.by_election, blanks.size, blanks.by_election_clock),
        ),
        Rule(
            f"{place}.handover",
            f"{people}委员会的工作移交",
            kind("Handover"),
            partial(committees.handover, committee),
            (blanks.handover,),
        ),
        Rule(
            f"{place}.appraisal",
            f"{people}委员会成员的民主评议",
            kind("Appraisal"),
            partial(committees.appraisal, committee),
            (blanks.fails,),
        ),
        Rule(
            f"{place}.assembly",
            f"{people}会议",
            kind("Assembly"),
            partial(meetings.assembly, committee),
            (
                blanks.assembly_adults,
                blanks.assembly_households,
                blanks.assembly_passed,
                blanks.assembly_notice,
                blanks.assembly_urgent,
            ),
        ),
        Rule(
            f"{place}.assembly_call",
            f"{people}会议的召集",
            kind("AssemblyCall"),
            partial(meetings.call, committee),
            (
                blanks.assembly_called,
                blanks.assembly_called_by_representatives,
                blanks.meeting_called,
            ),
        ),
        Rule(
            f"{place}.representatives_meeting",
            f"{people}代表会议",
            kind("RepresentativesMeeting"),
            partial(meetings.meeting, committee),
            (blanks.meeting_quorum, blanks.meeting_passed),
        ),
    )


def _kind(place: str, name: str) -> type[Facts]:
    found: type[Facts] = getattr(facts, place + name)
    return found
