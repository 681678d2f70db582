"""Supervision between sessions; where only 监督法 speaks it is borrowed."""

from xiangyin.law.blanks import supervision as blanks
from xiangyin.law.parameters import AnyValue, Duty, Value

from .statutes import DEPUTIES_2015, DEPUTIES_2025, SUPERVISION_2006, SUPERVISION_2024

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.INSPECT_FIRST, Duty.MAY, SUPERVISION_2006.at(10, 1)),
    Value(blanks.INSPECT_FIRST, Duty.MAY, SUPERVISION_2024.at(13, 1)),
    Value(blanks.OPINIONS_SENT, Duty.SHALL, SUPERVISION_2006.at(14, 1)),
    Value(blanks.OPINIONS_SENT, Duty.SHALL, SUPERVISION_2024.at(17, 1)),
    Value(blanks.OPINIONS_ANSWERED, Duty.SHALL, SUPERVISION_2006.at(14, 1)),
    Value(blanks.OPINIONS_ANSWERED, Duty.SHALL, SUPERVISION_2024.at(17, 1)),
    Value(blanks.CHECK_REPORT, Duty.SHALL, SUPERVISION_2006.at(26, 1)),
    Value(blanks.CHECK_REPORT, Duty.SHALL, SUPERVISION_2024.at(36, 1)),
    Value(blanks.CHECK_ANSWERED, Duty.SHALL, SUPERVISION_2006.at(27, 1)),
    Value(blanks.CHECK_ANSWERED, Duty.SHALL, SUPERVISION_2024.at(37, 1)),
    Value(blanks.INSPECTION_REPLY_DUTY, Duty.SHALL, DEPUTIES_2015.at(24)),
    Value(blanks.INSPECTION_REPLY_DUTY, Duty.SHALL, DEPUTIES_2025.at(31, 1)),
    Value(blanks.HEAD_HEARS, Duty.SHALL, DEPUTIES_2015.at(22, 2)),
    Value(blanks.HEAD_HEARS, Duty.SHALL, DEPUTIES_2025.at(29, 2)),
)
