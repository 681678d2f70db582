"""What the office would otherwise watch the calendar for: reminding before, pressing after."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.casework.models import Clock, OfficeRules, Press
from xiangyin.casework.services import press_add
from xiangyin.core.actors import job_actor
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError
from xiangyin.core.jobs import every
from xiangyin.core.scope import everywhere, scope
from xiangyin.law import date_text

SWEEPER = "系统到期提醒"
REMIND_DAYS: int = OfficeRules._meta.get_field("remind_after_days").default
FURTHEST = timedelta(days=180)


@every(gettext_lazy("提醒、催办到期未答复的件"), day_at="07:30")
def deadline_sweep(*, at: datetime) -> None:
    """Remind units before their reply is due and press them when it is overdue.

    Once for each deadline: what somebody has done by then is not done again, so a second run on
    the same day, or after a crash, adds nothing.
    """
    on = day_of(at)
    with everywhere(reason="the deadlines of every township are looked over"):
        codes = set(_unanswered(on + FURTHEST).values_list("division_code", flat=True))
    for code in sorted(codes):
        with scope(code):
            division_sweep(division_code=code, on=on, at=at)


def division_sweep(*, division_code: str, on: date, at: datetime) -> int:
    """Sweep one division; returns how many steps were taken."""
    days = dict(OfficeRules.objects.values_list("congress_id", "remind_after_days"))
    near: dict[int, list[Clock]] = defaultdict(list)
    found = _unanswered(on + FURTHEST).filter(division_code=division_code)
    for clock in found.select_related("case", "assignment__unit").order_by("due_on", "id"):
        window = timedelta(days=days.get(clock.case.congress_id, REMIND_DAYS))
        if on >= clock.due_on - window and not _is_done(clock, on, window):
            near[clock.case_id].append(clock)
    return sum(_case_sweep(clocks, on, at) for clocks in near.values())


def _case_sweep(clocks: list[Clock], on: date, at: datetime) -> int:
    """Press one case; one that was closed or answered meanwhile does not stop the others."""
    try:
        return _case_press(clocks, on, at)
    except DomainError:
        return 0


def _unanswered(until: date) -> QuerySet[Clock]:
    rows: QuerySet[Clock] = Clock.objects.filter(
        kind=Clock.Kind.REPLY,
        met_on=None,
        superseded=False,
        due_on__lte=until,
        case__closed_on=None,
        case__merged_into=None,
    )
    return rows


def _is_done(clock: Clock, on: date, window: timedelta) -> bool:
    """Say whether somebody has reminded in the window, or pressed since the day it was due."""
    presses = Press.objects.filter(case_id=clock.case_id)
    if on > clock.due_on:
        return presses.exclude(step=Press.Step.REMIND).filter(on__gt=clock.due_on).exists()
    since = max(clock.due_on - window, clock.starts_on)
    return presses.filter(on__gte=since).exists()


@transaction.atomic
def _case_press(clocks: list[Clock], on: date, at: datetime) -> int:
    """Take one step for all the case's units that are near or late.

    Where nobody reminded in time, the reminder is entered beside the pressing: the ladder is
    climbed from its first rung.
    """
    first = clocks[0]
    is_late = on > first.due_on
    taken = set(Press.objects.filter(case_id=first.case_id).values_list("step", flat=True))
    steps = [Press.Step.PRESS] if is_late else [Press.Step.REMIND]
    if is_late and not taken:
        steps.insert(0, Press.Step.REMIND)
    for step in steps:
        press_add(
            actor=job_actor(SWEEPER, first.division_code),
            case_id=first.case_id,
            step=step,
            means=Press.Means.WRITTEN,
            note=_said(clocks, is_late=is_late),
            on=on,
            at=at,
        )
    return len(steps)


def _said(clocks: list[Clock], *, is_late: bool) -> str:
    units = "、".join(c.assignment.unit.name for c in clocks if c.assignment)
    words = {"units": units, "day": date_text(clocks[0].due_on)}
    if is_late:
        return _("%(units)s应在%(day)s前答复，已经超期，请尽快答复。") % words
    return _("%(units)s应在%(day)s前答复。") % words
