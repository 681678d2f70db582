"""What a person typed into a form that could not be taken: it goes back to them, always."""

import re

from django.http import HttpRequest

MAX_FIELDS = 400
MAX_CHARACTERS = 200_000
NOT_KEPT = re.compile(r"password|passwd|secret|token", re.IGNORECASE)


def fields_of(request: HttpRequest) -> list[tuple[str, str]] | None:
    """Return the posted fields without secrets, or None if larger than any form of ours."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if not NOT_KEPT.search(name)
        for value in values
    ]
    if len(fields) > MAX_FIELDS or sum(len(n) + len(v) for n, v in fields) > MAX_CHARACTERS:
        return None
    return fields


def texts_of(fields: list[tuple[str, str]]) -> list[str]:
    """Return what a person wrote, to show that it is still there: no codes, no ticks."""
    return [value for _name, value in fields if len(value) > 3 and not value.isascii()]
