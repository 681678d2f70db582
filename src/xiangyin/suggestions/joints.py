"""What the engine below asks of the room above it: where a case is read, who might handle it,
and how a list becomes a workbook (casework and papers stand side by side)."""

from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, SentUp
from xiangyin.casework.pages import Table
from xiangyin.papers.selectors import paper_render
from xiangyin.papers.services import ColumnKind, LedgerColumn, LedgerSheet
from xiangyin.suggestions.papers import memo_of


def page_of_case(case: Case) -> str:
    """Return the address of the suggestion behind the case."""
    return reverse("suggestions:detail", args=[case.suggestion.pk])


def unit_wanted(case: Case) -> str:
    """Say which unit the deputy had in mind, or ""."""
    wanted = case.suggestion.suggested_unit
    return _("代表建议的承办单位：%(unit)s") % {"unit": wanted} if wanted else ""


def workbook_write(table: Table) -> bytes:
    """Write a list of the engine's as a ledger with the columns of the paper one."""
    columns = (LedgerColumn(title, width, ColumnKind(kind)) for title, width, kind in table.columns)
    return LedgerSheet(
        title=table.title,
        unit=table.unit,
        as_of=table.as_of,
        columns=tuple(columns),
        rows=table.rows,
    ).to_bytes()


def letter_print(sent: SentUp) -> bytes:
    """Print what is sent up in the form of an official paper that goes upward."""
    return paper_render(sent.division_code, memo_of(sent))
