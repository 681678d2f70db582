"""Text typed into a form whose sign-in had expired: kept in the page, then posted again.

It travels in one signed field of the sign-in page, so the server keeps nothing for a stranger;
after the same account has signed in, it lies in that account's session until it is sent.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.core import signing
from django.http import HttpRequest

from xiangyin.core.typed import fields_of, texts_of

SALT = "xiangyin.accounts.typed"
KEY = "typed"
MAX_AGE = 12 * 3600


@dataclass(frozen=True)
class Typed:
    """What was typed, where it was going, and who had been signed in (as far as is known)."""

    path: str
    fields: list[tuple[str, str]]
    owner: int | None = None
    grant: int | None = None
    files: list[str] = field(default_factory=list)
    is_once: bool = False

    @property
    def texts(self) -> list[str]:
        """What a person wrote, to show that it is still there: no codes, no ticks."""
        return texts_of(self.fields)


def read(request: HttpRequest, *, owner: int | None, grant: int | None) -> Typed | None:
    """Return what this post carries, or None if it is larger than any form of ours."""
    fields = fields_of(request)
    if fields is None:
        return None
    return Typed(
        path=request.get_full_path(),
        fields=fields,
        owner=owner,
        grant=grant,
        files=[file.name or "" for files in request.FILES.lists() for file in files[1]],
        is_once="once_token" in request.POST,
    )


def pack(typed: Typed) -> str:
    """Sign it for the page."""
    return signing.dumps(asdict(typed), salt=SALT, compress=True)


def unpack(text: str) -> Typed | None:
    """Return what the page brought back, unless it was altered or is half a day old."""
    if not text:
        return None
    try:
        return _typed(signing.loads(text, salt=SALT, max_age=MAX_AGE))
    except signing.BadSignature:
        return None


def keep(session: SessionBase, typed: Typed) -> None:
    """Lay it in the session of the account that has just signed in."""
    session[KEY] = asdict(typed)


def kept(session: SessionBase) -> Typed | None:
    """Return what lies in the session."""
    data = session.get(KEY)
    return _typed(data) if data else None


def forget(session: SessionBase) -> None:
    """It was sent, or given up."""
    session.pop(KEY, None)


def _typed(data: dict[str, Any]) -> Typed:
    return Typed(**{**data, "fields": [(name, value) for name, value in data["fields"]]})
