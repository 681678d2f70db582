"""What the engine announces. Every event fires inside the verb's transaction."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class RunOpened:
    """Papers can be cast from now on."""

    run_id: int
    kind: str
    subject_key: str


@dataclass(frozen=True)
class RunDecided:
    """A vote has its result, by the law or by a confirmed ruling or correction."""

    run_id: int
    kind: str
    subject_key: str
    outcome: str
    on: date


@dataclass(frozen=True)
class RunVoided:
    """A vote does not count; it may be held again."""

    run_id: int
    kind: str
    subject_key: str
    reason: str
