"""How two suggestions belong together."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.core.scope import ScopedManager
from xiangyin.suggestions.models.suggestions import Suggestion


class Link(models.Model):
    """`later` takes up the same matter as `earlier`: repeated, or merged for handling (S116)."""

    class Kind(models.TextChoices):
        REPEATS = "repeats", _("再次提出")
        MERGED = "merged", _("并案办理")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    later = models.ForeignKey(Suggestion, models.CASCADE, related_name="earlier_links")
    earlier = models.ForeignKey(Suggestion, models.CASCADE, related_name="later_links")
    kind = models.CharField(_("关系"), max_length=10, choices=Kind)
    linked_by = models.CharField(_("认定人"), max_length=60)
    linked_at = models.DateTimeField(_("认定时间"))

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["later", "earlier"], name="link_once"),
            models.CheckConstraint(
                condition=~models.Q(later=models.F("earlier")), name="link_to_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.later.number_text}—{self.earlier.number_text}"
