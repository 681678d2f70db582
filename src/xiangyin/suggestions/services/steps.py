"""The steps the room's verbs share: find and lock one suggestion, refuse what is not its turn."""

from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.errors import DomainError, NotFound, OutOfDate
from xiangyin.core.search.services import index_put
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import suggestions_for

codes.register(
    {
        "suggestions.started": "起草建议",
        "suggestions.edited": "修改建议",
        "suggestions.sent_to_confirm": "送代表确认",
        "suggestions.confirmed": "代表确认代为录入的建议",
        "suggestions.submitted": "提出建议",
        "suggestions.withdrawn": "撤回建议",
        "suggestions.cosponsor_invited": "邀请联名",
        "suggestions.cosponsor_answered": "答复联名邀请",
        "suggestions.cosponsor_joined": "加入联名",
        "suggestions.cosponsor_withdrawn": "退出联名",
        "suggestions.registered": "登记建议",
        "suggestions.routed": "改办理层级",
        "suggestions.returned": "退回修改",
        "suggestions.declined": "不作为建议办理",
        "suggestions.motion_admitted": "议案列入议程",
        "suggestions.motion_converted": "议案转为建议",
        "suggestions.motion_declined": "议案不列入议程",
        "suggestions.merged": "建议并案",
        "suggestions.linked": "认定再次提出",
        "suggestions.published": "公开建议",
        "suggestions.unpublished": "停止公开",
        "suggestions.adopted": "登记采纳成效",
        "suggestions.category_added": "增加类别",
        "suggestions.category_edited": "修改类别",
    }
)

SEARCH_KIND = "suggestions"


class NotItsTurn(DomainError):
    """The step does not follow from the suggestion's state."""

    code = "not-its-turn"


class IncompleteText(DomainError):
    """A part without which nothing can be sent is empty."""

    code = "incomplete-text"


def suggestion_locked(actor: Actor, suggestion_id: int, *, seen: int | None = None) -> Suggestion:
    """Find the suggestion for the actor and lock it until the verb ends.

    `seen` is the version the page showed; if somebody was faster, OutOfDate.
    """
    found = (
        suggestions_for(actor)
        .select_related("congress", "term", "lead__person", "category")
        .select_for_update(of=("self",), no_key=True)
        .filter(pk=suggestion_id)
        .first()
    )
    if found is None:
        raise NotFound(_("没有这件建议，或者它不归您办理。"), hint=_("请从建议列表进入。"))
    if seen is not None and seen != found.version:
        raise OutOfDate(
            _("就在刚才，别人办理了这一件，现在是“%(state)s”。您这次的决定没有存。")
            % {"state": found.get_state_display()},
            hint=_("请刷新页面看看最新情况，再决定是否继续。"),
        )
    return found


def require_state(suggestion: Suggestion, *states: str) -> None:
    """Raise NotItsTurn unless the suggestion is in one of these states."""
    if suggestion.state not in states:
        raise NotItsTurn(
            _("这一件现在是“%(state)s”，这一步不能做了。")
            % {"state": suggestion.get_state_display()},
            hint=_("请刷新页面看看最新进度。"),
        )


def text_index(suggestion: Suggestion) -> None:
    """Let it be found, and found similar, from the day it is sent."""
    index_put(
        kind=SEARCH_KIND,
        item_id=suggestion.pk,
        division_code=suggestion.division_code,
        text=suggestion.text,
    )


def state_set(suggestion: Suggestion, state: Suggestion.State, *fields: str) -> None:
    """Change the state together with the named fields, and the version."""
    suggestion.state = state
    suggestion.version += 1
    suggestion.save(update_fields=["state", "version", *fields])
