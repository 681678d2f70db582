"""The public's pages. Each runs in the scope of the place it shows (`doors.public_place`)."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from xiangyin.casework.models import Case
from xiangyin.congress.models import Term
from xiangyin.core import clock
from xiangyin.core.pages import Slice, keyset
from xiangyin.insight.selectors import Tally, rate_of
from xiangyin.portal.doors import kept_by_others, of_congress, public_page, public_place
from xiangyin.portal.forms import SuggestionsForm, years_of
from xiangyin.portal.redaction import asks_for_a_person
from xiangyin.portal.selectors import deputies as people
from xiangyin.portal.selectors import places as where
from xiangyin.portal.selectors import published, results
from xiangyin.portal.selectors.places import Place
from xiangyin.portal.selectors.reading import reading_of
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet

SIZES = ("normal", "large", "largest")
A_YEAR = 31_536_000
LATEST, ON_A_PAGE = 8, 20
STATS = {"reply": "answered", "done": "done", "satisfaction_wide": ""}


@login_not_required
@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """Every county with a record here; where there is one, its own page."""
    found = where.counties(on=clock.today())
    if len(found) == 1:
        code = where.only_township(found[0].code) or found[0].code
        return kept_by_others(request, redirect("portal:place", code))
    response = public_page(request, "portal/places.html", None, {"places": found})
    return kept_by_others(request, response)


@login_not_required
@require_safe
def size(request: HttpRequest) -> HttpResponse:
    """Switch the size of type and go back. A link and no form: it keeps public pages free of
    tokens, and changes nothing but the reader's own letters."""
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    chosen = request.GET.get("size", "")
    response = HttpResponseRedirect(back)
    response.set_cookie(
        "size", chosen if chosen in SIZES else "normal", max_age=A_YEAR, samesite="Lax"
    )
    response["Cache-Control"] = "no-store"
    return response


@public_place
def place(request: HttpRequest, place: Place) -> HttpResponse:
    """A congress in numbers, its latest published suggestions, its groups, its townships."""
    context: dict[str, Any] = {"townships": where.townships_in(place)}
    if place.congress is not None and place.term is not None:
        context |= _home_of(place, place.term)
    return public_page(request, "portal/place.html", place, context)


def _home_of(place: Place, term: Term) -> dict[str, Any]:
    on = clock.today()
    tally = results.tally_of(results.items_of(term), term.congress, on=on)
    latest = _listed(published.published_of(term.congress)).order_by("-pk")[:LATEST]
    return {
        "deputies": people.deputies_sitting(term).count(),
        "tally": tally,
        "motions": results.motions_of(term),
        "stats": [
            {"rate": rate_of(tally, code), "url": _list_behind(place, term, state)}
            for code, state in STATS.items()
        ],
        "cards": published.cards_of(latest),
        "groups": people.group_lines(term),
    }


def _list_behind(place: Place, term: Term, state: str) -> str:
    """The list a number counts; verdicts have no list, only the table by unit."""
    if not state:
        return reverse("portal:results", args=[place.code])
    query = urlencode({"state": state, "term": term.number})
    return f"{reverse('portal:suggestions', args=[place.code])}?{query}"


def _listed(rows: SuggestionQuerySet) -> SuggestionQuerySet:
    return rows.select_related("lead__person", "category")


@public_place
@of_congress
def deputies(request: HttpRequest, place: Place, term: Term) -> HttpResponse:
    """The deputies in stroke order; `?group=` and `?q=` narrow them."""
    groups = people.group_lines(term)
    asked = request.GET.get("group", "")
    group = next((g for g in groups if str(g.id) == asked), None)
    q = request.GET.get("q", "")[:40]
    context = {
        "lines": people.deputy_lines(term, group_id=group.id if group else None, q=q),
        "groups": groups,
        "group": group,
        "q": q,
    }
    return public_page(request, "portal/deputies.html", place, context)


