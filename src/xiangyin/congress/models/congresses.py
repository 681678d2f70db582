"""A congress, its five-year terms, its sessions as dated facts, its structure targets."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.structure_axes import class_label
from xiangyin.core.scope import ScopedManager, ScopedQuerySet
from xiangyin.core.text.numerals import chinese_number


class Congress(models.Model):
    """人民代表大会: one per township or county division."""

    class Level(models.TextChoices):
        TOWNSHIP = "township", _("乡级")
        COUNTY = "county", _("县级")

    division_code = models.CharField(_("行政区划代码"), max_length=12, unique=True)
    level = models.CharField(_("级别"), max_length=12, choices=Level)
    name = models.CharField(_("名称"), max_length=80, help_text=_("如：青石镇人民代表大会"))
    short_name = models.CharField(_("简称"), max_length=40, help_text=_("如：青石镇人大"))
    letter_prefix = models.CharField(
        _("发文机关代字"), max_length=20, blank=True, help_text=_("如：青石人大")
    )
    phone = models.CharField(_("办公电话"), max_length=30, blank=True)
    population = models.PositiveIntegerField(_("人口数"), null=True, blank=True)
    has_own_office = models.BooleanField(_("有独立办公场所"), null=True, blank=True)
    has_own_funds = models.BooleanField(_("有专项工作经费"), null=True, blank=True)

    objects = ScopedManager()

    def __str__(self) -> str:
        return self.short_name

    @property
    def is_township(self) -> bool:
        return self.level == self.Level.TOWNSHIP

    @property
    def place_name(self) -> str:
        """The division's own name: 青石镇."""
        return self.name.removesuffix("人民代表大会")


class TermQuerySet(ScopedQuerySet["Term"]):
    """Facts that chain."""

    def in_force(self, on: date) -> "TermQuerySet":
        """Keep the terms running on the day `on`."""
        return self.filter(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on)


class Term(models.Model):
    """届: a congress's five years, with the seats it was given."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="terms")
    number = models.PositiveSmallIntegerField(_("届"))
    from_on = models.DateField(_("起"))
    until_on = models.DateField(_("止"), null=True, blank=True)
    seats = models.PositiveSmallIntegerField(_("代表名额"))

    objects = ScopedManager.from_queryset(TermQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["congress", "number"],
                name="term_number_once",
                violation_error_message=_("这一届已经登记过。"),
            ),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gt=F("from_on")),
                name="term_ends_after_start",
                violation_error_message=_("届满日期应晚于起始日期。"),
            ),
        ]

    def __str__(self) -> str:
        return f"第{chinese_number(self.number)}届"


class Session(models.Model):
    """次会议: a session as a dated fact. Running it belongs to the room `assembly`."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.PROTECT, related_name="sessions")
    number = models.PositiveSmallIntegerField(_("次"))
    opens_on = models.DateField(_("开幕"))
    closes_on = models.DateField(_("闭幕"))
    motion_deadline_at = models.DateTimeField(_("议案截止时间"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["term", "number"],
                name="session_number_once",
                violation_error_message=_("这次会议已经登记过。"),
            ),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="session_closes_after_opening",
                violation_error_message=_("闭幕日期不能早于开幕日期。"),
            ),
        ]

    def __str__(self) -> str:
        """The short form: 十八届人大二次会议."""
        return f"{chinese_number(self.term.number)}届人大{chinese_number(self.number)}次会议"

    @property
    def full_name(self) -> str:
        """The official form: 青石镇第十八届人民代表大会第二次会议."""
        number = chinese_number(self.number)
        place = self.term.congress.place_name
        return f"{place}{self.term}人民代表大会第{number}次会议"


class StructureTarget(models.Model):
    """A line the structure of a term's deputies is held against: women at least 25 %."""

    class Direction(models.TextChoices):
        AT_LEAST = "at_least", _("不低于")
        AT_MOST = "at_most", _("不超过")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.CASCADE, related_name="targets")
    axis = models.CharField(_("构成项"), max_length=30)
    value = models.CharField(_("类别"), max_length=30)
    direction = models.CharField(_("要求"), max_length=10, choices=Direction)
    permille = models.PositiveSmallIntegerField(_("比例（千分数）"))
    source = models.CharField(_("依据"), max_length=120, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["term", "axis", "value"],
                name="target_once",
                violation_error_message=_("这一类已经有了构成要求。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.label}{self.get_direction_display()}{self.permille / 10:g}%"

    @property
    def label(self) -> str:
        """「女」 of the axis sex; 「外来务工人员」 where the axis only answers yes or no."""
        return class_label(self.axis, self.value)
