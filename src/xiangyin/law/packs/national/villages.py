"""Villages: the law of 2018 and that of 2025, in force since 2026, side by side."""

from xiangyin.law.blanks import villages as blanks
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import days
from xiangyin.law.parameters import (
    AnyValue,
    Duty,
    Frequency,
    Heading,
    Holder,
    Per,
    SizeRange,
    Start,
    Term,
    Value,
)

from .statutes import VILLAGES_2018, VILLAGES_2025

EXPELLED = Heading("is_expelled_from_party", "被开除中国共产党党籍")
PUNISHED = Heading("has_criminal_punishment", "因犯罪受过刑事处罚")
CLAN = Heading("abuses_clan_or_gang", "利用宗族或者黑恶势力从事非法活动")
CULT = Heading("joins_illegal_religion", "组织或者参加非法宗教活动或者邪教活动")

COMMITTEE: tuple[AnyValue, ...] = (
    Value(VILLAGE.size, SizeRange(least=3, most=7), VILLAGES_2018.at(6, 1)),
    Value(VILLAGE.size, SizeRange(least=3, most=7), VILLAGES_2025.at(8, 1)),
    Value(VILLAGE.women, Duty.SHALL, VILLAGES_2018.at(6, 2)),
    Value(VILLAGE.women, Duty.SHALL, VILLAGES_2025.at(8, 2)),
    Value(VILLAGE.kin, Duty.SHALL, VILLAGES_2025.at(8, 2)),
    Value(VILLAGE.term, 5, VILLAGES_2018.at(11, 2)),
    Value(VILLAGE.term, 5, VILLAGES_2025.at(14, 2)),
    Value(VILLAGE.electing_body, Duty.SHALL, VILLAGES_2018.at(12, 2)),
    Value(VILLAGE.electing_body, Duty.SHALL, VILLAGES_2025.at(15, 2)),
    Value(VILLAGE.electing_body_by_groups, Duty.MAY, VILLAGES_2018.at(12, 2)),
    Value(VILLAGE.electing_body_by_groups, Duty.MAY, VILLAGES_2025.at(15, 2)),
    Value(VILLAGE.electing_body_vice, Duty.SHALL, VILLAGES_2025.at(15, 2)),
    Value(VILLAGE.candidate_leaves, Duty.SHALL, VILLAGES_2018.at(12, 3)),
    Value(VILLAGE.candidate_leaves, Duty.SHALL, VILLAGES_2025.at(15, 3)),
    Value(VILLAGE.relative_leaves, Duty.SHALL, VILLAGES_2025.at(15, 3)),
    Value(VILLAGE.resignation, Duty.SHALL, VILLAGES_2025.at(20)),
    Value(VILLAGE.by_election, Duty.MAY, VILLAGES_2018.at(19)),
    Value(VILLAGE.by_election, Duty.MAY, VILLAGES_2025.at(23)),
    Value(VILLAGE.handover, Term(days(10), Start.NEW_COMMITTEE), VILLAGES_2018.at(20)),
    Value(VILLAGE.handover, Term(days(10), Start.NEW_COMMITTEE), VILLAGES_2025.at(24)),
    Value(VILLAGE.fails, 2, VILLAGES_2018.at(33, 2)),
    Value(VILLAGE.fails, 2, VILLAGES_2025.at(38, 2)),
)

