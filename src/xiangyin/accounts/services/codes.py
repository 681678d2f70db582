"""One-time sign-in codes: the secretary gives one to an old deputy, who needs no password."""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.events import SignInCodeMade
from xiangyin.accounts.models import Grant, OneTimeCode
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.selectors import grant_for
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.crypto import crypto
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere

DIGITS = 10  # 33 bits; five wrong ones from an address lock it (accounts.backends)
CONTEXT = "accounts.onetimecode.code"


class SignInCodeRefused(DomainError):
    """The code cannot be made, or does not open anything."""

    code = "sign-in-code-refused"


@dataclass(frozen=True)
class NewCode:
    """A code to be shown or printed once; the database keeps only its keyed hash."""

    code: str
    grant: Grant
    expires_at: datetime

    @property
    def grouped(self) -> str:
        """The code as it is read out: 482 915 3306."""
        return f"{self.code[:3]} {self.code[3:6]} {self.code[6:]}"


@transaction.atomic
def sign_in_code_make(
    *, actor: Actor, grant_id: int, is_printed: bool = False, at: datetime
) -> NewCode:
    """Make a single-use code for a deputy of the actor's own congress (standards §7).

    On screen it lives minutes, on paper hours; an earlier one for the same person is void.
    """
    grant = grant_for(actor, grant_id)
    require(actor, AccountsPerm.MAKE_CODE, grant)
    _refuse_unfit(grant, at)
    OneTimeCode.objects.filter(user=grant.user, used_at=None, expires_at__gt=at).update(
        expires_at=at
    )
    new = NewCode(_draw(), grant, at + _life(is_printed))
    OneTimeCode.objects.create(
        user=grant.user,
        grant=grant,
        code_index=crypto.index(new.code, CONTEXT),
        made_by=actor.name,
        made_at=at,
        expires_at=new.expires_at,
    )
    after = {"printed": is_printed, "expires_at": new.expires_at}
    record(actor, "accounts.code_made", grant, at=at, after=after)
    announce(SignInCodeMade(grant.pk))
    return new


def _refuse_unfit(grant: Grant, at: datetime) -> None:
    if grant.role != Role.DEPUTY:
        raise SignInCodeRefused(
            _("登录码只发给代表，%(who)s的身份是%(role)s。")
            % {"who": grant.user, "role": grant.get_role_display()},
            hint=_("其他人员请用登录名和密码登录。"),
        )
    if not grant.user.is_active or not grant.is_in_force(day_of(at)):
        raise SignInCodeRefused(
            _("%(who)s的账号已停用，或者代表身份已结束。") % {"who": grant.user},
            hint=_("请联系系统管理员启用账号，或联系安全管理员授予身份。"),
        )


def _life(is_printed: bool) -> timedelta:
    if is_printed:
        return timedelta(hours=settings.SIGN_IN_CODE_PRINTED_HOURS)
    return timedelta(minutes=settings.SIGN_IN_CODE_MINUTES)


def _draw() -> str:
    return "".join(secrets.choice("0123456789") for _n in range(DIGITS))


def normalised(code: str) -> str:
    """Keep the digits of what was typed: full-width ones and spaces are what people type."""
    return "".join(c for c in unicodedata.normalize("NFKC", code) if c in "0123456789")


@transaction.atomic
def sign_in_by_code(*, code: str, at: datetime) -> Grant:
    """Use a code up and return the hat it opens. The code itself says who acts.

    Wrong, used, void and expired are answered alike, so that nothing can be probed.
    """
    refused = SignInCodeRefused(
        _("登录码不对、已经用过，或者已经过期。"),
        hint=_("请再核对一遍；还不行，请向人大秘书再要一个。"),
    )
    index = crypto.index(normalised(code), CONTEXT)
    live = OneTimeCode.objects.filter(code_index=index, used_at=None, expires_at__gt=at)
    if live.update(used_at=at) != 1:
        raise refused
    with everywhere(reason="who one is comes before where one may read"):
        used = OneTimeCode.objects.select_related("grant", "user").get(code_index=index)
    if not used.user.is_active or not used.grant.is_in_force(day_of(at)):
        raise refused
    used.grant.user = used.user
    return used.grant
