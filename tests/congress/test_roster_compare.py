"""A file against the roster as it stands."""

from dataclasses import replace
from datetime import date

from tests.congress.roster_files import CHEN, HEAD, ZHANG, ZHAO, changed, previewed, workbook
from xiangyin.congress.roster.compare import RosterDiff, compare
from xiangyin.congress.roster.particulars import COMPARED_FIELDS, RosterEntry, RosterRow


def entry(row: RosterRow, ref: str = "", **other: object) -> RosterEntry:
    """A standing entry that says what a row says, but for some fields."""
    values = {name: getattr(row, name) for name in (*COMPARED_FIELDS, "birth_precision")}
    return RosterEntry(**{**values, "ref": ref or row.name, **other})


def difference(rows: list[list[object]], *entries: RosterEntry) -> RosterDiff:
    seen = previewed(workbook(HEAD, *rows))
    return compare(seen.rows, entries, seen.stated_fields)


ROWS = previewed(workbook(HEAD, ZHANG, ZHAO, CHEN)).rows


def test_a_roster_that_says_the_same_changes_nothing() -> None:
    found = difference([ZHANG, ZHAO, CHEN], *(entry(row) for row in ROWS))
    assert found.is_empty
    assert found.summary == "新增0人，有变动0人，无变动3人，文件中没有的0人"


def test_new_changed_and_missing_deputies_are_told_apart() -> None:
    zhang, zhao, _ = ROWS
    found = difference(
        [changed(ZHANG, education="大专", party="党员"), CHEN], entry(zhang), entry(zhao)
    )
    assert [row.name for row in found.new] == ["陈石"]
    assert [gone.name for gone in found.missing] == ["赵兰"]
    assert [change.sentence for change in found.changed[0].changes] == [
        "政治面貌：群众 → 中共党员",
        "学历：初中 → 大学专科",
    ]


def test_a_changed_name_under_the_same_number_is_a_change() -> None:
    found = difference([changed(ZHANG, name="张大杉")], entry(ROWS[0]))
    assert [change.sentence for change in found.changed[0].changes] == ["姓名：张大山 → 张大杉"]


def test_numbers_are_masked_in_changes() -> None:
    found = difference([ZHANG], entry(ROWS[0], id_number=""))
    (change,) = found.changed[0].changes
    assert change.sentence.startswith("身份证号：（空） → 330***********")
    assert ROWS[0].id_number not in change.sentence


def test_a_variant_character_makes_another_person_until_the_office_decides() -> None:
    standing = replace(entry(ROWS[0]), name="李坤", id_number="")
    found = difference([changed(ZHANG, name="李堃", id=None)], standing)
    assert [row.name for row in found.new] == ["李堃"]
    assert [gone.name for gone in found.missing] == ["李坤"]
    assert [s.sentence for s in found.suspects] == [
        "第2行「李堃」与名册中的「李坤」只差形近字或异体字，请核对是否同一人"
    ]


def test_namesakes_are_never_guessed() -> None:
    twins = [
        replace(entry(ROWS[0], ref), id_number="", birth=birth, birth_precision="month")
        for ref, birth in (("a", date(1968, 5, 1)), ("b", date(1968, 5, 1)))
    ]
    found = difference([changed(ZHANG, id=None)], *twins)
    assert [row.name for row in found.new] == ["张大山"]
    assert len(found.missing) == 2
    assert {s.reason for s in found.suspects} == {"同名，且不止一人，请核对是哪一位"}


def test_the_same_name_with_another_birth_or_number_is_another_person() -> None:
    standing = replace(entry(ROWS[0]), birth=date(1990, 1, 1), id_number="")
    found = difference([changed(ZHANG, id=None)], standing)
    assert [s.reason for s in found.suspects] == ["同名而出生年月不同，请核对是否同一人"]
    found = difference([ZHANG], replace(entry(ROWS[0]), id_number=ROWS[1].id_number))
    assert [s.reason for s in found.suspects] == ["同名而身份证号不同，请核对是否同一人"]


def test_a_name_alone_is_enough_where_nothing_contradicts() -> None:
    standing = replace(entry(ROWS[0]), birth=None, id_number="")
    found = difference([ZHANG], standing)
    assert [change.label for change in found.changed[0].changes] == ["出生年月", "身份证号"]


def test_a_month_does_not_overrule_a_known_day() -> None:
    standing = replace(entry(ROWS[0]), id_number="")
    assert difference([changed(ZHANG, id=None)], standing).is_empty


def test_blank_cells_and_absent_columns_change_nothing() -> None:
    standing = replace(entry(ROWS[0]), phone="13800131234", note="组长", group="第一小组")
    assert difference([changed(ZHANG, education=None)], standing).is_empty
