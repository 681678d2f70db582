"""A unit drafts and submits; the congress office checks the form, then issues or returns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework import rules
from xiangyin.casework.events import ReplyIssued
from xiangyin.casework.models import Assignment, Case, Clock, Commitment, Contact, Mark, Reply
from xiangyin.casework.models import ReplyPoint as Point
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import office_rules_of
from xiangyin.casework.services.assignments import assignment_locked
from xiangyin.casework.services.steps import (
    answering_assignments,
    case_locked,
    clock_start,
    clocks_meet,
    say,
    stage_refresh,
)
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError, NotFound, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require


@dataclass(frozen=True)
class PointEntry:
    """One point raised and its answer."""

    point: str
    outcome: Point.Outcome
    text: str
    promised_on: date | None = None


@dataclass(frozen=True)
class ReplyEntry:
    """A reply as typed. `mark_code` is a code of the office's mark table, "" while undecided."""

    points: Sequence[PointEntry]
    mark_code: str = ""
    opening: str = ""
    closing: str = ""
    face_to_face_on: date | None = None
    contact: str = ""
    phone: str = ""
    is_public: bool = True
    not_public_reason: str = ""
    evidence_ids: tuple[int, ...] = ()


class ReplyIncomplete(DomainError):
    """The reply lacks what its form or its mark asks for (S131, S134)."""

    code = "reply-incomplete"


@transaction.atomic
def reply_draft(*, actor: Actor, assignment_id: int, entry: ReplyEntry, at: datetime) -> Reply:
    """Keep the draft as it stands; whatever is typed is kept, complete or not."""
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    if assignment.state != Assignment.State.ACCEPTED or assignment.finished_on:
        raise NotNow(_("请先签收；已签发的答复不能再改。"), hint=_("请刷新页面看看最新进度。"))
    reply = _open_reply(assignment)
    if reply.state == Reply.State.SUBMITTED:
        raise NotNow(_("答复正在审核，暂不能改。"), hint=_("如需修改，请联系人大办公室退回。"))
    _fill(reply, assignment, entry)
    stage_refresh(assignment.case)
    record(actor, "casework.reply_drafted", assignment.case, at=at)
    return reply


def _open_reply(assignment: Assignment) -> Reply:
    existing = (
        assignment.replies.filter(is_follow_up=False)
        .exclude(state=Reply.State.ISSUED)
        .order_by("-id")
        .first()
    )
    return existing or Reply(
        division_code=assignment.division_code,
        assignment=assignment,
        round=assignment.round,
        is_opinion=assignment.role == Assignment.Role.CO,
    )


def _fill(reply: Reply, assignment: Assignment, entry: ReplyEntry) -> None:
    reply.mark = _mark_of(assignment.case, entry.mark_code)
    reply.opening, reply.closing = entry.opening.strip(), entry.closing.strip()
    reply.face_to_face_on = entry.face_to_face_on
    reply.contact = entry.contact.strip() or assignment.unit.contact
    reply.phone = entry.phone.strip() or assignment.unit.phone
    reply.is_public, reply.not_public_reason = entry.is_public, entry.not_public_reason.strip()
    reply.version += 1
    reply.save()
    reply.evidence.set(entry.evidence_ids)
    reply.points.all().delete()
    Point.objects.bulk_create(
        Point(
            reply=reply,
            position=n,
            point=p.point.strip()[:300],
            outcome=p.outcome,
            text=p.text.strip(),
            promised_on=p.promised_on,
        )
        for n, p in enumerate(entry.points, start=1)
    )


def _mark_of(case: Case, code: str) -> Mark | None:
    if not code:
        return None
    scheme = office_rules_of(case.congress).mark_scheme
    mark = Mark.objects.filter(scheme=scheme, code=code).first()
    if mark is None:
        raise ReplyIncomplete(_("办理结果分类表里没有这一类。"), hint=_("请重新选择。"))
    return mark


def missing_of(reply: Reply) -> list[str]:
    """Say everything the reply still lacks, each as a sentence; [] when it may be submitted."""
    entry = ReplyEntry(
        points=[
            PointEntry(p.point, Point.Outcome(p.outcome), p.text, p.promised_on)
            for p in reply.points.order_by("position")
        ],
        contact=reply.contact,
        is_public=reply.is_public,
        not_public_reason=reply.not_public_reason,
        evidence_ids=tuple(reply.evidence.values_list("pk", flat=True)),
    )
    return missing_in(reply.assignment, entry, reply.mark)


