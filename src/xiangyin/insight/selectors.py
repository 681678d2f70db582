"""Tallies of handling along any axis: two grouped queries, whatever the number of items.

An item (件) is one registered suggestion. A merged item is counted once, as itself, with the
dates and result of the case that answers it.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case as Choose
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce, ExtractYear

from xiangyin.casework.models import Case, Commitment, Feedback
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.permissions import require
from xiangyin.core.prepared import prepared
from xiangyin.insight.permissions import InsightPerm
from xiangyin.insight.rates import Rate, Tally, rate_of, rates

__all__ = [
    "AXES",
    "Axis",
    "Period",
    "Rate",
    "Row",
    "Tally",
    "item_figures",
    "items_behind",
    "promises_behind",
    "rate_of",
    "rates",
    "tallies",
    "tally_all",
    "verdicts_behind",
    "withdrawn_behind",
]


@dataclass(frozen=True)
class Period:
    """Items opened from a day until before another; None is open."""

    from_on: date | None = None
    until_on: date | None = None

    def days(self) -> dict[str, date]:
        """The days it has, by name."""
        given = {"from_on": self.from_on, "until_on": self.until_on}
        return {name: day for name, day in given.items() if day is not None}

    def condition(self, path: str = "opened_on") -> Q:
        condition = Q()
        if self.from_on:
            condition &= Q((f"{path}__gte", self.from_on))
        if self.until_on:
            condition &= Q((f"{path}__lt", self.until_on))
        return condition


def _counted(period: Period, where: Q | None) -> Q:
    """What is counted at all: of the period, and not taken back by its deputies."""
    return period.condition() & Q(withdrawn_on=None) & (where or Q())


@dataclass(frozen=True)
class Axis:
    """How items are grouped: where the label of an item's group is found, from the case."""

    code: str
    label: str
    path: str


AXES = {
    axis.code: axis
    for axis in [
        Axis("all", "合计", ""),
        Axis("township", "乡镇", "congress_id"),
        Axis("category", "类别", "category"),
        Axis("deputy", "领衔代表", "suggestion__lead__person__full_name"),
        Axis("term", "届", "suggestion__term__number"),
        Axis("year", "年度", "year"),
        Axis("unit", "承办单位", "unit"),
    ]
}


@dataclass(frozen=True)
class Row:
    """One group and its tally."""

    label: str
    tally: Tally


def tally_all(actor: Actor, *, period: Period, on: date, where: Q | None = None) -> Tally:
    """The tally of everything the actor's scope holds in the period."""
    rows = tallies(actor, axis="all", period=period, on=on, where=where)
    return rows[0].tally if rows else Tally()


def tallies(
    actor: Actor, *, axis: str, period: Period, on: date, where: Q | None = None
) -> list[Row]:
    """Return a tally for each group along the axis, as known on the day `on`.

    `where` narrows the cases further (one congress, one term). Groups come by label.
    """
    require(actor, InsightPerm.READ)
    if where is None:
        days = period.days()
        found = [*_items_counted(axis, on=on, **days), *_promises_counted(axis, on=on, **days)]
    else:
        condition = _counted(period, where)
        found = [*_of_items(axis, condition, on), *_of_promises(axis, condition, on)]
    name_of = _township_names() if axis == "township" else {}
    counted: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in found:
        label = row.pop("label")
        name = str(name_of.get(label, label) or "未填")
        for figure, number in row.items():
            counted[name][figure] += number or 0
    return [Row(name, Tally(**dict(numbers))) for name, numbers in sorted(counted.items())]


@prepared
def _items_counted(
    axis: str, *, on: date, from_on: date | None = None, until_on: date | None = None
) -> QuerySet[Case, dict[str, Any]]:
    return _of_items(axis, _counted(Period(from_on, until_on), None), on)


@prepared
def _promises_counted(
    axis: str, *, on: date, from_on: date | None = None, until_on: date | None = None
) -> QuerySet[Case, dict[str, Any]]:
    return _of_promises(axis, _counted(Period(from_on, until_on), None), on)


def _township_names() -> dict[Any, str]:
    return {congress.pk: congress.short_name for congress in _congresses()}


@prepared
def _congresses() -> QuerySet[Congress]:
    return Congress.objects.only("short_name").order_by("pk")


def _opened(condition: Q) -> Any:
    """The cases, asked for congress by congress: the index holds each one's days in order."""
    return Case.objects.filter(condition, congress__in=Congress.objects.values("pk"))


def _labelled(cases: Any, axis: str) -> Any:
    """Annotate each case with its group's label; a township's is its congress's key."""
    if axis == "all":
        return cases.annotate(label=Value("合计"))
    if axis == "year":
        return cases.annotate(label=ExtractYear("opened_on"))
    if axis == "unit":
        return cases.annotate(label=F("assignments__unit__name")).filter(
            assignments__role__in=["lead", "separate"],
            assignments__state__in=["assigned", "accepted"],
            assignments__round__number=1,
        )
    return cases.annotate(label=F(AXES[axis].path))


