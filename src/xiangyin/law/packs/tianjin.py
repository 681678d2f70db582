"""天津 (12)."""

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
    polls,
    presidium,
    protection,
    questions,
    seats,
    session_duties,
    sessions,
    suggestions,
    villages,
    voters,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import Share
from xiangyin.law.days import days, months
from xiangyin.law.parameters import (
    AnyValue,
    BallotLimit,
    BoxStaff,
    Duty,
    ExtraSeats,
    Frequency,
    Holder,
    Margins,
    MonthWindow,
    OuterStaff,
    Per,
    PollDays,
    PollRoles,
    Signers,
    SizeRange,
    Start,
    Term,
    Vacancies,
    Value,
    WithdrawalTerms,
)
from xiangyin.law.statutes import COUNTY, TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2024 = Statute(
    title="天津市乡、民族乡、镇人民代表大会工作若干规定",
    short="天津市乡镇人大工作若干规定",
    version=date(2024, 9, 27),
    in_force=date(2024, 9, 27),
    province="12",
    levels=(TOWNSHIP,),
)
DEPUTIES_2025 = Statute(
    title="天津市实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="天津市实施代表法办法",
    version=date(2025, 7, 30),
    in_force=date(2025, 7, 30),
    province="12",
)
SUGGESTIONS_2022 = Statute(
    title="天津市人民代表大会代表建议、批评和意见工作条例",
    short="天津市代表建议工作条例",
    version=date(2022, 12, 1),
    in_force=date(2022, 12, 1),
    province="12",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(37, 0)),
)

ELECTION_2021 = Statute(
    title="天津市区级以下人民代表大会代表选举实施细则",
    short="天津市区级以下人大代表选举实施细则",
    version=date(2021, 3, 15),
    in_force=date(2021, 3, 15),
    province="12",
)

BUDGET_2018 = Statute(
    title="天津市预算审查监督条例",
    short="天津市预算审查监督条例",
    version=date(2018, 11, 21),
    in_force=date(2019, 1, 1),
    province="12",
)

OATH_2018 = Statute(
    title="天津市实施宪法宣誓制度办法",
    short="天津市宪法宣誓办法",
    version=date(2018, 3, 29),
    in_force=date(2018, 3, 29),
    province="12",
)

VILLAGE_ELECTION_2019 = Statute(
    title="天津市村民委员会选举办法",
    short="天津市村民委员会选举办法",
    version=date(2019, 5, 30),
    in_force=date(2019, 5, 30),
    province="12",
)
VILLAGES_2019 = Statute(
    title="天津市实施《中华人民共和国村民委员会组织法》办法",
    short="天津市实施村民委员会组织法办法",
    version=date(2019, 5, 30),
    in_force=date(2019, 5, 30),
    province="12",
)

REPORTS_2025 = Statute(
    title="天津市人民代表大会常务委员会和区人民代表大会常务委员会听取和审议专项工作报告办法",
    short="天津市听取专项工作报告办法",
    version=date(2025, 7, 30),
    in_force=date(2025, 7, 30),
    province="12",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = (
    Value(
        seats.EXTRA_SEATS,
        ExtraSeats(percent=5, divisions=("ethnic_township",), for_scattered=False),
        ELECTION_2021.at(14, 2),
        levels=(TOWNSHIP,),
    ),
    Value(
        seats.SEAT_CHANGE_FILING,
        Term(days(30), Start.SEATS_REFIXED),
        ELECTION_2021.at(16, 2),
        levels=(TOWNSHIP,),
    ),
    Value(seats.HIGHER_BODIES_CARRY_MORE, Duty.SHALL, ELECTION_2021.at(17, 1)),
    Value(seats.PARTY_NOMINEES, Share(15, 100), ELECTION_2021.at(34, 1), is_general=True),
    Value(seats.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2021.at(4)),
    Value(districts.OUTER_STAFF, OuterStaff.MAY_SKIP, ELECTION_2021.at(21, 1), levels=(TOWNSHIP,)),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(voters.COMMITTEE_CHAIRS, 1, ELECTION_2021.at(7)),
    Value(voters.COMMITTEE_VICE_CHAIRS, SizeRange(least=1, most=3), ELECTION_2021.at(7)),
    Value(voters.COMMITTEE_MEMBERS, SizeRange(least=6, most=15), ELECTION_2021.at(7)),
    Value(voters.SUSPENDED_OFF_ROLL, Duty.SHALL, ELECTION_2021.at(22, 1)),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(22, 2)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(23, 1)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(25, 1)),
    Value(voters.ILLNESS_PROOF, Duty.SHALL, ELECTION_2021.at(27)),
    Value(voters.SUIT_COURT, "选举委员会所在地的区人民法院", ELECTION_2021.at(30)),
    Value(voters.MOVED_IN_UNTIL, days(5), ELECTION_2021.at(31)),
    Value(voters.VOTER_CARD_ONLY, Duty.SHALL, ELECTION_2021.at(47)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(36)),
    Value(nominations.BY_STROKES, Duty.SHALL, ELECTION_2021.at(37, 2)),
    Value(nominations.FORMAL_BY_STROKES, Duty.SHALL, ELECTION_2021.at(40, 2)),
    Value(nominations.MEETING, Duty.SHALL, ELECTION_2021.at(42)),
)

