"""Sessions: how often, how long, by whom called and how many must come."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Frequency, Parameter, Term

TERM_YEARS = Parameter[int]("每届任期")
TERM_SPAN = Parameter[Duty]("任期的起止")
SESSION_FREQUENCY = Parameter[Frequency]("会议次数")
FIRST_SESSION_MONTH = Parameter[int]("每年第一次会议的最迟月份")
DATE_DECIDED = Parameter[Duty]("会议召开日期的决定和公布")
DATE_MOVED = Parameter[Duty]("提前或者推迟召开会议")
EXTRAORDINARY = Parameter[Share]("提议临时召集会议的代表人数")
PROPOSAL_STATES_MATTERS = Parameter[Duty]("提议写明需要讨论决定的问题")
QUORUM = Parameter[Share]("出席会议的代表人数")
FIRST_SESSION = Parameter[Term]("每届第一次会议的期限")
FIRST_SESSION_CONVENED = Parameter[Duty]("每届第一次会议的召集")
NOTICE_DAYS = Parameter[int]("会前通知代表的日数")
PAPERS_DAYS = Parameter[int]("会前送达会议资料的日数")
NOTICE_EXEMPT = Parameter[Duty]("临时会议不受通知期限限制")
SESSION_DAYS = Parameter[int]("会期日数")
FIRST_SESSION_DAYS = Parameter[int]("每届第一次会议的会期日数")
ELECTIONS_LENGTHEN = Parameter[Duty]("有选举事项的会期")
EXTRAORDINARY_SHORTER = Parameter[Duty]("临时会议的会期")
PREPARATORY_MEETING = Parameter[Duty]("预备会议")
SECRETARY_GENERAL = Parameter[Duty]("预备会议选举秘书长")
