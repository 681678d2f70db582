"""Nominations, lists of candidates and what voters are told of them."""

from xiangyin.law.contests.terms import Margin
from xiangyin.law.counting import Share
from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Parameter

# Nominations
SIGNERS = Parameter[int]("选民联名推荐的人数")
BACKED_AT_MOST = Parameter[Duty]("推荐人数不超过应选名额")
IN_WRITING = Parameter[Duty]("书面推荐")
ANY_VOTER = Parameter[Duty]("本乡镇选民可以被提名")
ALL_LISTED = Parameter[Duty]("依法推荐的都列入名单")
DECLINED = Parameter[Duty]("不接受推荐的通报")
INFORMATION = Parameter[Duty]("如实提供基本情况")
OTHER_MANDATES = Parameter[Duty]("提供担任其他地方代表的情况")
FOREIGN_FUNDING = Parameter[Duty]("不得接受境外资助")
VOID_DECIDED_BY = Parameter[str]("确定当选无效的机关")

# Lists
PRELIMINARY_LIST = Parameter[Span]("代表候选人名单的公布")
FORMAL_LIST = Parameter[Span]("正式代表候选人名单的公布")
BASIC_FACTS = Parameter[Duty]("公布代表候选人的基本情况")
AFTER_ROLL = Parameter[Duty]("选民名单公布后提名")
BY_STROKES = Parameter[Duty]("代表候选人名单按姓名笔划排列")
FORMAL_BY_STROKES = Parameter[Duty]("正式代表候选人名单按姓名笔划排列")
BY_VOTES = Parameter[Duty]("经预选的按得票多少排列")
MARGIN = Parameter[Margin]("直接选举的差额")
INDIRECT_MARGIN = Parameter[Margin]("间接选举的差额")
DISCUSSION = Parameter[Duty]("选民小组讨论、协商")
PRE_ELECTION = Parameter[Duty]("预选")
PRE_ELECTION_TURNOUT = Parameter[Share]("参加预选的选民")
PRE_ELECTION_SECRET = Parameter[Duty]("预选无记名投票")
PRE_ELECTION_ANNOUNCED = Parameter[Duty]("预选公告")
SECRET_BALLOT = Parameter[Duty]("选举一律无记名投票")

# What voters are told
INTRODUCTION = Parameter[Duty]("介绍代表候选人")
MEETING_ON_REQUEST = Parameter[Duty]("根据选民的要求组织见面")
MEETING = Parameter[Duty]("组织代表候选人与选民见面")
