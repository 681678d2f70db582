"""Bytes of an uploaded file → sheets of cells, or a sentence on what is wrong with the file."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from xiangyin.congress.roster import refusals
from xiangyin.congress.roster.packing import Unfinished, inspect, refuse_strewn
from xiangyin.core.text.dates import format_date

Cell = str | int | float | bool | date | time | timedelta
Span = tuple[tuple[int, int], tuple[int, int]]

FILE_LIMIT = 10 * 1024 * 1024
_OTHER_KINDS = (
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"BM", "图片"),
    (b"%PDF", "PDF 文件"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"\x1f\x8b", "压缩包"),
    (b"{\\rtf", "RTF 文档"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet, cells from A1 on."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    merged: tuple[Span, ...] = ()
    unfinished: Unfinished = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell != "" for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the table with the number it has in the file."""

    number: int
    cells: tuple[Cell, ...]


def read_sheets(data: bytes, filename: str = "") -> tuple[Sheet, ...]:
    """All worksheets of an .xlsx, .xls or .ods file, or the one of a .csv."""
    if not data.strip(b"\0\r\n\t "):
        raise refusals.empty_file()
    if len(data) > FILE_LIMIT:
        raise refusals.too_large(
            f"文件有{len(data) / 1024 / 1024:.1f} MB，超过{FILE_LIMIT // 1024 // 1024} MB"
        )
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic) and (kind != "图片" or b"\0" in data[:64]):
            raise refusals.wrong_kind(kind)
    if data.startswith(b"PK"):
        return _read_calamine(data, inspect(data))
    if data.startswith(_OLE):
        return _read_ole(data)
    return (_read_text(data, filename),)


# -- .xls and encrypted files ---------------------------------------------------------------


def _read_ole(data: bytes) -> tuple[Sheet, ...]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise refusals.encrypted()
    if "WordDocument".encode("utf-16-le") in data:
        raise refusals.wrong_kind(" Word 文档")
    return _read_calamine(data, {})


def _read_calamine(data: bytes, unfinished: Mapping[str, Unfinished]) -> tuple[Sheet, ...]:
    sheets = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for about in book.sheets_metadata:
                if about.typ == SheetTypeEnum.WorkSheet:
                    hidden = about.visible != SheetVisibleEnum.Visible
                    sheet = book.get_sheet_by_name(about.name)
                    marks = unfinished.get(about.name, {})
                    sheets.append(_sheet(sheet, hidden=hidden, unfinished=marks))
    except PasswordError as error:
        raise refusals.encrypted() from error
    except (CalamineError, OSError, ValueError) as error:
        raise refusals.damaged() from error
    except BaseException as error:
        # A damaged .xls makes the reader panic, which is no Exception and has no public name.
        if type(error).__name__ != "PanicException":
            raise
        raise refusals.damaged() from error
    if all(sheet.is_empty for sheet in sheets):
        raise refusals.empty_file("表格里没有任何内容。")
    return tuple(sheets)


def _sheet(sheet: CalamineSheet, *, hidden: bool, unfinished: Unfinished) -> Sheet:
    refuse_strewn(sheet.name, sheet.total_height, sheet.total_width)
    rows = tuple(tuple(row) for row in sheet.to_python(skip_empty_area=False))
    merged = tuple(sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, rows, hidden, merged, unfinished)


# -- .csv -----------------------------------------------------------------------------------


def _read_text(data: bytes, filename: str) -> Sheet:
    text = _decode(data)
    head = text.lstrip()[:500].lower()
    if head.startswith(("<!doctype html", "<html", "<table")) or "<table" in head:
        raise refusals.saved_page("网页（有些系统导出的 .xls 其实是网页）")
    if head.startswith("<?xml"):
        raise refusals.saved_page("XML 文件")
    lines = text.splitlines()
    delimiter = max(",\t;，", key=lambda mark: sum(line.count(mark) for line in lines[:50]))
    try:
        rows = tuple(tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise refusals.damaged() from error
    if not any(len(row) > 1 for row in rows):
        raise refusals.wrong_kind("普通文本")
    name = filename.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "CSV"
    refuse_strewn(name, len(rows), max(map(len, rows)))
    return Sheet(name, rows)


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data:
        encodings = ()
    else:
        encodings = ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refusals.unknown_kind()


def cell_text(cell: Cell) -> str:
    """A cell as its owner sees it: whole numbers without .0, days as days."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, date):
        return format_date(cell)
    return str(cell).strip()
