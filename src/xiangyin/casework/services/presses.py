"""Reminding and pressing, a step at a time, each with its day, means and finding."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import Press
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.services.steps import case_locked, say, stage_refresh
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.permissions import require
from xiangyin.core.records import checked

LADDER = [Press.Step.REMIND, Press.Step.PRESS, Press.Step.NOTICE, Press.Step.INQUIRY]


def next_step(taken: set[str]) -> Press.Step:
    """Return the next rung: remind, press, presidium notice, inquiry (S159)."""
    highest = max((n for n, step in enumerate(LADDER) if step in taken), default=-1)
    return LADDER[min(highest + 1, len(LADDER) - 1)]


@transaction.atomic
def press_add(
    *,
    actor: Actor,
    case_id: int,
    step: Press.Step,
    means: Press.Means,
    note: str,
    on: date,
    at: datetime,
    finding: str = "",
    answer_by: date | None = None,
) -> Press:
    """Press the units of a case; a rung above the first follows the rungs below it."""
    case = case_locked(actor, case_id)
    require(actor, CasePerm.PRESS, case)
    if case.handed_over_on is None:
        raise NotNow(_("这一件还没有交办，没有可以催办的单位。"), hint=_("请先交办。"))
    taken = set(case.presses.values_list("step", flat=True))
    if step in LADDER and LADDER.index(step) > LADDER.index(next_step(taken)):
        raise NotNow(
            _("督办逐级进行：下一步是%(step)s。") % {"step": next_step(taken).label},
            hint=_("情况紧急时，可以列为重点督办。"),
        )
    if actor.role is not Role.JOB and step != Press.Step.REMIND and not note.strip():
        raise NotNow(_("请写明督办意见。"), hint=_("承办单位会看到这句话。"))
    press = Press(
        division_code=case.division_code,
        case=case,
        step=step,
        means=means,
        on=on,
        by=actor.name,
        note=note.strip(),
        finding=finding.strip(),
        answer_by=answer_by,
    )
    checked(press)
    press.save()
    stage_refresh(case)
    said = f"{press.get_step_display()}（{press.get_means_display()}）"
    said += f"：{note.strip()}" if note.strip() else ""
    say(case, actor, "press", said, at=at, on=on)
    record(actor, "casework.pressed", case, at=at, after={"step": step.value, "on": on})
    return press
