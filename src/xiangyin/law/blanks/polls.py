"""How a poll is held."""

from xiangyin.law.parameters import BoxStaff, Duty, Heading, Parameter, PollDays, PollRoles

POLLING_DAYS = Parameter[PollDays]("投票时间")
SEPARATE_PAPERS = Parameter[Duty]("同时选举的分别印票、计票")
MOBILE_BOX = Parameter[Duty]("流动票箱")
MOBILE_BOX_STAFF = Parameter[BoxStaff]("流动票箱的负责人员")
PROXY = Parameter[Duty]("委托投票")
PROXY_LIMIT = Parameter[int]("每人接受委托的人数")
PROXY_GROUND = Parameter[Heading]("可以委托投票的情形")
PROXY_OTHER_FORM = Parameter[Duty]("以其他可查核的方式委托")
PROXY_OF_DISTRICT = Parameter[Duty]("委托本选区选民")
SECRET_BALLOT = Parameter[Duty]("无记名投票和秘密写票处")
BARRED_CANDIDATE = Parameter[PollRoles]("代表候选人不得担任的选举工作")
BARRED_RELATIVE = Parameter[PollRoles]("候选人近亲属不得担任的选举工作")
BOX_CHECK = Parameter[Duty]("票数不得多于投票人数")
BOX_RECORD = Parameter[Duty]("核对票数并签字")
