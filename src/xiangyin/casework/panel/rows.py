"""The rows of a case's page: rounds with their units, contacts, replies, promises."""

from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.lights import Light, light_of
from xiangyin.casework.models import (
    Assignment,
    CaseParty,
    Clock,
    Commitment,
    Contact,
    Extension,
    Reply,
    Round,
)
from xiangyin.casework.panel.deadlines import Deadline, deadline_of
from xiangyin.casework.panel.facts import LIVE, CaseFacts
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import RoundVerdicts, verdicts_of
from xiangyin.core.actors import Role
from xiangyin.core.permissions import may


@dataclass(frozen=True)
class AssignmentRow:
    """One unit's part in a round, with its own clocks."""

    assignment: Assignment
    tone: str
    deadlines: list[Deadline]
    reassign_url: str


@dataclass(frozen=True)
class WaitingFor:
    """A deputy whose verdict has not come, and where the office enters it from paper."""

    party: CaseParty
    url: str


@dataclass(frozen=True)
class RoundRow:
    """第几次办理: its units and what this reader may know of its verdicts."""

    round: Round
    assignments: list[AssignmentRow]
    verdicts: RoundVerdicts | None
    grades: list[tuple[str, dict[str, int]]]
    waiting_for: list[WaitingFor]


def round_rows(facts: CaseFacts) -> list[RoundRow]:
    """The rounds, the latest first."""
    return [_round_row(facts, round_) for round_ in reversed(facts.rounds)]


def _round_row(facts: CaseFacts, round_: Round) -> RoundRow:
    is_last = round_ is facts.round
    forms = facts.forms_of(round_)
    verdicts = None
    if forms or (is_last and facts.case.stage == facts.case.Stage.FEEDBACK):
        verdicts = verdicts_of(facts.actor, round_, forms, expected=len(facts.expected()))
    return RoundRow(
        round=round_,
        assignments=[_assignment_row(facts, a) for a in facts.of_round(round_)],
        verdicts=verdicts,
        grades=_grades(verdicts),
        waiting_for=_waiting_for(facts) if is_last else [],
    )


def _grades(verdicts: RoundVerdicts | None) -> list[tuple[str, dict[str, int]]]:
    if verdicts is None or not verdicts.counts:
        return []
    return [
        (_("办理态度"), verdicts.counts["attitude"]),
        (_("办理结果"), verdicts.counts["result"]),
    ]


def _waiting_for(facts: CaseFacts) -> list[WaitingFor]:
    if not facts.sees_all or facts.case.stage != facts.case.Stage.FEEDBACK:
        return []
    enters = may(facts.actor, CasePerm.ENTER_FOR_DEPUTY, facts.case)
    return [
        WaitingFor(p, reverse("casework:feedback", args=[facts.case.pk, p.pk]) if enters else "")
        for p in facts.unjudged()
    ]


_TONES = {"assigned": "amber", "accepted": "blue", "sent_back": "red", "withdrawn": "gray"}


def _assignment_row(facts: CaseFacts, assignment: Assignment) -> AssignmentRow:
    clocks = [c for c in facts.clocks if c.assignment_id == assignment.pk and not c.superseded]
    can_change = (
        facts.leads
        and facts.round is not None
        and assignment.round_id == facts.round.pk
        and facts.round.ended_on is None
        and assignment.finished_on is None
        and assignment.state != Assignment.State.WITHDRAWN
        and not _is_replaced(facts, assignment)
    )
    yellow = facts.office.yellow_days
    return AssignmentRow(
        assignment=assignment,
        tone="green" if assignment.finished_on else _TONES[assignment.state],
        deadlines=[
            deadline_of(c, facts.on, yellow_days=yellow)
            for c in clocks
            if c.kind != Clock.Kind.SEND_BACK or c.is_running
        ],
        reassign_url=reverse("casework:reassign", args=[assignment.pk]) if can_change else "",
    )


def _is_replaced(facts: CaseFacts, assignment: Assignment) -> bool:
    """A part that was sent back is given away once: a later unit has its role."""
    if assignment.state in LIVE:
        return False
    return any(
        a.pk > assignment.pk and a.role == assignment.role and a.state in LIVE
        for a in facts.of_round(facts.round)
    )


@dataclass(frozen=True)
class ContactRow:
    """A meeting or a call, and whether the deputy says that it happened."""

    contact: Contact
    state: Light
    confirm_url: str


def contact_rows(facts: CaseFacts) -> list[ContactRow]:
    """The contacts, the latest first."""
    own = {p.pk for p in facts.own_parties()}
    enters = facts.case.is_open and may(facts.actor, CasePerm.ENTER_FOR_DEPUTY, facts.case)
    rows = []
    for contact in facts.contacts:
        is_own = contact.party_id in own and facts.case.is_open
        asks = not contact.confirmed_on and not contact.denied_on and (enters or is_own)
        url = reverse("casework:contact-confirm", args=[contact.pk]) if asks else ""
        state = _contact_state(contact, sees_words=facts.sees_all or contact.party_id in own)
        rows.append(ContactRow(contact, state, url))
    return rows


