"""Questions about cases. `cases_for(actor)` is the only way to get one for a person."""

from xiangyin.casework.selectors.boards import commitments_for, inbox_for, open_matters
from xiangyin.casework.selectors.cases import (
    assignment_for,
    assignments_for,
    case_for,
    cases_for,
    office_rules_of,
    party_for,
)
from xiangyin.casework.selectors.verdicts import (
    RoundVerdicts,
    expected_parties,
    verdicts_for,
)

__all__ = [
    "RoundVerdicts",
    "assignment_for",
    "assignments_for",
    "case_for",
    "cases_for",
    "commitments_for",
    "expected_parties",
    "inbox_for",
    "office_rules_of",
    "open_matters",
    "party_for",
    "verdicts_for",
]
