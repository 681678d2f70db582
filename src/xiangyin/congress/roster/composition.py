"""The structure of a body of deputies over any axis, always as n of N.

The base is everybody, the unstated included: whoever has no schooling written down is counted as
未填 and never left out of N.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Literal, Protocol

from xiangyin.core.shares import Share, point_change, points_text, share
from xiangyin.core.text import codes
from xiangyin.core.text.codes import Code
from xiangyin.core.text.idnumber import age_on

UNSTATED = Code("", "未填")
AGE_LIMITS = (35, 55)

Direction = Literal["at_least", "at_most"]


class Described(Protocol):
    """Whoever can be counted: a roster row, an entry, or plain values of a record."""

    @property
    def sex(self) -> str: ...
    @property
    def birth(self) -> date | None: ...
    @property
    def ethnicity(self) -> str: ...
    @property
    def party(self) -> str: ...
    @property
    def education(self) -> str: ...
    @property
    def occupation(self) -> str: ...
    @property
    def occupation_flags(self) -> frozenset[str]: ...
    @property
    def incumbent(self) -> bool | None: ...


@dataclass(frozen=True, slots=True)
class Axis:
    """A way to divide deputies into classes, each deputy in exactly one or in 未填."""

    key: str
    label: str
    classes: tuple[Code, ...]
    class_of: Callable[[Described, date], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One class with its share."""

    code: str
    label: str
    share: Share


@dataclass(frozen=True, slots=True)
class Composition:
    """All classes of an axis; their counts add up to the total."""

    axis: str
    label: str
    total: int
    lines: tuple[Line, ...]

    def share_of(self, *class_codes: str) -> Share:
        """The share of one class, or of several together."""
        n = sum(line.share.n for line in self.lines if line.code in class_codes)
        return share(n, self.total)

    @property
    def unstated(self) -> int:
        """How many deputies the axis says nothing about."""
        return self.share_of(UNSTATED.code).n


def compose(people: Iterable[Described], axis: Axis, on: date) -> Composition:
    """Count deputies over an axis on a day."""
    counts = Counter(axis.class_of(person, on) for person in people)
    return composition_of_counts(axis, counts)


def composition_of_counts(axis: Axis, counts: Mapping[str, int]) -> Composition:
    """A composition from counts made elsewhere, by class; unknown classes count as unstated."""
    total = sum(counts.values())
    known = {entry.code for entry in axis.classes}
    lines = [Line(c.code, c.label, share(counts.get(c.code, 0), total)) for c in axis.classes]
    unstated = sum(n for code, n in counts.items() if code not in known)
    if unstated:
        lines.append(Line(UNSTATED.code, UNSTATED.label, share(unstated, total)))
    return Composition(axis.key, axis.label, total, tuple(lines))


# -- axes -----------------------------------------------------------------------------------


def _yes_no(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[answer]


def _flag(flag: str) -> Callable[[Described, date], str]:
    return lambda person, on: _yes_no(flag in person.occupation_flags)


def _party_class(person: Described, on: date) -> str:
    if not person.party:
        return ""
    if codes.is_party_member(person.party):
        return "cpc"
    return "democratic" if "04" <= person.party <= "11" else "other"


def _ethnic_class(person: Described, on: date) -> str:
    if not person.ethnicity:
        return ""
    return "han" if person.ethnicity == "01" else "minority"


def _education_class(person: Described, on: date) -> str:
    band = codes.education_band(person.education)
    return band.code if band else ""


def age_axis(limits: Sequence[int] = AGE_LIMITS) -> Axis:
    """Age bands on the day: 35岁及以下, 36—55岁, 56岁及以上 unless other limits are given."""
    first, last = limits[0], limits[-1]
    classes = [Code(f"to_{first}", f"{first}岁及以下")]
    for low, high in pairwise(limits):
        classes.append(Code(f"to_{high}", f"{low + 1}—{high}岁"))
    classes.append(Code(f"over_{last}", f"{last + 1}岁及以上"))

    def band(person: Described, on: date) -> str:
        if person.birth is None:
            return ""
        age = age_on(person.birth, on)
        return next((f"to_{limit}" for limit in limits if age <= limit), f"over_{last}")

    return Axis("age", "年龄", tuple(classes), band)


_YES_NO = (Code("yes", "是"), Code("no", "否"))
AXES = {
    axis.key: axis
    for axis in (
        Axis("sex", "性别", codes.SEXES[1:3], lambda person, on: person.sex),
        Axis(
            "party",
            "政治面貌",
            (Code("cpc", "中共党员"), Code("democratic", "民主党派"), Code("other", "其他")),
            _party_class,
        ),
        Axis(
            "ethnicity",
            "民族",
            (Code("han", "汉族"), Code("minority", "少数民族")),
            _ethnic_class,
        ),
        Axis("education", "学历", codes.EDUCATION_BANDS, _education_class),
        Axis("occupation", "职业构成", codes.OCCUPATIONS, lambda person, on: person.occupation),
        age_axis(),
        Axis("incumbent", "连任", _YES_NO, lambda person, on: _yes_no(person.incumbent)),
        *(
            Axis(flag.code, flag.label, _YES_NO, _flag(flag.code))
            for flag in codes.OCCUPATION_FLAGS
        ),
    )
}


# -- targets and change ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TargetCheck:
    """A share held against a target line."""

    label: str
    share: Share
    target: Fraction
    direction: Direction

    @property
    def is_met(self) -> bool:
        """By the exact share; of nobody, no target is met."""
        if self.share.fraction is None:
            return False
        if self.direction == "at_least":
            return self.share.fraction >= self.target
        return self.share.fraction <= self.target

    @property
    def people_off(self) -> int:
        """How many people short of the target, or above it, in a body of this size."""
        if self.direction == "at_least":
            return max(ceil(self.target * self.share.N) - self.share.n, 0)
        return max(self.share.n - floor(self.target * self.share.N), 0)

    @property
    def sentence(self) -> str:
        """「妇女27.1%（16/59），低于目标30%，还差2人」."""
        goal = f"{float(self.target * 100):g}%"
        said = f"{self.label}{self.share}"
        if self.share.fraction is None:
            return f"{said}，没有代表，无从比较"
        if self.direction == "at_least":
            state = f"达到目标{goal}" if self.is_met else f"低于目标{goal}，还差{self.people_off}人"
        else:
            state = (
                f"未超过上限{goal}" if self.is_met else f"超过上限{goal}，多出{self.people_off}人"
            )
        return f"{said}，{state}"


def check_target(
    label: str, observed: Share, target: Fraction, direction: Direction = "at_least"
) -> TargetCheck:
    """Hold a share against a target."""
    return TargetCheck(label, observed, target, direction)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A class in this term and the last, with the change in percentage points."""

    code: str
    label: str
    now: Share
    before: Share
    points: Decimal | None

    @property
    def text(self) -> str:
        """「提高3.2个百分点」."""
        return points_text(self.points)


def compare_terms(now: Composition, before: Composition) -> tuple[ChangeLine, ...]:
    """Every class against the last term; a class absent from one term counts as nought there."""
    labels = {line.code: line.label for line in (*now.lines, *before.lines)}
    changes = []
    for code, label in labels.items():
        current, last = now.share_of(code), before.share_of(code)
        changes.append(ChangeLine(code, label, current, last, point_change(current, last)))
    return tuple(changes)
