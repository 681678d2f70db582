"""The congress's own rules of handling, and the installation's table of holidays."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework import services
from xiangyin.casework.forms.office import HolidaysForm, OfficeRulesForm
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import office_rules_of
from xiangyin.casework.views.verb import posted
from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.files import read_upload
from xiangyin.core.models import CalendarDay
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import may, require


@once
def rules(request: HttpRequest) -> HttpResponse:
    """Set what the law leaves to the presidium."""
    actor = actor_of(request)
    congress = congress_in_view(actor, actor.division_code)
    require(actor, CasePerm.SET_RULES, congress)
    office = office_rules_of(congress)
    start = {
        name: getattr(office, name) for name in OfficeRulesForm.base_fields if name != "mark_scheme"
    }
    form = OfficeRulesForm(posted(request), initial=start | {"mark_scheme": office.mark_scheme_id})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.office_rules_set(
                actor=actor, congress=congress, at=clock.now(), **form.cleaned_data
            )
            messages.success(request, _("已存。正在计算的期限不变，以后起算的按新规则。"))
            return HttpResponseRedirect(reverse("casework:rules"))
    context: dict[str, Any] = {
        "congress": congress,
        "form": form,
        "schemes": form.fields["mark_scheme"].queryset,  # type: ignore[attr-defined]
    }
    return page(request, "casework/rules.html", context, status=form_status(form))


@once
def holidays(request: HttpRequest) -> HttpResponse:
    """Show a year's holidays; whoever may, replaces them from a file."""
    actor = actor_of(request)
    form = HolidaysForm(posted(request), request.FILES or None)
    if request.method == "POST":
        require(actor, CasePerm.KEEP_HOLIDAYS)
        if form.is_valid():
            year = form.cleaned_data["year"]
            with refusals_on(form):
                table = read_upload(form.cleaned_data["table"])
                n = services.holidays_replace(actor=actor, year=year, table=table, at=clock.now())
                said = _("%(year)s年的节假日已更换，共%(n)s天。已起算的期限不变。")
                messages.success(request, said % {"year": year, "n": n})
                return HttpResponseRedirect(f"{reverse('casework:holidays')}?year={year}")
    years = [d.year for d in CalendarDay.objects.dates("day", "year")]
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else clock.today().year
    context = {
        "form": form,
        "year": year,
        "years": years,
        "days": CalendarDay.objects.filter(day__year=year).order_by("day"),
        "may_replace": may(actor, CasePerm.KEEP_HOLIDAYS),
    }
    return page(request, "casework/holidays.html", context, status=form_status(form))
