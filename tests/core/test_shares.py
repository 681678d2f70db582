"""Shares are counts of counts, rounded as people round."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.shares import (
    Share,
    counts_fitting,
    point_change,
    points_text,
    round_half_up,
    share,
)


def test_a_share_says_what_it_is_of() -> None:
    assert share(19, 22).percent() == "86.4%"
    assert str(share(19, 22)) == "86.4%（19/22）"
    assert share(0, 0).percent() == "—"


def test_halves_are_rounded_up_exactly() -> None:
    assert share(1, 8).percent(1) == "12.5%"
    assert share(1, 8).percent(0) == "13%"
    assert share(1, 200).percent(0) == "1%"
    assert round_half_up(Fraction(-5, 2), 0) == Decimal(-3)


def test_a_small_base_is_flagged() -> None:
    assert share(1, 4).small
    assert not share(1, 5).small
    assert share(3, 9, small_below=10).small


def test_a_target_is_met_by_the_exact_share_not_the_rounded_one() -> None:
    assert share(1, 3).meets(Fraction(1, 3))
    assert not share(2999, 10000).meets(Fraction(3, 10))
    assert not share(0, 0).meets(Fraction(0))


def test_change_is_in_percentage_points() -> None:
    assert point_change(share(18, 60), share(16, 59)) == Decimal("2.9")
    assert points_text(point_change(share(18, 60), share(16, 59))) == "提高2.9个百分点"
    assert points_text(Decimal("-0.5")) == "下降0.5个百分点"
    assert points_text(point_change(share(1, 2), share(2, 4))) == "持平"
    assert points_text(point_change(share(1, 2), share(0, 0))) == "—"


def test_a_count_is_never_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        Share(-1, 2)


@given(st.integers(1, 400), st.data())
def test_a_rounded_percentage_is_always_among_the_counts_that_fit(
    base: int, data: st.DataObject
) -> None:
    n = data.draw(st.integers(0, base))
    percent = share(n, base).percent_value(1)
    assert percent is not None
    assert n in counts_fitting(percent, base)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=9))
def test_shares_of_a_partition_add_up_to_one(parts: list[int]) -> None:
    whole = sum(parts)
    exact = [share(n, whole).fraction for n in parts]
    if whole == 0:
        assert exact == [None] * len(parts)
    else:
        assert sum(f for f in exact if f is not None) == 1
        rounded = sum(Decimal(str(share(n, whole).percent_value(2))) for n in parts)
        assert abs(rounded - 100) <= Decimal("0.005") * len(parts)
