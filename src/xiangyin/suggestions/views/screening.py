"""The office screens: one page with the text and three ways on."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.congress.selectors.congresses import sessions_of
from xiangyin.core import clock
from xiangyin.core.clock import day_of
from xiangyin.core.pages import actor_of, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules, services
from xiangyin.suggestions.forms import DeclineForm, RegisterForm, ReturnForm, RouteForm
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.panel import SuggestionPanel, suggestion_panel
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import categories_of, suggestion_for
from xiangyin.suggestions.views.pages import posted, verb_page

SESSIONS_OFFERED = 3
Forms = dict[str, Any]


def suggestion_screen(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was sent, what it is like, and the three ways on."""
    suggestion = _screened(request, pk)
    if suggestion.state != Suggestion.State.SUBMITTED:
        return redirect("suggestions:detail", pk)
    return _screen_page(request, suggestion)


@require_POST
@once
def suggestion_register(request: HttpRequest, pk: int) -> HttpResponse:
    """Number it, enter the duty records, open its case."""
    suggestion = _screened(request, pk)
    forms = _forms(request, suggestion, posted="register")
    form = forms["register"]
    if form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            done = services.suggestion_register(
                actor=actor_of(request),
                suggestion_id=pk,
                category_id=data["category_id"],
                level=Suggestion.Level(data["level"]),
                session_id=data["session_id"],
                on=data["on"],
                at=clock.now(),
                seen=data["seen"],
            )
            messages.success(request, _("已登记，编为%(n)s。") % {"n": done.number_text})
            return redirect("suggestions:detail", pk)
    return _screen_page(request, suggestion, forms)


@require_POST
@once
def suggestion_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the deputy to change the words."""
    suggestion = _screened(request, pk)
    forms = _forms(request, suggestion, posted="return")
    form = forms["return"]
    if form.is_valid():
        with refusals_on(form):
            services.suggestion_return(
                actor=actor_of(request),
                suggestion_id=pk,
                note=form.cleaned_data["note"],
                at=clock.now(),
                seen=form.cleaned_data["seen"],
            )
            messages.success(request, _("已退回%(name)s代表修改。") % {"name": suggestion.lead})
            return redirect("suggestions:list")
    return _screen_page(request, suggestion, forms)


@require_POST
@once
def suggestion_decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not handle it as a suggestion, on a legal ground, explained."""
    suggestion, at = _screened(request, pk), clock.now()
    forms = _forms(request, suggestion, posted="decline")
    form = forms["decline"]
    if form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            services.suggestion_decline(
                actor=actor_of(request),
                suggestion_id=pk,
                ground=data["ground"],
                explanation=data["explanation"],
                on=day_of(at),
                at=at,
                seen=data["seen"],
            )
            messages.success(request, _("已登记为不作为建议办理，代表会看到说明。"))
            return redirect("suggestions:detail", pk)
    return _screen_page(request, suggestion, forms)


@once
def suggestion_route(request: HttpRequest, pk: int) -> HttpResponse:
    """Say anew who can settle it."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    form = RouteForm(posted(request), initial={"level": suggestion.level})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            done = services.suggestion_route(
                actor=actor,
                suggestion_id=pk,
                level=Suggestion.Level(form.cleaned_data["level"]),
                reason=form.cleaned_data["reason"],
                at=clock.now(),
            )
            messages.success(request, _("已改为%(level)s。") % {"level": done.get_level_display()})
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.ROUTE, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.route",
        title=_("改办理层级"),
        button=_("改层级"),
        notes=[_("只改由谁来办的归类；已经交办的，承办单位和期限不变，要换单位请用改派。")],
    )


def _screened(request: HttpRequest, pk: int) -> Suggestion:
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    return suggestion


def _forms(request: HttpRequest, suggestion: Suggestion, *, posted: str = "") -> Forms:
    """The three forms, the posted one filled; each knows which version was on the page."""
    today = clock.today()
    panel = suggestion_panel(actor_of(request), suggestion, today)
    seen = {"seen": suggestion.version}
    data = {posted: request.POST}
    return {
        "panel": panel,
        "register": RegisterForm(
            data.get("register"),
            initial=seen | _proposed(suggestion, panel, today),
            suggestion=suggestion,
            categories=categories_of(suggestion.congress),
            sessions=sessions_of(suggestion.term)[:SESSIONS_OFFERED],
            today=today,
        ),
        "return": ReturnForm(data.get("return"), initial=seen, prefix=None),
        "decline": DeclineForm(
            data.get("decline"),
            initial=seen | {"explanation": explanation_template(suggestion)},
            grounds=rules.grounds_for_declining(suggestion.congress, today),
        ),
    }


def _proposed(suggestion: Suggestion, panel: SuggestionPanel, today: date) -> dict[str, Any]:
    """What the office most likely chooses: the subject of the most similar item, its session."""
    like = next((s.suggestion.category_id for s in panel.similar if s.suggestion.category_id), None)
    return {
        "category_id": suggestion.category_id or like or "",
        "session_id": suggestion.session_id or (None if suggestion.is_motion else 0),
        "on": today,
    }


def explanation_template(suggestion: Suggestion) -> str:
    """Words to begin with; what stands in 【】 must be replaced."""
    return _(
        "%(name)s代表：您提出的《%(title)s》收悉。经审查，这件事【写明事实】，"
        "依照规定不作为代表建议办理。建议您【写明可以走的渠道、找哪个单位】。"
        "如有不同意见，请与人大办公室联系。"
    ) % {"name": suggestion.lead, "title": suggestion.title}


def _screen_page(
    request: HttpRequest, suggestion: Suggestion, forms: Forms | None = None
) -> HttpResponse:
    forms = forms or _forms(request, suggestion)
    wrong = any(forms[name].errors for name in ("register", "return", "decline"))
    context = {
        "suggestion": suggestion,
        "panel": forms["panel"],
        "register_form": forms["register"],
        "return_form": forms["return"],
        "decline_form": forms["decline"],
    }
    return page(request, "suggestions/screen.html", context, status=422 if wrong else 200)
