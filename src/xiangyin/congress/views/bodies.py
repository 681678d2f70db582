"""The presidium, the deputies' groups, the handling units."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.congress import selectors, services
from xiangyin.congress.forms import GroupForm, PresidiumEditForm, PresidiumForm, UnitForm
from xiangyin.congress.models import Unit
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.bodies import (
    group_found,
    presidium_history,
    presidium_member_found,
)
from xiangyin.congress.views.door import door_of, door_to
from xiangyin.core import clock
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require


@once
def presidium(request: HttpRequest) -> HttpResponse:
    """Who sits on the presidium, what the law says of number and posts; appoint a member."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    term = door.sure_term
    sitting = selectors.presidium_of(term, on=door.today)
    members = {seat.member.deputy_id for seat in sitting.seats}
    free = [d for d in selectors.deputies_in_office(term) if d.pk not in members]
    form = PresidiumForm(request.POST or None, deputies=free, initial={"on": door.today})
    if request.method == "POST":
        require(door.actor, CongressPerm.KEEP_PRESIDIUM, door.congress)
        if form.is_valid():
            with refusals_on(form):
                made = services.presidium_appoint(
                    actor=door.actor, at=clock.now(), **form.cleaned_data
                )
                messages.success(request, _("已登记%(who)s。") % {"who": made})
                return redirect("congress:presidium")
    context = door.context(presidium=sitting, past=presidium_history(term), form=form)
    return page(request, "congress/presidium.html", context, status=form_status(form))


@once
def presidium_member(request: HttpRequest, member_id: int) -> HttpResponse:
    """Correct a member's other posts, or put on record that the member has left."""
    actor = actor_of(request)
    member = presidium_member_found(actor, member_id)
    require(actor, CongressPerm.KEEP_PRESIDIUM, member)
    names = ("other_posts", "is_full_time", "holds_administrative_post")
    initial = {name: getattr(member, name) for name in names}
    form = PresidiumEditForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.presidium_edit(
                actor=actor, member_id=member.pk, at=clock.now(), **form.cleaned_data
            )
            messages.success(request, _("已修改%(who)s的任职情况。") % {"who": member.deputy})
            return redirect("congress:presidium")
    context = door_to(actor, member.term).context(member=member, form=form)
    return page(request, "congress/presidium_member.html", context, status=form_status(form))


@once
def presidium_end(request: HttpRequest, member_id: int) -> HttpResponse:
    """Ask once more, then put on record that the member has left the presidium."""
    actor = actor_of(request)
    member = presidium_member_found(actor, member_id)
    require(actor, CongressPerm.KEEP_PRESIDIUM, member)
    if request.method == "POST":
        services.presidium_end(actor=actor, member_id=member.pk, on=clock.today(), at=clock.now())
        messages.success(request, _("已登记%(who)s卸任。") % {"who": member.deputy})
        return redirect("congress:presidium")
    context = door_to(actor, member.term).context(member=member)
    return page(request, "congress/presidium_end.html", context)


