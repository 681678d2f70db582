"""Similar and earlier items: shown while typing, while screening, and on a matter's page."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from xiangyin.casework.pages import Light
from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import require
from xiangyin.core.prepared import prepared
from xiangyin.core.search.selectors import similar
from xiangyin.suggestions.models import Link, Suggestion
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors.lines import DEFAULT_YELLOW
from xiangyin.suggestions.selectors.progress import light_of_suggestion
from xiangyin.suggestions.selectors.suggestions import seen_by, suggestions_for

SHORTEST = 6
SHORTEST_PASSAGE = 3
SPARE = 6  # some of the most like are not for this reader
SIMILAR_FIELDS = [
    *["kind", "state", "number_text", "title", "submitted_on", "category"],
    *["case__stage", "case__result", "case__due_on", "case__closed_on"],
    *["lead__person__full_name", "case__merged_into__number_text"],
]
JOINABLE = {Suggestion.State.CONFIRMING, Suggestion.State.SUBMITTED, Suggestion.State.REGISTERED}


@dataclass(frozen=True)
class Similar:
    """An item like the text at hand: what both say, where it stands, what to do about it."""

    suggestion: Suggestion
    shared: tuple[str, ...]
    light: Light
    can_join: bool


def similar_to(
    actor: Actor, text: str, on: date, *, exclude: int | None = None, limit: int = 3
) -> list[Similar]:
    """The visible items most like the text, the most like first; [] while it is too short."""
    require(actor, SuggestionPerm.VIEW)
    if len("".join(text.split())) < SHORTEST:
        return []
    matches = similar(kind="suggestions", text=text, exclude=exclude, limit=limit + SPARE)
    keys = tuple(m.item_id for m in matches)
    unit, person = actor.unit_id or 0, actor.person_id or 0
    seen = _seen_among(actor.role, keys=keys, unit=unit, person=person)
    found = {s.pk: s for s in seen if s.state != Suggestion.State.DRAFT}
    return [
        Similar(
            found[m.item_id],
            _telling(m.shared),
            light_of_suggestion(found[m.item_id], on, yellow_days=DEFAULT_YELLOW),
            _can_join(actor, found[m.item_id]),
        )
        for m in [match for match in matches if match.item_id in found][:limit]
    ]


@prepared
def _seen_among(
    role: Role, *, keys: tuple[int, ...], unit: int, person: int
) -> QuerySet[Suggestion]:
    rows = seen_by(role, unit=unit, person=person).filter(pk__in=keys)
    return rows.select_related("lead__person", "case__merged_into").only(*SIMILAR_FIELDS)


def _telling(shared: tuple[str, ...]) -> tuple[str, ...]:
    """Drop from the shared passages what every title has."""
    passages = (phrase.replace("的建议", "").strip() for phrase in shared)
    return tuple(phrase for phrase in passages if len(phrase) >= SHORTEST_PASSAGE)


def _can_join(actor: Actor, suggestion: Suggestion) -> bool:
    is_own = suggestion.lead.person_id == actor.person_id
    return actor.role is Role.DEPUTY and not is_own and suggestion.state in JOINABLE


@dataclass(frozen=True)
class Linked:
    """Another item on the same matter, and for how many years it has been raised."""

    link: Link
    other: Suggestion
    light: Light
    years: int


def linked_with(actor: Actor, suggestion: Suggestion, on: date) -> list[Linked]:
    """Earlier and later items on the same matter that the actor may see (S116)."""
    links = _links(suggestion=suggestion.pk)
    if not links:
        return []
    others = [
        (link, link.earlier if link.later_id == suggestion.pk else link.later) for link in links
    ]
    seen = set(
        suggestions_for(actor)
        .filter(pk__in=[o.pk for _l, o in others])
        .values_list("pk", flat=True)
    )
    return [
        Linked(link, o, light_of_suggestion(o, on, yellow_days=DEFAULT_YELLOW), _years(o, on))
        for link, o in sorted(others, key=lambda pair: pair[1].pk)
        if o.pk in seen
    ]


@prepared
def _links(*, suggestion: int) -> QuerySet[Link]:
    rows = Link.objects.filter(Q(later_id=suggestion) | Q(earlier_id=suggestion))
    return rows.select_related("earlier__case__merged_into", "later__case__merged_into")


def _years(suggestion: Suggestion, on: date) -> int:
    """Whole years since it was raised."""
    raised = suggestion.submitted_on or on
    return on.year - raised.year - ((on.month, on.day) < (raised.month, raised.day))
