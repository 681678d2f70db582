"""Suggestions and their handling."""

from xiangyin.law.blanks import suggestions as blanks
from xiangyin.law.days import months
from xiangyin.law.parameters import AnyValue, Duty, Heading, Start, Term, Value
from xiangyin.law.statutes import COUNTY

from .statutes import DEPUTIES_2015, DEPUTIES_2025, ORGANIC_2022

CASE = Heading("pending_case", "利用代表职务干预具体执法、司法案件")
CASE_2015 = Heading("pending_case", "利用代表职务干涉具体司法案件")
BIDDING = Heading("bidding", "插手招标投标等经济活动")
THREE_MONTHS = Term(months(3), Start.HAND_OVER)
SIX_MONTHS = Term(months(6), Start.HAND_OVER)

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.REPLY, THREE_MONTHS, DEPUTIES_2015.at(42, 1)),
    Value(blanks.REPLY, THREE_MONTHS, DEPUTIES_2025.at(51, 2)),
    Value(blanks.REPLY_DIFFICULT, SIX_MONTHS, DEPUTIES_2015.at(42, 1)),
    Value(blanks.REPLY_DIFFICULT, SIX_MONTHS, DEPUTIES_2025.at(51, 2)),
    Value(blanks.CONTACT, Duty.SHALL, DEPUTIES_2015.at(42, 2)),
    Value(blanks.CONTACT, Duty.SHALL, DEPUTIES_2025.at(51, 2)),
    Value(blanks.CONCRETE, Duty.SHALL, DEPUTIES_2015.at(18)),
    Value(blanks.CONCRETE, Duty.SHALL, DEPUTIES_2025.at(24)),
    Value(blanks.INTAKE_GROUND, CASE_2015, DEPUTIES_2015.at(46)),
    Value(blanks.INTAKE_GROUND, BIDDING, DEPUTIES_2015.at(46)),
    Value(blanks.INTAKE_GROUND, CASE, DEPUTIES_2025.at(59)),
    Value(blanks.INTAKE_GROUND, BIDDING, DEPUTIES_2025.at(59)),
    Value(blanks.REPORT_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(blanks.REPORT_HANDLING, Duty.SHALL, ORGANIC_2022.at(42, 3)),
    Value(blanks.REPORT_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3)),
    Value(blanks.PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(blanks.PUBLISH_HANDLING, Duty.SHALL, ORGANIC_2022.at(42, 3)),
    Value(blanks.PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3)),
    Value(blanks.PRINT_HANDLING, Duty.SHALL, DEPUTIES_2015.at(42, 3)),
    Value(blanks.PRINT_HANDLING, Duty.SHALL, DEPUTIES_2025.at(51, 3), levels=(COUNTY,)),
    Value(blanks.PRESS_HANDLING, Duty.SHALL, DEPUTIES_2025.at(52, 1)),
)
