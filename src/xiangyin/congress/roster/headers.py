"""Where the header of a sheet is: one line or two, anywhere in the first rows, or nowhere."""

from collections.abc import Sequence

from xiangyin.congress.roster.columns import IGNORED_HEADERS, field_of_header, header_key
from xiangyin.congress.roster.workbook import Cell, Sheet, cell_text
from xiangyin.core.text.normalise import strip_invisible

HEADER_SEARCH_ROWS = 40

_NAME_HEADERS = frozenset({"姓名", "代表姓名", "人员姓名", "名字"})


def score(row: Sequence[Cell]) -> int:
    """How many different fields the cells of a row name as headers."""
    return len({found[0] for cell in row if (found := _header_cell(cell))})


def _header_cell(cell: Cell) -> tuple[str, str] | None:
    return field_of_header(cell) if isinstance(cell, str) else None


def best_score(sheet: Sheet) -> int:
    return max((score(row) for row in sheet.rows[:HEADER_SEARCH_ROWS]), default=0)


def header_rows(sheet: Sheet) -> tuple[int, ...]:
    """Indexes of the one or two header rows; empty where the table has no header."""
    scores = [score(row) for row in sheet.rows[:HEADER_SEARCH_ROWS]]
    best = max(scores, default=0)
    if best < 2:
        return _lone_header(sheet)
    at = scores.index(best)
    if at + 1 < len(sheet.rows) and _completes(sheet.rows[at], sheet.rows[at + 1]):
        return (at, at + 1)
    if at and _completes(sheet.rows[at], sheet.rows[at - 1]):
        return (at - 1, at)
    return (at,)


def _lone_header(sheet: Sheet) -> tuple[int, ...]:
    """A list of names alone has a header of one word."""
    for index, row in enumerate(sheet.rows[:HEADER_SEARCH_ROWS]):
        if any(header_key(cell) in _NAME_HEADERS for cell in row if isinstance(cell, str)):
            return (index,)
    return ()


def _completes(header: Sequence[Cell], other: Sequence[Cell]) -> bool:
    """Whether the neighbouring row names fields where the header row names none."""
    if any(not isinstance(cell, str) for cell in other):
        return False
    added = 0
    for column, cell in enumerate(other):
        here = header[column] if column < len(header) else ""
        if _header_cell(cell) and not _header_cell(here):
            added += 1
        elif text_of(cell) and len(text_of(cell)) > 12:
            return False
    known = sum(1 for cell in other if _header_cell(cell) or header_key(cell) in IGNORED_HEADERS)
    stated = sum(1 for cell in other if text_of(cell))
    return added > 0 and stated > 1 and known * 2 >= stated


def headers_of(sheet: Sheet, header_at: tuple[int, ...]) -> tuple[str, ...]:
    if not header_at:
        return ()
    width = max(len(sheet.rows[index]) for index in header_at)
    lines = [[_cell(sheet.rows[index], column) for column in range(width)] for index in header_at]
    if len(lines) == 1:
        return tuple(text_of(cell) for cell in lines[0])
    return tuple(
        text_of(low)
        if text_of(low) and (_header_cell(low) or not _header_cell(high))
        else text_of(high)
        for high, low in zip(*lines, strict=True)
    )


def first_data_row(sheet: Sheet) -> int:
    """Without a header, the first row that holds more than a title."""
    for index, row in enumerate(sheet.rows[:HEADER_SEARCH_ROWS]):
        if sum(1 for cell in row if text_of(cell)) >= 3:
            return index
    return 0


def _cell(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else ""


def text_of(cell: Cell) -> str:
    """A cell without spaces and line breaks."""
    return strip_invisible(cell_text(cell))
