"""河南 (41)."""

from datetime import date

from xiangyin.law.blanks import (
    analogy,
    budget,
    deputies,
    offices,
    presidium,
    session_duties,
    sessions,
    suggestions,
    supervision,
    villages,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.days import days, months, workdays
from xiangyin.law.parameters import (
    AnyValue,
    BallotLimit,
    Duty,
    Frequency,
    Holder,
    Margins,
    MonthWindow,
    Per,
    Signers,
    SizeRange,
    Start,
    Term,
    Value,
)
from xiangyin.law.statutes import TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

PRESIDIUM_2016 = Statute(
    title="河南省乡镇人民代表大会主席团工作条例",
    short="河南省乡镇人大主席团工作条例",
    version=date(2016, 11, 18),
    in_force=date(2017, 1, 1),
    province="41",
    levels=(TOWNSHIP,),
)
SUGGESTIONS_2017 = Statute(
    title="河南省人民代表大会代表建议、批评和意见办理办法",
    short="河南省代表建议办理办法",
    version=date(2017, 7, 28),
    in_force=date(2017, 8, 1),
    province="41",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(31, 0)),
)

BUDGET_2019 = Statute(
    title="河南省预算审查监督条例",
    short="河南省预算审查监督条例",
    version=date(2019, 1, 20),
    in_force=date(2019, 10, 1),
    province="41",
    reach=Reach(township=Footing.REFERRED, clause=(54, 1)),
)

VILLAGES_2011 = Statute(
    title="河南省实施《中华人民共和国村民委员会组织法》办法",
    short="河南省实施村民委员会组织法办法",
    version=date(2011, 7, 29),
    in_force=date(2011, 9, 1),
    province="41",
)

INSPECTION_2010 = Statute(
    title="河南省各级人民代表大会代表视察办法",
    short="河南省代表视察办法",
    version=date(2010, 7, 30),
    in_force=date(2010, 7, 30),
    province="41",
)

SUPERVISION_2015 = Statute(
    title="河南省实施《中华人民共和国各级人民代表大会常务委员会监督法》办法",
    short="河南省实施监督法办法",
    version=date(2015, 10, 22),
    in_force=date(2015, 10, 22),
    province="41",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = ()

VOTERS: tuple[AnyValue, ...] = ()

POLLS: tuple[AnyValue, ...] = ()

SESSIONS: tuple[AnyValue, ...] = (
    Value(
        sessions.SESSION_FREQUENCY, Frequency(2, Per.YEAR), PRESIDIUM_2016.at(2, 1), is_general=True
    ),
    Value(sessions.SESSION_DAYS, 1, PRESIDIUM_2016.at(2, 1)),
    Value(sessions.ELECTIONS_LENGTHEN, Duty.SHALL, PRESIDIUM_2016.at(2, 1)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, PRESIDIUM_2016.at(2, 2)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, PRESIDIUM_2016.at(3, 1, 9)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=7, most=13, enlarged=15),
        PRESIDIUM_2016.at(2, 3),
        is_general=True,
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.FULL_TIME_CHAIR, Duty.SHALL, PRESIDIUM_2016.at(6, 1)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.THREE_MONTHS), PRESIDIUM_2016.at(5, 1)),
    Value(presidium.EXTRA_MEETING, 3, PRESIDIUM_2016.at(5, 1)),
    Value(presidium.PRESIDIUM_QUORUM, MORE_THAN_HALF, PRESIDIUM_2016.at(5, 2)),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, PRESIDIUM_2016.at(5, 2)),
    Value(budget.COMMITTEE, Duty.MAY, BUDGET_2019.at(54, 2), levels=(TOWNSHIP,)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2019.at(24, 1)),
    Value(budget.ACCOUNTS_WINDOW, MonthWindow(6, 9), BUDGET_2019.at(35)),
    Value(supervision.INSPECTION_LEAST_DAYS, 3, INSPECTION_2010.at(4, 2), is_general=True),
    Value(supervision.INSPECTION_MOST_DAYS, 5, INSPECTION_2010.at(4, 2), is_general=True),
    Value(supervision.INSPECTION_NOTICE, days(10), INSPECTION_2010.at(6)),
    Value(supervision.HEAD_ARRANGED, Duty.SHALL, INSPECTION_2010.at(14)),
    Value(supervision.APPRAISAL, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 4)),
    Value(supervision.APPRAISAL_PUBLIC, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 4)),
    Value(analogy.OPINION_ANSWERED, Term(months(3), Start.RECEIPT), SUPERVISION_2015.at(11)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.RECORD_DUTY, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 12)),
    Value(deputies.PUBLISH_DUTY, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 12)),
    Value(deputies.PRESIDIUM_HOLDS_NO_OFFICE, Duty.SHALL, PRESIDIUM_2016.at(2, 4)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.SEND_BACK, Term(workdays(10), Start.HAND_OVER), SUGGESTIONS_2017.at(14)),
    Value(suggestions.REROUTE, Term(workdays(10), Start.RETURN), SUGGESTIONS_2017.at(14)),
    Value(suggestions.CO_OPINION, Term(months(2), Start.RECEIPT), SUGGESTIONS_2017.at(18, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.RECEIPT), SUGGESTIONS_2017.at(20)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.RECEIPT), SUGGESTIONS_2017.at(20)),
    Value(suggestions.FEEDBACK, Term(workdays(10), Start.REPLY), SUGGESTIONS_2017.at(22, 1)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2017.at(22, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.BIDDING, SUGGESTIONS_2017.at(8, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2017.at(8, 2)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2017.at(10)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2017.at(21, 2)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 7)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 7)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, PRESIDIUM_2016.at(4, 1, 6)),
)

MOTIONS: tuple[AnyValue, ...] = ()

VILLAGES: tuple[AnyValue, ...] = (
    Value(
        VILLAGE.size,
        SizeRange(least=3, most=5, enlarged=7),
        VILLAGES_2011.at(8, 1),
        is_general=True,
    ),
    Value(VILLAGE.kin, Duty.SHALL, VILLAGES_2011.at(8, 2)),
    Value(VILLAGE.relatives, Duty.SHALL, VILLAGES_2011.at(8, 2)),
    Value(VILLAGE.electing_body_size, SizeRange(least=7, most=9), VILLAGES_2011.at(11, 1)),
    Value(VILLAGE.term, 3, VILLAGES_2011.at(17, 2)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=2),
        VILLAGES_2011.at(24, 2),
    ),
    Value(villages.NOMINATIONS_CARRIED, Duty.SHALL, VILLAGES_2011.at(25, 2)),
    Value(VILLAGE.list_days, days(5), VILLAGES_2011.at(26, 1)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGES_2011.at(30, 2)),
    Value(VILLAGE.proxy_limit, 3, VILLAGES_2011.at(30, 2)),
    Value(VILLAGE.ballot_limit, BallotLimit.ISSUED, VILLAGES_2011.at(35, 1)),
    Value(VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGES_2011.at(43, 1)),
    Value(
        VILLAGE.supervisors_size,
        SizeRange(least=3, most=3, enlarged=5),
        VILLAGES_2011.at(56, 2),
        is_general=True,
    ),
)

PACK = Pack(
    "41",
    (
        *SEATS,
        *VOTERS,
        *POLLS,
        *SESSIONS,
        *OFFICES,
        *SUPERVISION,
        *DEPUTIES,
        *SUGGESTIONS,
        *MOTIONS,
        *VILLAGES,
    ),
)
