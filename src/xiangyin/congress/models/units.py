"""Units: what a matter can be handed to. A unit is not a person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.core.scope import ScopedManager


class Unit(models.Model):
    """承办单位: an office, a station, a village, a county department (七站八所)."""

    class Kind(models.TextChoices):
        OFFICE = "office", _("镇内设机构")
        STATION = "station", _("站所")
        VILLAGE = "village", _("村（社区）")
        DEPARTMENT = "department", _("县级部门")
        HIGHER = "higher", _("上级机关")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    name = models.CharField(_("名称"), max_length=60)
    kind = models.CharField(_("类别"), max_length=12, choices=Kind)
    sector = models.CharField(_("归口"), max_length=30, blank=True)
    leader = models.CharField(_("负责人"), max_length=50, blank=True)
    supervisor = models.CharField(_("分管领导"), max_length=50, blank=True)
    contact = models.CharField(_("联系人"), max_length=50, blank=True)
    phone = models.CharField(_("办公电话"), max_length=30, blank=True)
    is_active = models.BooleanField(_("在用"), default=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["division_code", "name"],
                name="unit_name_once",
                violation_error_message=_("已有同名的承办单位。"),
            )
        ]

    def __str__(self) -> str:
        return self.name
