"""How a poll is held."""

from xiangyin.law.blanks import polls as blanks
from xiangyin.law.parameters import AnyValue, Duty, Heading, PollRoles, Value

from .statutes import ELECTION_2020

AWAY = Heading("away", "选举期间外出")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.MOBILE_BOX, Duty.MAY, ELECTION_2020.at(38)),
    Value(blanks.PROXY, Duty.SHALL, ELECTION_2020.at(42)),
    Value(blanks.PROXY_LIMIT, 3, ELECTION_2020.at(42)),
    Value(blanks.PROXY_GROUND, AWAY, ELECTION_2020.at(42)),
    Value(blanks.SECRET_BALLOT, Duty.SHALL, ELECTION_2020.at(40, 1)),
    Value(blanks.BARRED_RELATIVE, PollRoles(("scrutineer", "counter")), ELECTION_2020.at(43, 2)),
    Value(blanks.BOX_CHECK, Duty.SHALL, ELECTION_2020.at(44, 1)),
    Value(blanks.BOX_RECORD, Duty.SHALL, ELECTION_2020.at(43, 1)),
)
