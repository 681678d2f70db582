"""上海 (31)."""

from datetime import date

from xiangyin.law.blanks import (
    budget,
    contact,
    deputies,
    districts,
    nominations,
    polls,
    protection,
    questions,
    results,
    seats,
    session_duties,
    suggestions,
    supervision,
    villages,
    voters,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import Share
from xiangyin.law.days import days, months, workdays
from xiangyin.law.parameters import (
    AnyValue,
    BallotLimit,
    BoxStaff,
    Duty,
    Frequency,
    Heading,
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
    Vacancy,
    Value,
    WithdrawalTerms,
)
from xiangyin.law.statutes import COUNTY, TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

DEPUTIES_2015 = Statute(
    title="上海市实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="上海市实施代表法办法",
    version=date(2015, 3, 1),
    in_force=date(2015, 3, 1),
    province="31",
)
SUGGESTIONS_2015 = Statute(
    title="上海市人民代表大会关于代表建议、批评和意见的规定",
    short="上海市代表建议规定",
    version=date(2015, 3, 1),
    in_force=date(2015, 3, 1),
    province="31",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(28, 0)),
)

ELECTION_2021 = Statute(
    title="上海市区和乡镇人民代表大会代表直接选举实施细则",
    short="上海市区和乡镇人大代表直接选举实施细则",
    version=date(2021, 3, 24),
    in_force=date(2021, 3, 24),
    province="31",
)

BUDGET_2021 = Statute(
    title="上海市预算审查监督条例",
    short="上海市预算审查监督条例",
    version=date(2021, 9, 28),
    in_force=date(2021, 9, 28),
    province="31",
)

OATH_2018 = Statute(
    title="上海市实施宪法宣誓制度办法",
    short="上海市宪法宣誓办法",
    version=date(2018, 7, 27),
    in_force=date(2018, 7, 27),
    province="31",
)

VILLAGE_ELECTION_2020 = Statute(
    title="上海市村民委员会选举办法",
    short="上海市村民委员会选举办法",
    version=date(2020, 9, 25),
    in_force=date(2020, 9, 25),
    province="31",
)
VILLAGES_2020 = Statute(
    title="上海市实施《中华人民共和国村民委员会组织法》办法",
    short="上海市实施村民委员会组织法办法",
    version=date(2020, 5, 14),
    in_force=date(2020, 5, 14),
    province="31",
)

SEATS: tuple[AnyValue, ...] = (
    Value(
        seats.SMALL_UNIT_SEAT,
        ("township", "ethnic_township", "town"),
        ELECTION_2021.at(12),
        levels=(TOWNSHIP,),
        is_general=True,
    ),
    Value(seats.PARTY_NOMINEES, Share(20, 100), ELECTION_2021.at(29, 1, 1), is_general=True),
    Value(seats.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2021.at(5)),
    Value(districts.OUTER_STAFF, OuterStaff.EXCLUDED, ELECTION_2021.at(17), levels=(TOWNSHIP,)),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(
        voters.COMMITTEE_SIZE,
        SizeRange(least=9, most=13),
        ELECTION_2021.at(8, 4),
        levels=(TOWNSHIP,),
    ),
    Value(
        voters.COMMITTEE_SIZE,
        SizeRange(least=15, most=29),
        ELECTION_2021.at(8, 3),
        levels=(COUNTY,),
    ),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(19, 2)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(20, 1)),
    Value(voters.ILLNESS_PROOF, Duty.SHALL, ELECTION_2021.at(22, 1)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(23)),
    Value(voters.SUSPENSION_DELIVERED, days(5), ELECTION_2021.at(23)),
    Value(voters.ROLL_CORRECTED, days(2), ELECTION_2021.at(25)),
    Value(voters.SUIT_COURT, "所在地的区人民法院", ELECTION_2021.at(26)),
    Value(voters.VOTER_CARD_ONLY, Duty.SHALL, ELECTION_2021.at(38)),
    Value(nominations.AFTER_ROLL, Duty.SHALL, ELECTION_2021.at(28)),
    Value(nominations.DECLINED, Duty.SHALL, ELECTION_2021.at(29, 2)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(30)),
    Value(nominations.MEETING, Duty.SHALL, ELECTION_2021.at(33)),
)

SPECIAL = Heading("special", "外出或者有其他特殊原因")
KEPT_FROM = PollRoles(("host", "scrutineer", "counter"))

