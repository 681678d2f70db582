"""What stands in the cells: every kind of dirt, and the very sentence the office reads."""

from datetime import date, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.congress.roster_files import (
    CHEN,
    HEAD,
    ZHANG,
    ZHAO,
    changed,
    citizen_id,
    previewed,
    sentences,
    workbook,
)


def test_dates_in_many_formats_are_the_same_month() -> None:
    forms: list[object] = [
        "1968.5", "1968.05", "1968年5月", "1968-05", "１９６８．５", "196805", "一九六八年五月",
        "1968/5", datetime(1968, 5, 1), 24959, 1968.05,
    ]  # fmt: skip
    rows = [
        changed(ZHANG, name=f"张{name}", birth=form, id=None)
        for name, form in zip("甲乙丙丁戊庚辛壬癸子丑", forms, strict=True)
    ]
    seen = previewed(workbook(HEAD, *rows))
    assert [row.birth for row in seen.rows] == [date(1968, 5, 1)] * len(forms)
    assert [problem.sentence for problem in seen.problems] == []


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("1968.13", "第7行 出生日期「1968.13」不是有效的年月，请改成如 1968年5月 的写法"),
        ("不详", "第7行 出生日期「不详」不是有效的年月，请改成如 1968年5月 的写法"),
        ("1968.2.30", "第7行 出生日期「1968.2.30」不是有效的日期，请改成如 1968年5月3日 的写法"),
        (
            "5/3/1968",
            "第7行 出生日期「5/3/1968」分不清哪个是月、哪个是日，请改成如 1968年5月3日 的写法",
        ),
        ("2027年1月", "第7行 出生日期「2027年1月」比2026年11月22日还晚，请改正"),
    ],
)
def test_a_wrong_date_is_named_with_its_row_and_header(written: str, sentence: str) -> None:
    above = [["花名册"], [], [], [], []]
    data = workbook(*above, HEAD, changed(ZHANG, birth=written, id=None))
    seen = previewed(data)
    assert [problem.sentence for problem in seen.errors] == [sentence]
    assert (seen.errors[0].row, seen.errors[0].letter, seen.errors[0].cell) == (7, "D", "D7")
    assert not seen.is_importable


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("68.5", "第2行 出生日期「68.5」年份只写了两位，已按1968年处理，请核对"),
        (1968.1, "第2行 出生日期「1968.1」也可能是1968年10月（表格会把 .10 存成 .1），请核对"),
        ("1968年", "第2行 出生日期「1968年」只有年份，请补上月份"),
        ("1906.5", "第2行 出生日期算来已有120岁，请核对"),
        ("2010.5", "第2行 出生日期算来到2026年11月22日只有16岁，不满18岁，请核对"),
    ],
)
def test_a_doubtful_date_is_a_warning(written: object, sentence: str) -> None:
    seen = previewed(workbook(HEAD, changed(ZHANG, birth=written, id=None)))
    assert [problem.sentence for problem in seen.warnings] == [sentence]
    assert seen.is_importable


def test_fifteen_digit_numbers_are_converted_and_said_so() -> None:
    seen = previewed(workbook(HEAD, changed(ZHANG, id="330799680503011")))
    assert seen.rows[0].id_number == citizen_id("19680503", 11)
    assert [p.sentence for p in seen.problems] == [
        "第2行 身份证号是15位旧号，已换算成18位，请对照新证核对"
    ]


