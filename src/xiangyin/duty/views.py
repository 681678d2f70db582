"""Records of duty on screen: the term's deputies side by side, one deputy, one's own."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress, Deputy, Term
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, page
from xiangyin.core.permissions import require
from xiangyin.duty.permissions import DutyPerm
from xiangyin.duty.selectors import DutyLine, lines_of_term, record_of

SHOWN = 300


def term(request: HttpRequest) -> HttpResponse:
    """Every sitting deputy's counts; `?only=dormant` keeps those with nothing between sessions."""
    actor = actor_of(request)
    require(actor, DutyPerm.READ)
    running = _term_of(actor)
    lines = lines_of_term(actor, running) if running else []
    only = request.GET.get("only", "")
    shown = [line for line in lines if _is_wanted(line, only)]
    context = {
        "term": running,
        "lines": shown,
        "everybody": len(lines),
        "dormant": sum(line.between == 0 for line in lines),
        "silent": sum(line.raised == 0 for line in lines),
        "only": only,
    }
    return page(request, "duty/term.html", context)


def _term_of(actor: Actor) -> Term | None:
    congress = Congress.objects.filter(division_code=actor.division_code).first()
    found = Term.objects.in_force(clock.today()).filter(congress=congress)
    return found.select_related("congress").order_by("-number").first()


def _is_wanted(line: DutyLine, only: str) -> bool:
    if only == "dormant":
        return line.between == 0
    if only == "silent":
        return line.raised == 0
    return True


def deputy(request: HttpRequest, deputy_id: int) -> HttpResponse:
    """One deputy's record, sessions apart from between sessions (S009)."""
    actor = actor_of(request)
    found = Deputy.objects.select_related("person", "term__congress").filter(pk=deputy_id).first()
    if found is None:
        raise NotFound(_("没有这名代表。"), hint=_("请从代表名册进入。"))
    return _record(request, actor, found)


def mine(request: HttpRequest) -> HttpResponse:
    """A deputy's own record in the running term."""
    actor = actor_of(request)
    found = (
        Deputy.objects.select_related("person", "term__congress")
        .filter(person_id=actor.person_id or 0)
        .order_by("-term__from_on", "-id")
        .first()
    )
    if found is None:
        raise NotFound(_("名册里没有您的代表资格。"), hint=_("请联系人大办公室核对名册。"))
    return _record(request, actor, found)


def _record(request: HttpRequest, actor: Actor, found: Deputy) -> HttpResponse:
    lines = list(record_of(actor, found)[:SHOWN])
    standing = [line for line in lines if line.withdrawn_on is None]
    context = {
        "deputy": found,
        "lines": lines,
        "in_session": sum(line.in_session for line in standing),
        "between": sum(not line.in_session for line in standing),
    }
    return page(request, "duty/deputy.html", context)
