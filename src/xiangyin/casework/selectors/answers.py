"""Who reads which reply, contact, request and promise."""

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Commitment, Contact, Extension, Reply, ReplyPoint
from xiangyin.casework.selectors.boards import commitments_for
from xiangyin.casework.selectors.cases import case_for, cases_for
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.prepared import prepared


def may_read(actor: Actor, reply: Reply) -> bool:
    """Say whether this reader may read this reply of a case they may see.

    A draft is its unit's own; a submitted reply is the congress side's to check; an issued one is
    everybody's, a co-unit's opinion everybody's but the deputies'.
    """
    if reply.state == Reply.State.ISSUED:
        return not (reply.is_opinion and actor.role is Role.DEPUTY)
    if actor.role is Role.UNIT:
        return reply.assignment.unit_id == actor.unit_id
    checks = actor.is_congress_side or actor.role is Role.AUDITOR
    return checks and reply.state == Reply.State.SUBMITTED


def replies_of(actor: Actor, case: Case) -> list[Reply]:
    """The replies of a case this reader may read, the latest first, with points and evidence."""
    return [reply for reply in _replies(case=case.pk) if may_read(actor, reply)]


@prepared
def _replies(*, case: int) -> QuerySet[Reply]:
    points = Prefetch("points", ReplyPoint.objects.order_by("position"))
    found = Reply.objects.filter(assignment__case_id=case).order_by("-id")
    rows: QuerySet[Reply] = found.select_related("assignment__unit", "round", "mark")
    return rows.prefetch_related(points, "evidence")


def reply_for(actor: Actor, reply_id: int) -> Reply:
    """One reply this reader may read, its case beside it; or NotFound."""
    reply = (
        Reply.objects.filter(pk=reply_id)
        .select_related("assignment__unit", "assignment__case__congress", "round", "mark")
        .first()
    )
    if reply is not None:
        case_for(actor, reply.assignment.case_id)
    if reply is None or not may_read(actor, reply):
        raise NotFound(_("没有这份答复，或者它还没有签发。"), hint=_("请从待办列表进入。"))
    return reply


def contact_for(actor: Actor, contact_id: int) -> Contact:
    """One contact of a case the actor may see; a deputy finds only their own."""
    rows = Contact.objects.filter(pk=contact_id, assignment__case__in=cases_for(actor))
    if actor.role is Role.DEPUTY:
        rows = rows.filter(party__deputy__person_id=actor.person_id or 0)
    found = rows.select_related(
        "party__deputy__person", "assignment__unit", "assignment__case__congress"
    ).first()
    if found is None:
        raise NotFound(_("没有这次沟通的记录。"), hint=_("请从本件的办理经过进入。"))
    return found


def extension_for(actor: Actor, extension_id: int) -> Extension:
    """One request for more time, its case beside it."""
    found = (
        Extension.objects.filter(pk=extension_id)
        .select_related("assignment__unit", "assignment__case__congress", "clock")
        .first()
    )
    if found is None:
        raise NotFound(_("没有这份延期申请。"), hint=_("请从待办列表进入。"))
    case_for(actor, found.assignment.case_id)
    return found


def commitment_for(actor: Actor, commitment_id: int) -> Commitment:
    """One promise the actor may follow."""
    found = commitments_for(actor).filter(pk=commitment_id).first()
    if found is None:
        raise NotFound(_("没有这项承诺。"), hint=_("请从承诺事项列表进入。"))
    return found
