"""浙江 (33). Two of its texts have been revised since; the revisions are not collected."""

from datetime import date

from xiangyin.law.blanks import (
    analogy,
    budget,
    calendars,
    contact,
    deputies,
    districts,
    matters,
    nominations,
    offices,
    polls,
    presidium,
    protection,
    results,
    seats,
    session_duties,
    sessions,
    suggestions,
    supervision,
    villages,
    voters,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.days import days, months
from xiangyin.law.parameters import (
    AnyValue,
    BallotLimit,
    BoxStaff,
    Duty,
    Frequency,
    Heading,
    Holder,
    MonthWindow,
    OuterStaff,
    Per,
    PollRoles,
    Signers,
    SizeRange,
    Start,
    Term,
    Vacancies,
    Vacancy,
    Value,
)
from xiangyin.law.statutes import COUNTY, TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2016 = Statute(
    title="浙江省乡镇人民代表大会工作条例",
    short="浙江省乡镇人大工作条例",
    version=date(2016, 7, 29),
    in_force=date(2016, 10, 1),
    province="33",
    levels=(TOWNSHIP,),
    caution="浙江省乡镇人大工作条例已于2023年7月28日修改，修改后的文本未收录，条文序号应当核对。",
)
DEPUTIES_2016 = Statute(
    title="浙江省实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="浙江省实施代表法办法",
    version=date(2016, 5, 27),
    in_force=date(2016, 5, 27),
    province="33",
)
SUGGESTIONS_2016 = Statute(
    title="浙江省人民代表大会代表建议、批评和意见办理的规定",
    short="浙江省代表建议办理规定",
    version=date(2016, 5, 27),
    in_force=date(2016, 5, 27),
    province="33",
    # 浙江省乡镇人大工作条例第四十一条: townships handle suggestions 依照 this text
    reach=Reach(county=Footing.ANALOGY, clause_of=CONGRESS_2016.at(41)),
    caution="浙江省代表建议办理规定已于2023年11月24日修订，修订后的文本未收录，适用时应当核对。",
)

ELECTION_2021 = Statute(
    title="浙江省县、乡两级人民代表大会代表选举实施细则",
    short="浙江省县乡两级人大代表选举实施细则",
    version=date(2021, 3, 26),
    in_force=date(2021, 3, 26),
    province="33",
)

BUDGET_2016 = Statute(
    title="浙江省预算审查监督条例",
    short="浙江省预算审查监督条例",
    version=date(2016, 12, 1),
    in_force=date(2017, 3, 1),
    province="33",
)

OATH_2015 = Statute(
    title="浙江省组织实施宪法宣誓制度办法",
    short="浙江省宪法宣誓办法",
    version=date(2015, 7, 30),
    in_force=date(2016, 1, 1),
    province="33",
)

VILLAGE_ELECTION_2020 = Statute(
    title="浙江省村民委员会选举办法",
    short="浙江省村民委员会选举办法",
    version=date(2020, 7, 31),
    in_force=date(2020, 7, 31),
    province="33",
)
VILLAGES_2020 = Statute(
    title="浙江省实施《中华人民共和国村民委员会组织法》办法",
    short="浙江省实施村民委员会组织法办法",
    version=date(2020, 7, 31),
    in_force=date(2020, 7, 31),
    province="33",
)

SUPERVISION_2008 = Statute(
    title="浙江省各级人民代表大会常务委员会监督条例",
    short="浙江省人大常委会监督条例",
    version=date(2008, 11, 28),
    in_force=date(2009, 1, 1),
    province="33",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = (
    Value(
        seats.SEAT_CHANGE_FILING,
        Term(days(30), Start.SEATS_REFIXED),
        ELECTION_2021.at(17, 2),
    ),
    Value(seats.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2021.at(6)),
    Value(
        districts.OUTER_STAFF,
        OuterStaff.MAY_SKIP,
        ELECTION_2021.at(27, 1, 3),
        levels=(TOWNSHIP,),
    ),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(voters.COMMITTEE_CHAIRS, 1, ELECTION_2021.at(12, 1)),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(25)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(26, 1)),
    Value(voters.UNREACHED_UNTIL, days(12), ELECTION_2021.at(29)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(32)),
    Value(voters.SUSPENDED_OFF_ROLL, Duty.SHALL, ELECTION_2021.at(32)),
    Value(voters.SUIT_COURT, "所在地基层人民法院", ELECTION_2021.at(33, 2)),
    Value(nominations.IN_WRITING, Duty.SHALL, ELECTION_2021.at(34, 2)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(35)),
    Value(nominations.BY_STROKES, Duty.SHALL, ELECTION_2021.at(35)),
    Value(nominations.PRE_ELECTION_ANNOUNCED, Duty.SHALL, ELECTION_2021.at(36, 3)),
    Value(nominations.PRE_ELECTION_SECRET, Duty.SHALL, ELECTION_2021.at(36, 3)),
    Value(nominations.FORMAL_BY_STROKES, Duty.SHALL, ELECTION_2021.at(36, 4)),
)

ILL = Heading("illness", "因病残不能参加投票", is_automatic=True)
KEPT_FROM = PollRoles(("host", "scrutineer", "counter", "staff"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.BY_ELECTION_ROLL, days(12), ELECTION_2021.at(59, 1)),
    Value(calendars.BY_ELECTION_FORMAL_LIST, days(7), ELECTION_2021.at(59, 1)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(scrutineers=2, people=2), ELECTION_2021.at(40, 4)),
    Value(polls.PROXY_GROUND, ILL, ELECTION_2021.at(43, 3)),
    Value(polls.PROXY_OTHER_FORM, Duty.MAY, ELECTION_2021.at(43, 4)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(40, 3)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(40, 3)),
    Value(results.KEEP_ONE, Duty.SHALL, ELECTION_2021.at(53)),
    Value(results.AFTER_SECOND, Vacancy.NOT_AGAIN, ELECTION_2021.at(49, 2)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(sessions.NOTICE_DAYS, 7, CONGRESS_2016.at(20)),
    Value(sessions.PAPERS_DAYS, 1, CONGRESS_2016.at(20)),
    Value(sessions.NOTICE_EXEMPT, Duty.MAY, CONGRESS_2016.at(20)),
    Value(sessions.SESSION_DAYS, 1, CONGRESS_2016.at(16, 2)),
    Value(sessions.ELECTIONS_LENGTHEN, Duty.SHALL, CONGRESS_2016.at(16, 2)),
    Value(sessions.EXTRAORDINARY_SHORTER, Duty.MAY, CONGRESS_2016.at(16, 2)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, CONGRESS_2016.at(8, 1)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2016.at(21, 1)),
    Value(session_duties.HIGHER_DEPUTIES, Duty.SHALL, CONGRESS_2016.at(21, 2)),
    # 主要议程 of the session in the middle of the year
    Value(
        session_duties.AGENDA_ITEM,
        Heading("half_year_report", "听取和审议半年度政府工作报告"),
        CONGRESS_2016.at(17, 2),
        is_general=True,
    ),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2015.at(4, 3)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2015.at(4, 3)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=7, most=13, enlarged=17),
        CONGRESS_2016.at(8, 2),
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.FULL_TIME_CHAIR, Duty.SHALL, CONGRESS_2016.at(11, 1)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.THREE_MONTHS), CONGRESS_2016.at(24, 1)),
    Value(presidium.PRESIDIUM_QUORUM, MORE_THAN_HALF, CONGRESS_2016.at(24, 2)),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, CONGRESS_2016.at(24, 3)),
    Value(presidium.ANNUAL_PLAN, Duty.MAY, CONGRESS_2016.at(26, 2)),
    Value(presidium.PLAN_PUBLISHED, Duty.SHALL, CONGRESS_2016.at(26, 2), is_general=True),
    Value(budget.COMMITTEE, Duty.MAY, CONGRESS_2016.at(14)),
    Value(budget.COMMITTEE, Duty.MAY, BUDGET_2016.at(18), levels=(TOWNSHIP,)),
    Value(budget.COMMITTEE_OPINION, Duty.SHALL, CONGRESS_2016.at(14)),
    Value(budget.PUBLICATION, Term(days(20), Start.APPROVAL), CONGRESS_2016.at(32, 2)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2016.at(22, 1)),
    Value(budget.ACCOUNTS_WINDOW, MonthWindow(6, 9), BUDGET_2016.at(32, 1)),
    Value(budget.ADJUSTMENT_MONTH, 10, BUDGET_2016.at(28), is_general=True),
    Value(budget.LEAD_DRAFT, days(15), BUDGET_2016.at(12, 2), levels=(TOWNSHIP,)),
    Value(budget.LEAD_ADJUSTMENT, days(7), BUDGET_2016.at(29, 2), levels=(TOWNSHIP,)),
    Value(budget.LEAD_ACCOUNTS, days(15), BUDGET_2016.at(34, 2), levels=(TOWNSHIP,)),
    Value(supervision.INSPECT_FIRST, Duty.SHALL, CONGRESS_2016.at(27)),
    Value(supervision.OPINIONS_SENT, Duty.SHALL, CONGRESS_2016.at(28, 1)),
    Value(supervision.OPINIONS_ANSWERED, Duty.SHALL, CONGRESS_2016.at(28, 2)),
    Value(supervision.CHECK_REPORT, Duty.SHALL, CONGRESS_2016.at(29, 2)),
    Value(supervision.CHECK_ANSWERED, Duty.SHALL, CONGRESS_2016.at(29, 3)),
    Value(supervision.INSPECTION_REPLY, Term(months(3), Start.FORWARDED), DEPUTIES_2016.at(24, 2)),
    Value(supervision.APPRAISAL, Duty.MAY, CONGRESS_2016.at(28, 1)),
    Value(matters.PROJECTS_STUDIED, Duty.SHALL, CONGRESS_2016.at(30, 1)),
    Value(matters.PROJECTS_FOLLOWED, Duty.SHALL, CONGRESS_2016.at(30, 2)),
    Value(analogy.OPINION_SENT, Term(days(7), Start.OPINION_SETTLED), SUPERVISION_2008.at(43, 1)),
    Value(analogy.OPINION_ANSWERED, Term(months(3), Start.RECEIPT), SUPERVISION_2008.at(44, 1)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2016.at(46, 1)),
    Value(deputies.RECORD_DUTY, Duty.SHALL, DEPUTIES_2016.at(47, 3)),
    Value(deputies.PRESIDIUM_HOLDS_NO_OFFICE, Duty.SHALL, CONGRESS_2016.at(38)),
    Value(
        contact.GROUP_ACTIVITIES,
        Frequency(3, Per.YEAR),
        DEPUTIES_2016.at(19, 2),
        is_general=True,
    ),
    Value(contact.STATION, Duty.SHALL, CONGRESS_2016.at(35, 2)),
    Value(contact.WORKING_DAYS, 7, DEPUTIES_2016.at(35, 1), levels=(TOWNSHIP,), is_general=True),
    Value(contact.WORKING_DAYS, 15, DEPUTIES_2016.at(35, 1), levels=(COUNTY,), is_general=True),
    Value(protection.SPEECH_IN_ACTIVITIES, Duty.SHALL, DEPUTIES_2016.at(27)),
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, DEPUTIES_2016.at(29, 4), levels=(TOWNSHIP,)),
    Value(protection.INFORMATION, Duty.SHALL, DEPUTIES_2016.at(33, 2), levels=(TOWNSHIP,)),
    Value(
        protection.FORBIDDEN_CONDUCT,
        Heading("own_matter", "执行代表职务与个人职业活动有利害关系的，应当回避"),
        DEPUTIES_2016.at(48),
    ),
    Value(protection.RETALIATION_RESULT, Duty.SHALL, DEPUTIES_2016.at(28, 2)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.SEND_BACK, Term(days(10), Start.RECEIPT), SUGGESTIONS_2016.at(14)),
    Value(suggestions.CO_OPINION, Term(months(2), Start.RECEIPT), SUGGESTIONS_2016.at(18, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2016.at(43, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2016.at(43, 1)),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, SUGGESTIONS_2016.at(21)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), DEPUTIES_2016.at(43, 1)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2016.at(24)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2016.at(6, 1, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2016.at(6, 1, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2016.at(6, 1, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.NO_CONTENT, SUGGESTIONS_2016.at(6, 1, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2016.at(6, 1, 5)),
    Value(suggestions.INTAKE_GROUND, grounds.BIDDING, SUGGESTIONS_2016.at(6, 1, 6)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2016.at(6, 1, 7)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2016.at(7, 1)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2016.at(22, 2)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2016.at(42, 2)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, CONGRESS_2016.at(10, 1, 5)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, DEPUTIES_2016.at(44)),
)

MOTIONS: tuple[AnyValue, ...] = ()

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.electing_body_size, SizeRange(least=5, most=9), VILLAGE_ELECTION_2020.at(8, 1)),
    Value(VILLAGE.relative_leaves, Duty.SHALL, VILLAGE_ELECTION_2020.at(9, 2)),
    Value(villages.VILLAGE_WORK, Duty.MAY, VILLAGE_ELECTION_2020.at(13, 1, 3)),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2020.at(18, 3)),
    Value(villages.SELF_NOMINATION_DAYS, days(10), VILLAGE_ELECTION_2020.at(20, 2)),
    Value(VILLAGE.notice_days, days(5), VILLAGE_ELECTION_2020.at(22, 1)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGE_ELECTION_2020.at(25, 1)),
    Value(VILLAGE.proxy_not_candidate, Duty.SHALL, VILLAGE_ELECTION_2020.at(25, 1)),
    Value(villages.PROXY_FILED_DAYS, days(3), VILLAGE_ELECTION_2020.at(25, 2)),
    Value(VILLAGE.proxy_limit, 3, VILLAGE_ELECTION_2020.at(25, 2)),
    Value(VILLAGE.ballot_limit, BallotLimit.VOTERS, VILLAGE_ELECTION_2020.at(27, 2)),
    Value(VILLAGE.second_clock, Term(days(30), Start.POLL), VILLAGE_ELECTION_2020.at(29, 5)),
    Value(VILLAGE.vacancies, Vacancies(elected=3, after_second=True), VILLAGE_ELECTION_2020.at(30)),
    Value(VILLAGE.kin, Duty.SHALL, VILLAGE_ELECTION_2020.at(31, 1)),
    Value(VILLAGE.relatives, Duty.SHALL, VILLAGE_ELECTION_2020.at(31, 2)),
    Value(
        VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2020.at(35, 1)
    ),
    Value(
        VILLAGE.supervisors_size,
        SizeRange(least=3, most=5),
        VILLAGES_2020.at(30, 1),
        is_general=True,
    ),
)

PACK = Pack(
    "33",
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
