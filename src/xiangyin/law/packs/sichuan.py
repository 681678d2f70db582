"""四川 (51)."""

from datetime import date

from xiangyin.law.blanks import (
    analogy,
    budget,
    calendars,
    contact,
    deputies,
    districts,
    motions,
    nominations,
    offices,
    polls,
    presidium,
    protection,
    results,
    session_duties,
    sessions,
    suggestions,
    supervision,
    voters,
)
from xiangyin.law.blanks.committees import NEIGHBOURHOOD, VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import days, months
from xiangyin.law.parameters import (
    AnyValue,
    BallotLimit,
    BoxStaff,
    Duty,
    Frequency,
    Heading,
    Margins,
    MonthWindow,
    OuterStaff,
    Per,
    PollDays,
    PollRoles,
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

PRESIDIUM_2022 = Statute(
    title="四川省乡镇人民代表大会主席团工作条例",
    short="四川省乡镇人大主席团工作条例",
    version=date(2022, 6, 9),
    in_force=date(2022, 6, 9),
    province="51",
    levels=(TOWNSHIP,),
)
DEPUTIES_2018 = Statute(
    title="四川省《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》实施办法",
    short="四川省代表法实施办法",
    version=date(2018, 5, 31),
    in_force=date(2018, 5, 31),
    province="51",
)

ELECTION_2021 = Statute(
    title="四川省《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》实施办法",
    short="四川省选举法实施办法",
    version=date(2021, 3, 26),
    in_force=date(2021, 3, 26),
    province="51",
)

BUDGET_2019 = Statute(
    title="四川省预算审查监督条例",
    short="四川省预算审查监督条例",
    version=date(2019, 1, 10),
    in_force=date(2019, 4, 1),
    province="51",
    reach=Reach(township=Footing.REFERRED, clause=(2, 2)),
)

OATH_2018 = Statute(
    title="四川省宪法宣誓制度实施办法",
    short="四川省宪法宣誓实施办法",
    version=date(2018, 3, 29),
    in_force=date(2018, 3, 29),
    province="51",
)

VILLAGE_ELECTION_2025 = Statute(
    title="四川省村民委员会选举条例",
    short="四川省村民委员会选举条例",
    version=date(2025, 11, 27),
    in_force=date(2026, 1, 1),
    province="51",
)
VILLAGES_2015 = Statute(
    title="四川省《中华人民共和国村民委员会组织法》实施办法",
    short="四川省村民委员会组织法实施办法",
    version=date(2015, 12, 3),
    in_force=date(2015, 12, 3),
    province="51",
)
NEIGHBOURHOOD_ELECTION_2025 = Statute(
    title="四川省城市居民委员会选举条例",
    short="四川省城市居民委员会选举条例",
    version=date(2025, 11, 27),
    in_force=date(2026, 1, 1),
    province="51",
)

SUPERVISION_2025 = Statute(
    title="四川省《中华人民共和国各级人民代表大会常务委员会监督法》实施办法",
    short="四川省监督法实施办法",
    version=date(2025, 7, 30),
    in_force=date(2025, 9, 1),
    province="51",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = (
    Value(districts.OUTER_STAFF, OuterStaff.MAY_SKIP, ELECTION_2021.at(21, 2), levels=(TOWNSHIP,)),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(voters.COMMITTEE_PROPOSED, Duty.SHALL, ELECTION_2021.at(10, 3), levels=(TOWNSHIP,)),
    Value(voters.COMMITTEE_CHAIRS, 1, ELECTION_2021.at(10, 3), levels=(TOWNSHIP,)),
    Value(voters.COMMITTEE_CHAIRS, 1, ELECTION_2021.at(10, 2), levels=(COUNTY,)),
    Value(
        voters.COMMITTEE_VICE_CHAIRS,
        SizeRange(least=1, most=2),
        ELECTION_2021.at(10, 3),
        levels=(TOWNSHIP,),
    ),
    Value(
        voters.COMMITTEE_VICE_CHAIRS,
        SizeRange(least=1, most=3),
        ELECTION_2021.at(10, 2),
        levels=(COUNTY,),
    ),
    Value(
        voters.COMMITTEE_MEMBERS,
        SizeRange(least=3, most=7),
        ELECTION_2021.at(10, 3),
        levels=(TOWNSHIP,),
    ),
    Value(
        voters.COMMITTEE_MEMBERS,
        SizeRange(least=7, most=15),
        ELECTION_2021.at(10, 2),
        levels=(COUNTY,),
    ),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(22, 3)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(23, 1)),
    Value(voters.UNREACHED_BEFORE_POLL, Duty.SHALL, ELECTION_2021.at(23, 1, 5)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(27)),
    Value(voters.SUSPENDED_OFF_ROLL, Duty.SHALL, ELECTION_2021.at(27)),
    Value(voters.MOVED_IN_BEFORE_POLL, Duty.MAY, ELECTION_2021.at(29)),
    Value(voters.SUIT_COURT, "选区所在地的基层人民法院", ELECTION_2021.at(30, 1)),
    Value(nominations.IN_WRITING, Duty.SHALL, ELECTION_2021.at(31, 2)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(32)),
)

SPECIAL = Heading("special", "外出或者因其他特殊情况不能参加投票")
KEPT_FROM = PollRoles(("host", "scrutineer", "counter"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.POLL_NOTICED, days(5), ELECTION_2021.at(43, 1, 1)),
    Value(calendars.BY_ELECTION_FORMAL_LIST, days(5), ELECTION_2021.at(58, 4), is_general=True),
    Value(polls.POLLING_DAYS, PollDays(most=1, extra=1), ELECTION_2021.at(39, 2)),
    Value(polls.SEPARATE_PAPERS, Duty.SHALL, ELECTION_2021.at(40)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(scrutineers=2), ELECTION_2021.at(41, 2)),
    Value(polls.PROXY_GROUND, SPECIAL, ELECTION_2021.at(44)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(46, 2)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(46, 2)),
    Value(results.WRITTEN_IN, Duty.MAY, ELECTION_2021.at(48, 1)),
    Value(results.AFTER_SECOND, Vacancy.ELECTED_LATER, ELECTION_2021.at(49, 4)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(sessions.PROPOSAL_STATES_MATTERS, Duty.SHALL, DEPUTIES_2018.at(31, 2)),
    Value(session_duties.PRESIDIUM_PER_TERM, Duty.MAY, PRESIDIUM_2022.at(3, 1)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, PRESIDIUM_2022.at(3, 1)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(14)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(14)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=5, most=11, enlarged=13),
        PRESIDIUM_2022.at(3, 2),
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.FULL_TIME_CHAIR, Duty.SHALL, PRESIDIUM_2022.at(8, 1)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.THREE_MONTHS), PRESIDIUM_2022.at(9, 1)),
    Value(presidium.PRESIDIUM_QUORUM, MORE_THAN_HALF, PRESIDIUM_2022.at(9, 3)),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, PRESIDIUM_2022.at(9, 3)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2019.at(22, 1)),
    Value(budget.ACCOUNTS_WINDOW, MonthWindow(6, 9), BUDGET_2019.at(36)),
    Value(supervision.OPINIONS_SENT, Duty.SHALL, PRESIDIUM_2022.at(6, 0, 2)),
    Value(supervision.OPINIONS_ANSWERED, Duty.SHALL, PRESIDIUM_2022.at(6, 0, 2)),
    Value(supervision.CHECK_REPORT, Duty.SHALL, PRESIDIUM_2022.at(6, 0, 3)),
    Value(supervision.CHECK_ANSWERED, Duty.SHALL, PRESIDIUM_2022.at(6, 0, 3)),
    Value(supervision.HEAD_ARRANGED, Duty.SHALL, DEPUTIES_2018.at(27, 2)),
    Value(supervision.SATISFIED, Share(1, 2), SUPERVISION_2025.at(26, 2)),
    Value(
        analogy.OPINION_COLLATED, Term(days(10), Start.MEETING_CLOSE), SUPERVISION_2025.at(22, 1)
    ),
    Value(analogy.AUDIT_RECTIFIED, Term(months(6), Start.AUDIT_REPORT), SUPERVISION_2025.at(37, 1)),
    Value(
        analogy.INVESTIGATION_TERM,
        Term(days(60), Start.SET_UP),
        SUPERVISION_2025.at(82),
        is_general=True,
    ),
    Value(
        analogy.INVESTIGATION_EXTENDED,
        Term(days(30), Start.INVESTIGATION_END),
        SUPERVISION_2025.at(82),
    ),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2018.at(19, 2)),
    Value(deputies.PRESIDIUM_HOLDS_NO_OFFICE, Duty.SHALL, PRESIDIUM_2022.at(3, 3)),
    Value(contact.GROUP_ACTIVITIES, Frequency(1, Per.HALF_YEAR), DEPUTIES_2018.at(24)),
    Value(contact.RETURN_VISITS, Frequency(1, Per.YEAR), DEPUTIES_2018.at(52, 4)),
    Value(protection.SPEECH_IN_ACTIVITIES, Duty.SHALL, DEPUTIES_2018.at(38)),
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, DEPUTIES_2018.at(39, 3), levels=(TOWNSHIP,)),
    Value(protection.FORBIDDEN_CONDUCT, grounds.OWN_MATTER_ON_INSPECTION, DEPUTIES_2018.at(28)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2018.at(49, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2018.at(49, 1)),
    Value(suggestions.REHANDLE, Term(months(3), Start.DISSATISFIED), DEPUTIES_2018.at(49, 4)),
    Value(suggestions.REPORT_HANDLING, Duty.SHALL, PRESIDIUM_2022.at(6, 1, 8)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, PRESIDIUM_2022.at(6, 1, 8)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, DEPUTIES_2018.at(49, 3)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, PRESIDIUM_2022.at(6, 1, 8)),
)

