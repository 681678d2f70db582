"""Administrative divisions by code, with the days from and until which each held."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from xiangyin.core.scope import ScopedManager, ScopedQuerySet

CODE_LENGTHS = {2: "province", 4: "prefecture", 6: "county", 9: "township", 12: "village"}


class DivisionQuerySet(ScopedQuerySet["Division"]):
    """Facts that chain."""

    def in_force(self, on: date) -> "DivisionQuerySet":
        """Keep the divisions that exist on the day `on`."""
        return self.filter(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on)


class Division(models.Model):
    """行政区划. Codes follow GB/T 2260 (six digits) and GB/T 10114 (nine, twelve).

    A code is never used again for another place; a renamed or merged division is closed with
    `until_on` (exclusive) and the new one begins that day.
    """

    class Level(models.TextChoices):
        PROVINCE = "province", _("省级")
        PREFECTURE = "prefecture", _("地级")
        COUNTY = "county", _("县级")
        TOWNSHIP = "township", _("乡级")
        VILLAGE = "village", _("村级")

    code = models.CharField(_("代码"), max_length=12)
    name = models.CharField(_("名称"), max_length=60)
    level = models.CharField(_("级别"), max_length=12, choices=Level)
    from_on = models.DateField(_("启用日期"))
    until_on = models.DateField(_("停用日期"), null=True, blank=True)
    successor_code = models.CharField(_("并入代码"), max_length=12, blank=True)

    scope_path = "code"
    objects = ScopedManager.from_queryset(DivisionQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "from_on"],
                name="division_code_from_once",
                violation_error_message=_("这个代码在这一天已经启用过。"),
            ),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gt=F("from_on")),
                name="division_ends_after_start",
                violation_error_message=_("停用日期应晚于启用日期。"),
            ),
        ]
        indexes = [models.Index(fields=["level", "code"], name="division_level_code")]

    def __str__(self) -> str:
        return self.name

    @property
    def parent_code(self) -> str:
        """The code one level up ("" for a province)."""
        lengths = sorted(CODE_LENGTHS)
        shorter = [n for n in lengths if n < len(self.code)]
        return self.code[: shorter[-1]] if shorter else ""
