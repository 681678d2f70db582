"""Merge, link, and hand over several at once."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from xiangyin.congress.models import Unit
from xiangyin.congress.selectors import congress_in_view, units_in_order
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import services
from xiangyin.suggestions.forms import BatchForm, PickForm
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import Similar, similar_to, suggestion_for, suggestions_for
from xiangyin.suggestions.views.pages import posted, verb_page

MOST_SIMILAR, MOST_AT_ONCE = 8, 60


@once
def suggestion_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Handle it together with a similar one; every deputy is still answered."""
    actor = actor_of(request)
    suggestion = _screened(actor, pk)
    open_ones = [
        s
        for s in _similar(actor, suggestion)
        if s.suggestion.case is not None and s.suggestion.case.is_open
    ]
    form = _pick_form(request, open_ones)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            link = services.suggestion_merge(
                actor=actor,
                suggestion_id=pk,
                into_id=form.cleaned_data["other"],
                reason=form.cleaned_data["words"] or _("反映同一件事"),
                at=clock.now(),
            )
            said = _("已并入%(into)s办理。") % {"into": link.earlier.number_text}
            messages.success(request, said)
            return redirect("suggestions:detail", pk)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.merge",
        title=_("并案办理"),
        button=_("并入所选的一件"),
        notes=[
            _("并案后一起交办、一起办理；各件保留自己的编号。"),
            _("每一名领衔和联名代表都要得到答复、各自评价，答复函按各自的编号出具。"),
        ],
        shows_form=bool(open_ones),
        nothing="" if open_ones else _("没有找到正在办理的相近建议，不能并案。"),
    )


@once
def suggestion_link(request: HttpRequest, pk: int) -> HttpResponse:
    """State that the matter was raised before."""
    actor = actor_of(request)
    suggestion = _screened(actor, pk)
    earlier = [s for s in _similar(actor, suggestion) if _is_earlier(s.suggestion, suggestion)]
    form = _pick_form(request, earlier)
    form.fields.pop("words")
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            link = services.suggestion_link(
                actor=actor,
                suggestion_id=pk,
                earlier_id=form.cleaned_data["other"],
                at=clock.now(),
            )
            said = _("已关联%(number)s。") % {"number": link.earlier}
            messages.success(request, said)
            return redirect("suggestions:detail", pk)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.link",
        title=_("认定为再次提出"),
        button=_("关联所选的一件"),
        notes=[_("关联后，两件的页面互相看得到，并列出这件事已经提了几年、上次怎样答复。")],
        shows_form=bool(earlier),
        nothing="" if earlier else _("没有找到更早提出的相近建议。"),
    )


def _screened(actor: Actor, pk: int) -> Suggestion:
    suggestion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    return suggestion


def _similar(actor: Actor, suggestion: Suggestion) -> list[Similar]:
    return similar_to(
        actor, suggestion.text, clock.today(), exclude=suggestion.pk, limit=MOST_SIMILAR
    )


def _is_earlier(other: Suggestion, suggestion: Suggestion) -> bool:
    if other.submitted_on is None or suggestion.submitted_on is None:
        return False
    return other.submitted_on <= suggestion.submitted_on


def _pick_form(request: HttpRequest, found: Sequence[Similar]) -> PickForm:
    others = [
        (s.suggestion.pk, f"{s.suggestion}（{s.suggestion.lead}，{s.light.words}）") for s in found
    ]
    return PickForm(posted(request), initial={"other": request.GET.get("other", "")}, others=others)


@once
def suggestions_hand_over(request: HttpRequest) -> HttpResponse:
    """Hand over what waits, each item to its own units, in one go (S121)."""
    actor = actor_of(request)
    congress = congress_in_view(actor)
    require(actor, SuggestionPerm.SCREEN, congress)
    waiting = (
        suggestions_for(actor)
        .filter(congress=congress, state=Suggestion.State.REGISTERED, case__stage="waiting")
        .select_related("lead__person", "category", "case")
        .order_by("pk")[:MOST_AT_ONCE]
    )
    form = BatchForm(
        posted(request),
        initial={"on": clock.today()},
        items=waiting,
        units=units_in_order(units_above(congress.division_code)),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            done = services.suggestions_hand_over(
                actor=actor, items=form.chosen(), on=form.cleaned_data["on"], at=clock.now()
            )
            messages.success(request, _("已交办%(n)s件。") % {"n": len(done)})
            return redirect("suggestions:list")
    context = {"form": form, "congress": congress}
    return page(request, "suggestions/hand_over.html", context, status=form_status(form))


def units_above(division_code: str) -> list[Unit]:
    """The township's own units, and the county's departments above it."""
    codes = [division_code, division_code[:6]]
    return list(Unit.objects.filter(division_code__in=codes, is_active=True))
