"""The home page of each role."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Contact, Feedback
from xiangyin.casework.pages import light_of, page_of
from xiangyin.casework.selectors import (
    cases_for,
    inbox_for,
    office_rules_of,
    yellow_days_in,
    yellow_days_of,
)
from xiangyin.congress.models import Congress, Term
from xiangyin.congress.selectors import congress_of
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import breaks
from xiangyin.core.jobs.selectors import jobs_health
from xiangyin.core.pages import actor_of, page
from xiangyin.core.shares import share
from xiangyin.desk import tasks
from xiangyin.duty.models import DutyEntry
from xiangyin.duty.selectors import times_of_term
from xiangyin.insight.selectors import Period, Tally, rate_of, rates, tallies, tally_all
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import term_in_force, waiting_for_me

ACTIVE_TIMES = 3


def home(request: HttpRequest) -> HttpResponse:
    """Show the home page of the hat the person wears."""
    actor = actor_of(request)
    return _HOMES[actor.role](request, actor, clock.today())


def _own_congress(actor: Actor) -> Congress | None:
    return congress_of(actor.division_code)


def _office(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """Secretary and chair: what is due, what waits, who needs a word."""
    congress = _own_congress(actor)
    if congress is None:
        return page(request, "desk/unset.html")
    term = term_in_force(congress, on)
    yellow = yellow_days_in(congress)
    tally = tally_all(actor, period=Period(date(on.year, 1, 1)), on=on)
    context: dict[str, Any] = {
        "on": on,
        "congress": congress,
        "term": term,
        "stats": _stats(tally),
        "active": _active(actor, term, on) if term else None,
        "active_times": ACTIVE_TIMES,
        "tasks": tasks.clock_tasks(congress, on=on, yellow_days=yellow),
        "waiting": tasks.waiting_counts(congress, on=on),
        "to_mind": tasks.deputies_to_mind(term, on=on) if term else [],
        "running": tasks.running_cases(congress, on=on, yellow_days=yellow),
    }
    if actor.role is Role.CHAIR:
        context["units"] = tasks.idle_units(congress, on=on)
        key = Case.objects.filter(congress=congress, is_key=True, closed_on=None)
        context["key"] = [
            {"case": case, "url": page_of(case)}
            for case in key.select_related("suggestion").order_by(
                F("due_on").asc(nulls_last=True), "id"
            )[:8]
        ]
    return page(request, "desk/office.html", context)


def _stats(tally: Tally) -> list[dict[str, Any]]:
    query = reverse("insight:handling")
    return [
        {"rate": rate_of(tally, code), "url": query}
        for code in ("on_time", "done", "satisfaction_wide")
    ]


def _active(actor: Actor, term: Term, on: date) -> Any:
    """How many sitting deputies have three or more duty entries this year."""
    times = times_of_term(actor, term, since=date(on.year, 1, 1))
    return share(sum(n >= ACTIVE_TIMES for n in times), len(times))


def _county(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """Townships side by side, then the county's own congress."""
    period = Period(date(on.year, 1, 1))
    rows = tallies(actor, axis="township", period=period, on=on)
    codes = dict(Congress.objects.values_list("short_name", "division_code"))
    total = sum((row.tally for row in rows), Tally())
    shown = ["on_time", "closure", "done", "satisfaction_wide"]
    congress = _own_congress(actor)
    context = {
        "on": on,
        "congress": congress,
        "townships": Congress.objects.filter(level="township").count(),
        "stats": _stats(total),
        "lines": [
            {
                "label": row.label,
                "code": codes.get(row.label, ""),
                "tally": row.tally,
                "shown": [rate for rate in rates(row.tally) if rate.code in shown],
            }
            for row in rows
        ],
        "total": {
            "label": _("合计"),
            "tally": total,
            "shown": [rate for rate in rates(total) if rate.code in shown],
        },
        "overdue": Case.objects.overdue(on).count(),
        "tasks": _tasks(congress, on) if congress else [],
        "waiting": tasks.waiting_counts(congress, on=on) if congress else [],
        "query": f"year={on.year}&axis=unit",
    }
    return page(request, "desk/county.html", context)


