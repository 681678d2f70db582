"""The congress office screens: number it, ask for changes, or decline on a legal ground."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.services import CaseOpening, PartyEntry, case_open
from xiangyin.congress.models import Session
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.numbering import next_number
from xiangyin.core.permissions import require
from xiangyin.duty.models import DutyEntry
from xiangyin.duty.services import entry_record
from xiangyin.suggestions import rules
from xiangyin.suggestions.events import SuggestionDeclined, SuggestionRegistered
from xiangyin.suggestions.models import Category, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import NumberRun, recess_run, session_run, signers_of
from xiangyin.suggestions.services.steps import (
    NotItsTurn,
    require_state,
    state_set,
    suggestion_locked,
    text_index,
)

State = Suggestion.State
IN_RECESS = 0  # as a session's id: number it among those between sessions


class NoGround(DomainError):
    """Declining needs a ground that the law names, and an explanation to the deputy."""

    code = "no-ground"


@transaction.atomic
def suggestion_register(
    *,
    actor: Actor,
    suggestion_id: int,
    category_id: int,
    level: Suggestion.Level,
    on: date,
    at: datetime,
    session_id: int | None = None,
    seen: int | None = None,
) -> Suggestion:
    """Accept it: number it for good, enter it in the duty records, open its case.

    Within a session numbers run per session, motions on their own; between sessions per year.
    A motion waits for the presidium and gets a case only if it is converted. `session_id` moves
    it to another session, or with IN_RECESS to none; None leaves it where it was sent.
    """
    suggestion = suggestion_locked(actor, suggestion_id, seen=seen)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    require_state(suggestion, State.SUBMITTED)
    category = Category.objects.filter(congress=suggestion.congress, pk=category_id).first()
    if category is None:
        raise NotItsTurn(_("请选择类别。"), hint=_("类别可以在设置中增减。"))
    suggestion.category, suggestion.level = category, level
    suggestion.registered_on = on
    _number(suggestion, session_id, on)
    suggestion.is_public = suggestion.wants_public
    if not suggestion.is_motion:
        case_open_for(suggestion, actor=actor, at=at)
    state_set(
        suggestion,
        State.REGISTERED,
        *("category", "level", "registered_on", "session", "origin", "year", "number"),
        *("number_text", "is_public", "case"),
    )
    enter_duty(suggestion)
    text_index(suggestion)
    record(actor, "suggestions.registered", suggestion, at=at, after={"no": suggestion.number_text})
    announce(SuggestionRegistered(suggestion.pk, on))
    return suggestion


def _number(suggestion: Suggestion, session_id: int | None, on: date) -> None:
    """Give the next number of its run; a number once given is never given again."""
    if session_id == IN_RECESS:
        suggestion.session = None
        if suggestion.origin == Suggestion.Origin.SESSION:
            suggestion.origin = Suggestion.Origin.RECESS
    elif session_id is not None:
        session = Session.objects.filter(term_id=suggestion.term_id, pk=session_id).first()
        if session is None:
            raise NotItsTurn(_("没有这次会议。"), hint=_("请重新选择会议，或选闭会期间。"))
        suggestion.session = session
    session = suggestion.session
    if session is None:
        if suggestion.is_motion:
            raise NotItsTurn(_("议案须归入一次会议。"), hint=_("请选择会议。"))
        run = recess_run(suggestion, on)
    else:
        run = session_run(suggestion, session)
        suggestion.origin = Suggestion.Origin.SESSION
    number_give(suggestion, run)


def number_give(suggestion: Suggestion, run: NumberRun) -> None:
    """Take the run's next number for good."""
    suggestion.number = next_number(run.key)
    suggestion.year = run.year
    suggestion.number_text = run.text_of(suggestion.number)


def case_open_for(suggestion: Suggestion, *, actor: Actor, at: datetime) -> None:
    """Open the case that hands it over and follows it; lead and co-signers must be answered."""
    signers = signers_of(suggestion)
    item = suggestion.number_text
    opening = CaseOpening(
        congress=suggestion.congress,
        kind="suggestion",
        number_text=item,
        title=suggestion.title,
        category=suggestion.category.name if suggestion.category else "",
        opened_on=suggestion.registered_on or day_of(at),
        session_closed_on=suggestion.session.closes_on if suggestion.session else None,
        parties=[
            PartyEntry(signers.lead.pk, True, item),
            *(PartyEntry(deputy.pk, False, item) for deputy in signers.confirmed),
        ],
    )
    suggestion.case = case_open(actor=actor, opening=opening, at=at)


