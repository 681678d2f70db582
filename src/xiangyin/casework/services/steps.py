"""The steps every verb of the engine shares: lock the case, keep its log, clocks and stage."""

from collections import Counter
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min
from django.utils.translation import gettext as _

from xiangyin.casework.models import (
    Assignment,
    Case,
    Clock,
    Contact,
    Feedback,
    LogEntry,
    Reply,
    Round,
)
from xiangyin.casework.rules import Sum
from xiangyin.casework.selectors.cases import cases_for
from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError, NotFound, NotNow, OutOfDate

codes.register(
    {
        "casework.opened": "立案",
        "casework.handed_over": "交办",
        "casework.accepted": "签收",
        "casework.sent_back": "退办",
        "casework.reassigned": "改派",
        "casework.contact_logged": "登记沟通",
        "casework.contact_confirmed": "代表确认沟通",
        "casework.contact_denied": "代表否认沟通",
        "casework.extension_asked": "申请延期",
        "casework.extension_decided": "决定延期",
        "casework.reply_drafted": "起草答复",
        "casework.reply_submitted": "答复送审",
        "casework.reply_returned": "答复退回修改",
        "casework.reply_issued": "签发答复",
        "casework.feedback_given": "代表评价",
        "casework.feedback_reminded": "提醒评价",
        "casework.round_ended": "征询结束",
        "casework.round_opened": "重新办理",
        "casework.commitment_fulfilled": "承诺兑现",
        "casework.commitment_answered": "兑现后再答复",
        "casework.pressed": "督办",
        "casework.marked_key": "列为重点督办",
        "casework.signed_off": "登记五步办理",
        "casework.sent_up": "向上反映",
        "casework.sent_up_received": "上送件签收",
        "casework.sent_up_answered": "上送件答复",
        "casework.commitment_superseded": "承诺由后一次办理代替",
        "casework.merged": "并案",
        "casework.closed": "办结",
        "casework.withdrawn": "撤回",
        "casework.rules_set": "设定办理规则",
        "casework.holidays_replaced": "更换节假日安排",
    }
)


class CaseClosedAlready(DomainError):
    """A closed or merged case changes no more."""

    code = "case-closed"


def case_locked(
    actor: Actor, case_id: int, *, seen: int | None = None, merged_too: bool = False
) -> Case:
    """Find the case for the actor and lock it until the verb ends.

    `seen` is the version the page showed: if somebody was faster, OutOfDate says so and the
    second decision is not made on top of the first.
    """
    case = (
        cases_for(actor)
        .select_related("congress")
        .select_for_update(of=("self",), no_key=True)
        .filter(pk=case_id)
        .first()
    )
    if case is None:
        raise NotFound(_("没有这件办件，或者它不由您办理。"), hint=_("请从待办列表进入。"))
    if not (case.is_open or (merged_too and case.closed_on is None)):
        raise CaseClosedAlready(
            _("这一件%(stage)s，不再变动。") % {"stage": case.get_stage_display()},
            hint=_("如需继续跟踪，请从承诺事项或相近建议进入。"),
        )
    if seen is not None and seen != case.version:
        last = case.log.order_by("-at", "-id").first()
        raise OutOfDate(
            _("就在刚才，%(what)s。您看到的页面已经过时，这次没有存。")
            % {"what": last.sentence if last else _("别人办理了这一件")},
            hint=_("请刷新页面看看最新情况，再决定是否继续。"),
        )
    return case


def current_round(case: Case) -> Round | None:
    """The latest round, or None before hand-over."""
    return case.rounds.order_by("-number").first()


def round_running(case: Case) -> Round:
    """The round in hand, or NotNow when none is."""
    found = current_round(case)
    if found is None or found.ended_on is not None:
        raise NotNow(_("这一件还没有交办，或者这次办理已经结束。"), hint=_("请先交办。"))
    return found


def say(
    case: Case,
    actor: Actor,
    verb: str,
    sentence: str,
    *,
    at: datetime,
    on: date | None = None,
    congress_only: bool = False,
    **data: Any,
) -> LogEntry:
    """Add one sentence to the case's log."""
    return LogEntry.objects.create(
        division_code=case.division_code,
        case=case,
        at=at,
        on=on or day_of(at),
        by=actor.name,
        verb=verb,
        sentence=sentence[:500],
        congress_only=congress_only,
        data=data,
    )


