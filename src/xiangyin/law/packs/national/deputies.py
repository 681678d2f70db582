"""Deputies: how mandates end, and what deputies do."""

from xiangyin.law.blanks import deputies as blanks
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.parameters import AnyValue, Duty, Heading, Value
from xiangyin.law.statutes import BOTH, COUNTY, TOWNSHIP

from .statutes import DEPUTIES_2015, DEPUTIES_2025, ELECTION_2020, ORGANIC_2022

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

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.SUSPENSION_CAUSE, CUSTODY, DEPUTIES_2015.at(48, 1, 1)),
    Value(blanks.SUSPENSION_CAUSE, SERVING, DEPUTIES_2015.at(48, 1, 2)),
    Value(blanks.SUSPENSION_CAUSE, CUSTODY, DEPUTIES_2025.at(61, 1, 1)),
    Value(blanks.SUSPENSION_CAUSE, SERVING, DEPUTIES_2025.at(61, 1, 2)),
    Value(blanks.EXIT_CAUSE, MOVED, DEPUTIES_2015.at(49, 1, 1)),
    Value(blanks.EXIT_CAUSE, RESIGNED, DEPUTIES_2015.at(49, 1, 2)),
    Value(blanks.EXIT_CAUSE, ABSENT, DEPUTIES_2015.at(49, 1, 3)),
    Value(blanks.EXIT_CAUSE, RECALLED, DEPUTIES_2015.at(49, 1, 4)),
    Value(blanks.EXIT_CAUSE, NATIONALITY, DEPUTIES_2015.at(49, 1, 5)),
    Value(blanks.EXIT_CAUSE, RIGHTS, DEPUTIES_2015.at(49, 1, 6)),
    Value(blanks.EXIT_CAUSE, CAPACITY, DEPUTIES_2015.at(49, 1, 7)),
    Value(blanks.EXIT_CAUSE, MOVED, DEPUTIES_2025.at(62, 1, 1)),
    Value(blanks.EXIT_CAUSE, RESIGNED, DEPUTIES_2025.at(62, 1, 2)),
    Value(blanks.EXIT_CAUSE, ORDERED, DEPUTIES_2025.at(62, 1, 2)),
    Value(blanks.EXIT_CAUSE, ABSENT, DEPUTIES_2025.at(62, 1, 3)),
    Value(blanks.EXIT_CAUSE, RECALLED, DEPUTIES_2025.at(62, 1, 4)),
    Value(blanks.EXIT_CAUSE, NATIONALITY, DEPUTIES_2025.at(62, 1, 5)),
    Value(blanks.EXIT_CAUSE, RIGHTS, DEPUTIES_2025.at(62, 1, 6)),
    Value(blanks.EXIT_CAUSE, CAPACITY, DEPUTIES_2025.at(62, 1, 7)),
    Value(blanks.EXIT_CAUSE, DIED, DEPUTIES_2025.at(62, 2)),
    Value(blanks.EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2015.at(50, 2), levels=(TOWNSHIP,)),
    Value(blanks.EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2015.at(50, 1), levels=(COUNTY,)),
    Value(blanks.EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2025.at(63, 2), levels=(TOWNSHIP,)),
    Value(blanks.EXIT_ANNOUNCED, Duty.SHALL, DEPUTIES_2025.at(63, 1), levels=(COUNTY,)),
    Value(blanks.ABSENCES, 2, DEPUTIES_2015.at(49, 1, 3)),
    Value(blanks.ABSENCES, 2, DEPUTIES_2025.at(62, 1, 3)),
    Value(blanks.RESIGNATION, MORE_THAN_HALF, ELECTION_2020.at(55, 2)),
    Value(blanks.CHAIR_ENDS_RESIGNED, Duty.SHALL, ELECTION_2020.at(56, 2), levels=(TOWNSHIP,)),
    Value(blanks.RECALL_SIGNERS, 30, ELECTION_2020.at(50, 1), levels=(TOWNSHIP,)),
    Value(blanks.RECALL_SIGNERS, 50, ELECTION_2020.at(50, 1), levels=(COUNTY,)),
    Value(blanks.RECALL_DEFENCE, Duty.SHALL, ELECTION_2020.at(50, 2)),
    Value(blanks.RECALL_SENT, Duty.SHALL, ELECTION_2020.at(50, 3)),
    Value(blanks.RECALL_CHAIRED, Duty.SHALL, ELECTION_2020.at(50, 4)),
    Value(blanks.RECALL_SECRET, Duty.SHALL, ELECTION_2020.at(52)),
    Value(blanks.RECALL_PASSED, MORE_THAN_HALF, ELECTION_2020.at(53, 1)),
    Value(blanks.CHAIR_ENDS_RECALLED, Duty.SHALL, ELECTION_2020.at(54, 2), levels=(TOWNSHIP,)),
    Value(blanks.LEAVE, Duty.SHALL, DEPUTIES_2015.at(7, 1)),
    Value(blanks.LEAVE, Duty.SHALL, DEPUTIES_2025.at(13, 1)),
    Value(blanks.REPORT_TO_VOTERS, Duty.SHALL, DEPUTIES_2015.at(45, 2)),
    Value(blanks.REPORT_TO_VOTERS, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(blanks.RECORD_DUTY, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(blanks.PUBLISH_DUTY, Duty.SHALL, DEPUTIES_2025.at(58, 2)),
    Value(blanks.CHAIR_HOLDS_NO_OFFICE, Duty.SHALL, ORGANIC_2022.at(18, 2), levels=(TOWNSHIP,)),
    Value(blanks.TRAINING, Duty.SHALL, DEPUTIES_2025.at(47, 3), levels=(TOWNSHIP,)),
    Value(blanks.DEPUTY_CARD, Duty.MAY, DEPUTIES_2015.at(41)),
    Value(blanks.DEPUTY_CARD, Duty.SHALL, DEPUTIES_2025.at(49)),
    Value(blanks.GROUP_SIZE, 3, ORGANIC_2022.at(43, 3), levels=BOTH),
)
