"""Which column holds what: by its header, else by what stands in it; the office may overrule."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from xiangyin.congress.roster.contents import CONTENT
from xiangyin.congress.roster.workbook import Cell
from xiangyin.core.text.normalise import search_form

Confidence = Literal["header", "similar", "content", "given"]


@dataclass(frozen=True, slots=True)
class RosterField:
    """One thing a roster tells of a deputy, and the headers it goes under."""

    key: str
    label: str
    headers: tuple[str, ...]


FIELDS = (
    RosterField("name", "姓名", ("姓名", "代表姓名", "名字", "人员姓名", "代表名单", "代表")),
    RosterField("sex", "性别", ("性别",)),
    RosterField(
        "birth",
        "出生年月",
        ("出生年月", "出生日期", "出生年月日", "出生时间", "生日", "出生", "生年月"),
    ),
    RosterField("ethnicity", "民族", ("民族", "族别")),
    RosterField("party", "政治面貌", ("政治面貌", "党派", "政治面目", "政治身份", "党派情况")),
    RosterField(
        "education",
        "学历",
        ("学历", "文化程度", "最高学历", "学历学位", "受教育程度", "文化", "教育程度"),
    ),
    RosterField(
        "occupation",
        "职业构成",
        (
            "职业构成",
            "职业",
            "代表类别",
            "身份",
            "代表身份",
            "界别",
            "代表构成",
            "人员类别",
            "职业身份",
            "构成",
            "类别",
            "结构",
        ),
    ),
    RosterField("occupation_flags", "构成标记", ("构成标记", "代表标记", "其他标记")),
    RosterField(
        "unit_post",
        "工作单位及职务",
        (
            "工作单位及职务",
            "单位及职务",
            "工作单位和职务",
            "工作单位职务",
            "单位职务",
            "工作单位",
            "单位",
            "所在单位",
        ),
    ),
    RosterField("post", "职务", ("职务", "现任职务", "职务职称", "担任职务")),
    RosterField(
        "district",
        "选区",
        ("选区", "所在选区", "选区名称", "所属选区", "当选选区", "选举单位", "选区号"),
    ),
    RosterField(
        "group",
        "代表小组",
        (
            "代表小组",
            "所在小组",
            "小组",
            "所属小组",
            "所在代表小组",
            "代表组",
            "活动小组",
            "代表团",
        ),
    ),
    RosterField("level", "代表级别", ("级别", "代表级别", "层级", "代表层级", "县镇", "县镇代表")),
    RosterField(
        "incumbent",
        "是否连任",
        ("是否连任", "连任", "是否连任代表", "连任情况", "上届代表", "是否上届代表"),
    ),
    RosterField("presidium", "主席团成员", ("主席团成员", "是否主席团成员", "主席团")),
    RosterField(
        "id_number",
        "身份证号",
        ("身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码", "居民身份证号", "证件号"),
    ),
    RosterField(
        "phone",
        "联系电话",
        ("联系电话", "手机", "手机号", "手机号码", "电话", "联系方式", "移动电话", "电话号码"),
    ),
    RosterField("note", "备注", ("备注", "说明", "其他")),
)
FIELD_BY_KEY = {field.key: field for field in FIELDS}
# What the written ledger holds, in its order.
LEDGER_COLUMNS = (
    "name",
    "sex",
    "birth",
    "ethnicity",
    "party",
    "education",
    "occupation",
    "occupation_flags",
    "unit_post",
    "level",
    "district",
    "group",
    "presidium",
    "incumbent",
    "id_number",
    "phone",
    "note",
)
# Without these the ledger may be pinned to a wall or sent by chat.
PRIVATE_COLUMNS = frozenset({"id_number", "phone"})
# Known, and never imported: they are counted by the system or are not needed.
IGNORED_HEADERS = frozenset({"序号", "编号", "年龄", "照片", "号", "no", "no.", "周岁"})

_HEADER_FIELD = {header: field.key for field in FIELDS for header in field.headers}
# Words too common to recognise a longer header by: 代表证号 is no name, 出生地 no birth date.
_EXACT_ONLY = frozenset(
    {"代表", "其他", "说明", "结构", "出生", "单位", "级别", "文化", "类别", "身份"}
)
_LONGEST_FIRST = sorted(set(_HEADER_FIELD) - _EXACT_ONLY, key=len, reverse=True)
_STATEMENT = re.compile(r"[:：].*\S")
_BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]")
_CONTENT_SHARE = 0.7
_SAMPLE = 200


def header_key(text: object) -> str:
    """A header without spaces, brackets, stars and colons."""
    return _BRACKETED.sub("", search_form(str(text))).strip("*＊:：、.。/")


def field_of_header(text: object) -> tuple[str, Confidence] | None:
    """The field a header names exactly, or contains."""
    key = header_key(text)
    if not key or key in IGNORED_HEADERS or _STATEMENT.search(str(text)):
        return None
    if key in _HEADER_FIELD:
        return _HEADER_FIELD[key], "header"
    if len(key) > 12:
        return None
    contained = next((h for h in _LONGEST_FIRST if h in key), None)
    return (_HEADER_FIELD[contained], "similar") if contained else None


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A field, the column it was found in, and why."""

    field: str
    column: int
    header: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Leftover:
    """A column that will not be imported, and why."""

    column: int
    header: str
    reason: str
    holds_names: bool = False

    @property
    def sentence(self) -> str:
        """What the office reads about it."""
        return f"第{column_letter(self.column)}列「{self.header}」{self.reason}"


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """The columns as understood; `mapping` is what a preview takes and the office may change."""

    guesses: tuple[ColumnGuess, ...]
    leftovers: tuple[Leftover, ...] = ()

    @property
    def mapping(self) -> dict[str, int]:
        """Field → column index."""
        return {guess.field: guess.column for guess in self.guesses}

    def overruled(self, mapping: Mapping[str, int | None], headers: Sequence[str]) -> "ColumnPlan":
        """The plan after the office has set some fields; None takes a field out."""
        kept = [
            g for g in self.guesses if g.field not in mapping and g.column not in mapping.values()
        ]
        given = [
            ColumnGuess(field, column, headers[column] if column < len(headers) else "", "given")
            for field, column in mapping.items()
            if column is not None and field in FIELD_BY_KEY
        ]
        taken = {guess.column for guess in given}
        rest = tuple(left for left in self.leftovers if left.column not in taken)
        return ColumnPlan((*kept, *given), rest)


