"""The office: terms and sessions, staff, the three guarantees, townships side by side."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from xiangyin.congress import selectors, services
from xiangyin.congress.forms import (
    OfficeForm,
    SessionForm,
    StaffForm,
    TermForm,
    has_word,
)
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.staff import offices_below, staff_found
from xiangyin.congress.views.door import Door, door_of
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require


@once
def term(request: HttpRequest) -> HttpResponse:
    """Terms and sessions as dated facts; enter a session, open a term."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    what = request.POST.get("do", "") if request.method == "POST" else ""
    if what:
        require(door.actor, CongressPerm.KEEP_TERMS, door.congress)
    term_form = TermForm(request.POST if what == "term" else None, prefix="term")
    session_form = SessionForm(request.POST if what == "session" else None, prefix="session")
    if what == "term" and term_form.is_valid() and _open_term(request, door, term_form):
        return redirect("congress:term")
    if what == "session" and session_form.is_valid() and _enter(request, door, session_form):
        return redirect("congress:term")
    context = door.context(
        terms=door.congress.terms.prefetch_related("sessions__term").order_by("-number"),
        sessions=selectors.sessions_of(door.term) if door.term else [],
        term_form=term_form,
        session_form=session_form,
        vacant=selectors.seats_vacant(door.term) if door.term else 0,
    )
    status = max(form_status(term_form), form_status(session_form))
    return page(request, "congress/term.html", context, status=status)


def _open_term(request: HttpRequest, door: Door, form: TermForm) -> bool:
    with refusals_on(form):
        made = services.term_open(
            actor=door.actor,
            congress_id=door.congress.pk,
            at=clock.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("已登记%(term)s。") % {"term": made})
    return not form.errors


def _enter(request: HttpRequest, door: Door, form: SessionForm) -> bool:
    with refusals_on(form):
        made = services.session_enter(
            actor=door.actor, term_id=door.sure_term.pk, at=clock.now(), **form.cleaned_data
        )
        messages.success(request, _("已登记%(session)s。") % {"session": made})
    return not form.errors


@once
def office(request: HttpRequest) -> HttpResponse:
    """Who works here, full or part time, and what is lacking; the county sees every township."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    what = request.POST.get("do", "") if request.method == "POST" else ""
    if what:
        require(door.actor, CongressPerm.KEEP_STAFF, door.congress)
    staff_form = StaffForm(
        request.POST if what == "staff" else None, prefix="staff", initial={"on": door.today}
    )
    check_form = OfficeForm(
        request.POST if what == "check" else None, prefix="check", initial=_known(door)
    )
    if what == "staff" and staff_form.is_valid() and _enter_staff(request, door, staff_form):
        return redirect("congress:office")
    if what == "check" and check_form.is_valid() and _check(request, door, check_form):
        return redirect("congress:office")
    oversees = door.actor.role in {Role.COUNTY, Role.AUDITOR}
    below = list(selectors.township_congresses(door.actor.division_code)) if oversees else []
    context = door.context(
        office=selectors.office_of(door.congress, door.term, on=door.today),
        below=offices_below(below, on=door.today),
        staff_form=staff_form,
        check_form=check_form,
    )
    status = max(form_status(staff_form), form_status(check_form))
    return page(request, "congress/office.html", context, status=status)


def _known(door: Door) -> dict[str, object]:
    congress = door.congress
    return {
        "has_own_office": has_word(congress.has_own_office),
        "has_own_funds": has_word(congress.has_own_funds),
        "population": congress.population,
        "phone": congress.phone,
    }


def _enter_staff(request: HttpRequest, door: Door, form: StaffForm) -> bool:
    with refusals_on(form):
        made = services.staff_enter(
            actor=door.actor, congress_id=door.congress.pk, at=clock.now(), **form.cleaned_data
        )
        messages.success(request, _("已登记%(who)s。") % {"who": made})
    return not form.errors


def _check(request: HttpRequest, door: Door, form: OfficeForm) -> bool:
    with refusals_on(form):
        services.office_check(
            actor=door.actor, congress_id=door.congress.pk, at=clock.now(), **form.cleaned_data
        )
        messages.success(request, _("已登记保障情况。"))
    return not form.errors


@once
def staff_end(request: HttpRequest, staff_id: int) -> HttpResponse:
    """Ask once more, then put on record that a member of staff has left."""
    actor = actor_of(request)
    found = staff_found(actor, staff_id)
    require(actor, CongressPerm.KEEP_STAFF, found)
    if request.method == "POST":
        services.staff_end(actor=actor, staff_id=found.pk, on=clock.today(), at=clock.now())
        messages.success(request, _("已登记%(who)s离任。") % {"who": found})
        return redirect("congress:office")
    return page(request, "congress/staff_end.html", {"staff": found, "today": clock.today()})
