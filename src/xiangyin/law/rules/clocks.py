"""The clocks of a suggestion, from hand-over to the second handling."""

from datetime import date

from xiangyin.law.blanks import suggestions as blanks
from xiangyin.law.days import date_text
from xiangyin.law.facts import (
    ClockFacts,
    CoOpinionClock,
    FeedbackClock,
    FirstContactClock,
    HandingOverClock,
    RehandlingClock,
    ReplyClock,
    ReplyExtension,
    ReroutingClock,
    SendingBackClock,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import Start, Term, Value
from xiangyin.law.standing import Standing

from .rule import AnyRule, Rule
from .terms import Starts, breach_after, close, last_day_of, reckon, settle


def hand_over(facts: HandingOverClock, standing: Standing) -> Finding:
    """交办, counted from the close of the session or from receipt between sessions."""
    if facts.session_closed_on is None and facts.received_on is None:
        raise FactsError("received_on", "应当给出收到建议的日期或者大会闭会的日期")
    starts: Starts = {Start.SESSION_CLOSE: facts.session_closed_on}
    if facts.session_closed_on is None:
        starts = {Start.RECEIPT: facts.received_on}
    return settle(
        standing,
        blanks.HAND_OVER,
        starts,
        facts,
        act="交有关机关、组织研究办理",
        silence=f"法律和{standing.local_rules}没有规定交办期限，由主席团及时交办。",
    )


def send_back(facts: SendingBackClock, standing: Standing) -> Finding:
    """退办: not the unit's business; it may not pass the matter on by itself."""
    return settle(
        standing,
        blanks.SEND_BACK,
        _from_hand_over(facts.handed_over_on, facts.received_on),
        facts,
        act="说明情况并提出退办，不得自行转办",
        silence=f"法律和{standing.local_rules}没有规定退办期限，可以由本机关约定。",
    )


def reroute(facts: ReroutingClock, standing: Standing) -> Finding:
    """重新交办 of what a unit has sent back."""
    return settle(
        standing,
        blanks.REROUTE,
        {Start.RETURN: facts.returned_on},
        facts,
        act="重新确定承办单位并交办",
        silence=f"法律和{standing.local_rules}没有规定重新交办的期限，应当及时重新交办。",
    )


def first_contact(facts: FirstContactClock, standing: Standing) -> Finding:
    """Contact is everyone's duty; only some provinces say by when."""
    duty = standing.value(blanks.CONTACT)
    return settle(
        standing,
        blanks.FIRST_CONTACT,
        _from_hand_over(facts.handed_over_on, facts.received_on),
        facts,
        act="与代表沟通联系",
        silence=f"办理中应当与代表联系沟通，但法律和{standing.local_rules}没有规定首次联系的期限。",
        duty=[duty.article] if duty else [],
    )


def co_opinion(facts: CoOpinionClock, standing: Standing) -> Finding:
    """The co-handler's opinion to the lead unit."""
    return settle(
        standing,
        blanks.CO_OPINION,
        _from_hand_over(facts.handed_over_on, facts.received_on),
        facts,
        act="将协办意见送主办单位",
        silence=f"法律和{standing.local_rules}没有规定协办意见的期限，由主办单位与协办单位商定。",
    )


def feedback(facts: FeedbackClock, standing: Standing) -> Finding:
    """The deputy's feedback after a reply."""
    return settle(
        standing,
        blanks.FEEDBACK,
        {Start.REPLY: facts.replied_on},
        facts,
        act="反馈对办理工作的意见",
        silence=f"法律和{standing.local_rules}没有规定代表反馈的期限，可以由本机关约定。",
    )


def reply(facts: ReplyClock, standing: Standing) -> Finding:
    """答复: three months, six for the wide and difficult, less where the province says so."""
    blank = blanks.REPLY_DIFFICULT if facts.is_difficult else blanks.REPLY
    dues = reckon(standing, blank, _reply_starts(facts, standing), facts)
    if not dues:
        return standing.nothing(blanks.REPLY)
    unexplained = facts.is_difficult and not facts.reason
    level = Level.WARNING if unexplained else Level.OK
    act = "答复代表" + ("；按涉及面广、处理难度大计算的，应当记明理由" if unexplained else "")
    return close(standing, blank, dues, facts, act=act, level=level)


def extension(facts: ReplyExtension, standing: Standing) -> Finding:
    """延期: never past the latest day; with consent where the province wants it."""
    starts = _reply_starts(facts, standing)
    dues = reckon(standing, blanks.REPLY_DIFFICULT, starts, facts)
    if not dues:
        return standing.nothing(blanks.REPLY)
    consent = standing.value(blanks.EXTENSION_CONSENT)
    level, act = Level.OK, "答复代表，这是延期的最后一日"
    if facts.until and facts.until > last_day_of(dues[0], facts):
        level = breach_after(standing, dues, facts, facts.until)
        act = f"答复代表，不能延至{date_text(facts.until)}"
    elif consent and not facts.has_consent:
        level = standing.breach(consent)
        act = f"答复代表；延期应当经交办机关同意（{consent.article.cite()}）"
    elif not facts.reason:
        level, act = Level.WARNING, "答复代表；延期应当记明理由"
    return close(standing, blanks.REPLY_DIFFICULT, dues, facts, act=act, level=level)


def rehandle(facts: RehandlingClock, standing: Standing) -> Finding:
    """重新办理. No national term: the reply term is proposed, and said to be a proposal."""
    starts = {Start.DISSATISFIED: facts.dissatisfied_on}
    dues = reckon(standing, blanks.REHANDLE, starts, facts)
    if dues:
        return close(standing, blanks.REHANDLE, dues, facts, act="重新办理并再次答复代表")
    replies = standing.values(blanks.REPLY)
    if not replies:
        return standing.nothing(blanks.REPLY)
    return _proposed(replies[0], facts, standing)


def _proposed(value: Value[Term], facts: RehandlingClock, standing: Standing) -> Finding:
    day = facts.calendar.add(facts.dissatisfied_on, value.amount.span)
    due_on = facts.calendar.next_workday(day) if facts.roll_forward else day
    return standing.finding(
        Level.NO_RULE,
        f"法律和{standing.local_rules}没有规定重新办理的期限，建议比照答复期限，在{date_text(due_on)}前答复。",
        value.article,
        steps=[
            f"{date_text(facts.dissatisfied_on)}代表表示不满意",
            f"比照{value.article.cite()}：{value.amount.span}内，即{date_text(day)}",
        ],
        computed={"start_on": facts.dissatisfied_on, "due_on": due_on},
        by_analogy=True,
        due_on=due_on,
    )


def _from_hand_over(handed_over_on: date, received_on: date | None) -> Starts:
    """Receipt is the day of hand-over until the unit's own day of receipt is known."""
    if received_on and received_on < handed_over_on:
        raise FactsError("received_on", "收到日期早于交办日期")
    return {Start.HAND_OVER: handed_over_on, Start.RECEIPT: received_on or handed_over_on}


def _reply_starts(facts: ReplyClock | ReplyExtension, standing: Standing) -> Starts:
    starts = {
        **_from_hand_over(facts.handed_over_on, facts.received_on),
        Start.SESSION_CLOSE: facts.session_closed_on,
    }
    first = reckon(standing, blanks.REPLY, starts, ClockFacts(calendar=facts.calendar))
    return {**starts, Start.FIRST_TERM: first[0].last_day if first else None}


RULES: tuple[AnyRule, ...] = (
    Rule("suggestion.hand_over", "交办期限", HandingOverClock, hand_over, (blanks.HAND_OVER,)),
    Rule("suggestion.send_back", "退办期限", SendingBackClock, send_back, (blanks.SEND_BACK,)),
    Rule("suggestion.reroute", "重新交办期限", ReroutingClock, reroute, (blanks.REROUTE,)),
    Rule(
        "suggestion.first_contact",
        "首次联系期限",
        FirstContactClock,
        first_contact,
        (blanks.CONTACT, blanks.FIRST_CONTACT),
    ),
    Rule("suggestion.reply", "答复期限", ReplyClock, reply, (blanks.REPLY, blanks.REPLY_DIFFICULT)),
    Rule(
        "suggestion.extension",
        "答复延期",
        ReplyExtension,
        extension,
        (blanks.REPLY, blanks.REPLY_DIFFICULT, blanks.EXTENSION_CONSENT),
    ),
    Rule("suggestion.co_opinion", "协办意见期限", CoOpinionClock, co_opinion, (blanks.CO_OPINION,)),
    Rule("suggestion.feedback", "代表反馈期限", FeedbackClock, feedback, (blanks.FEEDBACK,)),
    Rule(
        "suggestion.rehandle",
        "重新办理期限",
        RehandlingClock,
        rehandle,
        (blanks.REHANDLE, blanks.REPLY),
    ),
)
