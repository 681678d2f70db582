"""海南 (46)."""

from datetime import date

from xiangyin.law.blanks import (
    analogy,
    budget,
    contact,
    deputies,
    matters,
    motions,
    offices,
    presidium,
    protection,
    session_duties,
    sessions,
    suggestions,
    villages,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.days import days, months, workdays
from xiangyin.law.parameters import (
    Acting,
    AnyValue,
    BallotLimit,
    Duty,
    Frequency,
    Margins,
    MonthWindow,
    Per,
    Signers,
    SizeRange,
    Start,
    Term,
    Vacancies,
    Value,
    WithdrawalTerms,
)
from xiangyin.law.statutes import TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2023 = Statute(
    title="海南省乡镇人民代表大会工作条例",
    short="海南省乡镇人大工作条例",
    version=date(2023, 7, 21),
    in_force=date(2023, 8, 1),
    province="46",
    levels=(TOWNSHIP,),
)
SUGGESTIONS_2012 = Statute(
    title="海南省人民代表大会代表建议、批评和意见办理工作条例",
    short="海南省代表建议办理工作条例",
    version=date(2012, 3, 30),
    in_force=date(2012, 5, 1),
    province="46",
    # 第三十条 names cities and counties; townships only by analogy
    reach=Reach(township=Footing.ANALOGY, county=Footing.REFERRED, clause=(30, 0)),
)

BUDGET_2025 = Statute(
    title="海南省各级人民代表大会及其常务委员会审查监督预算条例",
    short="海南省审查监督预算条例",
    version=date(2025, 7, 30),
    in_force=date(2025, 7, 30),
    province="46",
    reach=Reach(township=Footing.REFERRED, clause=(35, 0)),
)
OATH_2018 = Statute(
    title="海南省实施宪法宣誓制度办法",
    short="海南省宪法宣誓办法",
    version=date(2018, 4, 3),
    in_force=date(2018, 4, 3),
    province="46",
)

VILLAGE_ELECTION_2025 = Statute(
    title="海南省村民委员会选举办法",
    short="海南省村民委员会选举办法",
    version=date(2025, 12, 3),
    in_force=date(2025, 12, 3),
    province="46",
)
VILLAGES_2025 = Statute(
    title="海南省实施《中华人民共和国村民委员会组织法》办法",
    short="海南省实施村民委员会组织法办法",
    version=date(2025, 12, 3),
    in_force=date(2025, 12, 3),
    province="46",
)

SUPERVISION_2010 = Statute(
    title="海南省实施《中华人民共和国各级人民代表大会常务委员会监督法》办法",
    short="海南省实施监督法办法",
    version=date(2010, 9, 20),
    in_force=date(2010, 11, 1),
    province="46",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = ()

VOTERS: tuple[AnyValue, ...] = ()

POLLS: tuple[AnyValue, ...] = ()

SESSIONS: tuple[AnyValue, ...] = (
    Value(
        sessions.SESSION_FREQUENCY, Frequency(2, Per.YEAR), CONGRESS_2023.at(10, 1), is_general=True
    ),
    Value(sessions.NOTICE_DAYS, 3, CONGRESS_2023.at(13, 1)),
    Value(sessions.NOTICE_EXEMPT, Duty.MAY, CONGRESS_2023.at(13, 2)),
    Value(sessions.SESSION_DAYS, 1, CONGRESS_2023.at(11, 2)),
    Value(sessions.ELECTIONS_LENGTHEN, Duty.SHALL, CONGRESS_2023.at(11, 2)),
    Value(sessions.EXTRAORDINARY_SHORTER, Duty.MAY, CONGRESS_2023.at(11, 3)),
    Value(sessions.PREPARATORY_MEETING, Duty.SHALL, CONGRESS_2023.at(14, 1)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, CONGRESS_2023.at(25, 1)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2023.at(16)),
    Value(
        session_duties.RESOLUTION_FILING, Term(days(30), Start.PUBLICATION), CONGRESS_2023.at(24, 2)
    ),
    Value(session_duties.COMMITTEE_HEADS, 1, CONGRESS_2023.at(34, 2)),
    Value(session_duties.COMMITTEE_MEMBERS, SizeRange(least=3, most=5), CONGRESS_2023.at(34, 2)),
    Value(session_duties.COMMITTEE_OF_PRESIDIUM, Duty.SHALL, CONGRESS_2023.at(34, 2)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(4, 2)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(4, 2)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=7, most=11, enlarged=15, from_population=100_000),
        CONGRESS_2023.at(25, 2),
        is_general=True,
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.ACTING_CHAIR, Acting.VICE_CHAIR, CONGRESS_2023.at(31, 2)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(
        presidium.MEETING_INTERVAL,
        Frequency(1, Per.THREE_MONTHS),
        CONGRESS_2023.at(29, 1),
        is_general=True,
    ),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, CONGRESS_2023.at(29, 4)),
    Value(presidium.ANNUAL_PLAN, Duty.SHALL, CONGRESS_2023.at(28, 2)),
    Value(budget.COMMITTEE, Duty.MAY, CONGRESS_2023.at(15)),
    Value(budget.COMMITTEE_OPINION, Duty.SHALL, CONGRESS_2023.at(15)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2025.at(20, 1)),
    Value(budget.ACCOUNTS_WINDOW, MonthWindow(6, 9), BUDGET_2025.at(23, 1)),
    Value(matters.PROJECT_VOTE_RULES, Duty.SHALL, CONGRESS_2023.at(27, 0, 9)),
    Value(
        analogy.OPINION_COLLATED, Term(days(10), Start.MEETING_CLOSE), SUPERVISION_2010.at(45, 1)
    ),
    Value(analogy.OPINION_ANSWERED, Term(months(3), Start.RECEIPT), SUPERVISION_2010.at(46)),
    Value(
        analogy.INVESTIGATION_TERM,
        Term(days(90), Start.SET_UP),
        SUPERVISION_2010.at(40, 1),
        is_general=True,
    ),
    Value(
        analogy.INVESTIGATION_EXTENDED,
        Term(days(60), Start.INVESTIGATION_END),
        SUPERVISION_2010.at(40, 1),
    ),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.RECORD_DUTY, Duty.SHALL, CONGRESS_2023.at(28, 1, 5)),
    Value(deputies.SMALL_GROUPS_JOIN, Duty.MAY, CONGRESS_2023.at(45, 2)),
    Value(contact.GROUP_ACTIVITIES, Frequency(1, Per.HALF_YEAR), CONGRESS_2023.at(46)),
    Value(contact.STATION, Duty.SHALL, CONGRESS_2023.at(31, 1, 8)),
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, CONGRESS_2023.at(42)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.HAND_OVER, Term(workdays(15), Start.SESSION_CLOSE), SUGGESTIONS_2012.at(13)),
    Value(suggestions.HAND_OVER, Term(workdays(10), Start.RECEIPT), SUGGESTIONS_2012.at(13)),
    Value(suggestions.SEND_BACK, Term(workdays(10), Start.RECEIPT), SUGGESTIONS_2012.at(15)),
    Value(suggestions.CO_OPINION, Term(months(1), Start.RECEIPT), SUGGESTIONS_2012.at(19, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), SUGGESTIONS_2012.at(21, 1)),
    Value(
        suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), SUGGESTIONS_2012.at(21, 1)
    ),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, SUGGESTIONS_2012.at(21, 1)),
    Value(suggestions.FEEDBACK, Term(days(30), Start.REPLY), SUGGESTIONS_2012.at(27, 2)),
    Value(suggestions.REHANDLE, Term(months(2), Start.DISSATISFIED), SUGGESTIONS_2012.at(27, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2012.at(7, 1, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2012.at(7, 1, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2012.at(7, 1, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.CONSULTATION, SUGGESTIONS_2012.at(7, 1, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.NO_CONTENT, SUGGESTIONS_2012.at(7, 1, 5)),
    Value(suggestions.INTAKE_GROUND, grounds.BEYOND_POWERS, SUGGESTIONS_2012.at(7, 1, 6)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2012.at(7, 1, 7)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2012.at(6, 2)),
    Value(suggestions.WITHDRAWAL, WithdrawalTerms(in_writing=True), SUGGESTIONS_2012.at(10)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2012.at(22, 2)),
    Value(suggestions.REPORT_HANDLING, Duty.SHALL, CONGRESS_2023.at(18, 2)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, CONGRESS_2023.at(18, 2)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, CONGRESS_2023.at(28, 1, 6)),
)

MOTIONS: tuple[AnyValue, ...] = (
    Value(motions.MOTION_CUTOFF, Duty.SHALL, CONGRESS_2023.at(27, 1, 4)),
)

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.electing_body_size, SizeRange(least=5, most=9), VILLAGE_ELECTION_2025.at(11, 1)),
    Value(VILLAGE.electing_body_odd, Duty.SHALL, VILLAGE_ELECTION_2025.at(11, 1)),
    Value(
        villages.SECOND_APPEAL, Term(days(3), Start.APPEAL_DECIDED), VILLAGE_ELECTION_2025.at(17, 2)
    ),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=3),
        VILLAGE_ELECTION_2025.at(20, 1),
    ),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2025.at(22, 1)),
    Value(villages.PROXY_LIST_DAYS, days(3), VILLAGE_ELECTION_2025.at(27, 2)),
    Value(VILLAGE.ballot_limit, BallotLimit.ISSUED, VILLAGE_ELECTION_2025.at(29, 1)),
    Value(villages.VOTES_CARRIED, Duty.SHALL, VILLAGE_ELECTION_2025.at(31)),
    Value(VILLAGE.womens_seat, Duty.SHALL, VILLAGE_ELECTION_2025.at(32, 3)),
    Value(VILLAGE.relatives, Duty.SHALL, VILLAGE_ELECTION_2025.at(33)),
    Value(VILLAGE.second_clock, Term(days(15), Start.POLL), VILLAGE_ELECTION_2025.at(34, 1)),
    Value(
        VILLAGE.vacancies, Vacancies(elected=3, needs_chair=True), VILLAGE_ELECTION_2025.at(34, 2)
    ),
    Value(
        VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2025.at(42, 1)
    ),
    Value(
        VILLAGE.by_election_clock, Term(months(3), Start.VACANCY), VILLAGE_ELECTION_2025.at(44, 1)
    ),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=5), VILLAGES_2025.at(26, 1)),
)

PACK = Pack(
    "46",
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
