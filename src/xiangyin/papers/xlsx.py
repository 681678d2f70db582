"""Ledgers as .xlsx with the columns of the paper ledger."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.wording import chinese_date, printable

Value = str | int | float | Decimal | date | None
HEADER_ROWS = 3
LONGEST_CELL = 32_767  # what Excel holds
FORMULA_STARTS = ("=", "+", "-", "@")
SHEET_NAME_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")


class ColumnKind(StrEnum):
    """How a column is typed: numbers that are names (编号、电话、证号) are text."""

    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"


_FORMATS = {
    ColumnKind.TEXT: "@",
    ColumnKind.INTEGER: "0",
    ColumnKind.MONEY: "#,##0.00",
    ColumnKind.PERCENT: "0.0%",
    ColumnKind.DATE: "yyyy-mm-dd",
}
_CENTRED = {ColumnKind.INTEGER, ColumnKind.PERCENT, ColumnKind.DATE}


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
        book = Workbook(write_only=True)
        moment = datetime.combine(self.as_of, time())
        book.properties.creator = self.unit
        book.properties.title = self.title
        book.properties.created = moment
        _styles_add(book)
        sheet: Worksheet = book.create_sheet(
            self.sheet_name.translate(SHEET_NAME_FORBIDDEN)[:31] or "台账"
        )
        try:
            self._page_set(sheet)
            self._head_write(sheet)
            self._rows_write(sheet)
        except BaseException:
            cast(
                WriteOnlyWorksheet, sheet
            ).close()  # an unfinished sheet complains when it is thrown away
            raise
        buffer = io.BytesIO()
        book.save(buffer)
        return _settled(buffer.getvalue(), moment)

    def _rows_write(self, sheet: Worksheet) -> None:
        for row in self.rows:
            sheet.append([_styled(sheet, v, f"xy-{c.kind}") for v, c in self._paired(row)])
        if self.totals is not None:
            pairs = self._paired(self.totals)
            sheet.append([_styled(sheet, v, f"xy-{c.kind}-total") for v, c in pairs])

    def _paired(self, row: Sequence[Value]) -> Iterable[tuple[Value, LedgerColumn]]:
        if len(row) != len(self.columns):
            raise ValueError(f"a row has {len(row)} cells, the ledger {len(self.columns)} columns")
        return zip(row, self.columns, strict=True)

    def _page_set(self, sheet: Worksheet) -> None:
        """Landscape A4, one page wide, head repeated, first rows frozen, columns as on paper."""
        for index, column in enumerate(self.columns, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = column.width
        sheet.freeze_panes = f"A{HEADER_ROWS + 1}"
        sheet.print_title_rows = f"1:{HEADER_ROWS}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第&P页　共&N页"))

    def _head_write(self, sheet: Worksheet) -> None:
        count = len(self.columns)
        sheet.merged_cells.add(CellRange(min_row=1, max_row=1, min_col=1, max_col=count))
        sheet.row_dimensions[1].height = 32
        sheet.append([_styled(sheet, self.title, "xy-title")])
        unit, day = f"填报单位：{self.unit}", f"日期：{chinese_date(self.as_of)}"
        if count == 1:
            sheet.append([_styled(sheet, f"{unit}　{day}", "xy-about")])
        else:
            # The texts spill over the empty cells between them.
            between = [None] * (count - 2)
            sheet.append(
                [_styled(sheet, unit, "xy-about"), *between, _styled(sheet, day, "xy-day")]
            )
        sheet.append([_styled(sheet, column.title, "xy-head") for column in self.columns])


def _styled(sheet: Worksheet, value: Value, style: str) -> Cell:
    """A cell in a named style; text stays text, whatever it begins with."""
    if isinstance(value, str):
        text = printable(value)[:LONGEST_CELL]
        cell = WriteOnlyCell(sheet, value=text)
        cell.style = style
        cell.data_type = "s"  # not "f": a text that begins with = is no formula
        cell.quotePrefix = text.startswith(FORMULA_STARTS)  # nor after it is edited in Excel
        return cell
    cell = WriteOnlyCell(sheet)
    cell.value = value
    cell.style = style
    return cell


def _styles_add(book: Workbook) -> None:
    """The named styles: title, line above the table, head, and one per type of column."""
    thin = Side(style="thin")
    grid = Border(left=thin, right=thin, top=thin, bottom=thin)
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    styles = [
        NamedStyle("xy-title", Font("方正小标宋简体", 20), alignment=centre),
        NamedStyle("xy-about", Font("仿宋", 12)),
        NamedStyle("xy-day", Font("仿宋", 12), alignment=Alignment(horizontal="right")),
        NamedStyle("xy-head", Font("黑体", 11), border=grid, alignment=centre),
    ]
    for kind in ColumnKind:
        horizontal = "center" if kind in _CENTRED else "right" if kind is ColumnKind.MONEY else None
        place = Alignment(horizontal=horizontal, vertical="center", wrap_text=True)
        for suffix, font in (("", Font("宋体", 11)), ("-total", Font("宋体", 11, bold=True))):
            style = NamedStyle(f"xy-{kind}{suffix}", font, border=grid, alignment=place)
            style.number_format = _FORMATS[kind]
            styles.append(style)
    for style in styles:
        book.add_named_style(style)


def _settled(data: bytes, moment: datetime) -> bytes:
    """The file without the hour it was written, so that equal ledgers are equal files."""
    parts = parts_of(data)
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{moment:%Y-%m-%dT%H:%M:%SZ}", core
    ).encode()
    return package_of(parts)