def test_full_width_digits_spaces_and_small_x_are_understood() -> None:
    number = next(n for n in (citizen_id("19680503", s) for s in range(1, 99, 2)) if n[-1] == "X")
    wide = "".join(chr(ord(c) + 0xFEE0) for c in number.lower())
    seen = previewed(
        workbook([*HEAD, "手机"], [*changed(ZHANG, id=f" {wide} "), "１３８　００１３　１２３４"])
    )
    assert (seen.rows[0].id_number, seen.rows[0].phone) == (number, "13800131234")
    assert [p.sentence for p in seen.problems] == []


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("33079919680503011", "第2行 身份证号有17位，应为18位，请对照身份证改正"),
        (
            int(citizen_id("19680503", 11)[:17] + "0"),
            "第2行 身份证号被表格存成了数字，末尾几位已丢失，请把该列设为文本后重新填写",
        ),
        (
            "3.30799E+17",
            "第2行 身份证号已被表格软件改成科学计数，末尾数字丢失，请把该列设为文本后重新填写",
        ),
        ("330799196813030116", "第2行 身份证号第7至14位不是有效的出生日期，请对照身份证改正"),
    ],
)
def test_a_wrong_identity_number_is_named_but_never_shown(number: object, sentence: str) -> None:
    seen = previewed(workbook(HEAD, changed(ZHANG, id=number)))
    assert [p.sentence for p in seen.errors] == [sentence]


def test_one_wrong_digit_breaks_the_check_digit() -> None:
    good = citizen_id("19680503", 11)
    wrong = good[:16] + str((int(good[16]) + 2) % 10) + good[17]
    seen = previewed(workbook(HEAD, changed(ZHANG, id=wrong)))
    assert [p.sentence for p in seen.errors] == [
        "第2行 身份证号末位校验码不符，至少有一位抄错，请对照身份证改正"
    ]
    assert wrong not in repr(seen)


def test_sex_and_birth_are_held_against_the_identity_number() -> None:
    seen = previewed(workbook(HEAD, changed(ZHANG, sex="女", birth="1969.05")))
    assert [(p.level, p.sentence) for p in seen.problems] == [
        ("error", "第2行 性别「女」与身份证号不一致（身份证号为男），请核对两处"),
        (
            "warning",
            "第2行 出生日期「1969.05」与身份证号不一致（身份证号为1968年5月3日），请核对两处",
        ),
    ]


def test_a_month_that_the_spreadsheet_made_a_day_does_not_contradict() -> None:
    seen = previewed(workbook(HEAD, changed(ZHANG, birth=datetime(1968, 5, 1))))
    assert seen.problems == ()
    assert seen.rows[0].birth == date(1968, 5, 3)


def test_sex_and_birth_left_blank_are_taken_from_the_identity_number() -> None:
    seen = previewed(workbook(HEAD, changed(ZHAO, sex=None, birth=None)))
    assert (seen.rows[0].sex, seen.rows[0].birth) == ("2", date(1979, 11, 20))
    assert seen.problems == ()


def test_duplicate_rows_are_named_with_both_numbers() -> None:
    assert sentences(workbook(HEAD, ZHANG, ZHAO, ZHANG)) == [
        "第4行 身份证号与第2行相同，同一人只能出现一次，请删去一行"
    ]
    without = changed(ZHANG, id=None)
    assert sentences(workbook(HEAD, without, ZHAO, without)) == [
        "第4行 姓名「张大山」与第2行姓名、出生年月都相同，"
        "疑为重复，请删去一行；如确是两人，请填写身份证号以便区分"
    ]


def test_one_number_under_two_names_is_an_error() -> None:
    assert sentences(workbook(HEAD, ZHANG, changed(ZHANG, name="李四平"))) == [
        "第3行 身份证号与第2行「张大山」相同，请对照身份证改正"
    ]


def test_namesakes_with_different_numbers_are_two_persons() -> None:
    other = changed(ZHANG, birth="1968.05", id=citizen_id("19680517", 33))
    assert sentences(workbook(HEAD, ZHANG, other)) == [
        "第3行 姓名「张大山」与第2行同名，身份证号不同，请核对"
    ]


def test_one_person_may_hold_a_county_and_a_township_seat() -> None:
    data = workbook([*HEAD, "代表级别"], [*ZHANG, "县"], [*ZHANG, "镇"], [*ZHAO, "县、镇"])
    seen = previewed(data)
    assert [row.levels for row in seen.rows] == [{"county"}, {"township"}, {"county", "township"}]
    assert seen.problems == ()


