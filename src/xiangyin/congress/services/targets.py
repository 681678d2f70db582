"""Set the lines a term's structure is held against (S003)."""

from datetime import datetime

from django.db import transaction

from xiangyin.congress.models import StructureTarget
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.congresses import term_found
from xiangyin.congress.selectors.structure import axis_of
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.permissions import require


@transaction.atomic
def structure_target_set(
    *,
    actor: Actor,
    term_id: int,
    axis: str,
    value: str,
    direction: str,
    permille: int,
    at: datetime,
    source: str = "",
) -> StructureTarget:
    """Set, or change, the target of one class: women at least 25 %."""
    term = term_found(actor, term_id)
    require(actor, CongressPerm.SET_TARGETS, term)
    if value not in {entry.code for entry in axis_of(axis).classes}:
        raise Invalid("这一构成项里没有这个类别。", hint="请从列表中选择。")
    if not 0 < permille <= 1000:
        raise Invalid("比例应在0到100%之间。", hint="请改正比例。")
    target = StructureTarget.objects.filter(term=term, axis=axis, value=value).first()
    target = target or StructureTarget(
        division_code=term.division_code, term=term, axis=axis, value=value
    )
    before = str(target) if target.pk else ""
    target.direction, target.permille, target.source = direction, permille, source
    keep(target)
    record(
        actor,
        "congress.target_set",
        target,
        at=at,
        before={"target": before},
        after={"target": str(target), "source": source},
    )
    return target


@transaction.atomic
def structure_target_remove(
    *, actor: Actor, term_id: int, axis: str, value: str, at: datetime
) -> None:
    """Hold a class against no target any more."""
    term = term_found(actor, term_id)
    require(actor, CongressPerm.SET_TARGETS, term)
    target = StructureTarget.objects.filter(term=term, axis=axis, value=value).first()
    if target is None:
        return
    record(actor, "congress.target_removed", target, at=at, before={"target": str(target)})
    target.delete()
