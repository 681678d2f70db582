"""Ledgers as Excel files: the paper's columns, numbers that stay text, no formula from outside."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from xiangyin.papers.docx.samples import LIST
from xiangyin.papers.handling_ledger import handling_ledger_sheet
from xiangyin.papers.xlsx import ColumnKind, LedgerColumn, LedgerSheet

COLUMNS = (
    LedgerColumn("编号", 10),
    LedgerColumn("承办单位", 24),
    LedgerColumn("件数", 8, ColumnKind.INTEGER),
    LedgerColumn("满意率", 10, ColumnKind.PERCENT),
    LedgerColumn("答复期限", 12, ColumnKind.DATE),
)


def ledger(*rows, totals=None, **given):
    return LedgerSheet(
        title="青石镇代表建议办理台账",
        unit="青石镇人民代表大会主席团",
        as_of=date(2026, 6, 30),
        columns=given.pop("columns", COLUMNS),
        rows=rows,
        totals=totals,
        **given,
    )


def opened(sheet):
    return load_workbook(io.BytesIO(sheet.to_bytes())).active


def row_of(unit):
    return ["001", unit, 3, 0.5, date(2026, 1, 5)]


def test_the_head_names_title_unit_day_and_columns():
    sheet = opened(ledger(row_of("农办")))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=3)]
    assert rows == [
        ["青石镇代表建议办理台账", None, None, None, None],
        ["填报单位：青石镇人民代表大会主席团", None, None, None, "日期：2026年6月30日"],
        ["编号", "承办单位", "件数", "满意率", "答复期限"],
    ]
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:E1"]


def test_the_head_stays_in_sight_and_on_every_printed_page():
    sheet = opened(ledger(row_of("农办")))
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$1:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["B"].width == 24


def test_a_number_that_is_a_name_stays_text():
    cell = opened(ledger(row_of("农办")))["A4"]
    assert (cell.value, cell.data_type, cell.number_format) == ("001", "s", "@")


def test_counts_rates_and_days_are_typed():
    sheet = opened(ledger(row_of("农办")))
    assert [sheet.cell(4, c).number_format for c in (3, 4, 5)] == ["0", "0.0%", "yyyy-mm-dd"]
    assert sheet["E4"].value.date() == date(2026, 1, 5)


@pytest.mark.parametrize("text", ["=1+1", "+861380000", "-2", "@SUM(A1)", "=HYPERLINK(0)"])
def test_text_that_looks_like_a_formula_is_only_text(text):
    cell = opened(ledger(row_of(text)))["B4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_ordinary_text_has_no_quote_in_front():
    assert not opened(ledger(row_of("农办")))["B4"].quotePrefix


def test_control_characters_are_dropped_and_rare_names_kept():
    assert opened(ledger(row_of("𠮷\x00䶮\x0b·乙")))["B4"].value == "𠮷䶮·乙"


def test_the_total_row_comes_last():
    sheet = opened(ledger(row_of("农办"), row_of("水站"), totals=["合计", None, 6, None, None]))
    assert [cell.value for cell in sheet[6]] == ["合计", None, 6, None, None]
    assert sheet["C6"].font.bold


def test_a_row_with_a_missing_cell_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="4 cells"):
        ledger(["001", "农办", 3, 0.5]).to_bytes()


def test_the_same_ledger_is_the_same_file():
    assert ledger(row_of("农办")).to_bytes() == ledger(row_of("农办")).to_bytes()


def test_a_ledger_of_one_column_still_names_its_unit_and_day():
    sheet = opened(ledger(["甲"], columns=(LedgerColumn("姓名"),)))
    assert sheet["A2"].value == "填报单位：青石镇人民代表大会主席团　日期：2026年6月30日"


def test_a_sheet_name_excel_forbids_is_mended():
    book = load_workbook(io.BytesIO(ledger(row_of("甲"), sheet_name="2026/上[半]年").to_bytes()))
    assert book.sheetnames == ["2026上半年"]


def test_the_handling_ledger_reads_back_with_all_its_rows():
    data = handling_ledger_sheet(LIST).to_bytes()
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    assert rows[2][:4] == ["序号", "编号", "标题", "领衔代表"]
    assert len(rows) == 3 + 25 + 1
    assert rows[-1][1] == "合计25件"
    assert rows[3][8:10] == [date(2026, 3, 12), date(2026, 6, 12)]