MOTIONS: tuple[AnyValue, ...] = (Value(motions.MOTION_EARLY, Duty.MAY, DEPUTIES_2018.at(36, 1)),)

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.electing_body_size, SizeRange(least=3, most=9), VILLAGE_ELECTION_2025.at(12, 3)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=3),
        VILLAGE_ELECTION_2025.at(22, 1),
    ),
    Value(VILLAGE.preliminary_days, days(15), VILLAGE_ELECTION_2025.at(23)),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2025.at(24, 3)),
    Value(VILLAGE.notice_days, days(5), VILLAGE_ELECTION_2025.at(27, 1, 3)),
    Value(VILLAGE.ballot_limit, BallotLimit.ISSUED, VILLAGE_ELECTION_2025.at(32, 1)),
    Value(VILLAGE.womens_seat, Duty.SHALL, VILLAGE_ELECTION_2025.at(34)),
    Value(VILLAGE.relatives, Duty.SHALL, VILLAGE_ELECTION_2025.at(35, 1)),
    Value(VILLAGE.second_clock, Term(days(10), Start.POLL), VILLAGE_ELECTION_2025.at(37, 2)),
    Value(VILLAGE.vacancies, Vacancies(elected=3, after_second=True), VILLAGE_ELECTION_2025.at(38)),
    Value(
        VILLAGE.recall_clock, Term(months(3), Start.RECALL_DEMAND), VILLAGE_ELECTION_2025.at(41, 1)
    ),
    Value(
        VILLAGE.by_election_clock, Term(months(3), Start.VACANCY), VILLAGE_ELECTION_2025.at(45, 1)
    ),
    Value(
        VILLAGE.supervisors_size,
        SizeRange(least=3, most=5),
        VILLAGES_2015.at(28, 2),
        is_general=True,
    ),
    Value(
        NEIGHBOURHOOD.electing_body_size,
        SizeRange(least=3, most=9),
        NEIGHBOURHOOD_ELECTION_2025.at(12, 3),
    ),
    Value(
        NEIGHBOURHOOD.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=3),
        NEIGHBOURHOOD_ELECTION_2025.at(20, 1),
    ),
    Value(NEIGHBOURHOOD.preliminary_days, days(15), NEIGHBOURHOOD_ELECTION_2025.at(21)),
    Value(NEIGHBOURHOOD.list_days, days(5), NEIGHBOURHOOD_ELECTION_2025.at(22, 3)),
    Value(NEIGHBOURHOOD.notice_days, days(5), NEIGHBOURHOOD_ELECTION_2025.at(25, 1, 3)),
    Value(NEIGHBOURHOOD.ballot_limit, BallotLimit.ISSUED, NEIGHBOURHOOD_ELECTION_2025.at(30, 1)),
    Value(NEIGHBOURHOOD.womens_seat, Duty.SHALL, NEIGHBOURHOOD_ELECTION_2025.at(32)),
    Value(NEIGHBOURHOOD.relatives, Duty.SHALL, NEIGHBOURHOOD_ELECTION_2025.at(33, 1)),
    Value(
        NEIGHBOURHOOD.second_clock,
        Term(days(10), Start.POLL),
        NEIGHBOURHOOD_ELECTION_2025.at(35, 2),
    ),
    Value(
        NEIGHBOURHOOD.vacancies,
        Vacancies(elected=5, after_second=True),
        NEIGHBOURHOOD_ELECTION_2025.at(36),
    ),
    Value(
        NEIGHBOURHOOD.recall_clock,
        Term(months(3), Start.RECALL_DEMAND),
        NEIGHBOURHOOD_ELECTION_2025.at(39, 1),
    ),
    Value(
        NEIGHBOURHOOD.by_election_clock,
        Term(months(3), Start.VACANCY),
        NEIGHBOURHOOD_ELECTION_2025.at(43, 1),
    ),
)

PACK = Pack(
    "51",
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
