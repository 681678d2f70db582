"""A prepared query answers as the queryset it was made of, for any values and any scope."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.test.utils import CaptureQueriesContext

from xiangyin.congress.models import Congress, Term
from xiangyin.core.prepared import prepared
from xiangyin.core.scope import UnscopedQuery, everywhere, scope
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN
from xiangyin.places.models import Division

pytestmark = pytest.mark.django_db

PLACES = [
    (COUNTY, "云岭县", "county", date(2000, 1, 1)),
    (TOWN, "青石镇", "township", date(2001, 5, 1)),
    (NEIGHBOUR, "白水镇", "township", date(2010, 1, 1)),
    ("330800", "邻县", "county", date(2000, 1, 1)),
]


@pytest.fixture(autouse=True)
def _places() -> None:
    for code, name, level, day in PLACES:
        Division.objects.create(code=code, name=name, level=level, from_on=day)
        congress = Congress.objects.create(
            division_code=code, name=f"{name}人民代表大会", short_name=f"{name}人大", level=level
        )
        Term.objects.create(
            division_code=code, congress=congress, number=18, from_on=date(2022, 1, 1), seats=60
        )


@prepared
def since(*, day: date) -> QuerySet[Division]:
    return Division.objects.filter(from_on__gte=day).order_by("code")


@prepared
def terms(order: str, *, number: int) -> QuerySet[Term]:
    return Term.objects.filter(number=number).select_related("congress").order_by(order)


@prepared
def counted(*, day: date) -> QuerySet[Division, dict[str, Any]]:
    late = Count("pk", Q(from_on__gte=day))
    return Division.objects.values("level").annotate(n=Count("pk"), late=late).order_by("level")


@prepared
def congresses() -> QuerySet[Congress]:
    return Congress.objects.prefetch_related("terms").order_by("division_code")[:2]


@prepared
def among(*, keys: tuple[int, ...]) -> QuerySet[Division]:
    return Division.objects.filter(pk__in=keys).order_by("code")


def names(day: date) -> list[str]:
    return [place.name for place in since(day=day)]


def test_the_same_statement_answers_for_other_values() -> None:
    with scope(COUNTY):
        assert names(date(2000, 1, 1)) == ["云岭县", "青石镇", "白水镇"]
        assert names(date(2005, 1, 1)) == ["白水镇"]
        assert names(date(2020, 1, 1)) == []


def test_it_reads_within_the_scope_it_is_asked_in() -> None:
    with scope(TOWN):
        assert names(date(2000, 1, 1)) == ["青石镇"]
    with scope(NEIGHBOUR):
        assert names(date(2000, 1, 1)) == ["白水镇"]
    with everywhere(reason="to compare"):
        assert len(names(date(2000, 1, 1))) == 4
    with scope("-"):
        assert names(date(2000, 1, 1)) == []


def test_outside_any_scope_it_refuses_even_after_it_was_worked_out() -> None:
    with scope(TOWN):
        names(date(2000, 1, 1))
    with pytest.raises(UnscopedQuery):
        names(date(2000, 1, 1))


def test_it_is_one_query_and_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with scope(TOWN):
        names(date(2000, 1, 1))
        monkeypatch.setattr(since, "_build", None)
        with CaptureQueriesContext(connection) as asked:
            names(date(2001, 1, 1))
    assert len(asked) == 1


def test_joined_rows_counts_and_prefetched_rows_come_as_ever() -> None:
    with scope(COUNTY), CaptureQueriesContext(connection) as asked:
        newest = terms("-division_code", number=18)
        assert [str(term.congress) for term in newest][:1] == [str(newest[0].congress)]
        assert [term.pk for term in terms("division_code", number=18)] == [
            term.pk for term in reversed(newest)
        ]
        assert counted(day=date(2005, 1, 1)) == [
            {"level": "county", "n": 1, "late": 0},
            {"level": "township", "n": 2, "late": 1},
        ]
        first, second = congresses()
        assert [len(first.terms.all()), len(second.terms.all())] == [1, 1]
    assert len(asked) == 5  # two orders of terms, the counts, congresses and their terms


def test_rows_of_two_runs_are_not_the_same_objects() -> None:
    with scope(TOWN):
        one, other = since(day=date(2000, 1, 1)), since(day=date(2000, 1, 1))
    assert one == other
    assert one[0] is not other[0]


def test_a_tuple_of_any_length_is_looked_up_and_an_empty_one_finds_nothing() -> None:
    with everywhere(reason="to know the keys"):
        keys = tuple(place.pk for place in since(day=date(2000, 1, 1)))
    with scope(COUNTY):
        assert len(among(keys=keys)) == 3
        assert [place.pk for place in among(keys=keys[1:2])] == [keys[1]]
        assert among(keys=()) == []
