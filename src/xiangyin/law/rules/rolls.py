"""The roll of voters: who stands on it, when it is published, and how it is contested."""

from dataclasses import dataclass
from datetime import date

from xiangyin.law.blanks import calendars
from xiangyin.law.blanks import voters as blanks
from xiangyin.law.days import Span, WorkCalendar, date_text
from xiangyin.law.facts import (
    LateRegistration,
    RollAppeal,
    RollCorrection,
    RollEntry,
    RollPublication,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.parameters import AnyValue, Duty, Parameter, Value
from xiangyin.law.standing import Standing

from . import deadlines
from .duties import Fault, judge
from .rule import AnyRule, Rule

ELECTION_DAY = "选举日"


def entry(facts: RollEntry, standing: Standing) -> Finding:
    """Once registered, registered for good; in one district; struck out for three causes."""
    kept, once = standing.value(blanks.ROLL_KEPT), standing.value(blanks.ONE_REGISTRATION)
    if kept is None or once is None:
        return standing.nothing(blanks.ROLL_KEPT)
    faults = []
    if facts.districts > 1:
        said = f"每一选民只能在一个选区登记，现在{facts.districts}个选区登记"
        faults.append(Fault(said, once))
    unknown, off = _reasons_off(facts)
    if unknown:
        said = f"{'、'.join(unknown)}，尚未核实"
        faults.append(Fault(said, kept, Level.NEEDS_HUMAN))
    if off and facts.districts:
        faults.append(Fault(f"{'、'.join(off)}的，不应当留在本选区的选民名单上", kept))
    is_due = facts.was_registered or facts.is_newly_entitled
    if is_due and not (unknown or off or facts.districts):
        why = "经登记确认的选民资格长期有效" if facts.was_registered else "新取得选民资格的"
        faults.append(Fault(f"{why}，应当列入选民名单", kept))
    return judge(standing, [kept, once], faults, fine="选民登记符合规定")


def _reasons_off(facts: RollEntry) -> tuple[list[str], list[str]]:
    """What is not known of someone, and what takes him off the roll."""
    reasons = (
        (facts.has_moved_out, "迁出原选区"),
        (facts.has_died, "死亡"),
        (facts.is_deprived_of_political_rights, "依照法律被剥夺政治权利"),
    )
    unknown = [f"是否{name}" for holds, name in reasons if holds is None]
    return unknown, [name for holds, name in reasons if holds]


def publication(facts: RollPublication, standing: Standing) -> Finding:
    """Twenty days before; with the cards, where one votes by card."""
    own = calendars.BY_ELECTION_ROLL
    is_own = facts.is_by_election and standing.value(own)
    last = deadlines.find(
        standing,
        own if is_own else blanks.ROLL_PUBLISHED,
        event=ELECTION_DAY,
        event_on=facts.election_day,
        act="公布选民名单",
    )
    cards = standing.value(blanks.VOTER_CARDS)
    if last is None or cards is None:
        return standing.nothing(blanks.ROLL_PUBLISHED)
    faults = last.faults(facts.published_on)
    shorter = standing.value(calendars.BY_ELECTION_ROLL_SHORTER) if facts.is_by_election else None
    if faults and shorter:
        said = "补选时公布选民名单的期限可以少于选举法规定的期限，由主持补选的机关决定"
        faults = [Fault(said, shorter, Level.WARNING)]
    if facts.uses_voter_cards and facts.are_cards_issued is not True:
        unknown = facts.are_cards_issued is None
        said = "凭选民证参加投票选举的，应当发给选民证"
        faults.append(Fault(said, cards, Level.NEEDS_HUMAN if unknown else None))
    return judge(
        standing,
        last.values,
        faults,
        fine=last.said,
        computed=last.computed(facts.published_on),
        due_on=last.on,
    )


def correction(facts: RollCorrection, standing: Standing) -> Finding:
    """Changes after publication are themselves published, where the province says until when."""
    return deadlines.settle(
        standing,
        blanks.ROLL_CORRECTED,
        event=ELECTION_DAY,
        event_on=facts.election_day,
        act="补正、公布选民情况的变动",
        done_on=facts.published_on,
    )


def late_registration(facts: LateRegistration, standing: Standing) -> Finding:
    """Who comes forward in time is added to the roll; later, nothing is said."""
    is_unreached = facts.cause == "unreached"
    until = _until(
        standing,
        facts.election_day,
        blanks.UNREACHED_UNTIL if is_unreached else blanks.MOVED_IN_UNTIL,
        blanks.UNREACHED_BEFORE_POLL if is_unreached else blanks.MOVED_IN_BEFORE_POLL,
    )
    who = "选民登记期间无法取得联系的" if is_unreached else "选民登记后迁入的"
    if until is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定{who}人员补登的期限。")
    value, last_day = until
    shall = "可以" if value.amount is Duty.MAY else "应当"
    said = f"{who}，在{date_text(last_day)}前（含当日）要求登记的，{shall}予以补登"
    is_late = facts.asked_on > last_day
    faults = []
    if is_late and facts.is_registered:
        beyond = f"{said}；{date_text(facts.asked_on)}已过期限，是否补登由选举委员会判断"
        faults.append(Fault(beyond, value, Level.NEEDS_HUMAN))
    elif not is_late and not facts.is_registered:
        faults.append(Fault(f"{said}，没有补登", value))
    return judge(
        standing, [value], faults, fine=said, computed={"due_on": last_day}, due_on=last_day
    )


def _until(
    standing: Standing, election_day: date, numbered: Parameter[Span], plain: Parameter[Duty]
) -> tuple[Value[Span] | Value[Duty], date] | None:
    """The last day for coming forward: so many days before, or the day before the poll."""
    number, before = standing.value(numbered), standing.value(plain)
    if number:
        return number, deadlines.last_day_before(election_day, number.amount)
    return (before, deadlines.day_before(election_day)) if before else None


@dataclass(frozen=True)
class _Step:
    """One step of an appeal: what, by when, and when it was done."""

    name: str
    said: str
    value: AnyValue
    last_day: date
    done_on: date | None

    @property
    def days_late(self) -> int:
        return max((self.done_on - self.last_day).days, 0) if self.done_on else 0


def appeal(facts: RollAppeal, standing: Standing) -> Finding:
    """Objection, decision, suit, judgment: each with its last day; the next one is said."""
    steps = _steps_of(facts, standing)
    if not steps:
        return standing.nothing(blanks.OBJECTION)
    faults = [
        Fault(f"{one.said}；实际日期为{date_text(one.done_on)}，迟{one.days_late}日", one.value)
        for one in steps
        if one.done_on and one.days_late
    ]
    upcoming = next((one for one in steps if one.done_on is None), None)
    return judge(
        standing,
        [(upcoming or steps[-1]).value],
        faults,
        fine=upcoming.said if upcoming else "人民法院的判决为最后决定",
        steps=[f"{one.said}（{one.value.article.cite()}）" for one in steps],
        computed={f"{one.name}_due_on": one.last_day for one in steps},
        due_on=upcoming.last_day if upcoming else None,
    )


def _steps_of(facts: RollAppeal, standing: Standing) -> list[_Step]:
    """The steps whose last day is known; the decision is due once an objection is made."""
    objection, decision = standing.value(blanks.OBJECTION), standing.value(blanks.OBJECTION_DECIDED)
    suit, court = standing.value(blanks.SUIT), standing.value(blanks.SUIT_COURT)
    judgment = standing.value(blanks.JUDGMENT)
    if not (objection and decision and suit and court and judgment):
        return []
    add, poll = WorkCalendar().add, facts.election_day
    steps = [
        _step(
            "objection",
            "对选民名单有不同意见的，可以在{}前（含当日）向选举委员会提出申诉",
            objection,
            add(facts.roll_published_on, objection.amount.span),
            facts.objected_on,
        )
    ]
    if facts.objected_on:
        words = "选举委员会应当在{}前（含当日）对申诉作出处理决定"
        last_day = add(facts.objected_on, decision.amount.span)
        steps.append(_step("decision", words, decision, last_day, facts.decided_on))
    words = f"对处理决定不服的，可以在{{}}前（含当日）向{court.amount}起诉"
    last_day = deadlines.last_day_before(poll, suit.amount)
    steps.append(_step("suit", words, court, last_day, facts.sued_on))
    words, last_day = "人民法院应当在{}前（含当日）作出判决", deadlines.day_before(poll)
    return [*steps, _step("judgment", words, judgment, last_day, facts.judged_on)]


def _step(name: str, words: str, value: AnyValue, last_day: date, done_on: date | None) -> _Step:
    return _Step(name, words.format(date_text(last_day)), value, last_day, done_on)


RULES: tuple[AnyRule, ...] = (
    Rule(
        "voters.registration",
        "选民登记",
        RollEntry,
        entry,
        (blanks.ROLL_KEPT, blanks.ONE_REGISTRATION),
    ),
    Rule(
        "voters.roll_publication",
        "选民名单的公布",
        RollPublication,
        publication,
        (
            blanks.ROLL_PUBLISHED,
            blanks.VOTER_CARDS,
            calendars.BY_ELECTION_ROLL,
            calendars.BY_ELECTION_ROLL_SHORTER,
        ),
    ),
    Rule(
        "voters.roll_correction",
        "选民名单的补正",
        RollCorrection,
        correction,
        (blanks.ROLL_CORRECTED,),
    ),
    Rule(
        "voters.late_registration",
        "补办选民登记",
        LateRegistration,
        late_registration,
        (
            blanks.UNREACHED_UNTIL,
            blanks.UNREACHED_BEFORE_POLL,
            blanks.MOVED_IN_UNTIL,
            blanks.MOVED_IN_BEFORE_POLL,
        ),
    ),
    Rule(
        "voters.roll_appeal",
        "选民名单的申诉和起诉",
        RollAppeal,
        appeal,
        (
            blanks.OBJECTION,
            blanks.OBJECTION_DECIDED,
            blanks.SUIT,
            blanks.SUIT_COURT,
            blanks.JUDGMENT,
        ),
    ),
)