def test_names_a_hair_apart_are_warned_of_never_merged() -> None:
    other = changed(CHEN, name="张大屾", id=None)
    twin = changed(CHEN, name="李坤", id=None)
    like = changed(CHEN, name="李堃", birth="1980.1", id=None)
    seen = previewed(workbook(HEAD, ZHANG, other, twin, like))
    assert len(seen.rows) == 4
    assert [p.sentence for p in seen.problems] == [
        "第5行 姓名「李堃」与第4行「李坤」只差形近字或异体字，请核对是否写错"
    ]


@pytest.mark.parametrize("dot", "·•‧・･∙⋅●．.。﹒")
def test_minority_names_with_any_dot_are_one_name(dot: str) -> None:
    row = changed(ZHANG, name=f"买买提{dot}艾力", ethnicity="维吾尔", id=None)
    seen = previewed(workbook(HEAD, row))
    assert seen.rows[0].name == "买买提·艾力"
    assert seen.problems == ()


def test_rare_characters_are_names_and_lost_ones_are_named() -> None:
    good = changed(ZHANG, name="䶮㛃𫖯", id=None)
    lost = changed(ZHAO, name="李?", id=None)
    seen = previewed(workbook(HEAD, good, lost))
    assert seen.rows[0].name == "䶮㛃𫖯"
    assert [p.sentence for p in seen.problems] == [
        "第3行 姓名「李?」：姓名中的「?」多半是生僻字在转换时丢失，请补上原字"
    ]


def test_padded_and_annotated_names_are_plain_names() -> None:
    rows = [
        changed(ZHANG, name="王　芳（女，回族）", sex=None, ethnicity=None, id=None),
        changed(ZHANG, name="买 买 提", id=None, birth="1969.1"),
        changed(ZHANG, name="李四平(组长)", id=None, birth="1970.2"),
    ]
    seen = previewed(workbook(HEAD, *rows))
    assert [row.name for row in seen.rows] == ["王芳", "买买提", "李四平"]
    assert (seen.rows[0].sex, seen.rows[0].ethnicity) == ("2", "03")
    assert [p.sentence for p in seen.problems] == [
        "第4行 姓名「李四平(组长)」括号里的「组长」没有导入，姓名取「李四平」"
    ]


def test_a_missing_name_and_other_blanks_are_said() -> None:
    nobody = changed(ZHANG, name=None)
    bare = changed(ZHAO, ethnicity=None, party="/", education=" ", occupation=None)
    seen = previewed(workbook(HEAD, nobody, bare))
    assert [(p.level, p.sentence) for p in seen.problems] == [
        ("error", "第2行 姓名没有填写"),
        ("warning", "第3行 民族没有填写"),
        ("warning", "第3行 政治面貌没有填写"),
        ("warning", "第3行 学历没有填写"),
        ("warning", "第3行 职业没有填写"),
    ]


def test_words_that_are_on_no_list_are_refused_with_an_example() -> None:
    row = changed(
        ZHANG,
        sex="难",
        ethnicity="汗族",
        party="党圆",
        education="中等",
        occupation="茶艺",
        id=None,
    )
    seen = previewed(workbook(HEAD, row))
    assert [p.sentence for p in seen.problems] == [
        "第2行 性别「难」认不出，请改成如 男、女 的写法",
        "第2行 民族「汗族」认不出，请改成如 汉族、回族 的写法",
        "第2行 政治面貌「党圆」认不出，请改成如 中共党员、群众 的写法",
        "第2行 学历「中等」认不出，请改成如 大专、高中 的写法",
        "第2行 职业「茶艺」归不进职业构成的任何一类，暂作未填，请导入后补选",
    ]
    assert seen.rows[0].occupation_text == "茶艺"
    assert [p.level for p in seen.problems] == ["error"] * 4 + ["warning"]


