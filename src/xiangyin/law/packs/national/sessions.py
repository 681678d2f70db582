"""Sessions of the congress and what they must do."""

from xiangyin.law.blanks import session_duties as duties
from xiangyin.law.blanks import sessions as blanks
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import months
from xiangyin.law.parameters import AnyValue, Duty, Frequency, Heading, Per, Start, Term, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import CONSTITUTION_2018, DEPUTIES_2025, ORGANIC_2022

BUDGET = Heading("budget", "审查和批准预算")
EXECUTION = Heading("budget_execution", "审查和批准预算执行情况的报告")
ACCOUNTS = Heading("final_accounts", "审查和批准本级决算")
GOVERNMENT = Heading("government_report", "听取和审议人民政府的工作报告")
PRESIDIUM = Heading("presidium_report", "听取和审议主席团的工作报告")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.TERM_YEARS, 5, CONSTITUTION_2018.at(98)),
    Value(blanks.TERM_YEARS, 5, ORGANIC_2022.at(9)),
    Value(blanks.TERM_SPAN, Duty.SHALL, ORGANIC_2022.at(38)),
    Value(blanks.SESSION_FREQUENCY, Frequency(1, Per.YEAR), ORGANIC_2022.at(14, 1)),
    Value(
        blanks.SESSION_FREQUENCY,
        Frequency(2, Per.YEAR),
        ORGANIC_2022.at(14, 1),
        levels=(TOWNSHIP,),
        is_general=True,
    ),
    Value(blanks.DATE_DECIDED, Duty.SHALL, ORGANIC_2022.at(14, 1)),
    Value(blanks.DATE_MOVED, Duty.SHALL, ORGANIC_2022.at(14, 2)),
    Value(blanks.EXTRAORDINARY, Share(1, 5), ORGANIC_2022.at(14, 3)),
    Value(blanks.QUORUM, Share(2, 3), ORGANIC_2022.at(14, 4)),
    Value(blanks.FIRST_SESSION, Term(months(2), Start.ELECTION_COMPLETED), ORGANIC_2022.at(20)),
    Value(blanks.FIRST_SESSION_CONVENED, Duty.SHALL, ORGANIC_2022.at(20)),
    Value(blanks.PREPARATORY_MEETING, Duty.SHALL, ORGANIC_2022.at(17, 1), levels=(COUNTY,)),
    Value(blanks.SECRETARY_GENERAL, Duty.SHALL, ORGANIC_2022.at(17, 1), levels=(COUNTY,)),
    Value(duties.PRESIDIUM_ELECTED, Duty.SHALL, ORGANIC_2022.at(19, 1), levels=(TOWNSHIP,)),
    Value(duties.PRESIDIUM_OFFICERS, Duty.SHALL, ORGANIC_2022.at(19, 1), levels=(TOWNSHIP,)),
    Value(duties.GOVERNMENT_ATTENDS, Duty.SHALL, ORGANIC_2022.at(21)),
    Value(duties.AGENDA_ITEM, BUDGET, ORGANIC_2022.at(12, 1, 4), levels=(TOWNSHIP,)),
    Value(duties.AGENDA_ITEM, EXECUTION, ORGANIC_2022.at(12, 1, 4), levels=(TOWNSHIP,)),
    Value(duties.AGENDA_ITEM, ACCOUNTS, ORGANIC_2022.at(12, 1, 4), levels=(TOWNSHIP,)),
    Value(duties.AGENDA_ITEM, GOVERNMENT, ORGANIC_2022.at(12, 1, 8), levels=(TOWNSHIP,)),
    Value(duties.AGENDA_ITEM, PRESIDIUM, ORGANIC_2022.at(12, 1, 9), levels=(TOWNSHIP,)),
    Value(duties.BUDGET_ADJUSTMENT, Duty.SHALL, ORGANIC_2022.at(12, 1, 4), levels=(TOWNSHIP,)),
    Value(duties.MAJORITY, MORE_THAN_HALF, ORGANIC_2022.at(25)),
    Value(duties.DELEGATIONS, Duty.MAY, DEPUTIES_2025.at(14, 1), levels=(TOWNSHIP,)),
    Value(duties.DELEGATIONS, Duty.SHALL, DEPUTIES_2025.at(14, 1), levels=(COUNTY,)),
    Value(duties.CREDENTIAL_COMMITTEE, Duty.SHALL, ORGANIC_2022.at(37), levels=(TOWNSHIP,)),
    Value(duties.OATH, Duty.SHALL, CONSTITUTION_2018.at(27, 3)),
)
