"""A roster as the office keeps it: read, corrected, confirmed, exported; one number is revealed."""

from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.congress.roster_files import citizen_id
from tests.journeys.conftest import Arrive
from xiangyin.congress.testing import Town

HEAD = [
    "序号",
    "姓 名",
    "性别",
    "出生日期",
    "民族",
    "面貌",
    "文化",
    "干什么",
    "身份证",
    "手机",
    None,
]
ROWS = [
    [1, "张大山", "男", "1968.05", "汉", "群众", "初中", "农民",
     citizen_id("19680503", 11), "13800000011"],
    [2, "赵　兰", "女", "１９７９年１１月", "回族", "党员", "大专", "教师",
     citizen_id("19791120", 22), "13800000012"],
    [3, "艾力·买买提", "男", "1971-02-14", "维吾尔族", "中共党员", "本科", "干部",
     citizen_id("19710214", 33), "13800000013"],
]  # fmt: skip


def roster(folder: Path, *, born: str = "1968.05") -> Path:
    """Merged title, an empty column, full-width digits; its first date as told."""
    book = Workbook()
    sheet = book.active
    sheet.append(["青石镇第十八届人民代表大会代表花名册"])
    sheet.merge_cells("A1:K1")
    sheet.append(HEAD)
    for row in ROWS:
        sheet.append([born if cell == "1968.05" else cell for cell in row])
    file = folder / "花名册（最新）.xlsx"
    book.save(file)
    return file


def test_an_ugly_roster_is_read_corrected_and_confirmed(
    here: Town, arrive: Arrive, tmp_path: Path
) -> None:
    lin, auditor = arrive("lin"), arrive("auditor")
    lin.signs_in()

    # The file says 1968.13: nothing goes in, and the cell is named.
    lin.opens("/congress/import/")
    lin.uploads("花名册文件", roster(tmp_path, born="1968.13"))
    lin.presses("congress.roster-upload")
    lin.reads("第3行", "「1968.13」不是有效的年月")
    assert lin.control("congress.roster-import").count() == 0
    lin.opens("/congress/deputies/")
    lin.reads_nowhere("张大山")

    # Corrected and sent again; a column that was not recognised is pointed out.
    lin.opens("/congress/import/")
    lin.uploads("花名册文件", roster(tmp_path))
    lin.presses("congress.roster-upload")
    lin.page.get_by_text("列的对应").click()
    lin.field("职业构成").select_option(index=8)
    lin.presses("congress.roster-arrange")
    lin.presses("congress.roster-import")
    lin.reads("新增3人")
    lin.reads("艾力·买买提", "赵　兰")

    # Back into Excel.
    sheet = load_workbook(lin.downloads("congress.export", tmp_path / "export.xlsx")).active
    names = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "艾力·买买提" in names

    # One telephone, for a reason; the auditor sees who asked, and that the chain holds.
    lin.goes_to("张大山")
    lin.reads_nowhere("13800000011")
    lin.page.get_by_text("查看完整号码").click()
    lin.fills("用途", "通知开会")
    lin.presses("congress.reveal", value="phone")
    lin.reads("13800000011")
    auditor.signs_in()
    auditor.opens("/accounts/trail/")
    auditor.reads("林秘书", "通知开会", "张大山")
    auditor.reads_nowhere("13800000011")
    auditor.presses("accounts.trail_verify")
    auditor.reads("首尾相接")

    # An auditor has no congress of its own: no report is offered that would lead nowhere.
    auditor.opens("/insight/handling/")
    assert auditor.control("insight.report").count() == 0
