"""What can be done with a vote, one verb a function."""

from xiangyin.ballots.services.correcting import (
    correction_confirm,
    count_correct,
    ruling_propose,
)
from xiangyin.ballots.services.counting import (
    CountRefused,
    Sheet,
    count_enter,
    differing,
    run_close,
    run_decide,
)
from xiangyin.ballots.services.preparing import (
    QUESTION,
    OptionEntry,
    RunPlan,
    run_open,
    run_prepare,
    run_void,
)
from xiangyin.ballots.services.voting import (
    elector_call,
    paper_cast,
    paper_issue,
    paper_take_back,
)
from xiangyin.core.errors import NotLawful, NotNow

__all__ = [
    "QUESTION",
    "CountRefused",
    "NotLawful",
    "NotNow",
    "OptionEntry",
    "RunPlan",
    "Sheet",
    "correction_confirm",
    "count_correct",
    "count_enter",
    "differing",
    "elector_call",
    "paper_cast",
    "paper_issue",
    "paper_take_back",
    "ruling_propose",
    "run_close",
    "run_decide",
    "run_open",
    "run_prepare",
    "run_void",
]
