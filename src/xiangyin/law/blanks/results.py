"""The count and the result of a deputies' election."""

from xiangyin.law.contests.terms import Bar
from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Heading, Parameter, Vacancy

CHOICES = Parameter[Duty]("每一选票所选的人数")
TURNOUT = Parameter[Share]("参加投票的选民")
ELECTED = Parameter[Bar]("当选票数")
RUN_OFF = Parameter[Duty]("票数相等的再次投票")
SECOND_ORDER = Parameter[Duty]("另行选举候选人的顺序")
SECOND_ELECTED = Parameter[Bar]("另行选举的当选票数")
AFTER_SECOND = Parameter[Vacancy]("另行选举后仍不足的名额")
WRITTEN_IN = Parameter[Duty]("另选他人")
ANNOUNCED_BY = Parameter[Duty]("宣布选举结果")
LIST_PUBLISHED = Parameter[Duty]("公布当选代表名单")
FIGURES = Parameter[Duty]("公布选举结果的数字")
CREDENTIAL_REPORT = Parameter[Duty]("代表资格审查")
OUTGOING_REVIEWS = Parameter[Duty]("上届代表资格审查委员会的审查")
CREDENTIAL_CONFIRMED = Parameter[Duty]("代表资格的确认和代表名单的公布")
SINGLE_REGION = Parameter[Duty]("不得担任两地代表")
KEEP_ONE = Parameter[Duty]("只能保留一地代表职务")
BY_ELECTION_DISTRICT = Parameter[Duty]("补选的选区")
BY_ELECTION_CANDIDATES = Parameter[Duty]("补选的候选人")
BY_ELECTION_REVIEW = Parameter[Duty]("补选代表的资格审查")
OFFENCE = Parameter[Heading]("破坏选举的行为")
OFFENCE_VOID = Parameter[Duty]("以违法行为当选的无效")
OFFENCE_HANDLED = Parameter[Duty]("对破坏选举行为的调查处理")
