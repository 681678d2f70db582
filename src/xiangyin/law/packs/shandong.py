"""山东 (37)."""

from datetime import date

from xiangyin.law.blanks import (
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
    questions,
    results,
    seats,
    session_duties,
    sessions,
    suggestions,
    supervision,
    voters,
)
from xiangyin.law.blanks.committees import VILLAGE
from xiangyin.law.counting import MORE_THAN_HALF
from xiangyin.law.days import days, months
from xiangyin.law.parameters import (
    AnyValue,
    BoxStaff,
    Duty,
    Frequency,
    OuterStaff,
    Per,
    PollRoles,
    PopulationBasis,
    Signers,
    SizeRange,
    Start,
    Term,
    Vacancy,
    Value,
    WithdrawalTerms,
)
from xiangyin.law.statutes import COUNTY, TOWNSHIP, Footing, Reach, Statute

from . import grounds
from .pack import Pack

CONGRESS_2015 = Statute(
    title="山东省乡镇人民代表大会工作若干规定",
    short="山东省乡镇人大工作若干规定",
    version=date(2015, 12, 3),
    in_force=date(2015, 12, 3),
    province="37",
    levels=(TOWNSHIP,),
)
DEPUTIES_2015 = Statute(
    title="山东省实施《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》办法",
    short="山东省实施代表法办法",
    version=date(2015, 12, 3),
    in_force=date(2015, 12, 3),
    province="37",
)
SUGGESTIONS_2017 = Statute(
    title="山东省人民代表大会代表建议、批评和意见办理工作条例",
    short="山东省代表建议办理工作条例",
    version=date(2017, 5, 19),
    in_force=date(2017, 5, 19),
    province="37",
    reach=Reach(township=Footing.REFERRED, county=Footing.REFERRED, clause=(32, 0)),
)

ELECTION_2021 = Statute(
    title="山东省县乡两级人民代表大会选举实施细则",
    short="山东省县乡两级人大选举实施细则",
    version=date(2021, 3, 24),
    in_force=date(2021, 3, 24),
    province="37",
)

OATH_2018 = Statute(
    title="山东省实施宪法宣誓制度办法",
    short="山东省宪法宣誓办法",
    version=date(2018, 3, 29),
    in_force=date(2018, 3, 29),
    province="37",
)

VILLAGES_2012 = Statute(
    title="山东省实施《中华人民共和国村民委员会组织法》办法",
    short="山东省实施村民委员会组织法办法",
    version=date(2012, 11, 29),
    in_force=date(2013, 1, 1),
    province="37",
)

SEATS: tuple[AnyValue, ...] = (
    Value(seats.POPULATION_BASIS, PopulationBasis.REGISTERED, ELECTION_2021.at(10, 3)),
    Value(
        seats.SEAT_CHANGE_FILING,
        Term(days(30), Start.SEATS_REFIXED),
        ELECTION_2021.at(12, 2),
        levels=(COUNTY,),
    ),
    Value(
        seats.SMALL_UNIT_SEAT,
        ("township", "ethnic_township", "town"),
        ELECTION_2021.at(13),
        levels=(TOWNSHIP,),
        is_general=True,
    ),
    Value(seats.ARMY_ELECTS_APART, Duty.SHALL, ELECTION_2021.at(60)),
    Value(districts.OUTER_STAFF, OuterStaff.EXCLUDED, ELECTION_2021.at(14, 2), levels=(TOWNSHIP,)),
)

