"""The questions of this room, by noun; other rooms ask these."""

from xiangyin.congress.selectors.bodies import (
    group_candidates,
    grouping_of,
    groups_of,
    presidium_members,
    presidium_of,
)
from xiangyin.congress.selectors.congresses import (
    congress_in_view,
    congress_of,
    current_term,
    latest_session,
    previous_term,
    session_sitting,
    sessions_of,
    term_found,
    term_in_view,
    township_congresses,
)
from xiangyin.congress.selectors.deputies import (
    RosterFilter,
    RosterLine,
    deputies_in_office,
    deputies_of,
    deputy_found,
    group_of,
    mandates_of,
    person_in_office,
    roster_lines,
    seats_vacant,
)
from xiangyin.congress.selectors.staff import office_of
from xiangyin.congress.selectors.structure import composition, roll_up, structure, structures
from xiangyin.congress.selectors.units import unit_found, units_in_order, units_of

__all__ = [
    "RosterFilter",
    "RosterLine",
    "composition",
    "congress_in_view",
    "congress_of",
    "current_term",
    "deputies_in_office",
    "deputies_of",
    "deputy_found",
    "group_candidates",
    "group_of",
    "grouping_of",
    "groups_of",
    "latest_session",
    "mandates_of",
    "office_of",
    "person_in_office",
    "presidium_members",
    "presidium_of",
    "previous_term",
    "roll_up",
    "roster_lines",
    "seats_vacant",
    "session_sitting",
    "sessions_of",
    "structure",
    "structures",
    "term_found",
    "term_in_view",
    "township_congresses",
    "unit_found",
    "units_in_order",
    "units_of",
]
