"""先进承办单位评审表: three rates from the records beside three aspects people judge (S157)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Q

from xiangyin.casework.selectors import office_rules_of
from xiangyin.congress.models import Congress, Unit
from xiangyin.core.actors import Actor
from xiangyin.insight.models import AwardReview
from xiangyin.insight.rates import Rate, Tally, rates
from xiangyin.insight.selectors import Period, tallies

RATES = ("satisfaction_strict", "fulfilment", "contact")


@dataclass(frozen=True)
class Standing:
    """One of the three rates, and its place among the units that are ranked; None if not."""

    rate: Rate
    place: int | None


@dataclass(frozen=True)
class AwardRow:
    """One unit: what it handled, its rates with their places, what people said."""

    unit: Unit
    tally: Tally
    standings: list[Standing]
    on_time: Rate
    is_small: bool
    review: AwardReview | None


def year_of(year: int) -> Period:
    """The items of one year."""
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


def award_rows(actor: Actor, congress: Congress, *, year: int, on: date) -> list[AwardRow]:
    """Every unit that answered for an item of the year; small numbers are not ranked."""
    small = office_rules_of(congress).small_number
    found = tallies(actor, axis="unit", period=year_of(year), on=on, where=Q(congress=congress))
    units = _units_named(congress, [row.label for row in found])
    reviews = {
        review.unit_id: review
        for review in AwardReview.objects.filter(congress=congress, year=year)
    }
    kept = [(units[row.label], row.tally) for row in found if row.label in units]
    measured = {unit.pk: _three(tally, small) for unit, tally in kept}
    ranked = [unit.pk for unit, tally in kept if tally.items >= small]
    places = {pk: _places(pk, measured, ranked) for pk in measured}
    return [
        AwardRow(
            unit=unit,
            tally=tally,
            standings=[
                Standing(rate, place)
                for rate, place in zip(measured[unit.pk], places[unit.pk], strict=True)
            ],
            on_time={r.code: r for r in rates(tally, small_below=small)}["on_time"],
            is_small=tally.items < small,
            review=reviews.get(unit.pk),
        )
        for unit, tally in kept
    ]


def _units_named(congress: Congress, names: Sequence[str]) -> dict[str, Unit]:
    """The units by name; a township's own before the county's of the same name."""
    codes = [congress.division_code[:6], congress.division_code]
    found = Unit._base_manager.filter(name__in=names, division_code__in=codes)
    return {unit.name: unit for unit in found.order_by("division_code", "id")}


def _three(tally: Tally, small: int) -> list[Rate]:
    known = {rate.code: rate for rate in rates(tally, small_below=small)}
    return [known[code] for code in RATES]


def _places(pk: int, measured: dict[int, list[Rate]], ranked: Sequence[int]) -> list[int | None]:
    """The unit's place in each rate: one more than the units that did better."""
    if pk not in ranked:
        return [None] * len(RATES)
    found: list[int | None] = []
    for n in range(len(RATES)):
        own = measured[pk][n].share.fraction
        others: list[Fraction] = [
            value for other in ranked if (value := measured[other][n].share.fraction) is not None
        ]
        found.append(None if own is None else 1 + sum(value > own for value in others))
    return found
