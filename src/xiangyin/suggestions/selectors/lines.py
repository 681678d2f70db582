"""One line of a ledger, whichever: who raised it, who handles it, its days, its last step.

The list on screen, 一览表, 办理台账 and the booklet are all laid out from these lines.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import OuterRef, QuerySet, Subquery

from xiangyin.casework.models import Assignment, Case, LogEntry, OfficeRules
from xiangyin.casework.pages import Light
from xiangyin.core.actors import Actor, Role
from xiangyin.core.prepared import prepared
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.selectors.progress import light_of_suggestion

DEFAULT_YELLOW: int = OfficeRules._meta.get_field("yellow_days").default
AT_ONCE = 500
ROW_FIELDS = [
    *["kind", "origin", "state", "level", "number_text", "title", "submitted_on"],
    *[
        "adopted_effect",
        "screening_note",
        "congress__name",
        "lead__person__full_name",
        "category__name",
    ],
]
TEXT_FIELDS = ["situation", "analysis", "proposal"]
CASE_FIELDS = [
    *["number_text", "stage", "result", "due_on", "reply_due_on", "handed_over_on"],
    *["replied_on", "closed_on"],
]
FIELDS = [
    *ROW_FIELDS,
    *(f"case__{name}" for name in CASE_FIELDS),
    *(f"case__merged_into__{name}" for name in CASE_FIELDS),
]
UnitGiven = tuple[int, str, str, int]  # case, role, unit, round


@dataclass(frozen=True)
class LedgerLine:
    """One suggestion with what every ledger shows of it; its case is the one that answers it."""

    suggestion: Suggestion
    case: Case | None
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
    def merged_into(self) -> str:
        """The number of the item it was merged into, or ""."""
        own = self.suggestion.case
        return own.merged_into.number_text if own and own.merged_into else ""

    @property
    def last_action(self) -> str:
        return self.suggestion.last_sentence or ""  # type: ignore[attr-defined]

    @property
    def last_on(self) -> date | None:
        return self.suggestion.last_on  # type: ignore[attr-defined,no-any-return]


def ledger_lines(
    actor: Actor, keys: Iterable[int], on: date, *, with_text: bool = False
) -> list[LedgerLine]:
    """Lay out these suggestions, in the order of their keys: five queries for each 500.

    The keys are those of suggestions the actor may see.
    """
    sees_all = actor.is_congress_side or actor.role is Role.AUDITOR
    return [
        line
        for part in _parts(keys)
        for line in _laid_out(_rows(sees_all, with_text, keys=part), part, on)
    ]


def _parts(keys: Iterable[int]) -> Iterator[tuple[int, ...]]:
    left = iter(keys)
    while part := tuple(islice(left, AT_ONCE)):
        yield part


def _laid_out(rows: list[Suggestion], keys: Sequence[int], on: date) -> list[LedgerLine]:
    found = {row.pk: row for row in rows}
    cases = {row.pk: _answering(row) for row in rows}
    answering = tuple({case.pk for case in cases.values() if case})
    units = _latest_units(_units(cases=answering))
    joint: dict[int, list[str]] = defaultdict(list)
    for pk, name in _signed(suggestions=tuple(keys)):
        joint[pk].append(name)
    yellow = dict(_yellow_days(congresses=tuple({row.congress_id for row in rows})))
    return [
        LedgerLine(
            suggestion=row,
            case=case,
            light=light_of_suggestion(
                row, on, yellow_days=yellow.get(row.congress_id, DEFAULT_YELLOW)
            ),
            lead_units=[name for role, name in units[case.pk] if role != "co"] if case else [],
            co_units=[name for role, name in units[case.pk] if role == "co"] if case else [],
            joint=joint[row.pk],
        )
        for row, case in ((found[key], cases[key]) for key in keys if key in found)
    ]


def _answering(suggestion: Suggestion) -> Case | None:
    """The case through which it is answered: the one it was merged into, if it was."""
    case = suggestion.case
    return case.merged_into or case if case else None


def _latest_units(given: list[UnitGiven]) -> dict[int, list[tuple[str, str]]]:
    """Case → role and name of the units in charge in its latest round."""
    last: dict[int, int] = {}
    units: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for case, role, name, number in given:
        if last.get(case) != number:
            last[case] = number
            units[case] = []
        units[case].append((role, name))
    return units


@prepared
def _rows(sees_all: bool, with_text: bool, *, keys: tuple[int, ...]) -> QuerySet[Suggestion]:
    log = LogEntry.objects.filter(case_id=OuterRef("case_id")).order_by("-at", "-id")
    if not sees_all:
        log = log.filter(congress_only=False)
    rows: QuerySet[Suggestion] = (
        Suggestion.objects.filter(pk__in=keys)
        .select_related("congress", "lead__person", "category", "case__merged_into")
        .only(*FIELDS, *(TEXT_FIELDS if with_text else []))
        .annotate(
            last_sentence=Subquery(log.values("sentence")[:1]),
            last_on=Subquery(log.values("on")[:1]),
        )
    )
    return rows


@prepared
def _units(*, cases: tuple[int, ...]) -> QuerySet[Assignment, UnitGiven]:
    gone = [Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN]
    given = Assignment.objects.filter(case__pk__in=cases).exclude(state__in=gone)
    return given.order_by("round__number", "id").values_list(
        "case_id", "role", "unit__name", "round__number"
    )


@prepared
def _signed(*, suggestions: tuple[int, ...]) -> QuerySet[CoSponsor, tuple[int, str]]:
    confirmed = CoSponsor.objects.filter(
        suggestion__pk__in=suggestions, state=CoSponsor.State.CONFIRMED
    )
    return confirmed.order_by("deputy__stroke_key", "id").values_list(
        "suggestion_id", "deputy__person__full_name"
    )


@prepared
def _yellow_days(*, congresses: tuple[int, ...]) -> QuerySet[OfficeRules, tuple[int, int]]:
    rules = OfficeRules.objects.filter(congress__pk__in=congresses)
    return rules.values_list("congress_id", "yellow_days")
