"""Nominations and candidates.

The “three seconders” of 直接选举若干规定第十条第一款 gave way to the ten signers of 选举法; its
second and third paragraphs, nobody dropped and order by votes, stand.
"""

from xiangyin.law.blanks import nominations as blanks
from xiangyin.law.contests.terms import Margin
from xiangyin.law.counting import Share
from xiangyin.law.days import days
from xiangyin.law.parameters import AnyValue, Duty, Value
from xiangyin.law.statutes import TOWNSHIP

from .statutes import (
    DIRECT_ELECTION_1983,
    ELECTION_2004,
    ELECTION_2010,
    ELECTION_2015,
    ELECTION_2020,
)

DIRECT = Margin(least=Share(1, 3), most=Share(1, 1))
INDIRECT = Margin(least=Share(1, 5), most=Share(1, 2))
PRESIDIUM = "乡、民族乡、镇的人民代表大会主席团"

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.SIGNERS, 10, ELECTION_2020.at(30, 2)),
    Value(blanks.BACKED_AT_MOST, Duty.SHALL, ELECTION_2020.at(30, 3)),
    Value(blanks.INFORMATION, Duty.SHALL, ELECTION_2020.at(30, 2)),
    Value(blanks.ALL_LISTED, Duty.SHALL, DIRECT_ELECTION_1983.at(10, 2)),
    Value(blanks.FOREIGN_FUNDING, Duty.SHALL, ELECTION_2020.at(35, 2)),
    Value(blanks.VOID_DECIDED_BY, PRESIDIUM, ELECTION_2020.at(47, 2), levels=(TOWNSHIP,)),
    Value(blanks.PRELIMINARY_LIST, days(15), ELECTION_2020.at(32, 1)),
    Value(blanks.FORMAL_LIST, days(5), ELECTION_2004.at(31, 1)),
    Value(blanks.FORMAL_LIST, days(7), ELECTION_2010.at(31, 1)),
    Value(blanks.FORMAL_LIST, days(7), ELECTION_2015.at(31, 1)),
    Value(blanks.FORMAL_LIST, days(7), ELECTION_2020.at(32, 1)),
    Value(blanks.BASIC_FACTS, Duty.SHALL, ELECTION_2020.at(32, 1)),
    Value(blanks.BY_VOTES, Duty.SHALL, DIRECT_ELECTION_1983.at(10, 3)),
    Value(blanks.MARGIN, DIRECT, ELECTION_2020.at(31, 2)),
    Value(blanks.INDIRECT_MARGIN, INDIRECT, ELECTION_2020.at(31, 2)),
    Value(blanks.DISCUSSION, Duty.SHALL, ELECTION_2020.at(32, 1)),
    Value(blanks.PRE_ELECTION, Duty.SHALL, ELECTION_2020.at(32, 1)),
    Value(blanks.SECRET_BALLOT, Duty.SHALL, ELECTION_2020.at(40, 1)),
    Value(blanks.INTRODUCTION, Duty.SHALL, ELECTION_2020.at(34)),
    Value(blanks.MEETING_ON_REQUEST, Duty.SHALL, ELECTION_2020.at(34)),
)
