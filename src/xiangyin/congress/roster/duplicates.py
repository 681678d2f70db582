"""The same person twice in one file, and names that differ by a hair."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from xiangyin.congress.roster.particulars import RosterRow
from xiangyin.core.text.names import look_alike_key

Found = tuple[RosterRow, str, str, str]  # row, field, level, text


def find_duplicates(rows: Sequence[RosterRow]) -> Iterator[Found]:
    """Every doubt about two rows being one person, at the later row."""
    seen: set[tuple[int, int]] = set()
    for earlier, later in _pairs(rows, lambda row: row.id_number):
        seen.add((earlier.number, later.number))
        if _other_level(earlier, later):
            continue
        if earlier.key == later.key:
            text = f"与第{earlier.number}行相同，同一人只能出现一次，请删去一行"
        else:
            text = f"与第{earlier.number}行「{earlier.name}」相同，请对照身份证改正"
        yield later, "id_number", "error", text
    for earlier, later in _pairs(rows, lambda row: row.key):
        if (earlier.number, later.number) not in seen:
            seen.add((earlier.number, later.number))
            yield from _same_name(earlier, later)
    for earlier, later in _pairs(rows, lambda row: look_alike_key(row.name)):
        if (earlier.number, later.number) not in seen and earlier.key != later.key:
            text = f"与第{earlier.number}行「{earlier.name}」只差形近字或异体字，请核对是否写错"
            yield later, "name", "warning", text


def _pairs(
    rows: Sequence[RosterRow], key: Callable[[RosterRow], str]
) -> Iterator[tuple[RosterRow, RosterRow]]:
    """Each later row with the first one of the same key."""
    groups: dict[str, list[RosterRow]] = defaultdict(list)
    for row in rows:
        if value := key(row):
            if groups[value]:
                yield groups[value][0], row
            groups[value].append(row)


def _same_name(earlier: RosterRow, later: RosterRow) -> Iterator[Found]:
    if _other_level(earlier, later):
        return
    if earlier.id_number and later.id_number:
        yield later, "name", "warning", f"与第{earlier.number}行同名，身份证号不同，请核对"
    elif earlier.birth == later.birth and earlier.birth is not None:
        advice = "疑为重复，请删去一行；如确是两人，请填写身份证号以便区分"
        yield later, "name", "error", f"与第{earlier.number}行姓名、出生年月都相同，{advice}"
    else:
        yield later, "name", "warning", f"与第{earlier.number}行同名，请核对是否为两人"


def _other_level(earlier: RosterRow, later: RosterRow) -> bool:
    """Whether one row is the person's county seat and the other the township seat (S002)."""
    return bool(earlier.levels and later.levels and not earlier.levels & later.levels)
