"""A gathering is planned, its people are listed and told; last time's is taken as a start."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress, DeputyGroup, Person, Unit
from xiangyin.congress.selectors import current_term, deputies_in_office, presidium_members
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound, NotLawful, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.gatherings import rules
from xiangyin.gatherings.events import GatheringCancelled, GatheringNotified
from xiangyin.gatherings.models import AgendaItem, Attendee, Gathering, MeetingPaper
from xiangyin.gatherings.permissions import GatheringPerm
from xiangyin.gatherings.selectors import gathering_for
from xiangyin.gatherings.services.steps import ALIVE, BEFORE, attendee_on, gathering_locked, moved

Capacity = Attendee.Capacity


@dataclass(frozen=True, kw_only=True)
class Plan:
    """When, where and of whom; `kind` and `subject_key` are the calling room's own words."""

    congress_id: int
    kind: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    body: Gathering.Body = Gathering.Body.OTHER
    subject_key: str = ""
    parent_id: int | None = None
    is_extraordinary: bool = False
    notice_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Somebody called by name: from a unit, or from outside."""

    name: str
    post: str = ""
    unit_id: int | None = None


@transaction.atomic
def gathering_plan(*, actor: Actor, plan: Plan, at: datetime) -> Gathering:
    """Write down a gathering. Nobody is told yet."""
    congress = Congress.objects.filter(pk=plan.congress_id).first()
    if congress is None:
        raise NotFound(_("没有这个人民代表大会。"), hint=_("请从本级会议页面进入。"))
    require(actor, GatheringPerm.CALL, congress)
    if plan.parent_id is not None:
        gathering_for(actor, plan.parent_id)
    gathering = Gathering(
        division_code=congress.division_code,
        congress=congress,
        kind=plan.kind,
        subject_key=plan.subject_key,
        parent_id=plan.parent_id,
        body=plan.body,
        title=plan.title.strip(),
        place=plan.place.strip(),
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
        is_extraordinary=plan.is_extraordinary,
        notice_text=plan.notice_text.strip(),
    )
    checked(gathering)
    gathering.save()
    after = {"starts_at": plan.starts_at.isoformat(), "place": gathering.place}
    record(actor, "gatherings.planned", gathering, at=at, after=after)
    return gathering


@transaction.atomic
def gathering_revise(
    *,
    actor: Actor,
    gathering_id: int,
    title: str,
    place: str,
    starts_at: datetime,
    ends_at: datetime,
    notice_text: str,
    at: datetime,
    seen: int | None = None,
) -> Gathering:
    """Change when and where. People who were told are told again by whoever calls."""
    gathering = gathering_locked(actor, gathering_id, stages=BEFORE, seen=seen)
    require(actor, GatheringPerm.CALL, gathering)
    before = {"starts_at": gathering.starts_at.isoformat(), "place": gathering.place}
    gathering.title, gathering.place = title.strip(), place.strip()
    gathering.starts_at, gathering.ends_at = starts_at, ends_at
    gathering.notice_text = notice_text.strip()
    checked(gathering)
    fields = ("title", "place", "starts_at", "ends_at", "notice_text")
    moved(gathering, **{name: getattr(gathering, name) for name in fields})
    after = {"starts_at": starts_at.isoformat(), "place": gathering.place}
    record(actor, "gatherings.revised", gathering, at=at, before=before, after=after)
    return gathering


# ---- who is called ----


@transaction.atomic
def body_invite(*, actor: Actor, gathering_id: int, at: datetime) -> int:
    """List every member of the body that meets, in the order of strokes; say how many are new."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    term = current_term(gathering.division_code, on=day_of(gathering.starts_at))
    if term is None:
        raise NotNow(_("当天没有在任的一届代表。"), hint=_("请先在代表页面登记本届。"))
    if gathering.body == Gathering.Body.PRESIDIUM:
        members = presidium_members(term, on=day_of(gathering.starts_at))
        people = [member.deputy.person for member in members]
    else:
        deputies = deputies_in_office(term).select_related("person").order_by("stroke_key", "id")
        people = [deputy.person for deputy in deputies]
    return _invite(actor, gathering, people, Capacity.ATTEND, at=at)


