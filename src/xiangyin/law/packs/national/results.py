"""The count and the result of a deputies' election."""

from xiangyin.law.blanks import results as blanks
from xiangyin.law.contests.terms import Bar, Of
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.parameters import AnyValue, Duty, Heading, Value
from xiangyin.law.statutes import TOWNSHIP

from .statutes import ELECTION_2020, ORGANIC_2022

THIRD = Share(1, 3)
OF_VOTERS = Bar(share=MORE_THAN_HALF, of=Of.VOTERS)
OF_BALLOTS = Bar(share=THIRD, of=Of.BALLOTS)
BRIBERY = Heading("bribery", "以金钱或者其他财物贿赂选民")
VIOLENCE = Heading("violence", "以暴力、威胁、欺骗或者其他非法手段妨害选民")
FORGERY = Heading("forgery", "伪造选举文件、虚报选举票数")
RETALIATION = Heading("retaliation", "压制、报复控告人、检举人或者提出罢免要求的人")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.CHOICES, Duty.SHALL, ELECTION_2020.at(44, 2)),
    Value(blanks.WRITTEN_IN, Duty.MAY, ELECTION_2020.at(41)),
    Value(blanks.TURNOUT, MORE_THAN_HALF, ELECTION_2020.at(45, 1)),
    Value(blanks.ELECTED, OF_VOTERS, ELECTION_2020.at(45, 1)),
    Value(blanks.RUN_OFF, Duty.SHALL, ELECTION_2020.at(45, 3)),
    Value(blanks.SECOND_ORDER, Duty.SHALL, ELECTION_2020.at(45, 4)),
    Value(blanks.SECOND_ELECTED, OF_BALLOTS, ELECTION_2020.at(45, 5)),
    Value(blanks.ANNOUNCED_BY, Duty.SHALL, ELECTION_2020.at(46, 1)),
    Value(blanks.LIST_PUBLISHED, Duty.SHALL, ELECTION_2020.at(46, 2)),
    Value(blanks.CREDENTIAL_REPORT, Duty.SHALL, ELECTION_2020.at(47, 1)),
    Value(blanks.OUTGOING_REVIEWS, Duty.SHALL, ORGANIC_2022.at(37), levels=(TOWNSHIP,)),
    Value(blanks.CREDENTIAL_CONFIRMED, Duty.SHALL, ELECTION_2020.at(47, 2)),
    Value(blanks.SINGLE_REGION, Duty.SHALL, ELECTION_2020.at(48)),
    Value(blanks.BY_ELECTION_DISTRICT, Duty.SHALL, ELECTION_2020.at(57, 1)),
    Value(blanks.BY_ELECTION_CANDIDATES, Duty.SHALL, ELECTION_2020.at(57, 4)),
    Value(blanks.BY_ELECTION_REVIEW, Duty.SHALL, ELECTION_2020.at(57, 5)),
    Value(blanks.OFFENCE, BRIBERY, ELECTION_2020.at(58, 1, 1)),
    Value(blanks.OFFENCE, VIOLENCE, ELECTION_2020.at(58, 1, 2)),
    Value(blanks.OFFENCE, FORGERY, ELECTION_2020.at(58, 1, 3)),
    Value(blanks.OFFENCE, RETALIATION, ELECTION_2020.at(58, 1, 4)),
    Value(blanks.OFFENCE_VOID, Duty.SHALL, ELECTION_2020.at(58, 3)),
    Value(blanks.OFFENCE_HANDLED, Duty.SHALL, ELECTION_2020.at(59)),
)
