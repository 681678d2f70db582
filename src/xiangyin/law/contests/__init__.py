"""Contests: papers counted, totals settled into who is elected. Every election is a variant."""

from .papers import Form, Paper, Spoiled, Tally, count, merged
from .rounds import (
    Due,
    Run,
    Stage,
    Step,
    Verdict,
    is_in_order,
    judge_poll,
    run,
    second_election,
)
from .settling import Settled, in_order, settle
from .terms import Bar, Field, Margin, Of, Poll, Terms

__all__ = [
    "Bar",
    "Due",
    "Field",
    "Form",
    "Margin",
    "Of",
    "Paper",
    "Poll",
    "Run",
    "Settled",
    "Spoiled",
    "Stage",
    "Step",
    "Tally",
    "Terms",
    "Verdict",
    "count",
    "in_order",
    "is_in_order",
    "judge_poll",
    "merged",
    "run",
    "second_election",
    "settle",
]
