"""The units a case can be handed to, those used of late first."""

from itertools import groupby

from django.db.models import F, Max, Q

from xiangyin.casework.models import Case
from xiangyin.congress.models import Unit
from xiangyin.core.scope import under

KINDS = list(Unit.Kind.values)


def units_for(case: Case) -> list[Unit]:
    """Active units of the case's own division, below it, and of its county; by kind, recent first.

    The county's units lie outside a township's scope, hence the base manager: a unit's name is
    no secret, and what is handed to it is found through the case.
    """
    code = case.division_code
    above = Q(division_code__in=[code[:n] for n in (6, 9, 12) if n <= len(code)])
    lately = Max("assignments__id", filter=Q(assignments__division_code=code))
    found = Unit._base_manager.filter(above | under(code), is_active=True)
    rows = found.annotate(lately=lately).order_by(F("lately").desc(nulls_last=True), "name", "id")
    return sorted(rows, key=lambda unit: KINDS.index(unit.kind))


def by_kind(units: list[Unit]) -> list[tuple[str, list[Unit]]]:
    """The units in groups as a register heads them."""
    return [(kind, list(found)) for kind, found in groupby(units, lambda u: u.get_kind_display())]
