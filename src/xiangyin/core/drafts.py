"""What somebody has typed and not yet sent. Nothing is lost when the phone sleeps."""

from datetime import datetime
from typing import Any

from django.db import transaction

from xiangyin.core.models import Draft

MAX_FIELDS = 60
MAX_CHARACTERS = 40_000


class DraftUnreadable(ValueError):
    """Not an object of field names and strings, or larger than any form of ours."""


@transaction.atomic
def draft_save(*, user_id: int, key: str, data: dict[str, Any], at: datetime) -> datetime:
    """Keep the fields of the form `key`; returns the moment it was kept."""
    readable = isinstance(data, dict) and all(isinstance(v, str | list) for v in data.values())
    if not readable or len(data) > MAX_FIELDS or len(str(data)) > MAX_CHARACTERS:
        raise DraftUnreadable
    kept = {k: v for k, v in data.items() if k not in {"csrfmiddlewaretoken", "once_token"}}
    Draft.objects.update_or_create(
        user_id=user_id, key=key[:120], defaults={"data": kept, "saved_at": at}
    )
    return at


def draft_of(*, user_id: int, key: str) -> Draft | None:
    """Return what was typed into the form `key`, if anything is kept."""
    return Draft.objects.filter(user_id=user_id, key=key).first()


def draft_forget(*, user_id: int, key: str) -> None:
    """Forget it: the form was sent."""
    Draft.objects.filter(user_id=user_id, key=key).delete()
