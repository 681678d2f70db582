"""承诺事项: the ledger of promises; kept, answered again, or replaced by a later round."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.office import SupersedeForm
from xiangyin.casework.forms.units import AnswerAgainForm, FulfilForm
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import commitment_for
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.core import clock
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require


@once
def fulfil(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """Report a promise kept."""
    actor = actor_of(request)
    promise = commitment_for(actor, commitment_id)
    require(actor, CasePerm.ANSWER, promise.reply.assignment)
    form = FulfilForm(posted(request), initial={"on": clock.today()})
    draft = f"fulfil-{promise.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.commitment_fulfil(
                actor=actor, commitment_id=promise.pk, **form.cleaned_data, at=clock.now()
            )
            return done(request, promise.case, _("已登记兑现。请再次答复代表。"), draft=draft)
    face = Face("casework.fulfil", _("登记兑现"), _("登记"), promise.text)
    return verb_page(request, promise.case, form, face, draft=draft)


@once
def answer_again(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """Report that the deputies were told."""
    actor = actor_of(request)
    promise = commitment_for(actor, commitment_id)
    require(actor, CasePerm.ANSWER, promise.reply.assignment)
    form = AnswerAgainForm(posted(request), initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.commitment_answer(
                actor=actor, commitment_id=promise.pk, **form.cleaned_data, at=clock.now()
            )
            return done(request, promise.case, _("已登记再次答复。"))
    face = Face("casework.answer_again", _("兑现后再次答复代表"), _("登记"), promise.text)
    return verb_page(request, promise.case, form, face)


@once
def supersede(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """The congress side closes a promise that a later round's answer has replaced."""
    actor = actor_of(request)
    promise = commitment_for(actor, commitment_id)
    require(actor, CasePerm.SUPERSEDE, promise.case)
    form = SupersedeForm(posted(request))
    draft = f"supersede-{promise.pk}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.commitment_supersede(
                actor=actor,
                commitment_id=promise.pk,
                **form.cleaned_data,
                on=clock.today(),
                at=clock.now(),
            )
            return done(request, promise.case, _("已了结，理由记在承诺事项里。"), draft=draft)
    face = Face("casework.supersede", _("承诺由后一次办理代替"), _("了结这项承诺"), promise.text)
    return verb_page(request, promise.case, form, face, draft=draft)
