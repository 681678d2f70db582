"""One suggestion or motion, from the first word typed to its number and its case."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models import Case
from xiangyin.congress.models import Congress, Deputy, Session, Term
from xiangyin.core.scope import ScopedManager, ScopedQuerySet
from xiangyin.suggestions.models.categories import Category


class SuggestionQuerySet(ScopedQuerySet["Suggestion"]):
    """Facts that chain."""

    def published(self) -> "SuggestionQuerySet":
        """Keep what the public may read: accepted, cleared for publication, not withdrawn."""
        return self.filter(
            state__in=Suggestion.ACCEPTED, is_public=True, publication_cleared_by__gt=""
        )

    def of_person(self, person_id: int) -> "SuggestionQuerySet":
        """Keep what this person leads, or has confirmed to co-sign."""
        signed = CoSponsor.objects.filter(
            suggestion=OuterRef("pk"), deputy__person_id=person_id, state="confirmed"
        )
        return self.filter(Q(lead__person_id=person_id) | Exists(signed))


class Suggestion(models.Model):
    """建议、批评和意见, or 议案. Never deleted: withdrawn and declined ones stay readable.

    `number` is given once, at registration, and never again (`number_text` prints it). What
    happens after hand-over is the case's business.
    """

    class Kind(models.TextChoices):
        SUGGESTION = "suggestion", _("建议")
        CRITICISM = "criticism", _("批评")
        OPINION = "opinion", _("意见")
        MOTION = "motion", _("议案")

    class State(models.TextChoices):
        DRAFT = "draft", _("草稿")
        CONFIRMING = "confirming", _("待代表确认")
        SUBMITTED = "submitted", _("待审查")
        RETURNED = "returned", _("退回修改")
        REGISTERED = "registered", _("已登记")
        HANDED_OVER = "handed_over", _("已交办")
        ADMITTED = "admitted", _("列入议程")
        CONVERTED = "converted", _("转为建议")
        DECLINED = "declined", _("不作为建议办理")
        WITHDRAWN = "withdrawn", _("已撤回")

    class Origin(models.TextChoices):
        SESSION = "session", _("会议期间")
        RECESS = "recess", _("闭会期间")
        RECEPTION = "reception", _("接待选民")
        INSPECTION = "inspection", _("视察调研")
        GROUP = "group", _("小组活动")
        VOTER = "voter", _("选民来信来访")

    class Level(models.TextChoices):
        TOWNSHIP = "township", _("本镇办理")
        VILLAGE = "village", _("村（社区）办理")
        COUNTY = "county", _("报县有关部门办理")
        HIGHER = "higher", _("向上级反映")

    ACCEPTED = ("registered", "handed_over", "admitted", "converted")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="suggestions")
    term = models.ForeignKey(Term, models.PROTECT, related_name="suggestions")
    session = models.ForeignKey(
        Session, models.PROTECT, null=True, blank=True, related_name="suggestions"
    )
    kind = models.CharField(_("种类"), max_length=12, choices=Kind, default=Kind.SUGGESTION)
    origin = models.CharField(_("来源"), max_length=12, choices=Origin, default=Origin.RECESS)
    state = models.CharField(_("状态"), max_length=12, choices=State, default=State.DRAFT)
    lead = models.ForeignKey(Deputy, models.PROTECT, related_name="led_suggestions")
    title = models.CharField(_("标题"), max_length=120)
    situation = models.TextField(_("情况"), blank=True)
    analysis = models.TextField(_("分析"), blank=True)
    proposal = models.TextField(_("建议"), blank=True)
    place = models.CharField(_("地点"), max_length=80, blank=True)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="suggestions"
    )
    suggested_unit = models.CharField(_("建议承办单位"), max_length=120, blank=True)
    level = models.CharField(_("办理层级"), max_length=12, choices=Level, default=Level.TOWNSHIP)
    wants_public = models.BooleanField(_("愿意公开"), default=True)
    not_public_reason = models.CharField(_("不公开理由"), max_length=200, blank=True)
    is_public = models.BooleanField(_("公开"), default=False)
    publication_cleared_by = models.CharField(_("保密审查人"), max_length=60, blank=True)
    entered_by = models.CharField(_("代为录入"), max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(_("年度"), null=True, blank=True)
    number = models.PositiveIntegerField(_("编号"), null=True, blank=True)
    number_text = models.CharField(_("编号"), max_length=60, blank=True)
    created_at = models.DateTimeField(_("起草时间"))
    submitted_on = models.DateField(_("提出日期"), null=True, blank=True)
    registered_on = models.DateField(_("登记日期"), null=True, blank=True)
    screening_ground = models.CharField(_("审查所据情形"), max_length=40, blank=True)
    screening_note = models.CharField(_("审查说明"), max_length=500, blank=True)
    converted_from = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="converted_to"
    )
    case = models.OneToOneField(
        Case, models.PROTECT, null=True, blank=True, related_name="suggestion"
    )
    adopted_effect = models.CharField(_("采纳成效"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager.from_queryset(SuggestionQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "kind", "number"],
                condition=Q(session__isnull=False) & Q(number__isnull=False) & Q(kind="motion"),
                name="motion_number_once",
            ),
            models.UniqueConstraint(
                fields=["session", "number"],
                condition=Q(session__isnull=False) & Q(number__isnull=False) & ~Q(kind="motion"),
                name="session_suggestion_number_once",
            ),
            models.UniqueConstraint(
                fields=["congress", "year", "number"],
                condition=Q(session__isnull=True) & Q(number__isnull=False),
                name="recess_suggestion_number_once",
            ),
        ]
        indexes = [
            models.Index(fields=["congress", "state", "-id"], name="suggestion_state"),
            models.Index(fields=["congress", "-id"], name="suggestion_newest"),
            models.Index(fields=["division_code", "-id"], name="suggestion_division"),
            models.Index(fields=["lead", "-id"], name="suggestion_lead"),
        ]

    def __str__(self) -> str:
        return f"{self.number_text} {self.title}".strip()

    @property
    def is_motion(self) -> bool:
        return self.kind == self.Kind.MOTION

    @property
    def is_editable(self) -> bool:
        """Its words may still be changed by those who raise it."""
        return self.state in {self.State.DRAFT, self.State.CONFIRMING, self.State.RETURNED}

    @property
    def text(self) -> str:
        """The whole text, for search and for comparing."""
        return "\n".join(filter(None, [self.title, self.situation, self.analysis, self.proposal]))


class CoSponsor(models.Model):
    """联名代表: invited by the lead, and a signer only after confirming in person."""

    class State(models.TextChoices):
        INVITED = "invited", _("待确认")
        CONFIRMED = "confirmed", _("已确认")
        DECLINED = "declined", _("未同意")
        WITHDRAWN = "withdrawn", _("已退出")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="cosponsors")
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="cosponsorships")
    state = models.CharField(_("状态"), max_length=12, choices=State, default=State.INVITED)
    invited_at = models.DateTimeField(_("邀请时间"))
    answered_at = models.DateTimeField(_("确认时间"), null=True, blank=True)
    entered_by = models.CharField(_("代为确认（纸质签名）"), max_length=60, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "deputy"],
                name="cosponsor_once",
                violation_error_message=_("这名代表已在联名之列。"),
            )
        ]
        indexes = [models.Index(fields=["deputy", "state"], name="cosponsor_deputy")]

    def __str__(self) -> str:
        return f"{self.deputy}（{self.get_state_display()}）"
