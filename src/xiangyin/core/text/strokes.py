"""姓名笔画 order: how the rosters, candidate lists and ballots of a congress are sorted.

Stroke count of the first character, then its strokes one by one, then the second character.
Congresses sort by the whole name (姓名笔画: 王小明 before 王明); party and consultative lists sort
by surname (姓氏笔画: the blank in 王　明 comes first). The office has the last word on characters
outside the 8,105 of the national table.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from xiangyin.core.text.names import DOT, name_key

Convention = Literal["full", "surname"]

KEY_SLOTS = 16
SLOT_WIDTH = 4
KEY_WIDTH = KEY_SLOTS * SLOT_WIDTH

_TABLE = Path(__file__).parent / "data" / "stroke_rank.tsv"
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ROOM_BETWEEN_RANKS = 100
_AFTER_ALL_RANKS = 1_000_000


@cache
def _table() -> dict[str, tuple[int, int]]:
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines())
    return {row[0]: (int(row[1]), int(row[2])) for row in rows if len(row) == 3}


@cache
def _last_rank_by_count() -> dict[int, int]:
    last: dict[int, int] = {}
    for count, rank in _table().values():
        last[count] = max(last.get(count, 0), rank)
    return last


def stroke_count(character: str) -> int | None:
    """Strokes of a character of the national table, else None."""
    entry = _table().get(character)
    return entry[0] if entry else None


def unranked(name: str) -> tuple[str, ...]:
    """The characters of a name whose place the office must decide."""
    return tuple(dict.fromkeys(c for c in _characters(name) if c not in _table()))


def stroke_key(
    name: str, convention: Convention = "full", counts: Mapping[str, int] | None = None
) -> str:
    """A fixed-width ASCII string that sorts as the name does; store it and let the database sort.

    `counts` holds the stroke counts the office has decided for rare characters: they stand after
    all others of the same count. Undecided ones stand at the very end.
    """
    characters = _characters(name)
    slots = [_slot(c, counts or {}) for c in characters]
    if convention == "surname" and len(slots) == 2:
        slots.insert(1, 0)
    slots = (slots + [0] * KEY_SLOTS)[:KEY_SLOTS]
    return "".join(map(_base36, slots))


def _characters(name: str) -> str:
    return name_key(name).replace(DOT, "")


def _slot(character: str, counts: Mapping[str, int]) -> int:
    if entry := _table().get(character):
        return entry[1] * _ROOM_BETWEEN_RANKS
    if character in counts:
        ranks = _last_rank_by_count()
        last = max((ranks[n] for n in ranks if n <= counts[character]), default=0)
        return last * _ROOM_BETWEEN_RANKS + 1 + ord(character) % (_ROOM_BETWEEN_RANKS - 1)
    return _AFTER_ALL_RANKS + ord(character) % 600_000


def _base36(number: int) -> str:
    digits = ""
    for _ in range(SLOT_WIDTH):
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
