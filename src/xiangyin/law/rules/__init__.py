"""The table of rules. Facts in, rule out; a new rule is a new line."""

from xiangyin.law import facts

from . import clocks
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
)

RULE_OF: dict[type[facts.Facts], AnyRule] = {rule.facts: rule for rule in RULES}
