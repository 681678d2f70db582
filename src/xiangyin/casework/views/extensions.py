"""More time: asked for by the unit, decided by the congress side."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.office import DecisionForm
from xiangyin.casework.forms.units import ExtensionForm
from xiangyin.casework.models import Assignment, Clock
from xiangyin.casework.panel.deadlines import Deadline, deadline_of
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import assignment_for, extension_for, office_rules_of
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.core import clock
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require
from xiangyin.law import date_text


@once
def ask_extension(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Ask to reply later."""
    actor = actor_of(request)
    assignment = assignment_for(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    form = ExtensionForm(posted(request))
    draft = f"extension-{assignment.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.extension_ask(
                actor=actor,
                assignment_id=assignment.pk,
                **form.cleaned_data,
                on=clock.today(),
                at=clock.now(),
            )
            return done(request, assignment.case, _("已提交，等人大办公室决定。"), draft=draft)
    face = Face("casework.ask_extension", _("申请延期"), _("提交申请"))
    deadlines = _running(assignment)
    return verb_page(request, assignment.case, form, face, draft=draft, deadlines=deadlines)


def _running(assignment: Assignment) -> list[Deadline]:
    kinds = [Clock.Kind.REPLY, Clock.Kind.OPINION]
    clocks = assignment.clocks.filter(kind__in=kinds, met_on=None, superseded=False)
    yellow = office_rules_of(assignment.case.congress).yellow_days
    return [deadline_of(c, clock.today(), yellow_days=yellow) for c in clocks.order_by("due_on")]


@once
def decide_extension(request: HttpRequest, extension_id: int) -> HttpResponse:
    """Grant or refuse."""
    actor = actor_of(request)
    asked = extension_for(actor, extension_id)
    case = asked.assignment.case
    require(actor, CasePerm.DECIDE_EXTENSION, case)
    form = DecisionForm(posted(request))
    draft = f"decide-extension-{asked.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.extension_decide(
                actor=actor,
                extension_id=asked.pk,
                granted=form.cleaned_data["granted"] == "yes",
                note=form.cleaned_data["note"],
                on=clock.today(),
                at=clock.now(),
            )
            return done(request, case, _("已决定，承办单位会看到。"), draft=draft)
    about = _("%(unit)s申请延至%(day)s：%(reason)s") % {
        "unit": asked.assignment.unit,
        "day": date_text(asked.wanted_on),
        "reason": asked.reason,
    }
    face = Face("casework.decide_extension", _("决定延期申请"), _("决定"), about)
    deadlines = _running(asked.assignment)
    return verb_page(request, case, form, face, draft=draft, deadlines=deadlines)
