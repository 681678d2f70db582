"""What every room stands on: the audit chain, numbers, days, files, drafts, tokens, heartbeats."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.core.scope import ScopedManager


class AuditHead(models.Model):
    """The last link of one division's chain; its row lock orders that chain's writers."""

    division_code = models.CharField(_("行政区划代码"), max_length=12, primary_key=True)
    seq = models.PositiveBigIntegerField(_("序号"), default=0)
    hash = models.CharField(_("摘要"), max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.division_code}#{self.seq}"


class AuditEntry(models.Model):
    """One act. Never changed or deleted: the database itself refuses (core.audit.protection)."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    seq = models.PositiveBigIntegerField(_("序号"))
    at = models.DateTimeField(_("时间"))
    user_id = models.BigIntegerField(_("账号"), null=True)
    actor_name = models.CharField(_("操作人"), max_length=60)
    actor_role = models.CharField(_("身份"), max_length=20)
    code = models.CharField(_("动作"), max_length=60)
    subject_kind = models.CharField(_("对象类别"), max_length=60)
    subject_id = models.CharField(_("对象"), max_length=40)
    subject_text = models.CharField(_("对象名称"), max_length=200)
    data = models.TextField(_("变更"), default="{}")
    previous = models.CharField(_("上一条摘要"), max_length=64)
    hash = models.CharField(_("摘要"), max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["division_code", "seq"], name="audit_seq_once")
        ]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"], name="audit_subject"),
            models.Index(fields=["division_code", "at"], name="audit_division_at"),
        ]

    def __str__(self) -> str:
        return f"{self.division_code}#{self.seq} {self.code}"


class Sequence(models.Model):
    """A run of numbers that is never rewound: suggestions of a session, letters of a year."""

    key = models.CharField(_("编号序列"), max_length=120, primary_key=True)
    last = models.PositiveIntegerField(_("已用到"), default=0)

    def __str__(self) -> str:
        return f"{self.key}: {self.last}"


class CalendarDay(models.Model):
    """One day on which the State Council's notice departs from Monday to Friday."""

    class Kind(models.TextChoices):
        HOLIDAY = "holiday", _("放假")
        WORKDAY = "workday", _("调休上班")

    day = models.DateField(_("日期"), primary_key=True)
    kind = models.CharField(_("安排"), max_length=10, choices=Kind)
    name = models.CharField(_("节日"), max_length=20)
    source = models.CharField(_("依据"), max_length=120)

    def __str__(self) -> str:
        return f"{self.day} {self.get_kind_display()}"


class StoredFile(models.Model):
    """An uploaded or produced file. It leaves only through a view that asks who wants it."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    name = models.CharField(_("文件名"), max_length=200)
    content_type = models.CharField(_("类型"), max_length=100)
    size = models.PositiveIntegerField(_("字节数"))
    sha256 = models.CharField(_("摘要"), max_length=64)
    file = models.FileField(upload_to="%Y/%m/")
    made_by = models.CharField(_("上传人"), max_length=60)
    made_at = models.DateTimeField(_("上传时间"))

    class Meta:
        indexes = [models.Index(fields=["division_code", "made_at"], name="file_division")]

    def __str__(self) -> str:
        return self.name


class Draft(models.Model):
    """What somebody has typed and not yet sent, kept on the server as they type."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    key = models.CharField(_("表单"), max_length=120)
    data: models.JSONField[dict[str, Any]] = models.JSONField(_("内容"), default=dict)
    saved_at = models.DateTimeField(_("保存时间"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="draft_once")]

    def __str__(self) -> str:
        return self.key


class SubmitToken(models.Model):
    """A form already sent: a second click is led to the first one's result."""

    token = models.CharField(max_length=64, primary_key=True)
    user_id = models.BigIntegerField()
    location = models.CharField(max_length=300, default="")
    used_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.location


class Heartbeat(models.Model):
    """When each background worker was last alive, and when each timed job last ran."""

    name = models.CharField(_("名称"), max_length=80, primary_key=True)
    beat_at: "models.DateTimeField[datetime, datetime]" = models.DateTimeField(_("最近一次"))
    day: "models.DateField[date | None, date | None]" = models.DateField(_("办理日"), null=True)

    def __str__(self) -> str:
        return self.name


class SearchItem(models.Model):
    """One text that can be searched; `core.search` writes it, with the index beside it.

    The key is computed from the kind and the item (`core.search.keys`), so that the index walks
    each kind newest first. `form` is the text as compared, and is never shown.
    """

    id: "models.BigIntegerField[int, int]" = models.BigIntegerField(primary_key=True)
    kind = models.CharField(_("类别"), max_length=60)
    item_id: "models.BigIntegerField[int, int]" = models.BigIntegerField(_("对象"))
    division_code = models.CharField(_("行政区划代码"), max_length=12)
    form = models.TextField(_("检索文本"))

    objects = ScopedManager()

    def __str__(self) -> str:
        return f"{self.kind} {self.item_id}"
