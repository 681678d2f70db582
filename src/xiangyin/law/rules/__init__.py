"""The table of rules. Facts in, rule out; a new rule is a new line."""

from xiangyin.law import facts

from . import clocks, deputies, mandates, motions, suggestions
from .rule import AnyRule, Rule

RULES: tuple[AnyRule, ...] = (
    Rule("suggestion.hand_over", "交办期限", facts.HandingOverClock, clocks.hand_over),
    Rule("suggestion.send_back", "退办期限", facts.SendingBackClock, clocks.send_back),
    Rule("suggestion.reroute", "重新交办期限", facts.ReroutingClock, clocks.reroute),
    Rule("suggestion.first_contact", "首次联系期限", facts.FirstContactClock, clocks.first_contact),
    Rule("suggestion.reply", "答复期限", facts.ReplyClock, clocks.reply),
    Rule("suggestion.extension", "答复延期", facts.ReplyExtension, clocks.extension),
    Rule("suggestion.co_opinion", "协办意见期限", facts.CoOpinionClock, clocks.co_opinion),
    Rule("suggestion.feedback", "代表反馈期限", facts.FeedbackClock, clocks.feedback),
    Rule("suggestion.rehandle", "重新办理期限", facts.RehandlingClock, clocks.rehandle),
    Rule("suggestion.intake", "不作为代表建议提出的情形", facts.Intake, suggestions.intake),
    Rule("suggestion.one_matter", "一事一议", facts.OneMatter, suggestions.one_matter),
    Rule("suggestion.withdrawal", "建议的撤回", facts.Withdrawal, suggestions.withdrawal),
    Rule("suggestion.joint_reply", "联名建议的答复", facts.JointReply, suggestions.joint_reply),
    Rule(
        "suggestion.satisfaction_base",
        "满意情况的统计范围",
        facts.SatisfactionBase,
        suggestions.satisfaction_base,
    ),
    Rule(
        "suggestion.handling_report",
        "办理情况的报告和公开",
        facts.HandlingReport,
        suggestions.handling_report,
    ),
    Rule("suggestion.pressing", "督促办理", facts.Pressing, suggestions.pressing),
    Rule("motion.filing", "议案的提出", facts.MotionFiling, motions.filing),
    Rule("motion.deadline", "议案截止时间", facts.MotionDeadline, motions.deadline),
    Rule("motion.withdrawal", "议案的撤回", facts.MotionWithdrawal, motions.withdrawal),
    Rule("motion.unlisted", "未列入议程的议案", facts.MotionUnlisted, motions.unlisted),
    Rule("deputy.suspension", "暂停执行代表职务", facts.Suspension, mandates.suspension),
    Rule("deputy.termination", "代表资格终止", facts.Termination, mandates.termination),
    Rule("deputy.absences", "未经批准不出席会议", facts.Absences, mandates.absences),
    Rule("deputy.resignation", "代表辞职", facts.Resignation, mandates.resignation),
    Rule("deputy.recall_demand", "罢免要求", facts.RecallDemand, mandates.recall_demand),
    Rule("deputy.recall_vote", "罢免的通过", facts.RecallVote, mandates.recall_vote),
    Rule("deputy.leave", "请假", facts.Leave, deputies.leave),
    Rule(
        "deputy.report_to_voters",
        "向选民报告履职情况",
        facts.ReportToVoters,
        deputies.report_to_voters,
    ),
    Rule("deputy.performance_file", "履职档案", facts.PerformanceFile, deputies.performance_file),
    Rule("deputy.training", "履职学习培训", facts.Training, deputies.training),
    Rule("deputy.card", "代表证", facts.DeputyCard, deputies.deputy_card),
    Rule("deputy.group", "代表小组", facts.DeputyGroup, deputies.deputy_group),
    Rule(
        "congress.concurrent_post", "兼任行政职务", facts.ConcurrentPost, deputies.concurrent_post
    ),
    Rule("congress.presidium_size", "主席团人数", facts.PresidiumSize, deputies.presidium_size),
)

RULE_OF: dict[type[facts.Facts], AnyRule] = {rule.facts: rule for rule in RULES}
