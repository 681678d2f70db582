"""How values are written on paper: dates, ticks, blanks, paragraphs and their heading levels."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

BLANK = "________"
BLANK_DATE = "____年__月__日"
TICKED, UNTICKED = "■", "□"
LONGEST_HEADING = 40


def chinese_date(day: date | None) -> str:
    """2026年1月5日: Arabic, whole year, no zero in front; a blank to fill in where unknown."""
    return f"{day.year}年{day.month}月{day.day}日" if day else BLANK_DATE


def printable(text: str) -> str:
    """The text without characters that no XML file may hold; tabs become spaces."""
    kept = (char for char in text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(char for char in kept if char == "\n" or _is_printable(ord(char)))


def _is_printable(code: int) -> bool:
    if code < 0x20 or 0x7F <= code <= 0x9F:
        return False
    return not (0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF, 0x2028, 0x2029))


@dataclass(frozen=True)
class Choice:
    """Options to tick on a form, with those already chosen."""

    options: tuple[str, ...]
    chosen: tuple[str, ...] = ()

    def __str__(self) -> str:
        """□满意　■基本满意　□不满意."""
        return "　".join(
            (TICKED if option in self.chosen else UNTICKED) + option for option in self.options
        )


@dataclass(frozen=True)
class Block:
    """One paragraph of running text; level 0 is text, 1 to 4 are headings 一、（一）1.（1）."""

    text: str
    level: int = 0


_HEADINGS = (
    (1, re.compile(r"^[一二三四五六七八九十百]+、")),
    (2, re.compile(r"^（[一二三四五六七八九十百]+）")),
    (3, re.compile(r"^\d{1,2}\.(?!\d)")),
    (4, re.compile(r"^（\d{1,2}）")),
)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Typed text as paragraphs, each with its heading level; empty lines fall away."""
    lines = (line.strip(" 　") for line in printable(text).split("\n"))
    return tuple(Block(line, _level(line)) for line in lines if line)


def _level(line: str) -> int:
    for level, pattern in _HEADINGS:
        if pattern.match(line):
            # A whole sentence after the number is text, not a heading in bold type.
            is_sentence = len(line) > LONGEST_HEADING or line.endswith(("。", "；", "："))
            return 0 if is_sentence and level < 3 else level
    return 0


_NUMBERED = re.compile(r"^(.*?)(\d+)(\D*)$")


def joined_numbers(numbers: Iterable[str]) -> str:
    """第1号、第2号、第3号、第7号 shortened to 第1—3号、第7号, in the order given."""
    runs: list[tuple[str, int, int, str] | str] = []
    for number in numbers:
        found = _NUMBERED.match(number)
        if not found:
            runs.append(number)
            continue
        head, digits, tail = found.group(1), int(found.group(2)), found.group(3)
        last = runs[-1] if runs else None
        if isinstance(last, tuple) and (last[0], last[2] + 1, last[3]) == (head, digits, tail):
            runs[-1] = (head, last[1], digits, tail)
        else:
            runs.append((head, digits, digits, tail))
    return "、".join(run if isinstance(run, str) else _run_text(*run) for run in runs)


def _run_text(head: str, first: int, last: int, tail: str) -> str:
    if last == first:
        return f"{head}{first}{tail}"
    if last == first + 1:
        return f"{head}{first}{tail}、{head}{last}{tail}"
    return f"{head}{first}—{last}{tail}"
