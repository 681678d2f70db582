"""The national floor: 代表法 (2015 and 2025), 地方组织法 (2022), 选举法 (2020)."""

from datetime import date

from xiangyin.law.blanks import (
    ABSENCES,
    CHAIR_HOLDS_NO_OFFICE,
    CONCRETE,
    CONTACT,
    DEPUTY_CARD,
    EXIT_ANNOUNCED,
    EXIT_CAUSE,
    GROUP_SIZE,
    INTAKE_GROUND,
    LEAVE,
    MOTION_CONTENT,
    MOTION_MOVERS,
    MOTION_WITHDRAWAL,
    PRESS_HANDLING,
    PRINT_HANDLING,
    PUBLISH_DUTY,
    PUBLISH_HANDLING,
    RECALL_PASSED,
    RECALL_SIGNERS,
    RECORD_DUTY,
    REPLY,
    REPLY_DIFFICULT,
    REPORT_HANDLING,
    REPORT_TO_VOTERS,
    RESIGNATION,
    SUSPENSION_CAUSE,
    TRAINING,
)
from xiangyin.law.days import months
from xiangyin.law.parameters import AnyValue, Duty, Heading, Start, Term, Value
from xiangyin.law.statutes import BOTH, COUNTY, TOWNSHIP, Statute

from .pack import Pack

DEPUTIES_LAW = "中华人民共和国全国人民代表大会和地方各级人民代表大会代表法"

DEPUTIES_2015 = Statute(
    title=DEPUTIES_LAW,
    short="代表法",
    version=date(2015, 8, 29),
    in_force=date(2015, 8, 29),
    until=date(2025, 3, 12),
)
DEPUTIES_2025 = Statute(
    title=DEPUTIES_LAW,
    short="代表法",
    version=date(2025, 3, 11),
    in_force=date(2025, 3, 12),
)
ORGANIC_2022 = Statute(
    title="中华人民共和国地方各级人民代表大会和地方各级人民政府组织法",
    short="地方组织法",
    version=date(2022, 3, 11),
    in_force=date(2022, 3, 12),
)
ELECTION_2020 = Statute(
    title="中华人民共和国全国人民代表大会和地方各级人民代表大会选举法",
    short="选举法",
    version=date(2020, 10, 17),
    in_force=date(2020, 10, 18),
)

CASE = Heading("pending_case", "利用代表职务干预具体执法、司法案件")
CASE_2015 = Heading("pending_case", "利用代表职务干涉具体司法案件")
BIDDING = Heading("bidding", "插手招标投标等经济活动")

CUSTODY = Heading("in_custody", "因刑事案件被羁押正在受侦查、起诉、审判的")
SERVING = Heading(
    "serving_sentence", "被依法判处管制、拘役或者有期徒刑而没有附加剥夺政治权利，正在服刑的"
)

MOVED = Heading("moved_away", "迁出或者调离本行政区域的")
RESIGNED = Heading("resigned", "辞职被接受的")
ORDERED = Heading("resignation_ordered", "责令辞职被接受的")
ABSENT = Heading("absent_twice", "未经批准两次不出席本级人民代表大会会议的")
RECALLED = Heading("recalled", "被罢免的")
NATIONALITY = Heading("nationality_lost", "丧失中华人民共和国国籍的")
RIGHTS = Heading("political_rights_lost", "依照法律被剥夺政治权利的")
CAPACITY = Heading("capacity_lost", "丧失行为能力的")
DIED = Heading("died", "去世的（代表资格自然终止）", is_automatic=True)

THREE_MONTHS = Term(months(3), Start.HAND_OVER)
SIX_MONTHS = Term(months(6), Start.HAND_OVER)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(REPLY, THREE_MONTHS, DEPUTIES_2015.at(42, 1)),
    Value(REPLY, THREE_MONTHS, DEPUTIES_2025.at(51, 2)),
    Value(REPLY_DIFFICULT, SIX_MONTHS, DEPUTIES_2015.at(42, 1)),
    Value(REPLY_DIFFICULT, SIX_MONTHS, DEPUTIES_2025.at(51, 2)),
    Value(CONTACT, Duty.SHALL, DEPUTIES_2015.at(42, 2)),
    Value(CONTACT, Duty.SHALL, DEPUTIES_2025.at(51, 2)),
    Value(CONCRETE, Duty.SHALL, DEPUTIES_2015.at(18)),
    Value(CONCRETE, Duty.SHALL, DEPUTIES_2025.at(24)),
    Value(INTAKE_GROUND, CASE_2015, DEPUTIES_2015.at(46)),
    Value(INTAKE_GROUND, BIDDING, DEPUTIES_2015.at(46)),
    Value(INTAKE_GROUND, CASE, DEPUTIES_2025.at(59)),
    Value(INTAKE_GROUND, BIDDING, DEPUTIES_2025.at(59)),
    Value(REPORT_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(REPORT_HANDLING, Duty.SHALL, ORGANIC_2022.at(42, 3)),
    Value(REPORT_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3)),
    Value(PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(PUBLISH_HANDLING, Duty.SHALL, ORGANIC_2022.at(42, 3)),
    Value(PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3)),
    Value(PRINT_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(PRINT_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3), levels=(COUNTY,)),
    Value(PRESS_HANDLING, Duty.SHALL, DEPUTIES_2025.at(52, 1)),
)

