"""Bytes of an uploaded file → sheets of cells, or a sentence on what is wrong with the file."""

import csv
import io
import re
import zipfile
import zlib
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

from xiangyin.core.errors import DomainError
from xiangyin.core.text.dates import format_date

Cell = str | int | float | bool | date | time | timedelta
Span = tuple[tuple[int, int], tuple[int, int]]
# Row and column of a formula that gives nothing → its error text, or "" where it has no result.
Unfinished = Mapping[tuple[int, int], str]

FILE_LIMIT = 10 * 1024 * 1024
UNPACKED_LIMIT = 120 * 1024 * 1024
ROW_LIMIT = 20_000
COLUMN_LIMIT = 200

_SAVE_AS = "请用 WPS 表格或 Excel 打开后另存为 .xlsx，再上传。"
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
_CELL = re.compile(rb"<c\b([^>]*)(?<!/)>(.*?)</c>", re.S)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<v[^>]*>([^<]+)</v>")


class UnreadableRoster(DomainError):
    """The file cannot be read as a roster."""

    code = "roster-unreadable"


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


def read_sheets(data: bytes, filename: str = "") -> tuple[Sheet, ...]:
    """All worksheets of an .xlsx, .xls or .ods file, or the one of a .csv."""
    if not data.strip(b"\0\r\n\t "):
        raise UnreadableRoster(
            "文件是空的，里面没有内容。", hint="请检查是否选错了文件。", code="roster-empty"
        )
    if len(data) > FILE_LIMIT:
        raise _too_large(
            f"文件有{len(data) / 1024 / 1024:.1f} MB，超过{FILE_LIMIT // 1024 // 1024} MB"
        )
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic) and (kind != "图片" or b"\0" in data[:64]):
            raise _wrong_kind(kind)
    if data.startswith(b"PK"):
        return _read_zip(data)
    if data.startswith(_OLE):
        return _read_ole(data)
    return (_read_text(data, filename),)


def _too_large(what: str) -> UnreadableRoster:
    hint = "花名册一般不到1 MB，请删去图片和无关的工作表，只留代表名单，再上传。"
    return UnreadableRoster(f"{what}，无法读取。", hint=hint, code="roster-too-large")


def _wrong_kind(kind: str) -> UnreadableRoster:
    return UnreadableRoster(
        f"这个文件其实是{kind}，不是表格，改扩展名不能变成表格。",
        hint="请上传 .xlsx、.xls 或 .csv 格式的花名册。",
        code="roster-wrong-kind",
    )


def _damaged() -> UnreadableRoster:
    return UnreadableRoster(
        "文件已损坏或没有传完，表格打不开。", hint=_SAVE_AS, code="roster-damaged"
    )


def _encrypted() -> UnreadableRoster:
    return UnreadableRoster(
        "文件设了打开密码，系统读不出内容。",
        hint="请在 WPS 表格或 Excel 中取消密码、保存后再上传。",
        code="roster-encrypted",
    )


# -- .xlsx and other zips -------------------------------------------------------------------


def _read_zip(data: bytes) -> tuple[Sheet, ...]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _damaged() from error
    names = {member.filename for member in members}
    if any(name.startswith("word/") for name in names):
        raise _wrong_kind(" Word 文档")
    if any(name.startswith("ppt/") for name in names):
        raise _wrong_kind("演示文稿")
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise _wrong_kind("压缩包")
    if any(member.flag_bits & 1 for member in members):
        raise _encrypted()
    if sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise _too_large("文件展开后过大")
    unfinished = _scan(archive)
    return _read_calamine(data, unfinished)


def _scan(archive: zipfile.ZipFile) -> dict[str, Unfinished]:
    """Per sheet, the formulas without a result; refuses cells strewn over the whole sheet."""
    found: dict[str, Unfinished] = {}
    for name, path in _sheet_paths(archive).items():
        unfinished, last_row, last_column = {}, 0, 0
        for attributes, inside in _CELL.findall(_member(archive, path)):
            place = _PLACE.search(attributes)
            if not inside or not place:
                continue
            row, column = int(place[2]) - 1, _column_index(place[1].decode())
            last_row, last_column = max(last_row, row), max(last_column, column)
            value = _VALUE.search(inside)
            if b't="e"' in attributes and value:
                unfinished[row, column] = value[1].decode("utf-8", "replace")
            elif b"<f" in inside and not value:
                unfinished[row, column] = ""
        _refuse_strewn(name, last_row + 1, last_column + 1)
        found[name] = unfinished
    return found


