"""What only an election calendar asks: preparations, notices, and a by-election's shorter days."""

from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Parameter

DISTRICTS_DRAWN = Parameter[Duty]("划分选区、分配名额")
DATE_SET = Parameter[Duty]("确定选举日期")
POLL_NOTICED = Parameter[Span]("再次公布选举日期、投票时间和地点")
BY_ELECTION_ROLL = Parameter[Span]("补选时选民名单的公布")
BY_ELECTION_ROLL_SHORTER = Parameter[Duty]("补选时缩短选民名单公布的期限")
BY_ELECTION_LIST = Parameter[Span]("补选时代表候选人名单的公布")
BY_ELECTION_FORMAL_LIST = Parameter[Span]("补选时正式代表候选人名单的公布")
