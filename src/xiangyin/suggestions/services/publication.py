"""Publishing: open by rule, cleared by a named person, taken down with a reason (保密审查)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.permissions import require
from xiangyin.suggestions.hints import Hint, hints
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.services.steps import NotItsTurn, require_state, suggestion_locked

PRIVATE = {"private-number", "secret"}


@transaction.atomic
def suggestion_publish(
    *, actor: Actor, suggestion_id: int, cleared_by: str, at: datetime
) -> Suggestion:
    """Show it, its reply and its verdict to the public, after a named secrecy review.

    Numbers that look private and secrecy marks stop it: publishing cannot be undone.
    """
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.PUBLISH, suggestion)
    require_state(suggestion, *Suggestion.ACCEPTED)
    if not cleared_by.strip():
        raise NotItsTurn(_("公开前须经保密审查。"), hint=_("请填写审查人姓名。"))
    if not suggestion.wants_public:
        raise NotItsTurn(
            _("提出的代表不愿公开：%(why)s。") % {"why": suggestion.not_public_reason},
            hint=_("如需公开，请先征得代表同意。"),
        )
    found = [h for h in _hints(suggestion) if h.code in PRIVATE]
    if found:
        raise NotItsTurn(found[0].sentence, hint=_("请与代表商量改写后再公开。"))
    suggestion.is_public = True
    suggestion.publication_cleared_by = cleared_by.strip()
    suggestion.version += 1
    suggestion.save(update_fields=["is_public", "publication_cleared_by", "version"])
    record(actor, "suggestions.published", suggestion, at=at, after={"by": cleared_by})
    return suggestion


def _hints(suggestion: Suggestion) -> list[Hint]:
    return hints(
        title=suggestion.title,
        situation=suggestion.situation,
        analysis=suggestion.analysis,
        proposal=suggestion.proposal,
        place=suggestion.place,
    )


@transaction.atomic
def suggestion_unpublish(
    *, actor: Actor, suggestion_id: int, reason: str, at: datetime
) -> Suggestion:
    """Stop showing it, with a reason kept in the trail."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.PUBLISH, suggestion)
    if len(reason.strip()) < 4:
        raise NotItsTurn(_("停止公开须写明理由。"))
    suggestion.is_public = False
    suggestion.version += 1
    suggestion.save(update_fields=["is_public", "version"])
    record(actor, "suggestions.unpublished", suggestion, at=at, after={"reason": reason})
    return suggestion


@transaction.atomic
def adopted_effect_set(
    *, actor: Actor, suggestion_id: int, effect: str, at: datetime
) -> Suggestion:
    """State that it was adopted and what came of it (S119); "" takes the statement back."""
    suggestion = suggestion_locked(actor, suggestion_id)
    require(actor, SuggestionPerm.SCREEN, suggestion)
    suggestion.adopted_effect = effect.strip()
    suggestion.version += 1
    suggestion.save(update_fields=["adopted_effect", "version"])
    record(actor, "suggestions.adopted", suggestion, at=at, after={"effect": effect.strip()})
    return suggestion
