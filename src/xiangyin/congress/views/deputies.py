"""The roster, one deputy's sheet, entering and correcting, revealing a number."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from xiangyin.congress import selectors, services
from xiangyin.congress.forms import DeputyForm, RevealForm
from xiangyin.congress.models import Deputy
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors import deputies as people
from xiangyin.congress.views.door import Door, door_of, door_to
from xiangyin.congress.views.rows import columns, roster_rows
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.core.shares import Share

FILTER_NAMES = ("q", "status", "sex", "party", "group", "incumbent")


def deputies(request: HttpRequest) -> HttpResponse:
    """The roster as the paper ledger; a deputy sees names and districts only."""
    door = door_of(request, CongressPerm.READ_NAMES)
    wanted = people.RosterFilter(**{n: request.GET.get(n, "")[:40] for n in FILTER_NAMES})
    if request.GET.get("moved"):
        wanted = people.RosterFilter(status="moved")
    lines = people.roster_lines(door.term, wanted) if door.term else []
    context = door.context(
        lines=lines,
        wanted=wanted,
        groups=door.term.groups.order_by("id") if door.term else [],
        women=Share(sum(line.deputy.person.sex == "2" for line in lines), len(lines)),
        minorities=sum(line.deputy.person.ethnicity not in {"", "01"} for line in lines),
        vacant=selectors.seats_vacant(door.term) if door.term else 0,
        terms=door.congress.terms.order_by("-number") if door.actor.role != Role.DEPUTY else [],
    )
    full = door.may(CongressPerm.READ_ROSTER)
    if full:
        context |= {"columns": columns(), "rows": roster_rows(lines)}
    name = "congress/deputies.html" if full else "congress/names.html"
    fragment = "congress/deputies_list.html" if full else ""
    return page(request, name, context, fragment=fragment)


def deputy(request: HttpRequest, deputy_id: int) -> HttpResponse:
    """One deputy's sheet: seats at both levels, status with its article, group, presidium."""
    actor = actor_of(request)
    found = people.deputy_found(actor, deputy_id)
    require(actor, CongressPerm.READ_ROSTER, found)
    return page(request, "congress/deputy.html", _sheet(door_to(actor, found.term), found))


def _sheet(door: Door, found: Deputy, **more: object) -> dict[str, object]:
    group = people.group_of(found)
    line = people.RosterLine(found, group.group.name if group else "", "")
    return door.context(
        deputy=found,
        person=found.person,
        line=line,
        group=group,
        seats=people.mandates_of(found.person, door.actor),
        posts=found.presidium_posts.order_by("-from_on", "id"),
        changes=_entries(found),
        resignation=people.open_resignation(found),
        resignations=people.resignations_of(found),
        reveal_form=RevealForm(),
        **more,
    )


def _entries(found: Deputy) -> list[dict[str, object]]:
    """The legal acts upon the mandate, as the timeline wants them."""
    return [
        {
            "text": change.get_kind_display(),
            "at": f"{change.on.year}年{change.on.month}月{change.on.day}日",
            "note": "；".join(part for part in (change.sentence, change.document) if part),
            "tone": "green" if change.kind == change.Kind.RESUME else "red",
        }
        for change in people.status_changes_of(found)
    ]


@never_cache
def reveal(request: HttpRequest, deputy_id: int) -> HttpResponse:
    """Show one sealed number, once, to who gives a reason."""
    actor = actor_of(request)
    found = people.deputy_found(actor, deputy_id)
    require(actor, CongressPerm.REVEAL, found)
    if request.method != "POST":
        return redirect("congress:deputy", deputy_id)
    form = RevealForm(request.POST)
    shown = ""
    if form.is_valid():
        with refusals_on(form):
            shown = services.deputy_reveal(
                actor=actor,
                deputy_id=deputy_id,
                field=form.cleaned_data["field"],
                reason=form.cleaned_data["reason"],
                at=clock.now(),
            )
    context = _sheet(door_to(actor, found.term), found)
    context |= {"reveal_form": form, "shown": shown, "shown_field": request.POST.get("field")}
    return page(request, "congress/deputy.html", context, status=form_status(form))


@sensitive_post_parameters("id_number", "phone")
@once
def deputy_add(request: HttpRequest) -> HttpResponse:
    """Enter a deputy by hand."""
    door = door_of(request, CongressPerm.KEEP_ROSTER)
    term = door.sure_term
    form = DeputyForm(request.POST or None, initial={"elected_on": term.from_on})
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            made = services.deputy_add(
                actor=door.actor,
                term_id=term.pk,
                person=form.person(),
                mandate=form.mandate(),
                at=clock.now(),
            )
            messages.success(request, _("已登记%(name)s。") % {"name": made})
            return redirect("congress:deputy", made.pk)
    context = door.context(form=form, title=_("登记代表"), back=reverse("congress:deputies"))
    return page(request, "congress/deputy_form.html", context, status=form_status(form))


@sensitive_post_parameters("id_number", "phone")
@once
def deputy_edit(request: HttpRequest, deputy_id: int) -> HttpResponse:
    """Correct what is on record."""
    actor = actor_of(request)
    found = people.deputy_found(actor, deputy_id)
    require(actor, CongressPerm.KEEP_ROSTER, found)
    initial = DeputyForm.values_of(found)
    form = DeputyForm(request.POST or None, initial=initial, deputy=found)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.deputy_edit(
                actor=actor,
                deputy_id=found.pk,
                person=form.person(),
                mandate=form.mandate(),
                at=clock.now(),
            )
            messages.success(request, _("已修改%(name)s的信息。") % {"name": found})
            return redirect("congress:deputy", found.pk)
    title = _("修改%(name)s的信息") % {"name": found}
    back = reverse("congress:deputy", args=[found.pk])
    context = door_to(actor, found.term).context(form=form, title=title, back=back, deputy=found)
    return page(request, "congress/deputy_form.html", context, status=form_status(form))


def export(request: HttpRequest) -> HttpResponse:
    """Hand the ledger out as .xlsx: a GET without numbers, a POST with a reason with them."""
    door = door_of(request, CongressPerm.EXPORT_ROSTER)
    private = request.method == "POST"
    try:
        file = services.roster_export(
            actor=door.actor,
            term_id=door.sure_term.pk,
            on=door.today,
            at=clock.now(),
            with_private=private,
            reason=request.POST.get("reason", ""),
        )
    except services.ReasonMissing as error:
        messages.error(request, str(error))
        return redirect("congress:deputies")
    return attachment(file.body, file.name)


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def attachment(body: bytes, name: str) -> HttpResponse:
    """A file to save, named in Chinese."""
    response = HttpResponse(body, content_type=XLSX)
    encoded = urlencode({"": name})[1:].replace("+", "%20")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{encoded}"
    response["Cache-Control"] = "no-store"
    return response
