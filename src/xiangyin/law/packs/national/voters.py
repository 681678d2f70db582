"""Election committees, voters and their roll."""

from xiangyin.law.blanks import voters as blanks
from xiangyin.law.days import days
from xiangyin.law.parameters import AnyValue, Duty, Heading, Start, Term, Value

from .statutes import CONSTITUTION_2018, DIRECT_ELECTION_1983, ELECTION_2020

SENTENCED = Heading("sentenced", "被判处有期徒刑、拘役、管制而没有附加剥夺政治权利的")
DETAINED = Heading(
    "detained",
    "被羁押，正在受侦查、起诉、审判，人民检察院或者人民法院没有决定停止行使选举权利的",
)
BAIL = Heading("bail", "正在取保候审的")
SURVEILLANCE = Heading("residential_surveillance", "被监视居住的")
IN_DETENTION = Heading("administrative_detention", "正在受拘留处罚的")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.COMMITTEE_APPOINTED, Duty.SHALL, ELECTION_2020.at(10, 1)),
    Value(blanks.COMMITTEE_RECUSAL, Duty.SHALL, ELECTION_2020.at(10, 2)),
    Value(blanks.VOTING_AGE, 18, ELECTION_2020.at(4, 1)),
    Value(blanks.VOTING_AGE, 18, CONSTITUTION_2018.at(34)),
    Value(blanks.POLITICAL_RIGHTS, Duty.SHALL, CONSTITUTION_2018.at(34)),
    Value(blanks.POLITICAL_RIGHTS, Duty.SHALL, ELECTION_2020.at(4, 2)),
    # item 4, those in re-education through labour, has been without object since 2013
    Value(blanks.VOTING_KEPT, SENTENCED, DIRECT_ELECTION_1983.at(5, 1, 1)),
    Value(blanks.VOTING_KEPT, DETAINED, DIRECT_ELECTION_1983.at(5, 1, 2)),
    Value(blanks.VOTING_KEPT, BAIL, DIRECT_ELECTION_1983.at(5, 1, 3)),
    Value(blanks.VOTING_KEPT, SURVEILLANCE, DIRECT_ELECTION_1983.at(5, 1, 3)),
    Value(blanks.VOTING_KEPT, IN_DETENTION, DIRECT_ELECTION_1983.at(5, 1, 5)),
    Value(blanks.VOTING_SUSPENDED, Duty.SHALL, DIRECT_ELECTION_1983.at(4)),
    Value(blanks.ILLNESS_CONFIRMED, Duty.SHALL, DIRECT_ELECTION_1983.at(3)),
    Value(blanks.ILLNESS_CONFIRMED, Duty.SHALL, ELECTION_2020.at(27, 2)),
    Value(blanks.ROLL_KEPT, Duty.SHALL, ELECTION_2020.at(27, 1)),
    Value(blanks.ONE_REGISTRATION, Duty.SHALL, ELECTION_2020.at(5)),
    Value(blanks.ROLL_PUBLISHED, days(20), ELECTION_2020.at(28)),
    Value(blanks.VOTER_CARDS, Duty.SHALL, ELECTION_2020.at(28)),
    Value(blanks.OBJECTION, Term(days(5), Start.ROLL_PUBLISHED), ELECTION_2020.at(29)),
    Value(blanks.OBJECTION_DECIDED, Term(days(3), Start.OBJECTION), ELECTION_2020.at(29)),
    Value(blanks.SUIT, days(5), ELECTION_2020.at(29)),
    Value(blanks.SUIT_COURT, "人民法院", ELECTION_2020.at(29)),
    Value(blanks.JUDGMENT, Duty.SHALL, ELECTION_2020.at(29)),
    Value(blanks.CREDENTIAL, Duty.SHALL, ELECTION_2020.at(37)),
)