def _tasks(congress: Congress, on: date) -> list[tasks.Task]:
    return tasks.clock_tasks(congress, on=on, yellow_days=yellow_days_in(congress))


def _deputy(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """On the phone: what is asked of me, what became of what I raised."""
    person = actor.person_id or 0
    mine = (
        Suggestion.objects.filter(lead__person_id=person)
        .exclude(state=Suggestion.State.WITHDRAWN)
        .select_related("case")
        .order_by("-id")[:5]
    )
    to_judge = _cases_to_judge(actor)
    contacts = Contact.objects.filter(
        party__deputy__person_id=person, confirmed_on=None, denied_on=None
    ).select_related("assignment__unit", "assignment__case", "party")
    context = {
        "on": on,
        "waiting": list(waiting_for_me(actor)[:5]),
        "to_judge": [{"case": case, "url": page_of(case)} for case in to_judge],
        "contacts": list(contacts.order_by("on", "id")[:5]),
        "mine": list(mine),
        "grades": Feedback.Grade.choices,
        "duty_count": DutyEntry.objects.filter(
            deputy__person_id=person, on__year=on.year, withdrawn_on=None
        ).count(),
    }
    return page(request, "desk/deputy.html", context)


def _cases_to_judge(actor: Actor) -> list[Case]:
    """Cases that wait for this deputy's verdict, oldest first."""
    cases = (
        cases_for(actor)
        .filter(stage=Case.Stage.FEEDBACK)
        .select_related("suggestion", "congress")
        .order_by(F("due_on").asc(nulls_last=True), "id")[:10]
    )
    judged = set(
        Feedback.objects.filter(
            party__deputy__person_id=actor.person_id or 0, round__ended_on=None
        ).values_list("round__case_id", flat=True)
    )
    leads_only = {}
    waiting = []
    for case in cases:
        if case.congress_id not in leads_only:
            leads_only[case.congress_id] = office_rules_of(case.congress).joint_feedback == "lead"
        lead = case.suggestion.lead
        is_lead = lead.person_id == actor.person_id
        if case.pk not in judged and (is_lead or not leads_only[case.congress_id]):
            waiting.append(case)
    return waiting


def _unit(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """A unit's clerk: what is in hand and what is late."""
    inbox = inbox_for(actor).select_related("case__congress", "case__suggestion")[:50]
    rows = sorted(inbox, key=lambda row: (row.case.due_on or date.max, row.pk))
    yellow = yellow_days_of([row.case for row in rows])
    lines = [
        {
            "assignment": row,
            "url": page_of(row.case),
            "light": light_of(row.case.due_on, on, yellow_days=yellow[row.case.congress_id]),
        }
        for row in rows
    ]
    context = {
        "on": on,
        "lines": lines,
        "to_accept": sum(row.state == "assigned" for row in rows),
        "late": sum(row.case.due_on is not None and row.case.due_on < on for row in rows),
    }
    return page(request, "desk/unit.html", context)


def _auditor(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """The auditor: does every chain hold?"""
    code = actor.division_code or None
    found = list(breaks(code)) if request.GET.get("verify") else None
    return page(request, "desk/auditor.html", {"on": on, "breaks": found})


def _admin(request: HttpRequest, actor: Actor, on: date) -> HttpResponse:
    """System and security administrators: accounts and the machine, no business data."""
    return page(request, "desk/admin.html", {"on": on, "health": jobs_health(clock.now())})


_HOMES: dict[Role, Callable[[HttpRequest, Actor, date], HttpResponse]] = {
    Role.SECRETARY: _office,
    Role.CHAIR: _office,
    Role.COUNTY: _county,
    Role.DEPUTY: _deputy,
    Role.UNIT: _unit,
    Role.AUDITOR: _auditor,
    Role.SYSTEM_ADMIN: _admin,
    Role.SECURITY_ADMIN: _admin,
}
