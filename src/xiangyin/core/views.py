"""Error pages, drafts as one types, the size of type, the service's health."""

import json
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from xiangyin.core import clock, drafts
from xiangyin.core.errors import DomainError
from xiangyin.core.pages import refusal


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without the request: a context processor may be what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)


class FormTooOld(DomainError):
    """The page had been open too long, or another tab signed in as somebody else."""

    code = "form-too-old"
    status = 403


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say what to do when the page and the browser no longer agree; nothing typed is lost.

    The text is shown to somebody signed in only: another site's post comes without the session
    (SameSite), and must not put its words on our page.
    """
    error = FormTooOld(
        _("这个页面打开太久，或者您在别的窗口换了账号，为安全起见没有提交。"),
        hint=_("请返回上一页，刷新后再提交一次；您写的内容没有丢。"),
    )
    error.keeps_text = request.user.is_authenticated
    return refusal(request, error)


@require_POST
def draft_save(request: HttpRequest, key: str) -> HttpResponse:
    """Keep what has been typed so far. Body: a JSON object of field names and strings."""
    try:
        data: dict[str, Any] = json.loads(request.body)
        saved = drafts.draft_save(
            user_id=int(request.user.pk or 0), key=key, data=data, at=clock.now()
        )
    except (json.JSONDecodeError, drafts.DraftUnreadable):
        return JsonResponse({"message": _("草稿没有存上，请先不要关闭页面。")}, status=422)
    return JsonResponse({"saved_at": f"{saved:%H:%M}", "saved_ms": int(saved.timestamp() * 1000)})


SIZES = ("normal", "large", "largest")


@login_not_required
@require_POST
def size_switch(request: HttpRequest) -> HttpResponse:
    """Switch the size of type (大字, 特大字), with or without JavaScript."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    size = request.POST.get("size", "normal")
    response = HttpResponseRedirect(back)
    response.set_cookie(
        "size", size if size in SIZES else "normal", max_age=31_536_000, samesite="Lax"
    )
    return response
