"""A person, and the mandates that person holds: one row per person, term and district."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models.congresses import Term
from xiangyin.core.scope import ScopedManager, ScopedQuerySet
from xiangyin.core.sealed import SealedField
from xiangyin.core.text.strokes import stroke_key


class Person(models.Model):
    """自然人: what does not change with the term. May hold a county and a township seat.

    `division_code` is the township whose office keeps the person's sheet. Identity number and
    telephone are sealed; the masks beside them are what lists show; `id_index` only matches.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    full_name = models.CharField(_("姓名"), max_length=50)
    stroke_key = models.CharField(max_length=250, editable=False, default="")
    sex = models.CharField(_("性别"), max_length=1, default="0")
    born_on = models.DateField(_("出生日期"), null=True, blank=True)
    born_precision = models.CharField(_("出生日期精度"), max_length=5, default="day")
    ethnicity = models.CharField(_("民族"), max_length=2, default="01", blank=True)
    id_number = SealedField(_("身份证号"))
    id_mask = models.CharField(_("身份证号（遮）"), max_length=18, blank=True)
    id_index = models.CharField(max_length=64, blank=True)
    phone = SealedField(_("联系电话"))
    phone_mask = models.CharField(_("联系电话（遮）"), max_length=20, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["id_index"],
                condition=~Q(id_index=""),
                name="person_id_once",
                violation_error_message=_("这个身份证号已经登记在另一个人名下。"),
            )
        ]
        indexes = [models.Index(fields=["division_code", "stroke_key"], name="person_strokes")]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the stroke key true to the name, whoever saves."""
        self.stroke_key = stroke_key(self.full_name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class DeputyQuerySet(ScopedQuerySet["Deputy"]):
    """Facts that chain."""

    def in_office(self) -> "DeputyQuerySet":
        """Keep those who hold their seat, suspended ones included."""
        return self.filter(status__in=[Deputy.Status.IN_OFFICE, Deputy.Status.SUSPENDED])

    def by_strokes(self) -> "DeputyQuerySet":
        """Order as rosters are: 按姓名笔画为序."""
        return self.order_by("stroke_key", "id")


class Deputy(models.Model):
    """代表: a mandate. The axes are as on election, so that a term's structure stays true."""

    class Status(models.TextChoices):
        IN_OFFICE = "in_office", _("在任")
        SUSPENDED = "suspended", _("暂停执行职务")
        ENDED = "ended", _("资格终止")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.PROTECT, related_name="deputies")
    person = models.ForeignKey(Person, models.PROTECT, related_name="mandates")
    stroke_key = models.CharField(max_length=250, editable=False, default="")
    district = models.CharField(_("选区"), max_length=60, blank=True)
    village_code = models.CharField(_("所在村（社区）"), max_length=12, blank=True)
    card_number = models.CharField(_("代表证号"), max_length=20, blank=True)
    party = models.CharField(_("政治面貌"), max_length=2, default="13", blank=True)
    education = models.CharField(_("学历"), max_length=2, blank=True)
    occupation = models.CharField(_("职业构成"), max_length=20, blank=True)
    workplace = models.CharField(_("工作单位及职务"), max_length=120, blank=True)
    is_frontline = models.BooleanField(_("一线代表"), default=False)
    is_cadre = models.BooleanField(_("党政干部"), default=False)
    is_incumbent = models.BooleanField(_("连任"), default=False)
    is_migrant_worker = models.BooleanField(_("外来务工人员"), default=False)
    is_returned_overseas = models.BooleanField(_("归侨侨眷"), default=False)
    is_new_stratum = models.BooleanField(_("新的社会阶层"), default=False)
    is_state_owned = models.BooleanField(_("国有企业"), default=False)
    is_private_owned = models.BooleanField(_("民营企业"), default=False)
    elected_on = models.DateField(_("当选日期"), null=True, blank=True)
    status = models.CharField(_("状态"), max_length=12, choices=Status, default=Status.IN_OFFICE)
    moved_away = models.BooleanField(
        _("已调离原选区"), default=False, help_text=_("调离后应启动辞职程序（S022）")
    )
    note = models.CharField(_("备注"), max_length=200, blank=True)

    objects = ScopedManager.from_queryset(DeputyQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["term", "person"],
                name="deputy_once_a_term",
                violation_error_message=_("此人已在本届代表名册中。"),
            )
        ]
        indexes = [
            models.Index(fields=["term", "stroke_key"], name="deputy_strokes"),
            models.Index(fields=["division_code", "status"], name="deputy_division"),
        ]

    def __str__(self) -> str:
        return self.person.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Carry the person's stroke key, so that a roster is one indexed read."""
        self.stroke_key = stroke_key(self.person.full_name)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def is_in_office(self) -> bool:
        return self.status != self.Status.ENDED


class StatusChange(models.Model):
    """One legal act upon a mandate: suspended, resumed, resigned, recalled, terminated.

    `cause` is a code of the kernel's catalogue (`law.exit_causes`); the finding is kept as it
    was shown on the day.
    """

    class Kind(models.TextChoices):
        SUSPEND = "suspend", _("暂停执行职务")
        RESUME = "resume", _("恢复执行职务")
        RESIGN = "resign", _("辞职")
        RECALL = "recall", _("罢免")
        TERMINATE = "terminate", _("资格终止")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="status_changes")
    kind = models.CharField(_("情形"), max_length=12, choices=Kind)
    cause = models.CharField(_("法定原因"), max_length=40)
    on = models.DateField(_("生效日期"))
    document = models.CharField(_("文书"), max_length=120, blank=True)
    note = models.CharField(_("说明"), max_length=300, blank=True)
    sentence = models.CharField(_("依据"), max_length=400)
    recorded_at = models.DateTimeField(_("登记时间"))

    objects = ScopedManager()

    class Meta:
        indexes = [models.Index(fields=["deputy", "on"], name="status_deputy_on")]

    def __str__(self) -> str:
        return f"{self.deputy} {self.get_kind_display()}"


class Resignation(models.Model):
    """辞职: the procedure a deputy's transfer opens (S022, R19), from paper to announcement."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="resignations")
    reason = models.CharField(_("辞职原因"), max_length=200)
    opened_on = models.DateField(_("启动日期"))
    submitted_on = models.DateField(_("收到辞职书日期"), null=True, blank=True)
    accepted_on = models.DateField(_("接受日期"), null=True, blank=True)
    accepted_by = models.CharField(_("接受机关"), max_length=80, blank=True)
    votes = models.PositiveSmallIntegerField(_("赞成票"), null=True, blank=True)
    members = models.PositiveSmallIntegerField(_("全体人数"), null=True, blank=True)
    announced_on = models.DateField(_("公告日期"), null=True, blank=True)
    closed_on = models.DateField(_("结束日期"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deputy"],
                condition=Q(closed_on=None),
                name="resignation_open_once",
                violation_error_message=_("此代表的辞职程序已经启动。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.deputy}辞职"
