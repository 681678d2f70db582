"""The national floor, an area a module."""

from xiangyin.law.packs.pack import Pack

from . import (
    analogy,
    budget,
    calendars,
    contact,
    deputies,
    districts,
    matters,
    motions,
    neighbourhoods,
    nominations,
    petitions,
    polls,
    presidium,
    protection,
    results,
    seats,
    sessions,
    suggestions,
    supervision,
    villages,
    voters,
)

PACK = Pack(
    "",
    (
        *suggestions.VALUES,
        *budget.VALUES,
        *analogy.VALUES,
        *matters.VALUES,
        *supervision.VALUES,
        *deputies.VALUES,
        *districts.VALUES,
        *motions.VALUES,
        *petitions.VALUES,
        *polls.VALUES,
        *results.VALUES,
        *presidium.VALUES,
        *seats.VALUES,
        *sessions.VALUES,
        *voters.VALUES,
        *villages.VALUES,
        *calendars.VALUES,
        *neighbourhoods.VALUES,
        *nominations.VALUES,
        *contact.VALUES,
        *protection.VALUES,
    ),
)