def enter_duty(suggestion: Suggestion) -> None:
    """Enter it in the duty record of each signer: by the act, never by hand."""
    kinds = DutyEntry.Kind
    lead_kind, joint_kind = (
        (kinds.MOTION_LEAD, kinds.MOTION_JOINT)
        if suggestion.is_motion
        else (kinds.SUGGESTION_LEAD, kinds.SUGGESTION_JOINT)
    )
    signers = signers_of(suggestion)
    for deputy in [signers.lead, *signers.confirmed]:
        entry_record(
            deputy=deputy,
            kind=lead_kind if deputy.pk == signers.lead.pk else joint_kind,
            on=suggestion.submitted_on or suggestion.registered_on,  # type: ignore[arg-type]
            text=f"{suggestion.number_text} {suggestion.title}",
            source=f"suggestions:{suggestion.pk}",
        )


@transaction.atomic
def suggestion_route(
    *, actor: Actor, suggestion_id: int, level: Suggestion.Level, reason: str, at: datetime
) -> Suggestion:
    """Say anew who can settle it: this township, a village, the county, higher (S108, S137)."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.ROUTE, suggestion)
    require_state(suggestion, State.REGISTERED, State.HANDED_OVER)
    if level == suggestion.level:
        raise NotItsTurn(_("办理层级没有变。"), hint=_("请选另一个层级，或者返回。"))
    if not reason.strip():
        raise NotItsTurn(_("改办理层级须写明理由。"), hint=_("代表可能会问为什么，一句话就行。"))
    before = suggestion.level
    suggestion.level = level
    suggestion.version += 1
    suggestion.save(update_fields=["level", "version"])
    after = {"level": level.value, "reason": reason.strip()}
    record(actor, "suggestions.routed", suggestion, at=at, before={"level": before}, after=after)
    return suggestion


@transaction.atomic
def suggestion_return(
    *, actor: Actor, suggestion_id: int, note: str, at: datetime, seen: int | None = None
) -> Suggestion:
    """Ask the deputy to change the words; nothing is lost, it comes back when sent again."""
    suggestion = suggestion_locked(actor, suggestion_id, seen=seen)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    require_state(suggestion, State.SUBMITTED)
    if not note.strip():
        raise NotItsTurn(_("请写明希望怎样修改。"), hint=_("代表会看到这句话。"))
    suggestion.screening_note = note.strip()
    state_set(suggestion, State.RETURNED, "screening_note")
    record(actor, "suggestions.returned", suggestion, at=at, after={"note": note.strip()})
    return suggestion


@transaction.atomic
def suggestion_decline(
    *,
    actor: Actor,
    suggestion_id: int,
    ground: str,
    explanation: str,
    on: date,
    at: datetime,
    seen: int | None = None,
) -> Suggestion:
    """Do not handle it as a suggestion: on a legal ground only, explained, never deleted."""
    suggestion = suggestion_locked(actor, suggestion_id, seen=seen)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    require_state(suggestion, State.SUBMITTED)
    known = {g.code: g for g in rules.grounds_for_declining(suggestion.congress, on)}
    if ground not in known:
        raise NoGround(
            _("不作为建议办理，须有法规列明的情形。"),
            hint=_("请从所列情形中选一项；都不符合的，应当登记交办。"),
        )
    if len(explanation.strip()) < 10:
        raise NoGround(
            _("请向代表说明为什么、可以改走什么渠道。"),
            hint=_("代表会看到这段话，至少写一两句。"),
        )
    finding = rules.intake_finding(suggestion.congress, ground, on)
    suggestion.screening_ground = ground
    suggestion.screening_note = f"{known[ground].label}。{explanation.strip()}"[:500]
    state_set(suggestion, State.DECLINED, "screening_ground", "screening_note")
    record(
        actor,
        "suggestions.declined",
        suggestion,
        at=at,
        after={"ground": ground, "law": finding.sentence},
    )
    announce(SuggestionDeclined(suggestion.pk, on))
    return suggestion
