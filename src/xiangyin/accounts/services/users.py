"""Accounts: make, close, open again, unlock, end their sessions (system administrator)."""

from dataclasses import dataclass
from datetime import datetime

from axes.utils import reset
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.events import UserCreated, UserDisabled
from xiangyin.accounts.models import User
from xiangyin.accounts.passwords import make_secret
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.selectors import is_place, user_for
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.permissions import require


class UserRefused(DomainError):
    """The account cannot be made or changed like this."""

    code = "user-refused"


@dataclass(frozen=True)
class NewUser:
    """A new account (or one with a new secret) and its one-time password, to be shown once."""

    user: User
    secret: str


@transaction.atomic
def user_create(
    *, actor: Actor, username: str, display_name: str, division_code: str, at: datetime
) -> NewUser:
    """Make an account without any hat; its first password is random and must be changed."""
    require(actor, AccountsPerm.CREATE_USER)
    if not is_place(actor, division_code, day_of(at)):
        raise UserRefused(
            _("账号须归属您这一级或下级的行政区划，这个代码不在其中。"),
            hint=_("请核对行政区划代码；区划尚未登记的，请先登记。"),
        )
    secret = make_secret()
    user = User(
        username=username,
        display_name=display_name,
        division_code=division_code,
        password_changed_at=at,
    )
    user.set_password(secret)
    _check(user)
    user.save()
    record(actor, "accounts.user_created", user, at=at, after={"username": username})
    announce(UserCreated(user.pk))
    return NewUser(user, secret)


def _check(user: User) -> None:
    try:
        user.full_clean(exclude=["password"])
    except ValidationError as error:
        if "username" in error.error_dict and User.objects.filter(username=user.username).exists():
            raise UserRefused(
                _("登录名“%(name)s”已经有人用了。") % {"name": user.username},
                hint=_("请换一个登录名；如果就是刚才建的，请到账号页重置密码。"),
            ) from None
        raise UserRefused("".join(error.messages)) from None


@transaction.atomic
def user_disable(*, actor: Actor, user_id: int, at: datetime) -> User:
    """Close an account: it cannot sign in, and its sessions end at once."""
    user = _find(actor, user_id)
    require(actor, AccountsPerm.KEEP_USERS)
    if user.pk == actor.user_id:
        raise UserRefused(
            _("不能停用自己的账号，否则可能再没有人能管理账号。"),
            hint=_("请由另一名系统管理员停用。"),
        )
    if not user.is_active:
        return user
    user.is_active, user.sessions_ended_at = False, at
    user.save(update_fields=["is_active", "sessions_ended_at"])
    record(actor, "accounts.user_disabled", user, at=at)
    announce(UserDisabled(user.pk))
    return user


@transaction.atomic
def user_enable(*, actor: Actor, user_id: int, at: datetime) -> User:
    """Open a closed account again."""
    user = _find(actor, user_id)
    require(actor, AccountsPerm.KEEP_USERS)
    if user.is_active:
        return user
    user.is_active = True
    user.save(update_fields=["is_active"])
    record(actor, "accounts.user_enabled", user, at=at)
    return user


@transaction.atomic
def user_unlock(*, actor: Actor, user_id: int, at: datetime) -> User:
    """Forget the failed attempts that lock an account."""
    user = _find(actor, user_id)
    require(actor, AccountsPerm.KEEP_USERS)
    forgotten = reset(username=user.username)
    record(actor, "accounts.user_unlocked", user, at=at, after={"forgotten": forgotten})
    return user


@transaction.atomic
def sessions_end(*, actor: Actor, user_id: int, at: datetime) -> User:
    """End every session of an account: a lost phone, a person who left."""
    user = _find(actor, user_id)
    require(actor, AccountsPerm.KEEP_USERS)
    user.sessions_ended_at = at
    user.save(update_fields=["sessions_ended_at"])
    record(actor, "accounts.sessions_ended", user, at=at)
    return user


def _find(actor: Actor, user_id: int) -> User:
    user = user_for(actor, user_id)
    return User.objects.select_for_update(of=("self",), no_key=True).get(pk=user.pk)
