"""Publish, take down, state what came of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from xiangyin.core import clock
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import services
from xiangyin.suggestions.forms import WordsForm
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import suggestion_for
from xiangyin.suggestions.views.pages import posted, verb_page


@once
def suggestion_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it to the public after a named person's secrecy review."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    form = WordsForm(
        posted(request),
        label=_("保密审查人"),
        required=_("请填写保密审查人姓名。"),
        rows=1,
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.suggestion_publish(
                actor=actor,
                suggestion_id=pk,
                cleared_by=form.cleaned_data["words"],
                at=clock.now(),
            )
            messages.success(request, _("已公开。群众不用登录就能看到建议、答复和评价。"))
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.PUBLISH, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.publish",
        title=_("公开这一件"),
        button=_("公开"),
        notes=[
            _(
                "公开建议、答复和评价，不公开电话和住址。请先核对：没有国家秘密、工作秘密和个人隐私。"
            )
        ],
    )


@once
def suggestion_unpublish(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop showing it, with a reason."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    form = WordsForm(
        posted(request), label=_("为什么停止公开"), required=_("请写明停止公开的理由。")
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.suggestion_unpublish(
                actor=actor, suggestion_id=pk, reason=form.cleaned_data["words"], at=clock.now()
            )
            messages.success(request, _("已停止公开。"))
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.PUBLISH, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.unpublish",
        title=_("停止公开"),
        button=_("停止公开"),
        notes=[_("理由会记入操作记录。")],
    )


@once
def suggestion_adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """State that it was adopted and what came of it (S119)."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    form = WordsForm(
        posted(request),
        initial={"words": suggestion.adopted_effect},
        label=_("采纳后做成了什么"),
        required="",
        help_text=_("例如：列入2027年水利冬修，清淤1.1公里。清空则撤销登记。"),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.adopted_effect_set(
                actor=actor,
                suggestion_id=pk,
                effect=form.cleaned_data["words"][:200],
                at=clock.now(),
            )
            messages.success(request, _("已登记采纳成效。"))
            return redirect("suggestions:detail", pk)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    return verb_page(
        request,
        suggestion,
        form,
        verb="suggestions.adopt",
        title=_("登记采纳成效"),
        button=_("登记"),
    )
