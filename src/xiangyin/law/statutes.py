"""Statutes by dated version, whom each one reaches, and pointers to their articles."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import Literal

from .findings import Basis

CongressLevel = Literal["township", "county"]
TOWNSHIP: CongressLevel = "township"
COUNTY: CongressLevel = "county"
BOTH: tuple[CongressLevel, ...] = (TOWNSHIP, COUNTY)


class Footing(IntEnum):
    """How firmly a text holds for a congress; lower holds firmer."""

    BINDING = 0
    REFERRED = 1  # 参照: the text itself extends to them
    ANALOGY = 2  # made for provincial deputies, borrowed for want of better


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Footing at each level, and the clause that carries the text there."""

    township: Footing = Footing.BINDING
    county: Footing = Footing.BINDING
    clause: tuple[int, int] | None = None  # article and paragraph of the same statute
    clause_of: "Article | None" = None  # or of another one


@dataclass(frozen=True, kw_only=True, eq=False)
class Statute:
    """One version of one statute. Amended again, it becomes a second record beside it."""

    title: str
    short: str
    version: date
    in_force: date
    until: date | None = None  # first day on which this version no longer holds
    province: str = ""
    levels: tuple[CongressLevel, ...] = BOTH
    reach: Reach = field(default_factory=Reach)
    caution: str = ""  # said with every finding that rests on this text
    is_held: bool = True  # False: known only from the amendments after it; no text to check against

    _articles: "dict[tuple[int, int, int], Article]" = field(default_factory=dict, repr=False)

    def at(self, number: int, paragraph: int = 0, item: int = 0) -> "Article":
        """The pointer to an article; the same one each time it is asked for."""
        place = (number, paragraph, item)
        if place not in self._articles:
            self._articles[place] = Article(self, *place)
        return self._articles[place]

    def holds_on(self, day: date) -> bool:
        return self.in_force <= day and (self.until is None or day < self.until)

    def footing(self, level: CongressLevel) -> Footing:
        return self.reach.township if level == TOWNSHIP else self.reach.county

    @property
    def carried_by(self) -> "Article | None":
        """The clause that extends this text to local congresses (参照、依照执行)."""
        if self.reach.clause:
            return self.at(*self.reach.clause)
        return self.reach.clause_of


@dataclass(frozen=True, eq=False)
class Article:
    """A pointer into a statute: article, paragraph, item (0: the whole). Made by `Statute.at`."""

    statute: Statute
    number: int
    paragraph: int = 0
    item: int = 0

    @cached_property
    def basis(self) -> Basis:
        return Basis(
            statute=self.statute.title,
            short=self.statute.short,
            number=self.number,
            paragraph=self.paragraph,
            item=self.item,
            version=self.statute.version,
            province=self.statute.province,
        )

    def cite(self) -> str:
        return self.basis.cite()


@lru_cache(maxsize=8192)
def citation(articles: tuple[Article, ...]) -> str:
    """As a sentence ends: 选举法第四十五条第一款、第三款 are cited each in full, parted by 、."""
    return "、".join(article.cite() for article in dict.fromkeys(articles))


@lru_cache(maxsize=8192)
def bases(articles: tuple[Article, ...]) -> tuple[Basis, ...]:
    """The basis of each article once, in order."""
    return tuple(article.basis for article in dict.fromkeys(articles))
