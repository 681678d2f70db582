"""The page shown after five wrong attempts."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from xiangyin.accounts import typed


def refuse(
    request: HttpRequest,
    response: HttpResponse | None = None,
    credentials: dict[str, Any] | None = None,
) -> HttpResponse:
    """Say what, why and what next, the same for names that exist and names that do not.

    Text from an expired form, if any, stays in the page.
    """
    packed = request.POST.get("typed", "")
    context = {
        "failures": settings.AXES_FAILURE_LIMIT,
        "minutes": int(settings.AXES_COOLOFF_TIME * 60),
        "packed": packed if typed.unpack(packed) else "",
    }
    return render(request, "accounts/locked.html", context, status=429)
