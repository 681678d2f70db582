"""From votes to seats: who has enough, who stands first, who must stand again.

Every election of the kernel ends here: deputies of a district, officers of a congress,
projects put to the vote, village and neighbourhood committees. The caller brings the least
number of votes that elects; the base and the share it comes from are the caller's law.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Settled:
    """The outcome of one round.

    `elected` in the order of their votes (equals by name, only to be stable), `tied` those
    with equal votes between whom the last `seats_in_tie` seats lie, `unfilled` the seats for
    which nobody has enough votes. elected + seats_in_tie + unfilled = seats.
    """

    elected: tuple[str, ...]
    tied: tuple[str, ...] = ()
    seats_in_tie: int = 0
    unfilled: int = 0


def settle(votes: Mapping[str, int], *, seats: int, least: int) -> Settled:
    """Those with `least` votes or more, the most votes first, as many as there are seats."""
    if seats < 1:
        raise ValueError(f"nothing to fill: {seats} seats")
    ranked = in_order(votes)
    enough = [name for name in ranked if votes[name] >= least]
    if len(enough) <= seats:
        return Settled(elected=tuple(enough), unfilled=seats - len(enough))
    cut = votes[enough[seats - 1]]
    if votes[enough[seats]] < cut:
        return Settled(elected=tuple(enough[:seats]))
    above = tuple(name for name in enough if votes[name] > cut)
    tied = tuple(name for name in enough if votes[name] == cut)
    return Settled(elected=above, tied=tied, seats_in_tie=seats - len(above))


def in_order(votes: Mapping[str, int]) -> list[str]:
    """Names by votes, the most first; equals by name."""
    return sorted(votes, key=lambda name: (-votes[name], name))
