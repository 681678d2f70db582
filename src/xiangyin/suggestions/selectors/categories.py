"""The congress's own subjects."""

from django.db.models import Count, QuerySet

from xiangyin.congress.models import Congress
from xiangyin.suggestions.models import Category


def categories_of(congress: Congress) -> QuerySet[Category]:
    """Those on offer, in the congress's own order."""
    return Category.objects.filter(congress=congress, is_active=True).order_by("position", "id")


def categories_with_counts(congress: Congress) -> QuerySet[Category]:
    """All of them, resting ones last, with how many suggestions fall to each (`n`)."""
    found = Category.objects.filter(congress=congress).annotate(n=Count("suggestions"))
    return found.order_by("-is_active", "position", "id")


def category_found(category_id: int) -> Category | None:
    """One subject in the scope."""
    found: Category | None = Category.objects.filter(pk=category_id).first()
    return found
