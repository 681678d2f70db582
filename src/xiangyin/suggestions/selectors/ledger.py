"""办理情况一览表: the list the office works from, and the counts in its head (S106, S113, S120)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from xiangyin.casework.models import Assignment, LogEntry, OfficeRules
from xiangyin.casework.pages import Light
from xiangyin.core.actors import Actor, Role
from xiangyin.core.search.selectors import find
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.selectors.progress import PROGRESS, light_of_suggestion, progress_is
from xiangyin.suggestions.selectors.suggestions import suggestions_for

MOST_FOUND = 500
ROW_FIELDS = [
    *["kind", "origin", "state", "level", "number_text", "title", "submitted_on"],
    *["congress__name", "lead__person__full_name", "category__name"],
    *["case__merged_into__number_text"],
    *["case__stage", "case__result", "case__due_on", "case__reply_due_on"],
    *["case__handed_over_on", "case__replied_on", "case__closed_on"],
]
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


@dataclass(frozen=True)
class LedgerLine:
    """One row of the list."""

    suggestion: Suggestion
    light: Light
    lead_units: list[str]
    co_units: list[str]
    joint: list[str]

    @property
    def number_pieces(self) -> list[str]:
        """十八届二次会议 and 第12号: where a narrow column may break the number."""
        text = self.suggestion.number_text
        return re.split(r"(?=(?<!议案)第\d|议案第\d)", text, maxsplit=1) if text else []

    @property
    def last_action(self) -> str:
        return self.suggestion.last_sentence or ""  # type: ignore[attr-defined]

    @property
    def last_on(self) -> date | None:
        return self.suggestion.last_on  # type: ignore[attr-defined,no-any-return]


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


def with_row_facts(rows: SuggestionQuerySet, actor: Actor) -> SuggestionQuerySet:
    """Fetch with the rows what `ledger_lines` lays out: a constant number of queries."""
    log = LogEntry.objects.filter(case_id=OuterRef("case_id")).order_by("-at", "-id")
    if not actor.is_congress_side and actor.role is not Role.AUDITOR:
        log = log.filter(congress_only=False)
    confirmed = CoSponsor.objects.filter(state=CoSponsor.State.CONFIRMED)
    in_charge = Assignment.objects.exclude(state__in=SENT_BACK_OR_GONE)
    return (
        rows.select_related("congress", "lead__person", "category", "case__merged_into")
        .only(*ROW_FIELDS)
        .prefetch_related(
            Prefetch(
                "cosponsors",
                confirmed.select_related("deputy__person")
                .only("state", "suggestion_id", "deputy__person__full_name")
                .order_by("deputy__stroke_key", "id"),
                to_attr="signed",
            ),
            Prefetch(
                "case__assignments",
                in_charge.select_related("unit", "round")
                .only("role", "case_id", "unit__name", "round__number")
                .order_by("id"),
                to_attr="in_charge",
            ),
        )
        .annotate(
            last_sentence=Subquery(log.values("sentence")[:1]),
            last_on=Subquery(log.values("on")[:1]),
        )
    )


def ledger_lines(rows: Iterable[Suggestion], on: date) -> list[LedgerLine]:
    """Lay out rows fetched by `with_row_facts`."""
    rows = list(rows)
    yellow = yellow_days_of({row.congress_id for row in rows})
    return [
        LedgerLine(
            row,
            light_of_suggestion(row, on, yellow_days=yellow.get(row.congress_id, DEFAULT_YELLOW)),
            [str(a.unit) for a in _latest(row) if a.role != Assignment.Role.CO],
            [str(a.unit) for a in _latest(row) if a.role == Assignment.Role.CO],
            [str(s.deputy) for s in row.signed],  # type: ignore[attr-defined]
        )
        for row in rows
    ]


DEFAULT_YELLOW = OfficeRules._meta.get_field("yellow_days").default


def yellow_days_of(congress_ids: Iterable[int]) -> dict[int, int]:
    """From how many days before its end a deadline is amber, for each congress that says."""
    rules = OfficeRules.objects.filter(congress_id__in=list(congress_ids))
    return dict(rules.values_list("congress_id", "yellow_days"))


def _latest(row: Suggestion) -> list[Assignment]:
    """The units in charge in the latest round."""
    given: list[Assignment] = row.case.in_charge if row.case else []  # type: ignore[attr-defined]
    last = max((a.round.number for a in given), default=0)
    return [a for a in given if a.round.number == last]


def counts_by_category(rows: SuggestionQuerySet) -> list[tuple[int | None, str, int]]:
    """How many of the rows fall to each subject; those not yet screened come last."""
    counted: QuerySet[Any] = rows.order_by().values_list("category_id", "category__name")
    found = counted.annotate(n=Count("pk")).order_by("category__position", "category_id")
    named = [(pk, name, n) for pk, name, n in found if pk]
    return named + [(None, "", n) for pk, _name, n in found if not pk]
