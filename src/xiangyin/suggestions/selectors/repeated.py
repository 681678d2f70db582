"""多年来提出而未落实: matters raised again and again, with their first day and years (S116)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.db.models.functions import Coalesce

from xiangyin.casework.models import Assignment, Case
from xiangyin.casework.pages import Light
from xiangyin.core.actors import Actor
from xiangyin.core.permissions import require
from xiangyin.core.scope import under
from xiangyin.suggestions.models import Link, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors.ledger import SENT_BACK_OR_GONE
from xiangyin.suggestions.selectors.lines import DEFAULT_YELLOW
from xiangyin.suggestions.selectors.progress import light_of_suggestion
from xiangyin.suggestions.selectors.suggestions import suggestions_for

MOST, DEEPEST = 200, 12
COUNTED = (*Suggestion.ACCEPTED, Suggestion.State.SUBMITTED)


@dataclass(frozen=True)
class Repeated:
    """One matter: its latest item, those before it from the oldest on, and where it stands."""

    latest: Suggestion
    earlier: tuple[Suggestion, ...]
    light: Light
    years: int
    units: str

    @property
    def first_on(self) -> date | None:
        """The day on which it was first raised."""
        return self.earlier[0].submitted_on

    @property
    def times(self) -> int:
        """How often it was raised."""
        return len(self.earlier) + 1

    @property
    def last_result(self) -> str:
        """What the item before the latest came to."""
        case = _answering(self.earlier[-1])
        return str(case.get_result_display()) if case else ""


def repeated_matters(
    actor: Actor, on: date, *, unsettled: bool = True, place: str = ""
) -> list[Repeated]:
    """The matters raised more than once, the longest waiting first; at most MOST.

    As many queries as the longest chain has links, however many matters there are.
    """
    require(actor, SuggestionPerm.COUNT)
    latest = list(_latest(actor, unsettled, place)[:MOST])
    before = _chains(latest)
    found = [
        Repeated(
            item,
            tuple(sorted(before[item.pk], key=lambda s: (s.submitted_on or on, s.pk))),
            light_of_suggestion(item, on, yellow_days=DEFAULT_YELLOW),
            _years(min((s.submitted_on or on for s in before[item.pk]), default=on), on),
            _units(item),
        )
        for item in latest
        if before[item.pk]
    ]
    return sorted(found, key=lambda row: (row.first_on or on, row.latest.pk))


def _latest(actor: Actor, unsettled: bool, place: str) -> SuggestionQuerySet:
    """The last item of each chain, and where it is answered."""
    links = Link.objects.filter(kind=Link.Kind.REPEATS)
    rows: SuggestionQuerySet = suggestions_for(actor).filter(
        Exists(links.filter(later=OuterRef("pk"))),
        ~Exists(links.filter(earlier=OuterRef("pk"))),
        state__in=COUNTED,
    )
    if place:
        rows = rows.filter(under(place))
    if unsettled:
        result = Coalesce("case__merged_into__result", "case__result")
        rows = rows.annotate(became=result)
        rows = rows.filter(Q(became=None) | ~Q(became=Case.Result.DONE))
    in_charge = Assignment.objects.exclude(state__in=SENT_BACK_OR_GONE).select_related("unit")
    return (
        rows.select_related("congress", "lead__person", "case__merged_into")
        .prefetch_related(Prefetch("case__assignments", in_charge.order_by("id"), to_attr="given"))
        .order_by("id")
    )


def _chains(latest: Iterable[Suggestion]) -> dict[int, list[Suggestion]]:
    """Latest item -> everything it takes up, directly or through another."""
    tops: dict[int, set[int]] = {item.pk: {item.pk} for item in latest}
    frontier = dict(tops)
    before: dict[int, dict[int, Suggestion]] = defaultdict(dict)
    for _step in range(DEEPEST):
        if not frontier:
            break
        links = Link.objects.filter(kind=Link.Kind.REPEATS, later__in=frontier)
        onward: dict[int, set[int]] = defaultdict(set)
        for link in links.select_related("earlier__case__merged_into", "earlier__lead__person"):
            for top in frontier[link.later_id]:
                if link.earlier_id not in before[top] and link.earlier_id != top:
                    before[top][link.earlier_id] = link.earlier
                    onward[link.earlier_id].add(top)
        frontier = onward
    return defaultdict(list, {top: list(items.values()) for top, items in before.items()})


def _answering(suggestion: Suggestion) -> Case | None:
    case = suggestion.case
    return case.merged_into or case if case else None


def _units(suggestion: Suggestion) -> str:
    if suggestion.case is None:
        return ""
    given: list[Assignment] = suggestion.case.given  # type: ignore[attr-defined]
    return "、".join(dict.fromkeys(a.unit.name for a in given if a.role != Assignment.Role.CO))


def _years(first: date, on: date) -> int:
    """Whole years since it was first raised."""
    return on.year - first.year - ((on.month, on.day) < (first.month, first.day))
