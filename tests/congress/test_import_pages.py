"""The roster through the pages: upload, look, correct, decide, confirm. Nothing is lost."""

import io
from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl.worksheet.worksheet import Worksheet

from tests.congress.roster_files import CHEN as CHEN_ROW
from tests.congress.roster_files import HEAD, ZHANG, ZHAO, changed, workbook
from tests.congress.test_pages import client_of, text_of, url
from xiangyin.congress.models import Deputy, RosterUpload
from xiangyin.congress.testing import make_deputy, make_term, town
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, WU

pytestmark = pytest.mark.django_db


def uploaded(client: Client, data: bytes, name: str = "花名册.xlsx") -> str:
    """Upload the file; returns the address of its preview."""
    response = client.post(url("import"), {"file": SimpleUploadedFile(name, data)})
    assert response.status_code == 302, text_of(response)
    return str(response.url)  # type: ignore[attr-defined]


def names() -> list[str]:
    return [d.person.full_name for d in Deputy._base_manager.order_by("id")]


def test_a_clean_roster_is_looked_at_and_confirmed() -> None:
    make_term()
    lin = client_of(LIN)
    preview = uploaded(lin, workbook(HEAD, ZHANG, ZHAO, CHEN_ROW))
    body = text_of(lin.get(preview))
    assert "读到3名代表，没有发现问题" in body
    assert "张大山、赵兰、陈石" in body
    assert str(ZHANG[8]) not in body  # masked even here
    assert names() == []
    done = lin.post(preview, {"do": "confirm"}, follow=True)
    assert "新增3人" in text_of(done)
    assert names() == ["张大山", "赵兰", "陈石"]
    again = lin.post(preview, {"do": "confirm"}, follow=True)
    assert "已经导入过" in text_of(again)
    assert names() == ["张大山", "赵兰", "陈石"]


def test_problems_are_shown_by_cell_and_bar_the_import() -> None:
    make_term()
    lin = client_of(LIN)
    preview = uploaded(
        lin, workbook(HEAD, ZHANG, changed(ZHAO, birth="1968.13"), changed(CHEN_ROW, sex="人"))
    )
    body = text_of(lin.get(preview))
    assert "第3行 出生日期「1968.13」不是有效的年月" in body
    assert "第4行 性别「人」" in body
    assert 'href="#line-3"' in body
    assert 'id="cell-D3"' in body
    assert "只看有问题的行（2行）" in body
    only = text_of(lin.get(preview, {"only": "problems"}))
    assert 'id="line-3"' in only
    assert 'id="line-2"' not in only
    refused = lin.post(preview, {"do": "confirm"})
    assert refused.status_code == 422
    assert "没有导入任何一行" in text_of(refused)
    assert "第3行" in text_of(refused)
    assert names() == []


def test_a_column_guessed_wrong_is_corrected_and_stays_corrected() -> None:
    make_term()
    head = ["序号", "称呼", "备用", "性别", "民族", "学历"]
    first, second = (
        [1, "代甲", "张大山", "男", "汉", "高中"],
        [2, "代乙", "赵兰", "女", "回", "大专"],
    )
    data = workbook(head, first, second)
    lin = client_of(LIN)
    preview = uploaded(lin, data)
    lin.post(preview, {"do": "arrange", "column-name": "1", "column-sex": "3"})
    body = text_of(lin.get(preview))
    assert "代甲、代乙" in body
    lin.post(preview, {"do": "arrange", "column-name": "2", "column-sex": "none"})
    assert "张大山、赵兰" in text_of(lin.get(preview))
    assert RosterUpload._base_manager.get().mapping == {"name": 2, "sex": None}
    refused = lin.post(preview, {"do": "confirm", "column-name": "none"})
    assert refused.status_code == 422
    assert "请指定哪一列是姓名" in text_of(refused)
    assert RosterUpload._base_manager.get().mapping == {"name": None}
    lin.post(preview, {"do": "confirm", "column-name": "2", "column-sex": "3"})
    assert names() == ["张大山", "赵兰"]


def test_who_looks_alike_is_decided_on_the_page() -> None:
    term = make_term()
    li = make_deputy(term=term, name="李坤", phone="", born_on=None)
    lin = client_of(LIN)
    preview = uploaded(lin, workbook(HEAD, changed(ZHANG, name="李堃")))
    body = text_of(lin.get(preview))
    assert "还有1人疑似同一人" in body
    assert "只差形近字或异体字" in body
    refused = lin.post(preview, {"do": "confirm"})
    assert refused.status_code == 422
    assert names() == ["李坤"]
    lin.post(preview, {"do": "confirm", "row-2": f"deputy:{li.pk}"})
    assert names() == ["李堃"]


def test_what_changed_and_who_is_missing_stands_there_before_anything_happens() -> None:
    term = make_term()
    make_deputy(
        term=term, name="张大山", born_on=date(1968, 5, 3), education="60", occupation="", phone=""
    )
    make_deputy(term=term, name="孙代表", phone="")
    lin = client_of(LIN)
    body = text_of(lin.get(uploaded(lin, workbook(HEAD, ZHANG))))
    assert "学历：高中 → 初中" in body
    assert "名册中有、文件中没有的" in body
    assert "孙代表" in body
    assert Deputy._base_manager.get(person__full_name="张大山").education == "60"


