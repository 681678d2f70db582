"""Writing: on a deputy's phone, or in the office for a deputy."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.congress.models import Congress, Deputy
from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.clock import day_of
from xiangyin.core.drafts import draft_forget, draft_of
from xiangyin.core.errors import NotAllowed
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules, services
from xiangyin.suggestions.forms import EnterForm, TextForm
from xiangyin.suggestions.hints import Hint, hints
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import (
    deputies_to_invite,
    mandate_of,
    signers_of,
    similar_to,
    suggestion_for,
    term_in_force,
)
from xiangyin.suggestions.views.pages import posted

NEW, ENTER = "suggestion-new", "suggestion-enter"
HINTED = ("title", "situation", "analysis", "proposal", "place", "suggested_unit")


@once
def suggestion_new(request: HttpRequest) -> HttpResponse:
    """A deputy writes; nothing is asked twice and every part may still be empty."""
    actor, at = actor_of(request), clock.now()
    lead = _own_mandate(actor, at)
    form = TextForm(
        posted(request),
        initial=_typed_before(request, NEW, {"kind": Suggestion.Kind.SUGGESTION}),
        invitable=deputies_to_invite(lead),
        movers=rules.movers_needed(lead.term.congress, day_of(at)),
    )
    if request.method == "POST" and form.is_valid() and not _only_hints(request):
        with refusals_on(form):
            suggestion = services.suggestion_start(
                actor=actor, lead_id=lead.pk, kind=form.chosen_kind, text=form.text(), at=at
            )
            return _kept(request, suggestion, form, key=NEW, at=at)
    return _writing_page(request, form, key=NEW)


@once
def suggestion_enter(request: HttpRequest) -> HttpResponse:
    """The office writes in a deputy's name; the deputy confirms."""
    actor, at = actor_of(request), clock.now()
    congress = congress_in_view(actor)
    require(actor, SuggestionPerm.ENTER, congress)
    leads = _deputies_in_office(congress, at)
    form = EnterForm(
        posted(request),
        initial=_typed_before(request, ENTER, {"kind": Suggestion.Kind.SUGGESTION}),
        leads=leads,
        invitable=leads,
        movers=rules.movers_needed(congress, day_of(at)),
    )
    if request.method == "POST" and form.is_valid() and not _only_hints(request):
        with refusals_on(form):
            suggestion = services.suggestion_start(
                actor=actor,
                lead_id=form.cleaned_data["lead"],
                kind=form.chosen_kind,
                text=form.text(),
                origin=Suggestion.Origin(form.cleaned_data["origin"]),
                at=at,
            )
            return _kept(request, suggestion, form, key=ENTER, at=at)
    return _writing_page(request, form, key=ENTER)


@once
def suggestion_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a draft, or with one that was sent back."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.EDIT, suggestion)
    if not suggestion.is_editable:
        return redirect("suggestions:detail", pk)
    key = f"suggestion-{pk}"
    form = TextForm(
        posted(request),
        initial=_typed_before(request, key, _values_of(suggestion)),
        invitable=deputies_to_invite(suggestion.lead),
        movers=rules.movers_needed(suggestion.congress, day_of(at)),
    )
    if request.method == "POST" and form.is_valid() and not _only_hints(request):
        with refusals_on(form):
            services.suggestion_edit(
                actor=actor, suggestion_id=pk, text=form.text(), kind=form.chosen_kind, at=at
            )
            return _kept(request, suggestion, form, key=key, at=at)
    return _writing_page(request, form, key=key, suggestion=suggestion)


@require_POST
def suggestion_hints(request: HttpRequest) -> HttpResponse:
    """While one types: what would make the text better, beside each field. Posted, not got:
    an unfinished text belongs into no server's log of addresses."""
    actor = actor_of(request)
    require(actor, SuggestionPerm.VIEW)
    typed = _typed(request)
    suggestion = _suggestion_at_hand(request, actor)
    return page(
        request,
        "suggestions/parts/hints.html",
        {
            "hints": _hints_by_field(typed, is_typing=True),
            "oob": True,
            **_motion_sentence(typed, suggestion, actor),
        },
    )


@require_POST
def suggestion_similar(request: HttpRequest) -> HttpResponse:
    """While one types: what has been raised already, to join or to read."""
    actor = actor_of(request)
    require(actor, SuggestionPerm.VIEW)
    typed = _typed(request)
    text = "\n".join(typed[name] for name in ("title", "situation", "analysis", "proposal"))
    of = request.GET.get("of", "")
    found = similar_to(actor, text, clock.today(), exclude=int(of) if of.isdecimal() else None)
    return page(request, "suggestions/parts/similar.html", {"similar": found})


# ---- what they share ----


def _own_mandate(actor: Actor, at: datetime) -> Deputy:
    lead = mandate_of(actor, day_of(at)) if actor.role is Role.DEPUTY else None
    if lead is None:
        raise NotAllowed(
            _("只有在任的代表本人可以在这里提建议。"),
            hint=_("人大办公室代代表录入，请用“登记建议”。"),
        )
    return lead


