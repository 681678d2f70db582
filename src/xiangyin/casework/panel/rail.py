"""The steps of a matter from hand-over on; the room that opened it puts its own before them."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.casework.lights import Light, day_words, light_of
from xiangyin.casework.models import Case, Clock
from xiangyin.casework.panel.facts import CaseFacts

Stage = Case.Stage


@dataclass(frozen=True)
class RailStep:
    """One step as ui/rail.html draws it: state is done, current or future."""

    label: str
    note: str
    state: str


# The step at which each stage stands, counted from hand-over.
_AT = {
    Stage.WAITING: 0,
    Stage.ASSIGNED: 1,
    Stage.HANDLING: 3,
    Stage.APPROVAL: 3,
    Stage.FEEDBACK: 4,
    Stage.REVIEW: 5,
    Stage.CLOSED: 6,
}


def rail_of(facts: CaseFacts) -> list[RailStep]:
    """交办 签收 面商 答复 评价 办结, with the days of the latest round."""
    case = facts.case
    if case.stage == Stage.MERGED:
        return [RailStep(_("并案"), str(_into(case)), "done")]
    if case.stage == Stage.WITHDRAWN:
        day = case.withdrawn_on
        return [RailStep(_("撤回"), day_words(day, facts.on) if day else "", "done")]
    at = _AT[Stage(case.stage)]
    met_on = _met_on(facts)
    steps = [
        (_("交办"), _handed_over(facts), _before(facts, Clock.Kind.HAND_OVER)),
        (_("签收"), _accepted(facts), _before(facts, Clock.Kind.SEND_BACK)),
        (_("面商"), met_on, ""),
        (_("答复"), _answered(facts), _before(facts, Clock.Kind.REPLY)),
        (_("评价"), facts.round.ended_on if facts.round else None, _verdicts_in(facts)),
        (_("办结"), case.closed_on, ""),
    ]
    if at == 3 and met_on is None and case.stage == Stage.HANDLING:
        at = 2
    rail = []
    for n, (label, day, ahead) in enumerate(steps):
        if n == 2 and n < at and met_on is None:
            continue  # answered without a meeting: there is no such step to show
        state = "done" if n < at else "current" if n == at else "future"
        note = day_words(day, facts.on) if day and n < at else ahead if n == at else ""
        rail.append(RailStep(label, note, state))
    return rail


def _into(case: Case) -> str:
    return case.merged_into.number_text if case.merged_into else ""


def _handed_over(facts: CaseFacts) -> date | None:
    days = [a.assigned_on for a in facts.live()]
    return min(days) if days else facts.case.handed_over_on


def _accepted(facts: CaseFacts) -> date | None:
    days = [a.accepted_on for a in facts.answering() if a.accepted_on]
    return max(days) if days else None


def _met_on(facts: CaseFacts) -> date | None:
    """The first meeting of the latest round that the deputy confirmed."""
    live = {a.pk for a in facts.of_round(facts.round)}
    days = [
        c.on
        for c in facts.contacts
        if c.assignment_id in live and c.confirmed_on and c.is_face_to_face
    ]
    return min(days) if days else None


def _answered(facts: CaseFacts) -> date | None:
    days = [a.finished_on for a in facts.answering() if a.finished_on]
    return max(days) if days else None


def _before(facts: CaseFacts, kind: Clock.Kind) -> str:
    clocks = facts.running(kind)
    return _("%(day)s前") % {"day": day_words(clocks[0].due_on, facts.on)} if clocks else ""


def _verdicts_in(facts: CaseFacts) -> str:
    expected = len(facts.expected())
    given = expected - len(facts.unjudged())
    return _("已评 %(n)s/%(total)s") % {"n": given, "total": expected}


def light_of_case(facts: CaseFacts) -> Light:
    """Where the case stands and how near its deadline is: 办理中 · 还剩 13 天."""
    return case_light(facts.case, facts.on, yellow_days=facts.office.yellow_days)


def case_light(case: Case, on: date, *, yellow_days: int) -> Light:
    """The same for a row of a list."""
    stage = str(Stage(case.stage).label)
    if case.due_on is None or not case.is_open:
        tone = "green" if case.stage == Stage.CLOSED else "gray"
        return Light(tone, stage)
    light = light_of(case.due_on, on, yellow_days=yellow_days)
    return Light(light.tone, f"{stage} · {light.words}")