KEPT_FROM = PollRoles(("host", "scrutineer", "counter", "staff"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.BY_ELECTION_ROLL, days(7), ELECTION_2021.at(59)),
    Value(calendars.BY_ELECTION_LIST, days(7), ELECTION_2021.at(59)),
    Value(calendars.BY_ELECTION_FORMAL_LIST, days(3), ELECTION_2021.at(60, 3)),
    Value(polls.POLLING_DAYS, PollDays(most=5), ELECTION_2021.at(45)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(others=2), ELECTION_2021.at(44, 3)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(44, 2)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(44, 2)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(
        sessions.SESSION_FREQUENCY, Frequency(2, Per.YEAR), CONGRESS_2024.at(6, 1), is_general=True
    ),
    Value(sessions.NOTICE_DAYS, 5, CONGRESS_2024.at(13, 1, 3)),
    Value(sessions.NOTICE_EXEMPT, Duty.MAY, CONGRESS_2024.at(13, 1, 3)),
    Value(sessions.SESSION_DAYS, 1, CONGRESS_2024.at(6, 1)),
    Value(sessions.FIRST_SESSION_DAYS, 2, CONGRESS_2024.at(5)),
    Value(sessions.PREPARATORY_MEETING, Duty.SHALL, CONGRESS_2024.at(8)),
    Value(sessions.SECRETARY_GENERAL, Duty.SHALL, CONGRESS_2024.at(8)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2024.at(11, 1)),
    Value(session_duties.OBSERVERS_CAP, Share(1, 2), CONGRESS_2024.at(11, 2)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(4, 2)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(4, 2)),
    Value(session_duties.PRESIDIUM_SIZE, SizeRange(least=5, most=11), CONGRESS_2024.at(12, 1)),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(questions.DEPARTMENTS, Duty.MAY, DEPUTIES_2025.at(18, 1)),
    Value(questions.AGAIN_BY_PRESIDIUM, Duty.SHALL, DEPUTIES_2025.at(18, 5)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.QUARTER), CONGRESS_2024.at(14, 2)),
    Value(budget.COMMITTEE, Duty.MAY, CONGRESS_2024.at(9, 1)),
    Value(budget.PUBLICATION, Term(days(20), Start.APPROVAL), BUDGET_2018.at(37, 2)),
    Value(budget.RESOLUTION_PUBLICATION, Term(days(20), Start.RESOLUTION), BUDGET_2018.at(37, 1)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2018.at(20)),
    Value(analogy.OPINION_COLLATED, Term(days(7), Start.MEETING_CLOSE), REPORTS_2025.at(14, 1)),
    Value(analogy.OPINION_FOLLOWED, Term(months(3), Start.HAND_OVER), REPORTS_2025.at(15)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, CONGRESS_2024.at(17)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2025.at(11, 1)),
    Value(deputies.PRESIDIUM_HOLDS_NO_OFFICE, Duty.SHALL, CONGRESS_2024.at(12, 2)),
    Value(
        contact.GROUP_ACTIVITIES,
        Frequency(2, Per.YEAR),
        DEPUTIES_2025.at(25, 3),
        levels=(COUNTY,),
    ),
    Value(protection.DETENTION_TO_PRESIDIUM, Duty.SHALL, CONGRESS_2024.at(19)),
    Value(protection.FORBIDDEN_CONDUCT, grounds.OWN_MATTER_ON_INSPECTION, DEPUTIES_2025.at(27, 4)),
    Value(protection.RETALIATION_RESULT, Duty.SHALL, DEPUTIES_2025.at(51, 2)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.HAND_OVER, Term(days(7), Start.SESSION_CLOSE), SUGGESTIONS_2022.at(15, 1)),
    Value(suggestions.HAND_OVER, Term(days(5), Start.RECEIPT), SUGGESTIONS_2022.at(15, 2)),
    Value(suggestions.SEND_BACK, Term(days(5), Start.RECEIPT), SUGGESTIONS_2022.at(16, 1)),
    Value(suggestions.REROUTE, Term(days(5), Start.RETURN), SUGGESTIONS_2022.at(16, 2)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), SUGGESTIONS_2022.at(22, 1)),
    Value(
        suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), SUGGESTIONS_2022.at(22, 1)
    ),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, SUGGESTIONS_2022.at(22, 1)),
    Value(suggestions.FEEDBACK, Term(months(1), Start.REPLY), SUGGESTIONS_2022.at(26)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2022.at(27, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.BEYOND_POWERS, SUGGESTIONS_2022.at(10, 1, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2022.at(10, 1, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.COMPLAINTS, SUGGESTIONS_2022.at(10, 1, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2022.at(10, 1, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2022.at(10, 1, 5)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, DEPUTIES_2025.at(22, 2)),
    Value(suggestions.WITHDRAWAL, WithdrawalTerms(), SUGGESTIONS_2022.at(12)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2022.at(25, 1)),
    Value(suggestions.REPORT_HANDLING, Duty.SHALL, CONGRESS_2024.at(18)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, CONGRESS_2024.at(18)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, DEPUTIES_2025.at(49, 2)),
)

MOTIONS: tuple[AnyValue, ...] = (Value(motions.MOTION_CUTOFF, Duty.SHALL, DEPUTIES_2025.at(13, 2)),)

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.odd, Duty.SHALL, VILLAGE_ELECTION_2019.at(2, 1)),
    Value(VILLAGE.electing_body_size, SizeRange(least=5, most=9), VILLAGE_ELECTION_2019.at(9, 2)),
    Value(VILLAGE.electing_body_odd, Duty.SHALL, VILLAGE_ELECTION_2019.at(9, 2)),
    Value(VILLAGE.preliminary_days, days(7), VILLAGE_ELECTION_2019.at(19, 3)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=2),
        VILLAGE_ELECTION_2019.at(21),
    ),
    Value(VILLAGE.list_days, days(3), VILLAGE_ELECTION_2019.at(22, 2)),
    Value(villages.SELF_NOMINATION_DAYS, days(10), VILLAGE_ELECTION_2019.at(24, 2)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGE_ELECTION_2019.at(29)),
    Value(VILLAGE.proxy_limit, 3, VILLAGE_ELECTION_2019.at(29)),
    Value(VILLAGE.proxy_not_candidate, Duty.SHALL, VILLAGE_ELECTION_2019.at(29)),
    Value(VILLAGE.ballot_limit, BallotLimit.VOTERS, VILLAGE_ELECTION_2019.at(32, 1)),
    Value(VILLAGE.second_clock, Term(days(7), Start.POLL), VILLAGE_ELECTION_2019.at(33, 3)),
    Value(
        VILLAGE.vacancies, Vacancies(elected=3, after_second=True), VILLAGE_ELECTION_2019.at(34, 2)
    ),
    Value(
        VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2019.at(38, 1)
    ),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=7), VILLAGES_2019.at(18, 1)),
)

PACK = Pack(
    "12",
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
