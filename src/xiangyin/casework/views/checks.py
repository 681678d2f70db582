"""The congress office checks a reply's form, then issues it or returns it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.casework import services
from xiangyin.casework.forms.office import IssueForm, ReturnForm
from xiangyin.casework.models import Case, Reply
from xiangyin.casework.pages import page_of
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import case_for, reply_for
from xiangyin.casework.views.verb import done
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require


def _found(actor: Actor, reply_id: int) -> tuple[Reply, Case]:
    reply = reply_for(actor, reply_id)
    case = reply.assignment.case
    require(actor, CasePerm.CHECK_REPLY, case)
    return reply, case


def _seen(request: HttpRequest) -> int | None:
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() else None


def reply_check(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Show the letter, what its form lacks, and the two ways on."""
    reply, _case = _found(actor_of(request), reply_id)
    return _check_page(request, reply, IssueForm(), ReturnForm())


@once
@require_POST
def issue_reply(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Pass the check; the reply goes to the deputies."""
    actor = actor_of(request)
    reply, case = _found(actor, reply_id)
    form = IssueForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.reply_issue(
                actor=actor,
                reply_id=reply.pk,
                number_text=form.cleaned_data["number_text"],
                on=clock.today(),
                at=clock.now(),
                seen=_seen(request),
            )
            return done(request, case, _("已签发，代表可以看到并评价。"), draft=f"check-{reply.pk}")
    return _check_page(request, reply, form, ReturnForm())


@once
@require_POST
def return_reply(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Send it back to the unit with the reason."""
    actor = actor_of(request)
    reply, case = _found(actor, reply_id)
    form = ReturnForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.reply_return(
                actor=actor,
                reply_id=reply.pk,
                note=form.cleaned_data["note"],
                at=clock.now(),
                seen=_seen(request),
            )
            return done(request, case, _("已退回承办单位修改。"), draft=f"check-{reply.pk}")
    return _check_page(request, reply, IssueForm(), form)


def _check_page(
    request: HttpRequest, reply: Reply, issue: IssueForm, back: ReturnForm
) -> HttpResponse:
    case = case_for(actor_of(request), reply.assignment.case_id)  # as it stands now
    leads = [p for p in _parties(case) if p.is_lead] or _parties(case)
    context = {
        "case": case,
        "reply": Reply.objects.select_related("assignment__unit", "mark").get(pk=reply.pk),
        "deputies": "、".join(str(p.deputy) for p in leads),
        "gaps": services.missing_of(reply),
        "issue": issue,
        "return_form": back,
        "back": page_of(case),
        "draft": f"check-{reply.pk}",
    }
    status = 422 if issue.errors or back.errors else 200
    return render(request, "casework/check.html", context, status=status)


def _parties(case: Case) -> list:
    return list(case.parties.select_related("deputy__person").order_by("-is_lead", "id"))
