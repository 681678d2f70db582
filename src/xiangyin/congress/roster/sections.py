"""Headings between the rows of a roster: 第一选区, and the deputies of that district under it."""

import re
from collections.abc import Sequence

from xiangyin.congress.roster.headers import text_of
from xiangyin.congress.roster.workbook import Cell, GridRow

SECTION = "是分段标题或说明"
_SIGNS = {"district": "选区", "group": "小组"}
_COUNT = re.compile(r"[（(]?(共|应选)?\d+[人名][）)]?$")


class Sections:
    """A heading 第一选区 between the rows holds for the deputies under it."""

    def __init__(self, fields: Sequence[str]) -> None:
        self._signs = {f: sign for f, sign in _SIGNS.items() if f not in fields}
        self._now: dict[str, str] = {}
        self._held: dict[int, dict[str, str]] = {}

    def begin(self, cells: Sequence[Cell]) -> str:
        """Take a heading; says how it was understood."""
        text = _COUNT.sub("", next(text_of(cell) for cell in cells if text_of(cell)))
        for name, sign in self._signs.items():
            if sign in text and len(text) <= 20:
                self._now[name] = text
                return f"是分段标题，其下各人的{sign}按它填写"
        return SECTION

    def hold(self, number: int) -> None:
        """Remember under which headings a row stands."""
        self._held[number] = dict(self._now)

    def as_columns(
        self, headers: tuple[str, ...], rows: Sequence[GridRow]
    ) -> tuple[tuple[str, ...], tuple[GridRow, ...]]:
        """The table with the headings as columns of their own, after the last one."""
        if not self._now:
            return headers, tuple(rows)
        width = max(len(headers), *(len(row.cells) for row in rows))
        names = list(self._now)
        headers = (*headers, *[""] * (width - len(headers)), *(self._signs[n] for n in names))
        table = []
        for row in rows:
            blanks = [""] * (width - len(row.cells))
            added = [self._held[row.number].get(name, "") for name in names]
            table.append(GridRow(row.number, (*row.cells, *blanks, *added)))
        return headers, tuple(table)
