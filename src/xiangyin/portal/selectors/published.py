"""The published suggestions of one congress: which, narrowed by what, and a line for each.

A merged suggestion has no handling of its own: what became of it is told of the case that answers
it (`e_…`, the effective case).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BigIntegerField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.casework.models import Assignment, Case
from xiangyin.congress.models import Congress
from xiangyin.core.models import SearchItem
from xiangyin.core.search.grams import words_of
from xiangyin.core.search.keys import key_of
from xiangyin.core.search.selectors import MAX_QUERY
from xiangyin.portal.redaction import redacted
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.services.steps import SEARCH_KIND

Stage, Result, State = Case.Stage, Case.Result, Suggestion.State
UNDER_WAY = [Stage.ASSIGNED, Stage.HANDLING, Stage.APPROVAL]
ANSWERED = [Stage.FEEDBACK, Stage.REVIEW]
ANSWERING = [Assignment.Role.LEAD, Assignment.Role.SEPARATE]
IN_CHARGE = [Assignment.State.ASSIGNED, Assignment.State.ACCEPTED]

STATES = {
    "waiting": gettext_lazy("待交办"),
    "handling": gettext_lazy("正在办理"),
    "answered": gettext_lazy("已答复"),
    "closed": gettext_lazy("已办结"),
    "done": gettext_lazy("答复结果：已解决"),
    "under_way": gettext_lazy("答复结果：正在办理"),
    "planned": gettext_lazy("答复结果：列入计划"),
    "explained": gettext_lazy("答复结果：暂不能办，已说明"),
    "suggestion": gettext_lazy("建议（不含议案）"),
    "motion": gettext_lazy("议案"),
}
RESULT_TONES = {
    Result.DONE: "green",
    Result.UNDER_WAY: "blue",
    Result.PLANNED: "amber",
    Result.EXPLAINED: "gray",
}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the list may be narrowed by; nothing asks for everything."""

    q: str = ""
    state: str = ""
    category: int | None = None
    year: int | None = None
    deputy: int | None = None
    unit: int | None = None
    term: int | None = None


@dataclass(frozen=True)
class Words:
    """A state in words and its colour."""

    label: str
    tone: str


@dataclass(frozen=True)
class Card:
    """One published suggestion as a line of a list."""

    id: int
    number: str
    title: str
    category: str
    lead_id: int
    lead: str
    raised_on: date | None
    units: str
    progress: Words
    outcome: Words | None


def published_of(congress: Congress) -> SuggestionQuerySet:
    """Every published suggestion of one congress, with its effective case."""
    rows: SuggestionQuerySet = Suggestion.objects.filter(congress=congress)
    return rows.published().annotate(
        e_case=Coalesce("case__merged_into_id", "case_id"),
        e_stage=Coalesce("case__merged_into__stage", "case__stage"),
        e_result=Coalesce("case__merged_into__result", "case__result"),
        e_handed=Coalesce("case__merged_into__handed_over_on", "case__handed_over_on"),
        e_replied=Coalesce("case__merged_into__replied_on", "case__replied_on"),
        e_due=Coalesce("case__merged_into__reply_due_on", "case__reply_due_on"),
        e_closed=Coalesce("case__merged_into__closed_on", "case__closed_on"),
    )


def narrowed(rows: SuggestionQuerySet, wanted: Wanted) -> SuggestionQuerySet:
    """Keep what was asked for. Every condition is the database's, so that no hit is lost."""
    if wanted.term is not None:
        rows = rows.filter(term__number=wanted.term)
    if wanted.category is not None:
        rows = rows.filter(category_id=wanted.category)
    if wanted.year is not None:
        days = (date(wanted.year, 1, 1), date(wanted.year + 1, 1, 1))
        rows = rows.filter(submitted_on__gte=days[0], submitted_on__lt=days[1])
    if wanted.deputy is not None:
        rows = raised_by(rows, wanted.deputy)
    if wanted.unit is not None:
        rows = rows.filter(Exists(_answering().filter(unit_id=wanted.unit)))
    if wanted.state:
        rows = rows.filter(_state_is(wanted.state))
    for word in words_of(wanted.q[:MAX_QUERY]):
        rows = rows.filter(_holds(word))
    return rows