@once
def groups(request: HttpRequest) -> HttpResponse:
    """The groups with their members; who belongs to none; make a group, assign deputies."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    term = door.sure_term
    members = selectors.presidium_members(term, on=door.today)
    form = GroupForm(request.POST or None, members=members)
    if request.method == "POST":
        require(door.actor, CongressPerm.KEEP_GROUPS, door.congress)
        if form.is_valid():
            with refusals_on(form):
                made = services.group_make(
                    actor=door.actor, term_id=term.pk, at=clock.now(), **form.cleaned_data
                )
                messages.success(request, _("已设立%(group)s。") % {"group": made})
                return redirect("congress:groups")
    context = door.context(grouping=selectors.grouping_of(term, on=door.today), form=form)
    return page(request, "congress/groups.html", context, status=form_status(form))


def group_assign(request: HttpRequest) -> HttpResponse:
    """Put the ticked deputies into a group, at once."""
    door = door_of(request, CongressPerm.KEEP_GROUPS)
    if request.method != "POST":
        return redirect("congress:groups")
    group = group_found(door.actor, _number(request, "group"))
    chosen = [int(v) for v in request.POST.getlist("deputy") if v.isdecimal() and len(v) < 19]
    services.members_assign(
        actor=door.actor, group_id=group.pk, deputy_ids=chosen, on=door.today, at=clock.now()
    )
    if chosen:
        said = _("已把%(n)d名代表编入%(group)s。") % {"n": len(chosen), "group": group}
        messages.success(request, said)
    else:
        messages.info(request, _("没有勾选代表，小组没有变动。"))
    return redirect("congress:groups")


@once
def group(request: HttpRequest, group_id: int) -> HttpResponse:
    """One group: correct it, choose its leader, let members go."""
    actor = actor_of(request)
    found = group_found(actor, group_id)
    require(actor, CongressPerm.KEEP_GROUPS, found)
    door = door_to(actor, found.term)
    members = selectors.presidium_members(found.term, on=door.today)
    initial = {
        "name": found.name,
        "area": found.area,
        "room": found.room,
        "contact_id": found.contact_id,
    }
    form = GroupForm(request.POST or None, members=members, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.group_edit(actor=actor, group_id=found.pk, at=clock.now(), **form.cleaned_data)
            messages.success(request, _("已修改%(group)s。") % {"group": found})
            return redirect("congress:group", found.pk)
    now = [g for g in selectors.groups_of(found.term, on=door.today) if g.group.pk == found.pk]
    context = door.context(group=found, now=now[0], form=form)
    return page(request, "congress/group.html", context, status=form_status(form))


def group_member(request: HttpRequest, group_id: int, deputy_id: int) -> HttpResponse:
    """Make a member the leader, or let a member go."""
    actor = actor_of(request)
    if request.method == "POST" and request.POST.get("do") == "leave":
        services.member_leave(
            actor=actor,
            group_id=group_id,
            deputy_id=deputy_id,
            on=clock.today(),
            at=clock.now(),
        )
        messages.success(request, _("已调出小组。"))
    elif request.method == "POST":
        services.leader_appoint(actor=actor, group_id=group_id, deputy_id=deputy_id, at=clock.now())
        messages.success(request, _("已定为组长。"))
    return redirect("congress:group", group_id)


@once
def units(request: HttpRequest) -> HttpResponse:
    """The register of handling units; add one."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    form = UnitForm(request.POST or None)
    if request.method == "POST":
        require(door.actor, CongressPerm.KEEP_UNITS, door.congress)
        if form.is_valid():
            with refusals_on(form):
                made = services.unit_add(actor=door.actor, facts=form.facts(), at=clock.now())
                messages.success(request, _("已登记%(unit)s。") % {"unit": made})
                return redirect("congress:units")
    everyone = selectors.units_of(door.congress.division_code, active_only=False)
    context = door.context(units=selectors.units_in_order(everyone), form=form)
    return page(request, "congress/units.html", context, status=form_status(form))


@once
def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Correct a unit, retire it, let it serve again."""
    actor = actor_of(request)
    found = selectors.unit_found(actor, unit_id)
    require(actor, CongressPerm.KEEP_UNITS, found)
    do = request.POST.get("do", "")
    if request.method == "POST" and do in {"retire", "restore"}:
        return _switch(request, found, retire=do == "retire")
    initial = {name: getattr(found, name) for name in UnitForm.base_fields}
    form = UnitForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.unit_edit(actor=actor, unit_id=found.pk, facts=form.facts(), at=clock.now())
            messages.success(request, _("已修改%(unit)s。") % {"unit": found})
            return redirect("congress:units")
    congress = selectors.congress_in_view(actor, found.division_code)
    context = {"unit": found, "form": form, "congress": congress, "back": reverse("congress:units")}
    return page(request, "congress/unit.html", context, status=form_status(form))


def _switch(request: HttpRequest, found: Unit, *, retire: bool) -> HttpResponse:
    verb = services.unit_retire if retire else services.unit_restore
    verb(actor=actor_of(request), unit_id=found.pk, at=clock.now())
    said = _("%(unit)s已停用，不再交办新事项。") if retire else _("%(unit)s已恢复使用。")
    messages.success(request, said % {"unit": found})
    return redirect("congress:units")


def _number(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    if not text.isdecimal() or len(text) > 18:
        raise NotFound("没有选择代表小组。", hint="请先选择编入哪个小组。")
    return int(text)
