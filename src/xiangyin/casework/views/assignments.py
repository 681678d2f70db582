"""Hand over, accept, send back, reassign."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.office import HandOverForm, ReassignForm
from xiangyin.casework.forms.units import AcceptForm, SendBackForm
from xiangyin.casework.models import Assignment, Case
from xiangyin.casework.pages import hint_of, page_of
from xiangyin.casework.panel.deadlines import deadline_of
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.previews import UnitPreview, hand_over_preview
from xiangyin.casework.selectors import (
    assignment_for,
    by_kind,
    case_for,
    office_rules_of,
    units_for,
)
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.congress.models import Unit
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require


@once
def hand_over(request: HttpRequest, case_id: int) -> HttpResponse:
    """Choose the units, look at their deadlines, hand over."""
    actor = actor_of(request)
    case = case_for(actor, case_id)
    require(actor, CasePerm.HAND_OVER, case)
    units = units_for(case)
    form = HandOverForm(posted(request), units=units)
    previews: list[UnitPreview] = []
    if request.method == "POST" and form.is_valid():
        if "look" in request.POST:
            previews = _previews(case, form)
        else:
            with refusals_on(form):
                services.case_hand_over(
                    actor=actor,
                    case_id=case.pk,
                    to=form.to(),
                    on=clock.today(),
                    at=clock.now(),
                    is_difficult=form.cleaned_data["is_difficult"],
                    difficult_reason=form.cleaned_data["difficult_reason"],
                    seen=_seen(request),
                )
                sentence = _("%(n)s已交办，各单位的期限从今天起算。") % {"n": case.number_text}
                return done(request, case, sentence, draft=f"hand-over-{case.pk}")
    case = case_for(actor, case_id)
    context = {
        "case": case,
        "form": form,
        "groups": _rows(form, units),
        "previews": previews,
        "hint": hint_of(case),
        "back": page_of(case),
        "draft": f"hand-over-{case.pk}",
    }
    return page(
        request,
        "casework/hand_over.html",
        context,
        fragment="casework/parts/preview.html",
        status=form_status(form),
    )


def _previews(case: Case, form: HandOverForm) -> list[UnitPreview]:
    return hand_over_preview(
        case,
        form.to(),
        {unit.pk: unit for unit in form.units},
        clock.today(),
        is_difficult=form.cleaned_data["is_difficult"],
        reason=form.cleaned_data["difficult_reason"],
    )


def _rows(form: HandOverForm, units: list[Unit]) -> list[tuple[str, list[dict[str, object]]]]:
    return [
        (
            kind,
            [
                {"unit": u, "role": form[f"role_{u.pk}"], "task": form[f"task_{u.pk}"]}
                for u in found
            ],
        )
        for kind, found in by_kind(units)
    ]


def _seen(request: HttpRequest) -> int | None:
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() else None


def _own(actor: Actor, assignment_id: int) -> Assignment:
    assignment = assignment_for(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    return assignment


@once
def accept(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Sign for a case."""
    actor = actor_of(request)
    assignment = _own(actor, assignment_id)
    form = AcceptForm(posted(request))
    if request.method == "POST":
        with refusals_on(form):
            services.assignment_accept(
                actor=actor, assignment_id=assignment.pk, on=clock.today(), at=clock.now()
            )
            return done(request, assignment.case, _("已签收。请先与代表沟通，再起草答复。"))
    face = Face(
        "casework.accept",
        _("签收"),
        _("签收"),
        _("签收后由%(unit)s办理，期限如下。") % {"unit": assignment.unit},
    )
    office = office_rules_of(assignment.case.congress)
    running = assignment.clocks.filter(met_on=None, superseded=False).order_by("due_on")
    deadlines = [deadline_of(c, clock.today(), yellow_days=office.yellow_days) for c in running]
    return verb_page(request, assignment.case, form, face, deadlines=deadlines)


@once
def send_back(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Say that a case is not this unit's."""
    actor = actor_of(request)
    assignment = _own(actor, assignment_id)
    form = SendBackForm(posted(request))
    draft = f"send-back-{assignment.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.assignment_send_back(
                actor=actor,
                assignment_id=assignment.pk,
                **form.cleaned_data,
                on=clock.today(),
                at=clock.now(),
            )
            sentence = _("已退办，由人大办公室研究改派。")
            return done(request, assignment.case, sentence, draft=draft)
    face = Face("casework.send_back", _("退办"), _("退办"))
    return verb_page(request, assignment.case, form, face, draft=draft)


@once
def reassign(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Give a unit's part to another unit."""
    actor = actor_of(request)
    old = assignment_for(actor, assignment_id)
    require(actor, CasePerm.HAND_OVER, old.case)
    units = [unit for unit in units_for(old.case) if unit.pk != old.unit_id]
    start = {"role": old.role, "task": old.task}
    form = ReassignForm(posted(request), units=by_kind(units), initial=start)
    draft = f"reassign-{old.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            new = services.assignment_reassign(
                actor=actor,
                assignment_id=old.pk,
                to=form.to(),
                reason=form.cleaned_data["reason"],
                on=clock.today(),
                at=clock.now(),
            )
            sentence = _("已改派%(unit)s，期限从今天起算。") % {"unit": new.unit}
            return done(request, old.case, sentence, draft=draft)
    about = _("现由%(unit)s%(role)s。") % {"unit": old.unit, "role": old.get_role_display()}
    if old.proposed_unit:
        about += _("该单位退办，建议改由%(unit)s办理。") % {"unit": old.proposed_unit}
    face = Face("casework.reassign", _("改派"), _("改派"), about)
    return verb_page(request, old.case, form, face, draft=draft)
