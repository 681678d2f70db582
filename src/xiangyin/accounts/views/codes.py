"""The secretary gives a deputy a one-time code, on screen or on paper."""

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from xiangyin.accounts import services
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.selectors import deputy_grants_for, office_phone
from xiangyin.core import clock
from xiangyin.core.pages import actor_of, page
from xiangyin.core.permissions import require


def codes(request: HttpRequest) -> HttpResponse:
    """List the deputies who have an account, each with the two ways to give a code."""
    actor = actor_of(request)
    require(actor, AccountsPerm.MAKE_CODE, actor)
    context = {"grants": deputy_grants_for(actor, clock.today())}
    return page(request, "accounts/codes.html", context)


@never_cache
@require_POST
def code_make(request: HttpRequest, grant_id: int) -> HttpResponse:
    """Make the code and show its slip; a second click shows a new one, the first is void."""
    actor = actor_of(request)
    is_printed = request.POST.get("printed") == "1"
    new = services.sign_in_code_make(
        actor=actor, grant_id=grant_id, is_printed=is_printed, at=clock.now()
    )
    link = request.build_absolute_uri(reverse("accounts:code-link", args=[new.code]))
    context = {
        "new": new,
        "link": request.build_absolute_uri(reverse("accounts:code")),
        "qr": segno.make(link, error="m", micro=False).svg_data_uri(scale=6, border=4),
        "is_printed": is_printed,
        "phone": office_phone(new.grant.division_code),
    }
    return render(request, "accounts/slip.html", context)
