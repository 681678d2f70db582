"""The presidium between sessions."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Frequency, Parameter

MEETING_INTERVAL = Parameter[Frequency]("主席团会议的间隔")
EXTRA_MEETING = Parameter[int]("提议临时召集主席团会议的人数")
PRESIDIUM_QUORUM = Parameter[Share]("主席团会议的出席人数")
PRESIDIUM_DECISION = Parameter[Share]("主席团决定的通过")
PRESIDIUM_ABSENCES = Parameter[int]("未经批准不出席主席团会议的次数")
ANNUAL_TOPICS = Parameter[Duty]("每年选择若干问题开展监督")
PRESIDIUM_REPORT = Parameter[Duty]("主席团向大会报告闭会期间的工作")
ANNUAL_PLAN = Parameter[Duty]("年度监督工作计划")
PLAN_PUBLISHED = Parameter[Duty]("年度监督工作计划的公布")
