"""The verbs of this room: accounts, hats, passwords, codes, sign-ins."""

from xiangyin.accounts.services.codes import (
    NewCode,
    SignInCodeRefused,
    sign_in_by_code,
    sign_in_code_make,
)
from xiangyin.accounts.services.grants import GrantRefused, grant_end, grant_give
from xiangyin.accounts.services.installation import administrators_begin
from xiangyin.accounts.services.passwords import (
    PasswordRefused,
    password_change,
    password_reset,
)
from xiangyin.accounts.services.sign_ins import hat_change
from xiangyin.accounts.services.users import (
    NewUser,
    UserRefused,
    sessions_end,
    user_create,
    user_disable,
    user_enable,
    user_unlock,
)

__all__ = [
    "GrantRefused",
    "NewCode",
    "NewUser",
    "PasswordRefused",
    "SignInCodeRefused",
    "UserRefused",
    "administrators_begin",
    "grant_end",
    "grant_give",
    "hat_change",
    "password_change",
    "password_reset",
    "sessions_end",
    "sign_in_by_code",
    "sign_in_code_make",
    "user_create",
    "user_disable",
    "user_enable",
    "user_unlock",
]
