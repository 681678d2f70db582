"""Where the table stands in the file: titles, headers, totals, notes, sheets."""

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.congress.old_excel import old_workbook
from tests.congress.roster_files import (
    CHEN,
    HEAD,
    ZHANG,
    ZHAO,
    changed,
    previewed,
    saved,
    sentences,
    workbook,
)
from xiangyin.congress.roster.columns import column_letter
from xiangyin.congress.roster.reading import read_roster


def names(data: bytes, filename: str = "花名册.xlsx") -> list[str]:
    return [row.name for row in previewed(data, filename).rows]


def test_a_clean_roster_is_read_without_a_word() -> None:
    seen = previewed(workbook(HEAD, ZHANG, ZHAO, CHEN))
    assert [row.name for row in seen.rows] == ["张大山", "赵兰", "陈石"]
    assert [problem.sentence for problem in seen.problems] == []
    assert seen.is_importable
    assert seen.summary == "读到3名代表，没有发现问题"
    zhang = seen.rows[0]
    assert (zhang.sex, zhang.ethnicity, zhang.party, zhang.education) == ("1", "01", "13", "70")
    assert (zhang.occupation, zhang.occupation_flags) == ("farmer", {"front_line"})


def test_a_merged_title_and_a_line_of_particulars_stand_above_the_header() -> None:
    data = workbook(
        ["青石镇第十八届人民代表大会代表花名册"],
        ["填报单位：青石镇人大", "", "", "", "填报日期：2026年11月22日"],
        HEAD,
        ZHANG,
        ZHAO,
        finish=lambda page: page.merge_cells("A1:I1"),
    )
    assert names(data) == ["张大山", "赵兰"]
    assert read_roster(data).header_rows == (3,)
    assert [row.number for row in previewed(data).rows] == [4, 5]


def test_the_header_may_stand_below_the_first_five_rows() -> None:
    above = [["附件1"], [], ["云岭县青石镇"], ["代表花名册"], [], [], ["（2026年11月）"], []]
    data = workbook(*above, HEAD, ZHANG)
    assert read_roster(data).header_rows == (9,)
    assert sentences(data) == []


def test_blank_columns_and_blank_rows_are_passed_over() -> None:
    def widen(row: list[object]) -> list[object]:
        return [None, row[0], None, None, *row[1:4], None, *row[4:]]

    data = workbook([], widen(HEAD), [], widen(ZHANG), [], [], widen(ZHAO))
    seen = previewed(data)
    assert [(row.number, row.name) for row in seen.rows] == [(4, "张大山"), (7, "赵兰")]
    assert column_letter(seen.plan.mapping["name"]) == "E"


def test_two_header_rows_are_one_header() -> None:
    data = workbook(
        ["代表花名册"],
        ["序号", "姓名", "基本情况", "", "", "", "", "职业", "身份证号"],
        ["", "", "性别", "出生日期", "民族", "政治面貌", "学历", "", ""],
        ZHANG,
        ZHAO,
    )
    assert read_roster(data).headers == tuple(HEAD)
    assert read_roster(data).header_rows == (2, 3)
    assert sentences(data) == []
    assert names(data) == ["张大山", "赵兰"]


def test_the_order_of_columns_does_not_matter() -> None:
    order = [8, 3, 1, 7, 2, 6, 0, 5, 4]
    data = workbook(*([row[i] for i in order] for row in (HEAD, ZHANG, ZHAO)))
    assert previewed(data).rows[1].education == "30"
    assert sentences(data) == []


def test_total_rows_and_notes_at_the_bottom_are_set_aside_and_said_so() -> None:
    data = workbook(
        HEAD,
        ZHANG,
        ZHAO,
        ["合计", "2人", "女1人"],
        ["注：1.出生日期按身份证填写。"],
        ["填表人：林秘书", "", "", "审核人：陈主席"],
        [3],
    )
    seen = previewed(data)
    assert [row.name for row in seen.rows] == ["张大山", "赵兰"]
    assert [skip.sentence for skip in seen.skipped] == [
        "第4行「合计」是合计行，没有导入",
        "第5行「注：1.出生日期按身份证填写。」是表下的说明，没有导入",
        "第6行「填表人：林秘书」是表下的说明，没有导入",
        "第7行「3」只有序号，没有姓名，没有导入",
    ]
    assert seen.is_importable


def test_headings_inside_the_table_and_repeated_headers_are_set_aside() -> None:
    data = workbook(HEAD, ["一、农民代表"], ZHANG, HEAD, ["二、其他代表"], ZHAO)
    seen = previewed(data)
    assert [row.name for row in seen.rows] == ["张大山", "赵兰"]
    assert [skip.sentence for skip in seen.skipped] == [
        "第2行「一、农民代表」是分段标题或说明，没有导入",
        "第4行「序号」是重复的表头，没有导入",
        "第5行「二、其他代表」是分段标题或说明，没有导入",
    ]


