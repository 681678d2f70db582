"""Majorities: exactly half, one short, and never easier with fewer votes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import at_least, more_than_half, smallest_majority, smallest_share

WHOLE = st.integers(min_value=0, max_value=5000)


@pytest.mark.parametrize(
    ("votes", "all_deputies", "passes"),
    [(50, 100, False), (51, 100, True), (32, 65, False), (33, 65, True), (0, 0, False)],
)
def test_过半数_is_strictly_more_than_half(votes: int, all_deputies: int, passes: bool) -> None:
    assert more_than_half(votes, all_deputies) is passes


@pytest.mark.parametrize(
    ("x", "n", "p", "q", "reaches"),
    [
        (43, 65, 2, 3, False),
        (44, 65, 2, 3, True),
        (40, 60, 2, 3, True),
        (12, 65, 1, 5, False),
        (13, 65, 1, 5, True),
        (12, 60, 1, 5, True),
        (12, 61, 1, 5, False),
    ],
)
def test_以上_includes_the_number_itself(x: int, n: int, p: int, q: int, reaches: bool) -> None:
    assert at_least(x, n, p, q) is reaches


@given(WHOLE, WHOLE)
def test_one_vote_more_never_loses_a_majority(n: int, x: int) -> None:
    if x < n and more_than_half(x, n):
        assert more_than_half(x + 1, n)


@given(st.integers(min_value=1, max_value=5000))
def test_the_smallest_majority_passes_and_one_less_does_not(n: int) -> None:
    least = smallest_majority(n)
    assert more_than_half(least, n)
    assert not more_than_half(least - 1, n)


@given(st.integers(min_value=1, max_value=5000), st.integers(1, 9), st.integers(1, 9))
def test_the_smallest_share_reaches_and_one_less_does_not(n: int, p: int, q: int) -> None:
    p, q = min(p, q), max(p, q)
    least = smallest_share(n, p, q)
    assert at_least(least, n, p, q)
    assert not at_least(least - 1, n, p, q)


@pytest.mark.parametrize(("x", "n"), [(66, 65), (-1, 65), (0, -1)])
def test_impossible_counts_are_refused_not_decided(x: int, n: int) -> None:
    with pytest.raises(ValueError, match=r"whole|negative"):
        more_than_half(x, n)


def test_a_share_larger_than_the_whole_is_refused() -> None:
    with pytest.raises(ValueError, match="3/2"):
        at_least(1, 2, 3, 2)