def test_cadres_entered_as_farmers_are_noticed() -> None:
    head = [*HEAD, "工作单位及职务"]
    rows = [
        [*changed(ZHANG, occupation="农民"), "青石镇党委副书记"],
        [*changed(ZHAO, occupation="农民"), "大坪村党支部书记"],
        [*changed(CHEN, occupation="干部"), "大坪村村委会主任"],
    ]
    assert sentences(workbook(head, *rows)) == [
        "第2行 职业「农民」与职务「青石镇党委副书记」不一致，是否应为 党政干部",
        "第3行 职业「农民」与职务「大坪村党支部书记」不一致，是否应为 村（社区）干部",
        "第4行 职业「干部」与职务「大坪村村委会主任」不一致，是否应为 村（社区）干部",
    ]


def test_unit_and_post_in_two_columns_are_joined() -> None:
    data = workbook([*HEAD, "工作单位", "职务"], [*ZHAO, "青石镇中心小学", "教师"])
    assert previewed(data).rows[0].unit_post == "青石镇中心小学教师"


def test_numbers_stored_as_text_and_text_stored_as_numbers() -> None:
    def as_text(page: Worksheet) -> None:
        page["A2"].value, page["A2"].data_type = "1", "s"
        page["D2"].value, page["D2"].data_type = "24959", "s"

    data = workbook([*HEAD, "联系电话"], [*changed(ZHANG, id=None), 13800131234], finish=as_text)
    seen = previewed(data)
    assert (seen.rows[0].birth, seen.rows[0].phone) == (date(1968, 5, 1), "13800131234")
    assert [p.sentence for p in seen.problems] == [
        "第2行 出生日期「24959」是表格的日期序号，已按1968年5月1日处理，请核对"
    ]


def test_a_formula_without_a_result_is_named() -> None:
    data = workbook(HEAD, changed(ZHANG, name='="张"&"大山"'), changed(ZHAO, party="=F2"))
    assert sentences(data) == [
        "第2行 姓名是公式，文件里没有算出的结果，请在表格软件中打开、保存一次后再上传",
        "第3行 政治面貌是公式，文件里没有算出的结果，请在表格软件中打开、保存一次后再上传",
    ]


def test_a_formula_error_is_named() -> None:
    assert sentences(workbook(HEAD, changed(ZHANG, education="#REF!", id=None))) == [
        "第2行 学历「#REF!」是公式的错误提示，请改成实际内容"
    ]


def test_telephones_are_masked_in_complaints() -> None:
    data = workbook([*HEAD, "电话"], [*ZHANG, "13800131234、0571-87654321"], [*ZHAO, "1380013123"])
    seen = previewed(data)
    assert seen.rows[0].phone == "13800131234、0571-87654321"
    assert [p.sentence for p in seen.problems] == ["第3行 电话「******3123」不像是电话号码，请核对"]


def test_yes_and_no_in_the_offices_own_words() -> None:
    data = workbook([*HEAD, "是否连任"], [*ZHANG, "√"], [*ZHAO, "新任"], [*CHEN, "也许"])
    seen = previewed(data)
    assert [row.incumbent for row in seen.rows] == [True, False, None]
    assert [p.sentence for p in seen.problems] == ["第4行 是否连任「也许」认不出，请改成 是 或 否"]


def test_the_identity_number_settles_a_doubtful_birth() -> None:
    october = citizen_id("19681015", 11)
    rows = [
        changed(ZHANG, name="张甲山", birth=1968.1, id=october),
        changed(ZHANG, name="李四平", birth="68.5"),
        changed(CHEN, name="陈又石", birth="1971年"),
    ]
    seen = previewed(workbook(HEAD, *rows))
    assert [row.birth for row in seen.rows] == [
        date(1968, 10, 15), date(1968, 5, 3), date(1971, 2, 14),
    ]  # fmt: skip
    assert seen.problems == ()
