"""How many rows there are, as a column: several numbers in one statement."""

from typing import Any

from django.db.models import Count, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce


def number_of(rows: QuerySet[Any]) -> Coalesce:
    """Return the number of `rows` as a column of whatever is read."""
    counted = rows.order_by().annotate(one=Value(1)).values("one").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n")), 0)
