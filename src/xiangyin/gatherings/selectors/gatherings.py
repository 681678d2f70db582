"""Gatherings as an actor may see them; one's own invitation; papers one may read."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.gatherings.models import Attendee, Gathering, GatheringQuerySet, MeetingPaper

OFFICE = {Role.SECRETARY, Role.CHAIR, Role.COUNTY, Role.AUDITOR, Role.JOB}


def gatherings_for(actor: Actor) -> GatheringQuerySet:
    """The office's all; to others those they are called to, once they are told."""
    gatherings = Gathering.objects.order_by("-starts_at", "-id")
    if actor.role in OFFICE:
        return gatherings
    told = gatherings.exclude(stage=Gathering.Stage.DRAFT)
    if actor.role is Role.DEPUTY and actor.person_id:
        return told.filter(attendees__person=actor.person_id)
    if actor.role is Role.UNIT and actor.unit_id:
        return told.filter(attendees__unit=actor.unit_id).distinct()
    return gatherings.none()


def gathering_for(actor: Actor, gathering_id: int) -> Gathering:
    """One gathering. Raises NotFound."""
    found = gatherings_for(actor).select_related("congress").filter(pk=gathering_id).first()
    if found is None:
        raise NotFound(_("没有这次会议，或者没有通知您参加。"), hint=_("请从会议列表进入。"))
    return found


def gatherings_of(kind: str, subject_key: str) -> GatheringQuerySet:
    """Those that a room called for one of its subjects."""
    return Gathering.objects.filter(kind=kind, subject_key=subject_key).order_by("starts_at", "id")


def attendee_for(actor: Actor, gathering_id: int) -> Attendee:
    """The actor's own invitation. Raises NotFound."""
    gathering = gathering_for(actor, gathering_id)
    mine = gathering.attendees.select_related("gathering__congress", "person", "unit")
    if actor.role is Role.UNIT:
        found = mine.filter(unit=actor.unit_id).first() if actor.unit_id else None
    else:
        found = mine.filter(person=actor.person_id).first() if actor.person_id else None
    if found is None:
        raise NotFound(_("您不在这次会议的名单上。"), hint=_("如有疑问，请与人大办公室联系。"))
    return found


def attendees_of(gathering: Gathering) -> QuerySet[Attendee]:
    """The list in the order of its numbers."""
    return gathering.attendees.select_related("person", "unit").order_by("number", "id")


def paper_for(actor: Actor, paper_id: int) -> MeetingPaper:
    """A published paper of a gathering the actor may see. Raises NotFound."""
    papers = MeetingPaper.objects.filter(
        gathering__in=gatherings_for(actor).order_by().values("pk"), withdrawn_at=None
    )
    if actor.role not in OFFICE:
        papers = papers.exclude(published_at=None)
    found = papers.select_related("gathering", "file", "item").filter(pk=paper_id).first()
    if found is None:
        raise NotFound(_("没有这份材料，或者还没有发布。"), hint=_("请从会议页面进入。"))
    return found


def papers_missing(gathering: Gathering) -> list[MeetingPaper]:
    """Papers announced and not there yet, the first due first."""
    return list(gathering.papers.filter(published_at=None, withdrawn_at=None).order_by("due_on"))
