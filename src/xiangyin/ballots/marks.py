"""What one paper says, as plain values: who is chosen, who is opposed, who is written in."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from xiangyin.core.text.names import normalise_name
from xiangyin.law.contests import Paper

LONGEST = 80  # as BallotOption.name


@dataclass(frozen=True, kw_only=True)
class Marks:
    """One paper. Names are those of the paper's lines, or written in by the voter."""

    chosen: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()

    @classmethod
    def of(cls, chosen: Iterable[str] = (), against: Iterable[str] = ()) -> Self:
        """Make marks from names as people type them."""
        return cls(
            chosen=frozenset(filter(None, map(as_written, chosen))),
            against=frozenset(filter(None, map(as_written, against))),
        )

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        return cls(chosen=frozenset(plain["chosen"]), against=frozenset(plain["against"]))

    def plain(self) -> dict[str, list[str]]:
        """JSON-ready, the same for the same paper."""
        return {"chosen": sorted(self.chosen), "against": sorted(self.against)}

    def text(self) -> str:
        """The canonical text under which equal papers are piled."""
        return json.dumps(self.plain(), ensure_ascii=False)

    def paper(self) -> Paper:
        """The law's own paper."""
        return Paper(chosen=self.chosen, against=self.against)


def as_written(name: str) -> str:
    """A name as it is counted: as names are stored, full-width signs made plain."""
    return unicodedata.normalize("NFKC", normalise_name(name))[:LONGEST]
