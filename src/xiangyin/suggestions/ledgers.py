"""The handling ledger and the booklet of a list of suggestions: six queries, however long it is."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment, Feedback, Reply
from xiangyin.casework.models.cases import Case
from xiangyin.congress.models import Congress
from xiangyin.papers.services import Booklet, BookletEntry, Ledger, LedgerRow, Paragraph, blocks_of
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet

GONE = {Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN}


def with_records(suggestions: SuggestionQuerySet) -> SuggestionQuerySet:
    """Fetch with each suggestion all that a ledger line shows."""
    return suggestions.select_related(
        "lead__person", "category", "case", "case__merged_into", "congress", "session__term"
    ).prefetch_related(
        Prefetch(
            "case__assignments",
            Assignment.objects.select_related("unit").order_by("round__number", "id"),
        ),
        Prefetch(
            "case__merged_into__assignments",
            Assignment.objects.select_related("unit").order_by("round__number", "id"),
        ),
        Prefetch(
            "cosponsors",
            CoSponsor.objects.filter(state=CoSponsor.State.CONFIRMED).select_related(
                "deputy__person"
            ),
        ),
    )


def handling_ledger(
    suggestions: SuggestionQuerySet, *, title: str, unit: str, as_of: date
) -> Ledger:
    """办理台账 with the columns of the paper ledger, one row each, in the order given."""
    rows = list(with_records(suggestions))
    cases = {_answering(s).pk for s in rows if _answering(s) is not None}  # type: ignore[union-attr]
    marks, verdicts = _marks(cases), _verdicts(cases)
    lines = tuple(_line(s, marks, verdicts) for s in rows)
    return Ledger(title=title, unit=unit, as_of=as_of, rows=lines, summary=_summary(rows))


def _answering(suggestion: Suggestion) -> Case | None:
    case = suggestion.case
    return case.merged_into or case if case else None


def _marks(cases: set[int]) -> dict[int, str]:
    """Case → marks of its issued replies, latest last."""
    issued = Reply.objects.filter(
        round__case_id__in=cases, state=Reply.State.ISSUED, is_opinion=False, mark__isnull=False
    )
    found: dict[int, str] = {}
    for case_id, code in issued.order_by("id").values_list("round__case_id", "mark__code"):
        found[case_id] = code
    return found


def _verdicts(cases: set[int]) -> dict[int, dict[str, dict[str, int]]]:
    """Case → "attitude" and "result" → grade → forms of the latest round; nobody is named."""
    found: dict[int, dict[str, dict[str, int]]] = {}
    latest: dict[int, int] = {}
    forms = Feedback.objects.filter(round__case_id__in=cases).order_by("round__number", "id")
    for case_id, number, attitude, result in forms.values_list(
        "round__case_id", "round__number", "attitude", "result"
    ):
        if latest.get(case_id) != number:
            latest[case_id] = number
            found[case_id] = {"attitude": defaultdict(int), "result": defaultdict(int)}
        found[case_id]["attitude"][attitude] += 1
        found[case_id]["result"][result] += 1
    return found


def _line(
    suggestion: Suggestion,
    marks: dict[int, str],
    verdicts: dict[int, dict[str, dict[str, int]]],
) -> LedgerRow:
    case = _answering(suggestion)
    own = suggestion.case
    merged = own.merged_into.number_text if own and own.merged_into else ""
    verdict = verdicts.get(case.pk, {}) if case else {}
    return LedgerRow(
        number=suggestion.number_text,
        title=suggestion.title,
        lead_deputy=str(suggestion.lead),
        merged_into=merged,
        level=suggestion.get_level_display(),
        lead_unit=units_of(case, Assignment.Role.LEAD, Assignment.Role.SEPARATE),
        co_units=units_of(case, Assignment.Role.CO),
        handed_over_on=case.handed_over_on if case else None,
        due_on=case.reply_due_on if case else None,
        replied_on=case.replied_on if case else None,
        outcome=marks.get(case.pk, "") if case else "",
        attitude=_forms(verdict.get("attitude", {})),
        result=_forms(verdict.get("result", {})),
        state=case.get_stage_display() if case else suggestion.get_state_display(),
        note=_note(suggestion),
    )


def _note(suggestion: Suggestion) -> str:
    if suggestion.state == Suggestion.State.WITHDRAWN:
        return suggestion.screening_note
    return suggestion.adopted_effect


def units_of(case: Case | None, *roles: Assignment.Role) -> str:
    """The names of the units in these roles, as prefetched, each once."""
    if case is None:
        return ""
    names = [a.unit.name for a in case.assignments.all() if a.role in roles and a.state not in GONE]
    return "、".join(dict.fromkeys(names))


def _forms(counts: dict[str, int]) -> str:
    words = {grade.value: str(grade.label) for grade in Feedback.Grade}
    return "，".join(f"{words[g]}{n}" for g, n in counts.items() if n)


def _summary(rows: list[Suggestion]) -> str:
    withdrawn = sum(s.state == Suggestion.State.WITHDRAWN for s in rows)
    kept = [s for s in rows if s.state != Suggestion.State.WITHDRAWN]
    cases = [c for c in (_answering(s) for s in kept) if c is not None]
    told = _("共%(n)s件，交办%(h)s件，答复%(r)s件，办结%(c)s件")
    told += _("；另有%(w)s件撤回") if withdrawn else ""
    return told % {
        "n": len(kept),
        "w": withdrawn,
        "h": sum(c.handed_over_on is not None for c in cases),
        "r": sum(c.replied_on is not None for c in cases),
        "c": sum(c.closed_on is not None for c in cases),
    }


def booklet(
    suggestions: SuggestionQuerySet, *, congress: Congress, title: str, on: date
) -> Booklet:
    """建议汇编: listed, then printed one after the other (S112, R38)."""
    rows = list(with_records(suggestions))
    return Booklet(
        title=title,
        congress=congress.name,
        compiler=f"{congress.short_name}主席团",
        compiled_on=on,
        preface=(Paragraph(text=_("本册共收%(n)s件，按编号排列。") % {"n": len(rows)}),),
        entries=tuple(_entries(rows)),
    )


def _entries(rows: Iterable[Suggestion]) -> Iterable[BookletEntry]:
    for suggestion in rows:
        case = _answering(suggestion)
        signers = [suggestion.lead, *(row.deputy for row in suggestion.cosponsors.all())]
        own = suggestion.case
        text = "\n".join(
            filter(None, [suggestion.situation, suggestion.analysis, suggestion.proposal])
        )
        yield BookletEntry(
            number=suggestion.number_text,
            title=suggestion.title,
            deputies="、".join(str(deputy) for deputy in signers),
            category=suggestion.category.name if suggestion.category else "",
            unit=units_of(case, Assignment.Role.LEAD, Assignment.Role.SEPARATE),
            level=suggestion.get_level_display(),
            due_on=case.reply_due_on if case else None,
            state=case.get_stage_display() if case else suggestion.get_state_display(),
            merged_into=own.merged_into.number_text if own and own.merged_into else "",
            text=Paragraph.of(blocks_of(text)),
        )
