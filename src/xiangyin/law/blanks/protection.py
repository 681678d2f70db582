"""What protects a deputy, and what binds one."""

from xiangyin.law.parameters import Duty, Heading, Parameter

SPEECH = Parameter[Duty]("会议上的发言和表决不受法律追究")
SPEECH_IN_ACTIVITIES = Parameter[Duty]("履职活动中的发言不受法律追究")
DETENTION_REPORT = Parameter[Duty]("乡镇人大代表被限制人身自由的报告")
DETENTION_WRITTEN = Parameter[Duty]("乡镇人大代表被限制人身自由的书面报告")
DETENTION_TO_PRESIDIUM = Parameter[Duty]("闭会期间向主席团报告")
DETENTION_PERMISSION = Parameter[Duty]("限制代表人身自由的许可")
TIME_OFF = Parameter[Duty]("代表的时间保障")
PAY = Parameter[Duty]("代表的工资和其他待遇")
SUBSIDY = Parameter[Duty]("无固定工资收入的代表的补贴")
FUNDS = Parameter[Duty]("代表活动经费")
INFORMATION = Parameter[Duty]("代表的知情权")
FORBIDDEN_CONDUCT = Parameter[Heading]("代表不得有的行为和应当回避的事项")
SANCTION_NOTICE = Parameter[Duty]("代表受政务处分的通报")
RETALIATION = Parameter[Duty]("对打击报复代表的处理")
RETALIATION_RESULT = Parameter[Duty]("打击报复代表的处理结果的报告")
