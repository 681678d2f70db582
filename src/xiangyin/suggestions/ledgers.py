"""The handling ledger and the booklet of a list of suggestions, laid out from ledger lines."""

from collections import defaultdict
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.casework.models import Feedback, Reply
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.papers.services import Booklet, BookletEntry, Ledger, LedgerRow, Paragraph, blocks_of
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.selectors import LedgerLine, ledger_lines


def handling_ledger(
    actor: Actor, suggestions: SuggestionQuerySet, *, title: str, unit: str, as_of: date
) -> Ledger:
    """办理台账 with the columns of the paper ledger, one row each, in the order given."""
    lines = ledger_lines(actor, suggestions.values_list("pk", flat=True), as_of)
    cases = {line.case.pk for line in lines if line.case}
    marks, verdicts = _marks(cases), _verdicts(cases)
    rows = tuple(_row(line, marks, verdicts) for line in lines)
    return Ledger(title=title, unit=unit, as_of=as_of, rows=rows, summary=_summary(lines))


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


def _row(
    line: LedgerLine,
    marks: dict[int, str],
    verdicts: dict[int, dict[str, dict[str, int]]],
) -> LedgerRow:
    suggestion, case = line.suggestion, line.case
    verdict = verdicts.get(case.pk, {}) if case else {}
    return LedgerRow(
        number=suggestion.number_text,
        title=suggestion.title,
        lead_deputy=str(suggestion.lead),
        merged_into=line.merged_into,
        level=suggestion.get_level_display(),
        lead_unit="、".join(line.lead_units),
        co_units="、".join(line.co_units),
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
    if _is_withdrawn(suggestion):
        return suggestion.screening_note
    return suggestion.adopted_effect


def _is_withdrawn(suggestion: Suggestion) -> bool:
    return suggestion.state == Suggestion.State.WITHDRAWN


def _forms(counts: dict[str, int]) -> str:
    words = {grade.value: str(grade.label) for grade in Feedback.Grade}
    return "，".join(f"{words[g]}{n}" for g, n in counts.items() if n)


def _summary(lines: list[LedgerLine]) -> str:
    withdrawn = sum(_is_withdrawn(line.suggestion) for line in lines)
    cases = [line.case for line in lines if line.case and not _is_withdrawn(line.suggestion)]
    told = _("共%(n)s件，交办%(h)s件，答复%(r)s件，办结%(c)s件")
    told += _("；另有%(w)s件撤回") if withdrawn else ""
    return told % {
        "n": len(lines) - withdrawn,
        "w": withdrawn,
        "h": sum(c.handed_over_on is not None for c in cases),
        "r": sum(c.replied_on is not None for c in cases),
        "c": sum(c.closed_on is not None for c in cases),
    }


def booklet(
    actor: Actor, suggestions: SuggestionQuerySet, *, congress: Congress, title: str, on: date
) -> Booklet:
    """建议汇编: listed, then printed one after the other (S112, R38)."""
    keys = suggestions.values_list("pk", flat=True)
    lines = ledger_lines(actor, keys, on, with_text=True)
    return Booklet(
        title=title,
        congress=congress.name,
        compiler=f"{congress.short_name}主席团",
        compiled_on=on,
        preface=(Paragraph(text=_("本册共收%(n)s件，按编号排列。") % {"n": len(lines)}),),
        entries=tuple(_entry(line) for line in lines),
    )


def _entry(line: LedgerLine) -> BookletEntry:
    suggestion, case = line.suggestion, line.case
    parts = [suggestion.situation, suggestion.analysis, suggestion.proposal]
    return BookletEntry(
        number=suggestion.number_text,
        title=suggestion.title,
        deputies="、".join([str(suggestion.lead), *line.joint]),
        category=suggestion.category.name if suggestion.category else "",
        unit="、".join(line.lead_units),
        level=suggestion.get_level_display(),
        due_on=case.reply_due_on if case else None,
        state=case.get_stage_display() if case else suggestion.get_state_display(),
        merged_into=line.merged_into,
        text=Paragraph.of(blocks_of("\n".join(filter(None, parts)))),
    )