def _contact_state(contact: Contact, *, sees_words: bool) -> Light:
    if contact.confirmed_on:
        return Light("green", _("代表已确认"))
    if contact.denied_on and sees_words:
        return Light("red", _("代表说明：%(words)s") % {"words": contact.denial})
    if contact.denied_on:
        return Light("red", _("代表没有认可，不计入"))
    return Light("gray", _("待代表确认"))


@dataclass(frozen=True)
class ReplyRow:
    """A reply this reader may read, and where it is checked or gone on with."""

    reply: Reply
    tone: str
    url: str
    verb: str
    verb_label: str


def reply_rows(facts: CaseFacts) -> list[ReplyRow]:
    """The replies, the latest first."""
    return [_reply_row(facts, reply) for reply in facts.replies]


_REPLY_TONES = {"draft": "gray", "submitted": "amber", "returned": "red", "issued": "green"}


def _reply_row(facts: CaseFacts, reply: Reply) -> ReplyRow:
    url = verb = label = ""
    if facts.leads and reply.state == Reply.State.SUBMITTED:
        url = reverse("casework:reply-check", args=[reply.pk])
        verb, label = "casework.check_reply", _("审核")
    elif facts.actor.role is Role.UNIT and reply.state in {
        Reply.State.DRAFT,
        Reply.State.RETURNED,
    }:
        url = reverse("casework:reply", args=[reply.assignment_id])
        verb, label = "casework.draft_reply", _("继续写")
    return ReplyRow(reply, _REPLY_TONES[reply.state], url, verb, label)


@dataclass(frozen=True)
class ExtensionRow:
    """A request for more time, and where it is decided."""

    extension: Extension
    tone: str
    decide_url: str


def extension_rows(facts: CaseFacts) -> list[ExtensionRow]:
    """The requests, the latest first."""
    decides = facts.case.is_open and may(facts.actor, CasePerm.DECIDE_EXTENSION, facts.case)
    tones = {"pending": "amber", "granted": "green", "refused": "red"}
    return [
        ExtensionRow(
            asked,
            tones[asked.decision],
            reverse("casework:decide-extension", args=[asked.pk])
            if decides and asked.decision == Extension.Decision.PENDING
            else "",
        )
        for asked in facts.extensions
    ]


@dataclass(frozen=True)
class CommitmentRow:
    """A promise, how near its day is, and what its unit may report."""

    commitment: Commitment
    light: Light
    url: str
    verb: str
    verb_label: str


def commitment_rows(facts: CaseFacts) -> list[CommitmentRow]:
    """The promises of the case by the day promised."""
    yellow = facts.office.yellow_days
    unit_id = facts.actor.unit_id if facts.actor.role is Role.UNIT else None
    rows = [
        commitment_row(p, facts.on, yellow_days=yellow, unit_id=unit_id) for p in facts.commitments
    ]
    return [_with_superseding(facts, row) for row in rows]


def _with_superseding(facts: CaseFacts, row: CommitmentRow) -> CommitmentRow:
    """The congress side may close a promise whose unit has answered again in a later round."""
    promise = row.commitment
    is_open = promise.fulfilled_on is None and promise.superseded_on is None
    if not is_open or not may(facts.actor, CasePerm.SUPERSEDE, facts.case):
        return row
    given = next((r for r in facts.replies if r.pk == promise.reply_id), None)
    later = given and any(
        r.assignment.unit_id == given.assignment.unit_id
        and r.round.number > given.round.number
        and r.state == Reply.State.ISSUED
        and not r.is_opinion
        for r in facts.replies
    )
    if not later:
        return row
    url = reverse("casework:supersede", args=[promise.pk])
    return replace(row, url=url, verb="casework.supersede", verb_label=_("由后一次代替"))


def commitment_row(
    promise: Commitment, on: date, *, yellow_days: int, unit_id: int | None
) -> CommitmentRow:
    """One promise; the verbs are its own unit's."""
    light = light_of(promise.due_on, on, yellow_days=yellow_days)
    if promise.fulfilled_on:
        light = Light("green", _("已兑现"))
    if promise.answered_on:
        light = Light("green", _("已兑现，已再答复"))
    if promise.superseded_on:
        return CommitmentRow(promise, Light("gray", _("由后一次办理代替")), "", "", "")
    url = verb = label = ""
    if unit_id is not None and promise.reply.assignment.unit_id == unit_id:
        if promise.fulfilled_on is None:
            url = reverse("casework:fulfil", args=[promise.pk])
            verb, label = "casework.fulfil", _("登记兑现")
        elif promise.answered_on is None:
            url = reverse("casework:answer-again", args=[promise.pk])
            verb, label = "casework.answer_again", _("再次答复")
    return CommitmentRow(promise, light, url, verb, label)
