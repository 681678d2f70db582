"""Hand a suggestion to its units, merge like ones, link repeated ones: the engine does the work."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.services import HandOver, case_hand_over, case_merge
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.permissions import require
from xiangyin.suggestions.models import Link, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import suggestions_for
from xiangyin.suggestions.services.steps import NotItsTurn, suggestion_locked


@transaction.atomic
def suggestion_hand_over(
    *,
    actor: Actor,
    suggestion_id: int,
    to: Sequence[HandOver],
    on: date,
    at: datetime,
    is_difficult: bool = False,
    difficult_reason: str = "",
) -> Suggestion:
    """Hand it to its units; the same code for one and for a whole batch (S121, S122)."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    case_hand_over(
        actor=actor,
        case_id=_case_id(suggestion),
        to=to,
        on=on,
        at=at,
        is_difficult=is_difficult,
        difficult_reason=difficult_reason,
    )
    suggestion.refresh_from_db()
    return suggestion


class BatchRefused(DomainError):
    """One of a batch could not be handed over; none was."""

    code = "batch-refused"


@transaction.atomic
def suggestions_hand_over(
    *, actor: Actor, items: Sequence[tuple[int, Sequence[HandOver]]], on: date, at: datetime
) -> list[Suggestion]:
    """Hand over several at the assignment meeting: each as by itself, all or none (S121)."""
    handed = []
    for suggestion_id, to in sorted(items, key=lambda item: item[0]):
        try:
            handed.append(
                suggestion_hand_over(actor=actor, suggestion_id=suggestion_id, to=to, on=on, at=at)
            )
        except DomainError as error:
            raise _of_the_batch(actor, suggestion_id, error) from error
    return handed


def _of_the_batch(actor: Actor, suggestion_id: int, error: DomainError) -> DomainError:
    """Say which one it was; what the actor may not or cannot see stays that refusal."""
    if error.status in {403, 404}:
        return error
    number = suggestions_for(actor).get(pk=suggestion_id).number_text
    words = {"number": number, "what": error.message}
    return BatchRefused(
        _("%(number)s：%(what)s这一批都没有交办。") % words, hint=error.hint, basis=error.basis
    )


def _case_id(suggestion: Suggestion) -> int:
    if suggestion.is_motion:
        raise NotItsTurn(
            _("议案由主席团决定是否列入议程，不直接交办。"),
            hint=_("转为建议的，请从所转的建议交办。"),
        )
    if suggestion.case_id is None:
        raise NotItsTurn(_("这一件还没有登记，不能交办。"), hint=_("请先审查登记。"))
    return suggestion.case_id


@transaction.atomic
def suggestion_merge(
    *, actor: Actor, suggestion_id: int, into_id: int, reason: str, at: datetime
) -> Link:
    """Handle it together with another; each keeps its number, each deputy an answer (S107)."""
    found = {pk: suggestion_locked(actor, pk) for pk in sorted({suggestion_id, into_id})}
    suggestion, into = found[suggestion_id], found[into_id]
    require(actor, SuggestionPerm.SCREEN, suggestion)
    require(actor, SuggestionPerm.SCREEN, into)
    case_merge(
        actor=actor,
        case_id=_case_id(suggestion),
        into_id=_case_id(into),
        reason=reason,
        at=at,
    )
    link, _new = Link.objects.update_or_create(
        later=suggestion,
        earlier=into,
        defaults={
            "division_code": suggestion.division_code,
            "kind": Link.Kind.MERGED,
            "linked_by": actor.name,
            "linked_at": at,
        },
    )
    record(actor, "suggestions.merged", suggestion, at=at, after={"into": into.number_text})
    return link


@transaction.atomic
def suggestion_link(*, actor: Actor, suggestion_id: int, earlier_id: int, at: datetime) -> Link:
    """State that it takes up a matter raised before (S116: raised for years, not settled)."""
    found = {pk: suggestion_locked(actor, pk) for pk in sorted({suggestion_id, earlier_id})}
    suggestion, earlier = found[suggestion_id], found[earlier_id]
    require(actor, SuggestionPerm.SCREEN, suggestion)
    if suggestion.pk == earlier.pk:
        raise NotItsTurn(_("不能与自己关联。"))
    if (earlier.submitted_on or date.max) > (suggestion.submitted_on or date.max):
        raise NotItsTurn(_("所选的一件提出得更晚。"), hint=_("请从较晚的一件关联较早的一件。"))
    link, _new = Link.objects.get_or_create(
        later=suggestion,
        earlier=earlier,
        defaults={
            "division_code": suggestion.division_code,
            "kind": Link.Kind.REPEATS,
            "linked_by": actor.name,
            "linked_at": at,
        },
    )
    record(actor, "suggestions.linked", suggestion, at=at, after={"to": earlier.number_text})
    return link
