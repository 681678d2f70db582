"""Rosters as offices really keep them, made cell by cell for the tests. Nobody here exists."""

import io
from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from xiangyin.congress.roster.preview import RosterPreview, preview
from xiangyin.congress.roster.reading import read_roster
from xiangyin.core.text.idnumber import check_digit

ON = date(2026, 11, 22)

HEAD = ["序号", "姓名", "性别", "出生日期", "民族", "政治面貌", "学历", "职业", "身份证号"]


def citizen_id(born: str, serial: int, area: str = "330799") -> str:
    """A valid number of the invented county; an odd serial is a man's."""
    first = f"{area}{born}{serial:03}"
    return first + check_digit(first)


ZHANG = [1, "张大山", "男", "1968.05", "汉", "群众", "初中", "农民", citizen_id("19680503", 11)]
ZHAO = [2, "赵　兰", "女", "1979.11", "回族", "党员", "大专", "教师", citizen_id("19791120", 22)]
CHEN = [3, "陈石", "男", "1971.02", "汉族", "中共党员", "本科", "干部", citizen_id("19710214", 33)]


def changed(row: Sequence[object], **cells: object) -> list[object]:
    """A row with some cells changed, by header."""
    words = {
        "name": 1,
        "sex": 2,
        "birth": 3,
        "ethnicity": 4,
        "party": 5,
        "education": 6,
        "occupation": 7,
        "id": 8,
    }
    copy = list(row)
    for key, value in cells.items():
        copy[words[key]] = value
    return copy


def workbook(
    *rows: Sequence[object], finish: Callable[[Worksheet], None] | None = None, sheet: str = "名册"
) -> bytes:
    """An .xlsx with these rows from A1 on."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = sheet
    for row in rows:
        page.append(list(row))
    if finish:
        finish(page)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def previewed(data: bytes, filename: str = "花名册.xlsx", **mapping: int | None) -> RosterPreview:
    """What the office would see before importing."""
    return preview(read_roster(data, filename), mapping or None, ON, minimum_age=18)


def sentences(data: bytes, name: str = "花名册.xlsx") -> list[str]:
    """Every complaint, in the order of the file."""
    return [problem.sentence for problem in previewed(data, name).problems]
