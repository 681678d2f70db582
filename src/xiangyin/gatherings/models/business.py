"""The business: items in order, who spoke, what was written down."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.core.scope import ScopedManager
from xiangyin.gatherings.models.gatherings import Gathering
from xiangyin.gatherings.models.people import Attendee


class AgendaItem(models.Model):
    """议程的一项, with the minutes planned and the minutes it took."""

    class Kind(models.TextChoices):
        REPORT = "report", _("听取报告")
        DECISION = "decision", _("审议、表决")
        ELECTION = "election", _("选举")
        STUDY = "study", _("学习")
        INSPECTION = "inspection", _("视察、调研")
        OTHER = "other", _("其他")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField(_("顺序"))
    kind = models.CharField(_("类别"), max_length=12, choices=Kind)
    title = models.CharField(_("事项"), max_length=160)
    presenter = models.CharField(_("报告人、主持人"), max_length=60, blank=True)
    planned_minutes = models.PositiveSmallIntegerField(_("计划用时（分钟）"), default=0)
    needs_paper = models.BooleanField(_("须有书面材料"), default=False)
    subject_key = models.CharField(_("对象"), max_length=60, blank=True)
    began_at = models.DateTimeField(_("开始"), null=True, blank=True)
    ended_at = models.DateTimeField(_("结束"), null=True, blank=True)
    outcome = models.CharField(_("结果"), max_length=300, blank=True)

    objects = ScopedManager()

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.title

    @property
    def minutes(self) -> int | None:
        """Whole minutes it took; None until it is over."""
        if self.began_at is None or self.ended_at is None:
            return None
        return round((self.ended_at - self.began_at).total_seconds() / 60)


class Speech(models.Model):
    """发言: who spoke to which item, and what was said."""

    class Kind(models.TextChoices):
        SPEECH = "speech", _("审议发言")
        QUESTION = "question", _("询问")
        OPINION = "opinion", _("意见建议")
        ANSWER = "answer", _("回答")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="speeches")
    attendee = models.ForeignKey(Attendee, models.PROTECT, related_name="speeches")
    kind = models.CharField(_("类别"), max_length=10, choices=Kind, default=Kind.SPEECH)
    summary = models.TextField(_("发言要点"))
    at = models.DateTimeField(_("时间"))
    entered_by = models.CharField(_("记录人"), max_length=60)

    objects = ScopedManager()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.attendee}：{self.summary[:30]}"


class RecordRevision(models.Model):
    """会议记录的一稿. Earlier ones are kept."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="records")
    number = models.PositiveSmallIntegerField(_("第几稿"))
    text = models.TextField(_("记录"))
    by = models.CharField(_("记录人"), max_length=60)
    at = models.DateTimeField(_("时间"))

    objects = ScopedManager()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["gathering", "number"], name="record_once")]

    def __str__(self) -> str:
        return f"{self.gathering} 记录第{self.number}稿"
