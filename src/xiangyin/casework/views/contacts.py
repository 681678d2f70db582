"""A unit enters a contact; the deputy, or the office for a deputy, says whether it happened."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.deputies import ContactAnswerForm
from xiangyin.casework.forms.units import ContactForm
from xiangyin.casework.models import Contact
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import assignment_for, contact_for
from xiangyin.casework.views.verb import Face, done, posted, verb_page
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, once, refusals_on
from xiangyin.core.permissions import require


@once
def log_contact(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Enter a visit, a meeting or a call."""
    actor = actor_of(request)
    assignment = assignment_for(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    case = assignment.case
    parties = list(case.parties.select_related("deputy__person").order_by("-is_lead", "id"))
    start: dict[str, object] = {"on": clock.today()}
    if len(parties) == 1:
        start["party_id"] = parties[0].pk
    form = ContactForm(posted(request), parties=parties, today=clock.today(), initial=start)
    draft = f"contact-{assignment.pk}"
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            services.contact_log(
                actor=actor,
                assignment_id=assignment.pk,
                **(data | {"way": Contact.Way(data["way"])}),
                at=clock.now(),
            )
            return done(request, case, _("已登记，等代表确认。"), draft=draft)
    face = Face("casework.log_contact", _("登记与代表沟通"), _("登记"))
    return verb_page(request, case, form, face, draft=draft)


@once
def contact_confirm(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Confirm or deny a contact: two big buttons."""
    actor = actor_of(request)
    found = contact_for(actor, contact_id)
    case = found.assignment.case
    if actor.role is Role.DEPUTY:
        require(actor, CasePerm.CONFIRM, found.party)
    else:
        require(actor, CasePerm.ENTER_FOR_DEPUTY, case)
    form = ContactAnswerForm(posted(request))
    draft = f"contact-answer-{found.pk}"
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = {"actor": actor, "case_id": case.pk, "contact_id": found.pk}
        given |= {"on": clock.today(), "at": clock.now()}
        with refusals_on(form):
            if request.POST.get("answer") == "deny":
                services.contact_deny(**given, words=form.cleaned_data["words"])
                return done(request, case, _("已记下，这次沟通不计入。"), draft=draft)
            services.contact_confirm(**given)
            return done(request, case, _("已确认，谢谢。"), draft=draft)
    title = _("这次沟通属实吗？") if actor.role is Role.DEPUTY else _("代为确认沟通情况")
    face = Face("casework.confirm_contact", title, _("属实"))
    return verb_page(
        request, case, form, face, template="casework/contact.html", draft=draft, contact=found
    )
