"""Majorities and thresholds in integers only (law digest §0.2).

过半数 is strictly more than half; 以上 and 不得少于 include the number itself
(民法典第一千二百五十九条, by analogy).
"""

from dataclasses import dataclass
from functools import cached_property

from .numerals import chinese_number


@dataclass(frozen=True)
class Share:
    """A part of a whole as a statute words it: 过半数 is strict, q分之p以上 is not.

    A pack gives it beside its article; `least` is the smallest count that reaches it.
    """

    p: int
    q: int
    is_strict: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.p <= self.q:
            raise ValueError(f"not a share of a whole: {self.p}/{self.q}")

    def is_met(self, x: int, n: int) -> bool:
        _refuse_impossible(x, n)
        return x * self.q > n * self.p if self.is_strict else x * self.q >= n * self.p

    def least(self, n: int) -> int:
        return n * self.p // self.q + 1 if self.is_strict else -(-n * self.p // self.q)

    def most(self, n: int) -> int:
        """The largest count within a cap: 不得超过二分之一 of 65 is 32."""
        return n * self.p // self.q

    @cached_property
    def words(self) -> str:
        """过半数, 半数以上, 三分之二以上, 超过三分之二, 百分之十五以上."""
        whole = "百" if self.q == 100 else chinese_number(self.q)
        is_half = (self.p, self.q) == (1, 2)
        part = "半数" if is_half else f"{whole}分之{chinese_number(self.p)}"
        if not self.is_strict:
            return f"{part}以上"
        return f"过{part}" if is_half else f"超过{part}"

    def __str__(self) -> str:
        return self.words


MORE_THAN_HALF = Share(1, 2, is_strict=True)


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
