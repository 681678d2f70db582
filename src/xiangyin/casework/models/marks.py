"""Outcome marks as a versioned table, and the promises (B marks) that are tracked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models.cases import Case
from xiangyin.core.scope import ScopedManager


class MarkScheme(models.Model):
    """办理结果分类表: a version of the marks. Places differ (standards.md §3.5)."""

    name = models.CharField(_("名称"), max_length=40)
    version = models.PositiveSmallIntegerField(_("版本"))
    from_on = models.DateField(_("启用日期"))
    source = models.CharField(_("依据"), max_length=120, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="mark_scheme_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.name}（第{self.version}版）"


class Mark(models.Model):
    """One mark: A solved, B planned… What it asks for is data, not code."""

    scheme = models.ForeignKey(MarkScheme, models.CASCADE, related_name="marks")
    code = models.CharField(_("类别"), max_length=2)
    label = models.CharField(_("含义"), max_length=60)
    result = models.CharField(_("对应结果"), max_length=12, choices=Case.Result)
    needs_commitment = models.BooleanField(_("须有承诺时限"), default=False)
    needs_evidence = models.BooleanField(_("须有佐证"), default=False)
    needs_reason = models.BooleanField(_("须说明理由"), default=False)
    colour = models.CharField(_("颜色"), max_length=6, default="gray")
    position = models.PositiveSmallIntegerField(_("次序"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scheme", "code"], name="mark_code_once")]

    def __str__(self) -> str:
        return f"{self.code}类（{self.label}）"


class Commitment(models.Model):
    """承诺事项: what a reply promised, by when, and how it was kept.

    It runs until its unit reports it kept, or until the congress side says that a later round's
    answer has taken its place.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="commitments")
    reply = models.ForeignKey("casework.Reply", models.PROTECT, related_name="commitments")
    text = models.CharField(_("承诺内容"), max_length=300)
    due_on = models.DateField(_("承诺期限"))
    fulfilled_on = models.DateField(_("兑现日期"), null=True, blank=True)
    evidence = models.CharField(_("兑现情况"), max_length=400, blank=True)
    answered_on = models.DateField(_("再次答复日期"), null=True, blank=True)
    superseded_on = models.DateField(_("由后一次办理代替的日期"), null=True, blank=True)
    superseded_reason = models.CharField(_("了结理由"), max_length=200, blank=True)

    objects = ScopedManager()

    class Meta:
        indexes = [
            models.Index(fields=["division_code", "fulfilled_on", "due_on"], name="commitment_due")
        ]

    def __str__(self) -> str:
        return self.text
