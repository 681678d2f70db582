"""A unit's inbox: what to do, until when, the oldest first; and what it has done."""

from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.lights import light_of
from xiangyin.casework.models import Assignment, Clock, Reply
from xiangyin.casework.selectors import assignments_for, inbox_for, yellow_days_of
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, keyset, page

MOST = 200
OWN_CLOCKS = [Clock.Kind.SEND_BACK, Clock.Kind.REPLY, Clock.Kind.OPINION]


def inbox(request: HttpRequest) -> HttpResponse:
    """Show what the clerk's unit has in hand."""
    actor = actor_of(request)
    if actor.role is not Role.UNIT:
        return HttpResponseRedirect(reverse("casework:matters"))
    on = clock.today()
    clocks = Clock.objects.filter(kind__in=OWN_CLOCKS, met_on=None, superseded=False)
    replies = Reply.objects.filter(is_follow_up=False).order_by("-id")
    found = inbox_for(actor).prefetch_related(
        Prefetch("clocks", clocks.order_by("due_on"), to_attr="running"),
        Prefetch("replies", replies, to_attr="answers"),
    )[:MOST]
    assignments = list(found)
    yellow = yellow_days_of([a.case for a in assignments])
    rows = [_row(a, on, yellow[a.case.congress_id]) for a in assignments]
    context = {
        "rows": rows,
        "to_accept": sum(a.state == Assignment.State.ASSIGNED for a in assignments),
        "late": sum(row["light"].tone == "red" for row in rows),
    }
    return page(request, "casework/inbox.html", context)


def _row(assignment: Assignment, on: date, yellow_days: int) -> dict[str, Any]:
    running = assignment.running  # type: ignore[attr-defined]
    verb, label, name = _next_of(assignment)
    return {
        "assignment": assignment,
        "clock": running[0] if running else None,
        "light": light_of(running[0].due_on if running else None, on, yellow_days=yellow_days),
        "verb": verb,
        "label": label,
        "url": reverse(f"casework:{name}", args=[assignment.pk]) if name else "",
    }


def _next_of(assignment: Assignment) -> tuple[str, str, str]:
    """What the unit does next: data-verb, words, address; no address while others act."""
    if assignment.state == Assignment.State.ASSIGNED:
        return "casework.accept", _("签收"), "accept"
    answers = assignment.answers  # type: ignore[attr-defined]
    state = answers[0].state if answers else ""
    if state == Reply.State.SUBMITTED:
        return "", _("答复正在审核"), ""
    if state == Reply.State.RETURNED:
        return "casework.draft_reply", _("按退回意见修改"), "reply"
    if assignment.role == Assignment.Role.CO:
        return "casework.draft_reply", _("提出协办意见"), "reply"
    return "casework.draft_reply", _("起草答复"), "reply"


def inbox_done(request: HttpRequest) -> HttpResponse:
    """Show what the unit has answered, sent back or lost to another."""
    actor = actor_of(request)
    if actor.role is not Role.UNIT:
        return HttpResponseRedirect(reverse("casework:matters"))
    over = assignments_for(actor).exclude(pk__in=inbox_for(actor).order_by().values("pk"))
    rows = keyset(over.select_related("case", "round", "unit"), request)
    context = {
        "slice": rows,
        "newer_url": f"?after={rows.newer}" if rows.newer else "",
        "older_url": f"?before={rows.older}" if rows.older else "",
    }
    return page(request, "casework/inbox_done.html", context)
