"""The structure of deputies: table and bars over any axis, targets, townships side by side."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.congress import services
from xiangyin.congress.forms import TargetForm
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.structure import (
    BASES,
    Base,
    axis_choices,
    axis_of,
    roll_up,
    structures,
    targets_of,
)
from xiangyin.congress.structure_axes import AXES
from xiangyin.congress.views.door import door_of
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.pages import form_status, page, refusals_on


def composition(request: HttpRequest) -> HttpResponse:
    """All axes, or the one chosen; each class as n of N, held against target and last term."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    term = door.sure_term
    key = request.GET.get("axis", "")[:30]
    axes = [axis_of(key)] if key else list(AXES.values())
    base = _base(request)
    found = structures(term, axes, on=door.today, base=base)
    form = TargetForm(request.POST or None, classes=axes[0].classes) if key else None
    if request.method == "POST" and form is not None and form.is_valid():
        data = form.cleaned_data
        with refusals_on(form):
            target = services.structure_target_set(
                actor=door.actor,
                term_id=term.pk,
                axis=key,
                value=data["klass"],
                direction=data["direction"],
                permille=int(data["percent"] * 10),
                source=data["source"],
                at=clock.now(),
            )
            messages.success(request, _("已设定构成要求：%(target)s。") % {"target": target})
            return redirect(f"{reverse('congress:composition')}?axis={key}")
    context = door.context(
        structures=found,
        axis=key,
        axes=axis_choices(),
        base=base,
        bases=BASES.items(),
        form=form,
        targets=targets_of(term),
        warnings=[check for one in found for check in one.warnings],
        has_below=door.actor.role in {Role.COUNTY, Role.AUDITOR},
        terms=door.congress.terms.order_by("-number"),
    )
    status = form_status(form) if form else 200
    return page(request, "congress/composition.html", context, status=status)


def target_remove(request: HttpRequest) -> HttpResponse:
    """Take a target away."""
    door = door_of(request, CongressPerm.SET_TARGETS)
    if request.method == "POST":
        services.structure_target_remove(
            actor=door.actor,
            term_id=door.sure_term.pk,
            axis=request.POST.get("axis", ""),
            value=request.POST.get("value", ""),
            at=clock.now(),
        )
        messages.success(request, _("已取消这条构成要求。"))
    return redirect("congress:composition")


def townships(request: HttpRequest) -> HttpResponse:
    """The townships side by side over one axis, and their live sum (S001)."""
    door = door_of(request, CongressPerm.READ_ROSTER)
    axis = axis_of(request.GET.get("axis", "sex")[:30])
    base = _base(request)
    context = door.context(
        roll=roll_up(door.congress.division_code[:6], axis, on=door.today, base=base)
        if door.actor.role in {Role.COUNTY, Role.AUDITOR}
        else roll_up(door.congress.division_code, axis, on=door.today, base=base),
        axis=axis.key,
        axes=axis_choices(),
        base=base,
        bases=BASES.items(),
    )
    return page(request, "congress/townships.html", context)


def _base(request: HttpRequest) -> Base:
    return "elected" if request.GET.get("base") == "elected" else "in_office"
