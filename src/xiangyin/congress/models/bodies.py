"""The presidium and the deputies' groups, with dated membership."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models.congresses import Term
from xiangyin.congress.models.people import Deputy
from xiangyin.core.scope import ScopedManager


class PresidiumMember(models.Model):
    """主席团成员, with the post held and the days from and until which it was held."""

    class Post(models.TextChoices):
        CHAIR = "chair", _("主席")
        VICE_CHAIR = "vice_chair", _("副主席")
        MEMBER = "member", _("成员")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.CASCADE, related_name="presidium")
    deputy = models.ForeignKey(Deputy, models.PROTECT, related_name="presidium_posts")
    post = models.CharField(_("职务"), max_length=12, choices=Post, default=Post.MEMBER)
    is_full_time = models.BooleanField(_("专职"), default=False)
    other_posts = models.CharField(_("兼任职务"), max_length=120, blank=True)
    holds_administrative_post = models.BooleanField(_("担任国家行政机关职务"), default=False)
    from_on = models.DateField(_("起"))
    until_on = models.DateField(_("止"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["term", "deputy"],
                condition=Q(until_on=None),
                name="presidium_member_once",
                violation_error_message=_("此代表已是主席团成员。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_post_display()} {self.deputy}"


class DeputyGroup(models.Model):
    """代表小组. Members may come from several levels of congress (S002)."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    term = models.ForeignKey(Term, models.CASCADE, related_name="groups")
    name = models.CharField(_("名称"), max_length=40)
    area = models.CharField(_("范围"), max_length=120, blank=True, help_text=_("村、路程远近"))
    room = models.CharField(_("活动场所"), max_length=60, blank=True)
    contact = models.ForeignKey(
        PresidiumMember, models.SET_NULL, null=True, blank=True, related_name="contact_groups"
    )

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["term", "name"],
                name="group_name_once",
                violation_error_message=_("本届已有同名的代表小组。"),
            )
        ]

    def __str__(self) -> str:
        return self.name


class GroupMember(models.Model):
    """Membership of a group, dated; one group at a time."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    group = models.ForeignKey(DeputyGroup, models.CASCADE, related_name="members")
    deputy = models.ForeignKey(Deputy, models.CASCADE, related_name="group_memberships")
    is_leader = models.BooleanField(_("组长"), default=False)
    from_on = models.DateField(_("起"))
    until_on = models.DateField(_("止"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deputy"],
                condition=Q(until_on=None),
                name="one_group_at_a_time",
                violation_error_message=_("此代表已在另一个小组，请先调出。"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.group} {self.deputy}"


class Staff(models.Model):
    """工作人员: who works for the congress besides its presidium (S381, S385, S386)."""

    class Post(models.TextChoices):
        SECRETARY = "secretary", _("人大秘书")
        LIAISON = "liaison", _("人大联络员")
        OTHER = "other", _("其他工作人员")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    name = models.CharField(_("姓名"), max_length=50)
    post = models.CharField(_("岗位"), max_length=12, choices=Post)
    is_full_time = models.BooleanField(_("专职"), default=False)
    other_posts = models.CharField(_("兼任职务"), max_length=120, blank=True)
    rank = models.CharField(_("职级"), max_length=30, blank=True)
    from_on = models.DateField(_("起"))
    until_on = models.DateField(_("止"), null=True, blank=True)

    objects = ScopedManager()

    def __str__(self) -> str:
        return f"{self.get_post_display()} {self.name}"
