"""Signing in with a one-time code, beside Django's own with name and password."""

from datetime import datetime
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from xiangyin.accounts.models import User
from xiangyin.accounts.services import SignInCodeRefused, sign_in_by_code

# Codes name nobody, so wrong ones are counted for this name, which no account can have (a space).
CODE_NAME = "sign-in code"


class CodeBackend(ModelBackend):
    """Turns a live code into its account and notes on the request which hat it opens."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        *,
        code_secret: str = "",
        at: datetime | None = None,
        **given: Any,
    ) -> User | None:
        """Return the account of the code, which is used up, or None."""
        if not code_secret or at is None or request is None:
            return None
        try:
            grant = sign_in_by_code(code=code_secret, at=at)
        except SignInCodeRefused:
            return None
        request.code_grant = grant  # type: ignore[attr-defined]
        return grant.user
