"""Between the session and the view: is it still good, who acts, where may they read."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.accounts import sessions, typed
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.rules import ADMINISTRATORS
from xiangyin.accounts.selectors import hats_of, place_name
from xiangyin.accounts.visitor import last_visitor
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.pages import is_fragment
from xiangyin.core.scope import scope

Handler = Callable[[HttpRequest], HttpResponse]
NOWHERE = "-"  # no division's code begins so: administrators read no business data
WITHOUT_HAT = {"accounts:sign-out", "core:size"}
WITH_OLD_PASSWORD = WITHOUT_HAT | {"accounts:password"}


def has_session(request: HttpRequest) -> bool:
    """Say whether the browser brought a session: the public's pages look no further."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def is_open(view: Any) -> bool:
    """Say whether the view is for everybody, signed in or not."""
    return not getattr(view, "login_required", True)


def view_name(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""


class SessionLimitsMiddleware:
    """End sessions that rested too long, lasted too long, or were ended by an administrator."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if has_session(request) and request.user.is_authenticated:
            at = clock.now()
            ending = sessions.ending_of(request.session, request.user, at)
            if ending:
                self.end(request, ending)
            else:
                sessions.saw(request.session, at)
        return self.get_response(request)

    def end(self, request: HttpRequest, ending: sessions.Ending) -> None:
        """Sign out, record why, and tell the person on the next page."""
        sentence = sessions.sentence_of(ending, request.session)
        last = (request.user.pk, request.session.get(sessions.GRANT))
        request.session_ending = ending  # type: ignore[attr-defined]
        request.last_visitor = last  # type: ignore[attr-defined]
        logout(request)
        messages.info(request, sentence)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Lead whoever must choose a new password to that page first."""
        if not has_session(request) or not request.user.is_authenticated:
            return None
        is_due = request.session.get(sessions.MUST_CHANGE)
        if not is_due or is_open(view) or view_name(request) in WITH_OLD_PASSWORD:
            return None
        return HttpResponseRedirect(reverse("accounts:password"))


class SignInAgainMiddleware:
    """A sign-in that expired while somebody was typing loses none of what they typed."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Answer what LoginRequiredMiddleware would redirect: parts, autosaves, filled forms."""
        if is_open(view) or request.user.is_authenticated:
            return None
        sentence = _("登录已过期，请重新登录后再试；您写的内容还在这一页上。")
        kinds = f"{request.content_type} {request.headers.get('Accept', '')}"
        if "json" in kinds:
            return JsonResponse({"message": sentence}, status=401)
        if is_fragment(request):
            response = render(request, "accounts/expired_notice.html", status=401)
            response["HX-Retarget"], response["HX-Reswap"] = "#notices", "innerHTML"
            return response
        return typed_page(request) if request.method == "POST" else None


def typed_page(request: HttpRequest) -> HttpResponse:
    """Show that the sign-in expired, keep what was typed, let the person sign in right there."""
    owner, grant = getattr(request, "last_visitor", None) or last_visitor(request)
    held = typed.read(request, owner=owner, grant=grant)
    context = {"held": held, "packed": typed.pack(held) if held else ""}
    response = render(request, "accounts/expired.html", context, status=401)
    response["Cache-Control"] = "no-store"
    return response


class ActorMiddleware:
    """Put `request.actor` and `request.place_name` in place, and read only in the actor's scope.

    Responses that stream rows after the view has returned run outside the scope; exports are
    built whole.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        grant = self.worn(request)
        actor = grant.actor() if grant else None
        request.actor = actor  # type: ignore[attr-defined]
        request.place_name = place_name(actor.division_code) if actor else ""  # type: ignore[attr-defined]
        if actor is None:
            return self.get_response(request)
        with scope(scope_of(actor)):
            response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            # Chat apps keep pages eagerly. Not no-store: going back must bring typed text back.
            response["Cache-Control"] = "private, no-cache"
        return response

    def worn(self, request: HttpRequest) -> Grant | None:
        """Return the hat chosen in this session, or another one once that has ended.

        A session opened by a code never wears any hat but the code's.
        """
        if not has_session(request) or not isinstance(request.user, User):
            return None
        hats = hats_of(request.user, clock.today())
        chosen = next((h for h in hats if h.pk == request.session.get(sessions.GRANT)), None)
        if chosen is None and hats and not request.session.get(sessions.BY_CODE):
            chosen = hats[0]
            sessions.wear(request.session, chosen)
        return chosen

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Tell somebody whose account wears no hat today whom to ask."""
        if request.actor is not None or is_open(view):  # type: ignore[attr-defined]
            return None
        if not request.user.is_authenticated or view_name(request) in WITHOUT_HAT:
            return None
        return render(request, "accounts/no_hat.html", status=403)


def scope_of(actor: Actor) -> str:
    """Return where a request of this actor reads: administrators nowhere, others their own."""
    if actor.role in ADMINISTRATORS - {Role.AUDITOR}:
        return NOWHERE
    return actor.division_code
