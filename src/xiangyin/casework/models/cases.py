"""The case, its rounds, the people it must answer, what was pressed, and its whole log."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Congress, Deputy
from xiangyin.core.scope import ScopedManager, ScopedQuerySet

# What the counts of handling read: with them in the index a county's year is one short walk.
TALLIED = [
    *["merged_into", "handed_over_on", "contacted_on", "reply_due_on", "replied_on"],
    *["closed_on", "result", "is_key", "judged", "satisfied", "basically", "dissatisfied"],
    *["rehandled", "promises", "withdrawn_on", "division_code", "id"],
]


class CaseQuerySet(ScopedQuerySet["Case"]):
    """Facts that chain."""

    def open(self) -> "CaseQuerySet":
        """Keep what the congress side has not closed: the open-matters list (S160)."""
        return self.filter(closed_on=None, merged_into=None)

    def overdue(self, on: date) -> "CaseQuerySet":
        """Keep the open cases whose nearest running clock ended before the day `on`."""
        return self.open().filter(due_on__lt=on)


class Case(models.Model):
    """办件: a matter handed over by a congress and followed until the congress closes it.

    `kind` names the room that opened it ("suggestion"); the engine never looks behind it.
    `stage`, `due_on`, the first round's three dates and the sums of verdicts and promises are
    derived from its records by `services.steps.stage_refresh` alone, so that lists and counts are
    one indexed read.
    """

    class Stage(models.TextChoices):
        WAITING = "waiting", _("待交办")
        ASSIGNED = "assigned", _("待签收")
        HANDLING = "handling", _("办理中")
        APPROVAL = "approval", _("待审核")
        FEEDBACK = "feedback", _("待评价")
        REVIEW = "review", _("待办结")
        CLOSED = "closed", _("已办结")
        MERGED = "merged", _("已并案")
        WITHDRAWN = "withdrawn", _("已撤回")

    class Result(models.TextChoices):
        """What became of it (S132, S133): solved and planned are never added together."""

        PENDING = "pending", _("未答复")
        DONE = "done", _("已解决")
        UNDER_WAY = "under_way", _("正在办理")
        PLANNED = "planned", _("列入计划")
        EXPLAINED = "explained", _("暂不能办，已说明")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="cases")
    kind = models.CharField(_("来源类别"), max_length=20)
    number_text = models.CharField(_("编号"), max_length=60)
    title = models.CharField(_("标题"), max_length=120)
    category = models.CharField(_("类别"), max_length=30, blank=True)
    stage = models.CharField(_("进度"), max_length=12, choices=Stage, default=Stage.WAITING)
    result = models.CharField(_("结果"), max_length=12, choices=Result, default=Result.PENDING)
    is_difficult = models.BooleanField(_("涉及面广、处理难度大"), default=False)
    is_key = models.BooleanField(_("重点督办"), default=False)
    key_leader = models.CharField(_("领办（督办）领导"), max_length=50, blank=True)
    key_reason = models.CharField(_("列为重点的理由"), max_length=200, blank=True)
    opened_on = models.DateField(_("立案日期"))
    session_closed_on = models.DateField(_("会议闭幕日期"), null=True, blank=True)
    handed_over_on = models.DateField(_("交办日期"), null=True, blank=True)
    due_on = models.DateField(_("最近期限"), null=True, blank=True)
    closed_on = models.DateField(_("办结日期"), null=True, blank=True)
    withdrawn_on = models.DateField(_("撤回日期"), null=True, blank=True)
    contacted_on = models.DateField(_("首次见面日期"), null=True, blank=True)
    reply_due_on = models.DateField(_("首次答复期限"), null=True, blank=True)
    replied_on = models.DateField(_("首次答复日期"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged_cases"
    )
    judged = models.PositiveSmallIntegerField(_("收回评价"), default=0)
    satisfied = models.PositiveSmallIntegerField(_("满意"), default=0)
    basically = models.PositiveSmallIntegerField(_("基本满意"), default=0)
    dissatisfied = models.PositiveSmallIntegerField(_("不满意"), default=0)
    rehandled = models.PositiveSmallIntegerField(_("重新办理后评价"), default=0)
    promises = models.PositiveSmallIntegerField(_("承诺"), default=0)
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager.from_queryset(CaseQuerySet)()

    class Meta:
        indexes = [
            models.Index(fields=["congress", "stage", "due_on"], name="case_congress_stage"),
            models.Index(fields=["division_code", "due_on"], name="case_division_due"),
            models.Index(fields=["congress", "opened_on", *TALLIED], name="case_tallies"),
            models.Index(fields=["congress", "-id"], name="case_congress_newest"),
            models.Index(fields=["division_code", "-id"], name="case_division_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.number_text} {self.title}"

    @property
    def is_open(self) -> bool:
        return self.closed_on is None and self.merged_into_id is None


class CaseParty(models.Model):
    """A deputy whom the case must answer: the lead, every co-signer, those of merged cases.

    `item_text` is the item through which the deputy came (第12号), so that a merged case still
    answers each of them on their own paper.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="parties")
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="case_parties")
    is_lead = models.BooleanField(_("领衔"), default=False)
    item_text = models.CharField(_("所提件"), max_length=60)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "deputy", "item_text"], name="party_once")
        ]
        indexes = [models.Index(fields=["deputy", "case"], name="party_deputy")]

    def __str__(self) -> str:
        return f"{self.deputy}（{self.item_text}）"


