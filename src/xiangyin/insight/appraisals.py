"""代表评议办理工作: what the groups returned, and the sums of it, each n of N (S145)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from xiangyin.congress.models import Congress, Deputy, DeputyGroup
from xiangyin.core.actors import Actor
from xiangyin.core.permissions import require
from xiangyin.core.shares import Share, share
from xiangyin.insight.models import MOST_POINTS, HandlingAppraisal
from xiangyin.insight.permissions import InsightPerm
from xiangyin.suggestions.selectors import term_in_force


@dataclass(frozen=True)
class GroupReturn:
    """One group, its members, and what it returned."""

    group: DeputyGroup
    members: int
    appraisal: HandlingAppraisal | None

    @property
    def scores(self) -> list[tuple[str, int]]:
        """Each item's name and its points; none where nothing was returned."""
        if self.appraisal is None:
            return []
        names = [label_of(name) for name in HandlingAppraisal.ITEMS]
        return list(zip(names, self.appraisal.points, strict=True))


@dataclass(frozen=True)
class AppraisalResult:
    """A year's appraisal: the groups, and points got of points possible for each item."""

    year: int
    groups: list[GroupReturn]
    items: list[tuple[str, Share]]
    total: Share
    returned: Share
    present: Share

    @property
    def has_any(self) -> bool:
        return self.returned.n > 0


def appraisal_of(actor: Actor, congress: Congress, *, year: int, on: date) -> AppraisalResult:
    """The appraisal of a year's handling by the groups of the term then in force."""
    require(actor, InsightPerm.READ)
    term = term_in_force(congress, min(on, date(year, 12, 31)))
    rows = HandlingAppraisal.objects.filter(congress=congress, year=year).select_related("group")
    given = {row.group_id: row for row in rows.order_by("group_id")}
    members = Count("members", Q(members__until_on=None))
    of_term = DeputyGroup.objects.filter(Q(term=term) | Q(pk__in=given)).annotate(n=members)
    groups = [GroupReturn(g, g.n, given.get(g.pk)) for g in of_term.order_by("id")]
    got = [row.points for row in given.values()]
    sums = [sum(points) for points in zip(*got, strict=True)] or [0] * len(HandlingAppraisal.ITEMS)
    most = MOST_POINTS * len(got)
    deputies = Deputy.objects.filter(term=term).in_office().count() if term else 0
    taking_part = sum(row.present for row in given.values())
    return AppraisalResult(
        year=year,
        groups=groups,
        items=[
            (label_of(name), share(n, most, small_below=1))
            for name, n in zip(HandlingAppraisal.ITEMS, sums, strict=True)
        ],
        total=share(sum(sums), most * len(sums), small_below=1),
        returned=share(len(got), len(groups), small_below=1),
        present=share(taking_part, max(deputies, taking_part), small_below=1),
    )


def label_of(name: str) -> str:
    """An item as the form names it."""
    return str(HandlingAppraisal._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
