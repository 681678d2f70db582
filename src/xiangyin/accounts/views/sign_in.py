"""In by password or by code, out, and on with what was typed before the sign-in expired."""

from axes.utils import reset
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from xiangyin.accounts import sessions, typed
from xiangyin.accounts.backends import CODE_NAME
from xiangyin.accounts.demo import demo_names
from xiangyin.accounts.forms import CodeForm, SignInForm
from xiangyin.accounts.models import User
from xiangyin.accounts.selectors import hat_of, hats_of
from xiangyin.accounts.signals import address_of
from xiangyin.accounts.visitor import COOKIE, login_again, visitor_note
from xiangyin.core import clock
from xiangyin.core.pages import form_status, page


@login_not_required
@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with name and password. A form that had expired comes along and goes on."""
    if request.method == "GET" and request.user.is_authenticated:
        return HttpResponseRedirect(next_of(request))
    held = typed.unpack(request.POST.get("typed", ""))
    if held and held.owner in {None, request.user.pk} and request.user.is_authenticated:
        typed.keep(request.session, held)  # signed in again in another window
        return HttpResponseRedirect(reverse("accounts:resume"))
    form = SignInForm(request.POST if "password" in request.POST else None)
    if request.method == "POST" and form.is_valid():
        user = _recognised(request, form, held)
        if user:
            login_again(request, user)
            return _enter(request, user, held)
    context = {
        "form": form,
        "next": next_of(request, ""),
        "held": held,
        "packed": request.POST.get("typed", "") if held else "",
        "demo_names": demo_names(),
        "failures": settings.AXES_FAILURE_LIMIT,
        "minutes": int(settings.AXES_COOLOFF_TIME * 60),
    }
    return render(request, "accounts/sign_in.html", context, status=form_status(form))


def _recognised(request: HttpRequest, form: SignInForm, held: typed.Typed | None) -> User | None:
    """Return the account that may come in, or say on the form why not."""
    user = authenticate(request, **form.cleaned_data)
    if not isinstance(user, User):
        form.add_error(None, _("登录名或密码不对，请再输一次。"))
    elif held and held.owner not in (None, user.pk):
        form.add_error(
            None, _("您写的内容属于刚才登录的账号，请用那个账号登录，内容才能继续提交。")
        )
    elif sessions.is_initial_secret_stale(user, clock.now()):
        form.add_error(
            None,
            _("初始密码超过%(days)d天没有使用，已经失效，请联系系统管理员重置密码。")
            % {"days": settings.INITIAL_SECRET_DAYS},
        )
    else:
        return user
    return None


def _enter(request: HttpRequest, user: User, held: typed.Typed | None = None) -> HttpResponse:
    """Lead on: to what was being typed, to the choice of hats, or to where one was going."""
    hats = hats_of(user, clock.today())
    if held:
        typed.keep(request.session, held)
        same = hat_of(user, held.grant, clock.today())
        if same:
            sessions.wear(request.session, same)
        response = HttpResponseRedirect(reverse("accounts:resume"))
    elif len(hats) > 1 and not request.session[sessions.BY_CODE]:
        query = f"?next={request.POST['next']}" if next_of(request, "") else ""
        response = HttpResponseRedirect(reverse("accounts:hat") + query)
    else:
        response = HttpResponseRedirect(next_of(request))
    visitor_note(response, user.pk, request.session.get(sessions.GRANT))
    return response


def next_of(request: HttpRequest, default: str | None = None) -> str:
    """Return the address asked for if it is our own, else the home page (or `default`)."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return wanted
    return resolve_url(settings.LOGIN_REDIRECT_URL) if default is None else default


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    messages.info(request, _("您已退出登录。"))
    response = HttpResponseRedirect(resolve_url(settings.LOGOUT_REDIRECT_URL))
    response.delete_cookie(COOKIE, samesite="Lax")
    return response


@login_not_required
@never_cache
@sensitive_post_parameters("code")
def code(request: HttpRequest) -> HttpResponse:
    """Sign in with the one-time code from the secretary."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = authenticate(
            request,
            username=CODE_NAME,
            code_secret=form.cleaned_data["code"],
            at=clock.now(),
        )
        if isinstance(user, User):
            login_again(request, user)
            reset(ip=address_of(request), username=CODE_NAME)
            return _enter(request, user)
        form.add_error(
            "code",
            _("登录码不对、已经用过，或者已经过期。请再核对一遍；还不行，请向人大秘书再要一个。"),
        )
    return render(request, "accounts/code.html", {"form": form}, status=form_status(form))


@login_not_required
@never_cache
@require_GET
def code_link(request: HttpRequest, code: str) -> HttpResponse:
    """Where the printed QR leads: a button. Chat apps open links by themselves, so looking at
    the page uses nothing up, and it says nothing about the code.
    """
    return render(request, "accounts/code_link.html", {"code": code[:40]})


@never_cache
def resume(request: HttpRequest) -> HttpResponse:
    """Show what was typed before the sign-in expired, and post it again on request."""
    held = typed.kept(request.session)
    if request.method == "POST" or held is None:
        typed.forget(request.session)
        return HttpResponseRedirect(resolve_url(settings.LOGIN_REDIRECT_URL))
    return page(request, "accounts/resume.html", {"held": held})
