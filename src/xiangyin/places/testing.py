"""The invented divisions of every test."""

from datetime import date

from xiangyin.core.scope import everywhere
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN, VILLAGE
from xiangyin.places.models import CODE_LENGTHS, Division

NAMES = {
    "33": "浙江省",
    "3307": "云州市",
    COUNTY: "云岭县",
    TOWN: "青石镇",
    NEIGHBOUR: "白水镇",
    VILLAGE: "上塘村",
}


def make_division(
    *, code: str = TOWN, name: str = "", from_on: date = date(2000, 1, 1)
) -> Division:
    """A division in force; made once by its code."""
    with everywhere(reason="a test builds its own world"):
        return Division.objects.get_or_create(
            code=code,
            until_on=None,
            defaults={
                "name": name or NAMES.get(code, f"{code[-3:]}地"),
                "level": CODE_LENGTHS[len(code)],
                "from_on": from_on,
            },
        )[0]


def make_county() -> Division:
    """云岭县 with 青石镇, 白水镇 and 上塘村; returns the county."""
    for code in (TOWN, NEIGHBOUR, VILLAGE):
        make_division(code=code)
    return make_division(code=COUNTY)
