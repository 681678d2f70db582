"""Which account was last signed in on this browser: to whom an expired form belongs."""

from django.conf import settings
from django.contrib.auth import login
from django.core import signing
from django.http import HttpRequest, HttpResponse

from xiangyin.accounts.models import User

COOKIE = "last"
SALT = "xiangyin.accounts.visitor"


def last_visitor(request: HttpRequest) -> tuple[int | None, int | None]:
    """Return account and hat of the last sign-in on this browser, as far as is known."""
    try:
        text = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=_age())
    except signing.BadSignature:
        return None, None
    user, _colon, grant = (text or "").partition(":")
    return _whole(user), _whole(grant)


def visitor_note(response: HttpResponse, user_id: int, grant_id: int | None) -> None:
    """Note on the browser who signed in; signing out on purpose forgets it."""
    response.set_signed_cookie(
        COOKIE,
        f"{user_id}:{grant_id or ''}",
        salt=SALT,
        max_age=_age(),
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def login_again(request: HttpRequest, user: User) -> None:
    """Sign in. The same person signing in again on the same browser keeps the CSRF token.

    Django draws a new one at every sign-in, which would refuse the forms still open in other
    windows: the very ones whose sign-in had expired.
    """
    token = request.META.get("CSRF_COOKIE")
    is_same = last_visitor(request)[0] == user.pk
    login(request, user)
    if is_same and token:
        request.META["CSRF_COOKIE"] = token


def _age() -> int:
    return 2 * int(settings.SESSION_COOKIE_AGE)


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
