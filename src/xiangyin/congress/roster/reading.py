"""A sheet → the roster table in it; titles, totals and notes are set aside with a reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from xiangyin.congress.roster.columns import ColumnPlan, field_of_header, guess_columns
from xiangyin.congress.roster.headers import (
    best_score,
    first_data_row,
    header_rows,
    headers_of,
    score,
    text_of,
)
from xiangyin.congress.roster.packing import Unfinished
from xiangyin.congress.roster.refusals import UnreadableRoster
from xiangyin.congress.roster.sections import SECTION, Sections
from xiangyin.congress.roster.workbook import Cell, GridRow, Sheet, read_sheets

_TOTAL = re.compile(r"^(合计|总计|小计|共计|总人数|人数合计|合计人数|共\d+[人名]|总共)")
_NOTE = re.compile(
    r"^(注[:：]|注\d|说明|备注[:：]|填表人|填报人|制表|审核|复核|经办|负责人|联系人|单位负责人|"
    r"填报日期|填表日期|填报时间|填报单位|打印|★|※|\*)"
)
_SPREAD_DOWN = frozenset(
    {"district", "group", "level", "occupation", "unit_post", "ethnicity", "party", "note"}
)


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no deputy, and why it was set aside."""

    number: int
    reason: str
    text: str

    @property
    def sentence(self) -> str:
        """What the office reads about it."""
        end = "" if self.reason.endswith("填写") else "，没有导入"
        return f"第{self.number}行「{self.text}」{self.reason}{end}"


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
    return max(candidates, key=lambda s: (best_score(s), len(s.rows)))


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
    header_at = header_rows(sheet)
    headers = headers_of(sheet, header_at)
    fields = [found[0] if (found := field_of_header(h)) else "" for h in headers]
    first = header_at[-1] + 1 if header_at else first_data_row(sheet)
    rows, skipped = [], []
    filled = _spread(sheet, fields, first)
    sections = Sections(fields)
    for index in range(first, len(sheet.rows)):
        cells, own = filled[index], sheet.rows[index]
        if not any(text_of(cell) for cell in own) and not _has_formula(sheet, index):
            continue
        if reason := _reason_to_skip(own, headers, fields, sheet, index):
            reason = sections.begin(own) if reason == SECTION else reason
            skipped.append(SkippedRow(index + 1, reason, _first_text(own)))
        else:
            rows.append(GridRow(index + 1, cells))
            sections.hold(index + 1)
    if not rows:
        raise UnreadableRoster(
            f"工作表「{sheet.name}」里没有找到代表名单。",
            hint="请确认表头有「姓名」一列，名单在表头下面，再上传。",
            code="roster-no-rows",
        )
    headers, table = sections.as_columns(headers, rows)
    return Grid(
        sheet.name,
        headers,
        table,
        tuple(index + 1 for index in header_at),
        tuple(skipped),
        other_sheets,
        sheet.unfinished,
    )


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
    texts = [(column, text_of(cell)) for column, cell in enumerate(cells) if text_of(cell)]
    if not texts:
        return ""
    first = texts[0][1]
    if _TOTAL.match(first):
        return "是合计行"
    if score(cells) >= 3 and sum(1 for c, t in texts if c < len(headers) and headers[c] == t) >= 3:
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
        return SECTION
    return ""


def _says(text: str) -> bool:
    """Whether the text is a statement of its own (填表人：…), not a cell of the table."""
    return bool(_NOTE.match(text)) or "：" in text or ":" in text


def _has_formula(sheet: Sheet, index: int) -> bool:
    return any(row == index for row, _ in sheet.unfinished)


def _first_text(cells: Sequence[Cell]) -> str:
    text = next((text_of(cell) for cell in cells if text_of(cell)), "")
    return text if len(text) <= 20 else text[:20] + "…"
