"""The editable list of subjects, one for each congress (S106)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Congress
from xiangyin.core.scope import ScopedManager


class Category(models.Model):
    """类别: 农田水利, 道路交通…"""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.CASCADE, related_name="categories")
    name = models.CharField(_("名称"), max_length=30)
    position = models.PositiveSmallIntegerField(_("次序"))
    is_active = models.BooleanField(_("在用"), default=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "name"],
                name="category_name_once",
                violation_error_message=_("已有同名的类别。"),
            )
        ]

    def __str__(self) -> str:
        return self.name
