"""Small pieces every view uses: the actor, whole page or fragment, refusals, keyset pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any, Generic, TypeVar, cast

from django import forms
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import DomainError
from xiangyin.core.models import SubmitToken
from xiangyin.core.typed import fields_of, texts_of

View = Callable[..., HttpResponse]
M = TypeVar("M", bound=models.Model)


def actor_of(request: HttpRequest) -> Actor:
    """Return the actor the middleware put on the request."""
    return cast(Actor, request.actor)  # type: ignore[attr-defined]


def is_fragment(request: HttpRequest) -> bool:
    """Say whether htmx asks for a part of this page, not for the page."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    fragment: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render the page, or only `fragment` (a template of its own) when htmx asks for it."""
    name = fragment if fragment and is_fragment(request) else template
    response = render(request, name, context or {}, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def refusal(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Render a refusal as a page, or as an out-of-band notice for htmx.

    What was typed goes back to the person; where only the machine was at fault, with a button
    that sends it again.
    """
    template = "core/refusal_notice.html" if is_fragment(request) else "core/refusal.html"
    back = request.headers.get("Referer", "")
    own = f"{request.scheme}://{request.get_host()}/"
    context: dict[str, Any] = {"error": error, "back": back if back.startswith(own) else ""}
    if request.method == "POST" and (error.status >= 500 or error.keeps_text):
        fields = fields_of(request) or []
        context |= {"texts": texts_of(fields), "fields": fields if error.status >= 500 else []}
    response = render(request, template, context, status=error.status)
    if is_fragment(request):
        response["HX-Retarget"] = "#notices"
        response["HX-Reswap"] = "innerHTML"
    return response


@contextmanager
def refusals_on(form: forms.BaseForm) -> Iterator[None]:
    """Put a DomainError raised inside on the form, so that nothing typed is lost.

    Only what a person can mend stays on the form; 403 and 404 pass through.
    """
    try:
        yield
    except DomainError as error:
        if error.status in {403, 404}:
            raise
        form.add_error(None, str(error))


def form_status(form: forms.BaseForm) -> int:
    """Return 422 for a form with errors, 200 for a fresh one."""
    return 422 if form.errors else 200


def once(view: View) -> View:
    """Make a second click on the same submit harmless.

    The form carries a token (`{% once %}`). The first post to succeed keeps the address it
    redirected to; a second one with the same token, even at the same moment, is led there.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        token = request.POST.get("once_token", "")[:64]
        if request.method != "POST" or not token:
            return view(request, *args, **kwargs)
        user_id = int(request.user.pk or 0)
        key = f"{user_id}:{token}"[:64]
        try:
            with transaction.atomic():
                SubmitToken.objects.create(token=key, user_id=user_id, used_at=clock.now())
                response = view(request, *args, **kwargs)
                if not isinstance(response, HttpResponseRedirect):
                    transaction.set_rollback(True)  # refused: the same form may be sent again
                    return response
                SubmitToken.objects.filter(pk=key).update(location=response.url)
                return response
        except IntegrityError:
            first = SubmitToken.objects.filter(pk=key).first()
            if first is None or not first.location:
                raise
            return HttpResponseRedirect(first.location)

    return wrapped


@dataclass(frozen=True)
class Slice(Generic[M]):
    """One page of a list read by keyset: rows, and the ids to ask for what is newer or older."""

    rows: list[M]
    newer: int | None
    older: int | None


def keyset(
    queryset: models.QuerySet[M], request: HttpRequest, *, size: int = 50, field: str = "pk"
) -> Slice[M]:
    """Return the page `?before=` (older) or `?after=` (newer) of `queryset`, newest first.

    Costs the same on page 1 and on page 1,000, and for a township or a province.
    """
    before, after = _whole(request.GET.get("before")), _whole(request.GET.get("after"))
    if after is not None:
        rows = list(queryset.filter(**{f"{field}__gt": after}).order_by(field)[: size + 1])
        more_newer, rows = len(rows) > size, rows[:size][::-1]
        return Slice(rows, rows[0].pk if rows and more_newer else None, _last(rows))
    if before is not None:
        queryset = queryset.filter(**{f"{field}__lt": before})
    rows = list(queryset.order_by(f"-{field}")[: size + 1])
    more_older, rows = len(rows) > size, rows[:size]
    newer = rows[0].pk if rows and before is not None else None
    return Slice(rows, newer, _last(rows) if more_older else None)


def _last(rows: list[M]) -> int | None:
    return cast(int, rows[-1].pk) if rows else None


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 19 else None
