"""Villages only; what they share with neighbourhoods is in `committees`."""

from xiangyin.law.counting import Share
from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Frequency, Parameter, Term

AGE = Parameter[int]("参加村民委员会选举的年龄")
RESIDENCE = Parameter[int]("户籍不在本村的居住年限")
ABSENTEES = Parameter[Duty]("户籍在本村、不在本村居住的登记")
ONE_VILLAGE = Parameter[Duty]("不得在两地参加选举")
VILLAGE_WORK = Parameter[Duty]("从事村务工作的可以登记")
SECOND_APPEAL = Parameter[Term]("对处理决定的再次申诉期限")
SELF_NOMINATION_DAYS = Parameter[Span]("自荐报名")
PROXY_FILED_DAYS = Parameter[Span]("委托投票的办理")
PROXY_LIST_DAYS = Parameter[Span]("委托名单公布的日期")
VOTES_CARRIED = Parameter[Duty]("高职务得票加到低职务得票")
NOMINATIONS_CARRIED = Parameter[Duty]("提名时高职务得票加到低职务得票")
ASSEMBLY_HELD = Parameter[Frequency]("村民会议的次数")
MEETING_HELD = Parameter[Frequency]("村民代表会议的次数")
WOMEN_REPRESENTATIVES = Parameter[Share]("妇女村民代表")
FINANCE_SKILL = Parameter[Duty]("村务监督机构有财会、管理人员")
