"""Those who are called answer: they come, they ask leave; the office grants it or not."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.gatherings.events import LeaveDecided
from xiangyin.gatherings.models import Attendee
from xiangyin.gatherings.permissions import GatheringPerm
from xiangyin.gatherings.selectors import attendee_for
from xiangyin.gatherings.services.steps import ALIVE, attendee_on, gathering_locked, moved

Reply, LeaveKind, LeaveState = Attendee.Reply, Attendee.LeaveKind, Attendee.LeaveState


@transaction.atomic
def notice_read(*, actor: Actor, gathering_id: int, at: datetime) -> Attendee:
    """Note when the person first opened the notice. Repeated, the first time stands."""
    attendee = attendee_for(actor, gathering_id)
    require(actor, GatheringPerm.ANSWER, attendee)
    if attendee.read_at is None:
        attendee.read_at = at
        attendee.save(update_fields=["read_at"])
    return attendee


@transaction.atomic
def reply_give(*, actor: Actor, gathering_id: int, at: datetime) -> Attendee:
    """Say that one comes; a leave asked for and not yet decided is thereby taken back."""
    attendee = attendee_for(actor, gathering_id)
    require(actor, GatheringPerm.ANSWER, attendee)
    _refuse_when_over(attendee)
    attendee.reply = Reply.COMING
    attendee.read_at = attendee.read_at or at
    attendee.leave_kind, attendee.leave_state = LeaveKind.NONE, LeaveState.NONE
    fields = ["reply", "read_at", "leave_kind", "leave_state"]
    attendee.save(update_fields=fields)
    record(actor, "gatherings.replied", attendee, at=at, after={"reply": "coming"})
    return attendee


@transaction.atomic
def leave_ask(
    *, actor: Actor, gathering_id: int, kind: Attendee.LeaveKind, reason: str, at: datetime
) -> Attendee:
    """Ask leave in writing. Until it is granted the absence counts as without leave."""
    attendee = attendee_for(actor, gathering_id)
    require(actor, GatheringPerm.ANSWER, attendee)
    _refuse_when_over(attendee)
    if attendee.presences.exists():
        raise NotNow(_("您已经签到，不用请假。"), hint=_("提前离会请告诉会场工作人员。"))
    return _ask(actor, attendee, kind, reason, at)


@transaction.atomic
def leave_enter(
    *,
    actor: Actor,
    gathering_id: int,
    attendee_id: int,
    kind: Attendee.LeaveKind,
    reason: str,
    at: datetime,
) -> Attendee:
    """The office writes down a leave asked for by telephone or on paper."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    attendee = attendee_on(gathering, attendee_id)
    return _ask(actor, attendee, kind, reason, at)


def _ask(
    actor: Actor, attendee: Attendee, kind: Attendee.LeaveKind, reason: str, at: datetime
) -> Attendee:
    if kind is LeaveKind.NONE or not reason.strip():
        raise NotNow(_("请选择假别，写明请假事由。"), hint=_("如：病假，住院治疗。"))
    if attendee.leave_state == LeaveState.APPROVED:
        raise NotNow(_("已经准假，不用再请。"))
    attendee.reply = Reply.NOT_COMING
    attendee.leave_kind, attendee.leave_reason = kind, reason.strip()
    attendee.leave_state, attendee.leave_asked_at = LeaveState.ASKED, at
    fields = ["reply", "leave_kind", "leave_reason", "leave_state", "leave_asked_at"]
    attendee.save(update_fields=fields)
    record(actor, "gatherings.leave_asked", attendee, at=at, after={"kind": kind.value})
    return attendee


@transaction.atomic
def leave_decide(
    *, actor: Actor, gathering_id: int, attendee_id: int, approve: bool, at: datetime
) -> Attendee:
    """Grant or refuse a leave. Who asked cannot be the one who grants."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.DECIDE_LEAVE, gathering)
    attendee = attendee_on(gathering, attendee_id)
    if attendee.leave_state != LeaveState.ASKED:
        raise NotNow(_("没有等待批准的请假。"), hint=_("可能别人已经批过，请刷新页面。"))
    if attendee.person_id is not None and attendee.person_id == actor.person_id:
        raise NotNow(_("不能批准自己的请假。"), hint=_("请另一位负责人批准。"))
    attendee.leave_state = LeaveState.APPROVED if approve else LeaveState.REFUSED
    attendee.leave_decided_by, attendee.leave_decided_at = actor.name, at
    attendee.save(update_fields=["leave_state", "leave_decided_by", "leave_decided_at"])
    moved(gathering)
    after = {"approved": approve}
    record(actor, "gatherings.leave_decided", attendee, at=at, after=after)
    announce(LeaveDecided(attendee.pk, approve))
    return attendee


def _refuse_when_over(attendee: Attendee) -> None:
    if attendee.gathering.is_over:
        stage = attendee.gathering.get_stage_display()
        raise NotNow(_("会议%(stage)s，不用回复了。") % {"stage": stage})
