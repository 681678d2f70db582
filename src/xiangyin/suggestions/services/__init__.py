"""The room's verbs, by noun."""

from xiangyin.suggestions.services.categories import (
    categories_load_default,
    category_add,
    category_edit,
)
from xiangyin.suggestions.services.handling import (
    suggestion_hand_over,
    suggestion_link,
    suggestion_merge,
    suggestions_hand_over,
)
from xiangyin.suggestions.services.motions import motion_admit, motion_convert, motion_decline
from xiangyin.suggestions.services.publication import (
    adopted_effect_set,
    suggestion_publish,
    suggestion_unpublish,
)
from xiangyin.suggestions.services.screening import (
    suggestion_decline,
    suggestion_register,
    suggestion_return,
    suggestion_route,
)
from xiangyin.suggestions.services.signing import (
    cosponsor_answer,
    cosponsor_invite,
    cosponsor_join,
    cosponsor_withdraw,
)
from xiangyin.suggestions.services.withdrawing import suggestion_withdraw
from xiangyin.suggestions.services.writing import (
    SuggestionText,
    suggestion_confirm,
    suggestion_edit,
    suggestion_start,
    suggestion_submit,
)

__all__ = [
    "SuggestionText",
    "adopted_effect_set",
    "categories_load_default",
    "category_add",
    "category_edit",
    "cosponsor_answer",
    "cosponsor_invite",
    "cosponsor_join",
    "cosponsor_withdraw",
    "motion_admit",
    "motion_convert",
    "motion_decline",
    "suggestion_confirm",
    "suggestion_decline",
    "suggestion_edit",
    "suggestion_hand_over",
    "suggestion_link",
    "suggestion_merge",
    "suggestion_publish",
    "suggestion_register",
    "suggestion_return",
    "suggestion_route",
    "suggestion_start",
    "suggestion_submit",
    "suggestion_unpublish",
    "suggestion_withdraw",
    "suggestions_hand_over",
]
