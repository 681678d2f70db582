"""Interpellations and inquiries."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Parameter, Term

MOVERS = Parameter[int]("质询案联名人数")
SMALL_CONGRESS = Parameter[int]("代表总数较少的人民代表大会")
SMALL_CONGRESS_MOVERS = Parameter[Share]("代表总数较少的质询案联名人数")
CONTENT = Parameter[Duty]("质询对象、问题和内容")
TARGET = Parameter[Duty]("质询对象为本级人民政府")
DEPARTMENTS = Parameter[Duty]("质询对象包括政府所属工作部门")
ANSWER_BY_HEAD = Parameter[Duty]("由受质询机关负责人答复")
ANSWER_AGAIN = Parameter[Share]("对答复不满意的代表人数")
AGAIN_BY_PRESIDIUM = Parameter[Duty]("再作答复由主席团决定")
LATE_ANSWER = Parameter[Term]("复杂质询案闭会后答复的期限")
INQUIRY = Parameter[Duty]("询问的回答")
INQUIRY_BY_HEAD = Parameter[Duty]("由负责人或者负责人员回答询问")
INQUIRY_LATER = Parameter[Term]("复杂询问闭会后答复的期限")
