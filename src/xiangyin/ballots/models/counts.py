"""What was counted: piles of equal papers, the tellers' sheets, corrections beside them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from xiangyin.ballots.models.runs import BallotRun
from xiangyin.core.scope import ScopedManager


class Pile(models.Model):
    """Equal phone papers of a closed secret vote, counted together: there is no single paper.

    Written once, all at the close, in the order of their own text: the rows say nothing of who
    voted, nor of when.
    """

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    run = models.ForeignKey(BallotRun, models.CASCADE, related_name="piles")
    marks = models.CharField(_("票面"), max_length=2000)
    papers = models.PositiveSmallIntegerField(_("张数"))

    objects = ScopedManager()

    class Meta:
        ordering = ["marks"]
        constraints = [models.UniqueConstraint(fields=["run", "marks"], name="pile_once")]

    def __str__(self) -> str:
        return f"{self.marks} × {self.papers}"


class Count(models.Model):
    """计票单: what one team of two tellers counted, on paper or of raised hands.

    Every pile is counted twice, by two teams; the vote closes only when they agree. A sheet
    entered again keeps the earlier one (`superseded`).
    """

    class Team(models.IntegerChoices):
        FIRST = 1, _("第一组")
        SECOND = 2, _("第二组")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    run = models.ForeignKey(BallotRun, models.CASCADE, related_name="counts")
    team = models.PositiveSmallIntegerField(_("计票组"), choices=Team)
    tellers = models.CharField(_("计票人、监票人"), max_length=120)
    issued = models.PositiveSmallIntegerField(_("发出票"), default=0)
    returned = models.PositiveSmallIntegerField(_("收回票"), default=0)
    spoiled = models.PositiveSmallIntegerField(_("废票"), default=0)
    blank = models.PositiveSmallIntegerField(_("空白票"), default=0)
    votes = models.JSONField(_("赞成票"), default=dict)
    against = models.JSONField(_("反对票"), default=dict, blank=True)
    write_ins = models.JSONField(_("另选他人"), default=dict, blank=True)
    entered_by = models.CharField(_("录入人"), max_length=60)
    entered_at = models.DateTimeField(_("录入时间"))
    superseded = models.BooleanField(_("已重新清点"), default=False)
    photo_sha256 = models.CharField(_("签名计票单照片的摘要"), max_length=64, blank=True)

    objects = ScopedManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["run", "team"],
                condition=models.Q(superseded=False),
                name="one_sheet_of_a_team",
            )
        ]

    def __str__(self) -> str:
        return f"{self.run} {self.get_team_display()}"


class Correction(models.Model):
    """更正: a result put right, or ruled on by people, with both values kept.

    It takes two: one proposes with a reason, another person confirms; until then the result
    stands as it was.
    """

    class Kind(models.TextChoices):
        COUNT = "count", _("更正票数")
        RULING = "ruling", _("改判结果")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    run = models.ForeignKey(BallotRun, models.CASCADE, related_name="corrections")
    kind = models.CharField(_("类别"), max_length=8, choices=Kind)
    reason = models.CharField(_("理由"), max_length=400)
    before = models.JSONField(_("原结果"))
    after = models.JSONField(_("更正后"))
    proposed_by = models.CharField(_("提出人"), max_length=60)
    proposed_user = models.BigIntegerField(_("提出人账号"), null=True)
    proposed_at = models.DateTimeField(_("提出时间"))
    confirmed_by = models.CharField(_("确认人"), max_length=60, blank=True)
    confirmed_at = models.DateTimeField(_("确认时间"), null=True, blank=True)

    objects = ScopedManager()

    def __str__(self) -> str:
        return f"{self.run} {self.get_kind_display()}"
