"""A rule laid open: what it is told, which texts it rests on, since when, and where.

`xiangyin law show` prints it, and the pages of docs/law are made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from inspect import getdoc

from .facts import Facts
from .packs import NATIONAL, PACKS
from .parameters import AnyValue, Duty, Term
from .places import PROVINCES
from .rules import AnyRule
from .schema import type_text
from .statutes import COUNTY, TOWNSHIP

LEVELS = {TOWNSHIP: "乡镇", COUNTY: "县级"}
DUTIES = {Duty.SHALL: "应当", Duty.MAY: "可以"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One value of one blank: what it says, where that stands, and when it holds."""

    blank: str
    says: str
    cites: str
    place: str  # 全国 or the province
    life: str  # 2020-10-18起, 2015-08-29至2025-03-11
    note: str  # 一般规定, 文本未收录, 参照…


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing the rule must be told."""

    name: str
    kind: str
    is_required: bool


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """All that can be said of a rule without judging."""

    name: str
    title: str
    purpose: str
    facts: str
    told: str
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]


def sheet_of(rule: AnyRule) -> Sheet:
    """The sheet of one rule: national texts first, then each province's by its code."""
    return Sheet(
        name=rule.name,
        title=rule.title,
        purpose=getdoc(rule.judge) or "",
        facts=rule.facts.__name__,
        told=getdoc(rule.facts) or "",
        fields=tuple(_fields(rule.facts)),
        lines=tuple(_lines(rule)),
    )


def _fields(kind: type[Facts]) -> Iterator[Field]:
    for name, text, is_required in type_text(kind):
        yield Field(name=name, kind=text, is_required=is_required)


def _lines(rule: AnyRule) -> Iterator[Line]:
    packs = (NATIONAL, *(PACKS[code] for code in sorted(PACKS)))
    for blank in rule.reads:
        for pack in packs:
            for value in pack.values_of(blank):
                yield _line(value)


def _line(value: AnyValue) -> Line:
    statute = value.article.statute
    begins = max(filter(None, (value.since, statute.in_force)))
    life = f"{begins.isoformat()}起"
    if statute.until:
        life = f"{begins.isoformat()}至{statute.until.isoformat()}前"
    levels = value.levels or statute.levels
    notes = [f"只适用于{LEVELS[levels[0]]}"] if len(levels) == 1 else []
    if value.is_general:
        notes.append("一般规定")
    if not statute.is_held:
        notes.append("文本未收录")
    if carrier := statute.carried_by:
        notes.append(f"依{carrier.cite()}")
    return Line(
        blank=value.parameter.name,
        says=amount_text(value.amount),
        cites=value.article.cite(),
        place=PROVINCES.get(statute.province, "全国"),
        life=life,
        note="；".join(notes),
    )


def amount_text(amount: object) -> str:
    """A value in words: 自交办之日起三个月内, 过半数, 应当, 7."""
    if isinstance(amount, Duty):
        return DUTIES[amount]
    if isinstance(amount, Term):
        return f"自{amount.start.value}起{amount.span}内"
    if isinstance(amount, Enum):
        return str(amount.value)
    if isinstance(amount, tuple):
        return "、".join(amount_text(one) for one in amount)
    if is_dataclass(amount) and type(amount).__str__ is object.__str__:
        parts = ((one.name, getattr(amount, one.name)) for one in fields(amount))
        return "，".join(f"{name}={amount_text(part)}" for name, part in parts if part is not None)
    return str(amount)
