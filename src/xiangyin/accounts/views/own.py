"""One's own account: which hat to wear, which password to use."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from xiangyin.accounts import services, sessions, typed
from xiangyin.accounts.forms import PasswordForm
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.selectors import hats_of, place_name
from xiangyin.accounts.views.sign_in import next_of
from xiangyin.accounts.visitor import visitor_note
from xiangyin.core import clock
from xiangyin.core.errors import NotAllowed
from xiangyin.core.pages import actor_of, form_status, page, refusals_on


def hat(request: HttpRequest) -> HttpResponse:
    """Choose which of one's hats to wear."""
    actor, user = actor_of(request), request.user
    assert isinstance(user, User)  # noqa: S101 (the middleware has seen to it)
    if request.method == "POST":
        if request.session.get(sessions.BY_CODE):
            raise NotAllowed(
                _("您是用登录码登录的，只能以代表身份办事。"),
                hint=_("要用别的身份，请退出后用登录名和密码登录。"),
            )
        grant_id = request.POST.get("grant", "")
        chosen = services.hat_change(
            actor=actor,
            grant_id=int(grant_id) if grant_id.isdecimal() else 0,
            at=clock.now(),
        )
        request.session.cycle_key()
        sessions.wear(request.session, chosen)
        response = HttpResponseRedirect(next_of(request))
        visitor_note(response, user.pk, chosen.pk)
        return response
    hats = [_described(grant) for grant in hats_of(user, clock.today())]
    context = {
        "hats": hats,
        "worn": request.session.get(sessions.GRANT),
        "next": next_of(request, ""),
        "is_by_code": request.session.get(sessions.BY_CODE),
    }
    return page(request, "accounts/hat.html", context)


def _described(grant: Grant) -> dict[str, object]:
    where = place_name(grant.division_code) or _("整个系统")
    return {"pk": grant.pk, "role": grant.get_role_display(), "where": where}


@never_cache
@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; at the first sign-in, before anything else."""
    actor = actor_of(request)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            user = services.password_change(
                actor=actor,
                user_id=int(request.user.pk or 0),
                old_password=form.cleaned_data["old_password"],
                new_password=form.cleaned_data["new_password"],
                at=clock.now(),
            )
            update_session_auth_hash(request, user)
            request.session[sessions.MUST_CHANGE] = False
            messages.success(request, _("密码已改，请用新密码登录。其他设备上的登录已退出。"))
            return HttpResponseRedirect(_after_password(request))
    context = {"form": form, "is_due": request.session.get(sessions.MUST_CHANGE)}
    return render(request, "accounts/password.html", context, status=form_status(form))


def _after_password(request: HttpRequest) -> str:
    if typed.kept(request.session):
        return reverse("accounts:resume")
    return resolve_url(settings.LOGIN_REDIRECT_URL)
