"""办理情况一览表 as a spreadsheet: the columns of the paper ledger (S113)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.papers.services import ColumnKind, LedgerColumn, LedgerSheet
from xiangyin.suggestions.selectors import LedgerLine

TEXT, DAY = ColumnKind.TEXT, ColumnKind.DATE


def columns() -> tuple[LedgerColumn, ...]:
    """The columns in the order of the paper."""
    return (
        LedgerColumn(_("序号"), 6, ColumnKind.INTEGER),
        LedgerColumn(_("编号"), 20),
        LedgerColumn(_("标题"), 40),
        LedgerColumn(_("种类"), 8),
        LedgerColumn(_("领衔代表"), 12),
        LedgerColumn(_("联名代表"), 20),
        LedgerColumn(_("类别"), 12),
        LedgerColumn(_("来源"), 12),
        LedgerColumn(_("提出日期"), 12, DAY),
        LedgerColumn(_("办理层级"), 16),
        LedgerColumn(_("主办（分办）单位"), 20),
        LedgerColumn(_("协办单位"), 20),
        LedgerColumn(_("交办日期"), 12, DAY),
        LedgerColumn(_("答复期限"), 12, DAY),
        LedgerColumn(_("答复日期"), 12, DAY),
        LedgerColumn(_("进度"), 20),
        LedgerColumn(_("办理结果"), 16),
        LedgerColumn(_("最近办理"), 36),
    )


def overview_sheet(lines: Sequence[LedgerLine], *, unit: str, as_of: date) -> LedgerSheet:
    """The ledger of these lines, with the count at its foot."""
    width = len(columns())
    total = _("合计%(n)s件") % {"n": len(lines)}
    return LedgerSheet(
        title=_("%(unit)s代表议案建议办理情况一览表") % {"unit": unit},
        unit=unit,
        as_of=as_of,
        columns=columns(),
        rows=[_row(n, line) for n, line in enumerate(lines, start=1)],
        totals=[None, total, *[None] * (width - 2)],
        sheet_name=_("一览表"),
    )


def _row(n: int, line: LedgerLine) -> list[str | int | date | None]:
    suggestion, case = line.suggestion, line.case
    return [
        n,
        suggestion.number_text,
        suggestion.title,
        suggestion.get_kind_display(),
        str(suggestion.lead),
        "、".join(line.joint),
        suggestion.category.name if suggestion.category else "",
        suggestion.get_origin_display(),
        suggestion.submitted_on,
        suggestion.get_level_display(),
        "、".join(line.lead_units),
        "、".join(line.co_units),
        case.handed_over_on if case else None,
        case.reply_due_on if case else None,
        case.replied_on if case else None,
        line.light.words,
        case.get_result_display() if case else "",
        line.last_action,
    ]
