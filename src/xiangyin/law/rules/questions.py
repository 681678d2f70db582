"""Questions put in session: 质询案 binds a government to answer, 询问 asks while deliberating."""

from xiangyin.law.blanks import questions as blanks
from xiangyin.law.facts import Inquiry, Interpellation, InterpellationAnswer, InterpellationClock
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import Start
from xiangyin.law.standing import Standing

from . import terms, whole
from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def interpellation(facts: Interpellation, standing: Standing) -> Finding:
    """Ten deputies in writing; a township's goes to its government (digest §A)."""
    movers, content = standing.value(blanks.MOVERS), standing.value(blanks.CONTENT)
    if movers is None or content is None:
        return standing.nothing(blanks.MOVERS)
    whole.refuse_more_than_can_act(facts, facts.movers, "movers")
    least = _least_movers(facts, standing, movers.amount)
    faults = []
    if facts.movers < least:
        said = f"质询案应当由代表{chinese_number(least)}人以上联名，现有{facts.movers}人"
        faults.append(Fault(said, movers))
    if not facts.is_in_session:
        faults.append(Fault("质询案应当在人民代表大会举行会议的时候提出", movers))
    if not facts.is_in_writing:
        faults.append(Fault("质询案应当书面提出", movers))
    if not facts.states_content:
        faults.append(Fault("质询案必须写明质询对象、质询的问题和内容", content))
    faults += _target_faults(facts, standing)
    small = standing.value(blanks.SMALL_CONGRESS)
    return judge(
        standing,
        [movers, small] if small and least < movers.amount else [movers],
        faults,
        fine="质询案符合提出条件，由主席团决定答复的方式",
        computed={"least_movers": least, "movers": facts.movers},
    )


def _least_movers(facts: Interpellation, standing: Standing, usual: int) -> int:
    """Beijing: in a congress of forty or fewer, one fifth will do."""
    whole_number = whole.whole_of(facts)
    small = standing.value(blanks.SMALL_CONGRESS)
    share = standing.value(blanks.SMALL_CONGRESS_MOVERS)
    if small is None or share is None or whole_number > small.amount:
        return usual
    return min(usual, share.amount.least(whole_number))


def _target_faults(facts: Interpellation, standing: Standing) -> list[Fault]:
    target, departments = standing.value(blanks.TARGET), standing.value(blanks.DEPARTMENTS)
    if target is None or facts.target == "government":
        return []
    if facts.target == "other":
        return [Fault("质询案应当对本级人民政府提出", target)]
    said = "乡镇的质询案对本级人民政府提出，是否可以对工作部门提出，法律没有明确（默认不可以）"
    return [] if departments else [Fault(said, target, Level.WARNING)]


def answer(facts: InterpellationAnswer, standing: Standing) -> Finding:
    """The head answers; half of the movers dissatisfied, it is answered again."""
    head, again = standing.value(blanks.ANSWER_BY_HEAD), standing.value(blanks.ANSWER_AGAIN)
    if head is None or again is None:
        return standing.nothing(blanks.ANSWER_BY_HEAD)
    if facts.dissatisfied > facts.movers:
        raise FactsError("dissatisfied", "不满意的代表多于提出质询案的代表")
    faults = []
    if not facts.is_by_head:
        how = "到会答复" if facts.is_oral else "签署书面答复"
        faults.append(Fault(f"应当由受质询机关的负责人{how}", head))
    least = again.amount.least(facts.movers)
    outcome, fine = "closed", f"不满意的{facts.dissatisfied}人，不足{again.amount}（{least}人）"
    presidium = standing.value(blanks.AGAIN_BY_PRESIDIUM)
    if facts.dissatisfied >= least:
        outcome = "again"
        fine = f"{again.amount}（{least}人）对答复不满意，可以要求受质询机关再作答复"
    if facts.dissatisfied >= least and presidium:
        fine = f"{again.amount}（{least}人）对答复不满意，经主席团决定，由受质询机关再作答复"
        outcome = "again" if facts.presidium_orders_again else "closed"
        if facts.presidium_orders_again is None:
            said = f"{fine}；主席团是否决定，没有说明"
            faults.append(Fault(said, presidium, Level.NEEDS_HUMAN))
    return judge(
        standing,
        [head, again, presidium] if presidium else [head, again],
        faults,
        fine=fine,
        computed={"least_dissatisfied": least, "outcome": outcome},
    )


def late_answer(facts: InterpellationClock, standing: Standing) -> Finding:
    """After the session only a complex one, where the province lets the presidium say so."""
    value = standing.value(blanks.LATE_ANSWER)
    silence = f"法律和{standing.local_rules}没有规定质询案在闭会后答复的期限。"
    if value is None:
        return standing.silent(silence)
    faults = []
    if not facts.is_complex:
        faults.append(Fault("情况不复杂的质询案，应当在会议期间答复", value))
    faults += unless(facts.presidium_agrees, "在闭会后答复应当经主席团决定", value)
    if faults:
        return judge(standing, [], faults, fine="")
    starts = {Start.SESSION_CLOSE: facts.session_closed_on}
    act = "向有关代表作出答复，并向主席团报告"
    return terms.settle(standing, blanks.LATE_ANSWER, starts, facts, act=act, silence=silence)


def inquiry(facts: Inquiry, standing: Standing) -> Finding:
    """Answered in session by someone responsible; Shanghai lets a complex one wait."""
    value, by_head = standing.value(blanks.INQUIRY), standing.value(blanks.INQUIRY_BY_HEAD)
    if by_head is None:
        return standing.nothing(blanks.INQUIRY_BY_HEAD)
    later = standing.value(blanks.INQUIRY_LATER)
    if facts.is_answered_in_session:
        is_able = None if facts.answered_by is None else facts.answered_by != "other"
        faults = unless(is_able, "应当派负责人或者负责人员回答询问", by_head)
        basis = [value, by_head] if value else [by_head]
        return judge(standing, basis, faults, fine="已在会议期间回答询问")
    if later is None:
        return judge(standing, [], [Fault("会议期间没有回答代表的询问", by_head)], fine="")
    consent = unless(facts.has_consent, "闭会后回答询问，应当经主席团或者代表团同意", later)
    if consent:
        return judge(standing, [], consent, fine="")
    if facts.session_closed_on is None:
        raise FactsError("session_closed_on", "闭会后回答询问的，应当给出闭会日期")
    starts = {Start.SESSION_CLOSE: facts.session_closed_on}
    return terms.settle(
        standing, blanks.INQUIRY_LATER, starts, facts, act="回答代表的询问", silence=""
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "interpellation.filing",
        "质询案的提出",
        Interpellation,
        interpellation,
        (
            blanks.MOVERS,
            blanks.CONTENT,
            blanks.SMALL_CONGRESS,
            blanks.SMALL_CONGRESS_MOVERS,
            blanks.TARGET,
            blanks.DEPARTMENTS,
        ),
    ),
    Rule(
        "interpellation.answer",
        "质询案的答复",
        InterpellationAnswer,
        answer,
        (blanks.ANSWER_BY_HEAD, blanks.ANSWER_AGAIN, blanks.AGAIN_BY_PRESIDIUM),
    ),
    Rule(
        "interpellation.late_answer",
        "质询案闭会后的答复",
        InterpellationClock,
        late_answer,
        (blanks.LATE_ANSWER,),
    ),
    Rule(
        "inquiry.answer",
        "询问的回答",
        Inquiry,
        inquiry,
        (blanks.INQUIRY_BY_HEAD, blanks.INQUIRY, blanks.INQUIRY_LATER),
    ),
)
