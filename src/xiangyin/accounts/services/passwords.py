"""Passwords: changed by their owner, reset once by the system administrator."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.models import User
from xiangyin.accounts.passwords import make_secret
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.rules import may_reset_password
from xiangyin.accounts.selectors import roles_of, user_for
from xiangyin.accounts.services.users import NewUser, UserRefused
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError, NotFound
from xiangyin.core.permissions import require

FIELDS = ["password", "must_change_password", "password_changed_at"]


class PasswordRefused(DomainError):
    """The new password is too weak, or the old one is wrong."""

    code = "password-refused"


@transaction.atomic
def password_change(
    *, actor: Actor, user_id: int, old_password: str, new_password: str, at: datetime
) -> User:
    """Change one's own password; every other session of the account ends (ASVS V7)."""
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound(_("没有这个账号。"))
    require(actor, AccountsPerm.CHANGE_OWN, user)
    if not user.check_password(old_password):
        raise PasswordRefused(
            _("原密码不对。"), hint=_("请再输一次；忘记了的，请联系系统管理员重置。")
        )
    _refuse_weak(user, old_password, new_password)
    user.set_password(new_password)
    user.must_change_password, user.password_changed_at = False, at
    user.save(update_fields=FIELDS)
    record(actor, "accounts.password_changed", user, at=at, division_code=actor.division_code)
    return user


def _refuse_weak(user: User, old_password: str, new_password: str) -> None:
    if new_password == old_password:
        raise PasswordRefused(_("新密码不能与原密码相同。"), hint=_("请换一个。"))
    try:
        validate_password(new_password, user)
    except ValidationError as error:
        raise PasswordRefused("".join(dict.fromkeys(error.messages))) from None


@transaction.atomic
def password_reset(*, actor: Actor, user_id: int, at: datetime) -> NewUser:
    """Give an account a new one-time password; its sessions end."""
    found = user_for(actor, user_id)
    user = User.objects.select_for_update(of=("self",), no_key=True).get(pk=found.pk)
    require(actor, AccountsPerm.KEEP_USERS)
    if actor.role is not Role.JOB and not may_reset_password(roles_of(user, day_of(at))):
        raise UserRefused(
            _("安全管理员和审计员的密码不能由系统管理员重置：三类管理员须互相制约。"),
            hint=_("请本人到服务器旁，用命令行重置。"),
            basis="GB/T 22239-2019",
        )
    secret = make_secret()
    user.set_password(secret)
    user.must_change_password, user.password_changed_at = True, at
    user.sessions_ended_at = at
    user.save(update_fields=[*FIELDS, "sessions_ended_at"])
    record(actor, "accounts.password_reset", user, at=at)
    return NewUser(user, secret)
