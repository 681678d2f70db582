"""What an import would do, before it does it: typed rows and every problem, cell by cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from xiangyin.congress.roster.cells import RowReader
from xiangyin.congress.roster.columns import FIELD_BY_KEY, ColumnPlan, column_letter
from xiangyin.congress.roster.duplicates import find_duplicates
from xiangyin.congress.roster.particulars import RosterRow
from xiangyin.congress.roster.problems import Level, Problem
from xiangyin.congress.roster.reading import Grid, SkippedRow
from xiangyin.core.text.normalise import strip_invisible


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """The rows as they would be imported; nothing is imported while there are errors."""

    rows: tuple[RosterRow, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[SkippedRow, ...]
    plan: ColumnPlan
    sheet: str
    on: date

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What bars the import."""
        return tuple(p for p in self.problems if p.level == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What somebody should look at again."""
        return tuple(p for p in self.problems if p.level == "warning")

    @property
    def is_importable(self) -> bool:
        """Whether all rows can go in; it is all or nothing."""
        return bool(self.rows) and not self.errors

    @property
    def stated_fields(self) -> frozenset[str]:
        """The fields the file has a column for."""
        return frozenset(self.plan.mapping)

    def problems_of(self, number: int) -> tuple[Problem, ...]:
        """The problems of one row, by its number in the file."""
        return tuple(p for p in self.problems if p.row == number)

    @property
    def summary(self) -> str:
        """One sentence on the whole."""
        text = f"读到{len(self.rows)}名代表"
        if self.errors:
            return f"{text}，有{len(self.errors)}处错误须改正后才能导入"
        if self.warnings:
            return f"{text}，没有错误，有{len(self.warnings)}处请核对"
        return f"{text}，没有发现问题"


def preview(
    grid: Grid,
    mapping: Mapping[str, int | None] | None,
    on: date,
    *,
    minimum_age: int | None = None,
) -> RosterPreview:
    """Read every row under the guessed columns, overruled by `mapping` where it is given.

    `on` is the day against which ages are reckoned; `minimum_age` comes from the law.
    """
    plan = grid.plan.overruled(mapping, grid.headers) if mapping else grid.plan
    rows: list[RosterRow] = []
    problems: list[Problem] = []
    if "name" not in plan.mapping:
        problems.append(_no_name_column(grid))
    elif not (mapping and "name" in mapping):
        problems.extend(_side_by_side(grid, plan))
    for cells in grid.rows if "name" in plan.mapping else ():
        reader = RowReader(cells, grid.headers, plan.mapping, grid.unfinished, on, minimum_age)
        rows.append(reader.read())
        problems.extend(reader.problems)
    for row, field, level, text in find_duplicates(rows):
        problems.append(_problem(grid, plan, row, field, level, text))
    problems.sort(key=lambda p: (p.row, -1 if p.column is None else p.column))
    return RosterPreview(tuple(rows), tuple(problems), grid.skipped, plan, grid.sheet, on)


def _no_name_column(grid: Grid) -> Problem:
    row = grid.header_rows[-1] if grid.header_rows else grid.rows[0].number
    known = "、".join(f"{column_letter(i)}列「{h}」" for i, h in enumerate(grid.headers) if h)
    seen = f"（读到的表头有：{known}）" if known else ""
    text = f"没有找到「姓名」列，请指定哪一列是姓名{seen}"
    return Problem(row, None, "name", "表头", "error", text)


def _side_by_side(grid: Grid, plan: ColumnPlan) -> list[Problem]:
    """A list printed in two halves side by side: nobody in the right half may get lost."""
    first = column_letter(plan.mapping["name"])
    return [
        Problem(
            grid.header_rows[-1] if grid.header_rows else 1,
            left.column,
            "name",
            "表头",
            "error",
            f"有两列「{left.header}」（{first}列和{column_letter(left.column)}列），像是左右两栏排版，"
            "请把右栏接到左栏下面，或指定哪一列是姓名",
        )
        for left in plan.leftovers
        if left.holds_names
    ]


def _problem(
    grid: Grid, plan: ColumnPlan, row: RosterRow, field: str, level: str, text: str
) -> Problem:
    column = plan.mapping.get(field)
    header = grid.headers[column] if column is not None and column < len(grid.headers) else ""
    header = strip_invisible(header) or FIELD_BY_KEY[field].label
    severity: Level = "error" if level == "error" else "warning"
    written = row.name if field == "name" else ""
    return Problem(row.number, column, field, header, severity, text, written)
