"""An office's own template is refused in words it can act on, and can do nothing but print."""

import io
import zipfile

import docx
import pytest

from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.document import Layout, document_build
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import LETTER
from xiangyin.papers.docx.template_check import check_template
from xiangyin.papers.docx.wordml import Cell, Row, paragraph, table

REPLY = PaperKind.REPLY_LETTER
GOOD = "{{ 标题 }}{{ 称谓 }}{{ 答复单位 }}{{ 成文日期 }}"


def template(*paragraphs: str) -> bytes:
    return document_build(Layout("".join(paragraph(text) for text in paragraphs)))


def with_body(*paragraphs: str) -> bytes:
    return template(GOOD, "{%p for 段 in 正文 %}", "{{ 段.文字 }}", "{%p endfor %}", *paragraphs)


def the_problem(data: bytes, kind: PaperKind | None = REPLY) -> str:
    problems = check_template(data, kind)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_plain_template_of_an_offices_own_is_accepted_and_prints():
    own = with_body("特此答复。")
    assert check_template(own, REPLY) == []
    assert b"XySign" not in parts_of(own)["word/document.xml"]
    printed = parts_of(render(LETTER, template=own))["word/document.xml"].decode()
    assert "特此答复。" in printed
    assert "路基已用块石砌护" in printed


def test_word_may_split_a_mark_over_several_runs():
    split = paragraph(
        runs='<w:r><w:t>{{ 标</w:t></w:r><w:proofErr w:type="spellStart"/>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>题 }}</w:t></w:r>"
    )
    data = document_build(Layout(split))
    assert check_template(data) == []


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0 old doc", b"PK\x03\x04broken"])
def test_a_file_that_is_no_docx_is_refused_with_the_way_to_save_it(data):
    assert "另存为" in the_problem(data)


def test_a_spreadsheet_named_docx_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.xml", "<x/>")
    assert "不是Word文档" in the_problem(buffer.getvalue())


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("办理单位：{{ 答复单位", "没有写完"),
        ("答复单位 }}：", "缺少开头"),
        ("{%p if 抄送 %}", "没有对应的endif"),
        ("{%p endif %}", "前面没有对应的开头"),
        ("{%p else %}", "不在if或for之内"),
        ("{% include 'x' %}", "系统不认识"),
        ("{% set 甲 = 1 %}", "系统不认识"),
        ("{{ 标题 标题 }}", "写法不对"),
        ("{{ 标题| }}", "写法不对"),
        ("｛｛ 标题 ｝｝", "全角括号"),
        ("{｛ 标题 }}", "全角括号"),
        ("{％p if 抄送 ％}", "全角括号"),
    ],
)
def test_a_broken_mark_is_named_with_its_place(line, says):
    problem = the_problem(with_body(line))
    assert says in problem
    assert any(word in problem for word in ("补上", "请删去", "请切换", "只能用", "改正"))


def test_the_place_is_the_paragraph_and_its_words():
    assert the_problem(template("好", "办理单位：{{ 答复单位")).startswith(
        "第2段“办理单位：{{ 答复单位”"
    )


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__ }}",
        "{{ 标题.__init__ }}",
        "{{ 标题|upper }}",
        "{{ 标题() }}",
        "{{ 标题 * 1000000000 }}",
        "{% if 标题 is defined %}{% endif %}",
        "{{ [1, 2] }}",
        "{{ 标题[0] }}",
    ],
)
def test_a_template_may_only_print_names_loop_and_compare(line):
    problem = the_problem(with_body(line))
    assert "不允许的写法" in problem or "不是栏目名" in problem


def test_an_unknown_name_is_answered_with_the_names_there_are():
    problem = the_problem(with_body("{{ 承办科室 }}"))
    assert problem.startswith("“承办科室”不是《答复函》的栏目。")
    assert "联系电话" in problem


def test_a_reply_without_its_text_is_refused():
    problem = the_problem(template(GOOD))
    assert problem == ("模板里没有“正文”，印出来的《答复函》会缺这一项。请补上{{ 正文 }}。")


def test_a_cell_that_a_loop_may_empty_is_refused():
    loop = Cell(["{%p for 段 in 正文 %}", "{{ 段.文字 }}", "{%p endfor %}"])
    data = document_build(Layout(paragraph(GOOD) + table([5000], [Row([loop])]) + paragraph()))
    assert "空的单元格" in the_problem(data)


def test_macros_are_refused():
    assert "宏" in the_problem(package_of(parts_of(with_body()) | {"word/vbaProject.bin": b"x"}))


def test_a_link_to_an_outside_picture_is_refused():
    relation = (
        b'<Relationships xmlns="x"><Relationship Id="r" Type="y/image" '
        b'Target="picture.png" TargetMode="External"/></Relationships>'
    )
    data = package_of(parts_of(with_body()) | {"word/_rels/footer_even.xml.rels": relation})
    assert "外部" in the_problem(data)


def test_the_tie_to_the_dotx_it_was_made_from_is_cut():
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="file:///server/x.dotx" TargetMode="External"/>'
        b"</Relationships>"
    )
    parts = parts_of(with_body())
    tie = b'<w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/>'
    settings = parts["word/settings.xml"].replace(b"<w:evenAndOddHeaders/>", tie)
    own = package_of(
        parts | {"word/settings.xml": settings, "word/_rels/settings.xml.rels": relations}
    )
    assert check_template(own, REPLY) == []
    printed = parts_of(render(LETTER, template=own))
    assert not [name for name, part in printed.items() if b"attachedTemplate" in part]


def test_a_template_made_in_an_ordinary_word_processor_works():
    paper = docx.Document()
    for line in (GOOD, "{%p for 段 in 正文 %}", "{{ 段.文字 }}", "{%p endfor %}"):
        paper.add_paragraph(line)
    buffer = io.BytesIO()
    paper.save(buffer)
    assert check_template(buffer.getvalue(), REPLY) == []
    printed = render(LETTER, template=buffer.getvalue())
    assert "路基已用块石砌护" in parts_of(printed)["word/document.xml"].decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_is_parsed(encoding):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'.encode(encoding)
    data = package_of(parts_of(with_body()) | {"word/document.xml": bomb})
    assert "不允许的声明" in the_problem(data)


def test_a_file_that_unpacks_to_too_much_is_refused():
    data = package_of(parts_of(with_body()) | {"word/media/a.xml": b"0" * 31 * 1024 * 1024})
    assert len(data) < 1024 * 1024
    assert "展开后过大" in the_problem(data)


def test_a_file_too_large_is_refused():
    assert "5兆字节" in the_problem(b"0" * (5 * 1024 * 1024 + 1))
