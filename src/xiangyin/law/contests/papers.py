"""Ballot papers and their tally, the same for every election.

A paper is what its voter chose; a form is what was printed. Papers are counted once for each
way of filling one in, so that a million papers cost little more than counting them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeVar

from xiangyin.law.findings import FactsError

NOBODY: frozenset[str] = frozenset()
Key = TypeVar("Key")


class Paper(NamedTuple):
    """选票. `chosen`: marked for (赞成) or written in (另选); `against`: 反对; the rest: 弃权.

    `is_ruled_out`: the scrutineers found it unreadable or not their own.
    """

    chosen: frozenset[str]
    against: frozenset[str] = NOBODY
    is_ruled_out: bool = False


class Spoiled(StrEnum):
    """Why a paper does not count (作废)."""

    TOO_MANY = "所选人数多于应选人数"
    CONTRADICTORY = "对同一人既赞成又反对"
    NOT_ON_PAPER = "另选了选票以外的"
    RULED_OUT = "经监票人认定作废"


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a paper offers: its names in their order, and how many may be chosen at most."""

    candidates: tuple[str, ...]
    seats: int
    takes_write_ins: bool = True

    def __post_init__(self) -> None:
        if self.seats < 1:
            raise FactsError("seats", f"应选人数应当是一以上的整数：{self.seats}")
        if len(set(self.candidates)) < len(self.candidates):
            raise FactsError("candidates", "同一候选人列了两次")

    def fault_of(self, paper: Paper) -> Spoiled | None:
        """None for a valid paper; one that chooses nobody is valid (选举法第四十四条第二款)."""
        if paper.is_ruled_out:
            return Spoiled.RULED_OUT
        if len(paper.chosen) > self.seats:
            return Spoiled.TOO_MANY
        if not paper.chosen.isdisjoint(paper.against):
            return Spoiled.CONTRADICTORY
        if not self.takes_write_ins and not paper.chosen.issubset(self.candidates):
            return Spoiled.NOT_ON_PAPER
        return None


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What the papers say: the record that scrutineers sign (计票结果).

    `votes` holds every candidate of the form, `write_ins` everyone else who was chosen.
    `returned` = valid + spoiled; a blank paper is valid and chooses nobody.
    """

    seats: int
    returned: int
    votes: Mapping[str, int]
    write_ins: Mapping[str, int] = field(default_factory=dict)
    against: Mapping[str, int] = field(default_factory=dict)
    spoiled: Mapping[Spoiled, int] = field(default_factory=dict)
    blank: int = 0

    def __post_init__(self) -> None:
        _refuse_impossible(self)

    @property
    def invalid(self) -> int:
        return sum(self.spoiled.values())

    @property
    def valid(self) -> int:
        return self.returned - self.invalid

    @property
    def everyone(self) -> dict[str, int]:
        """Candidates and written-in together: a vote is a vote (选举法第四十一条)."""
        return {**self.write_ins, **self.votes}

    def abstentions(self, name: str) -> int:
        """Valid papers neither for nor against one candidate."""
        return self.valid - self.votes[name] - self.against.get(name, 0)


def count(papers: Iterable[Paper], form: Form) -> Tally:
    """Count papers in any order. Equal papers are judged once."""
    chosen: Counter[str] = Counter()
    against: Counter[str] = Counter()
    spoiled: Counter[Spoiled] = Counter()
    returned = blank = 0
    for paper, times in Counter(papers).items():
        returned += times
        fault = form.fault_of(paper)
        if fault:
            spoiled[fault] += times
            continue
        blank += 0 if paper.chosen else times
        for name in paper.chosen:
            chosen[name] += times
        for name in paper.against:
            against[name] += times
    return Tally(
        seats=form.seats,
        returned=returned,
        votes={name: chosen.pop(name, 0) for name in form.candidates},
        write_ins=dict(chosen),
        against=dict(against),
        spoiled=dict(spoiled),
        blank=blank,
    )


def merged(tallies: Iterable[Tally]) -> Tally:
    """One tally of several boxes or stations that used the same form."""
    first, *others = tallies
    for other in others:
        if other.seats != first.seats or other.votes.keys() != first.votes.keys():
            raise FactsError("tallies", "各票箱的选票不同，不能合并计票")
    every = (first, *others)
    return Tally(
        seats=first.seats,
        returned=sum(one.returned for one in every),
        votes=_added(one.votes for one in every),
        write_ins=_added(one.write_ins for one in every),
        against=_added(one.against for one in every),
        spoiled=_added(one.spoiled for one in every),
        blank=sum(one.blank for one in every),
    )


def _added(counts: Iterable[Mapping[Key, int]]) -> dict[Key, int]:
    total: Counter[Key] = Counter()
    for one in counts:
        total.update(one)
    return dict(total)


def _refuse_impossible(tally: Tally) -> None:
    """Totals that no set of papers could give are refused by the field at fault."""
    for name in ("votes", "write_ins", "against", "spoiled"):
        if min(getattr(tally, name).values(), default=0) < 0:
            raise FactsError(name, "票数不能是负数")
    if tally.seats < 1:
        raise FactsError("seats", f"应选人数应当是一以上的整数：{tally.seats}")
    if tally.returned < 0 or tally.blank < 0:
        raise FactsError("returned" if tally.returned < 0 else "blank", "票数不能是负数")
    if tally.invalid > tally.returned:
        raise FactsError("spoiled", f"废票{tally.invalid}张多于收回的选票{tally.returned}张")
    if tally.blank > tally.valid:
        raise FactsError("blank", f"空白票{tally.blank}张多于有效票{tally.valid}张")
    if not tally.votes.keys().isdisjoint(tally.write_ins):
        raise FactsError("write_ins", "候选人不是另选的人")
    marked = tally.valid - tally.blank
    for name in ("votes", "write_ins"):
        for person, votes in getattr(tally, name).items():
            if votes > marked:
                raise FactsError(name, f"{person}得{votes}票，多于选了人的有效票{marked}张")
    for person, votes in tally.against.items():
        if votes + tally.everyone.get(person, 0) > tally.valid:
            raise FactsError("against", f"{person}的赞成票和反对票多于有效票{tally.valid}张")
    chosen = sum(tally.votes.values()) + sum(tally.write_ins.values())
    if chosen > marked * tally.seats:
        raise FactsError("votes", f"共{chosen}票，多于{marked}张票每张至多选{tally.seats}人")
