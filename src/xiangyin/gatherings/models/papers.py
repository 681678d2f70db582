"""Papers for a gathering: when they were due, when published, who has had and read them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.core.models import StoredFile
from xiangyin.core.scope import ScopedManager
from xiangyin.gatherings.models.business import AgendaItem
from xiangyin.gatherings.models.gatherings import Gathering
from xiangyin.gatherings.models.people import Attendee


class MeetingPaper(models.Model):
    """会议材料. Announced with its day due; late once that day has passed without it."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="papers")
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="papers"
    )
    title = models.CharField(_("材料名称"), max_length=120)
    unit_name = models.CharField(_("起草单位"), max_length=60, blank=True)
    due_on = models.DateField(_("应送日期"), null=True, blank=True)
    file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="meeting_papers"
    )
    published_at = models.DateTimeField(_("发布时间"), null=True, blank=True)
    is_late = models.BooleanField(_("迟送"), default=False)
    withdrawn_at = models.DateTimeField(_("撤回时间"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.title


class Receipt(models.Model):
    """送达、阅读回执 of one paper by one attendee."""

    class Way(models.TextChoices):
        PHONE = "phone", _("手机")
        PRINT = "print", _("纸质送达")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    paper = models.ForeignKey(MeetingPaper, models.CASCADE, related_name="receipts")
    attendee = models.ForeignKey(Attendee, models.CASCADE, related_name="receipts")
    way = models.CharField(_("方式"), max_length=8, choices=Way)
    delivered_at = models.DateTimeField(_("送达时间"))
    read_at = models.DateTimeField(_("阅读时间"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "attendee"], name="receipt_once")]

    def __str__(self) -> str:
        return f"{self.attendee} {self.paper}"
