"""河北 (13)."""

from datetime import date

from xiangyin.law.blanks import (
    analogy,
    budget,
    calendars,
    deputies,
    districts,
    motions,
    nominations,
    offices,
    polls,
    presidium,
    protection,
    questions,
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
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.days import days, months, workdays
from xiangyin.law.parameters import (
    Acting,
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
    PollRoles,
    Signers,
    SizeRange,
    Start,
    Term,
    Unlisted,
    Value,
)
from xiangyin.law.statutes import COUNTY, TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2024 = Statute(
    title="河北省乡镇人民代表大会条例",
    short="河北省乡镇人大条例",
    version=date(2024, 11, 28),
    in_force=date(2024, 11, 28),
    province="13",
    levels=(TOWNSHIP,),
)
DEPUTIES_2025 = Statute(
    title="河北省实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="河北省实施代表法办法",
    version=date(2025, 3, 27),
    in_force=date(2025, 5, 1),
    province="13",
)
SUGGESTIONS_2020 = Statute(
    title="河北省人民代表大会代表建议、批评和意见处理办法",
    short="河北省代表建议处理办法",
    version=date(2020, 6, 2),
    in_force=date(2020, 6, 2),
    province="13",
    # 第三十九条第三款 names cities and counties; townships only by analogy
    reach=Reach(township=Footing.ANALOGY, county=Footing.REFERRED, clause=(39, 3)),
)

AMENDMENT = Heading("amendment", "对列入会议议程的议案、报告的修改意见")
COMPLAINTS = Heading("complaints", "代表本人或者代转人民群众的申诉、控告和检举来信的")

ELECTION_2021 = Statute(
    title="河北省县乡两级人民代表大会选举实施细则",
    short="河北省县乡两级人大选举实施细则",
    version=date(2021, 3, 31),
    in_force=date(2021, 3, 31),
    province="13",
)

BUDGET_2024 = Statute(
    title="河北省预算审查监督条例",
    short="河北省预算审查监督条例",
    version=date(2024, 5, 28),
    in_force=date(2024, 6, 1),
    province="13",
    reach=Reach(township=Footing.REFERRED, clause=(52, 0)),
)

OATH_2018 = Statute(
    title="河北省实施宪法宣誓制度办法",
    short="河北省宪法宣誓办法",
    version=date(2018, 5, 31),
    in_force=date(2018, 5, 31),
    province="13",
)

VILLAGE_ELECTION_2020 = Statute(
    title="河北省村民委员会选举办法",
    short="河北省村民委员会选举办法",
    version=date(2020, 7, 30),
    in_force=date(2020, 7, 30),
    province="13",
)
VILLAGES_2011 = Statute(
    title="河北省实施《中华人民共和国村民委员会组织法》办法",
    short="河北省实施村民委员会组织法办法",
    version=date(2011, 9, 29),
    in_force=date(2011, 11, 1),
    province="13",
)

SUPERVISION_2017 = Statute(
    title="河北省实施《中华人民共和国各级人民代表大会常务委员会监督法》办法",
    short="河北省实施监督法办法",
    version=date(2017, 9, 28),
    in_force=date(2017, 9, 28),
    province="13",
    reach=Reach(township=Footing.ANALOGY),
)

SEATS: tuple[AnyValue, ...] = (
    Value(
        seats.SEAT_CHANGE_FILING,
        Term(days(30), Start.SEATS_REFIXED),
        ELECTION_2021.at(14, 2),
    ),
    Value(
        seats.SMALL_UNIT_SEAT,
        ("county", "autonomous_county", "city", "district"),
        ELECTION_2021.at(11, 1),
        levels=(COUNTY,),
    ),
    Value(seats.WOMEN_CANDIDATES, Share(25, 100), ELECTION_2021.at(13)),
    Value(
        districts.OUTER_STAFF,
        OuterStaff.MAY_SKIP,
        ELECTION_2021.at(21, 1, 5),
        levels=(TOWNSHIP,),
    ),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(
        voters.COMMITTEE_VICE_CHAIRS,
        SizeRange(least=1, most=2),
        ELECTION_2021.at(6, 2),
        levels=(TOWNSHIP,),
    ),
    Value(
        voters.COMMITTEE_VICE_CHAIRS,
        SizeRange(least=2, most=4),
        ELECTION_2021.at(6, 2),
        levels=(COUNTY,),
    ),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(18, 2)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(21, 1)),
    Value(voters.ILLNESS_PROOF, Duty.SHALL, ELECTION_2021.at(22, 1)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(26)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(29)),
    Value(nominations.BY_STROKES, Duty.SHALL, ELECTION_2021.at(29)),
    Value(nominations.PRE_ELECTION_SECRET, Duty.SHALL, ELECTION_2021.at(31, 1)),
    Value(nominations.MEETING, Duty.SHALL, ELECTION_2021.at(32)),
)

