"""A district's election of deputies, from the first vote to the last seat, each step explained."""

from dataclasses import dataclass
from datetime import date

from .contests import Run
from .facts import DistrictElection
from .findings import Finding
from .places import province_of
from .rules.counts import explained, law_of
from .rules.results import outcome_of
from .standing import standing_of


@dataclass(frozen=True, kw_only=True)
class District:
    """Where the election stands, and one finding for each poll that was held, in order."""

    run: Run
    findings: tuple[Finding, ...]


def run_district(facts: DistrictElection, *, on: date, place: str) -> District | None:
    """All rounds under the law of that day and place (选举法第四十四条、第四十五条).

    None: no law in force is held for that day; `decide` says so in a finding. Records that no
    papers could give, or of a vote that was not due, raise `FactsError` by name of the field.
    """
    standing = standing_of("results.district", on, province_of(place), facts.level)
    law = law_of(standing)
    if law is None:
        return None
    outcome = outcome_of(facts, law)
    findings = tuple(explained(standing, law, step) for step in outcome.steps)
    return District(run=outcome, findings=findings)
