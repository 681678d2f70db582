"""A roster file brought in, until it is imported: nothing chosen on the way is lost."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models.congresses import Term
from xiangyin.core.models import StoredFile
from xiangyin.core.scope import ScopedManager


class RosterUpload(models.Model):
    """导入中的花名册: the file, the columns as the office corrected them, its decisions.

    The file holds full identity numbers, so its body is dropped once the import is done or a
    newer upload of the same office takes its place; name and digest stay.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.CASCADE, related_name="uploads")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sheet = models.CharField(_("工作表"), max_length=60, blank=True)
    mapping: "models.JSONField[dict[str, Any]]" = models.JSONField(_("列的对应"), default=dict)
    decisions: "models.JSONField[dict[str, Any]]" = models.JSONField(_("逐行决定"), default=dict)
    made_at = models.DateTimeField(_("上传时间"))
    imported_at = models.DateTimeField(_("导入时间"), null=True, blank=True)
    is_dropped = models.BooleanField(_("原件已清除"), default=False)

    objects = ScopedManager()

    def __str__(self) -> str:
        return self.file.name