def missing_in(assignment: Assignment, entry: ReplyEntry, mark: Mark | None) -> list[str]:
    """The same of a reply as it is being typed, kept or not."""
    gaps = []
    if not entry.points or any(not p.text for p in entry.points):
        gaps.append(_("每一个问题都要有答复：做了什么，打算怎么做、什么时候，不能办的说明原因。"))
    gaps += [
        _("第%(n)s点列入计划，请写明时限。") % {"n": n}
        for n, p in enumerate(entry.points, start=1)
        if p.outcome == Point.Outcome.PLANNED and p.promised_on is None
    ]
    if assignment.role != Assignment.Role.CO:
        gaps += _gaps_of_mark(assignment, entry, mark)
        if not entry.contact:
            gaps.append(_("请填写联系人。"))
    if not entry.is_public and not entry.not_public_reason:
        gaps.append(_("不公开的答复须写明理由。"))
    return gaps


def _gaps_of_mark(assignment: Assignment, entry: ReplyEntry, mark: Mark | None) -> list[str]:
    if mark is None:
        return [_("请选择办理结果类别。")]
    gaps = []
    if mark.needs_commitment and not any(p.promised_on for p in entry.points):
        gaps.append(_("%(code)s类须有承诺时限，请在有关问题后填写。") % {"code": mark.code})
    if mark.needs_reason and not any(p.outcome == Point.Outcome.CANNOT for p in entry.points):
        gaps.append(_("%(code)s类须说明不能办理的原因。") % {"code": mark.code})
    has_evidence = bool(entry.evidence_ids) or any(len(p.text) >= 20 for p in entry.points)
    if mark.needs_evidence and not has_evidence:
        gaps.append(_("%(code)s类须写明办理成效或附佐证材料。") % {"code": mark.code})
    met = Contact.objects.filter(assignment=assignment, denied_on=None)
    if not met.exists():
        gaps.append(_("还没有与代表沟通的记录。请先走访、座谈或者电话沟通，并登记。"))
    return gaps


@transaction.atomic
def reply_submit(
    *, actor: Actor, assignment_id: int, signed_by: str, on: date, at: datetime
) -> Reply:
    """The unit's leader signs and sends the reply to the congress office for its check.

    A co-unit's opinion goes to the lead unit at once and needs no check.
    """
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    case = assignment.case
    reply = _open_reply(assignment)
    if reply.pk is None:
        raise NotNow(_("还没有起草答复。"), hint=_("请先填写答复内容。"))
    if reply.state == Reply.State.SUBMITTED:
        raise NotNow(_("答复已经送审，不必再送。"))
    gaps = missing_of(reply)
    if not signed_by.strip():
        gaps.append(_("请填写签发人（单位主要负责人）。"))
    if gaps:
        raise ReplyIncomplete("".join(gaps))
    reply.signed_by, reply.submitted_on = signed_by.strip(), on
    reply.state = Reply.State.SUBMITTED
    reply.return_note = ""
    reply.version += 1
    if reply.is_opinion:
        reply.state, reply.issued_on = Reply.State.ISSUED, on
        _finish(assignment, on)
        clocks_meet(case, Clock.Kind.OPINION, on=on, assignment=assignment)
    reply.save()
    stage_refresh(case)
    said = _("%(unit)s提出协办意见") if reply.is_opinion else _("%(unit)s答复送审")
    say(case, actor, "submit_reply", said % {"unit": assignment.unit}, at=at, on=on)
    record(actor, "casework.reply_submitted", case, at=at, after={"signed_by": signed_by})
    return reply


def _finish(assignment: Assignment, on: date) -> None:
    assignment.finished_on = on
    assignment.save(update_fields=["finished_on"])


