"""Who handles a case, and until when: assignments, clocks with their sums, extensions."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models.cases import Case, Round
from xiangyin.congress.models import Unit
from xiangyin.core.scope import ScopedManager, ScopedQuerySet


class AssignmentQuerySet(ScopedQuerySet["Assignment"]):
    """Facts that chain."""

    def in_hand(self) -> "AssignmentQuerySet":
        """Keep what a unit still has to do something about."""
        return self.exclude(
            state__in=[Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN]
        ).filter(finished_on=None)


class Assignment(models.Model):
    """交办: one unit's part in one round, with a role and clocks of its own."""

    class Role(models.TextChoices):
        LEAD = "lead", _("主办")
        CO = "co", _("协办")
        SEPARATE = "separate", _("分办")

    class State(models.TextChoices):
        ASSIGNED = "assigned", _("待签收")
        ACCEPTED = "accepted", _("已签收")
        SENT_BACK = "sent_back", _("已退办")
        WITHDRAWN = "withdrawn", _("已改派")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="assignments")
    round = models.ForeignKey(Round, models.CASCADE, related_name="assignments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="assignments")
    role = models.CharField(_("承办方式"), max_length=10, choices=Role)
    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ASSIGNED)
    task = models.CharField(_("分办内容"), max_length=300, blank=True)
    leader = models.CharField(_("责任领导"), max_length=50, blank=True)
    assigned_on = models.DateField(_("交办日期"))
    accepted_on = models.DateField(_("签收日期"), null=True, blank=True)
    accepted_by = models.CharField(_("签收人"), max_length=60, blank=True)
    sent_back_on = models.DateField(_("退办日期"), null=True, blank=True)
    sent_back_reason = models.CharField(_("退办理由"), max_length=400, blank=True)
    proposed_unit = models.CharField(_("建议改由"), max_length=60, blank=True)
    finished_on = models.DateField(_("本次办完日期"), null=True, blank=True)

    objects = ScopedManager.from_queryset(AssignmentQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "unit"],
                condition=~Q(state__in=["sent_back", "withdrawn"]),
                name="unit_once_a_round",
                violation_error_message=_("这个单位已在本次办理中。"),
            ),
            models.UniqueConstraint(
                fields=["round"],
                condition=Q(role="lead") & ~Q(state__in=["sent_back", "withdrawn"]),
                name="one_lead_a_round",
                violation_error_message=_("一件建议只能有一个主办单位。"),
            ),
        ]
        indexes = [models.Index(fields=["unit", "finished_on", "-id"], name="assignment_inbox")]

    def __str__(self) -> str:
        return f"{self.unit}（{self.get_role_display()}）"


class Clock(models.Model):
    """期限: a legal or office deadline as it was computed: rule, start, sum, result.

    Never recomputed. An extension stops this clock (`superseded`) and starts another.
    """

    class Kind(models.TextChoices):
        HAND_OVER = "hand_over", _("交办")
        SEND_BACK = "send_back", _("签收或退办")
        CONTACT = "contact", _("首次联系代表")
        REPLY = "reply", _("答复")
        OPINION = "opinion", _("提出协办意见")
        FEEDBACK = "feedback", _("代表评价")
        COMMITMENT = "commitment", _("兑现承诺")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="clocks")
    round = models.ForeignKey(Round, models.CASCADE, null=True, related_name="clocks")
    assignment = models.ForeignKey(Assignment, models.CASCADE, null=True, related_name="clocks")
    kind = models.CharField(_("期限"), max_length=12, choices=Kind)
    rule = models.CharField(_("规则"), max_length=60)
    starts_on = models.DateField(_("起算日"))
    due_on = models.DateField(_("到期日"))
    sentence = models.CharField(_("依据"), max_length=400)
    steps: "models.JSONField[list[str]]" = models.JSONField(_("算式"), default=list)
    citation = models.CharField(_("条款"), max_length=200, blank=True)
    finding: "models.JSONField[dict[str, Any]]" = models.JSONField(default=dict)
    met_on = models.DateField(_("完成日期"), null=True, blank=True)
    superseded = models.BooleanField(_("已由新期限代替"), default=False)

    objects = ScopedManager()

    class Meta:
        indexes = [
            models.Index(fields=["case", "kind"], name="clock_case_kind"),
            models.Index(fields=["division_code", "met_on", "due_on"], name="clock_due"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.due_on}"

    @property
    def is_running(self) -> bool:
        return self.met_on is None and not self.superseded


class Extension(models.Model):
    """延期: asked for with a reason, decided by the congress side, both kept."""

    class Decision(models.TextChoices):
        PENDING = "pending", _("待决定")
        GRANTED = "granted", _("同意")
        REFUSED = "refused", _("不同意")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="extensions")
    clock = models.ForeignKey(Clock, models.PROTECT, related_name="extensions")
    asked_on = models.DateField(_("申请日期"))
    reason = models.CharField(_("申请理由"), max_length=400)
    wanted_on = models.DateField(_("申请延至"))
    decision = models.CharField(
        _("决定"), max_length=10, choices=Decision, default=Decision.PENDING
    )
    decided_on = models.DateField(_("决定日期"), null=True, blank=True)
    decided_by = models.CharField(_("决定人"), max_length=60, blank=True)
    decision_note = models.CharField(_("决定理由"), max_length=400, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["clock"],
                condition=Q(decision="pending"),
                name="one_pending_extension",
                violation_error_message=_("这个期限已有一份待决定的延期申请。"),
            )
        ]

    def __str__(self) -> str:
        return f"延期至{self.wanted_on}"
