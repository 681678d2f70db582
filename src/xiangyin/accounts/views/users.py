"""Accounts and hats, for the system and the security administrator."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from xiangyin.accounts import services
from xiangyin.accounts.forms import GrantForm, GrantWhereForm, UserForm
from xiangyin.accounts.models import User
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.selectors import (
    deputies_at,
    grants_for,
    place_name,
    places_for,
    units_at,
    user_for,
    users_for,
)
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.pages import actor_of, form_status, keyset, page, refusals_on
from xiangyin.core.permissions import may, require


def users(request: HttpRequest) -> HttpResponse:
    """List the accounts this administrator keeps."""
    actor = actor_of(request)
    text = request.GET.get("q", "").strip()[:60]
    rows = keyset(users_for(actor, text), request)
    context = {
        "slice": rows,
        "q": text,
        "query": f"&{urlencode({'q': text})}" if text else "",
        "may_create": may(actor, AccountsPerm.CREATE_USER),
    }
    return page(request, "accounts/users.html", context)


def user(request: HttpRequest, user_id: int) -> HttpResponse:
    """Show one account: its hats, and what may be done with it."""
    actor = actor_of(request)
    require(actor, AccountsPerm.SEE_USERS)
    found = user_for(actor, user_id)
    today = clock.today()
    hats = [
        {
            "grant": grant,
            "where": place_name(grant.division_code) or _("整个系统"),
            "holder": grant.person or grant.unit or "",
            "is_open": grant.until_on is None or grant.until_on > today,
        }
        for grant in grants_for(actor, found)
    ]
    context = {
        "account": found,
        "place": place_name(found.division_code) or _("整个系统"),
        "hats": hats,
        "may_keep": may(actor, AccountsPerm.KEEP_USERS),
        "may_give": may(actor, AccountsPerm.GIVE_GRANT),
    }
    return page(request, "accounts/user.html", context)


@never_cache
def user_add(request: HttpRequest) -> HttpResponse:
    """Make an account; its one-time password is shown now and never again."""
    actor = actor_of(request)
    require(actor, AccountsPerm.CREATE_USER)
    form = UserForm(request.POST or None, initial={"division_code": actor.division_code})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            new = services.user_create(actor=actor, **form.cleaned_data, at=clock.now())
            return _show_secret(request, new)
    return render(request, "accounts/user_add.html", {"form": form}, status=form_status(form))


@never_cache
@require_POST
def password_reset(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give a new one-time password, shown now and never again."""
    new = services.password_reset(actor=actor_of(request), user_id=user_id, at=clock.now())
    return _show_secret(request, new)


def _show_secret(request: HttpRequest, new: services.NewUser) -> HttpResponse:
    # Not after a redirect: the secret would have to lie somewhere meanwhile.
    return render(request, "accounts/secret.html", {"account": new.user, "secret": new.secret})


Verb = Callable[..., User]


def _verb(service: Verb, sentence: Promise) -> Callable[[HttpRequest, int], HttpResponse]:
    """Make the view of a verb that asks nothing but "which account"."""

    @require_POST
    def view(request: HttpRequest, user_id: int) -> HttpResponse:
        changed = service(actor=actor_of(request), user_id=user_id, at=clock.now())
        messages.success(request, str(sentence) % {"who": changed})
        return HttpResponseRedirect(reverse("accounts:user", args=[user_id]))

    return view


disable = _verb(services.user_disable, gettext_lazy("%(who)s的账号已停用，其登录已全部退出。"))
enable = _verb(services.user_enable, gettext_lazy("%(who)s的账号已启用。"))
unlock = _verb(services.user_unlock, gettext_lazy("%(who)s的账号已解除锁定，现在可以登录。"))
end_sessions = _verb(services.sessions_end, gettext_lazy("%(who)s的登录已全部退出。"))


def grant_add(request: HttpRequest, user_id: int) -> HttpResponse:
    """Give a hat in two steps: which and where (in the address), then to whom it belongs."""
    actor = actor_of(request)
    require(actor, AccountsPerm.GIVE_GRANT)
    account = user_for(actor, user_id)
    where = GrantWhereForm(request.GET or None)
    context: dict[str, Any] = {"account": account, "where": where}
    if not where.is_valid():
        return render(request, "accounts/grant_add.html", context, status=form_status(where))
    role, place = Role(where.cleaned_data["role"]), where.cleaned_data["place"]
    places = places_for(actor, place, clock.today()) if place else []
    codes = {p.code for p in places}
    if place and len(codes) != 1:
        context |= {"places": places, "role": role}
        return render(request, "accounts/grant_add.html", context)
    return _grant_step(request, account, role, codes.pop() if codes else "", context)


def _grant_step(
    request: HttpRequest, account: User, role: Role, code: str, context: dict[str, Any]
) -> HttpResponse:
    actor = actor_of(request)
    holders = _holders(actor, role, code)
    form = GrantForm(request.POST or None, holders=holders)
    if role is Role.UNIT and "holder" in form.fields:
        form.fields["holder"].label = _("对应的单位")
    if request.method == "POST" and form.is_valid():
        holder = form.cleaned_data.get("holder")
        with refusals_on(form):
            services.grant_give(
                actor=actor,
                user_id=account.pk,
                role=role,
                division_code=code,
                person_id=holder if role is Role.DEPUTY else None,
                unit_id=holder if role is Role.UNIT else None,
                until_on=form.cleaned_data["until_on"],
                on=clock.today(),
                at=clock.now(),
            )
            messages.success(request, _("身份已授予，今天起生效。"))
            return HttpResponseRedirect(reverse("accounts:user", args=[account.pk]))
    context |= {"form": form, "role": role, "place": place_name(code) or _("整个系统")}
    return render(request, "accounts/grant_add.html", context, status=form_status(form))


def _holders(actor: Actor, role: Role, code: str) -> list[tuple[int, str]]:
    if role is Role.DEPUTY:
        return [(d.person_id, f"{d}　{d.district}") for d in deputies_at(actor, code)]
    if role is Role.UNIT:
        return [(unit.pk, unit.name) for unit in units_at(actor, code)]
    return []


@require_POST
def grant_end(request: HttpRequest, grant_id: int) -> HttpResponse:
    """Take a hat back from today."""
    grant = services.grant_end(
        actor=actor_of(request), grant_id=grant_id, on=clock.today(), at=clock.now()
    )
    messages.success(request, _("身份已收回，即时生效。"))
    return HttpResponseRedirect(reverse("accounts:user", args=[grant.user_id]))
