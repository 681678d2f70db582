"""Votes as an actor may see them; how many have voted; the voter's own line."""

from dataclasses import dataclass

from django.db.models import Count as CountOf
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from xiangyin.ballots.models import BallotRun, BallotRunQuerySet, Elector
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class Turnout:
    """How many are entitled, have voted by phone, were given paper, and are still to vote."""

    electors: int
    by_phone: int
    on_paper: int
    called: int

    @property
    def voted(self) -> int:
        return self.by_phone + self.on_paper + self.called

    @property
    def outstanding(self) -> int:
        return self.electors - self.voted


def runs_for(actor: Actor) -> BallotRunQuerySet:
    """The votes an actor may see: the office's all, a deputy's own, nobody else's."""
    runs = BallotRun.objects.order_by("-id")
    if actor.role is Role.DEPUTY:
        return runs.filter(electors__person=actor.person_id).exclude(stage=BallotRun.Stage.DRAFT)
    if actor.role is Role.UNIT or actor.role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
        return runs.none()
    return runs


def run_for(actor: Actor, run_id: int) -> BallotRun:
    """One vote. Raises NotFound."""
    run = runs_for(actor).select_related("congress").filter(pk=run_id).first()
    if run is None:
        raise NotFound(_("没有这次表决，或者您不在投票人名单上。"), hint=_("请从会议页面进入。"))
    return run


def elector_for(actor: Actor, run_id: int) -> Elector:
    """The actor's own line in a vote's list. Raises NotFound."""
    elector = (
        Elector.objects.filter(run=run_id, person=actor.person_id)
        .exclude(run__stage=BallotRun.Stage.DRAFT)
        .select_related("run")
        .first()
        if actor.person_id
        else None
    )
    if elector is None:
        raise NotFound(
            _("您不在这次表决的投票人名单上。"),
            hint=_("名单按开始表决时的签到情况确定；如有疑问，请当场向工作人员提出。"),
        )
    return elector


def electors_of(run: BallotRun) -> QuerySet[Elector]:
    """Those who may vote, in the order of the list; sealed papers are not read."""
    return run.electors.defer("sealed").order_by("order", "id")


def turnout_of(run: BallotRun) -> Turnout:
    """Counted from the list itself in one query."""
    counts = run.electors.aggregate(
        electors=CountOf("id"),
        by_phone=CountOf("id", filter=Q(way=Elector.Way.PHONE)),
        on_paper=CountOf("id", filter=Q(way=Elector.Way.PAPER)),
        called=CountOf("id", filter=Q(way=Elector.Way.CALLED)),
    )
    return Turnout(**counts)
