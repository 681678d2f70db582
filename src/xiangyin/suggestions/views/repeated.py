"""多年来提出而未落实: the list of matters raised again and again, on screen and in Excel."""

from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.pages import actor_of, page
from xiangyin.papers.services import ColumnKind, LedgerColumn, LedgerSheet
from xiangyin.suggestions.selectors import Repeated, repeated_matters

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _asked(request: HttpRequest, actor: Actor) -> tuple[list[Repeated], str, str]:
    """The matters asked for, whether settled ones too, and of which township."""
    state = "all" if request.GET.get("state") == "all" else "open"
    place = request.GET.get("place", "")
    place = congress_in_view(actor, place).division_code if place else ""
    found = repeated_matters(actor, clock.today(), unsettled=state == "open", place=place)
    return found, state, place


def suggestions_repeated(request: HttpRequest) -> HttpResponse:
    """Each matter with its first day, its years, what was answered before, where it is now."""
    actor = actor_of(request)
    rows, state, place = _asked(request, actor)
    context = {
        "rows": rows,
        "state": state,
        "place": place,
        "query": urlencode({"state": state, "place": place}),
        "shows_place": len(actor.division_code) <= 6,
    }
    return page(request, "suggestions/repeated.html", context)


def suggestions_repeated_export(request: HttpRequest) -> HttpResponse:
    """The same list as a workbook."""
    actor = actor_of(request)
    rows, _state, place = _asked(request, actor)
    unit = str(congress_in_view(actor, place))
    title = _("%(unit)s多年来提出而未落实的事项") % {"unit": unit}
    body = _sheet(rows, title, unit).to_bytes()
    response = HttpResponse(body, content_type=XLSX)
    name = quote(f"{title}.xlsx")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response


def _sheet(rows: list[Repeated], title: str, unit: str) -> LedgerSheet:
    columns = (
        LedgerColumn(_("序号"), 6, ColumnKind.INTEGER),
        LedgerColumn(_("事项"), 40),
        LedgerColumn(_("最早提出日期"), 14, ColumnKind.DATE),
        LedgerColumn(_("至今年数"), 10, ColumnKind.INTEGER),
        LedgerColumn(_("提出次数"), 10, ColumnKind.INTEGER),
        LedgerColumn(_("历次编号"), 36),
        LedgerColumn(_("领衔代表"), 12),
        LedgerColumn(_("承办单位"), 20),
        LedgerColumn(_("上次办理结果"), 18),
        LedgerColumn(_("现在进度"), 20),
    )
    return LedgerSheet(
        title=title,
        unit=unit,
        as_of=clock.today(),
        columns=columns,
        rows=[
            [
                n,
                row.latest.title,
                row.first_on,
                row.years,
                row.times,
                "、".join(s.number_text for s in (*row.earlier, row.latest) if s.number_text),
                str(row.latest.lead),
                row.units,
                row.last_result,
                row.light.words,
            ]
            for n, row in enumerate(rows, start=1)
        ],
        totals=[None, _("合计%(n)s项") % {"n": len(rows)}, *[None] * (len(columns) - 2)],
    )
