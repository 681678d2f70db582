"""What the presidium decides of a motion: admit, convert into a suggestion, or not list."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules
from xiangyin.suggestions.events import MotionDecided
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import session_run, signers_of
from xiangyin.suggestions.services.screening import case_open_for, number_give
from xiangyin.suggestions.services.steps import (
    NotItsTurn,
    require_state,
    state_set,
    suggestion_locked,
    text_index,
)
from xiangyin.suggestions.services.writing import MotionRefused

State = Suggestion.State


def _motion_waiting(actor: Actor, motion_id: int) -> Suggestion:
    motion = suggestion_locked(actor, motion_id)
    require(actor, SuggestionPerm.DECIDE_MOTION, motion)
    require_state(motion, State.REGISTERED)
    if not motion.is_motion:
        raise NotItsTurn(_("这一件是建议，不是议案。"), hint=_("建议登记后直接交办。"))
    return motion


@transaction.atomic
def motion_admit(
    *, actor: Actor, motion_id: int, decision: str, on: date, at: datetime
) -> Suggestion:
    """Enter the presidium's decision to put the motion on the agenda (地方组织法; S110).

    Whether it lies within the congress's powers is for people: deciding says that it does.
    """
    motion = _motion_waiting(actor, motion_id)
    finding = rules.motion_finding(
        motion, movers=signers_of(motion).count, on=on, is_within_competence=True
    )
    if finding.refuses:
        raise MotionRefused.from_finding(finding)
    motion.screening_note = decision.strip() or _("主席团决定列入会议议程")
    state_set(motion, State.ADMITTED, "screening_note")
    record(actor, "suggestions.motion_admitted", motion, at=at, after={"on": on})
    announce(MotionDecided(motion.pk, on))
    return motion


@transaction.atomic
def motion_convert(
    *, actor: Actor, motion_id: int, reason: str, on: date, at: datetime
) -> Suggestion:
    """Handle the motion as a suggestion, with a number of its own and a link kept both ways.

    Lead and co-signers stay the same; nothing has to be written again.
    """
    motion = _motion_waiting(actor, motion_id)
    _require_reason(reason)
    session = motion.session
    if session is None:
        raise NotItsTurn(_("议案没有归入会议，不能转为建议。"))
    converted = Suggestion(
        division_code=motion.division_code,
        congress=motion.congress,
        term=motion.term,
        session=session,
        kind=Suggestion.Kind.SUGGESTION,
        origin=motion.origin,
        state=State.REGISTERED,
        lead=motion.lead,
        title=motion.title.removesuffix("的议案") + "的建议"
        if motion.title.endswith("的议案")
        else motion.title,
        situation=motion.situation,
        analysis=motion.analysis,
        proposal=motion.proposal,
        place=motion.place,
        category=motion.category,
        level=motion.level,
        suggested_unit=motion.suggested_unit,
        wants_public=motion.wants_public,
        not_public_reason=motion.not_public_reason,
        is_public=motion.wants_public,
        created_at=at,
        submitted_on=motion.submitted_on,
        registered_on=on,
        converted_from=motion,
    )
    number_give(converted, session_run(converted, session))
    converted.save()
    CoSponsor.objects.bulk_create(
        CoSponsor(
            division_code=row.division_code,
            suggestion=converted,
            deputy_id=row.deputy_id,
            state=row.state,
            invited_at=row.invited_at,
            answered_at=row.answered_at,
        )
        for row in motion.cosponsors.filter(state=CoSponsor.State.CONFIRMED)
    )
    case_open_for(converted, actor=actor, at=at)
    converted.save(update_fields=["case"])
    text_index(converted)
    motion.screening_note = reason.strip()
    state_set(motion, State.CONVERTED, "screening_note")
    record(
        actor,
        "suggestions.motion_converted",
        motion,
        at=at,
        after={"to": converted.number_text, "reason": reason.strip()},
    )
    announce(MotionDecided(motion.pk, on))
    return converted


@transaction.atomic
def motion_decline(
    *, actor: Actor, motion_id: int, reason: str, on: date, at: datetime
) -> Suggestion:
    """Enter the presidium's decision not to list the motion, with its reason to the movers."""
    motion = _motion_waiting(actor, motion_id)
    _require_reason(reason)
    motion.screening_note = reason.strip()
    state_set(motion, State.DECLINED, "screening_note")
    record(actor, "suggestions.motion_declined", motion, at=at, after={"reason": reason})
    announce(MotionDecided(motion.pk, on))
    return motion


def _require_reason(reason: str) -> None:
    if len(reason.strip()) < 5:
        raise NotItsTurn(_("请写明主席团的理由。"), hint=_("领衔和联名代表都会看到。"))
