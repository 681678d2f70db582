"""What can be asked of the engine."""

from xiangyin.ballots.selectors.runs import (
    Turnout,
    elector_for,
    electors_of,
    run_for,
    runs_for,
    turnout_of,
)

__all__ = ["Turnout", "elector_for", "electors_of", "run_for", "runs_for", "turnout_of"]
