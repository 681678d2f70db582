"""What people say of a year: the award worksheet, the groups' appraisal of the handling."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress
from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import may, require
from xiangyin.insight import services
from xiangyin.insight.appraisals import appraisal_of
from xiangyin.insight.awards import AwardRow, award_rows
from xiangyin.insight.exports import appraisal_sheet, award_sheet
from xiangyin.insight.forms import AppraisalForm, CountForm, ReviewForm
from xiangyin.insight.models import HandlingAppraisal
from xiangyin.insight.permissions import InsightPerm

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _asked(request: HttpRequest) -> tuple[Actor, Congress, int, date]:
    """Who asks, of which congress, which year, as known on which day."""
    actor = actor_of(request)
    require(actor, InsightPerm.READ)
    form = CountForm(request.GET)
    form.is_valid()
    congress = congress_in_view(actor, form.cleaned_data.get("place") or "")
    today = clock.today()
    year = form.cleaned_data.get("year") or today.year
    return actor, congress, year, min(today, date(year, 12, 31))


def _common(actor: Actor, congress: Congress, year: int) -> dict[str, Any]:
    own = congress.division_code != actor.division_code
    return {
        "congress": congress,
        "asked": {"year": year},
        "query": f"year={year}" + (f"&place={congress.division_code}" if own else ""),
        "years": range(clock.today().year, clock.today().year - 6, -1),
        "may_review": may(actor, InsightPerm.REVIEW, congress),
    }


def award(request: HttpRequest) -> HttpResponse:
    """先进承办单位评审表: the rates from the records, the aspects from people."""
    actor, congress, year, on = _asked(request)
    rows = award_rows(actor, congress, year=year, on=on)
    context = _common(actor, congress, year) | {"rows": rows}
    context["small"] = [row for row in rows if row.is_small]
    return page(request, "insight/award.html", context)


def award_export(request: HttpRequest) -> HttpResponse:
    """The worksheet in Excel."""
    actor, congress, year, on = _asked(request)
    rows = award_rows(actor, congress, year=year, on=on)
    body = award_sheet(rows, congress=congress, year=year, on=on)
    return _download(body, _("%(year)s年先进承办单位评审表") % {"year": year})


@once
def award_review(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Judge one unit's three aspects and decide."""
    actor, congress, year, on = _asked(request)
    require(actor, InsightPerm.REVIEW, congress)
    row = _row_of(award_rows(actor, congress, year=year, on=on), unit_id)
    names = ("attention", "measures", "timeliness", "decision", "note")
    start = {n: getattr(row.review, n) for n in names} if row.review else {"decision": "open"}
    form = ReviewForm(_posted(request), initial=start)
    back = f"{reverse('insight:award')}?year={year}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.award_review_set(
                actor=actor,
                congress=congress,
                year=year,
                unit_id=unit_id,
                review=form.review(),
                at=clock.now(),
            )
            messages.success(request, _("已登记评审意见。"))
            return redirect(back)
    context = _common(actor, congress, year) | {"row": row, "form": form, "back": back}
    return page(request, "insight/award_review.html", context, status=form_status(form))


def _row_of(rows: list[AwardRow], unit_id: int) -> AwardRow:
    found = next((row for row in rows if row.unit.pk == unit_id), None)
    if found is None:
        raise NotFound(_("这个单位这一年没有承办建议。"), hint=_("请从评审表进入。"))
    return found


def appraisal(request: HttpRequest) -> HttpResponse:
    """代表评议办理工作: each group's scores and words, and their sums."""
    actor, congress, year, on = _asked(request)
    result = appraisal_of(actor, congress, year=year, on=on)
    context = _common(actor, congress, year) | {"result": result}
    return page(request, "insight/appraisal.html", context)


def appraisal_export(request: HttpRequest) -> HttpResponse:
    """The groups' scores in Excel."""
    actor, congress, year, on = _asked(request)
    result = appraisal_of(actor, congress, year=year, on=on)
    body = appraisal_sheet(result, congress=congress, on=on)
    return _download(body, _("%(year)s年代表评议办理工作汇总表") % {"year": year})


@once
def appraisal_record(request: HttpRequest, group_id: int) -> HttpResponse:
    """Enter what one group returned."""
    actor, congress, year, on = _asked(request)
    require(actor, InsightPerm.REVIEW, congress)
    groups = appraisal_of(actor, congress, year=year, on=on).groups
    row = next((g for g in groups if g.group.pk == group_id), None)
    if row is None:
        raise NotFound(_("没有这个代表小组。"), hint=_("请从评议页面进入。"))
    names = ("on", "present", *HandlingAppraisal.ITEMS, "remark")
    given = row.appraisal
    start = {n: getattr(given, n) for n in names} if given else {"on": on}
    form = AppraisalForm(_posted(request), initial=start, today=clock.today())
    back = f"{reverse('insight:appraisal')}?year={year}"
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.appraisal_record(
                actor=actor,
                congress=congress,
                year=year,
                group_id=group_id,
                returned=form.returned(),
                at=clock.now(),
            )
            messages.success(request, _("已登记%(group)s的评议。") % {"group": row.group})
            return redirect(back)
    context = _common(actor, congress, year) | {"row": row, "form": form, "back": back}
    return page(request, "insight/appraisal_record.html", context, status=form_status(form))


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _download(body: bytes, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=XLSX)
    header = content_disposition_header(True, f"{name}.xlsx")
    response["Content-Disposition"] = str(header)
    return response
