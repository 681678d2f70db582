"""The public's door: which place, in its own scope, and how long a page may be kept by others.

A page is the same for everybody: no sign-in is looked at, no cookie is set, no name of a reader
is on it, so that any cache may keep it for a minute.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from xiangyin.core import clock
from xiangyin.core.context import NavigationGroup, NavigationItem
from xiangyin.core.pages import page
from xiangyin.core.scope import scope
from xiangyin.portal.selectors.places import Place, place_of

View = Callable[..., HttpResponse]
KEPT_SECONDS = 60


def public_place(view: View) -> View:
    """Run the view in the scope of the place its address names; a stranger's code is no page."""

    @login_not_required
    @require_safe
    @wraps(view)
    def wrapped(request: HttpRequest, code: str, *args: Any, **kwargs: Any) -> HttpResponse:
        request.actor = None  # type: ignore[attr-defined]  # here everybody is the public
        with scope(code):
            place = place_of(code, on=clock.today())
            if place is None:
                raise Http404
            return kept_by_others(request, view(request, place, *args, **kwargs))

    return wrapped


def of_congress(view: View) -> View:
    """Give the view the term of the place's congress; without one there is nothing to show."""

    @wraps(view)
    def wrapped(request: HttpRequest, place: Place, *args: Any, **kwargs: Any) -> HttpResponse:
        if place.congress is None or place.term is None:
            return public_page(request, "portal/unset.html", place, {})
        return view(request, place, place.term, *args, **kwargs)

    return wrapped


def kept_by_others(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let caches keep the page for a minute, unless the reader brought a session."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        patch_cache_control(response, private=True, no_cache=True)
    else:
        patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
    patch_vary_headers(response, ["Cookie"])  # the size of type is a cookie
    return response


def public_page(
    request: HttpRequest, template: str, place: Place | None, context: dict[str, Any]
) -> HttpResponse:
    """Render a public page: the place's own menu, nobody signed in, nobody's messages."""
    shown = {
        "actor": None,
        "messages": [],
        "place": place,
        "place_name": place.name if place else "",
        "navigation": _menu(request, place) if place else [],
        "share_url": request.build_absolute_uri(request.path),
    }
    return page(request, template, shown | context)


def _menu(request: HttpRequest, place: Place) -> list[NavigationGroup]:
    lines = [(_("首页"), "portal:place")]
    if place.congress is not None:
        lines += [
            (_("代表"), "portal:deputies"),
            (_("建议和答复"), "portal:suggestions"),
            (_("办理结果"), "portal:results"),
        ]
    lines.append((_("说明"), "portal:about"))
    items = [(label, reverse(name, args=[place.code])) for label, name in lines]
    home = items[0][1]
    return [
        NavigationGroup(
            "",
            [
                NavigationItem(label, url, current=_is_here(request.path, url, home))
                for label, url in items
            ],
        )
    ]


def _is_here(path: str, url: str, home: str) -> bool:
    return path == url if url == home else path.startswith(url)