def column_letter(index: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def guess_columns(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> ColumnPlan:
    """Guess every column: exact headers first, then similar ones, then by content."""
    width = max([len(headers), *(len(row) for row in rows[:_SAMPLE])], default=0)
    titles = [*headers, *[""] * (width - len(headers))]
    samples = [_sample(rows, column) for column in range(width)]
    taken: dict[str, ColumnGuess] = {}
    used: dict[int, str] = {}
    for wanted in ("header", "similar"):
        for column, title in enumerate(titles):
            found = field_of_header(title)
            if column in used or found is None or found[1] != wanted:
                continue
            used[column] = found[0]
            held = taken.get(found[0])
            if held is None or (wanted == held.confidence and not samples[held.column]):
                taken[found[0]] = ColumnGuess(found[0], column, title, wanted)
    _guess_by_content(titles, samples, taken, used)
    return ColumnPlan(tuple(taken.values()), tuple(_leftovers(titles, samples, taken)))


def _guess_by_content(
    titles: Sequence[str],
    samples: Sequence[Sequence[Cell]],
    taken: dict[str, ColumnGuess],
    used: dict[int, str],
) -> None:
    for field, fits in CONTENT.items():
        if field in taken:
            continue
        for column, sample in enumerate(samples):
            free = column not in used and header_key(titles[column]) not in IGNORED_HEADERS
            if free and sample and _fitting(sample, fits) >= _CONTENT_SHARE:
                taken[field] = ColumnGuess(field, column, titles[column], "content")
                used[column] = field
                break


def _leftovers(
    titles: Sequence[str], samples: Sequence[Sequence[Cell]], taken: Mapping[str, ColumnGuess]
) -> list[Leftover]:
    chosen = {guess.column for guess in taken.values()}
    left = []
    for column, title in enumerate(titles):
        if column in chosen or not (title or samples[column]):
            continue
        if header_key(title) in IGNORED_HEADERS:
            continue
        found = field_of_header(title)
        held = taken.get(found[0]) if found else None
        repeated, reason = False, "没有对应的项目，不导入"
        if held and header_key(held.header) == header_key(title):
            repeated = True
            reason = f"与第{column_letter(held.column)}列重名，不导入"
        elif held:
            reason = f"与第{column_letter(held.column)}列「{held.header}」是同一项，不导入"
        second_names = bool(found and found[0] == "name" and repeated and samples[column])
        left.append(Leftover(column, title, reason, second_names))
    return left


def _sample(rows: Sequence[Sequence[Cell]], column: int) -> list[Cell]:
    cells = (row[column] for row in rows if column < len(row))
    return [cell for cell in cells if cell not in ("", None)][:_SAMPLE]


def _fitting(sample: Sequence[Cell], fits: Callable[[Cell], bool]) -> float:
    return sum(map(fits, sample)) / len(sample)
