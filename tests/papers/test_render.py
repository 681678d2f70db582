"""From a context to a paper: what is printed, what is blank, and what can do no harm."""

import io
import re
from dataclasses import replace

import docx
import pytest

from xiangyin.papers.docx.checks import Paper, check_document, text_of
from xiangyin.papers.docx.contexts import AssignmentSlip, FeedbackForm, PaperKind, ReplyLetter
from xiangyin.papers.docx.entries import template_fields
from xiangyin.papers.docx.geometry import FONT_PROFILES, ZI
from xiangyin.papers.docx.kinds import CONTEXTS, kind_of
from xiangyin.papers.docx.package import parts_of
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import FORM, LETTER, NOTICE, SAMPLES, SLIP, text

KINDS = list(PaperKind)


def lines(data: bytes) -> list[str]:
    return list(Paper.read(data).paragraphs())


def whole(data: bytes) -> str:
    return "\n".join(lines(data))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_context_a_sample_and_a_template(kind):
    assert kind_of(SAMPLES[kind]) is kind
    assert docx.Document(io.BytesIO(render(SAMPLES[kind])))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_paper_is_the_same_file(kind):
    assert render(SAMPLES[kind]) == render(SAMPLES[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_without_facts_prints_blanks_and_never_none(kind):
    printed = whole(render(CONTEXTS[kind]()))
    assert "____" in printed
    assert "None" not in printed


def test_the_files_properties_name_the_paper_and_nobody():
    properties = parts_of(render(LETTER))["docProps/core.xml"].decode()
    assert "关于对青石镇十八届人大二次会议第12号建议的答复" in properties
    assert not re.search(r"creator|lastModifiedBy|\d{4}-\d\d-\d\dT", properties)


def test_the_slip_shows_the_five_steps_the_clock_and_its_sum():
    printed = whole(render(SLIP))
    for step in ("党委书记阅办", "人大主席交办", "镇长批办", "分管领导承办", "人大代表督办"):
        assert step in printed
    assert "自2026年3月12日交办起三个月，至2026年6月12日（代表法关于答复期限的规定）" in printed


def test_a_slip_not_yet_signed_has_room_for_each_date():
    assert whole(render(AssignmentSlip())).count("____年__月__日") == 5 + 4


def test_the_reply_answers_point_by_point_and_names_who_to_ask():
    printed = whole(render(LETTER))
    assert "一、已经办理的事项" in printed
    assert "协办单位石桥村村民委员会意见：同意承担日常管护，已落实专人。" in printed
    assert "（联系人：王建设，联系电话：0599-0000012）" in printed
    assert "公开属性：主动公开" in printed
    assert "办理结果：B" in printed
    assert "附件：办理代表建议征询意见表" in printed


def test_a_reply_without_copies_has_no_copies_line():
    assert "抄送" not in whole(render(replace(LETTER, copies=None)))


def test_two_attachments_are_numbered_and_one_is_not():
    assert "附件：1. 代表建议交办清单" in whole(render(NOTICE))
    assert "2. 代表建议办理工作要求" in whole(render(NOTICE))


def test_the_feedback_form_ticks_what_the_deputy_chose():
    printed = whole(render(FORM))
    assert "□满意　■基本满意　□不满意" in printed
    assert "■走访　□座谈　■电话　□其他　共3次" in printed


def test_an_empty_feedback_form_has_every_box_open():
    assert "■" not in whole(render(FeedbackForm()))


def test_headings_are_set_in_their_own_styles():
    paper = docx.Document(io.BytesIO(render(replace(LETTER, body=text("一、路\n（一）桥\n好。")))))
    styles = {p.text: p.style.style_id for p in paper.paragraphs}
    assert (styles["一、路"], styles["（一）桥"], styles["好。"]) == (
        "XyHead1",
        "XyHead2",
        "XyBody",
    )


def test_the_issuer_is_centred_over_the_date_for_the_seal():
    paper = docx.Document(io.BytesIO(render(LETTER)))
    issuer = next(p for p in paper.paragraphs if p.style.style_id == "XySignSealed")
    date = next(p for p in paper.paragraphs if p.style.style_id == "XyDate")
    assert date.paragraph_format.right_indent.twips == 4 * ZI
    assert issuer.paragraph_format.right_indent.twips == round(3.5 * ZI)


def test_a_long_mark_is_shrunk_to_one_line():
    long = render(replace(NOTICE, mark="青石镇人民代表大会常务主席团办公室文件"))
    mark = docx.Document(io.BytesIO(long)).paragraphs[0]
    assert mark.runs[0].font.size.pt * len(mark.text) <= 156 / 25.4 * 72


def test_the_letters_mark_stands_in_the_head_of_the_first_page_only():
    paper = docx.Document(io.BytesIO(render(LETTER)))
    header = paper.sections[0].first_page_header
    assert header.paragraphs[0].text == "青石镇人民政府"
    assert paper.sections[0].header.is_linked_to_previous


@pytest.mark.parametrize("profile", FONT_PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_font_profile_keeps_to_the_standard(kind, profile):
    data = render(SAMPLES[kind], profile=profile)
    assert check_document(data) == []
    assert (
        f'w:eastAsia="{FONT_PROFILES[profile].body}"' in parts_of(data)["word/styles.xml"].decode()
    )


@pytest.mark.parametrize(
    "typed",
    ["{{ 标题 }}", "{% for x in y %}", "<w:p/>&amp;<b>", "a\x00b\x1fc", "=1+1", "𠮷\ud800", "⟦1⟧"],
)
def test_what_people_type_is_printed_and_never_obeyed(typed):
    data = render(ReplyLetter(title="标题", opening=typed))
    docx.Document(io.BytesIO(data))
    printed = whole(data)
    assert "标题" in printed
    expected = "".join(c for c in typed if c >= " " and not 0xD800 <= ord(c) <= 0xDFFF)
    assert expected.replace("⟦1⟧", "[1]") in printed


def test_line_breaks_in_a_field_stay_line_breaks():
    data = render(replace(FORM, comments="第一行\n第二行"))
    paragraph = next(p for p in Paper.read(data).document.iter() if text_of(p) == "第一行第二行")
    assert paragraph is not None


def test_each_field_has_a_chinese_name_for_the_template_page():
    for kind in KINDS:
        labels = [field.label for field in template_fields(CONTEXTS[kind])]
        assert len(labels) == len(set(labels))
        assert all(label.isidentifier() and not label.isascii() for label in labels)
