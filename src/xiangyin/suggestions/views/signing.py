"""Co-signing: invite, answer, join, leave."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import services
from xiangyin.suggestions.forms import InviteForm, WordsForm
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import deputies_to_invite, mandate_of, suggestion_for
from xiangyin.suggestions.views.pages import posted, verb_page


@once
def cosponsor_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask other deputies to co-sign; each must confirm in person."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.EDIT, suggestion)
    asked = suggestion.cosponsors.filter(state__in=["invited", "confirmed"])
    others = deputies_to_invite(suggestion.lead).exclude(pk__in=asked.values("deputy_id"))
    form = InviteForm(posted(request), invitable=others)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            made = services.cosponsor_invite(
                actor=actor,
                suggestion_id=pk,
                deputy_ids=form.cleaned_data["cosigners"],
                at=at,
            )
            said = _("已邀请%(n)s名代表联名，等他们本人确认。") % {"n": len(made)}
            messages.success(request, said)
            return redirect("suggestions:detail", pk)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.invite",
        title=_("请人联名"),
        button=_("发出邀请"),
        notes=[_("被邀请的代表看过全文、本人同意后才算联名。改动正文后，要请他们重新确认。")],
    )


@once
def cosponsor_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """An invited deputy agrees or not, having the full text before the two buttons."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    form = WordsForm(posted(request), label="", required="")
    if request.method == "POST" and form.is_valid():
        agrees = request.POST.get("answer") == "agree"
        with refusals_on(form):
            services.cosponsor_answer(
                actor=actor,
                suggestion_id=pk,
                agrees=agrees,
                deputy_id=_whole(request.POST.get("deputy")),
                at=at,
            )
            messages.success(request, _("已联名。") if agrees else _("已答复：不联名。"))
            return redirect(_after(actor, pk))
    _require_invited(actor, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.answer",
        title=_("%(name)s代表请您联名") % {"name": suggestion.lead},
        button="",
        notes=[_("请看全文。同意的，您和领衔代表一样会收到答复。")],
        shows_form=False,
        answers=[("agree", _("同意联名")), ("decline", _("不联名"))],
    )


def _after(actor: Actor, pk: int) -> str:
    is_deputy = actor.role is Role.DEPUTY
    return reverse("suggestions:waiting") if is_deputy else reverse("suggestions:detail", args=[pk])


def _require_invited(actor: Actor, suggestion: Suggestion) -> None:
    row = suggestion.cosponsors.filter(deputy__person_id=actor.person_id or 0).first()
    if row is None:
        raise NotFound(_("没有邀请您联名这一件。"), hint=_("请从“等我答复”进入。"))


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


@once
def cosponsor_join(request: HttpRequest, pk: int) -> HttpResponse:
    """Join another's suggestion instead of raising the same again."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    mandate = mandate_of(actor, day_of(at)) if actor.role is Role.DEPUTY else None
    if mandate is None:
        raise NotAllowed(_("只有在任的代表本人可以加入联名。"))
    form = WordsForm(posted(request), label="", required="")
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.cosponsor_join(actor=actor, suggestion_id=pk, deputy_id=mandate.pk, at=at)
            messages.success(request, _("已加入联名，答复时也会答复您。"))
            return redirect("suggestions:detail", pk)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.join",
        title=_("加入%(name)s代表的这一件？") % {"name": suggestion.lead},
        button=_("加入联名"),
        notes=[_("同一件事不必重复提。加入后，承办单位同样要答复您，也记入您的履职记录。")],
        shows_form=False,
    )


@once
def cosponsor_leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave before screening; the others go on."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    form = WordsForm(posted(request), label="", required="")
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.cosponsor_withdraw(actor=actor, suggestion_id=pk, at=at)
            messages.success(request, _("已退出联名。"))
            return redirect("suggestions:mine")
    _require_invited(actor, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.leave",
        title=_("退出联名？"),
        button=_("退出联名"),
        notes=[_("退出后，其他代表继续提出。再要联名，须由领衔代表重新邀请。")],
        shows_form=False,
    )
