"""The inside of an .xlsx before it is read: what kind of zip, how large, which formulas failed."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from html import unescape

from xiangyin.congress.roster import refusals

# Row and column of a formula that gives nothing → its error text, or "" where it has no result.
Unfinished = Mapping[tuple[int, int], str]

UNPACKED_LIMIT = 120 * 1024 * 1024
ROW_LIMIT = 20_000
COLUMN_LIMIT = 200

_CELL = re.compile(rb"<c\b([^>]*)(?<!/)>(.*?)</c>", re.S)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<v[^>]*>([^<]+)</v>")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, EOFError, NotImplementedError,
)  # fmt: skip


def inspect(data: bytes) -> dict[str, Unfinished]:
    """Refuse what is no workbook or unpacks without end; per sheet, the formulas without result."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _BROKEN as error:
        raise refusals.damaged() from error
    names = {member.filename for member in members}
    if any(name.startswith("word/") for name in names):
        raise refusals.wrong_kind(" Word 文档")
    if any(name.startswith("ppt/") for name in names):
        raise refusals.wrong_kind("演示文稿")
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise refusals.wrong_kind("压缩包")
    if any(member.flag_bits & 1 for member in members):
        raise refusals.encrypted()
    if sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise refusals.too_large("文件展开后过大")
    return _scan(archive)


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
        refuse_strewn(name, last_row + 1, last_column + 1)
        found[name] = unfinished
    return found


def _member(archive: zipfile.ZipFile, path: str) -> bytes:
    try:
        return archive.read(path)
    except _BROKEN as error:
        raise refusals.damaged() from error


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
            paths[unescape(_attribute(sheet, "name"))] = path
    return paths


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _column_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def refuse_strewn(name: str, rows: int, columns: int) -> None:
    if rows > ROW_LIMIT or columns > COLUMN_LIMIT:
        raise refusals.too_large(
            f"工作表「{name}」的内容到第{rows}行、第{columns}列，"
            f"超过{ROW_LIMIT}行或{COLUMN_LIMIT}列"
        )
