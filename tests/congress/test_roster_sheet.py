"""The ledger written, and read again without a single change."""

import io
import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.congress.roster_files import CHEN, HEAD, ON, ZHANG, ZHAO, citizen_id, previewed, workbook
from xiangyin.congress.roster.columns import LEDGER_COLUMNS, PRIVATE_COLUMNS
from xiangyin.congress.roster.compare import compare
from xiangyin.congress.roster.particulars import RosterEntry
from xiangyin.congress.roster.sheet import roster_sheet
from xiangyin.core.text import codes

TITLE = "青石镇第十八届人民代表大会代表花名册"
HAN = st.sampled_from(
    "王李张刘陈杨赵黄周吴徐孙明芳伟娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂堃喆䶮㛃𫖯〇"
)
NAMES = st.one_of(
    st.text(HAN, min_size=2, max_size=4),
    st.builds("{}·{}".format, st.text(HAN, min_size=2, max_size=4), st.text(HAN, min_size=2)),
)
WORDS = st.text(st.sampled_from("青石镇大坪村茶厂小学校长主任书记=+-@1（）"), max_size=12).map(
    str.strip
)


def ledger(*people: RosterEntry, **options: object) -> bytes:
    return roster_sheet(people, title=TITLE, unit="青石镇人大", on=ON, **options)  # type: ignore[arg-type]


def cells(data: bytes) -> list[list[object]]:
    page = load_workbook(io.BytesIO(data)).active
    assert page is not None
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_the_ledger_looks_like_the_paper() -> None:
    people = [
        RosterEntry(ref=name, name=name, sex=sex, id_number=citizen_id("19680503", 11))
        for name, sex in (("王明", "1"), ("孔兰", "2"), ("王小明", "1"))
    ]
    data = ledger(*people)
    rows = cells(data)
    assert rows[0][0] == TITLE
    assert rows[1][0] == "填报单位：青石镇人大　　　　填报日期：2026年11月22日"
    assert rows[2][:4] == ["序号", "姓名", "性别", "出生年月"]
    assert [row[1] for row in rows[3:]] == ["王小明", "王　明", "孔　兰", "3人（女1人）"]
    page = load_workbook(io.BytesIO(data)).active
    assert page is not None
    assert page.freeze_panes == "C4"
    number = page.cell(4, LEDGER_COLUMNS.index("id_number") + 2)
    assert (number.data_type, number.number_format) == ("s", "@")


def test_party_lists_may_be_sorted_by_surname() -> None:
    people = [RosterEntry(ref=name, name=name) for name in ("王小明", "王明")]
    rows = cells(ledger(*people, convention="surname"))
    assert [row[1] for row in rows[3:5]] == ["王　明", "王小明"]


def test_the_public_ledger_has_no_private_columns() -> None:
    columns = [key for key in LEDGER_COLUMNS if key not in PRIVATE_COLUMNS]
    data = ledger(RosterEntry(ref="a", name="张大山", phone="13800131234"), columns=columns)
    assert not any("13800131234" in str(cell) for row in cells(data) for cell in row)


def test_what_looks_like_a_formula_stays_text() -> None:
    data = ledger(RosterEntry(ref="a", name="张大山", note="=1+1", unit_post="@村"))
    page = load_workbook(io.BytesIO(data)).active
    assert page is not None
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n"}
    assert previewed(data).rows[0].note == "=1+1"


def test_an_imported_file_written_out_and_read_again_changes_nothing() -> None:
    first = previewed(workbook(HEAD, ZHANG, ZHAO, CHEN))
    standing = [
        RosterEntry(
            ref=str(row.number), name=row.name, sex=row.sex, birth=row.birth,
            birth_precision=row.birth_precision, ethnicity=row.ethnicity, party=row.party,
            education=row.education, occupation=row.occupation,
            occupation_flags=row.occupation_flags, id_number=row.id_number,
        )
        for row in first.rows
    ]  # fmt: skip
    again = previewed(ledger(*standing))
    assert [p.sentence for p in again.problems] == []
    assert compare(again.rows, standing, again.stated_fields).is_empty


@st.composite
def entries(draw: st.DrawFn) -> list[RosterEntry]:
    names = draw(st.lists(NAMES, min_size=1, max_size=8, unique=True))
    return [
        RosterEntry(
            ref=str(index),
            name=name,
            sex=draw(st.sampled_from("012")),
            birth=draw(st.none() | st.dates(date(1930, 1, 1), date(2000, 1, 1))),
            ethnicity=draw(st.sampled_from(codes.ETHNICITIES)).code,
            party=draw(st.sampled_from(codes.PARTIES)).code,
            education=draw(st.sampled_from(codes.EDUCATIONS)).code,
            occupation=draw(st.sampled_from(codes.OCCUPATIONS)).code,
            occupation_flags=frozenset(
                draw(st.sets(st.sampled_from([f.code for f in codes.OCCUPATION_FLAGS])))
            ),
            unit_post=draw(WORDS),
            district=draw(WORDS),
            group=draw(WORDS),
            note=draw(WORDS),
            levels=frozenset(draw(st.sets(st.sampled_from(["county", "township"])))),
            incumbent=draw(st.none() | st.booleans()),
            presidium=draw(st.none() | st.booleans()),
            phone=draw(st.sampled_from(["", "13800131234", "0571-87654321"])),
        )
        for index, name in enumerate(names)
    ]


@settings(max_examples=60, deadline=None)
@given(entries())
def test_any_roster_written_out_and_read_again_changes_nothing(people: list[RosterEntry]) -> None:
    again = previewed(ledger(*people))
    assert [p.sentence for p in again.errors] == []
    assert len(again.rows) == len(people)
    found = compare(again.rows, people, again.stated_fields)
    assert [c.sentence for d in found.changed for c in d.changes] == []
    assert found.is_empty


def test_five_thousand_rows_are_previewed_in_time() -> None:
    rows = [
        [n, f"张{chr(0x4E00 + n)}", "男" if n % 2 else "女", "1968.05", "汉", "群众", "初中",
         "农民", citizen_id("19680503", n % 1000, area=f"3307{n // 1000:02}")]
        for n in range(1, 5001)
    ]  # fmt: skip
    data = workbook(HEAD, *rows)
    started = time.process_time()
    seen = previewed(data)
    spent = time.process_time() - started
    assert len(seen.rows) == 5000
    assert seen.errors == ()
    assert spent < 3, f"{spent:.2f} s"
