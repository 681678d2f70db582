"""The counts as an Excel ledger."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress
from xiangyin.insight.appraisals import AppraisalResult
from xiangyin.insight.awards import AwardRow
from xiangyin.insight.models import AwardReview
from xiangyin.insight.rates import Tally, rates
from xiangyin.insight.selectors import Axis, Row
from xiangyin.papers.services import ColumnKind, LedgerColumn, LedgerSheet

NUMBERS = [
    ("items", "件数"),
    ("merged", "其中并案"),
    ("handed_over", "已交办"),
    ("due", "应答复"),
    ("replied", "已答复"),
    ("on_time", "按期答复"),
    ("closed", "已办结"),
    ("done", "已解决"),
    ("under_way", "正在办理"),
    ("planned", "列入计划"),
    ("explained", "已说明"),
    ("judged", "收回评价"),
    ("satisfied", "满意"),
    ("basically", "基本满意"),
    ("dissatisfied", "不满意"),
]


def counts_sheet(
    rows: Sequence[Row], total: Tally, *, axis: Axis, year: int, unit: str, on: date
) -> bytes:
    """Return the table as .xlsx: whole numbers, then each rate as text with n/N."""
    names = [rate.label for rate in rates(Tally())]
    columns = [LedgerColumn(axis.label, width=24)]
    columns += [LedgerColumn(label, 9, ColumnKind.INTEGER) for _code, label in NUMBERS]
    columns += [LedgerColumn(label, width=16) for label in names]
    return LedgerSheet(
        title=_("%(year)s年代表建议办理情况统计表（按%(axis)s）")
        % {"year": year, "axis": axis.label},
        unit=unit,
        as_of=on,
        columns=tuple(columns),
        rows=[_cells(row) for row in rows],
        totals=_cells(Row(_("合计"), total)),
    ).to_bytes()


def _cells(row: Row) -> list[str | int | None]:
    numbers: list[str | int | None] = [getattr(row.tally, code) for code, _label in NUMBERS]
    return [row.label, *numbers, *(rate.share.beside() for rate in rates(row.tally))]


def award_sheet(rows: Sequence[AwardRow], *, congress: Congress, year: int, on: date) -> bytes:
    """先进承办单位评审表 as .xlsx: rates with n/N and places, aspects, decision."""
    names = [standing.rate.label for standing in rows[0].standings] if rows else []
    columns = [LedgerColumn(_("承办单位"), 22), LedgerColumn(_("件数"), 8, ColumnKind.INTEGER)]
    for name in names:
        columns += [LedgerColumn(name, 18), LedgerColumn(_("名次"), 10)]
    columns += [LedgerColumn(_("按期答复率"), 18)]
    columns += [LedgerColumn(str(label), 10) for label in _aspects()]
    columns += [LedgerColumn(_("评审意见"), 12), LedgerColumn(_("理由"), 36)]
    return LedgerSheet(
        title=_("%(year)s年先进承办单位评审表") % {"year": year},
        unit=congress.short_name,
        as_of=on,
        columns=tuple(columns),
        rows=[_award_cells(row) for row in rows],
        totals=[_("合计"), sum(row.tally.items for row in rows), *[None] * (len(columns) - 2)],
    ).to_bytes()


def _aspects() -> list[str]:
    names = ("attention", "measures", "timeliness")
    return [str(AwardReview._meta.get_field(n).verbose_name) for n in names]  # type: ignore[union-attr]


def _award_cells(row: AwardRow) -> list[str | int | None]:
    cells: list[str | int | None] = [row.unit.name, row.tally.items]
    for standing in row.standings:
        place = _("件数少，不排") if row.is_small else ""
        cells += [standing.rate.share.beside(), str(standing.place or place)]
    cells.append(row.on_time.share.beside())
    review = row.review
    if review is None:
        return [*cells, "", "", "", "", ""]
    return [
        *cells,
        review.get_attention_display(),
        review.get_measures_display(),
        review.get_timeliness_display(),
        review.get_decision_display(),
        review.note,
    ]


def appraisal_sheet(result: AppraisalResult, *, congress: Congress, on: date) -> bytes:
    """代表评议办理工作汇总表 as .xlsx: each group's scores, and points got of points possible."""
    columns = [LedgerColumn(_("代表小组"), 20), LedgerColumn(_("参加人数"), 10, ColumnKind.INTEGER)]
    columns += [LedgerColumn(label, 14) for label, _share in result.items]
    columns += [LedgerColumn(_("评议意见"), 40)]
    given = [row.appraisal for row in result.groups if row.appraisal]
    return LedgerSheet(
        title=_("%(year)s年代表评议办理工作汇总表") % {"year": result.year},
        unit=congress.short_name,
        as_of=on,
        columns=tuple(columns),
        rows=[
            [str(one.group), one.present, *(str(n) for n in one.points), one.remark]
            for one in given
        ],
        totals=[
            _("得分率"),
            result.present.n,
            *(share.beside() for _label, share in result.items),
            _("总得分率%(share)s，交回小组%(n)s")
            % {"share": result.total.beside(), "n": f"{result.returned.n}/{result.returned.N}"},
        ],
    ).to_bytes()
