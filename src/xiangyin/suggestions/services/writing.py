"""A deputy writes, the office may write for a deputy who then confirms and sends it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.congress.models import Deputy
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError, NotFound
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.suggestions import rules
from xiangyin.suggestions.events import SuggestionSubmitted
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import session_on, signers_of
from xiangyin.suggestions.services.steps import (
    IncompleteText,
    NotItsTurn,
    require_state,
    state_set,
    suggestion_locked,
    text_index,
)

State = Suggestion.State
Origin = Suggestion.Origin
SIGNED_FOR = ("kind", "title", "situation", "analysis", "proposal")


@dataclass(frozen=True)
class SuggestionText:
    """A suggestion as typed; every part may still be empty."""

    title: str = ""
    situation: str = ""
    analysis: str = ""
    proposal: str = ""
    place: str = ""
    suggested_unit: str = ""
    wants_public: bool = True
    not_public_reason: str = ""


class MotionRefused(DomainError):
    """The law does not let this motion be filed (movers, parts, deadline)."""

    code = "motion-refused"


@transaction.atomic
def suggestion_start(
    *,
    actor: Actor,
    lead_id: int,
    kind: Suggestion.Kind,
    text: SuggestionText,
    at: datetime,
    origin: Origin | None = None,
) -> Suggestion:
    """Begin a suggestion in the deputy's name; any part may be empty (代表法; S105).

    Entered by the office, it waits for the deputy's own confirmation (S006).
    """
    lead = Deputy.objects.select_related("term__congress", "person").filter(pk=lead_id).first()
    if lead is None:
        raise NotFound(_("没有这名代表。"), hint=_("请从代表名册中选择。"))
    require(actor, SuggestionPerm.RAISE, lead)
    if lead.status != Deputy.Status.IN_OFFICE:
        raise NotItsTurn(
            _("%(name)s代表%(status)s，不能提出建议。")
            % {"name": lead, "status": lead.get_status_display()}
        )
    session = session_on(lead.term, day_of(at))
    in_session = Origin.SESSION if session else Origin.RECESS
    suggestion = Suggestion(
        division_code=lead.division_code,
        congress=lead.term.congress,
        term=lead.term,
        session=session,
        kind=kind,
        origin=origin or in_session,
        lead=lead,
        entered_by="" if actor.role is Role.DEPUTY else actor.name,
        created_at=at,
        **asdict(text),
    )
    suggestion.save()
    record(actor, "suggestions.started", suggestion, at=at, after={"kind": kind.value})
    return suggestion


@transaction.atomic
def suggestion_edit(
    *,
    actor: Actor,
    suggestion_id: int,
    text: SuggestionText,
    at: datetime,
    kind: Suggestion.Kind | None = None,
) -> Suggestion:
    """Change the words while they are still the deputy's to change.

    Co-signers who confirmed other words are asked again: a signature covers what was read.
    """
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.EDIT, suggestion)
    require_state(suggestion, State.DRAFT, State.CONFIRMING, State.RETURNED)
    fields = asdict(text) | {"kind": kind or suggestion.kind}
    changed = [name for name, value in fields.items() if getattr(suggestion, name) != value]
    for name in changed:
        setattr(suggestion, name, fields[name])
    if not changed:
        return suggestion
    suggestion.version += 1
    suggestion.save(update_fields=[*changed, "version"])
    if set(changed) & set(SIGNED_FOR):
        signed = suggestion.cosponsors.filter(state=CoSponsor.State.CONFIRMED)
        signed.update(state=CoSponsor.State.INVITED, answered_at=None)
    record(actor, "suggestions.edited", suggestion, at=at, after={"fields": changed})
    return suggestion


@transaction.atomic
def suggestion_submit(
    *, actor: Actor, suggestion_id: int, at: datetime, on: date | None = None
) -> Suggestion:
    """Send it to the congress office; entered by the office, send it to the deputy to confirm.

    Hints never stop it; empty parts do, and for a motion the law's conditions do.
    """
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.EDIT, suggestion)
    require_state(suggestion, State.DRAFT, State.RETURNED)
    _require_parts(suggestion)
    if actor.role is not Role.DEPUTY:
        state_set(suggestion, State.CONFIRMING)
        record(actor, "suggestions.sent_to_confirm", suggestion, at=at)
        return suggestion
    return _send(suggestion, actor, on=on or day_of(at), at=at)


@transaction.atomic
def suggestion_confirm(
    *,
    actor: Actor,
    suggestion_id: int,
    at: datetime,
    on: date | None = None,
    paper_note: str = "",
) -> Suggestion:
    """The deputy confirms what the office entered; the office may log a hand-signed paper."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.CONFIRM, suggestion)
    require_state(suggestion, State.CONFIRMING)
    if actor.role is not Role.DEPUTY and not paper_note.strip():
        raise NotItsTurn(_("代代表确认须有本人签名的纸质件。"), hint=_("请写明纸质件存放在哪里。"))
    record(actor, "suggestions.confirmed", suggestion, at=at, after={"paper": paper_note.strip()})
    return _send(suggestion, actor, on=on or day_of(at), at=at)


def _require_parts(suggestion: Suggestion) -> None:
    missing = []
    if not suggestion.title.strip():
        missing.append(_("标题"))
    if not suggestion.situation.strip():
        missing.append(_("情况"))
    if not suggestion.proposal.strip():
        missing.append(_("建议（希望怎么办）"))
    if missing:
        raise IncompleteText(
            _("还没有写%(parts)s。") % {"parts": "、".join(missing)},
            hint=_("写几句就可以提交，不会写可以请人大办公室帮忙。"),
        )
    if not suggestion.wants_public and not suggestion.not_public_reason.strip():
        raise IncompleteText(_("不愿公开的，请写一句理由。"))


def _send(suggestion: Suggestion, actor: Actor, *, on: date, at: datetime) -> Suggestion:
    if suggestion.submitted_on is None:
        _settle_session(suggestion, on)
    if suggestion.is_motion:
        _require_motion(suggestion, on)
    suggestion.submitted_on = on
    suggestion.screening_note = ""
    fields = ("submitted_on", "screening_note", "session", "origin")
    state_set(suggestion, State.SUBMITTED, *fields)
    text_index(suggestion)
    record(actor, "suggestions.submitted", suggestion, at=at, after={"on": on})
    announce(SuggestionSubmitted(suggestion.pk, on))
    return suggestion


def _settle_session(suggestion: Suggestion, on: date) -> None:
    """It belongs to the session sitting on the day it is sent, not on the day it was begun."""
    suggestion.session = session_on(suggestion.term, on)
    if suggestion.origin in {Origin.SESSION, Origin.RECESS}:
        suggestion.origin = Origin.SESSION if suggestion.session else Origin.RECESS


def _require_motion(motion: Suggestion, on: date) -> None:
    signers = signers_of(motion)
    finding = rules.motion_finding(motion, movers=signers.count, on=on, is_within_competence=True)
    if finding.refuses:
        waiting = len(signers.invited)
        hint = (
            _("还有%(n)s名代表没有确认联名，可以提醒他们。") % {"n": waiting}
            if waiting
            else _("可先存着，邀请其他代表联名；或改为建议提出，一人即可。")
        )
        raise MotionRefused.from_finding(finding, hint=hint)
    if motion.session is not None:
        late = rules.deadline_finding(motion.session, on=on)
        if late.refuses:
            raise MotionRefused.from_finding(late, hint=_("可改为建议提出。"))
