"""Questions about cases. `cases_for(actor)` is the only way to get one for a person."""

from xiangyin.casework.selectors.answers import (
    commitment_for,
    contact_for,
    extension_for,
    replies_of,
    reply_for,
)
from xiangyin.casework.selectors.boards import commitments_for, inbox_for, open_matters
from xiangyin.casework.selectors.cases import (
    assignment_for,
    assignments_for,
    case_for,
    case_found,
    cases_for,
    office_rules_of,
    party_for,
    party_to_judge,
)
from xiangyin.casework.selectors.filters import (
    MatterQuery,
    categories_of,
    matters_found,
    promises_found,
    units_at_work,
    yellow_days_in,
    yellow_days_of,
)
from xiangyin.casework.selectors.pressing import Pressing, pressing
from xiangyin.casework.selectors.sent_ups import sent_up_for, sent_ups_for, sent_ups_found
from xiangyin.casework.selectors.units import by_kind, units_for
from xiangyin.casework.selectors.verdicts import (
    RoundVerdicts,
    expected_parties,
    verdicts_for,
    verdicts_of,
)

__all__ = [
    "MatterQuery",
    "Pressing",
    "RoundVerdicts",
    "assignment_for",
    "assignments_for",
    "by_kind",
    "case_for",
    "case_found",
    "cases_for",
    "categories_of",
    "commitment_for",
    "commitments_for",
    "contact_for",
    "expected_parties",
    "extension_for",
    "inbox_for",
    "matters_found",
    "office_rules_of",
    "open_matters",
    "party_for",
    "party_to_judge",
    "pressing",
    "promises_found",
    "replies_of",
    "reply_for",
    "sent_up_for",
    "sent_ups_for",
    "sent_ups_found",
    "units_at_work",
    "units_for",
    "verdicts_for",
    "verdicts_of",
    "yellow_days_in",
    "yellow_days_of",
]