def clock_start(
    case: Case,
    kind: Clock.Kind,
    worked: Sum,
    *,
    round_: Round | None = None,
    assignment: Assignment | None = None,
) -> Clock:
    """Start a clock with its rule, start and sum; it is never recomputed."""
    return Clock.objects.create(
        division_code=case.division_code,
        case=case,
        round=round_,
        assignment=assignment,
        kind=kind,
        rule=worked.rule,
        starts_on=worked.starts_on,
        due_on=worked.due_on,
        sentence=worked.sentence[:400],
        steps=worked.steps,
        citation=worked.citation[:200],
        finding=worked.finding,
    )


def clocks_meet(case: Case, *kinds: Clock.Kind, on: date, **which: Any) -> int:
    """Stop the running clocks of these kinds as met on that day."""
    running = case.clocks.filter(kind__in=kinds, met_on=None, superseded=False, **which)
    return running.update(met_on=on)


def clocks_drop(case: Case, **which: Any) -> int:
    """Take running clocks off without meeting them: the assignment ended, the case merged."""
    return case.clocks.filter(met_on=None, superseded=False, **which).update(superseded=True)


LIST_CLOCKS = (Clock.Kind.HAND_OVER, Clock.Kind.REPLY, Clock.Kind.FEEDBACK)


def stage_refresh(case: Case) -> None:
    """Derive the case's stage and nearest deadline from its records; the one place that does."""
    case.stage = _stage_of(case)
    running = case.clocks.filter(kind__in=LIST_CLOCKS, met_on=None, superseded=False)
    first = running.order_by("due_on").values_list("due_on", flat=True).first()
    case.due_on = first if case.is_open else None
    _note_first_round(case)
    note_sums(case)
    case.version += 1
    case.save()


def _note_first_round(case: Case) -> None:
    """Keep when the first round was due, answered and met: what the rates are made of."""
    confirmed = Contact.objects.filter(assignment__case=case, confirmed_on__isnull=False)
    face_to_face = confirmed.exclude(way__in=[Contact.Way.PHONE, Contact.Way.LETTER])
    case.contacted_on = face_to_face.aggregate(first=Min("on"))["first"]
    first = case.rounds.filter(number=1).first()
    if first is None:
        return
    due = case.clocks.filter(kind=Clock.Kind.REPLY, round=first, superseded=False)
    case.reply_due_on = due.aggregate(last=Max("due_on"))["last"]
    finished = [assignment.finished_on for assignment in answering_assignments(first)]
    known = [day for day in finished if day is not None]
    case.replied_on = max(known) if known and len(known) == len(finished) else None


def note_sums(case: Case) -> None:
    """Keep how many verdicts came in, and which: each deputy's latest one counts, once."""
    forms = Feedback.objects.filter(round__case=case).order_by("round__number")
    latest = {
        party: (result, number)
        for party, result, number in forms.values_list("party_id", "result", "round__number")
    }
    results = Counter(result for result, _number in latest.values())
    case.judged = len(latest)
    case.satisfied = results[Feedback.Grade.SATISFIED]
    case.basically = results[Feedback.Grade.BASICALLY]
    case.dissatisfied = results[Feedback.Grade.DISSATISFIED]
    case.rehandled = sum(number > 1 for _result, number in latest.values())
    case.promises = case.commitments.count()


def _stage_of(case: Case) -> str:
    if case.withdrawn_on:
        return Case.Stage.WITHDRAWN
    if case.merged_into_id:
        return Case.Stage.MERGED
    if case.closed_on:
        return Case.Stage.CLOSED
    round_ = current_round(case)
    if round_ is None:
        return Case.Stage.WAITING
    if round_.ended_on is not None:
        return Case.Stage.REVIEW
    answering = list(answering_assignments(round_))
    if not answering:
        return Case.Stage.WAITING
    if all(a.finished_on for a in answering):
        return Case.Stage.FEEDBACK
    if all(a.state == Assignment.State.ASSIGNED for a in answering):
        return Case.Stage.ASSIGNED
    replies = Reply.objects.filter(
        assignment__in=answering, is_follow_up=False, state=Reply.State.SUBMITTED
    )
    return Case.Stage.APPROVAL if replies.exists() else Case.Stage.HANDLING


def answering_assignments(round_: Round) -> list[Assignment]:
    """Those that must answer the deputies: lead and separate units still in charge."""
    return list(
        round_.assignments.filter(
            role__in=[Assignment.Role.LEAD, Assignment.Role.SEPARATE],
            state__in=[Assignment.State.ASSIGNED, Assignment.State.ACCEPTED],
        )
        .select_related("unit")
        .order_by("id")
    )