@transaction.atomic
def group_invite(
    *, actor: Actor, gathering_id: int, group_id: int, capacity: Capacity, at: datetime
) -> int:
    """List the members of a deputies' group."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    group = DeputyGroup.objects.filter(pk=group_id).first()
    if group is None:
        raise NotFound(_("没有这个代表小组。"), hint=_("请重新选择。"))
    members = group.members.filter(until_on=None).select_related("deputy__person")
    people = [one.deputy.person for one in members.order_by("deputy__stroke_key", "id")]
    return _invite(actor, gathering, people, capacity, at=at, group=group.name)


@transaction.atomic
def people_invite(
    *,
    actor: Actor,
    gathering_id: int,
    person_ids: Sequence[int],
    capacity: Capacity,
    at: datetime,
) -> int:
    """List persons one by one."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    people = list(Person.objects.filter(pk__in=person_ids).order_by("stroke_key", "id"))
    if len(people) < len(set(person_ids)):
        raise NotFound(_("所选的人里有不属于本地方的。"), hint=_("请刷新后重新选择。"))
    return _invite(actor, gathering, people, capacity, at=at)


def _invite(
    actor: Actor,
    gathering: Gathering,
    people: Iterable[Person],
    capacity: Capacity,
    *,
    at: datetime,
    group: str = "",
) -> int:
    listed = set(gathering.attendees.values_list("person_id", flat=True))
    new = [person for person in people if person.pk not in listed]
    number = _last_number(gathering)
    Attendee.objects.bulk_create(
        Attendee(
            division_code=gathering.division_code,
            gathering=gathering,
            person=person,
            name=str(person),
            capacity=capacity,
            number=number + place,
            group=group,
        )
        for place, person in enumerate(new, start=1)
    )
    moved(gathering)
    after = {"people": len(new), "capacity": capacity.value}
    record(actor, "gatherings.invited", gathering, at=at, after=after)
    return len(new)


@transaction.atomic
def guest_invite(
    *, actor: Actor, gathering_id: int, guest: Guest, capacity: Capacity, at: datetime
) -> Attendee:
    """List a guest by name: a unit's head, a citizen who watches."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    if capacity is Capacity.ATTEND and gathering.body != Gathering.Body.OTHER:
        raise NotNow(
            _("只有%(body)s的成员可以出席，其他人列席或者旁听。")
            % {"body": gathering.get_body_display()},
            hint=_("请把身份改为列席或者旁听。"),
        )
    if guest.unit_id is not None and not Unit.objects.filter(pk=guest.unit_id).exists():
        raise NotFound(_("没有这个单位。"), hint=_("请重新选择。"))
    attendee = Attendee(
        division_code=gathering.division_code,
        gathering=gathering,
        unit_id=guest.unit_id,
        name=guest.name.strip(),
        post=guest.post.strip(),
        capacity=capacity,
        number=_last_number(gathering) + 1,
    )
    checked(attendee)
    attendee.save()
    moved(gathering)
    after = {"name": attendee.name, "capacity": capacity.value}
    record(actor, "gatherings.invited", gathering, at=at, after=after)
    return attendee


def _last_number(gathering: Gathering) -> int:
    return gathering.attendees.aggregate(last=Max("number"))["last"] or 0


@transaction.atomic
def attendee_remove(*, actor: Actor, gathering_id: int, attendee_id: int, at: datetime) -> None:
    """Take somebody off the list before it begins; a member of the body stays on it."""
    gathering = gathering_locked(actor, gathering_id, stages=BEFORE)
    require(actor, GatheringPerm.CALL, gathering)
    attendee = attendee_on(gathering, attendee_id)
    if attendee.counts and gathering.body != Gathering.Body.OTHER:
        raise NotNow(
            _("%(name)s是%(body)s的成员，应当通知到会，不能移出名单。")
            % {"name": attendee, "body": gathering.get_body_display()},
            hint=_("不能到会的，请登记请假。"),
        )
    record(actor, "gatherings.removed", gathering, at=at, before={"name": attendee.name})
    attendee.delete()
    moved(gathering)


@transaction.atomic
def gathering_notify(
    *, actor: Actor, gathering_id: int, at: datetime, seen: int | None = None
) -> list[Attendee]:
    """Tell everybody on the list who was not told yet. Too late by law: refused with the article.

    Refused only where the text binds; where it says 一般 the finding is kept and shown.
    """
    gathering = gathering_locked(actor, gathering_id, stages=BEFORE, seen=seen)
    require(actor, GatheringPerm.CALL, gathering)
    untold = list(gathering.attendees.filter(notified_at=None).order_by("number"))
    if not untold:
        raise NotNow(_("名单上的人都已经通知过了。"), hint=_("有新列入的人时再通知。"))
    finding = rules.notice(gathering, notified_on=day_of(at), opens_on=day_of(gathering.starts_at))
    if finding.refuses and gathering.stage == Gathering.Stage.DRAFT:
        raise NotLawful.from_finding(
            finding, hint=_("请把会议日期推后；遇有特殊情况临时召集的，请注明。")
        )
    gathering.attendees.filter(notified_at=None).update(notified_at=at, notified_by="系统")
    first = {} if gathering.notified_at else {"notified_at": at, "notice": finding.as_dict()}
    moved(gathering, stage=Gathering.Stage.CALLED, **first)
    after = {"people": len(untold), "notice": finding.sentence}
    record(actor, "gatherings.notified", gathering, at=at, after=after)
    told = tuple(one.pk for one in untold)
    announce(GatheringNotified(gathering.pk, gathering.kind, told))
    return untold


@transaction.atomic
def gathering_cancel(
    *, actor: Actor, gathering_id: int, reason: str, at: datetime, seen: int | None = None
) -> Gathering:
    """It will not be held; it stays on record with the reason."""
    gathering = gathering_locked(actor, gathering_id, stages=BEFORE, seen=seen)
    require(actor, GatheringPerm.CALL, gathering)
    if not reason.strip():
        raise NotNow(_("请写明取消的原因。"), hint=_("原因会通知名单上的人。"))
    moved(gathering, stage=Gathering.Stage.CANCELLED, cancel_reason=reason.strip())
    record(actor, "gatherings.cancelled", gathering, at=at, after={"reason": reason.strip()})
    announce(
        GatheringCancelled(gathering.pk, gathering.kind, gathering.subject_key, reason.strip())
    )
    return gathering


# ---- last time's as a start ----


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What to take over from last time's."""

    guests: bool = True
    agenda: bool = True
    papers: bool = True


