"""How a list leaves as a workbook, and a paper sent up as a letter: a room above writes the file.

The room that knows paper stands beside this one, so neither enters the other; whoever stands
above both joins them with `register_workbook` and `register_letter`. Until then no page offers
an export.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from xiangyin.casework.models import SentUp

Cell = str | int | date | None
Column = tuple[str, float, str]
"""A column's name on paper, its width in characters, and its kind: text, integer or date."""


@dataclass(frozen=True)
class Table:
    """A ledger as plain values."""

    title: str
    unit: str
    as_of: date
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


Writer = Callable[[Table], bytes]
_writers: list[Writer] = []


def register_workbook(writer: Writer) -> None:
    """Let a room above write our tables as .xlsx; called in its `apps.ready()`."""
    _writers[:] = [writer]


def workbook_of(table: Table) -> bytes | None:
    """Return the file, or None where nobody writes one."""
    return _writers[0](table) if _writers else None


def is_export_offered() -> bool:
    """Say whether a list can leave as a workbook."""
    return bool(_writers)


Printer = Callable[[SentUp], bytes]
_printers: list[Printer] = []


def register_letter(printer: Printer) -> None:
    """Let a room above print what is sent up in official form; called in its `apps.ready()`."""
    _printers[:] = [printer]


def letter_of(sent: SentUp) -> bytes | None:
    """Return the paper, or None where nobody prints."""
    return _printers[0](sent) if _printers else None


def is_letter_offered() -> bool:
    """Say whether what is sent up can be printed."""
    return bool(_printers)
