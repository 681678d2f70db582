"""Look it over and send it; confirm what the office wrote; take it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.clock import day_of
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules, services
from xiangyin.suggestions.forms import WithdrawForm, WordsForm
from xiangyin.suggestions.hints import hints
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import signers_of, similar_to, suggestion_for
from xiangyin.suggestions.views.pages import posted, verb_page

State = Suggestion.State


@once
def suggestion_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everything that will be sent, then send it."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    require(actor, SuggestionPerm.EDIT, suggestion)
    if suggestion.state not in {State.DRAFT, State.RETURNED}:
        return redirect("suggestions:detail", pk)
    form = WordsForm(posted(request), label="", required="")
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            sent = services.suggestion_submit(actor=actor, suggestion_id=pk, at=at)
            messages.success(request, _said_of(sent), extra_tags=f"suggestion-{pk}")
            return redirect("suggestions:detail", pk)
    signers = signers_of(suggestion)
    finding = None
    if suggestion.is_motion:
        finding = rules.motion_finding(
            suggestion, movers=signers.count, on=day_of(at), is_within_competence=True
        )
    context = {
        "suggestion": suggestion,
        "form": form,
        "signers": signers,
        "motion": finding,
        "hints": _hints(suggestion),
        "similar": similar_to(actor, suggestion.text, day_of(at), exclude=pk),
        "is_office": actor.role is not Role.DEPUTY,
    }
    return page(request, "suggestions/submit.html", context, status=form_status(form))


def _said_of(sent: Suggestion) -> str:
    if sent.state == State.CONFIRMING:
        return _("已送%(name)s代表确认。代表确认后进入审查。") % {"name": sent.lead}
    return _("提交好了。人大办公室审查登记后，编号和进度会显示在这里。")


def _hints(suggestion: Suggestion) -> list[str]:
    found = hints(
        title=suggestion.title,
        situation=suggestion.situation,
        analysis=suggestion.analysis,
        proposal=suggestion.proposal,
        place=suggestion.place,
        suggested_unit=suggestion.suggested_unit,
        is_motion=suggestion.is_motion,
    )
    return [hint.sentence for hint in found]


@once
def suggestion_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The deputy confirms what the office wrote; the office logs a paper signed by hand."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    is_office = actor.role is not Role.DEPUTY
    form = WordsForm(
        posted(request),
        label=_("纸质签名件存放在哪里"),
        required=_("请写明纸质签名件存放在哪里。") if is_office else "",
        rows=1,
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            note = form.cleaned_data["words"]
            services.suggestion_confirm(
                actor=actor, suggestion_id=pk, at=at, paper_note=note if is_office else ""
            )
            messages.success(request, _("已确认并提交，等人大办公室审查登记。"))
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.CONFIRM, suggestion)
    lead = {"name": suggestion.lead}
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.confirm",
        title=_("登记%(name)s代表的纸质签名") % lead if is_office else _("这是您的意见吗？"),
        button=_("登记签名并提交") if is_office else _("是我的意见，提交"),
        notes=[_("人大办公室代您写好了这一件。请看全文，确认是您的意见再提交。")]
        if not is_office
        else [_("代表本人在纸上签了名的，可以在这里登记；没有签名的，请等代表在手机上确认。")],
        shows_form=is_office,
    )


@once
def suggestion_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back, with a word of why; it stays readable."""
    actor, at = actor_of(request), clock.now()
    suggestion = suggestion_for(actor, pk)
    signers = signers_of(suggestion)
    is_numbered = suggestion.case_id is not None
    by_office = is_numbered and actor.role is not Role.DEPUTY
    named = [signers.lead, *signers.confirmed] if by_office else []
    form = WithdrawForm(posted(request), signers=named)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.suggestion_withdraw(
                actor=actor,
                suggestion_id=pk,
                reason=form.cleaned_data["words"],
                agreeing=form.cleaned_data.get("agreeing", []),
                paper_note=form.cleaned_data.get("paper_note", ""),
                at=at,
            )
            messages.success(request, _("已撤回。原文还在，标为“已撤回”。"))
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.EDIT, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.withdraw",
        title=_("登记撤回") if by_office else _("撤回这一件？"),
        button=_("登记撤回") if by_office else _("撤回"),
        notes=_withdrawal_notes(suggestion),
        finding=rules.withdrawal_finding(
            suggestion, signers=signers.count, agreeing=signers.count, on=day_of(at)
        )
        if is_numbered
        else None,
    )


def _withdrawal_notes(suggestion: Suggestion) -> list[str]:
    if suggestion.case_id is None:
        return [_("撤回后不再审查办理，原文仍可查看。联名代表也会看到已撤回。")]
    notes = [_("撤回后办理即行终止。编号、原文、理由和同意撤回的代表都保留在台账里。")]
    if suggestion.state == State.HANDED_OVER:
        notes.append(_("这一件已经交办，承办单位会在办理经过里看到撤回。"))
    return notes
