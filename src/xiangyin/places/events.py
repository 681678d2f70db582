"""What this room announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DivisionAdded:
    """A division exists from a day on."""

    code: str
    from_on: date


@dataclass(frozen=True)
class DivisionClosed:
    """A division has ceased to exist; what it held goes to `successor_code`, if there is one."""

    code: str
    on: date
    successor_code: str
