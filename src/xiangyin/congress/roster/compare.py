"""A previewed file against the roster as it stands: who is new, what changed, who is missing.

Nothing is merged here, least of all names that only look alike: 李坤 and 李堃 are two persons until
the office says otherwise.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from xiangyin.congress.roster.columns import FIELD_BY_KEY
from xiangyin.congress.roster.particulars import (
    COMPARED_FIELDS,
    Particulars,
    RosterEntry,
    RosterRow,
    is_stated,
    shown_text,
)
from xiangyin.core.text.dates import ParsedDate
from xiangyin.core.text.names import look_alike_key

_COLUMN_OF = {"levels": "level"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that would change, in words fit for a screen (numbers masked)."""

    field: str
    label: str
    before: str
    after: str

    @property
    def sentence(self) -> str:
        """「学历：高中 → 大专」."""
        return f"{self.label}：{self.before or '（空）'} → {self.after}"


@dataclass(frozen=True, slots=True)
class ChangedDeputy:
    """A deputy of the roster whom the file describes differently."""

    row: RosterRow
    entry: RosterEntry
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Suspect:
    """A row that may be somebody already in the roster; a person must decide."""

    row: RosterRow
    entry: RosterEntry
    reason: str

    @property
    def sentence(self) -> str:
        """What the office reads about it."""
        return (
            f"第{self.row.number}行「{self.row.name}」与名册中的「{self.entry.name}」{self.reason}"
        )


@dataclass(frozen=True, slots=True)
class RosterDiff:
    """The whole difference; suspects also stand under new and missing until decided."""

    new: tuple[RosterRow, ...]
    changed: tuple[ChangedDeputy, ...]
    unchanged: tuple[tuple[RosterRow, RosterEntry], ...]
    missing: tuple[RosterEntry, ...]
    suspects: tuple[Suspect, ...]

    @property
    def is_empty(self) -> bool:
        """Whether file and roster say the same."""
        return not (self.new or self.changed or self.missing)

    @property
    def summary(self) -> str:
        """One sentence on the whole."""
        return (
            f"新增{len(self.new)}人，有变动{len(self.changed)}人，"
            f"无变动{len(self.unchanged)}人，文件中没有的{len(self.missing)}人"
        )


def compare(
    rows: Sequence[RosterRow],
    entries: Iterable[RosterEntry],
    stated_fields: Collection[str] | None = None,
) -> RosterDiff:
    """Match rows to entries by identity number, else by name and birth; blanks change nothing.

    `stated_fields` are the fields the file has columns for (`RosterPreview.stated_fields`).
    """
    standing = list(entries)
    matches = _match(rows, standing)
    pairs = [(row, matches[row.number]) for row in rows if row.number in matches]
    changed, unchanged = [], []
    for row, entry in pairs:
        if changes := _changes(row, entry, stated_fields):
            changed.append(ChangedDeputy(row, entry, changes))
        else:
            unchanged.append((row, entry))
    matched = {entry.ref for _, entry in pairs}
    new = tuple(row for row in rows if row.number not in matches)
    missing = tuple(entry for entry in standing if entry.ref not in matched)
    suspects = tuple(_suspects(new, missing))
    return RosterDiff(new, tuple(changed), tuple(unchanged), missing, suspects)


def _match(rows: Sequence[RosterRow], entries: Sequence[RosterEntry]) -> dict[int, RosterEntry]:
    by_id = {entry.id_number: entry for entry in entries if entry.id_number}
    by_name: dict[str, list[RosterEntry]] = defaultdict(list)
    for entry in entries:
        by_name[entry.key].append(entry)
    matches: dict[int, RosterEntry] = {}
    taken: set[str] = set()
    for row in rows:
        known = by_id.get(row.id_number) if row.id_number else None
        if known is not None and known.ref not in taken:
            matches[row.number] = known
            taken.add(known.ref)
    namesakes: dict[str, int] = defaultdict(int)
    for row in rows:
        namesakes[row.key] += row.number not in matches
    for row in rows:
        if row.number in matches:
            continue
        free = [e for e in by_name[row.key] if e.ref not in taken and _may_be(row, e)]
        if len(free) == 1 and (namesakes[row.key] == 1 or _same_birth(row, free[0])):
            matches[row.number] = free[0]
            taken.add(free[0].ref)
    return matches


def _may_be(row: RosterRow, entry: RosterEntry) -> bool:
    """Whether nothing stated forbids that the two are one person."""
    if row.id_number and entry.id_number:
        return False
    return row.birth is None or entry.birth is None or _same_birth(row, entry)


def _same_birth(row: Particulars, entry: Particulars) -> bool:
    if row.birth is None or entry.birth is None:
        return False
    return ParsedDate(row.birth, row.birth_precision).agrees_with(entry.birth) or ParsedDate(
        entry.birth, entry.birth_precision
    ).agrees_with(row.birth)


def _changes(
    row: RosterRow, entry: RosterEntry, stated_fields: Collection[str] | None
) -> tuple[FieldChange, ...]:
    found = []
    for name in COMPARED_FIELDS:
        if not is_stated(row, name) or not _has_column(name, row, stated_fields):
            continue
        if name == "birth" and _same_birth(row, entry) and not _is_finer(row, entry):
            continue
        if getattr(row, name) == getattr(entry, name) and name != "birth":
            continue
        label = FIELD_BY_KEY[_COLUMN_OF.get(name, name)].label
        found.append(FieldChange(name, label, shown_text(entry, name), shown_text(row, name)))
    return tuple(found)


def _has_column(name: str, row: RosterRow, stated_fields: Collection[str] | None) -> bool:
    if stated_fields is None:
        return True
    if name == "occupation_flags":
        # Without a column of their own, flags are implied by the occupation and never overrule.
        return name in stated_fields
    if name in {"sex", "birth"} and row.id_number:
        return True
    if name == "unit_post" and "post" in stated_fields:
        return True
    return _COLUMN_OF.get(name, name) in stated_fields or name == "ethnicity"


def _is_finer(row: RosterRow, entry: RosterEntry) -> bool:
    order = ("year", "month", "day")
    return order.index(row.birth_precision) > order.index(entry.birth_precision)


def _suspects(new: Iterable[RosterRow], missing: Iterable[RosterEntry]) -> Iterable[Suspect]:
    alike: dict[str, list[RosterEntry]] = defaultdict(list)
    for entry in missing:
        alike[look_alike_key(entry.name)].append(entry)
    for row in new:
        for entry in alike[look_alike_key(row.name)]:
            yield Suspect(row, entry, _why_suspect(row, entry))


def _why_suspect(row: RosterRow, entry: RosterEntry) -> str:
    if row.key != entry.key:
        return "只差形近字或异体字，请核对是否同一人"
    if row.id_number and entry.id_number:
        return "同名而身份证号不同，请核对是否同一人"
    if row.birth and entry.birth and not _same_birth(row, entry):
        return "同名而出生年月不同，请核对是否同一人"
    return "同名，且不止一人，请核对是哪一位"