class Round(models.Model):
    """第几次办理: every re-handling is a new round with its own clocks, reply and feedback."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("次"))
    started_on = models.DateField(_("开始日期"))
    reason = models.CharField(_("缘由"), max_length=400, blank=True)
    ended_on = models.DateField(_("结束日期"), null=True, blank=True)
    reminded_feedback = models.BooleanField(_("已催评价"), default=False)

    objects = ScopedManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="round_once")]

    def __str__(self) -> str:
        return f"{self.case.number_text} 第{self.number}次办理"


class Press(models.Model):
    """催办、督办: one step up the ladder, with its day, form and finding (S147, S152, S159)."""

    class Step(models.TextChoices):
        REMIND = "remind", _("提醒")
        PRESS = "press", _("催办")
        NOTICE = "notice", _("主席团督办通知")
        KEY = "key", _("列为重点督办")
        INQUIRY = "inquiry", _("询问")

    class Means(models.TextChoices):
        MEETING = "meeting", _("会议交办")
        ON_SITE = "on_site", _("现场督办")
        REPORT = "report", _("听取办理情况报告")
        INSPECTION = "inspection", _("重点督察")
        PHONE = "phone", _("电话催办")
        WRITTEN = "written", _("书面催办")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="presses")
    step = models.CharField(_("步骤"), max_length=10, choices=Step)
    means = models.CharField(_("方式"), max_length=12, choices=Means, default=Means.WRITTEN)
    on = models.DateField(_("日期"))
    by = models.CharField(_("督办人"), max_length=60)
    note = models.CharField(_("督办意见"), max_length=400, blank=True)
    finding = models.CharField(_("所见所闻"), max_length=400, blank=True)
    answer_by = models.DateField(_("要求回复日期"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        indexes = [models.Index(fields=["case", "on"], name="press_case_on")]

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.case.number_text}"


class SignOff(models.Model):
    """五步办理: who read, assigned, approved, handled, presses, with day and note (S126)."""

    class Step(models.TextChoices):
        READ = "read", _("党委书记阅办")
        ASSIGN = "assign", _("人大主席交办")
        APPROVE = "approve", _("镇长批办")
        HANDLE = "handle", _("分管领导承办")
        PRESS = "press", _("人大代表督办")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="sign_offs")
    step = models.CharField(_("步骤"), max_length=10, choices=Step)
    person = models.CharField(_("姓名"), max_length=50)
    on = models.DateField(_("日期"))
    note = models.CharField(_("批示意见"), max_length=300, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "step"],
                name="sign_off_once",
                violation_error_message=_("这一步已经登记过。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()}：{self.person}"


class LogEntry(models.Model):
    """办理经过: every change of a case in one sentence, for the people who follow it.

    The audit trail proves; the log tells. `is_public` sentences may stand on the portal.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    case = models.ForeignKey(Case, models.CASCADE, related_name="log")
    at = models.DateTimeField(_("时间"))
    on = models.DateField(_("日期"))
    by = models.CharField(_("办理人"), max_length=60)
    verb = models.CharField(_("动作"), max_length=30)
    sentence = models.CharField(_("经过"), max_length=500)
    congress_only = models.BooleanField(_("仅人大可见"), default=False)
    data: "models.JSONField[dict[str, Any]]" = models.JSONField(default=dict)

    objects = ScopedManager()

    class Meta:
        indexes = [models.Index(fields=["case", "at"], name="log_case_at")]

    def __str__(self) -> str:
        return self.sentence


class OfficeRules(models.Model):
    """What the law leaves to each congress, decided by its presidium and kept as data."""

    class JointFeedback(models.TextChoices):
        LEAD = "lead", _("领衔代表征求联名代表意见后评价")
        EVERY = "every", _("每名代表分别评价")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.OneToOneField(Congress, models.CASCADE, related_name="office_rules")
    mark_scheme = models.ForeignKey("casework.MarkScheme", models.PROTECT, related_name="+")
    joint_feedback = models.CharField(
        _("联名件评价"), max_length=10, choices=JointFeedback, default=JointFeedback.EVERY
    )
    send_back_workdays = models.PositiveSmallIntegerField(_("退办工作日"), default=5)
    hand_over_days = models.PositiveSmallIntegerField(_("交办日数"), default=30)
    opinion_days_before = models.PositiveSmallIntegerField(_("协办意见提前日数"), default=10)
    feedback_days = models.PositiveSmallIntegerField(_("评价日数"), default=30)
    yellow_days = models.PositiveSmallIntegerField(_("黄灯提前日数"), default=15)
    roll_forward = models.BooleanField(_("期限遇节假日顺延"), default=False)
    small_number = models.PositiveSmallIntegerField(_("不排名的件数下限"), default=5)
    remind_after_days = models.PositiveSmallIntegerField(_("期限前几日提醒"), default=15)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(send_back_workdays__gte=1) & Q(yellow_days__gte=1),
                name="office_rules_positive",
                violation_error_message=_("日数应为正数。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.congress}办理规则"
