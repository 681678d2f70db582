"""What the room announces. Every event fires inside the verb's transaction."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SuggestionSubmitted:
    """A deputy sent a suggestion or motion to the congress office."""

    suggestion_id: int
    on: date


@dataclass(frozen=True)
class SuggestionRegistered:
    """It was accepted and numbered; a motion's is announced on filing, before its decision."""

    suggestion_id: int
    on: date


@dataclass(frozen=True)
class SuggestionDeclined:
    """It is not handled as a suggestion; the deputy was told the legal ground."""

    suggestion_id: int
    on: date


@dataclass(frozen=True)
class MotionDecided:
    """The presidium admitted, converted or declined a motion."""

    suggestion_id: int
    on: date
