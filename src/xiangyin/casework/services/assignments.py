"""A unit accepts a case or sends it back; the congress side gives it to another."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework import rules
from xiangyin.casework.models import Assignment, Clock, Reply
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import assignment_for, office_rules_of
from xiangyin.casework.services.cases import HandOver, _checked_units, assignment_clocks_start
from xiangyin.casework.services.steps import (
    case_locked,
    clocks_drop,
    clocks_meet,
    say,
    stage_refresh,
)
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.law import date_text


def assignment_locked(actor: Actor, assignment_id: int) -> Assignment:
    """Find the assignment for the actor and lock its case; both are read after the lock."""
    case_id = assignment_for(actor, assignment_id).case_id
    case = case_locked(actor, case_id)
    assignment = assignment_for(actor, assignment_id)
    assignment.case = case
    return assignment


@transaction.atomic
def assignment_accept(*, actor: Actor, assignment_id: int, on: date, at: datetime) -> Assignment:
    """The unit signs for the case: when, and who (签收)."""
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    _require_state(assignment, Assignment.State.ASSIGNED)
    assignment.state = Assignment.State.ACCEPTED
    assignment.accepted_on, assignment.accepted_by = on, actor.name
    assignment.save(update_fields=["state", "accepted_on", "accepted_by"])
    case = assignment.case
    clocks_meet(case, Clock.Kind.SEND_BACK, on=on, assignment=assignment)
    stage_refresh(case)
    say(case, actor, "accept", _("%(unit)s签收") % {"unit": assignment.unit}, at=at, on=on)
    record(actor, "casework.accepted", case, at=at, after={"unit": assignment.unit.name})
    return assignment


def _require_state(assignment: Assignment, *states: Assignment.State) -> None:
    if assignment.state in states and assignment.round.ended_on is None:
        return
    raise NotNow(
        _("%(unit)s的这项交办现在是“%(state)s”，这一步已经不能做了。")
        % {"unit": assignment.unit, "state": assignment.get_state_display()},
        hint=_("请刷新页面看看最新进度。"),
    )


@transaction.atomic
def assignment_send_back(
    *,
    actor: Actor,
    assignment_id: int,
    reason: str,
    proposed_unit: str,
    on: date,
    at: datetime,
) -> Assignment:
    """The unit says, with a reason and within the term, that the case is not its own (退办)."""
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    _require_state(assignment, Assignment.State.ASSIGNED)
    case = assignment.case
    clock = case.clocks.filter(assignment=assignment, kind=Clock.Kind.SEND_BACK).first()
    if clock is not None and on > clock.due_on:
        raise NotNow(
            _("退办期限是%(day)s，已经过了。") % {"day": date_text(clock.due_on)},
            hint=_("请先签收；如确不属本单位职责，请与人大办公室商量改派。"),
        )
    if len(reason.strip()) < 5:
        raise NotNow(_("退办须写明理由。"), hint=_("请写明依据哪项职责分工、应由哪个单位办理。"))
    assignment.state = Assignment.State.SENT_BACK
    assignment.sent_back_on = on
    assignment.sent_back_reason = reason.strip()
    assignment.proposed_unit = proposed_unit.strip()
    assignment.save(update_fields=["state", "sent_back_on", "sent_back_reason", "proposed_unit"])
    clocks_drop(case, assignment=assignment)
    stage_refresh(case)
    said = _("%(unit)s退办：%(reason)s") % {"unit": assignment.unit, "reason": reason.strip()}
    say(case, actor, "send_back", said, at=at, on=on)
    record(actor, "casework.sent_back", case, at=at, after={"unit": assignment.unit.name})
    return assignment


@transaction.atomic
def assignment_reassign(
    *, actor: Actor, assignment_id: int, to: HandOver, reason: str, on: date, at: datetime
) -> Assignment:
    """Give a unit's part to another unit; the new one has its own clocks from that day."""
    old = assignment_locked(actor, assignment_id)
    case, round_ = old.case, old.round
    require(actor, CasePerm.HAND_OVER, case)
    if old.finished_on is not None or round_.ended_on is not None:
        raise NotNow(_("这个单位已经答复，不能再改派。"), hint=_("请等待代表评价。"))
    units = _checked_units(case, [HandOver(to.unit_id, Assignment.Role.LEAD)])
    if old.state != Assignment.State.SENT_BACK:
        old.state = Assignment.State.WITHDRAWN
        old.save(update_fields=["state"])
        clocks_drop(case, assignment=old)
    Reply.objects.filter(assignment=old).exclude(state=Reply.State.ISSUED).update(
        state=Reply.State.RETURNED
    )
    new = Assignment(
        division_code=case.division_code,
        case=case,
        round=round_,
        unit=units[to.unit_id],
        role=to.role,
        task=to.task or old.task,
        leader=to.leader or units[to.unit_id].supervisor,
        assigned_on=on,
    )
    checked(new)
    new.save()
    office = office_rules_of(case.congress)
    term = rules.reply_sum if round_.number == 1 else rules.rehandle_sum
    reply = term(case, office, on)
    assignment_clocks_start(case, round_, new, reply=reply, on=on)
    stage_refresh(case)
    said = _("由%(old)s改派%(new)s：%(reason)s")
    words = {"old": old.unit, "new": new.unit, "reason": reason}
    say(case, actor, "reassign", said % words, at=at, on=on)
    record(
        actor,
        "casework.reassigned",
        case,
        at=at,
        before={"unit": old.unit.name},
        after={"unit": new.unit.name},
    )
    return new
