"""What both databases answer: which rows hold these terms. Each in its own file, in its own SQL."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Row:
    """One text as it is stored."""

    key: int
    kind: str
    item_id: int
    division_code: str
    form: str


@dataclass(frozen=True)
class Span:
    """Where to look: keys from `first` up to but not `after`, in one division and below."""

    first: int
    after: int
    division_code: str


class Engine(Protocol):
    """The index of one database. Everything happens in the caller's transaction."""

    def create(self) -> None:
        """Make what Django's own table lacks."""

    def drop(self) -> None:
        """Undo `create`."""

    def store(self, rows: Iterable[Row]) -> None:
        """Write rows that are not there, with their terms."""

    def erase(self, keys: list[int]) -> None:
        """Take rows out, with their terms."""

    def refill(self, first: int, after: int) -> AbstractContextManager[None]:
        """Take a whole kind out; what is stored inside the block takes its place."""

    def holding(self, span: Span, terms: list[str], words: list[str], limit: int) -> list[int]:
        """Return the items in which every word stands, newest first."""

    def sharing(self, span: Span, weights: Mapping[str, float], limit: int) -> list[int]:
        """Return the keys whose shared terms weigh most, heaviest first."""
