"""What is put before somebody above: a matter one cannot settle oneself, or a memo."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models.cases import Case
from xiangyin.congress.models import Congress
from xiangyin.core.scope import ScopedManager, ScopedQuerySet


class SentUpQuerySet(ScopedQuerySet["SentUp"]):
    """Facts that chain."""

    def unanswered(self) -> "SentUpQuerySet":
        """Keep what nobody has answered yet (S137)."""
        return self.filter(answered_on=None)

    def late(self, on: date) -> "SentUpQuerySet":
        """Keep what was to be answered before the day `on` and is not."""
        return self.unanswered().filter(wanted_by__lt=on)


class SentUp(models.Model):
    """上送件: a paper sent up, who signed for it, and what was answered (S115, S137).

    It may rest on cases; their log tells what became of it.
    """

    class Kind(models.TextChoices):
        MATTER = "matter", _("送请办理")
        MEMO = "memo", _("情况反映")

    class Outcome(models.TextChoices):
        SOLVED = "solved", _("已解决")
        PLANNED = "planned", _("列入计划")
        EXPLAINED = "explained", _("暂不能办，已说明")
        NOTED = "noted", _("已阅知")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="sent_ups")
    cases: "models.ManyToManyField[Case, models.Model]" = models.ManyToManyField(
        Case, blank=True, related_name="sent_ups", verbose_name=_("涉及办件")
    )
    kind = models.CharField(_("类别"), max_length=8, choices=Kind)
    number_text = models.CharField(_("发文字号"), max_length=60, blank=True)
    title = models.CharField(_("标题"), max_length=120)
    addressee = models.CharField(_("送往"), max_length=60)
    text = models.TextField(_("正文"))
    signer = models.CharField(_("签发人"), max_length=50)
    sent_on = models.DateField(_("送出日期"))
    sent_by = models.CharField(_("经办人"), max_length=60)
    wanted_by = models.DateField(_("请于何日前答复"), null=True, blank=True)
    received_on = models.DateField(_("签收日期"), null=True, blank=True)
    received_by = models.CharField(_("签收人"), max_length=60, blank=True)
    answered_on = models.DateField(_("答复日期"), null=True, blank=True)
    answer = models.TextField(_("答复内容"), blank=True)
    outcome = models.CharField(_("结果"), max_length=10, choices=Outcome, blank=True)

    objects = ScopedManager.from_queryset(SentUpQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(received_on=None) | Q(received_on__gte=models.F("sent_on")),
                name="sent_up_received_after_sent",
                violation_error_message=_("签收日期早于送出日期，请核对。"),
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None) | Q(answered_on__gte=models.F("sent_on")),
                name="sent_up_answered_after_sent",
                violation_error_message=_("答复日期早于送出日期，请核对。"),
            ),
            models.CheckConstraint(
                condition=Q(wanted_by=None) | Q(wanted_by__gt=models.F("sent_on")),
                name="sent_up_wanted_after_sent",
                violation_error_message=_("请对方答复的日期应在送出之后，请核对。"),
            ),
        ]
        indexes = [
            models.Index(fields=["division_code", "answered_on", "-id"], name="sent_up_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.number_text} {self.title}".strip()
