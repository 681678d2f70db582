"""A gathering opens on its quorum, goes through its items, is recorded and closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound, NotLawful, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.gatherings.events import GatheringClosed, GatheringOpened, SpeechNoted
from xiangyin.gatherings.models import (
    AgendaItem,
    Attendee,
    Gathering,
    Presence,
    RecordRevision,
    Speech,
)
from xiangyin.gatherings.permissions import GatheringPerm
from xiangyin.gatherings.selectors import hall_of
from xiangyin.gatherings.services.steps import ALIVE, attendee_on, gathering_locked, moved

Stage = Gathering.Stage


@transaction.atomic
def gathering_open(
    *, actor: Actor, gathering_id: int, at: datetime, seen: int | None = None
) -> Gathering:
    """Begin, if enough are in the room; else the law's sentence says how many are wanting."""
    gathering = gathering_locked(actor, gathering_id, stages=(Stage.CALLED,), seen=seen)
    require(actor, GatheringPerm.RUN, gathering)
    hall = hall_of(gathering, at=at)
    if not hall.has_quorum:
        raise NotLawful.from_finding(
            hall.finding, hint=_("请等候更多人到会签到；仍不足的，会议改期举行。")
        )
    moved(gathering, stage=Stage.OPEN, opened_at=at, quorum=hall.finding.as_dict())
    after = {"present": len(hall.present), "members": hall.members}
    record(actor, "gatherings.opened", gathering, at=at, after=after)
    announce(GatheringOpened(gathering.pk, gathering.kind, gathering.subject_key, at))
    return gathering


# ---- items ----


@dataclass(frozen=True, kw_only=True)
class ItemEntry:
    """One item of the agenda as it is entered."""

    kind: AgendaItem.Kind
    title: str
    presenter: str = ""
    planned_minutes: int = 0
    needs_paper: bool = False
    subject_key: str = ""


@transaction.atomic
def item_add(*, actor: Actor, gathering_id: int, entry: ItemEntry, at: datetime) -> AgendaItem:
    """Put an item at the end of the agenda; one added after the opening is recorded as such."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    last = gathering.items.aggregate(last=Max("order"))["last"] or 0
    item = AgendaItem(
        division_code=gathering.division_code,
        gathering=gathering,
        order=last + 1,
        kind=entry.kind,
        title=entry.title.strip(),
        presenter=entry.presenter.strip(),
        planned_minutes=entry.planned_minutes,
        needs_paper=entry.needs_paper,
        subject_key=entry.subject_key,
    )
    checked(item)
    item.save()
    moved(gathering)
    record(actor, "gatherings.item_added", item, at=at, after={"stage": gathering.stage})
    return item


@transaction.atomic
def items_order(*, actor: Actor, gathering_id: int, item_ids: Sequence[int], at: datetime) -> None:
    """Set the order of the agenda by the ids of all its items."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    items = {item.pk: item for item in gathering.items.all()}
    if sorted(items) != sorted(item_ids):
        raise NotNow(_("议程刚刚有变化，这次没有调整。"), hint=_("请刷新后重新调整顺序。"))
    for order, item_id in enumerate(item_ids, start=1):
        items[item_id].order = order
    AgendaItem.objects.bulk_update(items.values(), ["order"])
    moved(gathering)
    record(actor, "gatherings.item_moved", gathering, at=at, after={"items": list(item_ids)})


@transaction.atomic
def item_begin(*, actor: Actor, gathering_id: int, item_id: int, at: datetime) -> AgendaItem:
    """Take up an item. A report that must be in writing is not heard without its paper (S099)."""
    gathering = gathering_locked(actor, gathering_id, stages=(Stage.OPEN,))
    require(actor, GatheringPerm.RUN, gathering)
    item = _item_on(gathering, item_id)
    if item.began_at is not None:
        raise NotNow(_("这一项已经开始。"))
    if item.needs_paper and not item.papers.exclude(published_at=None).exists():
        raise NotNow(
            _("“%(item)s”还没有书面材料，不能进行。") % {"item": item},
            hint=_("请先发布材料；改为以后进行的，请调整议程顺序。"),
        )
    running = gathering.items.filter(began_at__isnull=False, ended_at=None).first()
    if running is not None:
        raise NotNow(_("正在进行“%(item)s”。") % {"item": running}, hint=_("请先结束这一项。"))
    item.began_at = at
    item.save(update_fields=["began_at"])
    record(actor, "gatherings.item_began", item, at=at)
    return item


