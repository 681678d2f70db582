"""A sheet → the roster table in it; titles, totals and notes are set aside with a reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from xiangyin.congress.roster.columns import (
    IGNORED_HEADERS,
    ColumnPlan,
    field_of_header,
    guess_columns,
    header_key,
)
from xiangyin.congress.roster.packing import Unfinished
from xiangyin.congress.roster.refusals import UnreadableRoster
from xiangyin.congress.roster.workbook import (
    Cell,
    Sheet,
    cell_text,
    read_sheets,
)
from xiangyin.core.text.normalise import strip_invisible

HEADER_SEARCH_ROWS = 40

_TOTAL = re.compile(r"^(合计|总计|小计|共计|总人数|人数合计|合计人数|共\d+[人名]|总共)")
_NOTE = re.compile(
    r"^(注[:：]|注\d|说明|备注[:：]|填表人|填报人|制表|审核|复核|经办|负责人|联系人|单位负责人|"
    r"填报日期|填表日期|填报时间|填报单位|打印|★|※|\*)"
)
_NAME_HEADERS = frozenset({"姓名", "代表姓名", "人员姓名", "名字"})
_SPREAD_DOWN = frozenset(
    {"district", "group", "level", "occupation", "unit_post", "ethnicity", "party", "note"}
)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the table with the number it has in the file."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no deputy, and why it was set aside."""

    number: int
    reason: str
    text: str

    @property
    def sentence(self) -> str:
        """What the office reads about it."""
        return f"第{self.number}行「{self.text}」{self.reason}，没有导入"


