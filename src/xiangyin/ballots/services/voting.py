"""Casting: by phone, by paper handed out in the hall, or when one's name is called."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.ballots import envelopes
from xiangyin.ballots.forms_of import form_of
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun, Elector
from xiangyin.ballots.permissions import BallotPerm
from xiangyin.ballots.selectors import elector_for
from xiangyin.ballots.services.steps import moved, run_locked
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.permissions import require

OPEN = BallotRun.Stage.OPEN


@transaction.atomic
def paper_cast(*, actor: Actor, run_id: int, marks: Marks) -> Elector:
    """Cast one's own paper by phone. Pressed twice, or by two phones at once: one paper.

    The moment is not asked for and nothing is written to the audit trail: of a secret vote only
    the fact that the person has voted is kept. A second press is answered as the first was, for
    its sender cannot know that the first arrived.
    """
    elector = elector_for(actor, run_id)
    run = elector.run
    require(actor, BallotPerm.VOTE, elector)
    if elector.has_voted:
        return _acknowledged(elector)
    if run.stage != OPEN or not run.by_phone:
        raise _closed(run)
    _refuse_overvote(run, marks)
    try:
        given = _written(run, elector, marks)
    except envelopes.KeyGone:
        raise _closed(elector_for(actor, run_id).run) from None
    free = Elector.objects.filter(pk=elector.pk, way=Elector.Way.NONE, may_vote=True)
    if free.update(way=Elector.Way.PHONE, **given):
        elector.way = Elector.Way.PHONE
        return elector
    now = elector_for(actor, run_id)
    if now.has_voted:
        return _acknowledged(now)
    raise _closed(now.run)


def _written(run: BallotRun, elector: Elector, marks: Marks) -> dict[str, Any]:
    if not run.is_secret:
        return {"marks": marks.plain()}
    return {"sealed": envelopes.seal(marks, run_id=run.pk, elector_id=elector.pk)}


def _acknowledged(elector: Elector) -> Elector:
    if elector.way == Elector.Way.PAPER:
        raise NotNow(
            _("您已经领取纸质票，请用纸质票投票。"),
            hint=_("没有使用的纸质票可以交还工作人员，再用手机投票。"),
        )
    return elector


def _closed(run: BallotRun) -> NotNow:
    if not run.by_phone:
        return NotNow(_("这次表决不用手机投票。"), hint=_("请按会场安排投票。"))
    if run.stage == OPEN:
        return NotNow(
            _("手机票现在投不进去，您的票没有投出。"),
            hint=_("请告诉会场工作人员，改用纸质票或者重新表决。"),
        )
    return NotNow(_("这次表决已经停止投票，您的票没有投出。"), hint=_("请告诉会场工作人员。"))


def _refuse_overvote(run: BallotRun, marks: Marks) -> None:
    """A phone refuses what would spoil a paper, and says so, before it is cast."""
    fault = form_of(run).fault_of(marks.paper())
    unknown = marks.against - set(form_of(run).candidates)
    if fault is None and not unknown and (not marks.against or run.takes_opposition):
        return
    said = fault.value if fault else _("反对的人不在票上")
    raise NotNow(
        _("这张票会作废：%(fault)s。") % {"fault": said},
        hint=_("最多选%(seats)d个。请改好再投，您的选择还在。") % {"seats": run.seats},
    )


@transaction.atomic
def paper_issue(
    *, actor: Actor, run_id: int, elector_ids: Sequence[int], at: datetime
) -> BallotRun:
    """Hand paper ballots to people on the list; who holds one does not vote by phone."""
    run = run_locked(actor, run_id, stages=(OPEN,))
    require(actor, BallotPerm.RUN, run)
    if not run.on_paper:
        raise NotNow(_("这次表决不用纸质票。"), hint=_("请在准备表决时选定方式。"))
    wanted = set(elector_ids)
    free = run.electors.filter(pk__in=wanted, way=Elector.Way.NONE)
    if free.update(way=Elector.Way.PAPER) < len(wanted):
        raise NotNow(
            _("名单里有人已经投票或者已经领票，或者不在名单上，这次一张也没有登记。"),
            hint=_("请刷新名单，只勾选还没有投票的人。"),
        )
    moved(run)
    record(actor, "ballots.paper_issued", run, at=at, after={"papers": len(wanted)})
    return run


@transaction.atomic
def paper_take_back(*, actor: Actor, run_id: int, elector_id: int, at: datetime) -> BallotRun:
    """Take back a paper that was not used; its holder may vote by phone again."""
    run = run_locked(actor, run_id, stages=(OPEN,))
    require(actor, BallotPerm.RUN, run)
    held = run.electors.filter(pk=elector_id, way=Elector.Way.PAPER)
    if not held.update(way=Elector.Way.NONE):
        raise NotNow(_("这个人没有领取纸质票。"), hint=_("请核对名单。"))
    moved(run)
    record(actor, "ballots.paper_taken_back", run, at=at, after={"elector": elector_id})
    return run


@transaction.atomic
def elector_call(
    *, actor: Actor, run_id: int, elector_id: int, marks: Marks, at: datetime
) -> Elector:
    """Enter what a person answered when called by name. Called again, the earlier is kept in the
    audit trail and the later counts: a named vote may be put right until it is closed."""
    run = run_locked(actor, run_id, stages=(OPEN,))
    require(actor, BallotPerm.RUN, run)
    if run.method != BallotRun.Method.NAMED:
        raise NotNow(_("只有记名表决可以点名录入。"), hint=_("无记名票由本人投。"))
    elector = run.electors.filter(pk=elector_id).first()
    if elector is None:
        raise NotNow(_("名单上没有这个人。"), hint=_("请刷新名单。"))
    _refuse_overvote(run, marks)
    before = elector.marks
    elector.marks, elector.way = marks.plain(), Elector.Way.CALLED
    elector.save(update_fields=["marks", "way"])
    moved(run)
    after = {"marks": elector.marks}
    record(actor, "ballots.called", elector, at=at, before={"marks": before}, after=after)
    return elector
