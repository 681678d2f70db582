"""The national floor, an area a module."""

from xiangyin.law.packs.pack import (
    Pack,
)

from . import (
    budget,
    deputies,
    districts,
    motions,
    petitions,
    polls,
    presidium,
    results,
    seats,
    suggestions,
    voters,
)

PACK = Pack(
    "",
    (
        *suggestions.VALUES,
        *motions.VALUES,
        *deputies.VALUES,
        *presidium.VALUES,
        *budget.VALUES,
        *seats.VALUES,
        *districts.VALUES,
        *voters.VALUES,
        *petitions.VALUES,
        *polls.VALUES,
        *results.VALUES,
    ),
)
