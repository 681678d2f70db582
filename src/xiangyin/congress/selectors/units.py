"""Questions about handling units."""

from collections.abc import Iterable

from django.db.models import QuerySet

from xiangyin.congress.models import Unit
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.scope import under

KIND_ORDER = {kind: index for index, kind in enumerate(Unit.Kind.values)}


def units_of(division_code: str, *, active_only: bool = True) -> QuerySet[Unit]:
    """The units of one office, by kind and name."""
    found: QuerySet[Unit] = Unit.objects.filter(division_code=division_code)
    if active_only:
        found = found.filter(is_active=True)
    return found.order_by("kind", "name", "id")


def units_in_order(units: Iterable[Unit]) -> list[Unit]:
    """Units as a register lists them: offices, stations, villages, departments."""
    return sorted(units, key=lambda unit: (not unit.is_active, KIND_ORDER[unit.kind], unit.name))


def unit_found(actor: Actor, unit_id: int) -> Unit:
    """The unit by its key, within the actor's division."""
    found = Unit.objects.filter(under(actor.division_code), pk=unit_id).first()
    if found is None:
        raise NotFound("没有这个承办单位。", hint="请回到承办单位页面重新选择。")
    return found
