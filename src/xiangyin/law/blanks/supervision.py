"""What the presidium and deputies watch over between sessions."""

from xiangyin.law.counting import Share
from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Parameter, Term

INSPECT_FIRST = Parameter[Duty]("听取专项工作报告前的视察、调研")
OPINIONS_SENT = Parameter[Duty]("专项工作报告审议意见的交办")
OPINIONS_ANSWERED = Parameter[Duty]("专项工作报告审议意见处理情况的反馈")
CHECK_REPORT = Parameter[Duty]("执法检查报告")
CHECK_ANSWERED = Parameter[Duty]("执法检查报告处理情况的反馈")
INSPECTION_REPLY = Parameter[Term]("视察、调研报告处理情况的反馈")
INSPECTION_REPLY_DIFFICULT = Parameter[Term]("视察、调研报告处理情况的反馈（处理难度大的）")
INSPECTION_REPLY_DUTY = Parameter[Duty]("向代表反馈视察、调研报告的处理情况")
INSPECTION_LEAST_DAYS = Parameter[int]("集中视察的最少天数")
INSPECTION_MOST_DAYS = Parameter[int]("集中视察的最多天数")
INSPECTION_NOTICE = Parameter[Span]("集中视察方案的提前通知")
HEAD_HEARS = Parameter[Duty]("约见国家机关负责人")
HEAD_ARRANGED = Parameter[Duty]("约见的联系安排")
APPRAISAL = Parameter[Duty]("代表评议")
APPRAISAL_PUBLIC = Parameter[Duty]("评议、测评结果的公开")
SATISFIED = Parameter[Share]("满意度测评的等次")
DISSATISFIED = Parameter[Share]("不满意的重新报告")
