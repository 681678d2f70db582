"""What one may ask of the list of open matters and of the ledger of promises."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from xiangyin.casework.models import (
    Assignment,
    Case,
    CaseParty,
    Commitment,
    Extension,
    OfficeRules,
)
from xiangyin.casework.models.cases import CaseQuerySet
from xiangyin.casework.selectors.boards import commitments_for, open_matters
from xiangyin.congress.models import Congress, Unit
from xiangyin.core.actors import Actor
from xiangyin.core.prepared import prepared

LIVE = [Assignment.State.ASSIGNED, Assignment.State.ACCEPTED]
YELLOW_DAYS: int = OfficeRules._meta.get_field("yellow_days").default


@dataclass(frozen=True)
class MatterQuery:
    """The questions of the list of open matters; "" asks nothing."""

    stage: str = ""
    unit: str = ""
    light: str = ""
    key: str = ""
    category: str = ""
    extension: str = ""
    q: str = ""


def matters_found(actor: Actor, query: MatterQuery, on: date) -> CaseQuerySet:
    """The open matters that answer the query, with what a row shows: three queries more."""
    rows = open_matters(actor)
    if query.stage:
        rows = rows.filter(stage=query.stage)
    if query.unit.isdecimal():
        mine = Assignment.objects.filter(case=OuterRef("pk"), state__in=LIVE)
        rows = rows.filter(Exists(mine.filter(unit_id=int(query.unit))))
    if query.key:
        rows = rows.filter(is_key=True)
    if query.category:
        rows = rows.filter(category=query.category)
    if query.extension:
        asked = Extension.objects.filter(assignment__case=OuterRef("pk"))
        rows = rows.filter(Exists(asked.filter(decision=Extension.Decision.PENDING)))
    if query.q:
        rows = rows.filter(Q(title__contains=query.q) | Q(number_text__contains=query.q))
    return _with_records(rows.filter(_shines(actor, query.light, on)))


def _shines(actor: Actor, light: str, on: date) -> Q:
    """The condition of a light; a list over many townships uses the shipped yellow days."""
    own = OfficeRules.objects.filter(division_code=actor.division_code).first()
    near = on + timedelta(days=own.yellow_days if own else YELLOW_DAYS)
    return {
        "red": Q(due_on__lt=on),
        "amber": Q(due_on__gte=on, due_on__lte=near),
        "green": Q(due_on__gt=near),
    }.get(light, Q())


def _with_records(rows: CaseQuerySet) -> CaseQuerySet:
    units = Assignment.objects.filter(state__in=LIVE).select_related("unit")
    leads = CaseParty.objects.filter(is_lead=True).select_related("deputy__person")
    found: CaseQuerySet = rows.prefetch_related(
        Prefetch("assignments", units.order_by("-round__number", "id"), to_attr="live"),
        Prefetch("parties", leads.order_by("id"), to_attr="leads"),
    )
    return found


def yellow_days_of(cases: list[Case]) -> dict[int, int]:
    """Congress → from how many days before its end a deadline is amber there."""
    wanted = {case.congress_id for case in cases}
    rows = OfficeRules.objects.filter(congress__in=wanted)
    own = dict(rows.values_list("congress_id", "yellow_days"))
    return {congress: own.get(congress, YELLOW_DAYS) for congress in wanted}


def yellow_days_in(congress: Congress) -> int:
    """The same of one congress."""
    own = _yellow_days_set(congress=congress.pk)
    return own[0] if own else YELLOW_DAYS


@prepared
def _yellow_days_set(*, congress: int) -> QuerySet[OfficeRules, int]:
    return OfficeRules.objects.filter(congress_id=congress).values_list("yellow_days", flat=True)


def categories_of(actor: Actor) -> list[str]:
    """The categories the open matters have."""
    rows = open_matters(actor).exclude(category="").order_by("category")
    return list(rows.values_list("category", flat=True).distinct())


def units_at_work(actor: Actor) -> list[Unit]:
    """The units that have an open matter, by name; a county's unit may be among them."""
    rows = Assignment.objects.filter(state__in=LIVE, case__in=open_matters(actor).values("pk"))
    found = Unit._base_manager.filter(pk__in=rows.order_by().values("unit_id").distinct())
    return list(found.order_by("name", "id"))


def promises_found(actor: Actor, state: str, on: date) -> QuerySet[Commitment]:
    """The promises: those still open, late, kept but not answered again, superseded, or all."""
    rows = commitments_for(actor)
    conditions = {
        "open": Q(fulfilled_on=None, superseded_on=None),
        "late": Q(fulfilled_on=None, superseded_on=None, due_on__lt=on),
        "kept": Q(fulfilled_on__isnull=False),
        "unanswered": Q(fulfilled_on__isnull=False, answered_on=None),
        "superseded": Q(superseded_on__isnull=False),
    }
    return rows.filter(conditions.get(state, Q()))
