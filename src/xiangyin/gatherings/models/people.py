"""Those called, in what capacity; their replies and leave; when they were in the room."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Person, Unit
from xiangyin.core.scope import ScopedManager
from xiangyin.gatherings.models.gatherings import Gathering


class Attendee(models.Model):
    """参加人: a person (or a unit's representative, or a guest by name) called to a gathering."""

    class Capacity(models.TextChoices):
        ATTEND = "attend", _("出席")
        SIT_IN = "sit_in", _("列席")
        OBSERVE = "observe", _("旁听")

    class Reply(models.TextChoices):
        NONE = "", _("未回复")
        COMING = "coming", _("参加")
        NOT_COMING = "not_coming", _("不能参加")

    class LeaveKind(models.TextChoices):
        NONE = "", _("未请假")
        AFFAIR = "affair", _("事假")
        ILLNESS = "illness", _("病假")
        DUTY = "duty", _("公务")
        OTHER = "other", _("其他")

    class LeaveState(models.TextChoices):
        NONE = "", _("未请假")
        ASKED = "asked", _("待批")
        APPROVED = "approved", _("准假")
        REFUSED = "refused", _("未准")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="attendees")
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="attendances"
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="attendances"
    )
    name = models.CharField(_("姓名"), max_length=60)
    post = models.CharField(_("单位、职务"), max_length=80, blank=True)
    capacity = models.CharField(_("身份"), max_length=8, choices=Capacity)
    number = models.PositiveSmallIntegerField(_("签到号"))
    group = models.CharField(_("分组"), max_length=40, blank=True)
    seat = models.CharField(_("座位"), max_length=20, blank=True)
    notified_at = models.DateTimeField(_("通知时间"), null=True, blank=True)
    notified_by = models.CharField(_("通知方式"), max_length=20, blank=True)
    read_at = models.DateTimeField(_("查看通知时间"), null=True, blank=True)
    reply = models.CharField(_("回复"), max_length=12, choices=Reply, blank=True)
    leave_kind = models.CharField(_("假别"), max_length=8, choices=LeaveKind, blank=True)
    leave_reason = models.CharField(_("请假事由"), max_length=200, blank=True)
    leave_state = models.CharField(_("请假"), max_length=8, choices=LeaveState, blank=True)
    leave_asked_at = models.DateTimeField(_("请假时间"), null=True, blank=True)
    leave_decided_by = models.CharField(_("批准人"), max_length=60, blank=True)
    leave_decided_at = models.DateTimeField(_("批准时间"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        ordering = ["number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "person"],
                condition=Q(person__isnull=False),
                name="attendee_once",
                violation_error_message=_("这个人已经在名单上。"),
            ),
            models.UniqueConstraint(fields=["gathering", "number"], name="check_in_number_once"),
        ]
        indexes = [models.Index(fields=["person", "gathering"], name="attendee_person")]

    def __str__(self) -> str:
        return self.name

    @property
    def counts(self) -> bool:
        """Only those who attend make up a quorum."""
        return self.capacity == self.Capacity.ATTEND

    @property
    def is_excused(self) -> bool:
        return self.leave_state == self.LeaveState.APPROVED


class Presence(models.Model):
    """在场: one stretch of time in the room. Who comes back has a second one."""

    class Way(models.TextChoices):
        CODE = "code", _("扫码")
        NUMBER = "number", _("签到号")
        OPERATOR = "operator", _("工作人员登记")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    attendee = models.ForeignKey(Attendee, models.CASCADE, related_name="presences")
    from_at = models.DateTimeField(_("签到时间"))
    until_at = models.DateTimeField(_("离场时间"), null=True, blank=True)
    way = models.CharField(_("签到方式"), max_length=10, choices=Way)
    entered_by = models.CharField(_("登记人"), max_length=60)
    left_by = models.CharField(_("离场登记人"), max_length=60, blank=True)
    left_reason = models.CharField(_("离场原因"), max_length=120, blank=True)

    objects = ScopedManager()

    class Meta:
        ordering = ["from_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["attendee"],
                condition=Q(until_at=None),
                name="in_the_room_once",
                violation_error_message=_("这个人已经签到。"),
            ),
            models.CheckConstraint(
                condition=Q(until_at=None) | Q(until_at__gte=F("from_at")),
                name="left_after_coming",
                violation_error_message=_("离场时间早于签到时间。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attendee} {self.get_way_display()}"

    def covers(self, at: datetime) -> bool:
        """In the room at that moment; the moment of leaving is outside."""
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


class CheckInCode(models.Model):
    """签到码: personal, short-lived, good once. Only its digest is kept."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    attendee = models.ForeignKey(Attendee, models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(_("有效至"))
    used_at = models.DateTimeField(_("使用时间"), null=True, blank=True)

    objects = ScopedManager()

    def __str__(self) -> str:
        return f"{self.attendee}"