@transaction.atomic
def item_end(
    *, actor: Actor, gathering_id: int, item_id: int, outcome: str, at: datetime
) -> AgendaItem:
    """End an item with what came of it."""
    gathering = gathering_locked(actor, gathering_id, stages=(Stage.OPEN,))
    require(actor, GatheringPerm.RUN, gathering)
    item = _item_on(gathering, item_id)
    if item.began_at is None or item.ended_at is not None:
        raise NotNow(_("这一项没有在进行。"), hint=_("请刷新议程。"))
    item.ended_at, item.outcome = at, outcome.strip()
    item.save(update_fields=["ended_at", "outcome"])
    record(actor, "gatherings.item_ended", item, at=at, after={"outcome": outcome.strip()})
    return item


def _item_on(gathering: Gathering, item_id: int) -> AgendaItem:
    item = gathering.items.filter(pk=item_id).first()
    if item is None:
        raise NotFound(_("议程里没有这一项。"), hint=_("请刷新议程。"))
    return item


# ---- what was said ----


@transaction.atomic
def speech_note(
    *,
    actor: Actor,
    gathering_id: int,
    item_id: int,
    attendee_id: int,
    kind: Speech.Kind,
    summary: str,
    at: datetime,
) -> Speech:
    """Write down who spoke to an item and what was said."""
    gathering = gathering_locked(actor, gathering_id, stages=(Stage.OPEN, Stage.CLOSED))
    require(actor, GatheringPerm.RECORD, gathering)
    attendee = attendee_on(gathering, attendee_id)
    if attendee.capacity == Attendee.Capacity.OBSERVE:
        raise NotNow(_("旁听人员不发言。"), hint=_("请核对发言人。"))
    if not Presence.objects.filter(attendee=attendee).exists():
        raise NotNow(
            _("%(name)s没有签到，不能登记发言。") % {"name": attendee},
            hint=_("如果本人在场，请先补登签到。"),
        )
    speech = Speech(
        division_code=gathering.division_code,
        item=_item_on(gathering, item_id),
        attendee=attendee,
        kind=kind,
        summary=summary.strip(),
        at=at,
        entered_by=actor.name,
    )
    checked(speech)
    speech.save()
    record(actor, "gatherings.speech_noted", speech, at=at, after={"kind": kind.value})
    announce(SpeechNoted(speech.pk, attendee.person_id, kind.value, day_of(at)))
    return speech


@transaction.atomic
def record_write(*, actor: Actor, gathering_id: int, text: str, at: datetime) -> RecordRevision:
    """Save the record as a new revision; the earlier ones are kept. The same text makes none."""
    stages = (Stage.CALLED, Stage.OPEN, Stage.CLOSED)
    gathering = gathering_locked(actor, gathering_id, stages=stages)
    require(actor, GatheringPerm.RECORD, gathering)
    if not text.strip():
        raise NotNow(_("会议记录还是空的。"), hint=_("请写好后再存。"))
    last = gathering.records.order_by("-number").first()
    if last is not None and last.text == text:
        return last
    revision = RecordRevision.objects.create(
        division_code=gathering.division_code,
        gathering=gathering,
        number=last.number + 1 if last else 1,
        text=text,
        by=actor.name,
        at=at,
    )
    record(actor, "gatherings.record_written", gathering, at=at, after={"number": revision.number})
    return revision


@transaction.atomic
def gathering_close(
    *, actor: Actor, gathering_id: int, at: datetime, seen: int | None = None
) -> Gathering:
    """End it: whoever is in the room leaves with the end, and attendance is final."""
    gathering = gathering_locked(actor, gathering_id, stages=(Stage.OPEN,), seen=seen)
    require(actor, GatheringPerm.RUN, gathering)
    running = gathering.items.filter(began_at__isnull=False, ended_at=None).first()
    if running is not None:
        raise NotNow(
            _("“%(item)s”还没有结束。") % {"item": running}, hint=_("请先结束这一项，再散会。")
        )
    inside = Presence.objects.filter(attendee__gathering=gathering, until_at=None)
    inside.update(until_at=at, left_by=actor.name)
    moved(gathering, stage=Stage.CLOSED, closed_at=at)
    record(actor, "gatherings.closed", gathering, at=at)
    announce(GatheringClosed(gathering.pk, gathering.kind, gathering.subject_key, day_of(at)))
    return gathering