def raised_by(rows: SuggestionQuerySet, deputy_id: int) -> SuggestionQuerySet:
    """Keep what a deputy led or signed with others."""
    joined = CoSponsor.objects.filter(
        suggestion=OuterRef("pk"), deputy_id=deputy_id, state=CoSponsor.State.CONFIRMED
    )
    return rows.filter(Q(lead_id=deputy_id) | Exists(joined))


def _answering() -> QuerySet[Assignment]:
    rows: QuerySet[Assignment] = Assignment.objects.filter(
        case_id=OuterRef("e_case"), role__in=ANSWERING, state__in=IN_CHARGE
    )
    return rows


def _state_is(state: str) -> Q:
    if state == "waiting":
        return Q(e_stage=Stage.WAITING)
    if state == "handling":
        return Q(e_stage__in=UNDER_WAY)
    if state == "answered":
        return Q(e_replied__isnull=False)
    if state == "closed":
        return Q(e_closed__isnull=False)
    if state == "suggestion":
        return Q(case__isnull=False)
    if state == "motion":
        return Q(kind=Suggestion.Kind.MOTION)
    return Q(e_result=state)


def _holds(word: str) -> Q:
    """The word stands in the indexed text or the number. Asked of one congress's texts only."""
    key = ExpressionWrapper(
        OuterRef("pk") + Value(key_of(SEARCH_KIND, 0)), output_field=BigIntegerField()
    )
    texts = SearchItem.objects.filter(id=key, form__contains=word)
    return Q(Exists(texts)) | Q(number_text__contains=word)


def cards_of(rows: Iterable[Suggestion]) -> list[Card]:
    """A line for each, with the units that answer it. One query more, however many."""
    kept = list(rows)
    units = units_by_case({row.e_case for row in kept if row.e_case})  # type: ignore[attr-defined]
    return [card_of(row, units.get(row.e_case, "")) for row in kept]  # type: ignore[attr-defined]


def units_by_case(case_ids: set[int]) -> dict[int, str]:
    """The units that answer each case, lead first, of its latest round."""
    found: dict[int, list[Assignment]] = defaultdict(list)
    rows = Assignment.objects.filter(case_id__in=case_ids, role__in=ANSWERING, state__in=IN_CHARGE)
    for row in rows.select_related("unit", "round").order_by("role", "id"):
        found[row.case_id].append(row)
    return {case_id: _names(rows) for case_id, rows in found.items()}


def _names(rows: list[Assignment]) -> str:
    last = max(row.round.number for row in rows)
    names = (redacted(row.unit.name) for row in rows if row.round.number == last)
    return "、".join(dict.fromkeys(names))


def card_of(row: Suggestion, units: str) -> Card:
    """One line; `row` comes from `published_of` with lead and category."""
    return Card(
        id=row.pk,
        number=row.number_text,
        title=redacted(row.title),
        category=row.category.name if row.category else "",
        lead_id=row.lead_id,
        lead=row.lead.person.full_name,
        raised_on=row.submitted_on,
        units=units,
        progress=progress_of(row),
        outcome=outcome_of(row),
    )


def progress_of(row: Suggestion) -> Words:
    """How far it has come, in the public's words."""
    stage = row.e_stage  # type: ignore[attr-defined]
    if row.is_motion or stage is None:
        return _progress_of_motion(row)
    if stage == Stage.CLOSED:
        return Words(_("已办结"), "gray")
    if stage in ANSWERED:
        return Words(_("已答复"), "green")
    if stage in UNDER_WAY and row.e_replied:  # type: ignore[attr-defined]
        return Words(_("重新办理中"), "amber")
    if stage in UNDER_WAY:
        return Words(_("正在办理"), "blue")
    return Words(_("待交办"), "gray")


def _progress_of_motion(row: Suggestion) -> Words:
    if row.state == State.ADMITTED:
        return Words(_("列入会议议程"), "green")
    if row.state == State.CONVERTED:
        return Words(_("转为建议办理"), "blue")
    if row.is_motion:
        return Words(_("待主席团决定"), "gray")
    return Words(_("待交办"), "gray")


def outcome_of(row: Suggestion) -> Words | None:
    """What became of it, once it has been answered."""
    result = row.e_result  # type: ignore[attr-defined]
    if result is None or result == Result.PENDING:
        return None
    return Words(str(Result(result).label), RESULT_TONES[Result(result)])
