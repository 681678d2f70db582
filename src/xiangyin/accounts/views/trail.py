"""The audit trail, for the auditor, who reads and changes nothing."""

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.accounts.chains import Verdict, chains_verify
from xiangyin.accounts.forms import TrailForm
from xiangyin.accounts.selectors import place_name, trail_for
from xiangyin.core.actors import Role
from xiangyin.core.audit import codes
from xiangyin.core.models import AuditEntry
from xiangyin.core.pages import actor_of, keyset, page

ROLE_LABELS = {role.value: role.label for role in Role}


@dataclass(frozen=True)
class Row:
    """One act as the ledger shows it."""

    entry: AuditEntry
    act: str
    role: str
    place: str
    changes: list[tuple[str, Any, Any]]


def trail(request: HttpRequest) -> HttpResponse:
    """List the acts in the auditor's division, newest first, narrowed as asked."""
    return _show(request, None)


@require_POST
def trail_verify(request: HttpRequest) -> HttpResponse:
    """Walk the chains and say whether they hold. Reads only; posted so that no link starts it."""
    return _show(request, chains_verify(actor=actor_of(request)))


def _show(request: HttpRequest, verdict: Verdict | None) -> HttpResponse:
    form = TrailForm(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = keyset(trail_for(actor_of(request), **asked), request)
    query = request.GET.copy()
    query.pop("before", None)
    query.pop("after", None)
    context = {
        "form": form,
        "rows": [_row(entry) for entry in rows.rows],
        "slice": rows,
        "query": f"&{query.urlencode()}" if query else "",
        "verdict": verdict,
    }
    return page(request, "accounts/trail.html", context)


def _row(entry: AuditEntry) -> Row:
    data = json.loads(entry.data)
    before, after = data.get("before", {}), data.get("after", {})
    names = dict.fromkeys([*before, *after])
    return Row(
        entry=entry,
        act=codes.registered().get(entry.code, entry.code),
        role=str(ROLE_LABELS.get(entry.actor_role, entry.actor_role)),
        place=place_name(entry.division_code) or entry.division_code or _("整个系统"),
        changes=[(n, _said(before.get(n, "")), _said(after.get(n, ""))) for n in names],
    )


def _said(value: Any) -> Any:
    """Say a bare value as a person reads it; names of fields stay as the record has them."""
    if isinstance(value, bool):
        return _("是") if value else _("否")
    return _("（空）") if value is None else value
