"""The law as it stands on one day, at one place, for one level of congress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import TypeVar

from .days import date_text
from .findings import Computed, Finding, Level
from .packs import NATIONAL, PACKS
from .parameters import AnyParameter, AnyValue, Duty, Heading, Parameter, Value
from .places import MUNICIPALITIES, PROVINCES
from .statutes import Article, CongressLevel, Footing, Statute, bases

ORGANIC_LAW_2022 = date(2022, 3, 11)

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, eq=False)
class Standing:
    """Hands a rule the values in force, and makes its findings."""

    rule: str
    on: date
    province: str
    level: CongressLevel
    _read: dict[AnyParameter, tuple[AnyValue, ...]] = field(default_factory=dict, repr=False)

    def values(self, parameter: Parameter[T]) -> tuple[Value[T], ...]:
        """Every value in force: the national floor first, then the province's own."""
        read = self._read.get(parameter)
        if read is None:
            read = self._read[parameter] = tuple(
                value
                for value in (*NATIONAL.values_of(parameter), *self._local(parameter))
                if value.holds(self.on, self.level)
            )
        return read

    def value(self, parameter: Parameter[T]) -> Value[T] | None:
        """The one that governs: of equal footing, the most local."""
        values = self.values(parameter)
        if len(values) < 2:
            return values[0] if values else None
        return min(reversed(values), key=self.footing)

    def footing(self, value: Value[T]) -> Footing:
        return value.article.statute.footing(self.level)

    def listed(self, parameter: Parameter[Heading]) -> dict[str, Value[Heading]]:
        """A legal list by code: the local list first, each code under its firmest text."""
        local_first = sorted(
            self.values(parameter),
            key=lambda one: (not one.article.statute.province, self.footing(one)),
        )
        items: dict[str, Value[Heading]] = {}
        for value in local_first:
            items.setdefault(value.amount.code, value)
        return items

    def is_borrowed(self, value: Value[T]) -> bool:
        """参照 or analogy: the text was not made for this congress."""
        return self.footing(value) is not Footing.BINDING

    def not_yet(self, parameter: Parameter[T]) -> tuple[Statute, ...]:
        """Local texts that speak of this but whose collected version is younger."""
        later = (v.article.statute for v in self._local(parameter))
        return tuple(dict.fromkeys(s for s in later if self.on < s.in_force))

    def finding(
        self,
        level: Level,
        sentence: str,
        *articles: Article,
        steps: Sequence[str] = (),
        computed: Mapping[str, Computed] | None = None,
        by_analogy: bool = False,
        due_on: date | None = None,
    ) -> Finding:
        return Finding(
            rule=self.rule,
            level=level,
            sentence=sentence,
            steps=(*steps, *self._remarks(articles)),
            computed={} if computed is None else computed,
            basis=bases(articles),
            by_analogy=by_analogy,
            due_on=due_on,
        )

    def breach(self, value: Value[T]) -> Level:
        """应当 forbids; 一般, 可以 and borrowed texts only warn (law digest §0.4)."""
        is_soft = value.is_general or value.amount is Duty.MAY or self.is_borrowed(value)
        return Level.WARNING if is_soft else Level.VIOLATION

    def nothing(self, parameter: Parameter[T]) -> Finding:
        """No text in force on that day, for a question the law answers on other days."""
        return self.silent(f"{date_text(self.on)}没有收录关于“{parameter.name}”的有效规定。")

    def silent(self, sentence: str, *articles: Article) -> Finding:
        """No rule in force here and on this day: said plainly, never defaulted."""
        return self.finding(Level.NO_RULE, sentence, *articles)

    @property
    def local_rules(self) -> str:
        """本省规定, or 本市规定 in a municipality."""
        return "本市规定" if self.province in MUNICIPALITIES else "本省规定"

    def _local(self, parameter: Parameter[T]) -> tuple[Value[T], ...]:
        pack = PACKS.get(self.province)
        return pack.values_of(parameter) if pack else ()

    def _remarks(self, articles: Sequence[Article]) -> tuple[str, ...]:
        of_text = _remarks_on(articles[0].statute) if articles else ()
        if self.province in PACKS:
            return of_text
        return (f"{PROVINCES[self.province]}的地方规定尚未收录，只按全国规定判断。", *of_text)


@cache
def _remarks_on(statute: Statute) -> tuple[str, ...]:
    """What must be said with every finding that rests on this text first of all."""
    remarks = []
    if statute.province and statute.version < ORGANIC_LAW_2022:
        remarks.append(
            f"{statute.short}为{statute.version.year}年文本，"
            "早于2022年修改的地方组织法，适用时应当核对。"
        )
    if statute.caution:
        remarks.append(statute.caution)
    return tuple(remarks)


@lru_cache(maxsize=4096)
def standing_of(rule: str, on: date, province: str, level: CongressLevel) -> Standing:
    """The standing of one rule on one day; asked again, it is at hand with what it has read."""
    return Standing(rule=rule, on=on, province=province, level=level)
