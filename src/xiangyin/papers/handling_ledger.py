"""办理台账 as a spreadsheet: the columns of the paper ledger, one fact a column."""

from dataclasses import fields

from xiangyin.papers.docx.contexts import Ledger, LedgerRow
from xiangyin.papers.docx.entries import label_of
from xiangyin.papers.xlsx import ColumnKind, LedgerColumn, LedgerSheet

_WIDTHS = {"title": 36.0, "lead_unit": 18.0, "co_units": 18.0, "note": 20.0}


def handling_ledger_sheet(ledger: Ledger) -> LedgerSheet:
    """The ledger as a sheet, with a running number in front and the count at the foot."""
    entries = fields(LedgerRow)
    columns = tuple(
        LedgerColumn(
            label_of(entry),
            _WIDTHS.get(entry.name, 12.0),
            ColumnKind.DATE if entry.metadata["iso"] else ColumnKind.TEXT,
        )
        for entry in entries
    )
    if ledger.as_of is None:
        raise ValueError("a ledger is drawn up as of a day")
    total = [f"合计{len(ledger.rows)}件", ledger.summary, *[None] * (len(entries) - 2)]
    return LedgerSheet(
        title=ledger.title or "办理台账",
        unit=ledger.unit or "",
        as_of=ledger.as_of,
        columns=(LedgerColumn("序号", 6, ColumnKind.INTEGER), *columns),
        rows=(
            [index, *(getattr(row, entry.name) for entry in entries)]
            for index, row in enumerate(ledger.rows, start=1)
        ),
        totals=[None, *total],
    )
