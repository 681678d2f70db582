"""The counts as an Excel ledger."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.insight.rates import Tally, rates
from xiangyin.insight.selectors import Axis, Row
from xiangyin.papers.services import ColumnKind, LedgerColumn, LedgerSheet

NUMBERS = [
    ("items", "件数"),
    ("merged", "其中并案"),
    ("handed_over", "已交办"),
    ("due", "应答复"),
    ("replied", "已答复"),
    ("on_time", "按期答复"),
    ("closed", "已办结"),
    ("done", "已解决"),
    ("under_way", "正在办理"),
    ("planned", "列入计划"),
    ("explained", "已说明"),
    ("judged", "收回评价"),
    ("satisfied", "满意"),
    ("basically", "基本满意"),
    ("dissatisfied", "不满意"),
]


def counts_sheet(
    rows: Sequence[Row], total: Tally, *, axis: Axis, year: int, unit: str, on: date
) -> bytes:
    """Return the table as .xlsx: whole numbers, then each rate as text with n/N."""
    names = [rate.label for rate in rates(Tally())]
    columns = [LedgerColumn(axis.label, width=24)]
    columns += [LedgerColumn(label, 9, ColumnKind.INTEGER) for _code, label in NUMBERS]
    columns += [LedgerColumn(label, width=16) for label in names]
    return LedgerSheet(
        title=_("%(year)s年代表建议办理情况统计表（按%(axis)s）")
        % {"year": year, "axis": axis.label},
        unit=unit,
        as_of=on,
        columns=tuple(columns),
        rows=[_cells(row) for row in rows],
        totals=_cells(Row(_("合计"), total)),
    ).to_bytes()


def _cells(row: Row) -> list[str | int | None]:
    numbers: list[str | int | None] = [getattr(row.tally, code) for code, _label in NUMBERS]
    return [row.label, *numbers, *(rate.share.beside() for rate in rates(row.tally))]
