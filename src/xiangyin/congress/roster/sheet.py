"""The roster as the paper ledger has it, as an .xlsx that can be imported again unchanged.

Costly to import, so imported where a roster is written.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from xiangyin.congress.roster.columns import FIELD_BY_KEY, LEDGER_COLUMNS
from xiangyin.congress.roster.particulars import Particulars, ledger_text
from xiangyin.core.text.dates import format_date
from xiangyin.core.text.strokes import Convention, stroke_key

SHEET_NAME = "代表花名册"
_WIDTHS = {
    "name": 10, "sex": 5, "birth": 15, "ethnicity": 9, "party": 12, "education": 14,
    "occupation": 15, "occupation_flags": 18, "unit_post": 30, "level": 8, "district": 14,
    "group": 14, "presidium": 8, "incumbent": 8, "id_number": 21, "phone": 14, "note": 20,
}  # fmt: skip
_FIELD_OF = {"level": "levels"}
_THIN = Side(style="thin", color="808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)


def roster_sheet(
    people: Iterable[Particulars],
    *,
    title: str,
    unit: str,
    on: date,
    columns: Sequence[str] = LEDGER_COLUMNS,
    convention: Convention = "full",
) -> bytes:
    """The ledger: title, 填报单位 and date, frozen header, stroke order, total; all cells text."""
    ordered = sorted(people, key=lambda p: (stroke_key(p.name, convention), p.name))
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has one worksheet")
    sheet.title = SHEET_NAME
    _write_head(sheet, title, unit, on, columns)
    for number, person in enumerate(ordered, 1):
        cells = [ledger_text(person, _FIELD_OF.get(key, key)) for key in columns]
        _write_row(sheet, number + 3, [str(number), *cells])
    women = sum(1 for person in ordered if person.sex == "2")
    total = ["合计", f"{len(ordered)}人（女{women}人）"]
    _write_row(sheet, len(ordered) + 4, [*total, *[""] * (len(columns) - 1)])
    _set_page(sheet, columns)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_head(sheet: Worksheet, title: str, unit: str, on: date, columns: Sequence[str]) -> None:
    last = len(columns) + 1
    for row, text in ((1, title), (2, f"填报单位：{unit}　　　　填报日期：{format_date(on)}")):
        _write(sheet, row, 1, text)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
    sheet["A1"].font = Font(name="宋体", size=18, bold=True)
    sheet["A1"].alignment = _CENTRE
    sheet.row_dimensions[1].height = 32
    _write_row(sheet, 3, ["序号", *(FIELD_BY_KEY[key].label for key in columns)])
    for column in range(1, last + 1):
        sheet.cell(3, column).font = Font(name="黑体", size=11)
    sheet.freeze_panes = "C4"


def _write_row(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    for column, text in enumerate(texts, 1):
        _write(sheet, row, column, text)
        cell = sheet.cell(row, column)
        cell.border = _BOX
        cell.alignment = _CENTRE


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Every cell is text: a long number keeps its digits, a leading = never becomes a formula."""
    cell = sheet.cell(row, column)
    cell.number_format = "@"
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"


def _set_page(sheet: Worksheet, columns: Sequence[str]) -> None:
    sheet.column_dimensions["A"].width = 6
    for index, key in enumerate(columns, 2):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS[key]
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:3"
