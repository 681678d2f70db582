"""The GB/T 9704 checker finds each fault when it is put in, and nothing in a good paper."""

from dataclasses import replace

import pytest

from xiangyin.papers.docx.checks import check_document
from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.kinds import CONTEXTS
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import LETTER, SAMPLES, text


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in check_document(data)}


def spoiled(part: str, old: str, new: str) -> bytes:
    parts = parts_of(render(LETTER))
    name = f"word/{part}"
    source = parts[name].decode()
    assert old in source, f"{old} is not there to spoil"
    return package_of(parts | {name: source.replace(old, new).encode()})


def typed(line: str) -> set[str]:
    return codes(render(replace(LETTER, body=text(line))))


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_of_ours_is_in_form_filled_or_blank(kind):
    assert check_document(render(SAMPLES[kind])) == []
    assert check_document(render(CONTEXTS[kind]())) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("document.xml", 'w:top="2098"', 'w:top="1440"', "margin"),
        ("document.xml", 'w:w="11906"', 'w:w="12240"', "paper"),
        ("styles.xml", 'w:line="579"', 'w:line="480"', "line"),
        ("styles.xml", 'w:eastAsia="仿宋"', 'w:eastAsia="微软雅黑"', "font"),
        ("styles.xml", ' w:eastAsia="仿宋"', "", "east-asia"),
        ("styles.xml", 'w:ascii="仿宋"', 'w:asciiTheme="minorHAnsi"', "theme-font"),
        ("settings.xml", "<w:evenAndOddHeaders/>", "", "odd-even"),
        ("footer_even.xml", "XyPageEven", "XyPageOdd", "page-number"),
        ("footer_default.xml", "— ", "第", "page-number"),
    ],
)
def test_a_fault_of_the_page_is_found(part, old, new, code):
    assert code in codes(spoiled(part, old, new))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("根据青石人大[2026]3号办理。", "number"),
        ("根据青石人大（2026）3号办理。", "number"),
        ("根据青石人大〔26〕3号办理。", "number"),
        ("根据青石人大〔2026〕03号办理。", "number"),
        ("根据青石人大〔2026〕第3号办理。", "number"),
        ("于2026年01月05日完成。", "date"),
        ("于26年1月5日完成。", "date"),
        ("于2026.1.5完成。", "date"),
        ("一.已经办理的事项", "heading"),
        ("（一）、已经办理的事项", "heading"),
        ("1、修路", "heading"),
        ("金额为None元。", "left-over"),
    ],
)
def test_a_fault_of_the_text_is_found(line, code):
    assert typed(line) == {code}


@pytest.mark.parametrize(
    "line",
    [
        "根据青石人大〔2026〕3号办理。",
        "（2026）浙01民初12号判决已经生效。",
        "于2026年1月5日完成。",
        "全长1.2公里，投资3.14万元。",
        "一、已经办理的事项",
        "1.修路",
    ],
)
def test_what_is_right_is_left_alone(line):
    assert typed(line) == set()


def test_a_full_stop_after_an_attachment_is_found():
    assert "attachment" in codes(render(replace(LETTER, attachments=("征询意见表。",))))


def test_a_finding_says_where():
    finding = check_document(render(replace(LETTER, body=text("见青石人大[2026]3号。"))))[0]
    assert "〔〕" in finding.message
    assert finding.where.endswith("青石人大[2026]3号")
