"""北京 (11)."""

from datetime import date

from xiangyin.law.blanks import (
    calendars,
    contact,
    deputies,
    districts,
    nominations,
    offices,
    polls,
    protection,
    questions,
    results,
    seats,
    session_duties,
    sessions,
    suggestions,
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
    ExtraSeats,
    Frequency,
    Heading,
    Holder,
    Margins,
    OuterStaff,
    Per,
    PollRoles,
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

CONGRESS_2016 = Statute(
    title="北京市乡、民族乡、镇人民代表大会组织条例",
    short="北京市乡镇人大组织条例",
    version=date(2016, 3, 24),
    in_force=date(2016, 3, 24),
    province="11",
    levels=(TOWNSHIP,),
)
DEPUTIES_2014 = Statute(
    title="北京市实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="北京市实施代表法办法",
    version=date(2014, 1, 22),
    in_force=date(2014, 1, 22),
    province="11",
)
SUGGESTIONS_2014 = Statute(
    title="北京市人民代表大会代表建议、批评和意见办理条例",
    short="北京市代表建议办理条例",
    version=date(2014, 1, 22),
    in_force=date(2014, 1, 22),
    province="11",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(33, 0)),
)

ELECTION_2021 = Statute(
    title="北京市区、乡、民族乡、镇人民代表大会代表选举实施细则",
    short="北京市区乡镇人大代表选举实施细则",
    version=date(2021, 5, 27),
    in_force=date(2021, 5, 27),
    province="11",
)

OATH_2018 = Statute(
    title="北京市国家工作人员宪法宣誓组织办法",
    short="北京市宪法宣誓组织办法",
    version=date(2018, 3, 30),
    in_force=date(2018, 3, 30),
    province="11",
)

VILLAGE_ELECTION_2012 = Statute(
    title="北京市村民委员会选举办法",
    short="北京市村民委员会选举办法",
    version=date(2012, 9, 28),
    in_force=date(2012, 11, 1),
    province="11",
)
VILLAGES_2012 = Statute(
    title="北京市实施《中华人民共和国村民委员会组织法》的若干规定",
    short="北京市实施村民委员会组织法若干规定",
    version=date(2012, 9, 28),
    in_force=date(2012, 11, 1),
    province="11",
)

SEATS: tuple[AnyValue, ...] = (
    Value(
        seats.EXTRA_SEATS,
        ExtraSeats(percent=5, divisions=("township", "ethnic_township")),
        ELECTION_2021.at(19, 3),
        levels=(TOWNSHIP,),
    ),
    Value(
        seats.SEAT_CHANGE_FILING,
        Term(days(15), Start.SEATS_REFIXED),
        ELECTION_2021.at(21, 2),
        levels=(TOWNSHIP,),
    ),
    # 第二十三条 speaks of the district's own congress only
    Value(seats.HIGHER_BODIES_CARRY_MORE, Duty.MAY, ELECTION_2021.at(23), levels=(COUNTY,)),
    Value(seats.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2021.at(8)),
    Value(districts.OUTER_STAFF, OuterStaff.NEGOTIATED, ELECTION_2021.at(28), levels=(TOWNSHIP,)),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(29, 4)),
    Value(voters.MOVED_IN_BEFORE_POLL, Duty.SHALL, ELECTION_2021.at(30, 2)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(34)),
    Value(voters.SUIT_COURT, "区人民法院", ELECTION_2021.at(36, 2)),
    Value(voters.VOTER_CARD_ONLY, Duty.SHALL, ELECTION_2021.at(47, 2)),
    Value(nominations.ANY_VOTER, Duty.SHALL, ELECTION_2021.at(37)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(39)),
    Value(nominations.PRE_ELECTION_TURNOUT, Share(1, 3), ELECTION_2021.at(41)),
    Value(nominations.PRE_ELECTION_SECRET, Duty.SHALL, ELECTION_2021.at(41)),
    Value(nominations.BY_STROKES, Duty.SHALL, ELECTION_2021.at(43)),
    Value(nominations.FORMAL_BY_STROKES, Duty.SHALL, ELECTION_2021.at(43)),
    Value(nominations.BY_VOTES, Duty.SHALL, ELECTION_2021.at(43)),
)

