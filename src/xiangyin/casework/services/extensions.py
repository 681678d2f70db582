"""A unit asks for more time with a reason; the congress side decides; both dates are kept."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework import rules
from xiangyin.casework.models import Assignment, Case, Clock, Extension
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import office_rules_of
from xiangyin.casework.services.assignments import assignment_locked
from xiangyin.casework.services.steps import case_locked, clock_start, say, stage_refresh
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError, NotFound, NotNow
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.law import Finding, date_text


class ExtensionRefusedByLaw(DomainError):
    """The day asked for lies beyond what the law allows, or a condition is missing."""

    code = "extension-refused-by-law"


def _judge(case: Case, clock: Clock, *, until: date, reason: str, consent: bool) -> Finding:
    return rules.extension_finding(
        case,
        office_rules_of(case.congress),
        handed_over_on=clock.starts_on,
        until=until,
        reason=reason,
        has_consent=consent,
    )


@transaction.atomic
def extension_ask(
    *, actor: Actor, assignment_id: int, until: date, reason: str, on: date, at: datetime
) -> Extension:
    """The unit asks to reply later; what the law forbids is refused at once, with the article."""
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    case = assignment.case
    clock = _reply_clock(case, assignment)
    if until <= clock.due_on:
        raise NotNow(
            _("申请延至的日期不晚于现在的期限%(day)s。") % {"day": date_text(clock.due_on)},
            hint=_("请填一个更晚的日期。"),
        )
    if len(reason.strip()) < 5:
        raise NotNow(_("申请延期须写明理由。"), hint=_("请写明难在哪里、需要多长时间。"))
    finding = _judge(case, clock, until=until, reason=reason, consent=True)
    if finding.refuses:
        raise ExtensionRefusedByLaw.from_finding(finding, hint=_("请改填更早的日期。"))
    asked = Extension(
        division_code=case.division_code,
        assignment=assignment,
        clock=clock,
        asked_on=on,
        reason=reason.strip(),
        wanted_on=until,
    )
    checked(asked)
    asked.save()
    stage_refresh(case)
    said = _("%(unit)s申请延期至%(day)s：%(reason)s")
    words = {"unit": assignment.unit, "day": date_text(until), "reason": reason.strip()}
    say(case, actor, "ask_extension", said % words, at=at, on=on)
    record(actor, "casework.extension_asked", case, at=at, after={"until": until})
    return asked


def _reply_clock(case: Case, assignment: Assignment) -> Clock:
    kinds = [Clock.Kind.REPLY, Clock.Kind.OPINION]
    clock = case.clocks.filter(
        assignment=assignment, kind__in=kinds, met_on=None, superseded=False
    ).first()
    if clock is None:
        raise NotNow(_("这项交办没有正在计算的答复期限。"), hint=_("已答复的不必延期。"))
    return clock


@transaction.atomic
def extension_decide(
    *, actor: Actor, extension_id: int, granted: bool, note: str, on: date, at: datetime
) -> Extension:
    """The congress side decides; if granted, the old clock stops and a new one starts."""
    asked = (
        Extension.objects.select_related("assignment__unit", "clock")
        .filter(pk=extension_id)
        .first()
    )
    if asked is None:
        raise NotFound(_("没有这份延期申请。"), hint=_("请从待办列表进入。"))
    case = case_locked(actor, asked.assignment.case_id)
    require(actor, CasePerm.DECIDE_EXTENSION, case)
    asked.refresh_from_db()
    if asked.decision != Extension.Decision.PENDING:
        raise NotNow(
            _("这份延期申请已由%(by)s决定：%(decision)s。")
            % {"by": asked.decided_by, "decision": asked.get_decision_display()},
            hint=_("请刷新页面。"),
        )
    if granted and not asked.clock.is_running:
        raise NotNow(
            _("%(unit)s已经答复，不必再延期。") % {"unit": asked.assignment.unit},
            hint=_("请选择不同意，并写明已经答复。"),
        )
    if not granted and not note.strip():
        raise NotNow(_("不同意延期须写明理由。"), hint=_("承办单位会看到这句话。"))
    asked.decision = Extension.Decision.GRANTED if granted else Extension.Decision.REFUSED
    asked.decided_on, asked.decided_by, asked.decision_note = on, actor.name, note.strip()
    asked.save(update_fields=["decision", "decided_on", "decided_by", "decision_note"])
    if granted:
        _extend(case, asked)
    stage_refresh(case)
    said = _("%(decision)s%(unit)s延期至%(day)s")
    words = {
        "decision": asked.get_decision_display(),
        "unit": asked.assignment.unit,
        "day": date_text(asked.wanted_on),
    }
    say(case, actor, "decide_extension", said % words, at=at, on=on)
    record(actor, "casework.extension_decided", case, at=at, after={"decision": asked.decision})
    return asked


def _extend(case: Case, asked: Extension) -> None:
    old = asked.clock
    finding = _judge(case, old, until=asked.wanted_on, reason=asked.reason, consent=True)
    if finding.refuses:
        raise ExtensionRefusedByLaw.from_finding(finding)
    old.superseded = True
    old.save(update_fields=["superseded"])
    said = _("%(by)s同意延期：%(day)s") % {
        "by": asked.decided_by,
        "day": date_text(asked.wanted_on),
    }
    worked = rules.Sum(
        rule=finding.rule,
        starts_on=old.starts_on,
        due_on=asked.wanted_on,
        sentence=finding.sentence,
        steps=[*old.steps, _("申请延期：%(r)s") % {"r": asked.reason}, said],
        citation="；".join(basis.cite() for basis in finding.basis),
        finding=finding.as_dict(),
    )
    clock_start(case, Clock.Kind(old.kind), worked, round_=old.round, assignment=asked.assignment)
