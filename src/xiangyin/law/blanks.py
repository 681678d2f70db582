"""Every blank the rules read, by the verb they serve."""

from .parameters import (
    Duty,
    Heading,
    Parameter,
    Signers,
    SizeRange,
    Term,
    Unlisted,
    WithdrawalTerms,
)

# Suggestions: clocks
HAND_OVER = Parameter[Term]("交办期限")
SEND_BACK = Parameter[Term]("退办期限")
REROUTE = Parameter[Term]("重新交办期限")
FIRST_CONTACT = Parameter[Term]("首次联系期限")
REPLY = Parameter[Term]("答复期限")
REPLY_DIFFICULT = Parameter[Term]("涉及面广、处理难度大的答复期限")
CO_OPINION = Parameter[Term]("协办意见期限")
FEEDBACK = Parameter[Term]("代表反馈期限")
REHANDLE = Parameter[Term]("重新办理期限")

# Suggestions: duties
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

# Motions
MOTION_MOVERS = Parameter[int]("议案联名人数")
MOTION_CONTENT = Parameter[Duty]("案由、案据和方案")
MOTION_CUTOFF = Parameter[Duty]("议案截止时间")
MOTION_WITHDRAWAL = Parameter[Duty]("议案撤回")
MOTION_REMAINDER = Parameter[Duty]("部分代表撤回后继续审议")
MOTION_UNLISTED = Parameter[Unlisted]("未列入议程的议案")

# Deputies
SUSPENSION_CAUSE = Parameter[Heading]("暂停执行代表职务的情形")
EXIT_CAUSE = Parameter[Heading]("代表资格终止的情形")
EXIT_ANNOUNCED = Parameter[Duty]("资格终止的公告")
ABSENCES = Parameter[int]("未经批准不出席会议的次数")
RESIGNATION = Parameter[Duty]("书面辞职")
RECALL_SIGNERS = Parameter[int]("罢免要求联名人数")
RECALL_PASSED = Parameter[Duty]("罢免的通过")
LEAVE = Parameter[Duty]("请假")
LEAVE_WRITTEN = Parameter[Duty]("书面请假")
REPORT_TO_VOTERS = Parameter[Duty]("向选民报告履职情况")
NOTICE_TO_VOTERS = Parameter[int]("每年向选区通报履职情况的间隔月数")
RECORD_DUTY = Parameter[Duty]("记录代表履职情况")
PUBLISH_DUTY = Parameter[Duty]("公示代表履职信息")
CHAIR_HOLDS_NO_OFFICE = Parameter[Duty]("主席、副主席不得担任国家行政机关职务")
PRESIDIUM_HOLDS_NO_OFFICE = Parameter[Duty]("主席团成员不得担任国家行政机关职务")
TRAINING = Parameter[Duty]("履职学习培训")
DEPUTY_CARD = Parameter[Duty]("代表证")
GROUP_SIZE = Parameter[int]("代表小组人数")
SMALL_GROUPS_JOIN = Parameter[Duty]("不足人数的联合组成小组")
PRESIDIUM_SIZE = Parameter[SizeRange]("主席团人数")
