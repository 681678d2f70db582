"""监督法 2006 and 2024. Its statutes carry the footing: binding for counties, borrowed below."""

from xiangyin.law.blanks import analogy as blanks
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import days, months
from xiangyin.law.parameters import AnyValue, Duty, Start, Term, Value

from .statutes import DEPUTIES_2015, DEPUTIES_2025, SUPERVISION_2006, SUPERVISION_2024

HALF = Share(1, 2)
SIX_MONTHS = Term(months(6), Start.AUDIT_REPORT)

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.PAPERS_FOR_COMMENT, days(20), SUPERVISION_2006.at(12, 1)),
    Value(blanks.PAPERS_FINAL, days(10), SUPERVISION_2006.at(12, 1)),
    Value(blanks.PAPERS_TO_MEMBERS, days(7), SUPERVISION_2006.at(12, 2)),
    Value(blanks.PAPERS_FOR_COMMENT, days(20), SUPERVISION_2024.at(15, 1)),
    Value(blanks.PAPERS_FINAL, days(10), SUPERVISION_2024.at(15, 1)),
    Value(blanks.PAPERS_TO_MEMBERS, days(7), SUPERVISION_2024.at(15, 2)),
    Value(blanks.REPORT_PERSON, Duty.SHALL, SUPERVISION_2006.at(13)),
    Value(blanks.REPORT_PERSON, Duty.SHALL, SUPERVISION_2024.at(16, 1)),
    Value(blanks.OPINION_REPORTED, Duty.SHALL, SUPERVISION_2006.at(14, 1)),
    Value(blanks.OPINION_PUBLIC, Duty.SHALL, SUPERVISION_2006.at(14, 2)),
    Value(blanks.RESOLUTION_REPORTED, Duty.SHALL, SUPERVISION_2006.at(14, 1)),
    Value(blanks.OPINION_REPORTED, Duty.SHALL, SUPERVISION_2024.at(17, 1)),
    Value(blanks.OPINION_PUBLIC, Duty.SHALL, SUPERVISION_2024.at(17, 3)),
    Value(blanks.RESOLUTION_REPORTED, Duty.SHALL, SUPERVISION_2024.at(17, 1)),
    Value(blanks.AUDIT_RECTIFIED, SIX_MONTHS, SUPERVISION_2024.at(27, 2)),
    Value(blanks.STATE_ASSETS, Duty.SHALL, SUPERVISION_2024.at(24, 2)),
    Value(blanks.GOVERNMENT_DEBT, Duty.SHALL, SUPERVISION_2024.at(25, 2)),
    Value(blanks.CHECK_CONTENT, Duty.SHALL, SUPERVISION_2006.at(26, 2, 1)),
    Value(blanks.CHECK_PUBLIC, Duty.SHALL, SUPERVISION_2006.at(27, 2)),
    Value(blanks.CHECK_CONTENT, Duty.SHALL, SUPERVISION_2024.at(36, 2, 1)),
    Value(blanks.CHECK_PUBLIC, Duty.SHALL, SUPERVISION_2024.at(37, 3)),
    Value(blanks.SPECIAL_INQUIRY, Duty.SHALL, SUPERVISION_2024.at(47)),
    Value(blanks.INQUIRY_ANSWERED, Duty.SHALL, SUPERVISION_2024.at(50)),
    Value(blanks.REANSWER, MORE_THAN_HALF, SUPERVISION_2006.at(37)),
    Value(blanks.REANSWER, MORE_THAN_HALF, SUPERVISION_2024.at(53)),
    Value(blanks.CONGRESS_REANSWER, HALF, DEPUTIES_2015.at(14, 5)),
    Value(blanks.CONGRESS_REANSWER, HALF, DEPUTIES_2025.at(20, 5)),
    Value(blanks.NO_INTEREST, Duty.SHALL, SUPERVISION_2006.at(41, 2)),
    Value(blanks.NO_INTEREST, Duty.SHALL, SUPERVISION_2024.at(57, 2)),
)
