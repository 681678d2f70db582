"""Seats shared out by population: largest remainder, and how far each share is off.

选举法第十五条第一款 asks that every deputy stand for the same number of people, in town and
country alike; it prescribes no formula. Largest remainder is the kernel's; what it cannot
settle (equal remainders at the last seat) it hands back for people to settle.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class Apportioned:
    """Seats by unit, in the order given.

    `tied`: units with equal remainders between whom the last `seats_in_tie` seats lie, not
    given to any of them. sum(seats) + seats_in_tie = the seats to be shared out.
    """

    seats: Mapping[str, int]
    tied: tuple[str, ...] = ()
    seats_in_tie: int = 0


def apportion(populations: Mapping[str, int], seats: int) -> Apportioned:
    """Each unit its whole quotas, then one more by the largest remainders.

    `populations`: people by unit; together at least one. ValueError: nothing to share out,
    nobody to share it among, or a negative count.
    """
    total = sum(populations.values())
    if seats < 1 or total < 1 or min(populations.values()) < 0:
        raise ValueError(f"nothing to share out: {seats} seats, {total} people")
    shared = {unit: people * seats // total for unit, people in populations.items()}
    remainders = {unit: people * seats % total for unit, people in populations.items()}
    left = seats - sum(shared.values())
    ranked = sorted(remainders.values(), reverse=True)
    cut = ranked[left - 1] if left else total
    at_cut = [unit for unit, rest in remainders.items() if rest == cut]
    above = [unit for unit, rest in remainders.items() if rest > cut]
    fits = len(above) + len(at_cut) <= left
    for unit in [*above, *at_cut] if fits else above:
        shared[unit] += 1
    if fits:
        return Apportioned(seats=shared)
    return Apportioned(seats=shared, tied=tuple(at_cut), seats_in_tie=left - len(above))


def deviation(population: int, seats: int, *, of: tuple[int, int]) -> Fraction:
    """How far one unit's people per seat is from the average of the whole.

    `of`: the people and the seats of the whole. 0: exactly average; 3/10: thirty per cent more
    people per seat (选举法第二十六条, 大体相等). ValueError: a whole or a unit without seats
    or a whole without people, which have no average.
    """
    people, all_seats = of
    if seats < 1 or all_seats < 1 or people < 1:
        raise ValueError(f"no people per seat: {population}/{seats} of {people}/{all_seats}")
    return Fraction(population * all_seats, people * seats) - 1


def percent_text(share: Fraction) -> str:
    """A share as reports print it: 30.0%, -5.3%; one decimal, halves away from zero."""
    tenths, rest = divmod(abs(share) * 1000, 1)
    shown = int(tenths) + (rest * 2 >= 1)
    sign = "-" if share < 0 and shown else ""
    return f"{sign}{shown // 10}.{shown % 10}%"