def _member(archive: zipfile.ZipFile, path: str) -> bytes:
    try:
        return archive.read(path)
    except (KeyError, zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError) as error:
        raise _damaged() from error


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    if "xl/workbook.xml" not in archive.namelist():
        return {}
    book = _member(archive, "xl/workbook.xml").decode("utf-8", "replace")
    links = _member(archive, "xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {}
    for link in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links):
        targets[_attribute(link, "Id")] = _attribute(link, "Target")
    paths = {}
    for sheet in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book):
        target = targets.get(_attribute(sheet, r"\w+:id"), "")
        if "worksheets/" in target:
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            paths[_unescape(_attribute(sheet, "name"))] = path
    return paths


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _unescape(text: str) -> str:
    for entity, sign in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ):
        text = text.replace(entity, sign)
    return text


def _column_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _refuse_strewn(name: str, rows: int, columns: int) -> None:
    if rows > ROW_LIMIT or columns > COLUMN_LIMIT:
        raise _too_large(
            f"工作表「{name}」的内容到第{rows}行、第{columns}列，"
            f"超过{ROW_LIMIT}行或{COLUMN_LIMIT}列"
        )


# -- .xls and encrypted files ---------------------------------------------------------------


def _read_ole(data: bytes) -> tuple[Sheet, ...]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise _encrypted()
    if "WordDocument".encode("utf-16-le") in data:
        raise _wrong_kind(" Word 文档")
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
        raise _encrypted() from error
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged() from error
    if all(sheet.is_empty for sheet in sheets):
        raise UnreadableRoster(
            "表格里没有任何内容。", hint="请检查是否选错了文件。", code="roster-empty"
        )
    return tuple(sheets)


def _sheet(sheet: CalamineSheet, *, hidden: bool, unfinished: Unfinished) -> Sheet:
    _refuse_strewn(sheet.name, sheet.total_height, sheet.total_width)
    rows = tuple(tuple(row) for row in sheet.to_python(skip_empty_area=False))
    merged = tuple(sheet.merged_cell_ranges or ())
    return Sheet(sheet.name, rows, hidden, merged, unfinished)


# -- .csv -----------------------------------------------------------------------------------


def _read_text(data: bytes, filename: str) -> Sheet:
    text = _decode(data)
    head = text.lstrip()[:500].lower()
    if head.startswith(("<!doctype html", "<html", "<table")) or "<table" in head:
        raise _saved_page("网页（有些系统导出的 .xls 其实是网页）")
    if head.startswith("<?xml"):
        raise _saved_page("XML 文件")
    lines = text.splitlines()
    delimiter = max(",\t;，", key=lambda mark: sum(line.count(mark) for line in lines[:50]))
    try:
        rows = tuple(tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise _damaged() from error
    if not any(len(row) > 1 for row in rows):
        raise _wrong_kind("普通文本")
    name = filename.rsplit("/", 1)[-1].rsplit(".", 1)[0] or "CSV"
    _refuse_strewn(name, len(rows), max(map(len, rows)))
    return Sheet(name, rows)


def _saved_page(kind: str) -> UnreadableRoster:
    return UnreadableRoster(
        f"这个文件其实是{kind}，不是表格。", hint=_SAVE_AS, code="roster-wrong-kind"
    )


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
    raise UnreadableRoster(
        "认不出这是什么文件，读不出文字。",
        hint="请上传 .xlsx、.xls 或 .csv 格式的花名册。",
        code="roster-wrong-kind",
    )


def cell_text(cell: Cell) -> str:
    """A cell as its owner sees it: whole numbers without .0, days as days."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) else repr(cell)
    if isinstance(cell, date):
        return format_date(cell)
    return str(cell).strip()