SPECIAL = Heading("special", "外出或者因故不能参加投票")
KEPT_FROM = PollRoles(("host", "scrutineer", "counter", "staff"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.BY_ELECTION_ROLL_SHORTER, Duty.MAY, ELECTION_2021.at(51)),
    Value(results.OUTGOING_REVIEWS, Duty.SHALL, CONGRESS_2024.at(26, 1), levels=(TOWNSHIP,)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(people=3), ELECTION_2021.at(35, 1)),
    Value(polls.PROXY_GROUND, SPECIAL, ELECTION_2021.at(37, 1)),
    Value(polls.PROXY_OTHER_FORM, Duty.MAY, ELECTION_2021.at(37, 1)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(35, 1)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(sessions.SESSION_FREQUENCY, Frequency(1, Per.YEAR), CONGRESS_2024.at(6, 1)),
    Value(
        sessions.SESSION_FREQUENCY, Frequency(2, Per.YEAR), CONGRESS_2024.at(6, 1), is_general=True
    ),
    Value(sessions.NOTICE_DAYS, 10, CONGRESS_2024.at(10), is_general=True),
    Value(sessions.FIRST_SESSION_DAYS, 2, CONGRESS_2024.at(7)),
    Value(session_duties.PRESIDIUM_OF_DEPUTIES, Duty.SHALL, CONGRESS_2024.at(18, 1)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2024.at(11)),
    Value(session_duties.COMMITTEE_HEADS, 1, CONGRESS_2024.at(25, 2)),
    Value(session_duties.COMMITTEE_MEMBERS, SizeRange(least=3, most=5), CONGRESS_2024.at(25, 2)),
    Value(session_duties.COMMITTEE_OF_PRESIDIUM, Duty.SHALL, CONGRESS_2024.at(25, 2)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(3, 1)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=9, most=15),
        CONGRESS_2024.at(18, 2),
        is_general=True,
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.CHIEF_MARGIN, 1, ELECTION_2021.at(46, 3), is_general=True),
    Value(offices.TERMINATION_ENDS_POST, Duty.SHALL, DEPUTIES_2025.at(50, 2)),
    Value(offices.ACTING_CHAIR, Acting.VICE_CHAIR, CONGRESS_2024.at(22, 3)),
    Value(questions.AGAIN_BY_PRESIDIUM, Duty.SHALL, CONGRESS_2024.at(13, 3)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.MEETING_INTERVAL, Frequency(1, Per.THREE_MONTHS), CONGRESS_2024.at(19, 4)),
    Value(presidium.PRESIDIUM_QUORUM, MORE_THAN_HALF, CONGRESS_2024.at(19, 1)),
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, CONGRESS_2024.at(19, 3)),
    Value(presidium.PRESIDIUM_ABSENCES, 2, CONGRESS_2024.at(19, 2)),
    Value(budget.PUBLICATION, Term(days(20), Start.APPROVAL), BUDGET_2024.at(11, 1)),
    Value(budget.INTERIM_WINDOW, MonthWindow(6, 9), BUDGET_2024.at(24, 2)),
    # 第二十八条第一款: inspection reports are handled as suggestions are
    Value(supervision.INSPECTION_REPLY, Term(months(3), Start.FORWARDED), DEPUTIES_2025.at(20, 2)),
    Value(
        supervision.INSPECTION_REPLY_DIFFICULT,
        Term(months(6), Start.FORWARDED),
        DEPUTIES_2025.at(20, 2),
    ),
    Value(supervision.HEAD_ARRANGED, Duty.SHALL, DEPUTIES_2025.at(26)),
    Value(supervision.APPRAISAL, Duty.SHALL, CONGRESS_2024.at(21, 0, 5)),
    Value(supervision.DISSATISFIED, Share(1, 2), SUPERVISION_2017.at(13)),
    Value(
        analogy.OPINION_SENT, Term(workdays(5), Start.OPINION_SETTLED), SUPERVISION_2017.at(14, 2)
    ),
    Value(analogy.OPINION_ANSWERED, Term(months(2), Start.HAND_OVER), SUPERVISION_2017.at(14, 2)),
    Value(analogy.CHECK_REPORT_TERM, Term(days(15), Start.CHECK_END), SUPERVISION_2017.at(37, 1)),
    Value(
        analogy.INVESTIGATION_TERM,
        Term(days(90), Start.SET_UP),
        SUPERVISION_2017.at(60, 1),
        is_general=True,
    ),
    Value(
        analogy.INVESTIGATION_EXTENDED,
        Term(days(60), Start.INVESTIGATION_END),
        SUPERVISION_2017.at(60, 1),
    ),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, CONGRESS_2024.at(31)),
    Value(protection.DETENTION_TO_PRESIDIUM, Duty.SHALL, CONGRESS_2024.at(31)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, CONGRESS_2024.at(29)),
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2025.at(12, 3)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(
        suggestions.HAND_OVER,
        Term(workdays(10), Start.SESSION_CLOSE),
        SUGGESTIONS_2020.at(15, 1),
    ),
    Value(suggestions.SEND_BACK, Term(workdays(5), Start.RECEIPT), SUGGESTIONS_2020.at(17)),
    Value(suggestions.CO_OPINION, Term(months(2), Start.HAND_OVER), SUGGESTIONS_2020.at(22)),
    Value(suggestions.REPLY, Term(months(1), Start.HAND_OVER), CONGRESS_2024.at(15, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(2), Start.HAND_OVER), CONGRESS_2024.at(15, 1)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2025.at(20, 2)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2025.at(20, 2)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2020.at(26)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), DEPUTIES_2025.at(20, 2)),
    Value(suggestions.INTAKE_GROUND, AMENDMENT, DEPUTIES_2025.at(19, 3, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, DEPUTIES_2025.at(19, 3, 2)),
    Value(suggestions.INTAKE_GROUND, COMPLAINTS, DEPUTIES_2025.at(19, 3, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.PENDING_CASE, DEPUTIES_2025.at(19, 3, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, DEPUTIES_2025.at(19, 3, 5)),
    Value(suggestions.INTAKE_GROUND, grounds.NO_CONTENT, DEPUTIES_2025.at(19, 3, 6)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, DEPUTIES_2025.at(19, 3, 7)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, DEPUTIES_2025.at(19, 2)),
    Value(suggestions.JOINT_REPLY, Signers.EACH, SUGGESTIONS_2020.at(25, 2)),
    Value(suggestions.REPORT_HANDLING, Duty.SHALL, CONGRESS_2024.at(15, 2)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, CONGRESS_2024.at(15, 2)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, CONGRESS_2024.at(21, 0, 4)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, DEPUTIES_2025.at(20, 4)),
)

MOTIONS: tuple[AnyValue, ...] = (
    Value(motions.MOTION_CUTOFF, Duty.SHALL, DEPUTIES_2025.at(13, 1)),
    Value(motions.MOTION_UNLISTED, Unlisted.REPORTED_NEXT_SESSION, CONGRESS_2024.at(21, 0, 3)),
    Value(motions.MOTION_EARLY, Duty.MAY, DEPUTIES_2025.at(13, 1)),
)

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.electing_body_size, SizeRange(least=5, most=9), VILLAGE_ELECTION_2020.at(7, 2)),
    Value(VILLAGE.electing_body_vice, Duty.SHALL, VILLAGE_ELECTION_2020.at(7, 2)),
    Value(
        VILLAGE.margins,
        Margins(chief_least=1, chief_most=1, member_least=1, member_most=3),
        VILLAGE_ELECTION_2020.at(17, 2),
    ),
    Value(villages.NOMINATIONS_CARRIED, Duty.SHALL, VILLAGE_ELECTION_2020.at(18, 2)),
    Value(villages.SELF_NOMINATION_DAYS, days(10), VILLAGE_ELECTION_2020.at(20)),
    Value(VILLAGE.list_days, days(5), VILLAGE_ELECTION_2020.at(21, 1)),
    Value(VILLAGE.proxy, Holder.RELATIVES, VILLAGE_ELECTION_2020.at(26, 3)),
    Value(VILLAGE.proxy_limit, 2, VILLAGE_ELECTION_2020.at(26, 3)),
    Value(VILLAGE.ballot_limit, BallotLimit.VOTERS, VILLAGE_ELECTION_2020.at(28, 1)),
    Value(villages.VOTES_CARRIED, Duty.SHALL, VILLAGE_ELECTION_2020.at(29, 2)),
    Value(VILLAGE.second_clock, Term(days(10), Start.POLL), VILLAGE_ELECTION_2020.at(31, 1)),
    Value(VILLAGE.recall_clock, Term(days(30), Start.RECALL_DEMAND), VILLAGE_ELECTION_2020.at(36)),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=5), VILLAGES_2011.at(22, 1)),
)

PACK = Pack(
    "13",
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