def _effective(cases: Any) -> Any:
    """Annotate each item with the dates and result of the case that answers it."""
    return cases.annotate(
        e_judged=Coalesce("merged_into__judged", "judged"),
        e_replied=Coalesce("merged_into__replied_on", "replied_on"),
        e_due=Coalesce("merged_into__reply_due_on", "reply_due_on"),
        e_handed=Coalesce("merged_into__handed_over_on", "handed_over_on"),
        e_contacted=Coalesce("merged_into__contacted_on", "contacted_on"),
        e_closed=Coalesce("merged_into__closed_on", "closed_on"),
        e_result=Choose(
            When(merged_into__isnull=False, then=F("merged_into__result")), default=F("result")
        ),
    )


def item_figures(on: date) -> dict[str, Q]:
    """Every figure that counts items, as the condition that an item meets on that day.

    The same condition counts the items and lists them: a figure is traced by construction.
    """
    is_replied = Q(e_replied__lte=on)
    return {
        "items": Q(),
        "merged": Q(merged_into__isnull=False),
        "handed_over": Q(e_handed__lte=on),
        "contacted": Q(e_contacted__lte=on),
        "due": is_replied | Q(e_due__lt=on),
        "replied": is_replied,
        "on_time": is_replied & Q(e_replied__lte=F("e_due")),
        "unjudged": is_replied & Q(e_judged=0),
        "closed": Q(e_closed__lte=on),
        "key": Q(is_key=True),
        **{str(result.value): Q(e_result=result.value) for result in Case.Result},
    }


SUMMED = ["judged", "satisfied", "basically", "dissatisfied", "rehandled"]


def _of_items(axis: str, condition: Q, on: date) -> QuerySet[Case, dict[str, Any]]:
    """Counts of items, and of the verdicts on them that each case keeps."""
    rows = _effective(_labelled(_opened(condition), axis)).values("label")
    counts = {name: Count("pk", figure) for name, figure in item_figures(on).items()}
    found: QuerySet[Case, dict[str, Any]] = rows.annotate(
        **counts, **{name: Sum(name) for name in SUMMED}
    )
    return found


def items_behind(
    actor: Actor,
    figure: str,
    *,
    period: Period,
    on: date,
    axis: str = "all",
    label: str = "合计",
    where: Q | None = None,
) -> QuerySet[Case]:
    """The items a figure counts, oldest first; an unknown figure raises KeyError."""
    require(actor, InsightPerm.READ)
    condition = _counted(period, where)
    rows = _effective(_labelled(Case.objects.filter(condition), axis))
    if axis == "township":
        rows = rows.filter(congress__short_name=label)
    elif axis != "all":
        rows = rows.filter(label="" if label == "未填" else label)
    found: QuerySet[Case] = rows.filter(item_figures(on)[figure])
    return found.select_related("congress").order_by("opened_on", "id")


def _latest_verdicts(condition: Q) -> QuerySet[Feedback]:
    later = Feedback.objects.filter(
        party=OuterRef("party"), round__number__gt=OuterRef("round__number")
    )
    of_cases = Case.objects.filter(condition).values("pk")
    return Feedback.objects.filter(~Exists(later), round__case__in=of_cases)


def verdicts_behind(
    actor: Actor, *grades: str, period: Period, where: Q | None = None
) -> tuple[str, ...]:
    """The items on which the counted forms were given, one entry a form; nobody is named."""
    require(actor, InsightPerm.READ)
    forms = _latest_verdicts(_counted(period, where))
    if grades:
        forms = forms.filter(result__in=grades)
    return tuple(forms.order_by("party_id").values_list("party__item_text", flat=True))


def promises_behind(
    actor: Actor, *, period: Period, on: date, kept: bool, where: Q | None = None
) -> tuple[str, ...]:
    """The items whose promises are due (or kept), one entry a promise."""
    require(actor, InsightPerm.READ)
    of_cases = Case.objects.filter(_counted(period, where)).values("pk")
    rows = Commitment.objects.filter(case__in=of_cases, superseded_on=None)
    is_kept = Q(fulfilled_on__lte=on)
    rows = rows.filter(is_kept if kept else is_kept | Q(due_on__lte=on))
    return tuple(rows.order_by("id").values_list("case__number_text", flat=True))


def withdrawn_behind(actor: Actor, *, period: Period, where: Q | None = None) -> tuple[str, ...]:
    """The items of the period that their deputies took back: told of, not counted."""
    require(actor, InsightPerm.READ)
    rows = Case.objects.filter(period.condition() & (where or Q()), withdrawn_on__isnull=False)
    return tuple(rows.order_by("id").values_list("number_text", flat=True))


def _of_promises(axis: str, condition: Q, on: date) -> QuerySet[Case, dict[str, Any]]:
    rows = _labelled(_opened(condition).filter(promises__gt=0), axis).values("label")
    kept, counted = Q(commitments__fulfilled_on__lte=on), Q(commitments__superseded_on=None)
    found: QuerySet[Case, dict[str, Any]] = rows.annotate(
        promises=Count("commitments", counted),
        promises_due=Count("commitments", counted & (kept | Q(commitments__due_on__lte=on))),
        promises_kept=Count("commitments", kept),
    )
    return found