ELECTION: tuple[AnyValue, ...] = (
    Value(blanks.AGE, 18, VILLAGES_2018.at(13, 1)),
    Value(blanks.AGE, 18, VILLAGES_2025.at(16, 1)),
    Value(blanks.RESIDENCE, 1, VILLAGES_2018.at(13, 2, 3)),
    Value(blanks.RESIDENCE, 1, VILLAGES_2025.at(16, 2, 3)),
    Value(blanks.ABSENTEES, Duty.SHALL, VILLAGES_2018.at(13, 2, 2)),
    Value(blanks.ABSENTEES, Duty.SHALL, VILLAGES_2025.at(16, 2, 2)),
    Value(blanks.ONE_VILLAGE, Duty.SHALL, VILLAGES_2018.at(13, 3)),
    Value(blanks.ONE_VILLAGE, Duty.SHALL, VILLAGES_2025.at(16, 3)),
    Value(blanks.VILLAGE_WORK, Duty.MAY, VILLAGES_2025.at(16, 2, 3)),
    Value(VILLAGE.roll_days, days(20), VILLAGES_2018.at(14, 1)),
    Value(VILLAGE.roll_days, days(20), VILLAGES_2025.at(17, 1)),
    Value(VILLAGE.roll_appeal, Term(days(5), Start.ROLL), VILLAGES_2018.at(14, 2)),
    Value(VILLAGE.roll_appeal, Term(days(5), Start.ROLL), VILLAGES_2025.at(17, 2)),
    Value(VILLAGE.roll_decision, Term(days(3), Start.APPEAL), VILLAGES_2018.at(14, 2)),
    Value(VILLAGE.roll_decision, Term(days(3), Start.APPEAL), VILLAGES_2025.at(17, 2)),
    Value(VILLAGE.nomination, Duty.SHALL, VILLAGES_2018.at(15, 1)),
    Value(VILLAGE.nomination, Duty.SHALL, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.party_nominates, Duty.MAY, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.barred, EXPELLED, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.barred, PUNISHED, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.barred, CLAN, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.barred, CULT, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.surplus, Duty.SHALL, VILLAGES_2018.at(15, 1)),
    Value(VILLAGE.surplus, Duty.SHALL, VILLAGES_2025.at(18, 1)),
    Value(VILLAGE.turnout, MORE_THAN_HALF, VILLAGES_2018.at(15, 2)),
    Value(VILLAGE.turnout, MORE_THAN_HALF, VILLAGES_2025.at(18, 2)),
    Value(VILLAGE.elected, MORE_THAN_HALF, VILLAGES_2018.at(15, 2)),
    Value(VILLAGE.elected, MORE_THAN_HALF, VILLAGES_2025.at(18, 2)),
    Value(VILLAGE.second, Share(1, 3), VILLAGES_2018.at(15, 2)),
    Value(VILLAGE.second, Share(1, 3), VILLAGES_2025.at(18, 2)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGES_2018.at(15, 4)),
    Value(VILLAGE.proxy, Holder.FELLOW_VOTERS, VILLAGES_2025.at(18, 4)),
    Value(VILLAGE.proxy_limit, 3, VILLAGES_2025.at(18, 4)),
    Value(VILLAGE.proxy_not_candidate, Duty.SHALL, VILLAGES_2025.at(18, 4)),
    Value(VILLAGE.proxy_published, Duty.SHALL, VILLAGES_2018.at(15, 4)),
    Value(VILLAGE.proxy_published, Duty.SHALL, VILLAGES_2025.at(18, 4)),
    Value(VILLAGE.recall_voters, Share(1, 5), VILLAGES_2018.at(16, 1)),
    Value(VILLAGE.recall_voters, Share(1, 5), VILLAGES_2025.at(19, 1)),
    Value(VILLAGE.recall_representatives, Share(1, 3), VILLAGES_2018.at(16, 1)),
    Value(VILLAGE.recall_representatives, Share(1, 3), VILLAGES_2025.at(19, 1)),
    Value(VILLAGE.recall_turnout, MORE_THAN_HALF, VILLAGES_2018.at(16, 2)),
    Value(VILLAGE.recall_turnout, MORE_THAN_HALF, VILLAGES_2025.at(19, 2)),
    Value(VILLAGE.recall_passed, MORE_THAN_HALF, VILLAGES_2018.at(16, 2)),
    Value(VILLAGE.recall_passed, MORE_THAN_HALF, VILLAGES_2025.at(19, 2)),
)

