"""The preparations of a deputies' election."""

from xiangyin.law.blanks import calendars as blanks
from xiangyin.law.parameters import AnyValue, Duty, Value

from .statutes import ELECTION_2020

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.DISTRICTS_DRAWN, Duty.SHALL, ELECTION_2020.at(11, 1, 1)),
    Value(blanks.DATE_SET, Duty.SHALL, ELECTION_2020.at(11, 1, 3)),
)
