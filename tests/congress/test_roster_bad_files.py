"""Files that are no roster at all: what is wrong, why, and what to do next."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from tests.congress.old_excel import old_workbook
from tests.congress.roster_files import HEAD, ZHANG, saved, workbook
from xiangyin.congress.roster import packing
from xiangyin.congress.roster.reading import read_roster
from xiangyin.congress.roster.refusals import UnreadableRoster
from xiangyin.congress.roster.workbook import FILE_LIMIT

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000


def refusal(data: bytes, name: str = "花名册.xlsx") -> str:
    with pytest.raises(UnreadableRoster) as refused:
        read_roster(data, name)
    assert refused.value.hint
    return str(refused.value)


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\0" * 20])
def test_an_empty_file(data: bytes) -> None:
    assert refusal(data) == "文件是空的，里面没有内容。请检查是否选错了文件。"


def test_a_workbook_without_a_cell() -> None:
    assert refusal(saved(Workbook())) == "表格里没有任何内容。请检查是否选错了文件。"


def test_a_header_without_deputies() -> None:
    assert refusal(workbook(HEAD)) == (
        "工作表「名册」里没有找到代表名单。请确认表头有「姓名」一列，名单在表头下面，再上传。"
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "图片"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 99, "图片"),
        (b"%PDF-1.7 ...", "PDF 文件"),
        (b"Rar!\x1a\x07\x00", "压缩包"),
        (zipped(word__document_xml=b"<w/>"), " Word 文档"),
        (zipped(a_txt=b"hello"), "压缩包"),
        (OLE + "WordDocument".encode("utf-16-le"), " Word 文档"),
        ("代表名单如下\n张大山\n".encode(), "普通文本"),
    ],
)
def test_something_else_renamed_to_a_spreadsheet(data: bytes, kind: str) -> None:
    assert refusal(data) == (
        f"这个文件其实是{kind}，不是表格，改扩展名不能变成表格。"
        "请上传 .xlsx、.xls 或 .csv 格式的花名册。"
    )


def test_a_web_page_that_calls_itself_xls() -> None:
    page = "<html><body><table><tr><td>姓名</td></tr></table></body></html>".encode()
    assert refusal(page, "名册.xls") == (
        "这个文件其实是网页（有些系统导出的 .xls 其实是网页），不是表格。"
        "请用 WPS 表格或 Excel 打开后另存为 .xlsx，再上传。"
    )


def test_bytes_that_are_nothing_known() -> None:
    assert refusal(bytes(range(256)) * 4, "名册.dat") == (
        "认不出这是什么文件，读不出文字。请上传 .xlsx、.xls 或 .csv 格式的花名册。"
    )


def test_a_file_with_a_password() -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500
    assert refusal(data) == (
        "文件设了打开密码，系统读不出内容。请在 WPS 表格或 Excel 中取消密码、保存后再上传。"
    )


def test_a_file_cut_off_in_the_middle() -> None:
    whole = workbook(HEAD, ZHANG)
    sentence = (
        "文件已损坏或没有传完，表格打不开。请用 WPS 表格或 Excel 打开后另存为 .xlsx，再上传。"
    )
    assert refusal(whole[: len(whole) // 2]) == sentence
    assert refusal(OLE) == sentence
    place = whole.index(b"xl/worksheets/sheet1.xml") + 40
    assert refusal(whole[:place] + b"\xff" * 60 + whole[place + 60 :]) == sentence


def test_a_damaged_old_workbook_does_not_take_the_server_down() -> None:
    assert refusal(old_workbook(HEAD, ZHANG, page_at=3_388_997_672), "名册.xls") == (
        "文件已损坏或没有传完，表格打不开。请用 WPS 表格或 Excel 打开后另存为 .xlsx，再上传。"
    )


def test_a_file_too_large_to_be_a_roster() -> None:
    hint = "花名册一般不到1 MB，请删去图片和无关的工作表，只留代表名单，再上传。"
    assert refusal(b"x" * (FILE_LIMIT + 1)) == f"文件有10.0 MB，超过10 MB，无法读取。{hint}"


def test_a_small_file_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "UNPACKED_LIMIT", 1_000_000)
    data = zipped(xl__workbook_xml=b"<workbook/>", xl__media__a_bin=b"\0" * 2_000_000)
    assert len(data) < 10_000
    assert refusal(data).startswith("文件展开后过大，无法读取。")


def test_a_stray_cell_at_the_far_end_of_the_sheet() -> None:
    data = workbook(HEAD, ZHANG, finish=lambda page: page.cell(1_048_576, 16_384, "x"))
    assert refusal(data).startswith(
        "工作表「名册」的内容到第1048576行、第16384列，超过20000行或200列，无法读取。"
    )


def test_a_sheet_that_is_not_there() -> None:
    with pytest.raises(UnreadableRoster) as refused:
        read_roster(workbook(HEAD, ZHANG), sheet="别的")
    assert str(refused.value) == "文件里没有名为「别的」的工作表。可选的有「名册」。"
