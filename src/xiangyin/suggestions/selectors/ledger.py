"""办理情况一览表: the list the office works from, and the counts in its head (S106, S113, S120)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from xiangyin.casework.models import Assignment
from xiangyin.core.actors import Actor
from xiangyin.core.search.selectors import find
from xiangyin.suggestions.models import CoSponsor
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.selectors.progress import PROGRESS, progress_is
from xiangyin.suggestions.selectors.suggestions import suggestions_for

MOST_FOUND = 500
SENT_BACK_OR_GONE = [Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN]


@dataclass(frozen=True, kw_only=True)
class LedgerFilter:
    """What one may ask of the list; None and "" ask nothing."""

    q: str = ""
    progress: str = ""
    kind: str = ""
    level: str = ""
    place: str = ""
    term: int | None = None
    year: int | None = None
    session: int | None = None
    category: int | None = None
    unit: int | None = None
    deputy: int | None = None

    def plain(self) -> dict[str, Any]:
        """The equalities, by the name of the field they ask."""
        asked = {
            "kind": self.kind,
            "level": self.level,
            "division_code": self.place,
            "term_id": self.term,
            "year": self.year,
            "session_id": self.session,
            "category_id": self.category,
        }
        return {field: value for field, value in asked.items() if value}


def ledger_rows(actor: Actor, wanted: LedgerFilter, on: date) -> SuggestionQuerySet:
    """The rows asked for, of those the actor may see; unsorted."""
    rows: SuggestionQuerySet = suggestions_for(actor).filter(**wanted.plain())
    if wanted.progress in PROGRESS:
        rows = rows.filter(progress_is(wanted.progress, on))
    if wanted.unit:
        given = Assignment.objects.filter(unit_id=wanted.unit).exclude(state__in=SENT_BACK_OR_GONE)
        rows = rows.filter(Exists(given.filter(case_id=OuterRef("case_id"))))
    if wanted.deputy:
        signed = CoSponsor.objects.filter(
            suggestion=OuterRef("pk"), deputy_id=wanted.deputy, state=CoSponsor.State.CONFIRMED
        )
        rows = rows.filter(Q(lead_id=wanted.deputy) | Exists(signed))
    if wanted.q:
        rows = rows.filter(pk__in=find(kind="suggestions", query=wanted.q, limit=MOST_FOUND))
    return rows


def counts_by_category(rows: SuggestionQuerySet) -> list[tuple[int | None, str, int]]:
    """How many of the rows fall to each subject; those not yet screened come last."""
    counted: QuerySet[Any] = rows.order_by().values_list("category_id", "category__name")
    found = counted.annotate(n=Count("pk")).order_by("category__position", "category_id")
    named = [(pk, name, n) for pk, name, n in found if pk]
    return named + [(None, "", n) for pk, _name, n in found if not pk]
