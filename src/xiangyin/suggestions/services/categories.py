"""The congress's own list of subjects."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
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
        name=name.strip(),
        position=(last or 0) + 1,
    )
    category.full_clean()
    category.save()
    record(actor, "suggestions.category_added", category, at=at, after={"name": name})
    return category