def test_a_heading_that_names_a_district_or_group_holds_for_those_under_it() -> None:
    data = workbook(
        HEAD, ["第一选区（1名）"], ["第一代表小组"], ZHANG, ["第二选区 共2人"], ZHAO, CHEN
    )
    seen = previewed(data)
    assert [(row.name, row.district, row.group) for row in seen.rows] == [
        ("张大山", "第一选区", "第一代表小组"),
        ("赵兰", "第二选区", "第一代表小组"),
        ("陈石", "第二选区", "第一代表小组"),
    ]
    assert seen.skipped[0].sentence == (
        "第2行「第一选区（1名）」是分段标题，其下各人的选区按它填写"
    )


def test_a_heading_does_not_overrule_a_column() -> None:
    data = workbook([*HEAD, "选区"], ["第一选区"], [*ZHANG, "大坪选区"])
    assert previewed(data).rows[0].district == "大坪选区"


def test_a_district_merged_over_several_deputies_holds_for_each() -> None:
    data = workbook(
        ["所在选区", *HEAD],
        ["第一选区", *ZHANG],
        ["", *ZHAO],
        ["第二选区", *CHEN],
        finish=lambda page: page.merge_cells("A2:A3"),
    )
    assert [row.district for row in previewed(data).rows] == ["第一选区", "第一选区", "第二选区"]


def test_of_two_columns_of_one_name_the_first_is_taken_and_the_other_named() -> None:
    data = workbook([*HEAD, "联系电话", "联系电话"], [*ZHANG, "13800131234", "057187654321"])
    seen = previewed(data)
    assert seen.rows[0].phone == "13800131234"
    assert [left.sentence for left in seen.plan.leftovers] == [
        "第K列「联系电话」与第J列重名，不导入"
    ]


def test_of_two_columns_of_one_name_an_empty_first_one_gives_way() -> None:
    data = workbook([*HEAD, "联系电话", "联系电话"], [*ZHANG, None, "13800131234"])
    assert previewed(data).rows[0].phone == "13800131234"


def test_unknown_columns_are_named_not_swallowed() -> None:
    data = workbook([*HEAD, "年龄", "特长"], [*ZHANG, 58, "会种茶"])
    assert [left.sentence for left in previewed(data).plan.leftovers] == [
        "第K列「特长」没有对应的项目，不导入"
    ]


def test_hidden_sheets_are_left_alone_and_the_likeliest_sheet_is_read() -> None:
    book = Workbook()
    cover = book.active
    assert isinstance(cover, Worksheet)
    cover.title = "封面"
    cover.append(["代表花名册"])
    for title, rows, state in [
        ("旧名单", [HEAD, CHEN], "hidden"),
        ("代表名单", [HEAD, ZHANG, ZHAO], "visible"),
        ("统计", [["项目", "人数"], ["妇女", 1]], "visible"),
    ]:
        page = book.create_sheet(title)
        page.sheet_state = state
        for row in rows:
            page.append(row)
    grid = read_roster(saved(book))
    assert grid.sheet == "代表名单"
    assert grid.other_sheets == ("封面", "旧名单", "统计")
    assert read_roster(saved(book), sheet="旧名单").rows[0].cells[1] == "陈石"


def test_without_a_header_the_columns_are_known_by_what_stands_in_them() -> None:
    data = workbook(ZHANG, ZHAO, CHEN)
    seen = previewed(data)
    assert [row.name for row in seen.rows] == ["张大山", "赵兰", "陈石"]
    assert {guess.confidence for guess in seen.plan.guesses} == {"content"}
    assert seen.plan.mapping == {
        "id_number": 8,
        "sex": 2,
        "birth": 3,
        "ethnicity": 4,
        "party": 5,
        "education": 6,
        "occupation": 7,
        "name": 1,
    }


def test_odd_headers_are_understood_by_their_likeness_or_their_content() -> None:
    odd = [
        "序号",
        "代表姓名*",
        "性别（男/女）",
        "出生年月（如1968.05）",
        "何族",
        "政治面貌情况",
        "文化程度",
        "甲",
        "乙",
    ]
    seen = previewed(workbook(odd, ZHANG, ZHAO))
    found = {guess.field: guess.confidence for guess in seen.plan.guesses}
    assert found == {
        "name": "header",
        "sex": "header",
        "birth": "header",
        "ethnicity": "content",
        "party": "similar",
        "education": "header",
        "occupation": "content",
        "id_number": "content",
    }
    assert [problem.sentence for problem in seen.problems] == []


