"""The congress's own subjects."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from xiangyin.congress.selectors import congress_in_view
from xiangyin.core import clock
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of, form_status, once, page, refusals_on
from xiangyin.core.permissions import require
from xiangyin.suggestions import services
from xiangyin.suggestions.forms import CategoryForm
from xiangyin.suggestions.permissions import SuggestionPerm
from xiangyin.suggestions.selectors import categories_with_counts, category_found
from xiangyin.suggestions.views.pages import posted


@once
def categories(request: HttpRequest) -> HttpResponse:
    """The list with how many fall to each, and a line to add one."""
    actor = actor_of(request)
    congress = congress_in_view(actor)
    require(actor, SuggestionPerm.KEEP_CATEGORIES, congress)
    form = CategoryForm(posted(request))
    del form.fields["is_active"]
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.category_add(
                actor=actor, congress=congress, name=form.cleaned_data["name"], at=clock.now()
            )
            messages.success(request, _("已增加类别。"))
            return redirect("suggestions:categories")
    context = {"form": form, "congress": congress, "rows": categories_with_counts(congress)}
    return page(request, "suggestions/categories.html", context, status=form_status(form))


@once
def categories_load(request: HttpRequest) -> HttpResponse:
    """Begin with the usual ten."""
    actor = actor_of(request)
    congress = congress_in_view(actor)
    if request.method == "POST":
        n = services.categories_load_default(actor=actor, congress=congress, at=clock.now())
        messages.success(request, _("已增加%(n)s个常用类别。") % {"n": n})
    return redirect("suggestions:categories")


@once
def category_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename it or take it out of use."""
    actor = actor_of(request)
    category = category_found(pk)
    if category is None:
        raise NotFound(_("没有这个类别。"), hint=_("请从类别列表进入。"))
    require(actor, SuggestionPerm.KEEP_CATEGORIES, category)
    initial = {"name": category.name, "is_active": category.is_active}
    form = CategoryForm(posted(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.category_edit(
                actor=actor,
                category_id=pk,
                name=form.cleaned_data["name"],
                is_active=form.cleaned_data["is_active"],
                at=clock.now(),
            )
            messages.success(request, _("已修改类别。"))
            return redirect("suggestions:categories")
    context = {"form": form, "category": category}
    return page(request, "suggestions/category.html", context, status=form_status(form))