POLLS: tuple[AnyValue, ...] = (
    Value(polls.POLLING_DAYS, PollDays(most=3), ELECTION_2021.at(37), is_general=True),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(scrutineers=2), ELECTION_2021.at(36)),
    Value(polls.PROXY_GROUND, SPECIAL, ELECTION_2021.at(40, 1)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(39, 2)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(39, 2)),
    Value(results.FIGURES, Duty.SHALL, ELECTION_2021.at(43, 2)),
    Value(results.AFTER_SECOND, Vacancy.KEPT, ELECTION_2021.at(45, 3)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(4, 3)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(4, 3)),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(questions.INQUIRY_LATER, Term(months(2), Start.SESSION_CLOSE), DEPUTIES_2015.at(15)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(budget.COMMITTEE, Duty.SHALL, BUDGET_2021.at(31, 3), levels=(TOWNSHIP,)),
    Value(budget.COMMITTEE_OPINION, Duty.SHALL, BUDGET_2021.at(31, 3), levels=(TOWNSHIP,)),
    Value(budget.PUBLICATION, Term(days(20), Start.APPROVAL), BUDGET_2021.at(16, 3)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2021.at(35, 1)),
    Value(budget.LEAD_DRAFT, days(15), BUDGET_2021.at(25, 3), levels=(TOWNSHIP,)),
    Value(budget.LEAD_TEXT, days(5), BUDGET_2021.at(30), is_general=True),
    Value(budget.LEAD_ADJUSTMENT, days(15), BUDGET_2021.at(40, 2), levels=(TOWNSHIP,)),
    Value(budget.LEAD_ACCOUNTS, days(10), BUDGET_2021.at(46, 2), levels=(TOWNSHIP,)),
    Value(budget.LEAD_INTERIM, days(10), BUDGET_2021.at(35, 2), levels=(TOWNSHIP,)),
    Value(supervision.HEAD_ARRANGED, Duty.SHALL, DEPUTIES_2015.at(24, 2)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(contact.RECEPTION, Frequency(2, Per.YEAR), DEPUTIES_2015.at(30, 2)),
    Value(protection.FORBIDDEN_CONDUCT, grounds.SPONSORED, DEPUTIES_2015.at(52, 2)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2015.at(7, 2)),
    Value(deputies.RECORD_DUTY, Duty.SHALL, DEPUTIES_2015.at(51, 2)),
    Value(deputies.PUBLISH_DUTY, Duty.SHALL, DEPUTIES_2015.at(51, 2)),
    Value(deputies.DEPUTY_CARD, Duty.SHALL, DEPUTIES_2015.at(46)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.HAND_OVER, Term(workdays(7), Start.RECEIPT), SUGGESTIONS_2015.at(11, 1)),
    Value(suggestions.SEND_BACK, Term(workdays(7), Start.RECEIPT), SUGGESTIONS_2015.at(14, 1)),
    Value(suggestions.CO_OPINION, Term(months(1), Start.RECEIPT), SUGGESTIONS_2015.at(17, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), SUGGESTIONS_2015.at(19, 1)),
    Value(
        suggestions.REPLY_DIFFICULT,
        Term(months(3), Start.FIRST_TERM),
        SUGGESTIONS_2015.at(19, 1),
    ),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, SUGGESTIONS_2015.at(19, 1)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2015.at(21, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.BEYOND_POWERS, SUGGESTIONS_2015.at(8, 1, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2015.at(8, 1, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2015.at(8, 1, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2015.at(8, 1, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2015.at(8, 1, 5)),
    Value(suggestions.INTAKE_GROUND, grounds.NO_CONTENT, SUGGESTIONS_2015.at(8, 1, 6)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2015.at(8, 1, 7)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2015.at(6, 2)),
    Value(
        suggestions.WITHDRAWAL,
        WithdrawalTerms(in_writing=True, by_all_signers=True),
        SUGGESTIONS_2015.at(10),
    ),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2015.at(20)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2015.at(47, 2)),
)

MOTIONS: tuple[AnyValue, ...] = ()

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.kin, Duty.SHALL, VILLAGE_ELECTION_2020.at(2, 3)),
    Value(VILLAGE.electing_body_size, SizeRange(least=7, most=9), VILLAGE_ELECTION_2020.at(7, 1)),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2020.at(12, 2)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=3),
        VILLAGE_ELECTION_2020.at(12, 3),
    ),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGE_ELECTION_2020.at(16, 1)),
    Value(VILLAGE.proxy_limit, 3, VILLAGE_ELECTION_2020.at(16, 1)),
    Value(villages.PROXY_FILED_DAYS, days(5), VILLAGE_ELECTION_2020.at(16, 2)),
    Value(villages.PROXY_LIST_DAYS, days(2), VILLAGE_ELECTION_2020.at(16, 2)),
    Value(VILLAGE.ballot_limit, BallotLimit.VOTERS, VILLAGE_ELECTION_2020.at(19, 1)),
    Value(VILLAGE.second_clock, Term(days(30), Start.POLL), VILLAGE_ELECTION_2020.at(21, 1)),
    Value(VILLAGE.vacancies, Vacancies(elected=3), VILLAGE_ELECTION_2020.at(21, 1)),
    Value(
        VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2020.at(27, 3)
    ),
    Value(
        VILLAGE.by_election_clock, Term(months(3), Start.VACANCY), VILLAGE_ELECTION_2020.at(29, 1)
    ),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=7), VILLAGES_2020.at(25, 1)),
)

PACK = Pack(
    "31",
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
