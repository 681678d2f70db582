"""Write a ledger as .xlsx; costly to import, so imported where one is written."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time
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
from xiangyin.papers.xlsx import ColumnKind, LedgerColumn, LedgerSheet, Value

HEADER_ROWS = 3
LONGEST_CELL = 32_767  # what Excel holds
FORMULA_STARTS = ("=", "+", "-", "@")
SHEET_NAME_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")

_FORMATS = {
    ColumnKind.TEXT: "@",
    ColumnKind.INTEGER: "0",
    ColumnKind.MONEY: "#,##0.00",
    ColumnKind.PERCENT: "0.0%",
    ColumnKind.DATE: "yyyy-mm-dd",
}
_CENTRED = {ColumnKind.INTEGER, ColumnKind.PERCENT, ColumnKind.DATE}


def workbook_of(ledger: LedgerSheet) -> bytes:
    """The .xlsx file; the same ledger gives the same bytes."""
    book = Workbook(write_only=True)
    moment = datetime.combine(ledger.as_of, time())
    book.properties.creator = ledger.unit
    book.properties.title = ledger.title
    book.properties.created = moment
    _styles_add(book)
    sheet: Worksheet = book.create_sheet(
        ledger.sheet_name.translate(SHEET_NAME_FORBIDDEN)[:31] or "台账"
    )
    try:
        _page_set(sheet, ledger)
        _head_write(sheet, ledger)
        _rows_write(sheet, ledger)
    except BaseException:
        cast(
            WriteOnlyWorksheet, sheet
        ).close()  # an unfinished sheet complains when it is thrown away
        raise
    buffer = io.BytesIO()
    book.save(buffer)
    return _settled(buffer.getvalue(), moment)


def _rows_write(sheet: Worksheet, ledger: LedgerSheet) -> None:
    for row in ledger.rows:
        sheet.append([_styled(sheet, v, f"xy-{c.kind}") for v, c in _paired(ledger, row)])
    if ledger.totals is not None:
        pairs = _paired(ledger, ledger.totals)
        sheet.append([_styled(sheet, v, f"xy-{c.kind}-total") for v, c in pairs])


def _paired(ledger: LedgerSheet, row: Sequence[Value]) -> Iterable[tuple[Value, LedgerColumn]]:
    if len(row) != len(ledger.columns):
        raise ValueError(f"a row has {len(row)} cells, the ledger {len(ledger.columns)} columns")
    return zip(row, ledger.columns, strict=True)


def _page_set(sheet: Worksheet, ledger: LedgerSheet) -> None:
    """Landscape A4, one page wide, head repeated, first rows frozen, columns as on paper."""
    for index, column in enumerate(ledger.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.freeze_panes = f"A{HEADER_ROWS + 1}"
    sheet.print_title_rows = f"1:{HEADER_ROWS}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("第&P页　共&N页"))


def _head_write(sheet: Worksheet, ledger: LedgerSheet) -> None:
    count = len(ledger.columns)
    sheet.merged_cells.add(CellRange(min_row=1, max_row=1, min_col=1, max_col=count))
    sheet.row_dimensions[1].height = 32
    sheet.append([_styled(sheet, ledger.title, "xy-title")])
    unit, day = f"填报单位：{ledger.unit}", f"日期：{chinese_date(ledger.as_of)}"
    if count == 1:
        sheet.append([_styled(sheet, f"{unit}　{day}", "xy-about")])
    else:
        # The texts spill over the empty cells between them.
        between = [None] * (count - 2)
        sheet.append([_styled(sheet, unit, "xy-about"), *between, _styled(sheet, day, "xy-day")])
    sheet.append([_styled(sheet, column.title, "xy-head") for column in ledger.columns])


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
