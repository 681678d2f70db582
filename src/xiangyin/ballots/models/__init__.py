"""What the engine keeps of a vote."""

from xiangyin.ballots.models.counts import Correction, Count, Pile
from xiangyin.ballots.models.runs import BallotOption, BallotRun, BallotRunQuerySet, Elector

__all__ = [
    "BallotOption",
    "BallotRun",
    "BallotRunQuerySet",
    "Correction",
    "Count",
    "Elector",
    "Pile",
]
