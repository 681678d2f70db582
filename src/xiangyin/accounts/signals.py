"""Signing in, failing and signing out leave a trace, whichever door was used."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from xiangyin.accounts import sessions
from xiangyin.accounts.models import User
from xiangyin.accounts.selectors import hat_of, hats_of
from xiangyin.accounts.services.sign_ins import (
    failure_record,
    sign_in_record,
    sign_out_record,
)
from xiangyin.core import clock


@receiver(user_logged_in)
def begin_session(sender: Any, request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Put on a hat (the code's own, or the oldest), and record the sign-in."""
    at = clock.now()
    code_grant = getattr(request, "code_grant", None)
    grant = code_grant or next(iter(hats_of(user, at.date())), None)
    is_by_code = code_grant is not None
    sessions.begin(request.session, user=user, grant=grant, is_by_code=is_by_code, at=at)
    sign_in_record(
        user=user,
        grant=grant,
        way="登录码" if is_by_code else "密码",
        address=address_of(request),
        at=at,
    )


@receiver(user_logged_out)
def end_session(sender: Any, request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    """Record the end of a session and its reason."""
    if user is None:
        return
    at = clock.now()
    grant = hat_of(user, request.session.get(sessions.GRANT), at.date())
    ending = getattr(request, "session_ending", sessions.Ending.CHOSEN)
    sign_out_record(user=user, grant=grant, reason=ending.value, at=at)


@receiver(user_login_failed)
def note_failure(
    sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    """Record a failure once. While locked, attempts are refused unread and not recorded again,
    or anybody could fill the trail.
    """
    if request is None:
        return
    is_locked = bool(getattr(request, "axes_locked_out", False))
    was_counted = getattr(request, "axes_failures_since_start", None) is not None
    if is_locked and not was_counted:
        return
    failure_record(
        username=str(credentials.get("username") or ""),
        address=address_of(request),
        is_locked=is_locked,
        at=clock.now(),
    )


def address_of(request: HttpRequest) -> str:
    """Return where the request came from, as the server saw it."""
    return str(request.META.get("REMOTE_ADDR", ""))