def test_an_import_can_be_given_up_and_taken_up_again() -> None:
    make_term()
    lin = client_of(LIN)
    preview = uploaded(lin, workbook(HEAD, ZHANG))
    assert "接着导入" in text_of(lin.get(url("import")))
    assert "名册没有变动" in text_of(lin.post(preview, {"do": "drop"}, follow=True))
    assert "接着导入" not in text_of(lin.get(url("import")))
    assert names() == []


def test_nobody_else_reaches_an_upload() -> None:
    town()
    town(division_code=NEIGHBOUR)
    preview = uploaded(client_of(LIN), workbook(HEAD, ZHANG))
    assert client_of(WU).get(preview).status_code == 404
    assert client_of(WU).post(preview, {"do": "confirm"}).status_code == 404
    assert client_of(CHEN).get(preview).status_code == 403
    guessed = reverse("congress:import-preview", args=[999_999])
    assert client_of(LIN).get(guessed).status_code == 404


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7 ...", "花名册.xlsx", "PDF"),
        (b"PK\x03\x04 cut short", "花名册.xlsx", "损坏"),
        (workbook(HEAD), "空.xlsx", "没有"),
        (b"", "花名册.xlsx", "空"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_on_the_form(
    data: bytes, name: str, sentence: str
) -> None:
    make_term()
    response = client_of(LIN).post(url("import"), {"file": SimpleUploadedFile(name, data)})
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not RosterUpload._base_manager.exists()


def _dirty(sheet: Worksheet) -> None:
    sheet.merge_cells("A1:I1")
    sheet.merge_cells("A2:D2")


DIRTY: list[tuple[str, Callable[[], bytes], int]] = [
    (
        "a merged title, a line about the office, an empty column, a total row",
        lambda: workbook(
            ["青石镇第十八届人民代表大会代表花名册"],
            ["填报单位：青石镇人大", None, None, None, "2026年1月"],
            ["序号", "姓名", None, "性别", "出生年月", "民族"],
            [1, "张大山", None, "男", "1968.05", "汉"],
            [2, "赵　兰", None, "女", "1979年11月", "回族"],
            ["合计", "2人"],
            ["注：按姓名笔画排序"],
            finish=_dirty,
        ),
        2,
    ),
    (
        "dates in four formats, full-width digits, a fifteen-digit number",
        lambda: workbook(
            ["姓名", "性别", "出生日期", "身份证号"],
            ["张大山", "男", datetime(1968, 5, 3), None],
            ["赵兰", "女", "１９７９．１１", None],
            ["陈石", "男", "19710214", None],
            ["钱多", "男", "六八年五月", "330799680503011"],
        ),
        4,
    ),
    (
        "no header at all",
        lambda: workbook(
            ["王大山", "男", "汉", "中共党员"],
            ["赵小兰", "女", "回", "群众"],
            ["陈小石", "男", "汉", "群众"],
        ),
        3,
    ),
    (
        "sex and ethnicity in the brackets after the name",
        lambda: workbook(
            ["序号", "姓名", "选区"],
            [1, "马兰（女，回族）", "第一选区"],
            [2, "张大山", "第二选区"],
        ),
        2,
    ),
]


@pytest.mark.parametrize(("case", "make", "count"), DIRTY, ids=[case for case, _, _ in DIRTY])
def test_a_roster_as_offices_keep_it_goes_in(
    case: str, make: Callable[[], bytes], count: int
) -> None:
    make_term()
    lin = client_of(LIN)
    preview = uploaded(lin, make())
    body = text_of(lin.get(preview))
    assert f"读到{count}名代表" in body, case
    done = lin.post(preview, {"do": "confirm"}, follow=True)
    assert f"新增{count}人" in text_of(done)
    assert Deputy._base_manager.count() == count


def test_duplicate_rows_are_named_and_nothing_goes_in() -> None:
    make_term()
    lin = client_of(LIN)
    preview = uploaded(lin, workbook(HEAD, ZHANG, ZHAO, ZHANG))
    assert "与第2行相同" in text_of(lin.get(preview))
    assert lin.post(preview, {"do": "confirm"}).status_code == 422
    assert names() == []


def test_an_exported_ledger_comes_back_unchanged_through_the_page() -> None:
    make_term()
    lin = client_of(LIN)
    lin.post(uploaded(lin, workbook(HEAD, ZHANG, ZHAO, CHEN_ROW)), {"do": "confirm"})
    ledger = lin.post(url("export"), {"reason": "年度核对"})
    preview = uploaded(lin, io.BytesIO(ledger.content).getvalue())
    assert "无变动3人" in text_of(lin.get(preview))


def test_a_long_list_is_never_all_drawn() -> None:
    make_term()
    rows = [
        [f"张{chr(0x4E00 + i // 60)}{chr(0x5E00 + i % 60)}", "男", "1968.13" if i % 2 else "1968.5"]
        for i in range(1200)
    ]
    lin = client_of(LIN)
    preview = uploaded(lin, workbook(["姓名", "性别", "出生日期"], *rows))
    page, only = lin.get(preview), lin.get(preview, {"only": "problems"})
    assert "只看有问题的行（600行）" in text_of(page)
    assert text_of(page).count('<tr id="line-') == 20
    assert text_of(only).count('<tr id="line-') == 200
