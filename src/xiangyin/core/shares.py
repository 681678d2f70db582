"""A share is a count of a count: n of N, never a bare percentage."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

NO_SHARE = "—"
SMALL_BASE = 5


def round_half_up(value: Fraction, digits: int) -> Decimal:
    """Round as people do (halves away from zero), exactly, without binary floats."""
    scaled = abs(value) * 10**digits
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    rounded = whole + (1 if 2 * rest >= scaled.denominator else 0)
    signed = -rounded if value < 0 else rounded
    return (
        Decimal(signed).scaleb(-digits).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    )


@dataclass(frozen=True, slots=True, order=False)
class Share:
    """n of N as whole numbers; `small` where N is too small to rank or compare by."""

    n: int
    N: int
    small_below: int = SMALL_BASE

    def __post_init__(self) -> None:
        if self.n < 0 or self.N < 0:
            raise ValueError("a share counts things: n and N cannot be negative")

    @property
    def fraction(self) -> Fraction | None:
        """The exact share, or None of nothing."""
        return Fraction(self.n, self.N) if self.N else None

    @property
    def small(self) -> bool:
        """Whether the base is too small for the percentage to mean anything."""
        return self.small_below > self.N

    def percent_value(self, digits: int = 1) -> Decimal | None:
        """The percentage as a decimal, halves rounded up, or None of nothing."""
        if not self.N:
            return None
        twice = 2 * self.n * 10 ** (digits + 2) + self.N  # in whole numbers: exact, and soon done
        return Decimal(twice // (2 * self.N)).scaleb(-digits)

    def percent(self, digits: int = 1) -> str:
        """「86.4%」, or 「—」 of nothing."""
        value = self.percent_value(digits)
        return NO_SHARE if value is None else f"{value}%"

    def beside(self, digits: int = 1) -> str:
        """「86.4%（19/22）」: the number with what it is of."""
        return f"{self.percent(digits)}（{self.n}/{self.N}）"

    def meets(self, target: Fraction) -> bool:
        """Whether the exact share reaches the target; of nothing, it does not."""
        return self.fraction is not None and self.fraction >= target

    def __str__(self) -> str:
        return self.beside()


def share(n: int, N: int, *, small_below: int = SMALL_BASE) -> Share:
    """The share of n in N."""
    return Share(n, N, small_below)


def point_change(now: Share, before: Share, digits: int = 1) -> Decimal | None:
    """The change in percentage points, from the exact shares; None where either is of nothing."""
    if now.fraction is None or before.fraction is None:
        return None
    return round_half_up((now.fraction - before.fraction) * 100, digits)


def points_text(change: Decimal | None) -> str:
    """「提高3.2个百分点」「下降0.5个百分点」「持平」「—」."""
    if change is None:
        return NO_SHARE
    if change == 0:
        return "持平"
    return f"{'提高' if change > 0 else '下降'}{abs(change)}个百分点"


def counts_fitting(percent: Decimal, N: int) -> tuple[int, ...]:
    """Every whole n whose share of N rounds to the stated percentage; empty if it cannot be so."""
    exponent = percent.as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    guess = int(percent * N / 100)
    near = range(max(guess - 1, 0), min(guess + 2, N) + 1)
    return tuple(n for n in near if Share(n, N).percent_value(digits) == percent) if N else ()
