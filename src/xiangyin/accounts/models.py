"""Accounts, the hats (grants) each wears, and one-time sign-in codes."""

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Person, Unit
from xiangyin.core.actors import Actor, Role
from xiangyin.core.scope import ScopedManager


class UserManager(BaseUserManager["User"]):
    """Looks accounts up by user name; accounts are made by `accounts.services.user_create`."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username=username)


class User(AbstractBaseUser):
    """账号: a person who may sign in. There is no superuser; every right comes from a grant.

    `division_code` is the division whose administrators keep the account ("" = the installation).
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12, blank=True, default="")
    username = models.CharField(_("登录名"), max_length=60, unique=True)
    display_name = models.CharField(_("姓名"), max_length=50)
    is_active = models.BooleanField(_("启用"), default=True)
    must_change_password = models.BooleanField(_("须改密码"), default=True)
    password_changed_at = models.DateTimeField(_("改密时间"), null=True, blank=True)
    sessions_ended_at = models.DateTimeField(
        _("结束登录时间"), null=True, blank=True, help_text=_("此前的登录一律作废")
    )

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    objects = UserManager()

    def __str__(self) -> str:
        return self.display_name


class Grant(models.Model):
    """身份: one hat of one account in one division, from and until given days."""

    user = models.ForeignKey(User, models.CASCADE, related_name="grants")
    role = models.CharField(_("身份"), max_length=20, choices=Role)
    division_code = models.CharField(_("行政区划代码"), max_length=12, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    from_on = models.DateField(_("起"))
    until_on = models.DateField(_("止"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "division_code"],
                condition=Q(until_on=None),
                name="grant_once",
                violation_error_message=_("这个账号已有这一身份。"),
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.DEPUTY) | Q(person__isnull=False),
                name="deputy_grant_names_person",
                violation_error_message=_("代表身份须对应一名代表。"),
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.UNIT) | Q(unit__isnull=False),
                name="unit_grant_names_unit",
                violation_error_message=_("承办单位身份须对应一个单位。"),
            ),
        ]
        indexes = [models.Index(fields=["division_code", "role"], name="grant_division")]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.user}"

    def is_in_force(self, on: date) -> bool:
        return self.from_on <= on and (self.until_on is None or on < self.until_on)

    def actor(self) -> Actor:
        """Return the actor this hat makes of its account."""
        return Actor(
            role=Role(self.role),
            name=self.user.display_name,
            division_code=self.division_code,
            user_id=self.user_id,
            person_id=self.person_id,
            unit_id=self.unit_id,
        )


class OneTimeCode(models.Model):
    """一次性登录码: given by the secretary to a deputy, on paper or as a QR; used once.

    Only a keyed hash of the code is stored. It opens one hat of the account, never the others.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="codes")
    grant = models.ForeignKey(Grant, models.CASCADE, related_name="codes")
    code_index = models.CharField(max_length=64, unique=True)
    made_by = models.CharField(_("发放人"), max_length=60)
    made_at = models.DateTimeField(_("发放时间"))
    expires_at = models.DateTimeField(_("失效时间"))
    used_at = models.DateTimeField(_("使用时间"), null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user} {self.made_at:%Y-%m-%d %H:%M}"
