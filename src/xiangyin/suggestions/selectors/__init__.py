"""Questions about suggestions. `suggestions_for(actor)` is the only way to get one."""

from xiangyin.suggestions.selectors.categories import (
    categories_of,
    categories_with_counts,
    category_found,
)
from xiangyin.suggestions.selectors.ledger import (
    LedgerFilter,
    counts_by_category,
    ledger_rows,
)
from xiangyin.suggestions.selectors.likeness import Linked, Similar, linked_with, similar_to
from xiangyin.suggestions.selectors.lines import LedgerLine, ledger_lines
from xiangyin.suggestions.selectors.numbers import NumberRun, next_text, recess_run, session_run
from xiangyin.suggestions.selectors.people import (
    Signers,
    deputies_to_invite,
    signers_of,
    silent_deputies,
    silent_in,
    waiting_for_me,
)
from xiangyin.suggestions.selectors.progress import (
    PROGRESS,
    light_of_suggestion,
    progress_is,
    short_rail,
)
from xiangyin.suggestions.selectors.repeated import Repeated, repeated_matters
from xiangyin.suggestions.selectors.suggestions import (
    mandate_of,
    session_on,
    suggestion_for,
    suggestions_for,
    term_in_force,
)

__all__ = [
    "PROGRESS",
    "LedgerFilter",
    "LedgerLine",
    "Linked",
    "NumberRun",
    "Repeated",
    "Signers",
    "Similar",
    "categories_of",
    "categories_with_counts",
    "category_found",
    "counts_by_category",
    "deputies_to_invite",
    "ledger_lines",
    "ledger_rows",
    "light_of_suggestion",
    "linked_with",
    "mandate_of",
    "next_text",
    "progress_is",
    "recess_run",
    "repeated_matters",
    "session_on",
    "session_run",
    "short_rail",
    "signers_of",
    "silent_deputies",
    "silent_in",
    "similar_to",
    "suggestion_for",
    "suggestions_for",
    "term_in_force",
    "waiting_for_me",
]
