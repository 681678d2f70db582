"""监督法 and its provincial rules: made for standing committees, borrowed by townships."""

from xiangyin.law.counting import Share
from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Parameter, Term

PAPERS_FOR_COMMENT = Parameter[Span]("专项工作报告送交征求意见")
PAPERS_FINAL = Parameter[Span]("专项工作报告修改后送交")
PAPERS_TO_MEMBERS = Parameter[Span]("专项工作报告发给组成人员")
REPORT_PERSON = Parameter[Duty]("专项工作报告的报告人")
OPINION_REPORTED = Parameter[Duty]("审议意见研究处理情况的书面报告")
OPINION_PUBLIC = Parameter[Duty]("审议意见及其处理情况的通报和公布")
RESOLUTION_REPORTED = Parameter[Duty]("在决议规定的期限内报告执行情况")
OPINION_COLLATED = Parameter[Term]("审议意见的汇总整理")
OPINION_SENT = Parameter[Term]("审议意见的交办")
OPINION_ANSWERED = Parameter[Term]("审议意见研究处理情况的报告期限")
OPINION_FOLLOWED = Parameter[Term]("审议意见研究处理情况的跟踪督查")
AUDIT_RECTIFIED = Parameter[Term]("审计查出问题整改情况的报告")
STATE_ASSETS = Parameter[Duty]("每年报告国有资产管理情况")
GOVERNMENT_DEBT = Parameter[Duty]("每年报告政府债务管理情况")
CHECK_CONTENT = Parameter[Duty]("执法检查报告的内容")
CHECK_PUBLIC = Parameter[Duty]("执法检查报告的通报和公布")
CHECK_REPORT_TERM = Parameter[Term]("执法检查报告的提出期限")
SPECIAL_INQUIRY = Parameter[Duty]("专题询问")
INQUIRY_ANSWERED = Parameter[Duty]("专题询问意见研究处理情况的报告")
REANSWER = Parameter[Share]("质询案的再作答复")
CONGRESS_REANSWER = Parameter[Share]("人民代表大会会议上质询案的再作答复")
INVESTIGATION_TERM = Parameter[Term]("特定问题调查的期限")
INVESTIGATION_EXTENDED = Parameter[Term]("特定问题调查的延长")
NO_INTEREST = Parameter[Duty]("调查委员会成员的回避")
