"""The matter's page."""

from django.http import HttpRequest, HttpResponse

from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, page
from xiangyin.suggestions.panel import suggestion_panel
from xiangyin.suggestions.selectors import suggestion_for


def suggestion_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, what it says, what can be done now, what bars the rest."""
    actor = actor_of(request)
    suggestion = suggestion_for(actor, pk)
    panel = suggestion_panel(actor, suggestion, clock.today())
    context = {
        "suggestion": suggestion,
        "panel": panel,
        "signers": panel.signers,
        "is_office": actor.is_congress_side or actor.role is Role.AUDITOR,
    }
    return page(request, "suggestions/detail.html", context)
