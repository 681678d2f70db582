"""The steps of a suggestion that everybody may follow, with their days."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Round
from xiangyin.core.templatetags.ui import day
from xiangyin.suggestions.models import Suggestion

Stage, State = Case.Stage, Suggestion.State
_ENDS = (Stage.REVIEW, Stage.CLOSED)


@dataclass(frozen=True)
class Step:
    """One step of the rail: done, current or future, with a note below."""

    label: str
    note: str
    state: str


@dataclass(frozen=True)
class _Mark:
    label: str
    is_done: bool
    on: date | None = None
    note: str = ""


def public_steps(row: Suggestion, rounds: list[Round]) -> list[Step]:
    """The rail of a suggestion (`row` comes from `published_of`), or of a motion."""
    marks = [
        _Mark(_("提出"), row.submitted_on is not None, row.submitted_on),
        _Mark(_("登记"), row.registered_on is not None, row.registered_on),
        *(_decision(row) if row.is_motion else _handling(row, rounds)),
    ]
    now = next((n for n, mark in enumerate(marks) if not mark.is_done), len(marks))
    return [
        Step(mark.label, _note(mark), "current" if n == now else "done" if n < now else "future")
        for n, mark in enumerate(marks)
    ]


def _note(mark: _Mark) -> str:
    return day(mark.on) if mark.is_done and mark.on else mark.note


def _decision(row: Suggestion) -> list[_Mark]:
    decided = {State.ADMITTED: _("列入议程"), State.CONVERTED: _("转为建议")}
    note = decided.get(State(row.state), "")
    return [_Mark(_("主席团决定"), bool(note), note=note)]


def _handling(row: Suggestion, rounds: list[Round]) -> list[_Mark]:
    stage = row.e_stage  # type: ignore[attr-defined]
    handed, replied = row.e_handed, row.e_replied  # type: ignore[attr-defined]
    due, closed = row.e_due, row.e_closed  # type: ignore[attr-defined]
    is_judged = stage in _ENDS
    until = _("应于%(day)s前") % {"day": day(due)} if due and not replied else ""
    again = [
        _Mark(_("重新办理"), stage in {Stage.FEEDBACK, *_ENDS}, note=day(round_.started_on))
        for round_ in rounds[-1:]
        if round_.number > 1
    ]
    ended = rounds[-1].ended_on if rounds else None
    return [
        _Mark(_("交办"), handed is not None, handed),
        _Mark(_("答复"), replied is not None, replied, until),
        *again,
        _Mark(_("代表评价"), is_judged, ended),
        _Mark(_("办结"), closed is not None, closed),
    ]
