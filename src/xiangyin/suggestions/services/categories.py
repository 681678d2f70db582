"""The congress's own list of subjects."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError, NotFound
from xiangyin.core.permissions import require
from xiangyin.suggestions.models import Category
from xiangyin.suggestions.permissions import SuggestionPerm

DEFAULT = (
    "农田水利",
    "道路交通",
    "人居环境",
    "教育文化",
    "卫生健康",
    "养老民政",
    "产业发展",
    "平安法治",
    "财政预算",
    "其他",
)


class BadCategory(DomainError):
    """A subject without a name, or with one that is taken."""

    code = "bad-category"


@transaction.atomic
def categories_load_default(*, actor: Actor, congress: Congress, at: datetime) -> int:
    """Give a congress the usual ten subjects if it has none yet; returns how many."""
    require(actor, SuggestionPerm.KEEP_CATEGORIES, congress)
    if Category.objects.filter(congress=congress).exists():
        return 0
    made = Category.objects.bulk_create(
        Category(
            division_code=congress.division_code, congress=congress, name=name, position=position
        )
        for position, name in enumerate(DEFAULT, start=1)
    )
    record(actor, "suggestions.category_added", congress, at=at, after={"names": DEFAULT})
    return len(made)


@transaction.atomic
def category_add(*, actor: Actor, congress: Congress, name: str, at: datetime) -> Category:
    """Add a subject at the end of the list."""
    require(actor, SuggestionPerm.KEEP_CATEGORIES, congress)
    last = Category.objects.filter(congress=congress).aggregate(last=Max("position"))["last"]
    category = Category(
        division_code=congress.division_code,
        congress=congress,
        name=_checked_name(congress, name),
        position=(last or 0) + 1,
    )
    category.save()
    record(actor, "suggestions.category_added", category, at=at, after={"name": name})
    return category


@transaction.atomic
def category_edit(
    *, actor: Actor, category_id: int, name: str, is_active: bool, at: datetime
) -> Category:
    """Rename a subject, or take it out of use; what was registered under it stays there."""
    locked = Category.objects.select_for_update(of=("self",), no_key=True)
    category = locked.select_related("congress").filter(pk=category_id).first()
    if category is None:
        raise NotFound(_("没有这个类别。"), hint=_("请从类别列表进入。"))
    require(actor, SuggestionPerm.KEEP_CATEGORIES, category)
    before = {"name": category.name, "is_active": category.is_active}
    category.name = _checked_name(category.congress, name, but=category)
    category.is_active = is_active
    category.save(update_fields=["name", "is_active"])
    after = {"name": category.name, "is_active": is_active}
    record(actor, "suggestions.category_edited", category, at=at, before=before, after=after)
    return category


def _checked_name(congress: Congress, name: str, *, but: Category | None = None) -> str:
    name = name.strip()
    if not name:
        raise BadCategory(_("请填写类别名称。"))
    others = Category.objects.filter(congress=congress, name=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise BadCategory(_("已有同名的类别。"), hint=_("停用的类别可以重新启用。"))
    return name
