"""What the kernel answers: a level, one sentence, the sum, and the articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from .numerals import chinese_number

Computed = int | str | date | None


class Level(StrEnum):
    """How a finding binds (law digest §0.4)."""

    OK = "ok"
    WARNING = "warning"
    VIOLATION = "violation"
    NEEDS_HUMAN = "needs_human"
    NOT_AVAILABLE = "not_available"
    NO_RULE = "no_rule"


class FactsError(ValueError):
    """The facts cannot be judged as given; `field` names the one at fault."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Basis:
    """An article of one dated version of a statute."""

    statute: str
    short: str
    number: int
    paragraph: int = 0
    item: int = 0
    version: date
    province: str = ""

    @cached_property
    def article(self) -> str:
        text = f"第{chinese_number(self.number)}条"
        if self.paragraph:
            text += f"第{chinese_number(self.paragraph)}款"
        if self.item:
            text += f"第（{chinese_number(self.item)}）项"
        return text

    def cite(self) -> str:
        """As an official writes it: 代表法第五十一条第二款."""
        return self.short + self.article

    def as_dict(self) -> dict[str, object]:
        return {
            "statute": self.statute,
            "short": self.short,
            "article": self.article,
            "number": self.number,
            "paragraph": self.paragraph,
            "item": self.item,
            "version": self.version.isoformat(),
            "province": self.province,
        }


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One answer of the law. It explains itself: screens show `sentence` and `steps`."""

    rule: str
    level: Level
    sentence: str
    steps: tuple[str, ...] = ()
    computed: Mapping[str, Computed] = field(default_factory=dict, hash=False)
    basis: tuple[Basis, ...] = ()
    by_analogy: bool = False
    due_on: date | None = None

    @property
    def is_ok(self) -> bool:
        return self.level is Level.OK

    @property
    def refuses(self) -> bool:
        """The law forbids it; every other level lets people go on, seeing."""
        return self.level is Level.VIOLATION

    def as_dict(self) -> dict[str, object]:
        """JSON-ready, the same for the same finding; fit to be stored with a deadline."""
        return {
            "rule": self.rule,
            "level": self.level.value,
            "sentence": self.sentence,
            "steps": list(self.steps),
            "computed": {key: _plain(self.computed[key]) for key in sorted(self.computed)},
            "basis": [basis.as_dict() for basis in self.basis],
            "by_analogy": self.by_analogy,
            "due_on": _plain(self.due_on),
        }


def _plain(value: Computed) -> int | str | None:
    return value.isoformat() if isinstance(value, date) else value