MOTIONS: tuple[AnyValue, ...] = (
    Value(MOTION_MOVERS, 5, ORGANIC_2022.at(22, 2), levels=(TOWNSHIP,)),
    Value(MOTION_MOVERS, 10, ORGANIC_2022.at(22, 2), levels=(COUNTY,)),
    Value(MOTION_CONTENT, Duty.SHALL, DEPUTIES_2015.at(9, 1)),
    Value(MOTION_CONTENT, Duty.SHALL, DEPUTIES_2025.at(15, 1)),
    Value(MOTION_WITHDRAWAL, Duty.SHALL, DEPUTIES_2015.at(9, 3)),
    Value(MOTION_WITHDRAWAL, Duty.SHALL, ORGANIC_2022.at(22, 3)),
)

EXITS: tuple[AnyValue, ...] = (
    Value(SUSPENSION_CAUSE, CUSTODY, DEPUTIES_2015.at(48, 1, 1)),
    Value(SUSPENSION_CAUSE, SERVING, DEPUTIES_2015.at(48, 1, 2)),
    Value(SUSPENSION_CAUSE, CUSTODY, DEPUTIES_2025.at(61, 1, 1)),
    Value(SUSPENSION_CAUSE, SERVING, DEPUTIES_2025.at(61, 1, 2)),
    Value(EXIT_CAUSE, MOVED, DEPUTIES_2015.at(49, 1, 1)),
    Value(EXIT_CAUSE, RESIGNED, DEPUTIES_2015.at(49, 1, 2)),
    Value(EXIT_CAUSE, ABSENT, DEPUTIES_2015.at(49, 1, 3)),
    Value(EXIT_CAUSE, RECALLED, DEPUTIES_2015.at(49, 1, 4)),
    Value(EXIT_CAUSE, NATIONALITY, DEPUTIES_2015.at(49, 1, 5)),
    Value(EXIT_CAUSE, RIGHTS, DEPUTIES_2015.at(49, 1, 6)),
    Value(EXIT_CAUSE, CAPACITY, DEPUTIES_2015.at(49, 1, 7)),
    Value(EXIT_CAUSE, MOVED, DEPUTIES_2025.at(62, 1, 1)),
    Value(EXIT_CAUSE, RESIGNED, DEPUTIES_2025.at(62, 1, 2)),
    Value(EXIT_CAUSE, ORDERED, DEPUTIES_2025.at(62, 1, 2)),
    Value(EXIT_CAUSE, ABSENT, DEPUTIES_2025.at(62, 1, 3)),
    Value(EXIT_CAUSE, RECALLED, DEPUTIES_2025.at(62, 1, 4)),
    Value(EXIT_CAUSE, NATIONALITY, DEPUTIES_2025.at(62, 1, 5)),
    Value(EXIT_CAUSE, RIGHTS, DEPUTIES_2025.at(62, 1, 6)),
    Value(EXIT_CAUSE, CAPACITY, DEPUTIES_2025.at(62, 1, 7)),
    Value(EXIT_CAUSE, DIED, DEPUTIES_2025.at(62, 2)),
    Value(EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2015.at(50, 2), levels=(TOWNSHIP,)),
    Value(EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2015.at(50, 1), levels=(COUNTY,)),
    Value(EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2025.at(63, 2), levels=(TOWNSHIP,)),
    Value(EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2025.at(63, 1), levels=(COUNTY,)),
    Value(ABSENCES, 2, DEPUTIES_2015.at(49, 1, 3)),
    Value(ABSENCES, 2, DEPUTIES_2025.at(62, 1, 3)),
    Value(RESIGNATION, Duty.SHALL, ELECTION_2020.at(55, 2)),
    Value(RECALL_SIGNERS, 30, ELECTION_2020.at(50, 1), levels=(TOWNSHIP,)),
    Value(RECALL_SIGNERS, 50, ELECTION_2020.at(50, 1), levels=(COUNTY,)),
    Value(RECALL_PASSED, Duty.SHALL, ELECTION_2020.at(53, 1)),
)

WORK: tuple[AnyValue, ...] = (
    Value(LEAVE, Duty.SHALL, DEPUTIES_2015.at(7, 1)),
    Value(LEAVE, Duty.SHALL, DEPUTIES_2025.at(13, 1)),
    Value(REPORT_TO_VOTERS, Duty.SHALL, DEPUTIES_2015.at(45, 2)),
    Value(REPORT_TO_VOTERS, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(RECORD_DUTY, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(PUBLISH_DUTY, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(CHAIR_HOLDS_NO_OFFICE, Duty.SHALL, ORGANIC_2022.at(18, 2), levels=(TOWNSHIP,)),
    Value(TRAINING, Duty.SHALL, DEPUTIES_2025.at(47, 3), levels=(TOWNSHIP,)),
    Value(DEPUTY_CARD, Duty.MAY, DEPUTIES_2015.at(41)),
    Value(DEPUTY_CARD, Duty.SHALL, DEPUTIES_2025.at(49)),
    Value(GROUP_SIZE, 3, ORGANIC_2022.at(43, 3), levels=BOTH),
)

PACK = Pack("", (*SUGGESTIONS, *MOTIONS, *EXITS, *WORK))
