"""A gathering: when, where, of whom, and how far it has come."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Congress
from xiangyin.core.scope import ScopedManager, ScopedQuerySet


class GatheringQuerySet(ScopedQuerySet["Gathering"]):
    """Facts that chain."""

    def coming(self, at: datetime) -> "GatheringQuerySet":
        """Keep those that are still to begin or are going on."""
        live = Q(stage=Gathering.Stage.OPEN) | Q(ends_at__gte=at)
        return self.filter(live).exclude(stage__in=[Gathering.Stage.CANCELLED])


class Gathering(models.Model):
    """会议、活动: anything that people are called to.

    `kind` and `subject_key` belong to the room that called it ("session", "presidium_meeting");
    the engine never looks behind them. A sitting of a session has the session's gathering as
    its `parent`. `notice` and `quorum` keep the law's whole answers as computed on the day.
    """

    class Body(models.TextChoices):
        """Whose meeting it is: the law reckons the quorum of it."""

        CONGRESS = "congress", _("人民代表大会")
        PRESIDIUM = "presidium", _("主席团")
        OTHER = "other", _("其他")

    class Stage(models.TextChoices):
        DRAFT = "draft", _("筹备中")
        CALLED = "called", _("已通知")
        OPEN = "open", _("进行中")
        CLOSED = "closed", _("已结束")
        CANCELLED = "cancelled", _("已取消")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="gatherings")
    kind = models.CharField(_("类别"), max_length=30)
    subject_key = models.CharField(_("对象"), max_length=60, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="sittings"
    )
    body = models.CharField(_("会议主体"), max_length=12, choices=Body, default=Body.OTHER)
    title = models.CharField(_("名称"), max_length=120)
    place = models.CharField(_("地点"), max_length=120, blank=True)
    starts_at = models.DateTimeField(_("开始时间"))
    ends_at = models.DateTimeField(_("结束时间"))
    stage = models.CharField(_("进度"), max_length=12, choices=Stage, default=Stage.DRAFT)
    is_extraordinary = models.BooleanField(_("临时召集"), default=False)
    notice_text = models.TextField(_("通知正文"), blank=True)
    notified_at = models.DateTimeField(_("通知时间"), null=True, blank=True)
    notice = models.JSONField(_("通知期限的判断"), default=dict, blank=True)
    opened_at = models.DateTimeField(_("开会时间"), null=True, blank=True)
    quorum = models.JSONField(_("开会时法定人数的判断"), default=dict, blank=True)
    closed_at = models.DateTimeField(_("散会时间"), null=True, blank=True)
    cancel_reason = models.CharField(_("取消原因"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager.from_queryset(GatheringQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="gathering_ends_after_start",
                violation_error_message=_("结束时间应晚于开始时间。"),
            )
        ]
        indexes = [
            models.Index(fields=["congress", "starts_at"], name="gathering_congress_start"),
            models.Index(fields=["division_code", "starts_at"], name="gathering_division_start"),
            models.Index(fields=["kind", "subject_key"], name="gathering_subject"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_over(self) -> bool:
        return self.stage in (self.Stage.CLOSED, self.Stage.CANCELLED)
