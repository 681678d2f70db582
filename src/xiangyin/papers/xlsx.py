"""Ledgers as .xlsx with the columns of the paper ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Value = str | int | float | Decimal | date | None


class ColumnKind(StrEnum):
    """How a column is typed: numbers that are names (编号、电话、证号) are text."""

    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"


@dataclass(frozen=True)
class LedgerColumn:
    """One column: its name on paper, its width in characters, its type."""

    title: str
    width: float = 12
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True)
class LedgerSheet:
    """A ledger: title, 填报单位 and 日期, columns, rows, and a total row if there is one."""

    title: str
    unit: str
    as_of: date
    columns: tuple[LedgerColumn, ...]
    rows: Iterable[Sequence[Value]]
    totals: Sequence[Value] | None = None
    sheet_name: str = "台账"

    def to_bytes(self) -> bytes:
        """The .xlsx file; the same ledger gives the same bytes."""
        # Here, not above: the package that writes workbooks takes long to load; few requests do.
        from xiangyin.papers.workbook import workbook_of

        return workbook_of(self)
