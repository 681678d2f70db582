"""Seats by population: all given, none by favour, and the report adds up."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, decide, facts
from xiangyin.law.apportionment import apportion, deviation, percent_text

DAY = date(2027, 1, 20)
NAMES = [f"{n}号" for n in range(12)]
PLACES = st.dictionaries(
    st.sampled_from(NAMES), st.integers(min_value=0, max_value=9000), min_size=1
).filter(lambda people: sum(people.values()) > 0)
SEATS = st.integers(min_value=1, max_value=160)


@given(PLACES, SEATS)
def test_every_seat_is_given_or_waits_in_a_tie(people: dict[str, int], seats: int) -> None:
    shared = apportion(people, seats)
    assert sum(shared.seats.values()) + shared.seats_in_tie == seats
    assert list(shared.seats) == list(people)
    assert bool(shared.tied) is (shared.seats_in_tie > 0)
    assert not shared.tied or 0 < shared.seats_in_tie < len(shared.tied)


@given(PLACES, SEATS)
def test_no_unit_is_a_whole_seat_from_its_quota(people: dict[str, int], seats: int) -> None:
    shared, total = apportion(people, seats), sum(people.values())
    for name, given_seats in shared.seats.items():
        assert abs(given_seats - Fraction(people[name] * seats, total)) < 1


@given(PLACES, SEATS)
def test_more_people_never_get_fewer_seats(people: dict[str, int], seats: int) -> None:
    shared = apportion(people, seats)
    for one in people:
        for other in people:
            if people[one] > people[other]:
                assert shared.seats[one] >= shared.seats[other]


@given(PLACES, SEATS, st.randoms(use_true_random=False))
def test_the_order_of_the_units_does_not_matter(people, seats, chance) -> None:
    names = list(people)
    chance.shuffle(names)
    shared, shuffled = apportion(people, seats), apportion({n: people[n] for n in names}, seats)
    assert dict(shared.seats) == dict(shuffled.seats)
    assert set(shared.tied) == set(shuffled.tied)


@given(PLACES, SEATS, st.integers(min_value=2, max_value=50))
def test_only_proportions_matter(people: dict[str, int], seats: int, times: int) -> None:
    many = {name: count * times for name, count in people.items()}
    assert apportion(people, seats) == apportion(many, seats)


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 3)), min_size=1, max_size=20))
def test_deviations_weighed_by_seats_add_up_to_nothing(districts: list[tuple[int, int]]) -> None:
    whole = (sum(p for p, _ in districts), sum(s for _, s in districts))
    if whole[0]:
        assert sum(deviation(p, s, of=whole) * s for p, s in districts) == 0


@pytest.mark.parametrize(
    ("populations", "seats"), [({}, 3), ({"甲": 0}, 3), ({"甲": 5}, 0), ({"甲": 5, "乙": -1}, 1)]
)
def test_what_cannot_be_shared_out_is_refused(populations: dict[str, int], seats: int) -> None:
    with pytest.raises(ValueError, match="nothing to share out"):
        apportion(populations, seats)


@pytest.mark.parametrize(
    ("population", "seats", "of"), [(1, 0, (2, 2)), (1, 1, (0, 1)), (1, 1, (1, 0))]
)
def test_without_seats_or_people_there_is_no_average(population, seats, of) -> None:
    with pytest.raises(ValueError, match="no people per seat"):
        deviation(population, seats, of=of)


def test_a_deviation_is_a_fraction_of_the_average() -> None:
    assert deviation(1300, 2, of=(30000, 60)) == Fraction(3, 10)
    assert deviation(700, 2, of=(30000, 60)) == Fraction(-3, 10)
    assert deviation(1, 1, of=(1, 1)) == 0


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(3, 10), "30.0%"),
        (Fraction(-3, 10), "-30.0%"),
        (Fraction(1, 2000), "0.1%"),
        (Fraction(-1, 2000), "-0.1%"),
        (Fraction(-1, 2001), "0.0%"),
        (Fraction(0), "0.0%"),
        (Fraction(5, 4), "125.0%"),
    ],
)
def test_a_share_is_printed_with_one_decimal(share: Fraction, text: str) -> None:
    assert percent_text(share) == text


@given(st.integers(0, 400_000), st.integers(0, 5000))
def test_more_people_never_lower_the_total(population: int, more: int) -> None:
    for level in ("township", "county"):
        totals = [
            decide(facts.SeatTotal(level=level, population=n), on=DAY, place="33").computed["total"]
            for n in (population, population + more)
        ]
        assert totals == sorted(totals)


@given(
    st.lists(st.tuples(st.integers(1, 3000), st.integers(1, 3)), min_size=1, max_size=9),
    st.integers(0, 100),
)
def test_a_wider_tolerance_never_finds_more_districts_too_far_off(rows, wider: int) -> None:
    districts = tuple(
        facts.District(name=str(n), population=people, seats=seats)
        for n, (people, seats) in enumerate(rows)
    )
    beyond = [
        decide(
            facts.DistrictEquality(districts=districts, tolerance_percent=tolerance),
            on=DAY,
            place="33",
        ).computed["beyond"]
        for tolerance in (30, 30 + wider)
    ]
    assert beyond[0] >= beyond[1]


def unit(name: str, population: int, seats: int | None = None) -> facts.AllocationUnit:
    return facts.AllocationUnit(name=name, population=population, seats=seats)


ETHNIC = {"population": 100, "seats": 50, "group_population": 10, "group_seats": 5}


@pytest.mark.parametrize(
    ("given_facts", "field"),
    [
        (facts.SeatAllocation(seats=3, units=(unit("甲", 5), unit("甲", 5))), "units"),
        (facts.SeatAllocation(seats=3, units=(unit("甲", 0),)), "units"),
        (facts.SeatAllocation(seats=3, units=()), "units"),
        (facts.SeatAllocation(seats=0, units=(unit("甲", 5),)), "seats"),
        (facts.SeatAllocation(seats=3, units=(unit("甲", 5, 3), unit("乙", 5))), "units"),
        (
            facts.EthnicSeats(**{**ETHNIC, "group_population": 101}, is_settled=True),
            "group_population",
        ),
        (facts.EthnicSeats(**{**ETHNIC, "group_seats": 51}, is_settled=True), "group_seats"),
        (facts.EthnicSeats(**{**ETHNIC, "population": 0}, is_settled=True), "population"),
        (facts.EthnicSeats(**{**ETHNIC, "seats": 0}, is_settled=True), "seats"),
        (facts.Composition(group="women", among="deputies", count=2, total=1), "count"),
        (facts.Composition(group="women", among="deputies", count=0, total=0), "total"),
        (
            facts.Composition(group="women", among="deputies", count=1, total=2, last_count=1),
            "last_total",
        ),
        (
            facts.Composition(group="women", among="deputies", count=1, total=2, last_total=1),
            "last_total",
        ),
        (
            facts.Composition(
                group="women", among="deputies", count=1, total=2, last_count=2, last_total=1
            ),
            "last_count",
        ),
        (
            facts.Composition(
                group="women", among="deputies", count=1, total=2, last_count=0, last_total=0
            ),
            "last_total",
        ),
        (facts.DistrictMagnitude(districts=()), "districts"),
        (facts.DistrictEquality(districts=()), "districts"),
        (
            facts.DistrictEquality(districts=(facts.District(name="甲", population=5, seats=0),)),
            "districts",
        ),
        (
            facts.DistrictEquality(districts=(facts.District(name="甲", population=0, seats=1),)),
            "districts",
        ),
    ],
)
def test_facts_that_cannot_be_judged_are_refused_by_name(given_facts, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(given_facts, on=DAY, place="33")
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("division", "level"), [("county", "township"), ("district", "township"), ("town", "county")]
)
def test_a_division_of_another_level_is_refused(division, level) -> None:
    with pytest.raises(FactsError) as refused:
        facts.SeatExtra(division=division, level=level, total=60, has_provincial_decision=True)
    assert refused.value.field == "division"
