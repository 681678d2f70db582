"""A problem at one cell, in a sentence that names row, header and what was written there."""

from dataclasses import dataclass
from typing import Literal

from xiangyin.congress.roster.columns import column_letter

Level = Literal["error", "warning"]

_SHOWN_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where; an error bars the import, a warning asks for a look."""

    row: int
    column: int | None
    field: str
    header: str
    level: Level
    text: str
    written: str = ""

    @property
    def letter(self) -> str:
        """The column as the spreadsheet names it."""
        return "" if self.column is None else column_letter(self.column)

    @property
    def cell(self) -> str:
        """The cell as the spreadsheet names it: D7."""
        return f"{self.letter}{self.row}"

    @property
    def sentence(self) -> str:
        """第7行 出生日期「1968.13」不是有效的年月，请改成如 1968年5月 的写法."""
        written = self.written.replace("\n", " ").strip()
        if len(written) > _SHOWN_LENGTH:
            written = written[:_SHOWN_LENGTH] + "…"
        quoted = f"「{written}」" if written else ""
        return f"第{self.row}行 {self.header}{quoted}{self.text}"
