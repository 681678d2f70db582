"""Real ballots read from ../shared/data/ballots: Polish participatory budgets, New South Wales.

`.pb` is Pabulib's format: three sections of semicolon-separated lines, with the official total
of each project. The New South Wales files hold every mark on every paper and the electoral
commission's own ruling whether the paper is formal.
"""

import csv
import io
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import ROOT
from xiangyin.law.contests import Form, Paper, Spoiled, Tally, count

SHARED = Path(os.environ.get("XIANGYIN_SHARED", ROOT.parent / "shared"))
BALLOTS = SHARED / "data" / "ballots"
SECTIONS = ("META", "PROJECTS", "VOTES")
TICKS, CROSSES = {"/"}, {"x", "X"}


@dataclass(frozen=True)
class Budget:
    """One vote on projects: what was marked, and what the city announced."""

    name: str
    official: dict[str, int]
    chosen: tuple[tuple[str, ...], ...]
    most: int  # projects a paper may choose

    @property
    def form(self) -> Form:
        return Form(candidates=tuple(self.official), seats=self.most, takes_write_ins=False)

    def counted(self) -> Tally:
        return count((Paper(frozenset(names)) for names in self.chosen), self.form)


def budgets() -> list[Path]:
    return sorted(BALLOTS.glob("*.pb"))


def read_budget(path: Path) -> Budget:
    sections: dict[str, list[list[str]]] = {name: [] for name in SECTIONS}
    rows: list[list[str]] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter=";"):
            if row and row[0].strip() in SECTIONS:
                rows = sections[row[0].strip()]
            elif row:
                rows.append([cell.strip() for cell in row])
    meta = dict(row[:2] for row in sections["META"])
    head, *projects = sections["PROJECTS"]
    votes_at = head.index("votes")
    head, *votes = sections["VOTES"]
    vote_at = head.index("vote")
    return Budget(
        name=path.stem,
        official={row[0]: int(row[votes_at]) for row in projects},
        chosen=tuple(tuple(row[vote_at].replace(" ", "").split(",")) for row in votes),
        most=int(meta.get("max_length", len(projects))),
    )


class Formal(Form):
    """New South Wales: one first preference, no more and no less. Ours lets a blank paper be."""

    def fault_of(self, paper: Paper) -> Spoiled | None:
        return super().fault_of(paper) or (None if paper.chosen else Spoiled.RULED_OUT)


@dataclass(frozen=True)
class Marked:
    """One paper of New South Wales: its marks by candidate, and the commission's ruling."""

    marks: dict[str, str]
    is_formal: bool
    counted_first: str  # whose first preference the commission counted; "" for none

    def paper(self, *, rivals: int, crosses_strike_out: bool) -> Paper:
        """`1` is a first preference; a tick or cross alone counts as one.

        Crosses against all `rivals` strike them out. With `crosses_strike_out` (2023, under the
        Electoral Act 2017) no other crosses are let be beside a 1; in 2015 they were.
        """
        ones = frozenset(name for name, mark in self.marks.items() if mark == "1")
        ticks = frozenset(name for name, mark in self.marks.items() if mark in TICKS)
        crosses = frozenset(name for name, mark in self.marks.items() if mark in CROSSES)
        numbers = len([mark for mark in self.marks.values() if mark.isdigit()])
        if ones:
            struck_out = not ticks and len(crosses) == rivals and numbers == 1
            is_clear = not (ticks or crosses) or struck_out or not crosses_strike_out
            return Paper(ones, is_ruled_out=not is_clear)
        if numbers:
            return Paper(frozenset())
        if len(ticks) == 1 and len(crosses) in (0, rivals):
            return Paper(ticks)
        return Paper(ticks | crosses)


def elections() -> list[Path]:
    return sorted(BALLOTS.glob("*.zip"))


def read_papers(path: Path) -> Iterator[Marked]:
    """Lines of one paper follow one another; a paper without marks has one empty line."""
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as raw:
        rows = csv.reader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline=""), delimiter="\t")
        next(rows)
        at, marks, is_formal, first = None, {}, False, ""
        for _, place, number, formality, name, mark, counted in rows:
            if at != (place, number):
                if at:
                    yield Marked(marks, is_formal, first)
                at, marks, is_formal, first = (place, number), {}, formality == "Formal", ""
            if mark.strip():
                marks[name] = mark.strip()
            if counted == "1":
                first = name
        if at:
            yield Marked(marks, is_formal, first)
