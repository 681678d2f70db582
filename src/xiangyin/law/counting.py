"""Majorities and thresholds in integers only (law digest §0.2).

过半数 is strictly more than half; 以上 and 不得少于 include the number itself
(民法典第一千二百五十九条, by analogy).
"""


def more_than_half(x: int, n: int) -> bool:
    """过半数: 33 of 65 passes, 32 does not; 50 of 100 does not."""
    _refuse_impossible(x, n)
    return 2 * x > n


def at_least(x: int, n: int, p: int, q: int) -> bool:
    """q分之p以上: at_least(44, 65, 2, 3) is true, 43 of 65 is not."""
    _refuse_impossible(x, n)
    if not 0 < p <= q:
        raise ValueError(f"not a share of a whole: {p}/{q}")
    return x * q >= n * p


def smallest_majority(n: int) -> int:
    """The least count that is more than half of n."""
    return n // 2 + 1


def smallest_share(n: int, p: int, q: int) -> int:
    """The least count that is at least p/q of n."""
    return -(-n * p // q)


def _refuse_impossible(x: int, n: int) -> None:
    if x < 0 or n < 0:
        raise ValueError(f"counts cannot be negative: {x} of {n}")
    if x > n:
        raise ValueError(f"the part is larger than the whole: {x} of {n}")
