"""What a password must be (profile djbh2, standards §7), and one-time secrets."""

import secrets
import string

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from xiangyin.accounts.models import User

MINIMUM_LENGTH = 8
MINIMUM_CLASSES = 3
SECRET_LETTERS = "abcdefghjkmnpqrstuvwxyz"  # noqa: S105 (no i, l, o: they are read aloud)
SECRET_DIGITS = "23456789"  # noqa: S105


class ThreeClassesValidator:
    """At least eight characters of three classes: capitals, small letters, digits, others."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ValidationError with a sentence that says what is missing."""
        if len(password) < MINIMUM_LENGTH:
            raise ValidationError(_("密码至少要8位。"), code="password_too_short")
        if classes_in(password) < MINIMUM_CLASSES:
            raise ValidationError(
                _("密码要包含大写字母、小写字母、数字、符号中的至少三类。"),
                code="password_too_plain",
            )

    def get_help_text(self) -> str:
        return _("至少8位，大写字母、小写字母、数字、符号中至少用三类。")


def classes_in(password: str) -> int:
    """Count the classes of characters used; a Chinese character counts as "others"."""
    kinds = (string.ascii_uppercase, string.ascii_lowercase, string.digits)
    used = sum(any(c in kind for c in password) for kind in kinds)
    return used + any(all(c not in kind for kind in kinds) for c in password)


def make_secret() -> str:
    """Return a one-time initial password that can be read out over the telephone: Kvt-372-pxm."""
    small = "".join(secrets.choice(SECRET_LETTERS) for _n in range(6))
    digits = "".join(secrets.choice(SECRET_DIGITS) for _n in range(5))
    return f"{small[0].upper()}{small[1:3]}-{digits}-{small[3:]}"