KEPT_FROM = PollRoles(("scrutineer", "counter"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.BY_ELECTION_ROLL, days(15), ELECTION_2021.at(61)),
    Value(calendars.BY_ELECTION_LIST, days(5), ELECTION_2021.at(63)),
    Value(calendars.BY_ELECTION_FORMAL_LIST, days(3), ELECTION_2021.at(63)),
    Value(results.OUTGOING_REVIEWS, Duty.SHALL, CONGRESS_2016.at(15, 2), levels=(TOWNSHIP,)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(scrutineers=2), ELECTION_2021.at(49, 2)),
    Value(polls.PROXY_OF_DISTRICT, Duty.SHALL, ELECTION_2021.at(51)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(49, 3)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(49, 3)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(sessions.SESSION_FREQUENCY, Frequency(1, Per.HALF_YEAR), CONGRESS_2016.at(5, 1)),
    Value(sessions.FIRST_SESSION_MONTH, 3, CONGRESS_2016.at(5, 1)),
    Value(sessions.PREPARATORY_MEETING, Duty.SHALL, CONGRESS_2016.at(8, 1)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2016.at(16, 1)),
    Value(session_duties.OBSERVERS_CAP, Share(1, 2), CONGRESS_2016.at(16, 2)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(11, 1, 1)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(11, 1, 1)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=5, most=9),
        CONGRESS_2016.at(17, 2),
        is_general=True,
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.ONE_FULL_TIME, Duty.SHALL, CONGRESS_2016.at(20, 1)),
    Value(offices.CHIEF_MARGIN, 1, CONGRESS_2016.at(24, 1), is_general=True),
    Value(offices.BOX_VOTERS, Duty.SHALL, CONGRESS_2016.at(25, 2)),
    Value(offices.CHOICES, Duty.SHALL, CONGRESS_2016.at(25, 3)),
    Value(questions.SMALL_CONGRESS, 40, CONGRESS_2016.at(12, 1)),
    Value(questions.SMALL_CONGRESS_MOVERS, Share(1, 5), CONGRESS_2016.at(12, 1)),
    Value(questions.AGAIN_BY_PRESIDIUM, Duty.SHALL, CONGRESS_2016.at(12, 4)),
    Value(questions.LATE_ANSWER, Term(months(3), Start.SESSION_CLOSE), CONGRESS_2016.at(12, 4)),
)

SUPERVISION: tuple[AnyValue, ...] = ()

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, CONGRESS_2016.at(34)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2014.at(7, 1)),
    Value(contact.GROUP_ACTIVITIES, Frequency(2, Per.YEAR), DEPUTIES_2014.at(16, 3)),
    Value(contact.RECEPTION, Frequency(2, Per.YEAR), DEPUTIES_2014.at(22, 2)),
    Value(protection.INFORMATION, Duty.SHALL, DEPUTIES_2014.at(31, 3), levels=(TOWNSHIP,)),
    Value(
        protection.FORBIDDEN_CONDUCT,
        Heading(
            "own_matter",
            "对涉及本人或者亲属的具体案件以及与本人或者亲属有利害关系的其他事项，应当回避",
        ),
        DEPUTIES_2014.at(37),
    ),
    Value(protection.FORBIDDEN_CONDUCT, grounds.SPONSORED, DEPUTIES_2014.at(37)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    # 组织条例第十四条 names no first day; 实施办法 counts from hand-over
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), CONGRESS_2016.at(14)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), CONGRESS_2016.at(14)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2014.at(30, 3)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2014.at(30, 3)),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, DEPUTIES_2014.at(30, 3)),
    Value(suggestions.FEEDBACK, Term(workdays(15), Start.REPLY), SUGGESTIONS_2014.at(23, 1)),
    Value(suggestions.REHANDLE, Term(months(2), Start.DISSATISFIED), SUGGESTIONS_2014.at(27, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2014.at(12, 2, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.CONSULTATION, SUGGESTIONS_2014.at(12, 2, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2014.at(12, 2, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2014.at(12, 2, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.COMPLAINTS, SUGGESTIONS_2014.at(12, 2, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, SUGGESTIONS_2014.at(12, 2, 5)),
    Value(suggestions.INTAKE_GROUND, grounds.BIDDING, SUGGESTIONS_2014.at(12, 2, 6)),
    Value(suggestions.INTAKE_GROUND, grounds.SELF_INTEREST, SUGGESTIONS_2014.at(12, 2, 7)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2014.at(9, 2)),
    Value(
        suggestions.WITHDRAWAL,
        WithdrawalTerms(before_hand_over=True),
        SUGGESTIONS_2014.at(13, 2),
    ),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, DEPUTIES_2014.at(30, 2)),
)

MOTIONS: tuple[AnyValue, ...] = ()

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.term, 3, VILLAGE_ELECTION_2012.at(4)),
    Value(VILLAGE.electing_body_size, SizeRange(least=5, most=9), VILLAGE_ELECTION_2012.at(9, 1)),
    Value(villages.VILLAGE_WORK, Duty.MAY, VILLAGE_ELECTION_2012.at(13, 1, 4)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=2, member_least=1, member_most=2),
        VILLAGE_ELECTION_2012.at(16, 2),
    ),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2012.at(20)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGE_ELECTION_2012.at(25, 1)),
    Value(VILLAGE.proxy_limit, 3, VILLAGE_ELECTION_2012.at(25, 2)),
    Value(VILLAGE.proxy_not_candidate, Duty.SHALL, VILLAGE_ELECTION_2012.at(25, 2)),
    Value(VILLAGE.ballot_limit, BallotLimit.VOTERS, VILLAGE_ELECTION_2012.at(28, 2)),
    Value(VILLAGE.second_clock, Term(days(15), Start.POLL), VILLAGE_ELECTION_2012.at(30, 1)),
    Value(
        VILLAGE.vacancies,
        Vacancies(elected=3, is_over=True, needs_chair=True, after_second=True),
        VILLAGE_ELECTION_2012.at(30, 3),
    ),
    Value(
        VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2012.at(33, 2)
    ),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=5), VILLAGES_2012.at(27, 2)),
)

PACK = Pack(
    "11",
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
