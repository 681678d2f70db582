"""Electoral districts."""

from xiangyin.law.parameters import Duty, OuterStaff, Parameter, SizeRange

DISTRICT_SEATS = Parameter[SizeRange]("选区的大小")
DISTRICT_EQUALITY = Parameter[Duty]("选区每一代表所代表的人口数大体相等")
SEATS_TO_DISTRICTS = Parameter[Duty]("代表名额分配到选区")
OUTER_STAFF = Parameter[OuterStaff]("上级单位职工参加选举")
