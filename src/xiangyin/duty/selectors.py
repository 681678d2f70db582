"""A deputy's record, and who has none: the dormant and the silent (S007, S008)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from xiangyin.congress.models import Deputy, Term
from xiangyin.core.actors import Actor
from xiangyin.core.permissions import require
from xiangyin.core.prepared import prepared
from xiangyin.duty.models import DutyEntry
from xiangyin.duty.permissions import DutyPerm

RAISED = [
    DutyEntry.Kind.SUGGESTION_LEAD,
    DutyEntry.Kind.SUGGESTION_JOINT,
    DutyEntry.Kind.MOTION_LEAD,
    DutyEntry.Kind.MOTION_JOINT,
]


@dataclass(frozen=True)
class DutyLine:
    """One deputy's counts in a term: at sessions, between sessions, last day active."""

    deputy: Deputy
    in_session: int
    between: int
    raised: int
    last_on: date | None


def record_of(actor: Actor, deputy: Deputy) -> QuerySet[DutyEntry]:
    """A deputy's lines, newest first."""
    require(actor, DutyPerm.READ, deputy)
    return DutyEntry.objects.filter(deputy=deputy).order_by("-on", "-id")


def lines_of_term(actor: Actor, term: Term) -> list[DutyLine]:
    """Every sitting deputy's counts, in stroke order. One query."""
    require(actor, DutyPerm.READ)
    standing = Q(duty_entries__withdrawn_on=None)
    deputies = (
        Deputy.objects.filter(term=term, status__in=["in_office", "suspended"])
        .select_related("person")
        .annotate(
            in_session=Count("duty_entries", standing & Q(duty_entries__in_session=True)),
            between=Count("duty_entries", standing & Q(duty_entries__in_session=False)),
            raised=Count("duty_entries", standing & Q(duty_entries__kind__in=RAISED)),
            last_on=Max("duty_entries__on", filter=standing),
        )
        .order_by("stroke_key", "id")
    )
    return [_line(d) for d in deputies]


def times_of_term(actor: Actor, term: Term, *, since: date) -> list[int]:
    """How often each sitting deputy was active since a day: a number for each. One query."""
    require(actor, DutyPerm.READ)
    return _times(term=term.pk, since=since)


@prepared
def _times(*, term: int, since: date) -> QuerySet[Deputy, int]:
    sitting = Deputy.objects.filter(term_id=term).in_office()
    standing = Q(duty_entries__withdrawn_on=None, duty_entries__on__gte=since)
    times = Count("duty_entries", standing)
    return sitting.values("pk").annotate(n=times).values_list("n", flat=True)


def _line(deputy: Any) -> DutyLine:
    return DutyLine(deputy, deputy.in_session, deputy.between, deputy.raised, deputy.last_on)
