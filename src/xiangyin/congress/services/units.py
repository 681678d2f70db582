"""Keep the register of handling units."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from xiangyin.congress.events import UnitAdded, UnitRetired
from xiangyin.congress.models import Congress, Unit
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.units import unit_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound
from xiangyin.core.events import announce
from xiangyin.core.permissions import require


@dataclass(frozen=True, kw_only=True)
class UnitFacts:
    """What is entered of a unit."""

    name: str
    kind: str
    sector: str = ""
    leader: str = ""
    supervisor: str = ""
    contact: str = ""
    phone: str = ""


@transaction.atomic
def unit_add(*, actor: Actor, facts: UnitFacts, at: datetime) -> Unit:
    """Add a handling unit to the actor's own office (S122)."""
    congress = Congress.objects.filter(division_code=actor.division_code).first()
    if congress is None:
        raise NotFound("您所在的地方还没有设立人大。", hint="请联系县人大设立。")
    require(actor, CongressPerm.KEEP_UNITS, congress)
    unit = Unit(division_code=congress.division_code, **_values(facts))
    keep(unit)
    record(actor, "congress.unit_added", unit, at=at, after=_values(facts))
    announce(UnitAdded(unit.pk))
    return unit


@transaction.atomic
def unit_edit(*, actor: Actor, unit_id: int, facts: UnitFacts, at: datetime) -> Unit:
    """Correct a unit; matters it has keep the name they were handed over under."""
    unit = unit_found(actor, unit_id)
    require(actor, CongressPerm.KEEP_UNITS, unit)
    before = {name: getattr(unit, name) for name in _values(facts)}
    for name, value in _values(facts).items():
        setattr(unit, name, value)
    keep(unit, _values(facts))
    record(actor, "congress.unit_edited", unit, at=at, before=before, after=_values(facts))
    return unit


@transaction.atomic
def unit_retire(*, actor: Actor, unit_id: int, at: datetime) -> Unit:
    """Hand a unit no new matters; what it has stays with it."""
    unit = unit_found(actor, unit_id)
    require(actor, CongressPerm.KEEP_UNITS, unit)
    if not unit.is_active:
        raise Invalid(f"{unit}已经停用。", hint="不必重复停用。")
    unit.is_active = False
    keep(unit, ["is_active"])
    record(actor, "congress.unit_retired", unit, at=at, before={"is_active": True})
    announce(UnitRetired(unit.pk))
    return unit


@transaction.atomic
def unit_restore(*, actor: Actor, unit_id: int, at: datetime) -> Unit:
    """Let a retired unit be handed matters again."""
    unit = unit_found(actor, unit_id)
    require(actor, CongressPerm.KEEP_UNITS, unit)
    unit.is_active = True
    keep(unit, ["is_active"])
    record(actor, "congress.unit_restored", unit, at=at, after={"is_active": True})
    return unit


def _values(facts: UnitFacts) -> dict[str, str]:
    return {name: value.strip() for name, value in asdict(facts).items()}
