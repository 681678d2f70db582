"""The presidium's decision on a motion: admit, convert, or not list."""

from datetime import date, datetime
from typing import Protocol

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.clock import day_of
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules, services
from xiangyin.suggestions.forms import MotionForm
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.panel import suggestion_panel
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import suggestion_for


class Decision(Protocol):
    """One of the presidium's three decisions, by the same words."""

    def __call__(
        self, *, actor: Actor, motion_id: int, words: str, on: date, at: datetime
    ) -> Suggestion: ...


def motion_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the motion, what the law says of it, and the three decisions."""
    motion = _motion(request, pk)
    if motion.state != Suggestion.State.REGISTERED or not motion.is_motion:
        return redirect("suggestions:detail", pk)
    return _decide_page(request, motion, MotionForm(initial={"on": clock.today()}))


@require_POST
@once
def motion_admit(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it on the agenda."""

    def decide(*, words: str, **given: object) -> Suggestion:
        return services.motion_admit(decision=words, **given)  # type: ignore[arg-type]

    return _decided(request, pk, decide, _("已登记：列入会议议程。"))


@require_POST
@once
def motion_convert(request: HttpRequest, pk: int) -> HttpResponse:
    """Handle it as a suggestion with a number of its own."""

    def decide(*, words: str, **given: object) -> Suggestion:
        return services.motion_convert(reason=words, **given)  # type: ignore[arg-type]

    return _decided(request, pk, decide, _("已转为建议，编为%(number)s，可以交办。"))


@require_POST
@once
def motion_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not list it, with the reason to the movers."""

    def decide(*, words: str, **given: object) -> Suggestion:
        return services.motion_decline(reason=words, **given)  # type: ignore[arg-type]

    return _decided(request, pk, decide, _("已登记：不列入议程。领衔和联名代表会看到理由。"))


def _motion(request: HttpRequest, pk: int) -> Suggestion:
    actor = actor_of(request)
    motion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.DECIDE_MOTION, motion)
    return motion


def _decided(request: HttpRequest, pk: int, decide: Decision, said: str) -> HttpResponse:
    motion, form = _motion(request, pk), MotionForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            done = decide(
                actor=actor_of(request),
                motion_id=pk,
                words=form.cleaned_data["words"],
                on=form.cleaned_data["on"],
                at=clock.now(),
            )
            messages.success(request, said % {"number": done.number_text})
            return redirect("suggestions:detail", done.pk)
    return _decide_page(request, motion, form)


def _decide_page(request: HttpRequest, motion: Suggestion, form: MotionForm) -> HttpResponse:
    actor, at = actor_of(request), clock.now()
    panel = suggestion_panel(actor, motion, day_of(at))
    finding = rules.motion_finding(
        motion, movers=panel.signers.count, on=day_of(at), is_within_competence=None
    )
    context = {"suggestion": motion, "panel": panel, "form": form, "finding": finding}
    return page(request, "suggestions/decide.html", context, status=form_status(form))
