"""How a list leaves as a workbook: this room says what is in it, a room above writes the file.

The room that knows paper stands beside this one, so neither enters the other; whoever stands
above both joins them with `register_workbook`. Until then no page offers an export.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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
