"""Who may do what with a suggestion or motion."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class SuggestionPerm(Permission):
    """The verbs of the room."""

    VIEW = "suggestions.view"
    RAISE = "suggestions.raise"
    ENTER = "suggestions.enter"
    EDIT = "suggestions.edit"
    CONFIRM = "suggestions.confirm"
    COSIGN = "suggestions.cosign"
    SCREEN = "suggestions.screen"
    ROUTE = "suggestions.route"
    DECIDE_MOTION = "suggestions.decide_motion"
    PUBLISH = "suggestions.publish"
    COUNT = "suggestions.count"
    KEEP_CATEGORIES = "suggestions.keep_categories"


def own_mandate(actor: Actor, deputy: Any) -> bool:
    """The deputy is the actor in person."""
    return deputy is not None and deputy.person_id == actor.person_id


def led_by_me(actor: Actor, suggestion: Any) -> bool:
    """The actor leads the suggestion."""
    return suggestion is not None and own_mandate(actor, suggestion.lead)


OFFICE = {Role.SECRETARY: own_office, Role.COUNTY: own_office}

grant(
    SuggestionPerm.VIEW,
    "查看建议",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.DEPUTY: always,
        Role.UNIT: always,
        Role.AUDITOR: always,
    },
)
grant(SuggestionPerm.RAISE, "提出建议", {Role.DEPUTY: own_mandate, **OFFICE})
grant(SuggestionPerm.ENTER, "代为录入建议", OFFICE)
grant(SuggestionPerm.EDIT, "修改建议", {Role.DEPUTY: led_by_me, **OFFICE})
grant(SuggestionPerm.CONFIRM, "确认代为录入的建议", {Role.DEPUTY: led_by_me, **OFFICE})
grant(SuggestionPerm.COSIGN, "联名", {Role.DEPUTY: own_mandate, **OFFICE})
grant(SuggestionPerm.SCREEN, "审查登记建议", {Role.CHAIR: own_office, **OFFICE})
grant(SuggestionPerm.ROUTE, "改办理层级", {Role.CHAIR: own_office, **OFFICE})
grant(SuggestionPerm.DECIDE_MOTION, "登记主席团对议案的决定", {Role.CHAIR: own_office, **OFFICE})
grant(SuggestionPerm.PUBLISH, "公开建议", {Role.CHAIR: own_office, **OFFICE})
grant(
    SuggestionPerm.COUNT,
    "查看各代表提出情况",
    {Role.SECRETARY: always, Role.CHAIR: always, Role.COUNTY: always, Role.AUDITOR: always},
)
grant(SuggestionPerm.KEEP_CATEGORIES, "设定建议类别", OFFICE)
