"""The counts on screen: handling along an axis, the items behind a number, the yearly report."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from xiangyin.casework.pages import page_of
from xiangyin.casework.selectors import office_rules_of
from xiangyin.congress.models import Congress
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.pages import actor_of, once, page
from xiangyin.core.permissions import require
from xiangyin.core.scope import is_under, under
from xiangyin.insight.exports import counts_sheet
from xiangyin.insight.forms import CountForm
from xiangyin.insight.permissions import InsightPerm
from xiangyin.insight.rates import Tally, rates
from xiangyin.insight.reports import handling_report
from xiangyin.insight.selectors import (
    AXES,
    Period,
    Row,
    item_figures,
    items_behind,
    tallies,
    tally_all,
)
from xiangyin.papers.services import Source, document_issue

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = ["contact", "on_time", "closure", "done", "satisfaction_wide", "fulfilment"]


@dataclass(frozen=True)
class Question:
    """Which items are counted, and how they are grouped."""

    year: int
    axis: str
    place: str
    period: Period
    where: Q
    on: date

    @property
    def query(self) -> str:
        return f"year={self.year}&axis={self.axis}&place={self.place}"


def _question(request: HttpRequest, actor: Actor, *, axis: str = "category") -> Question:
    form = CountForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    today = clock.today()
    year = asked.get("year") or today.year
    place = asked.get("place") or ""
    if place and not is_under(place, actor.division_code):
        raise Http404
    return Question(
        year=year,
        axis=asked.get("axis") or axis,
        place=place,
        period=Period(date(year, 1, 1), date(year + 1, 1, 1)),
        where=under(place) if place else Q(),
        on=min(today, date(year, 12, 31)),
    )


def handling(request: HttpRequest) -> HttpResponse:
    """Rates along one axis, each with n/N and its formula; small numbers are not ranked."""
    actor = actor_of(request)
    require(actor, InsightPerm.READ)
    asked = _question(request, actor, axis="unit")
    rows = tallies(actor, axis=asked.axis, period=asked.period, on=asked.on, where=asked.where)
    total = tally_all(actor, period=asked.period, on=asked.on, where=asked.where)
    context = {
        "asked": asked,
        "axis": AXES[asked.axis],
        "axes": [axis for axis in AXES.values() if axis.code != "all"],
        "years": range(clock.today().year, clock.today().year - 6, -1),
        "lines": [_line(row) for row in rows],
        "total": _line(Row("合计", total)),
        "results": _results(total),
        "formulas": rates(total),
        "place": Congress.objects.filter(division_code=asked.place).first(),
    }
    return page(request, "insight/handling.html", context)


def _line(row: Row) -> dict[str, object]:
    return {
        "label": row.label,
        "tally": row.tally,
        "shown": [r for r in rates(row.tally) if r.code in SHOWN],
    }


def _results(tally: Tally) -> list[dict[str, object]]:
    """What became of the items, as shares of all: they add up to it (S132)."""
    parts = [
        ("done", _("已解决"), "green"),
        ("under_way", _("正在办理"), "blue"),
        ("planned", _("列入计划"), "amber"),
        ("explained", _("暂不能办，已说明"), "gray"),
        ("pending", _("尚未答复"), "red"),
    ]
    return [
        {"code": code, "label": label, "n": getattr(tally, code), "of": tally.items, "tone": tone}
        for code, label, tone in parts
    ]


def handling_export(request: HttpRequest) -> HttpResponse:
    """The same table as an Excel ledger."""
    actor = actor_of(request)
    require(actor, InsightPerm.READ)
    asked = _question(request, actor, axis="unit")
    rows = tallies(actor, axis=asked.axis, period=asked.period, on=asked.on, where=asked.where)
    total = tally_all(actor, period=asked.period, on=asked.on, where=asked.where)
    sheet = counts_sheet(
        rows, total, axis=AXES[asked.axis], year=asked.year, unit=_office_name(request), on=asked.on
    )
    response = HttpResponse(sheet, content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="handling.xlsx"'
    return response


def _office_name(request: HttpRequest) -> str:
    return str(getattr(request, "place_name", ""))


def items(request: HttpRequest) -> HttpResponse:
    """The items behind one number: every figure leads to its list."""
    actor = actor_of(request)
    asked = _question(request, actor, axis="all")
    figure = request.GET.get("figure", "items")
    if figure not in item_figures(asked.on):
        raise Http404
    label = request.GET.get("label", "合计")
    found = items_behind(
        actor,
        figure,
        period=asked.period,
        on=asked.on,
        axis=asked.axis,
        label=label,
        where=asked.where,
    ).select_related("suggestion", "congress")
    cases = list(found[:500])
    rows = [{"case": case, "url": page_of(case)} for case in cases]
    context = {"rows": rows, "asked": asked, "label": label, "figure": figure}
    return page(request, "insight/items.html", context)


def county(request: HttpRequest) -> HttpResponse:
    """Townships side by side, each leading to its own counts (S001, S120)."""
    actor = actor_of(request)
    require(actor, InsightPerm.READ)
    asked = _question(request, actor, axis="township")
    rows = tallies(actor, axis="township", period=asked.period, on=asked.on)
    codes = dict(Congress.objects.values_list("short_name", "division_code"))
    lines = [{**_line(row), "code": codes.get(row.label, "")} for row in rows]
    total = sum((row.tally for row in rows), Tally())
    context = {
        "asked": asked,
        "lines": lines,
        "total": _line(Row("合计", total)),
        "years": range(clock.today().year, clock.today().year - 6, -1),
        "formulas": rates(total),
        "groups": [
            {
                "label": line["label"],
                "bars": [
                    {"label": r.label, "share": r.share, "tone": "green"}
                    for r in line["shown"]  # type: ignore[attr-defined]
                    if r.code in {"on_time", "done"}
                ],
            }
            for line in lines
        ],
    }
    return page(request, "insight/county.html", context)


@once
def report(request: HttpRequest) -> HttpResponse:
    """The yearly report on handling: its figures before it is printed, then the paper."""
    actor = actor_of(request)
    require(actor, InsightPerm.READ)
    congress = get_object_or_404(Congress, division_code=actor.division_code)
    asked = _question(request, actor)
    paper = handling_report(
        actor,
        congress,
        year=asked.year,
        on=asked.on,
        reporter=request.POST.get("reporter", "").strip()[:50],
    )
    if request.method == "POST":
        document = document_issue(
            actor=actor,
            division_code=congress.division_code,
            context=paper,
            title=str(paper.title),
            issued_on=clock.today(),
            at=clock.now(),
            source=Source("insight.handling_report", f"{congress.pk}:{asked.year}"),
        )
        messages.success(request, _("报告已生成，可以下载后在 Word 或 WPS 中修改文字。"))
        return redirect("papers:document", document.pk)
    context = {
        "paper": paper,
        "asked": asked,
        "congress": congress,
        "office": office_rules_of(congress),
        "years": range(clock.today().year, clock.today().year - 6, -1),
    }
    return page(request, "insight/report.html", context)
