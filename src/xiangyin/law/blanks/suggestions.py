"""Suggestions: clocks and duties."""

from xiangyin.law.parameters import Duty, Heading, Parameter, Signers, Term, WithdrawalTerms

# Clocks
HAND_OVER = Parameter[Term]("交办期限")
SEND_BACK = Parameter[Term]("退办期限")
REROUTE = Parameter[Term]("重新交办期限")
FIRST_CONTACT = Parameter[Term]("首次联系期限")
REPLY = Parameter[Term]("答复期限")
REPLY_DIFFICULT = Parameter[Term]("涉及面广、处理难度大的答复期限")
CO_OPINION = Parameter[Term]("协办意见期限")
FEEDBACK = Parameter[Term]("代表反馈期限")
REHANDLE = Parameter[Term]("重新办理期限")

# Duties
CONTACT = Parameter[Duty]("与代表联系沟通")
EXTENSION_CONSENT = Parameter[Duty]("延期须经交办机关同意")
INTAKE_GROUND = Parameter[Heading]("不作为代表建议提出的情形")
ONE_MATTER = Parameter[Duty]("一事一议")
CONCRETE = Parameter[Duty]("明确具体")
WITHDRAWAL = Parameter[WithdrawalTerms]("撤回")
JOINT_REPLY = Parameter[Signers]("联名建议的答复")
UNRETURNED_LEFT_OUT = Parameter[Duty]("未反馈的不计入满意情况统计")
REPORT_HANDLING = Parameter[Duty]("向大会报告办理情况")
PUBLISH_HANDLING = Parameter[Duty]("公开办理情况报告")
PRINT_HANDLING = Parameter[Duty]("办理情况印发下一次大会")
PRESS_HANDLING = Parameter[Duty]("督促办理")
