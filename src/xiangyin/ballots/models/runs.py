"""One vote from its question to its result: what is asked, of whom, and where it stands."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Congress, Person
from xiangyin.core.scope import ScopedManager, ScopedQuerySet


class BallotRunQuerySet(ScopedQuerySet["BallotRun"]):
    """Facts that chain."""

    def running(self) -> "BallotRunQuerySet":
        """Keep the votes that take papers now."""
        return self.filter(stage=BallotRun.Stage.OPEN)


class BallotRun(models.Model):
    """一次表决、选举、票决或者测评: any vote that is taken.

    `kind` and `subject_key` belong to the room that called the vote; the engine never looks
    behind them. Of what is decided, `finding` keeps the law's whole answer as it was computed
    on the day, and is never recomputed; a correction adds a new one beside the old.
    `particulars` are what else the law asks of this kind of vote (an election's post).
    """

    class Scheme(models.TextChoices):
        DECISION = "decision", _("对议题赞成、反对、弃权")
        ELECTION = "election", _("对候选人赞成、反对、弃权，可以另选他人")
        CHOICE = "choice", _("从中选择，不超过规定数")
        SCALE = "scale", _("满意度测评")

    class Method(models.TextChoices):
        HANDS = "hands", _("举手")
        NAMED = "named", _("记名")
        SECRET = "secret", _("无记名")

    class Body(models.TextChoices):
        """Whose vote it is: the law reckons quorum and majority of it."""

        CONGRESS = "congress", _("人民代表大会")
        PRESIDIUM = "presidium", _("主席团")
        OTHER = "other", _("其他（代表小组、选民代表等）")

    class Stage(models.TextChoices):
        DRAFT = "draft", _("待开始")
        OPEN = "open", _("投票中")
        COUNTING = "counting", _("计票中")
        DECIDED = "decided", _("已有结果")
        VOID = "void", _("无效")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    congress = models.ForeignKey(Congress, models.PROTECT, related_name="ballot_runs")
    kind = models.CharField(_("用途"), max_length=30)
    subject_key = models.CharField(_("对象"), max_length=60, blank=True)
    title = models.CharField(_("标题"), max_length=120)
    question = models.CharField(_("议题"), max_length=300)
    scheme = models.CharField(_("票种"), max_length=12, choices=Scheme)
    method = models.CharField(_("方式"), max_length=12, choices=Method)
    body = models.CharField(_("表决主体"), max_length=12, choices=Body, default=Body.CONGRESS)
    by_phone = models.BooleanField(_("手机投票"), default=False)
    on_paper = models.BooleanField(_("纸质票"), default=False)
    seats = models.PositiveSmallIntegerField(_("应选数"), default=1)
    takes_write_ins = models.BooleanField(_("可以另选他人"), default=False)
    stage = models.CharField(_("进度"), max_length=12, choices=Stage, default=Stage.DRAFT)
    previous = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="following"
    )
    particulars = models.JSONField(_("依法判断所需的情况"), default=dict, blank=True)
    base = models.PositiveSmallIntegerField(_("全体人数"), default=0)
    present = models.PositiveSmallIntegerField(_("出席人数"), default=0)
    quorum = models.JSONField(_("法定人数的判断"), default=dict, blank=True)
    result = models.JSONField(_("计票结果"), default=dict, blank=True)
    finding = models.JSONField(_("结果的判断"), default=dict, blank=True)
    outcome = models.CharField(_("结果"), max_length=20, blank=True)
    is_overruled = models.BooleanField(_("结果经人工改判"), default=False)
    opened_at = models.DateTimeField(_("开始时间"), null=True, blank=True)
    closed_at = models.DateTimeField(_("截止时间"), null=True, blank=True)
    decided_at = models.DateTimeField(_("宣布时间"), null=True, blank=True)
    void_reason = models.CharField(_("无效的原因"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ScopedManager.from_queryset(BallotRunQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(method="secret") | Q(on_paper=False),
                name="paper_is_secret",
                violation_error_message=_("纸质票是无记名的，记名或者举手表决不用纸质票。"),
            ),
            models.CheckConstraint(
                condition=~Q(method="secret") | Q(by_phone=True) | Q(on_paper=True),
                name="secret_vote_has_a_way",
                violation_error_message=_("无记名投票要有手机票或者纸质票。"),
            ),
            models.CheckConstraint(
                condition=Q(seats__gte=1),
                name="something_to_fill",
                violation_error_message=_("应选数应当是一以上的整数。"),
            ),
        ]
        indexes = [
            models.Index(fields=["congress", "-id"], name="ballot_congress_newest"),
            models.Index(fields=["kind", "subject_key"], name="ballot_subject"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_secret(self) -> bool:
        return self.method == self.Method.SECRET

    @property
    def takes_opposition(self) -> bool:
        """反对 can be marked against each name; where one chooses among names, it cannot."""
        return self.scheme in (self.Scheme.DECISION, self.Scheme.ELECTION)


class BallotOption(models.Model):
    """One line of the paper: the question itself, a candidate, a project, a grade."""

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    run = models.ForeignKey(BallotRun, models.CASCADE, related_name="options")
    order = models.PositiveSmallIntegerField(_("顺序"))
    name = models.CharField(_("名称"), max_length=80)
    note = models.CharField(_("说明"), max_length=200, blank=True)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="stood_in"
    )

    objects = ScopedManager()

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "name"],
                name="option_once",
                violation_error_message=_("同一张票上不能有两行相同的名称。"),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Elector(models.Model):
    """投票人: one of those who may vote, as it stood when the vote was opened.

    Of a secret vote this row says whether the person voted, and by what way; never what, never
    when. Until the vote is closed `sealed` holds the paper, enciphered with a key that lies
    outside the database and is destroyed at the close (docs/subsystems/ballots.md). `may_vote`
    ends with the vote on every row: a paper that waits for the row meanwhile finds it ended.
    """

    class Way(models.TextChoices):
        NONE = "", _("未投票")
        PHONE = "phone", _("手机")
        PAPER = "paper", _("纸质票")
        CALLED = "called", _("点名")

    division_code = models.CharField(_("行政区划代码"), max_length=12)
    run = models.ForeignKey(BallotRun, models.CASCADE, related_name="electors")
    person = models.ForeignKey(Person, models.PROTECT, related_name="ballots")
    name = models.CharField(_("姓名"), max_length=60)
    order = models.PositiveSmallIntegerField(_("顺序"))
    way = models.CharField(_("投票方式"), max_length=8, choices=Way, default=Way.NONE, blank=True)
    may_vote = models.BooleanField(_("可以投票"), default=True)
    sealed = models.BinaryField(default=b"", blank=True)
    marks = models.JSONField(_("记名票"), null=True, blank=True)

    objects = ScopedManager()

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["run", "person"], name="elector_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def has_voted(self) -> bool:
        return self.way != self.Way.NONE
