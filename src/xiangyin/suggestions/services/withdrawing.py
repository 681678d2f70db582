"""Taking back what was raised: freely before screening, once numbered in writing and by name."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.services import case_withdraw
from xiangyin.congress.models import Deputy
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError
from xiangyin.core.permissions import require
from xiangyin.core.search.services import index_remove
from xiangyin.duty.services import entry_withdraw
from xiangyin.law import Level
from xiangyin.suggestions import rules
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import Signers, signers_of
from xiangyin.suggestions.services.steps import (
    SEARCH_KIND,
    NotItsTurn,
    require_state,
    state_set,
    suggestion_locked,
)

State = Suggestion.State


class WithdrawalRefused(DomainError):
    """It cannot be taken back, or not in this way."""

    code = "withdrawal-refused"


@transaction.atomic
def suggestion_withdraw(
    *,
    actor: Actor,
    suggestion_id: int,
    reason: str,
    at: datetime,
    agreeing: Sequence[int] = (),
    paper_note: str = "",
) -> Suggestion:
    """Take it back; it stays readable, with its number, as withdrawn.

    Once numbered, the lead alone takes back what nobody co-signed and nobody handles yet; for the
    rest the office enters the written request, naming the signers who agreed (`agreeing`).
    """
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.EDIT, suggestion)
    if not reason.strip():
        raise NotItsTurn(_("撤回须写明理由。"), hint=_("一句话就行。"))
    on, signers = day_of(at), signers_of(suggestion)
    suggestion.screening_note = reason.strip()
    if suggestion.is_motion:
        _require_motion_free(suggestion, signers, on)
    elif suggestion.case_id is not None:
        agreed = _who_agreed(actor, suggestion, signers, agreeing, paper_note)
        _require_lawful(suggestion, signers, agreed, on)
        suggestion.screening_note = _told(signers, agreed, reason.strip(), paper_note.strip())
        case_id = suggestion.case_id
        said = _("撤回：%(note)s") % {"note": suggestion.screening_note}
        case_withdraw(actor=actor, case_id=case_id, said=said, on=on, at=at)
    else:
        require_state(suggestion, State.DRAFT, State.CONFIRMING, State.SUBMITTED, State.RETURNED)
    if suggestion.number is None:
        index_remove(SEARCH_KIND, suggestion.pk)
    for deputy in [signers.lead, *signers.confirmed]:
        entry_withdraw(deputy=deputy, source=f"suggestions:{suggestion.pk}", on=on)
    state_set(suggestion, State.WITHDRAWN, "screening_note")
    after = {"reason": reason.strip(), "note": suggestion.screening_note}
    record(actor, "suggestions.withdrawn", suggestion, at=at, after=after)
    return suggestion


def _require_motion_free(motion: Suggestion, signers: Signers, on: date) -> None:
    """Until it is on the agenda all movers may take it back; the kernel says so."""
    if motion.state in {State.REGISTERED, State.ADMITTED}:
        finding = rules.motion_withdrawal_finding(motion, movers=signers.count, on=on)
        if finding.refuses:
            raise WithdrawalRefused.from_finding(finding, hint=_("请先向主席团说明。"))
        return
    require_state(motion, State.DRAFT, State.CONFIRMING, State.SUBMITTED, State.RETURNED)


def why_not_alone(suggestion: Suggestion, signers: Signers) -> str:
    """Say why the lead cannot take a numbered one back with a click; "" if nothing bars it."""
    if suggestion.state == State.HANDED_OVER:
        return _("这一件已经交办，撤回由人大办公室登记，并告知承办单位。")
    if signers.confirmed:
        return _("这一件有%(n)s名联名代表，撤回须问过他们，由人大办公室登记谁同意。") % {
            "n": len(signers.confirmed)
        }
    return ""


def _who_agreed(
    actor: Actor,
    suggestion: Suggestion,
    signers: Signers,
    agreeing: Sequence[int],
    paper_note: str,
) -> list[Deputy]:
    require_state(suggestion, State.REGISTERED, State.HANDED_OVER)
    if actor.role is Role.DEPUTY:
        bar = why_not_alone(suggestion, signers)
        if bar:
            raise WithdrawalRefused(bar, hint=_("请把写明理由、签了名的撤回要求交人大办公室。"))
        return [signers.lead]
    agreed = [d for d in [signers.lead, *signers.confirmed] if d.pk in set(agreeing)]
    if signers.lead not in agreed:
        raise WithdrawalRefused(
            _("领衔代表%(name)s没有同意，不能撤回。") % {"name": signers.lead},
            hint=_("撤回是代表的权利，人大办公室只登记代表的书面要求。"),
        )
    if not paper_note.strip():
        raise WithdrawalRefused(
            _("没有代表签名的撤回要求，不能登记撤回。"), hint=_("请写明书面件存放在哪里。")
        )
    return agreed


def _require_lawful(
    suggestion: Suggestion, signers: Signers, agreed: Sequence[Deputy], on: date
) -> None:
    """Ask the kernel; where it wants every signer's word, a part of them is not enough."""
    finding = rules.withdrawal_finding(
        suggestion, signers=signers.count, agreeing=len(agreed), on=on
    )
    is_short = len(agreed) < signers.count and finding.level is Level.WARNING
    if finding.refuses or is_short:
        hint = _("没有同意的代表，请当面问明；或者继续办理。")
        raise WithdrawalRefused.from_finding(finding, hint=hint)


def _told(signers: Signers, agreed: Sequence[Deputy], reason: str, paper_note: str) -> str:
    """Why, who agreed and who did not, where the paper lies: what everybody reads of it."""
    joint = [str(d) for d in signers.confirmed if d in agreed]
    others = [str(d) for d in signers.confirmed if d not in agreed]
    parts = [_("%(reason)s（领衔代表%(lead)s要求撤回")]
    parts.append(_("，联名代表%(joint)s同意") if joint else "")
    parts.append(_("，联名代表%(others)s没有表示同意") if others else "")
    parts.append(_("；书面件：%(paper)s") if paper_note else "")
    words = {"reason": reason.rstrip("。"), "lead": signers.lead, "paper": paper_note}
    words |= {"joint": "、".join(joint), "others": "、".join(others)}
    return ("".join(parts) + "）") % words
