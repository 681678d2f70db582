"""What every verb of the engine shares: lock the gathering, refuse what does not follow."""

from typing import Any

from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.errors import NotFound, NotNow, OutOfDate
from xiangyin.gatherings.models import Attendee, Gathering
from xiangyin.gatherings.selectors import gatherings_for

codes.register(
    {
        "gatherings.planned": "筹备会议",
        "gatherings.revised": "修改会议安排",
        "gatherings.invited": "列入会议名单",
        "gatherings.removed": "移出会议名单",
        "gatherings.notified": "发出会议通知",
        "gatherings.replied": "回复会议通知",
        "gatherings.leave_asked": "请假",
        "gatherings.leave_decided": "批假",
        "gatherings.paper_announced": "登记会议材料",
        "gatherings.paper_published": "发布会议材料",
        "gatherings.paper_withdrawn": "撤回会议材料",
        "gatherings.papers_delivered": "送达纸质材料",
        "gatherings.checked_in": "签到",
        "gatherings.left": "离场",
        "gatherings.opened": "开会",
        "gatherings.item_added": "列入议程",
        "gatherings.item_moved": "调整议程",
        "gatherings.item_began": "进行议程",
        "gatherings.item_ended": "结束议程",
        "gatherings.speech_noted": "记录发言",
        "gatherings.record_written": "写会议记录",
        "gatherings.closed": "散会",
        "gatherings.cancelled": "取消会议",
    }
)

Stage = Gathering.Stage
ALIVE = (Stage.DRAFT, Stage.CALLED, Stage.OPEN)
BEFORE = (Stage.DRAFT, Stage.CALLED)


def gathering_locked(
    actor: Actor, gathering_id: int, *, stages: tuple[str, ...], seen: int | None = None
) -> Gathering:
    """Find the gathering for the actor, lock it, and refuse unless it stands at one of `stages`."""
    gathering = (
        gatherings_for(actor)
        .order_by()
        .select_related("congress")
        .select_for_update(of=("self",), no_key=True)
        .filter(pk=gathering_id)
        .first()
    )
    if gathering is None:
        raise NotFound(_("没有这次会议，或者没有通知您参加。"), hint=_("请从会议列表进入。"))
    if seen is not None and seen != gathering.version:
        raise OutOfDate(
            _("就在刚才，别人改动了这次会议，现在是“%(stage)s”。这次没有存。")
            % {"stage": gathering.get_stage_display()},
            hint=_("请刷新页面看看最新情况，再决定是否继续。"),
        )
    if gathering.stage not in stages:
        wanted = "、".join(str(Stage(one).label) for one in stages)
        raise NotNow(
            _("会议现在是“%(stage)s”，不能这样做。") % {"stage": gathering.get_stage_display()},
            hint=_("这一步只在“%(wanted)s”时可以做。") % {"wanted": wanted},
        )
    return gathering


def moved(gathering: Gathering, **fields: Any) -> None:
    """Set fields, count the version up and save just these."""
    for name, value in fields.items():
        setattr(gathering, name, value)
    gathering.version += 1
    gathering.save(update_fields=[*fields, "version"])


def attendee_on(gathering: Gathering, attendee_id: int) -> Attendee:
    """One of the gathering's own list. Raises NotFound."""
    found = gathering.attendees.select_related("person", "unit").filter(pk=attendee_id).first()
    if found is None:
        raise NotFound(_("名单上没有这个人。"), hint=_("请刷新名单。"))
    return found