def _submitted(actor: Actor, reply_id: int, seen: int | None) -> tuple[Reply, Case]:
    found = Reply.objects.filter(pk=reply_id).select_related("assignment").first()
    if found is None:
        raise NotFound(_("没有这份答复。"), hint=_("请从待办列表进入。"))
    case = case_locked(actor, found.assignment.case_id, seen=seen)
    require(actor, CasePerm.CHECK_REPLY, case)
    reply = Reply.objects.select_related("assignment__unit", "mark", "round").get(pk=reply_id)
    if reply.state != Reply.State.SUBMITTED:
        raise NotNow(
            _("这份答复现在是“%(state)s”。") % {"state": reply.get_state_display()},
            hint=_("可能有人刚刚审核过，请刷新页面。"),
        )
    return reply, case


@transaction.atomic
def reply_return(
    *, actor: Actor, reply_id: int, note: str, at: datetime, seen: int | None = None
) -> Reply:
    """Send a reply that is not in due form back to the unit, with the reason (S134)."""
    reply, case = _submitted(actor, reply_id, seen)
    if not note.strip():
        raise NotNow(_("退回须写明哪里要改。"), hint=_("承办单位会看到这句话。"))
    reply.state, reply.return_note = Reply.State.RETURNED, note.strip()
    reply.checked_by = actor.name
    reply.version += 1
    reply.save()
    stage_refresh(case)
    said = _("答复退回%(unit)s修改：%(note)s")
    words = {"unit": reply.assignment.unit, "note": note.strip()}
    say(case, actor, "return_reply", said % words, at=at)
    record(actor, "casework.reply_returned", case, at=at, after={"note": note.strip()})
    return reply


@transaction.atomic
def reply_issue(
    *,
    actor: Actor,
    reply_id: int,
    number_text: str,
    on: date,
    at: datetime,
    seen: int | None = None,
) -> Reply:
    """Pass the check and deliver the reply; every deputy's feedback clock starts (S125).

    Points with a promised day become commitments that are tracked until kept.
    """
    reply, case = _submitted(actor, reply_id, seen)
    assignment, round_ = reply.assignment, reply.round
    reply.state, reply.issued_on, reply.checked_by = Reply.State.ISSUED, on, actor.name
    reply.number_text = number_text.strip()
    reply.version += 1
    reply.save()
    _finish(assignment, on)
    clocks_meet(case, Clock.Kind.REPLY, on=on, assignment=assignment)
    Commitment.objects.bulk_create(
        Commitment(
            division_code=case.division_code,
            case=case,
            reply=reply,
            text=f"{p.point}：{p.text}"[:300],
            due_on=p.promised_on,
        )
        for p in reply.points.order_by("position")
        if p.promised_on is not None
    )
    if all(a.finished_on for a in answering_assignments(round_)):
        worked = rules.feedback_sum(case, office_rules_of(case.congress), on)
        clock_start(case, Clock.Kind.FEEDBACK, worked, round_=round_)
    result_refresh(case)
    stage_refresh(case)
    mark = reply.mark.code if reply.mark else ""
    said = _("%(unit)s答复代表（%(mark)s类）") % {"unit": assignment.unit, "mark": mark}
    say(case, actor, "issue_reply", said, at=at, on=on)
    record(actor, "casework.reply_issued", case, at=at, after={"mark": mark, "on": day_of(at)})
    announce(ReplyIssued(case.pk, reply.pk, on))
    return reply


_LEAST_DONE = [Case.Result.EXPLAINED, Case.Result.PLANNED, Case.Result.UNDER_WAY, Case.Result.DONE]


def result_refresh(case: Case) -> None:
    """Set what became of the case: the least done of its units' latest marks (S132, S133).

    A promise that was kept turns "planned" and "under way" into "done".
    """
    latest: dict[int, Reply] = {}
    issued = Reply.objects.filter(
        assignment__case=case, state=Reply.State.ISSUED, is_opinion=False, mark__isnull=False
    ).select_related("mark", "assignment")
    for reply in issued.order_by("id"):
        latest[reply.assignment.unit_id] = reply
    case.result = Case.Result.PENDING
    results = {_result_of(reply) for reply in latest.values()}
    for result in _LEAST_DONE:
        if result in results:
            case.result = result
            break


def _result_of(reply: Reply) -> str:
    result = reply.mark.result if reply.mark else Case.Result.PENDING
    if result in {Case.Result.PLANNED, Case.Result.UNDER_WAY}:
        promises = list(reply.commitments.all())
        if promises and all(p.fulfilled_on for p in promises):
            return Case.Result.DONE
    return result