@public_place
@of_congress
def deputy(request: HttpRequest, place: Place, term: Term, deputy_id: int) -> HttpResponse:
    """One deputy: who, what was raised and published, how often on duty since when."""
    found = people.deputy_page(term.congress, deputy_id, on=clock.today())
    if found is None:
        raise Http404
    rows = published.raised_by(published.published_of(term.congress), deputy_id)
    part = keyset(_listed(rows), request, size=ON_A_PAGE)
    context = {"deputy": found, "cards": published.cards_of(part.rows), **_pager(request, part)}
    return public_page(request, "portal/deputy.html", place, context)


@public_place
@of_congress
def suggestions(request: HttpRequest, place: Place, term: Term) -> HttpResponse:
    """The published suggestions, newest first, found by words and narrowed by questions."""
    form = SuggestionsForm(request.GET, term=term, on=clock.today())
    wanted = form.wanted()
    refused = asks_for_a_person(wanted.q)
    rows = published.narrowed(published.published_of(term.congress), wanted)
    part = keyset(_listed(rows.none() if refused else rows), request, size=ON_A_PAGE)
    context = {
        "form": form,
        "refused": refused,
        "is_narrowed": wanted != published.Wanted(),
        "is_asked": wanted != published.Wanted(q=wanted.q),
        "cards": published.cards_of(part.rows),
        **_pager(request, part),
    }
    return public_page(request, "portal/suggestions.html", place, context)


@public_place
@of_congress
def suggestion(request: HttpRequest, place: Place, term: Term, suggestion_id: int) -> HttpResponse:
    """One published suggestion: its text, its steps, its replies, what came of it."""
    found = reading_of(term.congress, suggestion_id, on=clock.today())
    if found is None:
        raise Http404
    return public_page(request, "portal/suggestion.html", place, {"it": found})


@public_place
@of_congress
def handled(request: HttpRequest, place: Place, term: Term) -> HttpResponse:
    """What became of the term's published suggestions, by unit and by subject, with n of N."""
    on = clock.today()
    years = years_of([term], on)
    year = next((y for y in years if str(y) == request.GET.get("year", "")), None)
    items = results.items_of(term, year)
    tally = results.tally_of(items, term.congress, on=on)
    context = {
        "years": years,
        "year": year,
        "tally": tally,
        "outcomes": _outcomes(tally),
        "rates": [rate_of(tally, code) for code in RATES],
        "units": results.parts_by_unit(items, term.congress, on=on),
        "categories": results.parts_by_category(items, term.congress, on=on),
        "on": on,
    }
    return public_page(request, "portal/results.html", place, context)


RATES = (
    "reply", "on_time", "closure", "done", "satisfaction_strict", "satisfaction_wide", "promise",
)  # fmt: skip


def _outcomes(tally: Tally) -> list[dict[str, Any]]:
    """Solved, under way, planned, explained: told apart, never added together."""
    told: list[tuple[Any, int, str]] = [
        (Case.Result.DONE.label, tally.done, "done"),
        (Case.Result.UNDER_WAY.label, tally.under_way, "under_way"),
        (Case.Result.PLANNED.label, tally.planned, "planned"),
        (Case.Result.EXPLAINED.label, tally.explained, "explained"),
    ]
    known = sum(number for _label, number, _state in told)
    told.append((_("还没有答复结果"), tally.items - known, ""))
    return [{"label": label, "count": number, "state": state} for label, number, state in told]


@public_place
def about(request: HttpRequest, place: Place) -> HttpResponse:
    """What this is, what is published and what is not, how to reach the office."""
    return public_page(request, "portal/about.html", place, {})


def _pager(request: HttpRequest, part: Slice[Suggestion]) -> Mapping[str, str]:
    """The addresses of the newer and the older page, with the same questions."""
    asked = [(k, v) for k, v in request.GET.items() if v and k not in {"before", "after"}]

    def to(name: str, key: int | None) -> str:
        return "?" + urlencode([*asked, (name, str(key))]) if key is not None else ""

    return {"newer_url": to("after", part.newer), "older_url": to("before", part.older)}
