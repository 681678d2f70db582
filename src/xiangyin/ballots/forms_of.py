"""The paper of a vote as the law's engine knows it."""

from xiangyin.ballots.models import BallotRun
from xiangyin.law.contests import Form


def form_of(run: BallotRun) -> Form:
    """Lines in their order, how many may be chosen, whether others may be written in."""
    return Form(
        candidates=tuple(option.name for option in run.options.all()),
        seats=run.seats,
        takes_write_ins=run.takes_write_ins,
    )
