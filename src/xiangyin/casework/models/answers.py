"""Contacts with the deputies, replies point by point, and the deputies' verdicts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models.cases import CaseParty, Round
from xiangyin.casework.models.clocks import Assignment
from xiangyin.casework.models.marks import Mark
from xiangyin.core.models import StoredFile
from xiangyin.core.scope import ScopedManager


class Contact(models.Model):
    """沟通: a unit met or called the deputy; the deputy confirms that it happened."""

    class Way(models.TextChoices):
        VISIT = "visit", _("走访")
        MEETING = "meeting", _("座谈")
        ON_SITE = "on_site", _("现场察看")
        PHONE = "phone", _("电话")
        LETTER = "letter", _("书面")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="contacts")
    party = models.ForeignKey(CaseParty, models.CASCADE, related_name="contacts")
    on = models.DateField(_("日期"))
    way = models.CharField(_("方式"), max_length=10, choices=Way)
    place = models.CharField(_("地点"), max_length=60, blank=True)
    people = models.CharField(_("参加人员"), max_length=200, blank=True)
    note = models.CharField(_("沟通情况"), max_length=500)
    confirmed_on = models.DateField(_("代表确认日期"), null=True, blank=True)
    denied_on = models.DateField(_("代表否认日期"), null=True, blank=True)
    denial = models.CharField(_("代表说明"), max_length=200, blank=True)

    objects = ScopedManager()

    class Meta:
        indexes = [models.Index(fields=["assignment", "on"], name="contact_assignment")]

    def __str__(self) -> str:
        return f"{self.on} {self.get_way_display()}"

    @property
    def is_face_to_face(self) -> bool:
        """见面: everything but a call or a letter."""
        return self.way not in {self.Way.PHONE, self.Way.LETTER}


class Reply(models.Model):
    """答复: one unit's answer in one round. A co-unit's is its opinion to the lead unit."""

    class State(models.TextChoices):
        DRAFT = "draft", _("草拟")
        SUBMITTED = "submitted", _("待审核")
        RETURNED = "returned", _("退回修改")
        ISSUED = "issued", _("已签发")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="replies")
    round = models.ForeignKey(Round, models.CASCADE, related_name="replies")
    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.DRAFT)
    is_opinion = models.BooleanField(_("协办意见"), default=False)
    is_follow_up = models.BooleanField(_("兑现后再答复"), default=False)
    mark = models.ForeignKey(Mark, models.PROTECT, null=True, blank=True, related_name="+")
    opening = models.TextField(_("开头"), blank=True)
    closing = models.TextField(_("结尾"), blank=True)
    face_to_face_on = models.DateField(_("面复日期"), null=True, blank=True)
    contact = models.CharField(_("联系人"), max_length=50, blank=True)
    phone = models.CharField(_("联系电话"), max_length=30, blank=True)
    is_public = models.BooleanField(_("主动公开"), default=True)
    not_public_reason = models.CharField(_("不公开理由"), max_length=200, blank=True)
    number_text = models.CharField(_("发文字号"), max_length=60, blank=True)
    submitted_on = models.DateField(_("送审日期"), null=True, blank=True)
    checked_by = models.CharField(_("格式审核"), max_length=60, blank=True)
    return_note = models.CharField(_("退回意见"), max_length=400, blank=True)
    signed_by = models.CharField(_("签发人"), max_length=60, blank=True)
    issued_on = models.DateField(_("答复日期"), null=True, blank=True)
    evidence: "models.ManyToManyField[StoredFile, models.Model]" = models.ManyToManyField(
        StoredFile, blank=True, related_name="+", verbose_name=_("佐证材料")
    )
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"],
                condition=Q(is_follow_up=False) & ~Q(state="issued"),
                name="one_reply_in_draft",
                violation_error_message=_("这次办理已有一份正在起草的答复。"),
            )
        ]

    def __str__(self) -> str:
        return f"答复 {self.assignment}"


class ReplyPoint(models.Model):
    """One point of the suggestion and its answer: what is done, planned, or why not (S131)."""

    class Outcome(models.TextChoices):
        DONE = "done", _("已办")
        UNDER_WAY = "under_way", _("在办")
        PLANNED = "planned", _("列入计划")
        CANNOT = "cannot", _("暂不能办")
        HIGHER = "higher", _("已向上反映")

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="points")
    position = models.PositiveSmallIntegerField(_("序号"))
    point = models.CharField(_("所提问题"), max_length=300)
    outcome = models.CharField(_("办理情况"), max_length=10, choices=Outcome)
    text = models.TextField(_("答复内容"))
    promised_on = models.DateField(_("承诺期限"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reply", "position"], name="reply_point_once")
        ]

    def __str__(self) -> str:
        return self.point


class Feedback(models.Model):
    """征询意见: a deputy's verdict on attitude and on result, given to the congress side.

    Back to back: the unit sees no single verdict before the round ends (selectors.feedback).
    """

    class Grade(models.TextChoices):
        SATISFIED = "satisfied", _("满意")
        BASICALLY = "basically", _("基本满意")
        DISSATISFIED = "dissatisfied", _("不满意")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    round = models.ForeignKey(Round, models.CASCADE, related_name="feedbacks")
    party = models.ForeignKey(CaseParty, models.CASCADE, related_name="feedbacks")
    attitude = models.CharField(_("对办理态度"), max_length=12, choices=Grade)
    result = models.CharField(_("对办理结果"), max_length=12, choices=Grade)
    met_face_to_face = models.BooleanField(_("是否面复"), default=False)
    mark_agreed = models.BooleanField(_("认可办理结果分类"), default=True)
    comment = models.CharField(_("意见"), max_length=500, blank=True)
    wants_redo = models.BooleanField(_("要求重新办理"), default=False)
    on = models.DateField(_("评价日期"))
    entered_by = models.CharField(_("代为录入"), max_length=60, blank=True)
    paper_note = models.CharField(_("纸质表存放"), max_length=100, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "party"],
                name="feedback_once",
                violation_error_message=_("这次办理您已经评价过。"),
            ),
            models.CheckConstraint(
                condition=~(Q(attitude="dissatisfied") | Q(result="dissatisfied")) | ~Q(comment=""),
                name="dissatisfaction_has_words",
                violation_error_message=_("评价为不满意时请写明原因。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.get_result_display()}"

    @property
    def is_dissatisfied(self) -> bool:
        return self.Grade.DISSATISFIED in {self.attitude, self.result}
