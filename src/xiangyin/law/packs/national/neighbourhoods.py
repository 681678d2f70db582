"""Neighbourhoods: the law of 2025, in force since 2026. Towns with communities apply it."""

from xiangyin.law.blanks import neighbourhoods as blanks
from xiangyin.law.blanks.committees import NEIGHBOURHOOD
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import days
from xiangyin.law.parameters import AnyValue, Duty, Heading, Holder, SizeRange, Start, Term, Value

from .statutes import NEIGHBOURHOODS_2025 as LAW
from .villages import CULT, EXPELLED, PUNISHED

GANG = Heading("abuses_clan_or_gang", "利用黑恶势力从事非法活动")
OVER_TWO_THIRDS = Share(2, 3, is_strict=True)

COMMITTEE: tuple[AnyValue, ...] = (
    Value(NEIGHBOURHOOD.size, SizeRange(least=5, most=9), LAW.at(8, 1)),
    Value(NEIGHBOURHOOD.women, Duty.SHALL, LAW.at(8, 2)),
    Value(NEIGHBOURHOOD.kin, Duty.SHALL, LAW.at(8, 2)),
    Value(NEIGHBOURHOOD.term, 5, LAW.at(14, 2)),
    Value(NEIGHBOURHOOD.electing_body, Duty.SHALL, LAW.at(15, 2)),
    Value(NEIGHBOURHOOD.electing_body_vice, Duty.SHALL, LAW.at(15, 2)),
    Value(NEIGHBOURHOOD.candidate_leaves, Duty.SHALL, LAW.at(15, 3)),
    Value(NEIGHBOURHOOD.relative_leaves, Duty.SHALL, LAW.at(15, 3)),
    Value(NEIGHBOURHOOD.resignation, Duty.SHALL, LAW.at(21)),
    Value(NEIGHBOURHOOD.by_election, Duty.MAY, LAW.at(24, 1)),
    Value(NEIGHBOURHOOD.handover, Term(days(10), Start.NEW_COMMITTEE), LAW.at(25)),
    Value(NEIGHBOURHOOD.fails, 2, LAW.at(37, 2)),
)

ELECTION: tuple[AnyValue, ...] = (
    Value(NEIGHBOURHOOD.roll_days, days(20), LAW.at(17, 1)),
    Value(NEIGHBOURHOOD.roll_appeal, Term(days(5), Start.ROLL), LAW.at(17, 2)),
    Value(NEIGHBOURHOOD.roll_decision, Term(days(3), Start.APPEAL), LAW.at(17, 2)),
    Value(NEIGHBOURHOOD.nomination, Duty.SHALL, LAW.at(18)),
    Value(NEIGHBOURHOOD.party_nominates, Duty.MAY, LAW.at(18)),
    Value(blanks.NOMINATORS, 10, LAW.at(18)),
    Value(NEIGHBOURHOOD.barred, EXPELLED, LAW.at(18)),
    Value(NEIGHBOURHOOD.barred, PUNISHED, LAW.at(18)),
    Value(NEIGHBOURHOOD.barred, GANG, LAW.at(18)),
    Value(NEIGHBOURHOOD.barred, CULT, LAW.at(18)),
    Value(NEIGHBOURHOOD.surplus, Duty.SHALL, LAW.at(18)),
    Value(NEIGHBOURHOOD.turnout, MORE_THAN_HALF, LAW.at(19, 1)),
    Value(blanks.TURNOUT_HOUSEHOLDS, MORE_THAN_HALF, LAW.at(19, 1)),
    Value(blanks.TURNOUT_REPRESENTATIVES, OVER_TWO_THIRDS, LAW.at(19, 1)),
    Value(NEIGHBOURHOOD.elected, MORE_THAN_HALF, LAW.at(19, 2)),
    Value(NEIGHBOURHOOD.second, Share(1, 3), LAW.at(19, 2)),
    Value(NEIGHBOURHOOD.proxy, Holder.FELLOW_VOTERS, LAW.at(19, 4)),
    Value(NEIGHBOURHOOD.proxy_limit, 3, LAW.at(19, 4)),
    Value(NEIGHBOURHOOD.proxy_not_candidate, Duty.SHALL, LAW.at(19, 4)),
    Value(NEIGHBOURHOOD.proxy_published, Duty.SHALL, LAW.at(19, 4)),
    Value(blanks.NO_PROXY_OF_REPRESENTATIVES, Duty.SHALL, LAW.at(19, 4)),
    Value(NEIGHBOURHOOD.recall_voters, Share(1, 10), LAW.at(20, 1)),
    Value(blanks.RECALL_HOUSEHOLDS, Share(1, 10), LAW.at(20, 1)),
    Value(NEIGHBOURHOOD.recall_representatives, Share(1, 3), LAW.at(20, 1)),
    Value(NEIGHBOURHOOD.recall_turnout, MORE_THAN_HALF, LAW.at(20, 2)),
    Value(blanks.RECALL_TURNOUT_REPRESENTATIVES, OVER_TWO_THIRDS, LAW.at(20, 2)),
    Value(NEIGHBOURHOOD.recall_passed, MORE_THAN_HALF, LAW.at(20, 2)),
)

MEETINGS: tuple[AnyValue, ...] = (
    Value(NEIGHBOURHOOD.assembly_adults, MORE_THAN_HALF, LAW.at(27)),
    Value(NEIGHBOURHOOD.assembly_households, MORE_THAN_HALF, LAW.at(27)),
    Value(NEIGHBOURHOOD.assembly_passed, MORE_THAN_HALF, LAW.at(27)),
    Value(NEIGHBOURHOOD.assembly_notice, days(10), LAW.at(26, 2)),
    Value(NEIGHBOURHOOD.assembly_urgent, Duty.MAY, LAW.at(26, 2)),
    Value(NEIGHBOURHOOD.assembly_called, Share(1, 10), LAW.at(26, 2)),
    Value(NEIGHBOURHOOD.assembly_called_by_representatives, Share(1, 3), LAW.at(26, 2)),
    Value(NEIGHBOURHOOD.representatives, Share(4, 5), LAW.at(28, 1)),
    Value(NEIGHBOURHOOD.meeting_called, Share(1, 5), LAW.at(28, 2)),
    Value(NEIGHBOURHOOD.meeting_quorum, Share(2, 3), LAW.at(29)),
    Value(NEIGHBOURHOOD.meeting_passed, MORE_THAN_HALF, LAW.at(29)),
    Value(NEIGHBOURHOOD.supervisors, Duty.SHALL, LAW.at(36, 1)),
    Value(NEIGHBOURHOOD.supervisors_chosen, Duty.SHALL, LAW.at(36, 1)),
    Value(NEIGHBOURHOOD.supervisors_term, Duty.SHALL, LAW.at(36, 1)),
)

VALUES: tuple[AnyValue, ...] = (*COMMITTEE, *ELECTION, *MEETINGS)
