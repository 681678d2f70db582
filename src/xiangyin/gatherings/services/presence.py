"""Into the room and out of it: by a personal code, by number, by the operator's list."""

import secrets
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.crypto import crypto
from xiangyin.core.errors import NotNow
from xiangyin.core.permissions import require
from xiangyin.gatherings.models import Attendee, CheckInCode, Gathering, Presence
from xiangyin.gatherings.permissions import GatheringPerm
from xiangyin.gatherings.selectors import attendee_for
from xiangyin.gatherings.services.steps import attendee_on, gathering_locked

CODE_LIFE = timedelta(minutes=5)
CONTEXT = "gatherings.checkincode"
STAGES = (Gathering.Stage.CALLED, Gathering.Stage.OPEN)
Way = Presence.Way


@transaction.atomic
def code_make(*, actor: Actor, gathering_id: int, at: datetime) -> str:
    """A code that signs its owner in once, within five minutes; earlier ones are void.

    Returned once, for the phone to show; only its digest is kept.
    """
    attendee = attendee_for(actor, gathering_id)
    require(actor, GatheringPerm.ANSWER, attendee)
    if attendee.gathering.stage not in STAGES:
        raise NotNow(_("现在不能签到。"), hint=_("会议通知发出以后、散会以前可以签到。"))
    attendee.codes.filter(used_at=None).delete()
    code = secrets.token_urlsafe(16)
    CheckInCode.objects.create(
        division_code=attendee.division_code,
        attendee=attendee,
        digest=digest_of(code),
        expires_at=at + CODE_LIFE,
    )
    return code


def digest_of(code: str) -> str:
    """What is kept of a code: its keyed hash, as of sign-in codes."""
    return crypto.index(code, CONTEXT)


@transaction.atomic
def code_check_in(*, actor: Actor, gathering_id: int, code: str, at: datetime) -> Attendee:
    """The operator reads somebody's code: it is theirs, of this gathering, fresh, unused."""
    gathering = gathering_locked(actor, gathering_id, stages=STAGES)
    require(actor, GatheringPerm.CHECK_IN, gathering)
    found = (
        CheckInCode.objects.select_related("attendee")
        .filter(digest=digest_of(code.strip()), attendee__gathering=gathering)
        .first()
    )
    if found is None:
        raise NotNow(_("这个签到码不是本次会议的，或者已经换新。"), hint=_("请代表刷新手机页面。"))
    if found.used_at is not None:
        raise NotNow(
            _("%(name)s的签到码已经用过。") % {"name": found.attendee},
            hint=_("如果本人还没有签到，请按名单登记。"),
        )
    if at >= found.expires_at:
        raise NotNow(_("签到码已经过期。"), hint=_("请代表刷新手机页面，显示新的签到码。"))
    found.used_at = at
    found.save(update_fields=["used_at"])
    return _enter(actor, found.attendee, Way.CODE, at)


@transaction.atomic
def number_check_in(*, actor: Actor, gathering_id: int, number: int, at: datetime) -> Attendee:
    """Sign in by the number on the list."""
    gathering = gathering_locked(actor, gathering_id, stages=STAGES)
    require(actor, GatheringPerm.CHECK_IN, gathering)
    attendee = gathering.attendees.filter(number=number).first()
    if attendee is None:
        raise NotNow(_("没有%(number)d号。") % {"number": number}, hint=_("请核对签到号。"))
    return _enter(actor, attendee, Way.NUMBER, at)


@transaction.atomic
def list_check_in(*, actor: Actor, gathering_id: int, attendee_id: int, at: datetime) -> Attendee:
    """The operator signs somebody in from the list, and is named as the one who did."""
    gathering = gathering_locked(actor, gathering_id, stages=STAGES)
    require(actor, GatheringPerm.CHECK_IN, gathering)
    return _enter(actor, attendee_on(gathering, attendee_id), Way.OPERATOR, at)


def _enter(actor: Actor, attendee: Attendee, way: Presence.Way, at: datetime) -> Attendee:
    """Who is in the room already stays in; the first entry counts."""
    presence = Presence(
        division_code=attendee.division_code,
        attendee=attendee,
        from_at=at,
        way=way,
        entered_by=actor.name,
    )
    try:
        with transaction.atomic():
            presence.save()
    except IntegrityError:
        raise NotNow(
            _("%(name)s已经签到。") % {"name": attendee}, hint=_("不用重复签到。")
        ) from None
    after = {"way": way.value, "number": attendee.number}
    record(actor, "gatherings.checked_in", attendee, at=at, after=after)
    return attendee


@transaction.atomic
def hall_leave(
    *, actor: Actor, gathering_id: int, attendee_id: int, reason: str, at: datetime
) -> Attendee:
    """Somebody leaves before the end: from now on no longer present."""
    gathering = gathering_locked(actor, gathering_id, stages=STAGES)
    require(actor, GatheringPerm.CHECK_IN, gathering)
    attendee = attendee_on(gathering, attendee_id)
    presence = attendee.presences.filter(until_at=None).first()
    if presence is None:
        raise NotNow(_("%(name)s不在会场。") % {"name": attendee}, hint=_("请刷新名单。"))
    presence.until_at = max(at, presence.from_at)
    presence.left_by, presence.left_reason = actor.name, reason.strip()
    presence.save(update_fields=["until_at", "left_by", "left_reason"])
    record(actor, "gatherings.left", attendee, at=at, after={"reason": reason.strip()})
    return attendee
