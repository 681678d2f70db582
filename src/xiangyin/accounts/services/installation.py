"""The first accounts of an installation: three administrators, no default password."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.models import User
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.services.grants import grant_give
from xiangyin.accounts.services.users import NewUser, UserRefused, user_create
from xiangyin.core.actors import Actor, Role
from xiangyin.core.clock import day_of
from xiangyin.core.permissions import require

FIRST = {
    "xitong": Role.SYSTEM_ADMIN,
    "anquan": Role.SECURITY_ADMIN,
    "shenji": Role.AUDITOR,
}


@transaction.atomic
def administrators_begin(*, actor: Actor, at: datetime) -> list[NewUser]:
    """Make the system administrator, the security administrator and the auditor, once."""
    require(actor, AccountsPerm.BEGIN)
    if User.objects.exists():
        raise UserRefused(
            _("这里已经有账号，不能再设立首批管理员。"),
            hint=_("请由现有的系统管理员新建账号、安全管理员授予身份。"),
        )
    made = []
    for username, role in FIRST.items():
        new = user_create(
            actor=actor, username=username, display_name=str(role.label), division_code="", at=at
        )
        grant_give(
            actor=actor, user_id=new.user.pk, role=role, division_code="", on=day_of(at), at=at
        )
        made.append(new)
    return made
