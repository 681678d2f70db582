"""Where a case is read. The engine's verbs lead back to the page of the room that opened it.

That room draws the page from `case_panel` and the templates `casework/parts/*.html`.
"""

from collections.abc import Callable

from xiangyin.casework.exports import Table, register_letter, register_workbook
from xiangyin.casework.lights import Light, day_words, light_of
from xiangyin.casework.models import Case
from xiangyin.casework.panel import Barred, CasePanel, RailStep, Verb, case_panel

__all__ = [
    "Barred",
    "CasePanel",
    "Light",
    "RailStep",
    "Table",
    "Verb",
    "case_panel",
    "day_words",
    "hint_of",
    "light_of",
    "page_of",
    "register_hint",
    "register_letter",
    "register_page",
    "register_workbook",
]

_pages: dict[str, Callable[[Case], str]] = {}
_hints: dict[str, Callable[[Case], str]] = {}


def register_page(kind: str, url_of: Callable[[Case], str]) -> None:
    """Let a room above say where its cases are read; called in its `apps.ready()`."""
    _pages[kind] = url_of


def page_of(case: Case) -> str:
    """Return the address of the page on which this case is read."""
    return _pages[case.kind](case)


def register_hint(kind: str, hint_of: Callable[[Case], str]) -> None:
    """Let a room above say who might handle its cases; shown when one is handed over."""
    _hints[kind] = hint_of


def hint_of(case: Case) -> str:
    """Return the sentence about who might handle this case, or ""."""
    hint = _hints.get(case.kind)
    return hint(case) if hint else ""
