"""What people add to a year's counts: the review for the award, the groups' appraisal."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Congress, DeputyGroup, Unit
from xiangyin.core.scope import ScopedManager

MOST_POINTS = 5


class AwardReview(models.Model):
    """先进承办单位评审: three aspects judged beside three rates; people decide (S157)."""

    class Grade(models.TextChoices):
        GOOD = "good", _("好")
        FAIR = "fair", _("较好")
        PLAIN = "plain", _("一般")
        POOR = "poor", _("差")

    class Decision(models.TextChoices):
        OPEN = "open", _("还没有决定")
        AWARDED = "awarded", _("拟表彰")
        NOT_AWARDED = "not_awarded", _("不表彰")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="award_reviews")
    year = models.PositiveSmallIntegerField(_("年度"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="award_reviews")
    attention = models.CharField(_("领导重视"), max_length=6, choices=Grade, blank=True)
    measures = models.CharField(_("办理措施"), max_length=6, choices=Grade, blank=True)
    timeliness = models.CharField(_("答复及时"), max_length=6, choices=Grade, blank=True)
    decision = models.CharField(
        _("评审意见"), max_length=12, choices=Decision, default=Decision.OPEN
    )
    note = models.CharField(_("理由"), max_length=300, blank=True)
    reviewed_by = models.CharField(_("评审人"), max_length=60)
    reviewed_at = models.DateTimeField(_("评审时间"))

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["congress", "year", "unit"], name="award_review_once")
        ]

    def __str__(self) -> str:
        return f"{self.year}年 {self.unit}"


def _points(label: Any) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label, validators=[MinValueValidator(1), MaxValueValidator(MOST_POINTS)]
    )


class HandlingAppraisal(models.Model):
    """代表小组评议办理工作: what one group returned on the government's year of handling (S145).

    Five items, one to five points each. How the group came to them is the group's own affair.
    """

    ITEMS = ("leadership", "procedure", "contact", "answers", "effect")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="handling_appraisals")
    year = models.PositiveSmallIntegerField(_("年度"))
    group = models.ForeignKey(DeputyGroup, models.PROTECT, related_name="handling_appraisals")
    on = models.DateField(_("评议日期"))
    present = models.PositiveSmallIntegerField(_("参加评议的代表人数"))
    leadership = _points(_("组织领导"))
    procedure = _points(_("办理程序"))
    contact = _points(_("与代表沟通"))
    answers = _points(_("答复质量"))
    effect = _points(_("落实成效"))
    remark = models.CharField(_("评议意见"), max_length=400, blank=True)
    entered_by = models.CharField(_("录入人"), max_length=60)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "year", "group"], name="handling_appraisal_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}年 {self.group}"

    @property
    def points(self) -> list[int]:
        """The five scores in the order of the form."""
        return [getattr(self, name) for name in self.ITEMS]
