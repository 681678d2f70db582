"""What protects a deputy, and what binds one."""

from xiangyin.law.blanks import protection as blanks
from xiangyin.law.parameters import AnyValue, Duty, Heading, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import DEPUTIES_2015, DEPUTIES_2025, ORGANIC_2022, SANCTIONS_2020

CASE_2015 = Heading("case", "不得利用执行代表职务干涉具体司法案件")
CASE = Heading("case", "不得利用执行代表职务干预具体执法、司法案件")
BIDDING = Heading("bidding", "不得利用执行代表职务插手招标投标等经济活动")
BUSINESS = Heading("business", "不得变相从事商业活动牟取个人利益")

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.SPEECH, Duty.SHALL, DEPUTIES_2015.at(31)),
    Value(blanks.SPEECH, Duty.SHALL, ORGANIC_2022.at(39)),
    Value(blanks.SPEECH, Duty.SHALL, DEPUTIES_2025.at(38)),
    Value(blanks.DETENTION_REPORT, Duty.SHALL, DEPUTIES_2015.at(32, 4), levels=(TOWNSHIP,)),
    Value(blanks.DETENTION_REPORT, Duty.SHALL, DEPUTIES_2025.at(39, 4), levels=(TOWNSHIP,)),
    Value(blanks.DETENTION_PERMISSION, Duty.SHALL, DEPUTIES_2015.at(32, 1), levels=(COUNTY,)),
    Value(blanks.DETENTION_PERMISSION, Duty.SHALL, DEPUTIES_2025.at(39, 1), levels=(COUNTY,)),
    Value(blanks.TIME_OFF, Duty.SHALL, DEPUTIES_2015.at(33)),
    Value(blanks.TIME_OFF, Duty.SHALL, DEPUTIES_2025.at(40)),
    Value(blanks.PAY, Duty.SHALL, DEPUTIES_2015.at(34, 1)),
    Value(blanks.PAY, Duty.SHALL, DEPUTIES_2025.at(41, 1)),
    Value(blanks.SUBSIDY, Duty.SHALL, DEPUTIES_2015.at(34, 2)),
    Value(blanks.SUBSIDY, Duty.SHALL, DEPUTIES_2025.at(41, 2)),
    Value(blanks.FUNDS, Duty.SHALL, DEPUTIES_2015.at(35)),
    Value(blanks.FUNDS, Duty.SHALL, DEPUTIES_2025.at(42)),
    Value(blanks.INFORMATION, Duty.SHALL, DEPUTIES_2015.at(38)),
    Value(blanks.INFORMATION, Duty.SHALL, DEPUTIES_2025.at(46, 1)),
    Value(blanks.FORBIDDEN_CONDUCT, CASE_2015, DEPUTIES_2015.at(46)),
    Value(blanks.FORBIDDEN_CONDUCT, BIDDING, DEPUTIES_2015.at(46)),
    Value(blanks.FORBIDDEN_CONDUCT, CASE, DEPUTIES_2025.at(59)),
    Value(blanks.FORBIDDEN_CONDUCT, BIDDING, DEPUTIES_2025.at(59)),
    Value(blanks.FORBIDDEN_CONDUCT, BUSINESS, DEPUTIES_2025.at(59)),
    Value(blanks.SANCTION_NOTICE, Duty.SHALL, SANCTIONS_2020.at(50, 3)),
    Value(blanks.RETALIATION, Duty.SHALL, DEPUTIES_2015.at(44, 4)),
    Value(blanks.RETALIATION, Duty.SHALL, DEPUTIES_2025.at(55, 4)),
)
