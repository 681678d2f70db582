"""The rows of a ledger, drawn without a template: fifty rows are four hundred cells.

The page's template keeps the table, its head and its foot; its view says what stands in each cell.
A cell is a plain string, which is escaped, or what the helpers here make.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True)
class Column:
    """A column: its name, which a narrow screen writes before each cell, and how it is set.

    `css` is one of the ledger's own classes: short (one line), number, title.
    """

    label: str
    css: str = ""
    heads_row: bool = False

    def opening(self, *, plain: bool = False) -> str:
        """The tag before a cell; an empty number is set as any empty cell."""
        start = '<th scope="row"' if self.heads_row else "<td"
        css = f' class="{self.css}"' if self.css and not plain else ""
        return f'{start}{css} data-label="{escape(self.label)}">'

    @property
    def closing(self) -> str:
        return "</th>" if self.heads_row else "</td>"


def rows_drawn(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> SafeString:
    """Draw the body of the table."""
    tags = [(c.opening(), c.opening(plain=c.css == "number"), c.closing) for c in columns]
    return mark_safe(  # noqa: S308 (every cell is escaped or made by format_html)
        "".join(f"<tr>{''.join(_cells(tags, row))}</tr>\n" for row in rows)
    )


def _cells(tags: list[tuple[str, str, str]], row: Sequence[str]) -> Iterable[str]:
    for (opening, empty, closing), cell in zip(tags, row, strict=True):
        yield f"{opening if cell else empty}{conditional_escape(cell)}{closing}"


def addresses(name: str) -> Callable[[int], str]:
    """Say where each thing of a kind is read: one reverse() for a whole list."""
    before, after = reverse(name, args=[0]).rsplit("0", 1)
    return lambda pk: f"{before}{pk}{after}"


def link(url: str, text: str, *, css: str = "") -> SafeString:
    """A link in a cell."""
    if css:
        return format_html('<a class="{}" href="{}">{}</a>', css, url, text)
    return format_html('<a href="{}">{}</a>', url, text)