VOTERS: tuple[AnyValue, ...] = (
    Value(
        voters.COMMITTEE_SIZE, SizeRange(least=9, most=15), ELECTION_2021.at(7, 1), is_general=True
    ),
    Value(voters.COMMITTEE_CHAIRS, 1, ELECTION_2021.at(7, 1)),
    Value(voters.COMMITTEE_VICE_CHAIRS, SizeRange(least=2, most=3), ELECTION_2021.at(7, 1)),
    Value(voters.AGE_ON_ELECTION_DAY, Duty.SHALL, ELECTION_2021.at(21, 2)),
    Value(voters.ONE_REGISTRATION, Duty.SHALL, ELECTION_2021.at(22, 1)),
    Value(voters.VOTING_SUSPENDED, Duty.SHALL, ELECTION_2021.at(25)),
    Value(voters.SUSPENDED_OFF_ROLL, Duty.SHALL, ELECTION_2021.at(25)),
    Value(voters.MOVED_IN_BEFORE_POLL, Duty.SHALL, ELECTION_2021.at(29)),
    Value(nominations.AFTER_ROLL, Duty.SHALL, ELECTION_2021.at(30)),
    Value(nominations.IN_WRITING, Duty.SHALL, ELECTION_2021.at(32, 1)),
    Value(nominations.OTHER_MANDATES, Duty.SHALL, ELECTION_2021.at(33)),
    Value(nominations.ALL_LISTED, Duty.SHALL, ELECTION_2021.at(34, 1)),
    Value(nominations.BY_STROKES, Duty.SHALL, ELECTION_2021.at(36, 2)),
    Value(nominations.FORMAL_BY_STROKES, Duty.SHALL, ELECTION_2021.at(36, 2)),
    Value(nominations.BY_VOTES, Duty.SHALL, ELECTION_2021.at(36, 2)),
)

KEPT_FROM = PollRoles(("host", "scrutineer", "counter"))

POLLS: tuple[AnyValue, ...] = (
    Value(calendars.DATE_SET, Duty.SHALL, ELECTION_2021.at(8, 1, 3)),
    Value(polls.MOBILE_BOX_STAFF, BoxStaff(scrutineers=2), ELECTION_2021.at(40)),
    Value(polls.BARRED_CANDIDATE, KEPT_FROM, ELECTION_2021.at(41, 2)),
    Value(polls.BARRED_RELATIVE, KEPT_FROM, ELECTION_2021.at(41, 2)),
    Value(deputies.RECALL_FILED, Duty.SHALL, ELECTION_2021.at(53, 2, 6), levels=(TOWNSHIP,)),
    Value(results.AFTER_SECOND, Vacancy.MAY_STAY, ELECTION_2021.at(49, 4)),
)

SESSIONS: tuple[AnyValue, ...] = (
    Value(sessions.SESSION_FREQUENCY, Frequency(1, Per.YEAR), CONGRESS_2015.at(4, 1)),
    Value(sessions.PREPARATORY_MEETING, Duty.SHALL, CONGRESS_2015.at(7)),
    Value(session_duties.OTHERS_ATTEND, Duty.MAY, CONGRESS_2015.at(13)),
    Value(session_duties.COMMITTEE_OATH, Duty.SHALL, OATH_2018.at(3, 2)),
    Value(session_duties.OATH_CEREMONY, Duty.SHALL, OATH_2018.at(3, 2)),
    Value(
        session_duties.PRESIDIUM_SIZE,
        SizeRange(least=7, most=11, enlarged=13, from_deputies=90),
        CONGRESS_2015.at(8, 2),
        is_general=True,
    ),
)

OFFICES: tuple[AnyValue, ...] = (
    Value(offices.TERMINATION_ENDS_POST, Duty.SHALL, CONGRESS_2015.at(31)),
    Value(questions.AGAIN_BY_PRESIDIUM, Duty.SHALL, CONGRESS_2015.at(23, 2)),
)

SUPERVISION: tuple[AnyValue, ...] = (
    Value(presidium.PRESIDIUM_DECISION, MORE_THAN_HALF, CONGRESS_2015.at(8, 4)),
    Value(budget.COMMITTEE, Duty.SHALL, CONGRESS_2015.at(7)),
    Value(budget.COMMITTEE_OPINION, Duty.SHALL, CONGRESS_2015.at(18, 2)),
    Value(supervision.INSPECTION_REPLY, Term(months(3), Start.FORWARDED), DEPUTIES_2015.at(23)),
    Value(supervision.APPRAISAL, Duty.SHALL, CONGRESS_2015.at(28, 1, 1)),
)

