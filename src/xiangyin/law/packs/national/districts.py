"""Electoral districts."""

from xiangyin.law.blanks import districts as blanks
from xiangyin.law.parameters import AnyValue, Duty, OuterStaff, SizeRange, Value
from xiangyin.law.statutes import TOWNSHIP

from .statutes import DIRECT_ELECTION_1983, ELECTION_2020

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.DISTRICT_SEATS, SizeRange(least=1, most=3), ELECTION_2020.at(25, 2)),
    Value(blanks.DISTRICT_EQUALITY, Duty.SHALL, ELECTION_2020.at(26)),
    Value(blanks.SEATS_TO_DISTRICTS, Duty.SHALL, ELECTION_2020.at(25, 1)),
    Value(blanks.OUTER_STAFF, OuterStaff.MAY_SKIP, DIRECT_ELECTION_1983.at(7), levels=(TOWNSHIP,)),
)
