"""What this room announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CongressOpened:
    """A congress exists in the system: rooms above lay out their own tables for it."""

    congress_id: int


@dataclass(frozen=True)
class TermOpened:
    """A term begins."""

    term_id: int


@dataclass(frozen=True)
class SessionEntered:
    """A session is on record, held or to be held."""

    session_id: int


@dataclass(frozen=True)
class DeputyAdded:
    """A person holds a seat in a term."""

    deputy_id: int


@dataclass(frozen=True)
class DeputyStatusChanged:
    """A mandate was suspended, resumed or ended; `kind` is a StatusChange.Kind."""

    deputy_id: int
    kind: str
    on: date


@dataclass(frozen=True)
class RosterImported:
    """A roster came in whole: so many deputies added and changed in the term."""

    term_id: int
    added: int
    changed: int


@dataclass(frozen=True)
class UnitAdded:
    """A unit can be handed matters."""

    unit_id: int


@dataclass(frozen=True)
class UnitRetired:
    """A unit takes no new matters; what it has stays with it."""

    unit_id: int
