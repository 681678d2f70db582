"""The places the portal shows: counties, townships, and one of them with its congress."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.db.models.functions import Substr

from xiangyin.congress.models import Congress, Term
from xiangyin.congress.selectors.congresses import township_congresses
from xiangyin.core.scope import everywhere, under
from xiangyin.places.models import Division
from xiangyin.places.selectors import division_of

COUNTY_LENGTH = 6


@dataclass(frozen=True)
class Place:
    """The place a page is about. A county may have townships here and no congress of its own."""

    code: str
    name: str
    congress: Congress | None
    term: Term | None

    @property
    def is_county(self) -> bool:
        return len(self.code) == COUNTY_LENGTH


@dataclass(frozen=True)
class PlaceLine:
    """One place in a list; `townships` counts those of a county."""

    code: str
    name: str
    townships: int = 0


def place_of(code: str, *, on: date) -> Place | None:
    """The place with this code in the scope in force, or None for a stranger."""
    congress = Congress.objects.filter(division_code=code).first()
    if congress is not None:
        return Place(code, congress.place_name, congress, _term_of(congress, on))
    if len(code) == COUNTY_LENGTH and township_congresses(code).exists():
        division = division_of(code, on=on)
        return Place(code, division.name if division else code, None, None)
    return None


def _term_of(congress: Congress, on: date) -> Term | None:
    """The term running on the day, else the last one begun before it."""
    begun = congress.terms.filter(from_on__lte=on).select_related("congress")
    return begun.order_by("-from_on", "-id").first()


def counties(*, on: date) -> list[PlaceLine]:
    """Every county that keeps its record here, by code, with the number of its townships."""
    with everywhere(reason="which places have a public record is public"):
        rows = (
            Congress.objects.annotate(county=Substr("division_code", 1, COUNTY_LENGTH))
            .values("county")
            .annotate(townships=Count("pk", Q(level=Congress.Level.TOWNSHIP)))
            .order_by("county")
        )
        found = {row["county"]: row["townships"] for row in rows}
        names = dict(
            Division.objects.in_force(on).filter(code__in=found).values_list("code", "name")
        )
        own = Congress.objects.filter(division_code__in=found)
        names |= {congress.division_code: congress.place_name for congress in own}
    return [PlaceLine(code, names.get(code, code), number) for code, number in found.items()]


def only_township(county_code: str) -> str:
    """The code of the one congress of a county that has no other; "" where there are more."""
    with everywhere(reason="which places have a public record is public"):
        first = Congress.objects.filter(under(county_code))[:2]
        codes = [congress.division_code for congress in first]
    return codes[0] if len(codes) == 1 else ""


def townships_in(place: Place) -> list[PlaceLine]:
    """The townships of a county, by code."""
    if not place.is_county:
        return []
    return [PlaceLine(c.division_code, c.place_name) for c in township_congresses(place.code)]
