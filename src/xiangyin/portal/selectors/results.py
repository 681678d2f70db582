"""What became of the published suggestions of a term, counted; nobody's verdict is told.

A verdict counts once its round has ended, the latest of each deputy on each item, and only where
the item through which the deputy came is published.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from xiangyin.casework.models import Commitment, Feedback
from xiangyin.casework.selectors import office_rules_of
from xiangyin.congress.models import Congress, Term
from xiangyin.core.shares import Share, share
from xiangyin.insight.selectors import Tally
from xiangyin.portal.selectors.published import (
    ANSWERING,
    IN_CHARGE,
    RESULT_TONES,
    published_of,
)
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet

Grade = Feedback.Grade
TO_SUGGESTION = ("round__case__suggestion", "round__case__merged_cases__suggestion")


@dataclass(frozen=True)
class Part:
    """One unit or subject: its items, and of them answered, solved, and satisfied with."""

    label: str
    items: int
    answered: Share
    done: Share
    satisfied: Share


@dataclass(frozen=True)
class Parts:
    """Units or subjects side by side: those with enough verdicts ranked, the others only listed."""

    ranked: list[Part]
    small: list[Part]
    small_below: int


def items_of(term: Term, year: int | None = None) -> SuggestionQuerySet:
    """The published suggestions of a term that are handled as cases (motions are not)."""
    rows = published_of(term.congress).filter(term=term, case__isnull=False)
    if year is None:
        return rows
    days = (date(year, 1, 1), date(year + 1, 1, 1))
    return rows.filter(submitted_on__gte=days[0], submitted_on__lt=days[1])


def _figures(on: date) -> dict[str, Count]:
    is_replied = Q(e_replied__lte=on)
    conditions = {
        "items": Q(),
        "handed_over": Q(e_handed__lte=on),
        "due": is_replied | Q(e_due__lt=on),
        "replied": is_replied,
        "on_time": is_replied & Q(e_replied__lte=F("e_due")),
        "closed": Q(e_closed__lte=on),
        **{str(result.value): Q(e_result=result.value) for result in RESULT_TONES},
    }
    return {name: Count("pk", condition) for name, condition in conditions.items()}


def tally_of(items: SuggestionQuerySet, congress: Congress, *, on: date) -> Tally:
    """The tally of these items, as known on the day. Four queries."""
    counted: dict[str, int] = items.aggregate(**_figures(on))
    for path in TO_SUGGESTION:
        for name, number in _verdicts(items, congress, path).aggregate(**_grades()).items():
            counted[name] = counted.get(name, 0) + number
    return Tally(**counted, **_promises(items, congress, on))


def _verdicts(items: SuggestionQuerySet, congress: Congress, path: str) -> QuerySet[Feedback]:
    """The latest verdicts of ended rounds on these items, reached on one of the two ways.

    The congress is named again so that a database begins there and not with everybody's rounds.
    """
    ended = Q(round__ended_on__isnull=False)
    later = Feedback.objects.filter(
        ended, party=OuterRef("party"), round__number__gt=OuterRef("round__number")
    )
    rows: QuerySet[Feedback] = Feedback.objects.filter(
        Q(
            (f"{path}__in", items.order_by().values("pk")),
            (f"{path}__congress", congress),
            (f"{path.removesuffix('__suggestion')}__congress", congress),
        ),
        ended,
        ~Exists(later),
        round__case__congress=congress,
        party__item_text=F(f"{path}__number_text"),
    )
    return rows


def _grades() -> dict[str, Count]:
    return {
        "judged": Count("pk"),
        **{str(grade.value): Count("pk", Q(result=grade.value)) for grade in Grade},
    }


def _promises(items: SuggestionQuerySet, congress: Congress, on: date) -> dict[str, int]:
    """Promises of replies that are public, on items that are."""
    kept = Q(fulfilled_on__lte=on)
    rows = Commitment.objects.filter(
        case__congress=congress,
        case__suggestion__in=items.order_by().values("pk"),
        reply__is_public=True,
        superseded_on=None,
    )
    found: dict[str, int] = rows.aggregate(
        promises=Count("pk"),
        promises_due=Count("pk", kept | Q(due_on__lte=on)),
        promises_kept=Count("pk", kept),
    )
    return found


def parts_by_category(items: SuggestionQuerySet, congress: Congress, *, on: date) -> Parts:
    """Subjects side by side."""
    rows = [
        *items.order_by().values(label=F("category__name")).annotate(**_figures(on)),
        *(row for path in TO_SUGGESTION for row in _by_category(items, congress, path)),
    ]
    return _parts(rows, congress)


def _by_category(items: SuggestionQuerySet, congress: Congress, path: str) -> Any:
    label = F(f"{path}__category__name")
    return _verdicts(items, congress, path).order_by().values(label=label).annotate(**_grades())


def parts_by_unit(items: SuggestionQuerySet, congress: Congress, *, on: date) -> Parts:
    """Units side by side: an item of the unit that first answered it, a verdict of the unit that
    answered in that round."""
    rows = [
        *(row for way in ("case", "case__merged_into") for row in _of_unit(items, way, on)),
        *(row for path in TO_SUGGESTION for row in _by_unit(items, congress, path)),
    ]
    return _parts(rows, congress)


def _of_unit(items: SuggestionQuerySet, way: str, on: date) -> Any:
    first = items.filter(
        Q(
            (f"{way}__assignments__role__in", ANSWERING),
            (f"{way}__assignments__state__in", IN_CHARGE),
            (f"{way}__assignments__round__number", 1),
        ),
        case__merged_into__isnull=way == "case",
    )
    label = F(f"{way}__assignments__unit__name")
    return first.order_by().values(label=label).annotate(**_figures(on))


def _by_unit(items: SuggestionQuerySet, congress: Congress, path: str) -> Any:
    answered = _verdicts(items, congress, path).filter(
        round__assignments__role__in=ANSWERING, round__assignments__state__in=IN_CHARGE
    )
    label = F("round__assignments__unit__name")
    return answered.order_by().values(label=label).annotate(**_grades())


def _parts(rows: list[dict[str, Any]], congress: Congress) -> Parts:
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        label = row.pop("label") or "未分类"
        for name, number in row.items():
            counted[label][name] += number
    limit = office_rules_of(congress).small_number
    parts = [_part(label, numbers, limit) for label, numbers in sorted(counted.items())]
    ranked = [part for part in parts if not part.satisfied.small]
    ranked.sort(key=lambda part: (-(part.satisfied.fraction or 0), part.label))
    return Parts(ranked, [part for part in parts if part.satisfied.small], limit)


def _part(label: str, n: dict[str, int], limit: int) -> Part:
    return Part(
        label,
        n["items"],
        share(n["replied"], n["due"], small_below=limit),
        share(n["done"], n["items"], small_below=limit),
        share(n["satisfied"] + n["basically"], n["judged"], small_below=limit),
    )


def motions_of(term: Term) -> int:
    """How many published motions the term has."""
    kind = Suggestion.Kind.MOTION
    return published_of(term.congress).filter(term=term, kind=kind).count()
