"""Lists: the office's ledger, a deputy's own, what waits for an answer, who is silent."""

from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.casework.models import OfficeRules
from xiangyin.congress.models import Congress, Deputy
from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotAllowed
from xiangyin.core.pages import actor_of, keyset, page
from xiangyin.core.permissions import may, require
from xiangyin.core.search.selectors import QueryTooShort
from xiangyin.core.shares import Share
from xiangyin.suggestions.forms import LedgerFilterForm
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.overview import overview_sheet
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import (
    LedgerFilter,
    counts_by_category,
    ledger_lines,
    ledger_rows,
    light_of_suggestion,
    short_rail,
    silent_deputies,
    suggestions_for,
    term_in_force,
    waiting_for_me,
)
from xiangyin.suggestions.views.questions import questions
from xiangyin.suggestions.views.rows import columns, list_rows

EXPORT_MOST = 5000
COUNT_MOST = 2000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NUMBERS = {"term", "year", "session", "category", "unit", "deputy"}


def suggestion_list(request: HttpRequest) -> HttpResponse:
    """The ledger, narrowed as one asks, newest first."""
    actor, today = actor_of(request), clock.today()
    require(actor, SuggestionPerm.VIEW)
    congress = congress_in_view(actor)
    form, wanted = _asked(request, actor, congress)
    rows, error = _rows(actor, congress, wanted, form)
    found = keyset(rows.only("pk"), request)
    lines = ledger_lines(actor, [row.pk for row in found.rows], today)
    shows_place = len(actor.division_code) <= 6
    count, counts = _counts(request, actor, rows) if not error else (0, [])
    context = {
        "form": form,
        "columns": columns(shows_place=shows_place),
        "rows": list_rows(lines, shows_place=shows_place),
        "count": _("%(n)s 件") % {"n": count} if count <= COUNT_MOST else _("两千件以上"),
        "older_url": _page_url(request, before=found.older),
        "newer_url": _page_url(request, after=found.newer),
        "query": request.GET.urlencode(),
        "is_narrowed": wanted != LedgerFilter(),
        "counts": counts,
        "may_enter": may(actor, SuggestionPerm.ENTER, congress),
        "may_hand_over": actor.is_congress_side and may(actor, SuggestionPerm.SCREEN, congress),
        "may_keep_categories": may(actor, SuggestionPerm.KEEP_CATEGORIES, congress),
        "is_office": actor.is_congress_side or actor.role is Role.AUDITOR,
    }
    return page(request, "suggestions/list.html", context)


def suggestion_export(request: HttpRequest) -> HttpResponse:
    """办理情况一览表 in Excel: the same rows as the list shows."""
    actor, today = actor_of(request), clock.today()
    require(actor, SuggestionPerm.VIEW)
    congress = congress_in_view(actor)
    form, wanted = _asked(request, actor, congress)
    rows, _error = _rows(actor, congress, wanted, form)
    keys = rows.order_by("pk").values_list("pk", flat=True)[:EXPORT_MOST]
    sheet = overview_sheet(ledger_lines(actor, keys, today), unit=str(congress), as_of=today)
    response = HttpResponse(sheet.to_bytes(), content_type=XLSX)
    name = quote(f"{sheet.title}.xlsx")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response


def suggestions_mine(request: HttpRequest) -> HttpResponse:
    """A deputy's own: led or co-signed, with what each waits for."""
    actor, today = actor_of(request), clock.today()
    if actor.role is not Role.DEPUTY:
        raise NotAllowed(_("这一页是代表本人的。"), hint=_("请从建议列表按代表查找。"))
    found = keyset(_own(actor), request, size=20)
    yellow = OfficeRules._meta.get_field("yellow_days").default
    cards = [
        (s, light_of_suggestion(s, today, yellow_days=yellow), short_rail(s)) for s in found.rows
    ]
    context = {
        "cards": cards,
        "waiting": waiting_for_me(actor).count(),
        "older_url": _page_url(request, before=found.older),
        "newer_url": _page_url(request, after=found.newer),
        "person_id": actor.person_id,
    }
    return page(request, "suggestions/mine.html", context)


