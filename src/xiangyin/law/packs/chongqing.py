"""重庆 (50)."""

from datetime import date

from xiangyin.law.blanks import (
    budget,
    contact,
    deputies,
    motions,
    offices,
    presidium,
    protection,
    questions,
    results,
    session_duties,
    sessions,
    suggestions,
    supervision,
)
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.days import months, workdays
from xiangyin.law.parameters import (
    Acting,
    AnyValue,
    Duty,
    Frequency,
    Heading,
    MonthWindow,
    Per,
    Signers,
    SizeRange,
    Start,
    Term,
    Unlisted,
    Value,
    WithdrawalTerms,
)
from xiangyin.law.statutes import TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2016 = Statute(
    title="重庆市乡镇人民代表大会工作条例",
    short="重庆市乡镇人大工作条例",
    version=date(2016, 3, 31),
    in_force=date(2016, 3, 31),
    province="50",
    levels=(TOWNSHIP,),
)
DEPUTIES_2016 = Statute(
    title="重庆市实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="重庆市实施代表法办法",
    version=date(2016, 3, 31),
    in_force=date(2016, 3, 31),
    province="50",
)
SUGGESTIONS_2017 = Statute(
    title="重庆市人民代表大会代表建议批评和意见工作条例",
    short="重庆市代表建议工作条例",
    version=date(2017, 11, 30),
    in_force=date(2018, 1, 1),
    province="50",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(39, 0)),
)

BUDGET_2016 = Statute(
    title="重庆市预算审查监督条例",
    short="重庆市预算审查监督条例",
    version=date(2016, 9, 29),
    in_force=date(2017, 3, 1),
    province="50",
    reach=Reach(township=Footing.REFERRED, clause=(42, 0)),
)
OATH_2018 = Statute(
    title="重庆市宪法宣誓实施办法",
    short="重庆市宪法宣誓实施办法",
    version=date(2018, 9, 29),
    in_force=date(2018, 10, 1),
    province="50",
)

SEATS: tuple[AnyValue, ...] = ()

VOTERS: tuple[AnyValue, ...] = ()

