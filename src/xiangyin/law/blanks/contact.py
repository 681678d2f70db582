"""What deputies do between sessions."""

from xiangyin.law.parameters import Duty, Frequency, Heading, Parameter

DEPUTY_RIGHT = Parameter[Heading]("代表的权利")
DEPUTY_DUTY = Parameter[Heading]("代表的义务")
GROUP_ACTIVITIES = Parameter[Frequency]("代表小组活动的次数")
RECEPTION = Parameter[Frequency]("接待选民的次数")
RETURN_VISITS = Parameter[Frequency]("回原选区参加代表活动的次数")
CONTACT_ORGANISED = Parameter[Duty]("组织代表联系人民群众")
STATION = Parameter[Duty]("代表联络站")
WORKING_DAYS = Parameter[int]("执行代表职务的工作时间")  # days a year
