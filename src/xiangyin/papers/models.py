"""Issued papers, who may read them, and the templates and fonts an office has chosen."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Person, Unit
from xiangyin.core.models import StoredFile
from xiangyin.core.scope import ScopedManager
from xiangyin.papers.docx.contexts import KIND_NAMES, PaperKind
from xiangyin.papers.docx.geometry import DEFAULT_PROFILE

KIND_CHOICES = [(kind.value, name) for kind, name in KIND_NAMES.items()]


class PaperTemplate(models.Model):
    """An office's own template for one kind of paper; the last one not retired is in force."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    kind = models.CharField(_("文种"), max_length=30, choices=KIND_CHOICES)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    uploaded_by = models.CharField(_("上传人"), max_length=60)
    uploaded_at = models.DateTimeField(_("上传时间"))
    retired_at: "models.DateTimeField[datetime | None, datetime | None]" = models.DateTimeField(
        _("停用时间"), null=True, blank=True
    )

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["division_code", "kind"],
                condition=Q(retired_at=None),
                name="paper_template_in_force_once",
            )
        ]

    def __str__(self) -> str:
        return f"《{self.get_kind_display()}》模板"


class PaperStyle(models.Model):
    """The fonts an office's computers have (geometry.FONT_PROFILES)."""

    class Fonts(models.TextChoices):
        WIN = "win", _("Windows自带：仿宋、楷体、黑体")
        GB2312 = "gb2312", _("另装国标字体：仿宋_GB2312、楷体_GB2312")
        FANGZHENG = "fangzheng", _("国产系统：方正仿宋、方正楷体、方正黑体")

    division_code = models.CharField(_("行政区划代码"), max_length=12, unique=True)
    fonts = models.CharField(_("字体"), max_length=12, choices=Fonts, default=DEFAULT_PROFILE)

    objects = ScopedManager()

    def __str__(self) -> str:
        return self.get_fonts_display()


class OfficialDocument(models.Model):
    """A paper as it was issued. Never changed: a mistake is withdrawn and issued again."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    kind = models.CharField(_("文种"), max_length=30, choices=KIND_CHOICES)
    title = models.CharField(_("标题"), max_length=200)
    number = models.CharField(_("文号"), max_length=60, blank=True)
    issued_on = models.DateField(_("成文日期"))
    # What the paper is about, named by the higher room that had it printed.
    source_kind = models.CharField(_("来源类别"), max_length=60, blank=True)
    source_key = models.CharField(_("来源"), max_length=60, blank=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(_("摘要"), max_length=64)
    template = models.ForeignKey(
        PaperTemplate, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    figures: "models.JSONField[list[dict[str, Any]]]" = models.JSONField(
        _("数据出处"), default=list, blank=True
    )
    made_by = models.CharField(_("印发人"), max_length=60)
    made_at = models.DateTimeField(_("印发时间"))
    withdrawn_at: "models.DateTimeField[datetime | None, datetime | None]" = models.DateTimeField(
        _("撤回时间"), null=True, blank=True
    )
    withdrawn_reason = models.CharField(_("撤回原因"), max_length=200, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["division_code", "number"],
                condition=Q(withdrawn_at=None) & ~Q(number=""),
                name="document_number_once",
            )
        ]
        indexes = [
            models.Index(fields=["division_code", "kind", "id"], name="document_division"),
            models.Index(fields=["source_kind", "source_key"], name="document_source"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}《{self.title}》"

    @property
    def paper_kind(self) -> PaperKind:
        """The kind as the printing half knows it."""
        return PaperKind(self.kind)


class DocumentReader(models.Model):
    """A unit or a person, outside the congress side, to whom the paper was addressed."""

    document = models.ForeignKey(OfficialDocument, on_delete=models.CASCADE, related_name="readers")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    scope_path = "document__division_code"
    objects = ScopedManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None, person__isnull=False) | Q(unit__isnull=False, person=None),
                name="document_reader_is_one",
            ),
            models.UniqueConstraint(fields=["document", "unit"], name="document_unit_once"),
            models.UniqueConstraint(fields=["document", "person"], name="document_person_once"),
        ]

    def __str__(self) -> str:
        return str(self.unit or self.person)