@transaction.atomic
def gathering_clone(
    *, actor: Actor, gathering_id: int, plan: Plan, parts: Parts, at: datetime
) -> Gathering:
    """A new gathering with last time's guests, agenda and list of papers; members are as now."""
    old = gathering_for(actor, gathering_id)
    new = gathering_plan(actor=actor, plan=plan, at=at)
    items: dict[int, AgendaItem] = {}
    if parts.agenda:
        for item in old.items.all():
            items[item.pk] = _copied_item(item, new)
    if parts.papers:
        moved_by = day_of(new.starts_at) - day_of(old.starts_at)
        for paper in old.papers.filter(withdrawn_at=None):
            _copied_paper(paper, new, items, moved_by)
    if new.body != Gathering.Body.OTHER:
        body_invite(actor=actor, gathering_id=new.pk, at=at)
    if parts.guests:
        _copy_guests(old, new)
    return new


def _copied_item(item: AgendaItem, new: Gathering) -> AgendaItem:
    return AgendaItem.objects.create(
        division_code=new.division_code,
        gathering=new,
        order=item.order,
        kind=item.kind,
        title=item.title,
        presenter=item.presenter,
        planned_minutes=item.planned_minutes,
        needs_paper=item.needs_paper,
    )


def _copied_paper(
    paper: MeetingPaper, new: Gathering, items: dict[int, AgendaItem], moved_by: timedelta
) -> None:
    MeetingPaper.objects.create(
        division_code=new.division_code,
        gathering=new,
        item=items.get(paper.item_id or 0),
        title=paper.title,
        unit_name=paper.unit_name,
        due_on=paper.due_on + moved_by if paper.due_on else None,
    )


def _copy_guests(old: Gathering, new: Gathering) -> None:
    listed = set(new.attendees.values_list("person_id", flat=True))
    guests = old.attendees.all()
    if new.body != Gathering.Body.OTHER:
        guests = guests.exclude(capacity=Capacity.ATTEND)
    number = _last_number(new)
    Attendee.objects.bulk_create(
        Attendee(
            division_code=new.division_code,
            gathering=new,
            person_id=guest.person_id,
            unit_id=guest.unit_id,
            name=guest.name,
            post=guest.post,
            capacity=guest.capacity,
            group=guest.group,
            number=number + place,
        )
        for place, guest in enumerate(
            (one for one in guests if one.person_id is None or one.person_id not in listed),
            start=1,
        )
    )