def _own(actor: Actor) -> SuggestionQuerySet:
    rows: SuggestionQuerySet = suggestions_for(actor).of_person(actor.person_id or 0)
    return rows.select_related("lead__person", "case__merged_into")


def suggestions_waiting(request: HttpRequest) -> HttpResponse:
    """What a deputy is asked to confirm or to co-sign, each in full before its buttons."""
    actor = actor_of(request)
    if actor.role is not Role.DEPUTY:
        raise NotAllowed(_("这一页是代表本人的。"), hint=_("请从建议列表进入。"))
    context = {"items": list(waiting_for_me(actor)), "person_id": actor.person_id}
    return page(request, "suggestions/waiting.html", context)


def suggestions_silent(request: HttpRequest) -> HttpResponse:
    """每名代表至少一件: who has raised or co-signed none this term (S114)."""
    actor = actor_of(request)
    congress = congress_in_view(actor, request.GET.get("place", ""))
    require(actor, SuggestionPerm.COUNT, congress)
    term = term_in_force(congress, clock.today())
    silent = list(silent_deputies(term)) if term else []
    total = Deputy.objects.filter(term=term).in_office().count() if term else 0
    context = {
        "congress": congress,
        "term": term,
        "silent": silent,
        "share": Share(total - len(silent), total),
    }
    return page(request, "suggestions/silent.html", context)


# ---- what one asks ----


def _asked(
    request: HttpRequest, actor: Actor, congress: Congress
) -> tuple[LedgerFilterForm, LedgerFilter]:
    """The filter form as this reader sees it, and what was asked; a strange answer asks nothing."""
    form = LedgerFilterForm(request.GET, asked=questions(actor, congress))
    form.is_valid()
    answers = {name: form.cleaned_data.get(name, "") for name in form.fields}
    given: dict[str, Any] = {
        name: int(value) if name in NUMBERS else value for name, value in answers.items() if value
    }
    return form, LedgerFilter(**given)


def _rows(
    actor: Actor, congress: Congress, wanted: LedgerFilter, form: LedgerFilterForm
) -> tuple[SuggestionQuerySet, str]:
    """The rows; a query too short for the search says so and finds nothing.

    Where all are one township's they are asked for by its congress: an index has them in order.
    """
    try:
        rows = ledger_rows(actor, wanted, clock.today())
        is_one = congress.is_township and congress.division_code == actor.division_code
        return rows.filter(congress=congress) if is_one else rows, ""
    except QueryTooShort as error:
        form.add_error("q", str(error))
        return suggestions_for(actor).none(), str(error)


def _counts(
    request: HttpRequest, actor: Actor, rows: SuggestionQuerySet
) -> tuple[int, list[tuple[str, str, int]]]:
    """How many there are; of one congress's also how many fall to each subject, each number
    leading to its rows. Of more than one, no more are counted than can be said."""
    if len(actor.division_code) <= 6:
        return rows[: COUNT_MOST + 1].count(), []
    counted = counts_by_category(rows)
    count = sum(n for _pk, _name, n in counted)
    query = request.GET.copy()
    query.pop("before", None)
    query.pop("after", None)
    found = []
    for pk, name, n in counted:
        query["category"] = str(pk or "")
        found.append((name or _("未分类"), f"?{query.urlencode()}" if pk else "", n))
    return count, found if count <= COUNT_MOST else []


def _page_url(request: HttpRequest, **way: int | None) -> str:
    """The same question with another page of its answer."""
    ((name, value),) = way.items()
    if value is None:
        return ""
    query = request.GET.copy()
    query.pop("before", None)
    query.pop("after", None)
    query[name] = str(value)
    return f"?{query.urlencode()}"