MEETINGS: tuple[AnyValue, ...] = (
    Value(VILLAGE.assembly_adults, MORE_THAN_HALF, VILLAGES_2018.at(22, 1)),
    Value(VILLAGE.assembly_adults, MORE_THAN_HALF, VILLAGES_2025.at(26, 1)),
    Value(VILLAGE.assembly_households, Share(2, 3), VILLAGES_2018.at(22, 1)),
    Value(VILLAGE.assembly_households, Share(2, 3), VILLAGES_2025.at(26, 1)),
    Value(VILLAGE.assembly_passed, MORE_THAN_HALF, VILLAGES_2018.at(22, 1)),
    Value(VILLAGE.assembly_passed, MORE_THAN_HALF, VILLAGES_2025.at(26, 1)),
    Value(VILLAGE.assembly_notice, days(10), VILLAGES_2018.at(21, 2)),
    Value(VILLAGE.assembly_notice, days(10), VILLAGES_2025.at(25, 2)),
    Value(VILLAGE.assembly_urgent, Duty.MAY, VILLAGES_2025.at(25, 2)),
    Value(VILLAGE.assembly_called, Share(1, 10), VILLAGES_2018.at(21, 2)),
    Value(VILLAGE.assembly_called, Share(1, 10), VILLAGES_2025.at(25, 2)),
    Value(VILLAGE.assembly_called_by_representatives, Share(1, 3), VILLAGES_2018.at(21, 2)),
    Value(VILLAGE.assembly_called_by_representatives, Share(1, 3), VILLAGES_2025.at(25, 2)),
    Value(blanks.ASSEMBLY_HELD, Frequency(1, Per.YEAR), VILLAGES_2025.at(25, 3)),
    Value(VILLAGE.representatives, Share(4, 5), VILLAGES_2018.at(25, 1)),
    Value(VILLAGE.representatives, Share(4, 5), VILLAGES_2025.at(29, 1)),
    Value(blanks.WOMEN_REPRESENTATIVES, Share(1, 3), VILLAGES_2018.at(25, 1)),
    Value(blanks.WOMEN_REPRESENTATIVES, Share(1, 3), VILLAGES_2025.at(29, 1)),
    Value(VILLAGE.meeting_called, Share(1, 5), VILLAGES_2018.at(26, 1)),
    Value(VILLAGE.meeting_called, Share(1, 5), VILLAGES_2025.at(30, 1)),
    Value(blanks.MEETING_HELD, Frequency(1, Per.QUARTER), VILLAGES_2018.at(26, 1)),
    Value(blanks.MEETING_HELD, Frequency(1, Per.QUARTER), VILLAGES_2025.at(30, 1)),
    Value(VILLAGE.meeting_quorum, Share(2, 3), VILLAGES_2018.at(26, 2)),
    Value(VILLAGE.meeting_quorum, Share(2, 3), VILLAGES_2025.at(30, 2)),
    Value(VILLAGE.meeting_passed, MORE_THAN_HALF, VILLAGES_2018.at(26, 2)),
    Value(VILLAGE.meeting_passed, MORE_THAN_HALF, VILLAGES_2025.at(30, 2)),
)

OVERSIGHT: tuple[AnyValue, ...] = (
    Value(VILLAGE.supervisors, Duty.SHALL, VILLAGES_2018.at(32)),
    Value(VILLAGE.supervisors, Duty.SHALL, VILLAGES_2025.at(37, 1)),
    Value(VILLAGE.supervisors_chosen, Duty.SHALL, VILLAGES_2018.at(32)),
    Value(VILLAGE.supervisors_chosen, Duty.SHALL, VILLAGES_2025.at(37, 1)),
    Value(VILLAGE.supervisors_term, Duty.SHALL, VILLAGES_2025.at(37, 1)),
    Value(blanks.FINANCE_SKILL, Duty.SHALL, VILLAGES_2018.at(32)),
    Value(blanks.FINANCE_SKILL, Duty.SHALL, VILLAGES_2025.at(37, 1)),
)

VALUES: tuple[AnyValue, ...] = (*COMMITTEE, *ELECTION, *MEETINGS, *OVERSIGHT)