def _deputies_in_office(congress: Congress, at: datetime) -> list[Deputy]:
    term = term_in_force(congress, day_of(at))
    if term is None:
        return []
    found = Deputy.objects.filter(term=term, status=Deputy.Status.IN_OFFICE)
    return list(found.select_related("person").order_by("stroke_key", "id"))


def _only_hints(request: HttpRequest) -> bool:
    """The button 看看写得怎样 shows hints and keeps nothing: it works without scripts."""
    return request.POST.get("then") == "hints"


def _typed_before(request: HttpRequest, key: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values to draw: what the autosave kept last wins over what was saved by a click."""
    draft = draft_of(user_id=int(request.user.pk or 0), key=key)
    if draft is None:
        return values
    lists = {"cosigners"}
    typed = {
        name: value if name in lists or not isinstance(value, list) else "".join(value[:1])
        for name, value in draft.data.items()
    }
    if isinstance(typed.get("cosigners"), str):
        typed["cosigners"] = [typed["cosigners"]]
    return {**values, **typed, "kept_at": draft.saved_at}


def _values_of(suggestion: Suggestion) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: getattr(suggestion, name) for name in services.SuggestionText.__dataclass_fields__
    }
    rows = suggestion.cosponsors.filter(state__in=["invited", "confirmed"])
    return {
        **values,
        "kind": suggestion.kind,
        "wants_public": "yes" if suggestion.wants_public else "no",
        "cosigners": list(rows.values_list("deputy_id", flat=True)),
    }


def _kept(
    request: HttpRequest, suggestion: Suggestion, form: TextForm, *, key: str, at: datetime
) -> HttpResponse:
    """Invite whom the form names, forget the autosaved copy, lead on."""
    actor = actor_of(request)
    if form.invited:
        services.cosponsor_invite(
            actor=actor, suggestion_id=suggestion.pk, deputy_ids=form.invited, at=at
        )
    draft_forget(user_id=int(request.user.pk or 0), key=key)
    if request.POST.get("then") == "review":
        messages.success(request, _("已存好。请看一遍，没有问题就提交。"), extra_tags=key)
        return redirect("suggestions:submit", suggestion.pk)
    messages.success(request, _("已存好，随时可以接着写。还没有提交。"), extra_tags=key)
    return redirect("suggestions:edit", suggestion.pk)


def _writing_page(
    request: HttpRequest, form: TextForm, *, key: str, suggestion: Suggestion | None = None
) -> HttpResponse:
    actor = actor_of(request)
    typed = _typed(request) if request.method == "POST" else _as_text(form.initial)
    shows_hints = request.method == "POST" or bool(typed["situation"] or typed["proposal"])
    whole = "\n".join(typed[name] for name in ("title", "situation", "analysis", "proposal"))
    context = {
        "form": form,
        "key": key,
        "draft_url": reverse("core:draft", args=[key]),
        "suggestion": suggestion,
        "hints": _hints_by_field(typed) if shows_hints else {},
        "similar": similar_to(
            actor, whole, clock.today(), exclude=suggestion.pk if suggestion else None
        ),
        "is_office": actor.role is not Role.DEPUTY,
        **_motion_sentence(typed, suggestion, actor),
    }
    return page(request, "suggestions/write.html", context, status=form_status(form))


def _typed(request: HttpRequest) -> dict[str, str]:
    return {name: request.POST.get(name, "")[:6000] for name in (*HINTED, "kind")}


def _as_text(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(values.get(name) or "") for name in (*HINTED, "kind")}


def _hints_by_field(typed: dict[str, str], *, is_typing: bool = False) -> dict[str, list[Hint]]:
    """Every field has its place, so that a hint that was heeded goes away.

    While somebody types, a part they have not come to is no reproach.
    """
    fields = {name: typed[name] for name in HINTED}
    found = hints(**fields, is_motion=typed["kind"] == Suggestion.Kind.MOTION)
    if is_typing:
        found = [hint for hint in found if typed[hint.field].strip()]
    return {name: [hint for hint in found if hint.field == name] for name in HINTED}


def _suggestion_at_hand(request: HttpRequest, actor: Actor) -> Suggestion | None:
    of = request.GET.get("of", "")
    return suggestion_for(actor, int(of)) if of.isdecimal() else None


def _motion_sentence(
    typed: dict[str, str], suggestion: Suggestion | None, actor: Actor
) -> dict[str, Any]:
    """The kernel's sentence on the motion as it stands, with its signers counted."""
    if typed["kind"] != Suggestion.Kind.MOTION:
        return {"motion": None}
    congress = suggestion.congress if suggestion else congress_in_view(actor)
    draft = Suggestion(
        congress=congress, division_code=congress.division_code, title=typed["title"]
    )
    draft.situation, draft.analysis = typed["situation"], typed["analysis"]
    draft.proposal = typed["proposal"]
    movers = signers_of(suggestion).count if suggestion else 1
    finding = rules.motion_finding(
        draft, movers=movers, on=clock.today(), is_within_competence=True
    )
    return {"motion": finding, "movers": movers}
