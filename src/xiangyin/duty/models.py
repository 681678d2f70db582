"""One line of a deputy's record of duty, written by the act it records."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Deputy
from xiangyin.core.scope import ScopedManager


class DutyEntry(models.Model):
    """履职记录. `source` names the act ("suggestions:12:submitted"), so it is entered once.

    `in_session` keeps what was done at a session apart from what was done between sessions:
    the one-day deputy (S009) shows at a glance.
    """

    class Kind(models.TextChoices):
        SUGGESTION_LEAD = "suggestion_lead", _("领衔提出建议")
        SUGGESTION_JOINT = "suggestion_joint", _("联名提出建议")
        MOTION_LEAD = "motion_lead", _("领衔提出议案")
        MOTION_JOINT = "motion_joint", _("联名提出议案")
        CONTACT = "contact", _("与承办单位面商")
        FEEDBACK = "feedback", _("评价办理答复")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="duty_entries")
    kind = models.CharField(_("类别"), max_length=20, choices=Kind)
    on = models.DateField(_("日期"))
    in_session = models.BooleanField(_("会议期间"), default=False)
    text = models.CharField(_("内容"), max_length=300)
    source = models.CharField(_("来源"), max_length=120)
    withdrawn_on = models.DateField(_("撤销日期"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["deputy", "source"], name="duty_source_once")
        ]
        indexes = [
            models.Index(fields=["deputy", "on"], name="duty_deputy_on"),
            models.Index(fields=["division_code", "on"], name="duty_division_on"),
        ]

    def __str__(self) -> str:
        return self.text