DEPUTIES: tuple[AnyValue, ...] = (
    Value(deputies.LEAVE_WRITTEN, Duty.SHALL, DEPUTIES_2015.at(7, 3)),
    Value(contact.GROUP_ACTIVITIES, Frequency(4, Per.YEAR), DEPUTIES_2015.at(19, 3)),
    Value(contact.WORKING_DAYS, 15, DEPUTIES_2015.at(34, 3), is_general=True),
    Value(protection.DETENTION_WRITTEN, Duty.SHALL, DEPUTIES_2015.at(31, 4), levels=(TOWNSHIP,)),
    Value(protection.FORBIDDEN_CONDUCT, grounds.OWN_MATTER_ON_INSPECTION, DEPUTIES_2015.at(21, 3)),
)

SUGGESTIONS: tuple[AnyValue, ...] = (
    Value(suggestions.HAND_OVER, Term(days(5), Start.RECEIPT), SUGGESTIONS_2017.at(10, 1)),
    Value(suggestions.SEND_BACK, Term(days(5), Start.RECEIPT), SUGGESTIONS_2017.at(12)),
    Value(suggestions.CO_OPINION, Term(months(1), Start.RECEIPT), SUGGESTIONS_2017.at(21)),
    # only suggestions raised in session have a session close to count from
    Value(suggestions.REPLY, Term(months(2), Start.SESSION_CLOSE), CONGRESS_2015.at(15)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(4), Start.SESSION_CLOSE), CONGRESS_2015.at(15)),
    Value(suggestions.REPLY, Term(months(3), Start.HAND_OVER), DEPUTIES_2015.at(40, 1)),
    Value(suggestions.REPLY_DIFFICULT, Term(months(6), Start.HAND_OVER), DEPUTIES_2015.at(40, 1)),
    Value(suggestions.EXTENSION_CONSENT, Duty.SHALL, DEPUTIES_2015.at(40, 1)),
    Value(suggestions.REHANDLE, Term(months(1), Start.DISSATISFIED), SUGGESTIONS_2017.at(24)),
    Value(suggestions.INTAKE_GROUND, grounds.OWN_AFFAIRS, SUGGESTIONS_2017.at(6, 1, 1)),
    Value(suggestions.INTAKE_GROUND, grounds.FORWARDED_LETTERS, SUGGESTIONS_2017.at(6, 1, 2)),
    Value(suggestions.INTAKE_GROUND, grounds.ACADEMIC, SUGGESTIONS_2017.at(6, 1, 3)),
    Value(suggestions.INTAKE_GROUND, grounds.NO_CONTENT, SUGGESTIONS_2017.at(6, 1, 4)),
    Value(suggestions.INTAKE_GROUND, grounds.OTHER, SUGGESTIONS_2017.at(6, 1, 5)),
    Value(suggestions.ONE_MATTER, Duty.SHALL, SUGGESTIONS_2017.at(8, 2)),
    Value(suggestions.WITHDRAWAL, WithdrawalTerms(in_writing=True), SUGGESTIONS_2017.at(9)),
    Value(suggestions.JOINT_REPLY, Signers.EACH_OR_THROUGH_LEAD, SUGGESTIONS_2017.at(20, 2)),
    Value(suggestions.PUBLISH_HANDLING, Duty.SHALL, DEPUTIES_2015.at(41, 2)),
    Value(suggestions.PRINT_HANDLING, Duty.SHALL, CONGRESS_2015.at(28, 1, 5)),
    Value(suggestions.PRESS_HANDLING, Duty.SHALL, CONGRESS_2015.at(28, 1, 4)),
)

MOTIONS: tuple[AnyValue, ...] = (
    Value(motions.MOTION_CUTOFF, Duty.SHALL, CONGRESS_2015.at(14, 2)),
    Value(motions.MOTION_REMAINDER, Duty.SHALL, DEPUTIES_2015.at(9, 3)),
    Value(motions.MOTION_EARLY, Duty.MAY, CONGRESS_2015.at(14, 2)),
)

VILLAGES: tuple[AnyValue, ...] = (
    Value(VILLAGE.term, 3, VILLAGES_2012.at(7, 1)),
    Value(VILLAGE.supervisors_size, SizeRange(least=3, most=5), VILLAGES_2012.at(31, 1)),
    Value(VILLAGE.supervisors_odd, Duty.SHALL, VILLAGES_2012.at(31, 1)),
)

PACK = Pack(
    "37",
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
