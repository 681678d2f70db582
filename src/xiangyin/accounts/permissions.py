"""Who may do what with accounts. The administrators' three roles never overlap (standards §7)."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class AccountsPerm(Permission):
    """The closed list of this room."""

    BEGIN = "accounts.administrators_begin"
    CREATE_USER = "accounts.user_create"
    KEEP_USERS = "accounts.user_keep"
    SEE_USERS = "accounts.user_see"
    GIVE_GRANT = "accounts.grant_give"
    CHANGE_OWN = "accounts.own_change"
    MAKE_CODE = "accounts.sign_in_code_make"
    SEE_TRAIL = "accounts.trail_see"


def own_account(actor: Actor, subject: Any) -> bool:
    """The account is the actor's own."""
    return bool(subject is not None and subject.pk == actor.user_id)


SYSTEM = {Role.SYSTEM_ADMIN: always}
SECURITY = {Role.SECURITY_ADMIN: always}

grant(AccountsPerm.BEGIN, "设立管理员", {Role.JOB: always})
grant(AccountsPerm.CREATE_USER, "新建账号", SYSTEM | {Role.JOB: always})
grant(AccountsPerm.KEEP_USERS, "管理账号", SYSTEM | {Role.JOB: always})
grant(AccountsPerm.SEE_USERS, "查看账号", SYSTEM | SECURITY | {Role.AUDITOR: always})
grant(AccountsPerm.GIVE_GRANT, "授予或收回身份", SECURITY | {Role.JOB: always})
grant(
    AccountsPerm.CHANGE_OWN,
    "改动别人的账号",
    {role: own_account for role in Role if role is not Role.JOB},
)
grant(
    AccountsPerm.MAKE_CODE,
    "给代表发登录码",
    {Role.SECRETARY: own_office, Role.COUNTY: own_office},
)
grant(AccountsPerm.SEE_TRAIL, "查看审计记录", {Role.AUDITOR: always})
