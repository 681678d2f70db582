"""Co-signing: invited, confirmed in person, joined, left. Nobody signs for another."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import CaseParty
from xiangyin.congress.models import Deputy
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.services.screening import enter_duty
from xiangyin.suggestions.services.steps import NotItsTurn, require_state, suggestion_locked

State = Suggestion.State
BEFORE_SCREENING = (State.DRAFT, State.CONFIRMING, State.SUBMITTED, State.RETURNED)


@transaction.atomic
def cosponsor_invite(
    *, actor: Actor, suggestion_id: int, deputy_ids: Sequence[int], at: datetime
) -> list[CoSponsor]:
    """Invite deputies of the same congress; each must confirm in person (S111)."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.EDIT, suggestion)
    require_state(suggestion, *BEFORE_SCREENING)
    wanted = set(deputy_ids) - {suggestion.lead_id}
    found = list(
        Deputy.objects.filter(
            pk__in=wanted, term_id=suggestion.term_id, status=Deputy.Status.IN_OFFICE
        ).select_related("person")
    )
    if len(found) != len(wanted):
        raise NotFound(
            _("所选代表中有人不在本届在任代表之列。"), hint=_("请从代表名册中重新选择。")
        )
    rows = {row.deputy_id: row for row in suggestion.cosponsors.all()}
    asked = [_ask(suggestion, deputy, rows.get(deputy.pk), at) for deputy in found]
    made = [row for row in asked if row is not None]
    if made:
        names = "、".join(str(row.deputy) for row in made)
        record(actor, "suggestions.cosponsor_invited", suggestion, at=at, after={"deputies": names})
    return made


def _ask(
    suggestion: Suggestion, deputy: Deputy, row: CoSponsor | None, at: datetime
) -> CoSponsor | None:
    """Invite once; one who left or declined may be asked again."""
    if row is not None and row.state in {CoSponsor.State.INVITED, CoSponsor.State.CONFIRMED}:
        return None
    row = row or CoSponsor(
        division_code=suggestion.division_code, suggestion=suggestion, deputy=deputy
    )
    row.state, row.invited_at, row.answered_at = CoSponsor.State.INVITED, at, None
    row.save()
    return row


@transaction.atomic
def cosponsor_answer(
    *,
    actor: Actor,
    suggestion_id: int,
    agrees: bool,
    at: datetime,
    deputy_id: int | None = None,
) -> CoSponsor:
    """An invited deputy agrees or not; the office may log a signature on paper."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require_state(suggestion, *BEFORE_SCREENING)
    row = _own_row(actor, suggestion, deputy_id)
    require(actor, SuggestionPerm.COSIGN, row.deputy)
    if row.state == CoSponsor.State.WITHDRAWN:
        raise NotItsTurn(
            _("已退出联名，不能再确认。"), hint=_("如需再次联名，请领衔代表重新邀请。")
        )
    row.state = CoSponsor.State.CONFIRMED if agrees else CoSponsor.State.DECLINED
    row.answered_at = at
    row.entered_by = "" if actor.role is Role.DEPUTY else actor.name
    row.save(update_fields=["state", "answered_at", "entered_by"])
    _touch(suggestion)
    record(
        actor,
        "suggestions.cosponsor_answered",
        suggestion,
        at=at,
        after={"deputy": str(row.deputy), "state": row.state},
    )
    return row


def _own_row(actor: Actor, suggestion: Suggestion, deputy_id: int | None) -> CoSponsor:
    rows = suggestion.cosponsors.select_related("deputy__person")
    if actor.role is Role.DEPUTY:
        rows = rows.filter(deputy__person_id=actor.person_id or 0)
    else:
        rows = rows.filter(deputy_id=deputy_id or 0)
    row = rows.first()
    if row is None:
        raise NotFound(_("没有邀请这名代表联名。"), hint=_("请领衔代表先发出邀请。"))
    return row


def _touch(suggestion: Suggestion) -> None:
    suggestion.version += 1
    suggestion.save(update_fields=["version"])


@transaction.atomic
def cosponsor_join(*, actor: Actor, suggestion_id: int, deputy_id: int, at: datetime) -> CoSponsor:
    """A deputy joins another's suggestion instead of raising the same again (S107).

    Possible until it is handed over; from registration on the case answers the joiner too.
    """
    suggestion = suggestion_locked(actor, suggestion_id)
    deputy = Deputy.objects.select_related("person").filter(pk=deputy_id).first()
    if deputy is None or deputy.term_id != suggestion.term_id:
        raise NotFound(_("没有这名本届代表。"), hint=_("请从代表名册中选择。"))
    require(actor, SuggestionPerm.COSIGN, deputy)
    require_state(suggestion, State.CONFIRMING, State.SUBMITTED, State.REGISTERED)
    if deputy.pk == suggestion.lead_id:
        raise NotItsTurn(_("您就是这一件的领衔代表。"))
    row, is_new = CoSponsor.objects.get_or_create(
        suggestion=suggestion,
        deputy=deputy,
        defaults={"division_code": suggestion.division_code, "invited_at": at},
    )
    if not is_new and row.state == CoSponsor.State.CONFIRMED:
        raise NotItsTurn(_("您已经联名这一件。"))
    row.state, row.answered_at = CoSponsor.State.CONFIRMED, at
    row.entered_by = "" if actor.role is Role.DEPUTY else actor.name
    row.save(update_fields=["state", "answered_at", "entered_by"])
    if suggestion.number is not None:
        enter_duty(suggestion)
    if suggestion.case_id is not None:
        CaseParty.objects.get_or_create(
            case_id=suggestion.case_id,
            deputy=deputy,
            item_text=suggestion.number_text,
            defaults={"division_code": suggestion.division_code, "is_lead": False},
        )
    _touch(suggestion)
    record(actor, "suggestions.cosponsor_joined", suggestion, at=at, after={"deputy": str(deputy)})
    return row


@transaction.atomic
def cosponsor_withdraw(*, actor: Actor, suggestion_id: int, at: datetime) -> CoSponsor:
    """A co-signer leaves before screening; the others go on."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require_state(suggestion, *BEFORE_SCREENING)
    row = _own_row(actor, suggestion, None)
    require(actor, SuggestionPerm.COSIGN, row.deputy)
    row.state, row.answered_at = CoSponsor.State.WITHDRAWN, at
    row.save(update_fields=["state", "answered_at"])
    _touch(suggestion)
    record(
        actor,
        "suggestions.cosponsor_withdrawn",
        suggestion,
        at=at,
        after={"deputy": str(row.deputy)},
    )
    return row
