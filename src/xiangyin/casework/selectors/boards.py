"""The lists people work from: the open matters, a unit's inbox, the promises."""

from django.db.models import F, QuerySet

from xiangyin.casework.models import Case, Commitment
from xiangyin.casework.models.cases import CaseQuerySet
from xiangyin.casework.models.clocks import AssignmentQuerySet
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import assignments_for, cases_for
from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import require


def open_matters(actor: Actor) -> CaseQuerySet:
    """Everything not closed by the congress side, the most pressing first (S160)."""
    return (
        cases_for(actor)
        .open()
        .select_related("congress")
        .order_by(F("due_on").asc(nulls_last=True), "id")
    )


def inbox_for(actor: Actor) -> AssignmentQuerySet:
    """What a unit has in hand, oldest first, with the case and its deadline."""
    rows = assignments_for(actor).in_hand().select_related("case", "round", "unit")
    return rows.filter(case__closed_on=None, case__merged_into=None).order_by("id")


def commitments_for(actor: Actor) -> QuerySet[Commitment]:
    """The promises an actor may follow, unkept first, by the day promised."""
    require(actor, CasePerm.VIEW)
    rows = Commitment.objects.select_related("case", "reply__assignment__unit")
    if actor.role in {Role.UNIT, Role.DEPUTY}:
        rows = rows.filter(case__in=Case.objects.filter(pk__in=cases_for(actor).values("pk")))
    return rows.order_by(F("fulfilled_on").asc(nulls_first=True), "due_on", "id")