def test_the_office_may_overrule_the_guess() -> None:
    data = workbook([*HEAD, "曾用名"], [*ZHANG, "张小山"])
    assert previewed(data, name=9).rows[0].name == "张小山"
    without = previewed(data, ethnicity=None)
    assert without.rows[0].ethnicity == ""
    assert "ethnicity" not in without.plan.mapping


def test_without_a_name_column_nothing_is_read_and_the_headers_are_listed() -> None:
    seen = previewed(workbook(["编号", "性别", "民族"], ["甲1", "男", "汉"], ["甲2", "女", "汉"]))
    assert seen.rows == ()
    assert [problem.sentence for problem in seen.errors] == [
        "第1行 表头没有找到「姓名」列，请指定哪一列是姓名"
        "（读到的表头有：A列「编号」、B列「性别」、C列「民族」）"
    ]


def test_a_csv_is_read_in_utf8_and_in_gb18030() -> None:
    text = "\r\n".join(",".join(str(cell) for cell in row) for row in (HEAD, ZHANG, ZHAO))
    for data in (text.encode("utf-8-sig"), text.encode("gb18030"), text.encode("utf-16")):
        assert names(data, "名册.csv") == ["张大山", "赵兰"]
        assert sentences(data, "名册.csv") == []


def test_rare_characters_survive_gb18030() -> None:
    rows = (HEAD, [1, "䶮㛃𫖯", *ZHANG[2:]])
    data = "\n".join("\t".join(str(cell) for cell in row) for row in rows).encode("gb18030")
    assert names(data, "名册.txt") == ["䶮㛃𫖯"]


def test_the_old_xls_format_is_read() -> None:
    assert names(old_workbook(HEAD, ZHANG, ZHAO), "名册.xls") == ["张大山", "赵兰"]
    assert names(old_workbook(HEAD, ZHANG, ZHAO), "名册.xlsx") == ["张大山", "赵兰"]


def test_the_content_counts_not_the_extension() -> None:
    assert names(workbook(HEAD, ZHANG), "名册.csv") == ["张大山"]
    text = "\n".join(",".join(str(cell) for cell in row) for row in (HEAD, ZHANG))
    assert names(text.encode(), "名册.xlsx") == ["张大山"]


def test_a_list_printed_in_two_halves_side_by_side_loses_nobody() -> None:
    head, left, right = ["姓名", "性别"], ["张大山", "男"], ["赵兰", "女"]
    seen = previewed(workbook([*head, *head], [*left, *right]))
    assert [problem.sentence for problem in seen.errors] == [
        "第1行 表头有两列「姓名」（A列和C列），像是左右两栏排版，"
        "请把右栏接到左栏下面，或指定哪一列是姓名"
    ]
    assert [row.name for row in seen.rows] == ["张大山"]


def test_a_list_of_names_alone_is_a_roster() -> None:
    data = workbook(["代表名单"], ["序号", "姓名"], [1, "张大山"], [2, "赵兰"])
    assert names(data) == ["张大山", "赵兰"]


def test_a_line_of_particulars_right_above_the_header_is_no_header() -> None:
    data = workbook(["单位：青石镇", "", "日期：2026.11"], HEAD, ZHANG)
    assert read_roster(data).header_rows == (2,)
    assert previewed(data).rows[0].unit_post == ""


@pytest.mark.parametrize("header", ["代表证号", "出生地", "单位性质", "毕业院校", "籍贯"])
def test_a_header_that_only_sounds_alike_is_not_taken(header: str) -> None:
    head = [header if word == "学历" else word for word in HEAD]
    seen = previewed(workbook(head, changed(ZHANG, education="某物")))
    assert [left.header for left in seen.plan.leftovers] == [header]
    assert seen.problems == ()


def test_numbering_in_a_csv_without_header_is_not_taken_for_codes() -> None:
    text = "\n".join(",".join(str(cell) for cell in row) for row in (ZHANG, ZHAO, CHEN))
    seen = previewed(text.encode(), "名册.csv")
    assert [row.ethnicity for row in seen.rows] == ["01", "03", "01"]
    assert [row.name for row in seen.rows] == ["张大山", "赵兰", "陈石"]


def test_a_starred_deputy_is_not_taken_for_a_note() -> None:
    seen = previewed(workbook(HEAD[1:], ["*张大山", *ZHANG[2:]]))
    assert [problem.sentence for problem in seen.errors] == [
        "第2行 姓名「*张大山」：姓名中的「*」不是汉字，请删去或改正"
    ]
