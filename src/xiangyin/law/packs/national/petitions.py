"""信访工作条例."""

from xiangyin.law.blanks import petitions as blanks
from xiangyin.law.days import days, workdays
from xiangyin.law.parameters import AnyValue, Duty, Start, Term, Value

from .statutes import PETITIONS_2022

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.NOTICE, Term(days(15), Start.RAISED), PETITIONS_2022.at(23, 2)),
    Value(blanks.NOTICE, Term(days(15), Start.RECEIPT), PETITIONS_2022.at(23, 3)),
    Value(blanks.OBJECTION, Term(workdays(5), Start.RECEIPT), PETITIONS_2022.at(23, 3)),
    Value(blanks.HANDLING, Term(days(60), Start.ACCEPTANCE), PETITIONS_2022.at(34)),
    Value(blanks.EXTENSION, Term(days(30), Start.HANDLING_END), PETITIONS_2022.at(34)),
    Value(blanks.EXTENSION_APPROVED, Duty.SHALL, PETITIONS_2022.at(34)),
    Value(blanks.EXTENSION_TOLD, Duty.SHALL, PETITIONS_2022.at(34)),
    Value(blanks.REVIEW_REQUEST, Term(days(30), Start.WRITTEN_REPLY), PETITIONS_2022.at(35)),
    Value(blanks.REVIEW, Term(days(30), Start.REQUEST), PETITIONS_2022.at(35)),
    Value(blanks.RECHECK_REQUEST, Term(days(30), Start.WRITTEN_REPLY), PETITIONS_2022.at(36, 1)),
    Value(blanks.RECHECK, Term(days(30), Start.REQUEST), PETITIONS_2022.at(36, 1)),
    Value(blanks.REPRESENTATIVES, 5, PETITIONS_2022.at(20, 3)),
)