@dataclass(frozen=True, slots=True)
class Grid:
    """The table of a sheet."""

    sheet: str
    headers: tuple[str, ...]
    rows: tuple[GridRow, ...]
    header_rows: tuple[int, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    other_sheets: tuple[str, ...] = ()
    unfinished: Unfinished = field(default_factory=dict)

    @property
    def plan(self) -> ColumnPlan:
        """The columns as guessed."""
        return guess_columns(self.headers, [row.cells for row in self.rows])


def read_roster(data: bytes, filename: str = "", *, sheet: str = "") -> Grid:
    """The roster table of an uploaded file; the likeliest sheet unless one is named."""
    sheets = read_sheets(data, filename)
    chosen = _named(sheets, sheet) if sheet else choose_sheet(sheets)
    others = tuple(s.name for s in sheets if s is not chosen and not s.is_empty)
    return find_grid(chosen, other_sheets=others)


def choose_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """The visible sheet most like a roster; a hidden one only if nothing else is there."""
    visible = [s for s in sheets if not s.hidden and not s.is_empty]
    candidates = visible or [s for s in sheets if not s.is_empty]
    return max(candidates, key=lambda s: (_best_score(s), len(s.rows)))


def _named(sheets: Sequence[Sheet], name: str) -> Sheet:
    for sheet in sheets:
        if sheet.name == name:
            return sheet
    names = "、".join(f"「{s.name}」" for s in sheets if not s.hidden)
    raise UnreadableRoster(
        f"文件里没有名为「{name}」的工作表。", hint=f"可选的有{names}。", code="roster-no-sheet"
    )


def find_grid(sheet: Sheet, *, other_sheets: tuple[str, ...] = ()) -> Grid:
    """Find the header (one line or two, anywhere in the first rows) and the rows under it."""
    header_at = _header_rows(sheet)
    headers = _headers(sheet, header_at)
    fields = [found[0] if (found := field_of_header(h)) else "" for h in headers]
    first = header_at[-1] + 1 if header_at else _first_data_row(sheet)
    rows, skipped = [], []
    filled = _spread(sheet, fields, first)
    for index in range(first, len(sheet.rows)):
        cells, own = filled[index], sheet.rows[index]
        if not any(_text(cell) for cell in own) and not _has_formula(sheet, index):
            continue
        if reason := _reason_to_skip(own, headers, fields, sheet, index):
            skipped.append(SkippedRow(index + 1, reason, _first_text(own)))
        else:
            rows.append(GridRow(index + 1, cells))
    if not rows:
        raise UnreadableRoster(
            f"工作表「{sheet.name}」里没有找到代表名单。",
            hint="请确认表头有「姓名」一列，名单在表头下面，再上传。",
            code="roster-no-rows",
        )
    return Grid(
        sheet.name,
        headers,
        tuple(rows),
        tuple(index + 1 for index in header_at),
        tuple(skipped),
        other_sheets,
        sheet.unfinished,
    )


# -- header ---------------------------------------------------------------------------------


def _score(row: Sequence[Cell]) -> int:
    """How many different fields the cells of a row name as headers."""
    return len({found[0] for cell in row if (found := _header_cell(cell))})


def _header_cell(cell: Cell) -> tuple[str, str] | None:
    return field_of_header(cell) if isinstance(cell, str) else None


def _best_score(sheet: Sheet) -> int:
    return max((_score(row) for row in sheet.rows[:HEADER_SEARCH_ROWS]), default=0)


def _header_rows(sheet: Sheet) -> tuple[int, ...]:
    """Indexes of the one or two header rows; empty where the table has no header."""
    scores = [_score(row) for row in sheet.rows[:HEADER_SEARCH_ROWS]]
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
        elif _text(cell) and len(_text(cell)) > 12:
            return False
    known = sum(1 for cell in other if _header_cell(cell) or header_key(cell) in IGNORED_HEADERS)
    stated = sum(1 for cell in other if _text(cell))
    return added > 0 and stated > 1 and known * 2 >= stated


def _headers(sheet: Sheet, header_at: tuple[int, ...]) -> tuple[str, ...]:
    if not header_at:
        return ()
    width = max(len(sheet.rows[index]) for index in header_at)
    lines = [[_cell(sheet.rows[index], column) for column in range(width)] for index in header_at]
    if len(lines) == 1:
        return tuple(_text(cell) for cell in lines[0])
    return tuple(
        _text(low) if _text(low) and (_header_cell(low) or not _header_cell(high)) else _text(high)
        for high, low in zip(*lines, strict=True)
    )


def _first_data_row(sheet: Sheet) -> int:
    """Without a header, the first row that holds more than a title."""
    for index, row in enumerate(sheet.rows[:HEADER_SEARCH_ROWS]):
        if sum(1 for cell in row if _text(cell)) >= 3:
            return index
    return 0


# -- rows -----------------------------------------------------------------------------------


def _spread(sheet: Sheet, fields: Sequence[str], first: int) -> dict[int, tuple[Cell, ...]]:
    """Cells merged over several deputies (a district, a group) hold for each of them."""
    width = max((len(row) for row in sheet.rows), default=0)
    filled = {
        index: [*row, *[""] * (width - len(row))]
        for index, row in enumerate(sheet.rows)
        if index >= first
    }
    for (top, left), (bottom, _) in sheet.merged:
        if top < first or bottom == top or left >= width:
            continue
        if left < len(fields) and fields[left] in _SPREAD_DOWN:
            for index in range(top + 1, min(bottom, len(sheet.rows) - 1) + 1):
                filled[index][left] = filled[top][left]
    return {index: tuple(cells) for index, cells in filled.items()}


def _reason_to_skip(
    cells: Sequence[Cell],
    headers: Sequence[str],
    fields: Sequence[str],
    sheet: Sheet,
    index: int,
) -> str:
    texts = [(column, _text(cell)) for column, cell in enumerate(cells) if _text(cell)]
    if not texts:
        return ""
    first = texts[0][1]
    if _TOTAL.match(first):
        return "是合计行"
    if _score(cells) >= 3 and sum(1 for c, t in texts if c < len(headers) and headers[c] == t) >= 3:
        return "是重复的表头"
    name_at = fields.index("name") if "name" in fields else None
    has_name = name_at is not None and any(column == name_at for column, _ in texts)
    if _NOTE.match(first) and (not has_name or all(_says(text) for _, text in texts)):
        return "是表下的说明"
    if name_at is None or has_name or _has_formula(sheet, index):
        return "是单独的标题或说明" if len(texts) == 1 and len(first) > 6 else ""
    if all(text.isdigit() for _, text in texts):
        return "只有序号，没有姓名"
    if len(texts) == 1:
        return "是分段标题或说明"
    return ""


def _says(text: str) -> bool:
    """Whether the text is a statement of its own (填表人：…), not a cell of the table."""
    return bool(_NOTE.match(text)) or "：" in text or ":" in text


def _has_formula(sheet: Sheet, index: int) -> bool:
    return any(row == index for row, _ in sheet.unfinished)


def _cell(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else ""


def _text(cell: Cell) -> str:
    return strip_invisible(cell_text(cell))


def _first_text(cells: Sequence[Cell]) -> str:
    text = next((_text(cell) for cell in cells if _text(cell)), "")
    return text if len(text) <= 20 else text[:20] + "…"
