"""How values are written: dates, ticks, typed text, titles, lists of numbers."""

from datetime import date

import pytest

from xiangyin.papers.docx.geometry import width_in_zi
from xiangyin.papers.docx.titles import LONGEST_TITLE_LINE, title_lines
from xiangyin.papers.docx.wording import (
    Choice,
    blocks_of,
    chinese_date,
    joined_numbers,
    printable,
)


def test_a_date_has_no_zero_in_front():
    assert chinese_date(date(2026, 1, 5)) == "2026年1月5日"


def test_an_unknown_date_is_a_blank_to_fill_in():
    assert chinese_date(None) == "____年__月__日"


def test_a_choice_shows_every_option_and_blackens_the_chosen_one():
    choice = Choice(("满意", "基本满意", "不满意"), ("基本满意",))
    assert str(choice) == "□满意　■基本满意　□不满意"


def test_control_characters_never_reach_the_paper():
    assert printable("一\x00二\x0b三\t四\r\n五\ud800\ufffe") == "一二三 四\n五"


def test_a_rare_character_of_a_name_is_kept():
    assert printable("𠮷䶮·买买提") == "𠮷䶮·买买提"


def test_typed_text_becomes_paragraphs_with_heading_levels():
    typed = "一、已办事项\n\n　　路已修好。\n（一）资金\n1.县里拨款。\n（1）首批"
    assert [(block.level, block.text) for block in blocks_of(typed)] == [
        (1, "一、已办事项"),
        (0, "路已修好。"),
        (2, "（一）资金"),
        (3, "1.县里拨款。"),
        (4, "（1）首批"),
    ]


@pytest.mark.parametrize(
    "line",
    ["一、路基已经修复，涵洞正在设计。", "一、" + "修" * 60, "1.2公里的路面已经硬化", "2026年"],
)
def test_a_sentence_or_a_plain_number_is_not_set_as_a_heading(line):
    assert [block.level for block in blocks_of(line)] == [0]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (["第1号", "第2号", "第3号", "第7号"], "第1—3号、第7号"),
        (["第1号", "第2号"], "第1号、第2号"),
        (["闭会〔2026〕3号", "闭会〔2026〕4号", "闭会〔2026〕5号"], "闭会〔2026〕3—5号"),
        (["第9号", "闭会〔2026〕10号"], "第9号、闭会〔2026〕10号"),
        (["无编号"], "无编号"),
        ([], ""),
    ],
)
def test_runs_of_numbers_are_drawn_together(numbers, text):
    assert joined_numbers(numbers) == text


def test_a_short_title_stays_on_one_line():
    assert title_lines("关于修复机耕路的建议") == ["关于修复机耕路的建议"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "关于对青石镇十八届人大二次会议第12号建议的答复",
            ["关于对青石镇十八届人大二次会议", "第12号建议的答复"],
        ),
        (
            "关于召开青石镇第十八届人民代表大会第二次会议代表建议交办会的通知",
            ["关于召开青石镇第十八届人民代表大会", "第二次会议代表建议交办会的通知"],
        ),
    ],
)
def test_a_long_title_is_broken_by_sense(title, lines):
    assert title_lines(title) == lines


@pytest.mark.parametrize("length", range(21, 121, 7))
def test_no_title_line_is_too_long_and_nothing_is_lost(length):
    title = "关于加强农村饮用水水源地保护和2026年管网改造工程的建议" * 5
    lines = title_lines(title[:length])
    assert "".join(lines) == title[:length]
    assert all(width_in_zi(line) <= LONGEST_TITLE_LINE for line in lines)