POLLS: tuple[AnyValue, ...] = (
    Value(results.OUTGOING_REVIEWS, Duty.SHALL, CONGRESS_2016.at(20, 1), levels=(TOWNSHIP,)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(
        sessions.SESSION_FREQUENCY, Frequency(2, Per.YEAR), CONGRESS_2016.at(8, 1), is_general=True
    ),
    Value(sessions.PROPOSAL_STATES_MATTERS, Duty.SHALL, DEPUTIES_2016.at(32, 2)),
    Value(sessions.NOTICE_DAYS, 10, CONGRESS_2016.at(11)),
    Value(sessions.SESSION_DAYS, 1, CONGRESS_2016.at(8, 1)),
    Value(sessions.ELECTIONS_LENGTHEN, Duty.SHALL, CONGRESS_2016.at(8, 1)),
    Value(sessions.PREPARATORY_MEETING, Duty.SHALL, CONGRESS_2016.at(12, 1)),
    Value(session_duties.PRESIDIUM_PER_TERM, Duty.MAY, CONGRESS_2016.at(30, 1)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, CONGRESS_2016.at(30, 1)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2016.at(13, 1)),
    Value(session_duties.HIGHER_DEPUTIES, Duty.MAY, CONGRESS_2016.at(13, 2)),
    Value(
        session_duties.AGENDA_ITEM,
        Heading("special_report", "听取和审议专项工作报告"),
        CONGRESS_2016.at(8, 1),
    ),
    Value(session_duties.COMMITTEE_HEADS, 1, CONGRESS_2016.at(20, 2)),
    Value(session_duties.COMMITTEE_MEMBERS, SizeRange(least=3, most=5), CONGRESS_2016.at(20, 2)),
    Value(session_duties.COMMITTEE_OF_PRESIDIUM, Duty.SHALL, CONGRESS_2016.at(20, 2)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(4, 4)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(4, 4)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=7, most=11, enlarged=13, from_population=90_000),
        CONGRESS_2016.at(30, 1),
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.CHIEF_MARGIN, 1, CONGRESS_2016.at(23, 1), is_general=True),
    Value(offices.BOX_ISSUED, Duty.SHALL, CONGRESS_2016.at(24, 2)),
    Value(offices.CHOICES, Duty.SHALL, CONGRESS_2016.at(24, 3)),
    # older than 地方组织法第三十二条, which leaves it to the congress alone
    Value(offices.PRESIDIUM_ACCEPTS, Duty.MAY, CONGRESS_2016.at(32, 1, 10)),
    Value(offices.RECALL_SECRET, Duty.SHALL, DEPUTIES_2016.at(18, 3)),
    Value(offices.ACTING_CHAIR, Acting.PRESIDIUM_MEMBER, CONGRESS_2016.at(30, 2)),
    Value(questions.DEPARTMENTS, Duty.MAY, CONGRESS_2016.at(18, 1)),
    Value(questions.AGAIN_BY_PRESIDIUM, Duty.SHALL, CONGRESS_2016.at(18, 4)),
    Value(questions.LATE_ANSWER, Term(months(2), Start.SESSION_CLOSE), CONGRESS_2016.at(18, 4)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.QUARTER), CONGRESS_2016.at(34, 1)),
    Value(presidium.PRESIDIUM_QUORUM, MORE_THAN_HALF, CONGRESS_2016.at(34, 1)),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, CONGRESS_2016.at(34, 1)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2016.at(22)),
    Value(budget.ACCOUNTS_WINDOW, MonthWindow(6, 9), BUDGET_2016.at(31, 1)),
    Value(supervision.INSPECTION_REPLY, Term(months(1), Start.FORWARDED), DEPUTIES_2016.at(31)),
    Value(supervision.HEAD_ARRANGED, Duty.SHALL, DEPUTIES_2016.at(26, 2)),
    Value(supervision.APPRAISAL, Duty.SHALL, CONGRESS_2016.at(32, 0, 6)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, CONGRESS_2016.at(48)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2016.at(7)),
    Value(deputies.NOTICE_TO_VOTERS, Frequency(1, Per.YEAR), DEPUTIES_2016.at(52, 6)),
    Value(deputies.PRESIDIUM_HOLDS_NO_OFFICE, Duty.SHALL, CONGRESS_2016.at(30, 3)),
    Value(contact.GROUP_ACTIVITIES, Frequency(1, Per.QUARTER), CONGRESS_2016.at(43)),
    Value(contact.RETURN_VISITS, Frequency(2, Per.YEAR), DEPUTIES_2016.at(52, 5)),
    Value(protection.SPEECH_IN_ACTIVITIES, Duty.SHALL, DEPUTIES_2016.at(37)),
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, CONGRESS_2016.at(47)),
    Value(protection.DETENTION_TO_PRESIDIUM, Duty.SHALL, CONGRESS_2016.at(47)),
    Value(protection.INFORMATION, Duty.SHALL, DEPUTIES_2016.at(44, 3), levels=(TOWNSHIP,)),
    Value(protection.FORBIDDEN_CONDUCT, grounds.OWN_MATTER_ON_INSPECTION, DEPUTIES_2016.at(29)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.HAND_OVER, Term(workdays(10), Start.RECEIPT), SUGGESTIONS_2017.at(13, 2)),
    Value(suggestions.SEND_BACK, Term(workdays(10), Start.HAND_OVER), SUGGESTIONS_2017.at(16)),
    Value(suggestions.REROUTE, Term(workdays(10), Start.RETURN), SUGGESTIONS_2017.at(16)),
    Value(suggestions.FIRST_CONTACT, Term(workdays(20), Start.RECEIPT), SUGGESTIONS_2017.at(18)),
    Value(suggestions.CO_OPINION, Term(workdays(30), Start.HAND_OVER), SUGGESTIONS_2017.at(20, 1)),
    Value(suggestions.REPLY, Term(months(2), Start.HAND_OVER), CONGRESS_2016.at(16, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(4), Start.HAND_OVER), CONGRESS_2016.at(16, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2016.at(47, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2016.at(47, 1)),
    Value(suggestions.FEEDBACK, Term(workdays(20), Start.REPLY), DEPUTIES_2016.at(47, 2)),
    Value(suggestions.FEEDBACK, Term(workdays(20), Start.REPLY), SUGGESTIONS_2017.at(27, 1)),
    Value(suggestions.REHANDLE, Term(months(2), Start.DISSATISFIED), DEPUTIES_2016.at(47, 3)),
    Value(suggestions.REHANDLE, Term(months(2), Start.DISSATISFIED), SUGGESTIONS_2017.at(27, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2017.at(9, 2, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2017.at(9, 2, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2017.at(9, 2, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2017.at(9, 2, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.COMPLAINTS, SUGGESTIONS_2017.at(9, 2, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2017.at(9, 2, 5)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2017.at(9, 1)),
    Value(suggestions.WITHDRAWAL, WithdrawalTerms(in_writing=True), SUGGESTIONS_2017.at(12, 1)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2017.at(23, 2)),
    Value(suggestions.UNRETURNED_LEFT_OUT, Duty.SHALL, SUGGESTIONS_2017.at(29)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, CONGRESS_2016.at(16, 2)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, CONGRESS_2016.at(16, 2)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, CONGRESS_2016.at(32, 0, 4)),
)

MOTIONS: tuple[AnyValue, ...] = (
    Value(motions.MOTION_CUTOFF, Duty.SHALL, CONGRESS_2016.at(14, 4)),
    Value(motions.MOTION_UNLISTED, Unlisted.BECOMES_SUGGESTION, CONGRESS_2016.at(14, 2)),
    Value(motions.MOTION_EARLY, Duty.MAY, CONGRESS_2016.at(14, 4)),
)

VILLAGES: tuple[AnyValue, ...] = ()

PACK = Pack(
    "50",
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
