"""What every verb of the engine shares: lock the vote, refuse what does not follow."""

from typing import Any

from django.utils.translation import gettext as _

from xiangyin.ballots.models import BallotRun
from xiangyin.ballots.selectors import runs_for
from xiangyin.core.actors import Actor
from xiangyin.core.audit import codes
from xiangyin.core.errors import NotFound, NotNow, OutOfDate

codes.register(
    {
        "ballots.prepared": "准备表决",
        "ballots.opened": "开始投票",
        "ballots.paper_issued": "发出纸质票",
        "ballots.paper_taken_back": "收回未用的纸质票",
        "ballots.called": "点名表决",
        "ballots.closed": "停止投票",
        "ballots.counted": "录入计票单",
        "ballots.decided": "宣布结果",
        "ballots.voided": "表决无效",
        "ballots.correction_proposed": "提出更正",
        "ballots.correction_confirmed": "确认更正",
    }
)


def run_locked(
    actor: Actor, run_id: int, *, stages: tuple[str, ...], seen: int | None = None
) -> BallotRun:
    """Find the vote for the actor, lock it, and refuse unless it stands at one of `stages`.

    `seen` is the version the page showed: who decides on an old page is told what happened.
    """
    run = (
        runs_for(actor)
        .select_related("congress")
        .select_for_update(of=("self",), no_key=True)
        .filter(pk=run_id)
        .first()
    )
    if run is None:
        raise NotFound(_("没有这次表决，或者它不由您组织。"), hint=_("请从会议页面进入。"))
    if seen is not None and seen != run.version:
        raise OutOfDate(
            _("就在刚才，别人对这次表决做了操作，现在是“%(stage)s”。这次没有存。")
            % {"stage": run.get_stage_display()},
            hint=_("请刷新页面看看最新情况，再决定是否继续。"),
        )
    if run.stage not in stages:
        wanted = "、".join(str(BallotRun.Stage(one).label) for one in stages)
        raise NotNow(
            _("这次表决现在是“%(stage)s”，不能这样做。") % {"stage": run.get_stage_display()},
            hint=_("这一步只在“%(wanted)s”时可以做。") % {"wanted": wanted},
        )
    return run


def moved(run: BallotRun, **fields: Any) -> None:
    """Set fields, count the version up and save just these."""
    for name, value in fields.items():
        setattr(run, name, value)
    run.version += 1
    run.save(update_fields=[*fields, "version"])
