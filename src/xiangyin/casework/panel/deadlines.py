"""A clock as people read it: until when, how long still, the sum, the article."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from xiangyin.casework.lights import Light, day_words, light_of
from xiangyin.casework.models import Clock
from xiangyin.casework.panel.facts import CaseFacts
from xiangyin.casework.rules import Sum
from xiangyin.core.actors import Role

MATTER = (Clock.Kind.HAND_OVER, Clock.Kind.REPLY, Clock.Kind.FEEDBACK)


@dataclass(frozen=True)
class Deadline:
    """What ui/deadline.html draws."""

    title: str
    light: Light
    due_on: date
    steps: list[str]
    basis: list[dict[str, Any]]
    sentence: str
    note: str


def deadline_of(clock: Clock, on: date, *, yellow_days: int) -> Deadline:
    """Lay out a clock: a running one by its light, a met one by the day it was met."""
    label = str(Clock.Kind(clock.kind).label)
    light = light_of(clock.due_on, on, yellow_days=yellow_days)
    if clock.met_on is not None:
        light = _met(clock, clock.met_on)
    return _laid_out(
        label, clock.due_on, on, light, clock.steps, clock.finding.get("basis", []), clock.sentence
    )


def deadline_of_sum(label: str, worked: Sum, on: date, *, yellow_days: int) -> Deadline:
    """Lay out a deadline that is not running yet: the preview of a hand-over."""
    light = light_of(worked.due_on, on, yellow_days=yellow_days)
    basis = worked.finding.get("basis", [])
    return _laid_out(label, worked.due_on, on, light, worked.steps, basis, worked.sentence)


def _laid_out(
    label: str,
    due_on: date,
    on: date,
    light: Light,
    steps: list[str],
    basis: list[dict[str, Any]],
    sentence: str,
) -> Deadline:
    title = _("%(day)s前%(what)s") % {"day": day_words(due_on, on), "what": label}
    note = "" if basis else sentence  # an office's own rule has no article to open
    return Deadline(title, light, due_on, steps, basis, sentence, note)


def _met(clock: Clock, met_on: date) -> Light:
    late = (met_on - clock.due_on).days
    if late > 0:
        return Light("red", _("超期 %(n)s 天办理") % {"n": late})
    return Light("green", _("按期办理"))


def deadline_ahead(facts: CaseFacts) -> Deadline | None:
    """The deadline this reader looks to: a unit's own, for the others the case's nearest."""
    clocks = facts.running(*MATTER)
    if facts.actor.role is Role.UNIT:
        own = {a.pk for a in facts.own()}
        kinds = (Clock.Kind.SEND_BACK, Clock.Kind.REPLY, Clock.Kind.OPINION)
        clocks = [c for c in facts.running(*kinds) if c.assignment_id in own]
    if not clocks or not facts.case.is_open:
        return None
    return deadline_of(clocks[0], facts.on, yellow_days=facts.office.yellow_days)
