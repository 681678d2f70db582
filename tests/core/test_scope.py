"""Nobody reads outside their division, and a query outside any scope refuses to run."""

from datetime import date

import pytest

from xiangyin.core.scope import UnscopedQuery, everywhere, is_under, scope
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN
from xiangyin.places.models import Division

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _places() -> None:
    for code, name, level in [
        (COUNTY, "云岭县", "county"),
        (TOWN, "青石镇", "township"),
        (NEIGHBOUR, "白水镇", "township"),
        ("330800", "邻县", "county"),
    ]:
        Division.objects.create(code=code, name=name, level=level, from_on=date(2000, 1, 1))


def names() -> set[str]:
    return set(Division.objects.values_list("name", flat=True))


@pytest.mark.parametrize(
    "read",
    [
        lambda rows: list(rows.all()),
        lambda rows: rows.filter(name="青石镇").count(),
        lambda rows: rows.filter(name="青石镇").exists(),
        lambda rows: rows.order_by("code").first(),
        lambda rows: rows.get(code=TOWN),
        lambda rows: list(rows.values_list("code")),
        lambda rows: list(rows.iterator()),
        lambda rows: rows.update(name="改了"),
        lambda rows: rows.all().delete(),
        lambda rows: rows.in_force(date(2026, 1, 1)).count(),
        lambda rows: rows.aggregate(),
    ],
)
def test_a_read_outside_any_scope_refuses(read: object) -> None:
    with pytest.raises(UnscopedQuery):
        read(Division.objects)  # type: ignore[operator]


def test_a_township_reads_itself_only() -> None:
    with scope(TOWN):
        assert names() == {"青石镇"}


def test_a_county_reads_itself_and_its_townships_only() -> None:
    with scope(COUNTY):
        assert names() == {"云岭县", "青石镇", "白水镇"}


def test_everything_is_read_only_with_a_reason() -> None:
    with everywhere(reason="a test"):
        assert len(names()) == 4
    with pytest.raises(ValueError, match="why"), everywhere(reason=""):
        pass


def test_a_scope_ends_with_its_block() -> None:
    with scope(TOWN):
        with scope(NEIGHBOUR):
            assert names() == {"白水镇"}
        assert names() == {"青石镇"}
    with pytest.raises(UnscopedQuery):
        names()


def test_a_code_that_merely_looks_alike_is_not_below() -> None:
    assert is_under(TOWN, COUNTY)
    assert not is_under("330800", COUNTY)


@pytest.mark.parametrize(
    ("code", "below", "beyond"),
    [
        ("330799", ["330799", "330799100", "330799100201"], ["330798", "3307", "330800"]),
        ("330709", ["330709", "330709999"], ["330710", "330708999"]),
        ("09", ["09", "0999"], ["10", "1000", "08"]),
        ("99", ["99", "990101"], ["98", "9"]),
        ("-", ["-"], ["", "330799", "0"]),
    ],
)
def test_the_range_of_a_code_holds_what_is_below_it_and_nothing_else(
    code: str, below: list[str], beyond: list[str]
) -> None:
    for each in [*below, *beyond]:
        Division.objects.create(
            code=each, name=f"第{each}", level="county", from_on=date(2001, 1, 1)
        )
    with scope(code):
        found = set(
            Division.objects.filter(from_on=date(2001, 1, 1)).values_list("code", flat=True)
        )
    assert found == set(below)
