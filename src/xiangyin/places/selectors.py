"""Questions about divisions."""

from datetime import date

from django.db.models import QuerySet

from xiangyin.core.scope import everywhere, under
from xiangyin.places.models import CODE_LENGTHS, Division


def divisions(*, on: date, below: str = "") -> QuerySet[Division]:
    """The divisions in force on the day, at or below a code, in the order of their codes."""
    found: QuerySet[Division] = Division.objects.in_force(on).filter(under(below, "code"))
    return found.order_by("code", "id")


def division_of(code: str, *, on: date) -> Division | None:
    """The division that bore this code on the day."""
    found: Division | None = Division.objects.in_force(on).filter(code=code).first()
    return found


def townships_of(county_code: str, *, on: date) -> QuerySet[Division]:
    """The townships of a county."""
    return divisions(on=on, below=county_code).filter(level=Division.Level.TOWNSHIP)


def villages_of(township_code: str, *, on: date) -> QuerySet[Division]:
    """The villages and communities of a township."""
    return divisions(on=on, below=township_code).filter(level=Division.Level.VILLAGE)


def path_names(code: str, *, on: date) -> list[str]:
    """Where a division lies, from the top: 浙江省, 云州市, 云岭县, 青石镇."""
    codes = [code[:length] for length in sorted(CODE_LENGTHS) if length <= len(code)]
    with everywhere(reason="the names of the divisions above one's own are public"):
        found = Division.objects.in_force(on).filter(code__in=codes)
        return [division.name for division in found.order_by("code", "id")]
