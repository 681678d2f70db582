"""Is a paper in GB/T 9704 form? Findings over a finished .docx, in sentences an office can use."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from xiangyin.papers.docx.geometry import (
    HANG,
    LANDSCAPE,
    PORTRAIT,
    Page,
    Role,
    fonts_of_role,
    twips,
)
from xiangyin.papers.docx.package import parts_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TOLERANCE = twips(1)
LOWEST_LINE, HIGHEST_LINE = 560, 580  # exact 28 to 29 pt
STYLE_ROLES = {
    "XyTitle": Role.TITLE,
    "XyHead1": Role.HEI,
    "XyHead2": Role.KAI,
    "XyBody": Role.BODY,
    "XyPageOdd": Role.SONG,
    "XyPageEven": Role.SONG,
}


@dataclass(frozen=True)
class Finding:
    """One departure from the standard: a stable code, a sentence, the place."""

    code: str
    message: str
    where: str = ""


@dataclass(frozen=True)
class Paper:
    """The parts of a paper that the checks read."""

    document: ET.Element
    styles: ET.Element
    settings: ET.Element
    stories: dict[str, ET.Element]

    @staticmethod
    def read(data: bytes) -> "Paper":
        """The paper in a .docx."""
        parts = parts_of(data)
        stories = {
            name: element_of(part)
            for name, part in parts.items()
            if re.match(r"word/(header|footer)[^/]*\.xml$", name)
        }
        links = element_of(parts["word/_rels/document.xml.rels"])
        targets = {link.get("Id", ""): f"word/{link.get('Target')}" for link in links}
        by_id = {key: stories[name] for key, name in targets.items() if name in stories}
        return Paper(
            element_of(parts["word/document.xml"]),
            element_of(parts["word/styles.xml"]),
            element_of(parts["word/settings.xml"]),
            by_id,
        )

    def style(self, style_id: str) -> ET.Element | None:
        """A style by its id."""
        return self.styles.find(f"{W}style[@{W}styleId='{style_id}']")

    def paragraphs(self) -> Iterator[str]:
        """The text of every paragraph, headers and footers included."""
        for root in (self.document, *self.stories.values()):
            for paragraph in root.iter(f"{W}p"):
                yield text_of(paragraph)


def element_of(part: bytes) -> ET.Element:
    """The root of an XML part; a part with a DTD, or in an encoding that could hide one, is
    refused before it is parsed."""
    if b"\x00" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise ValueError("an XML part declares entities")
    return ET.fromstring(part)  # noqa: S314 - nothing to expand, see above


def text_of(paragraph: ET.Element) -> str:
    """A paragraph's text."""
    return "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def check_document(data: bytes) -> list[Finding]:
    """Every departure from GB/T 9704 found in a finished paper."""
    paper = Paper.read(data)
    return [finding for check in CHECKS for finding in check(paper)]


def _number(element: ET.Element | None, name: str) -> int:
    value = element.get(f"{W}{name}") if element is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else 0


def _check_page(paper: Paper) -> Iterator[Finding]:
    for section in paper.document.iter(f"{W}sectPr"):
        size, margin = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        is_wide = _number(size, "w") > _number(size, "h")
        page = LANDSCAPE if is_wide else PORTRAIT
        yield from _check_paper_size(size, page)
        sides = (("上", "top"), ("下", "bottom"), ("左", "left"), ("右", "right"))
        for label, side in sides:
            wanted = getattr(page, side)
            if abs(_number(margin, side) - twips(wanted)) > TOLERANCE:
                yield Finding("margin", f"{label}边距应为{wanted:g}毫米（允许误差1毫米）。", label)


def _check_paper_size(size: ET.Element | None, page: Page) -> Iterator[Finding]:
    for name, wanted in (("w", page.width), ("h", page.height)):
        if abs(_number(size, name) - twips(wanted)) > TOLERANCE:
            yield Finding("paper", "用纸应为A4（210毫米×297毫米）。")
            return


def _check_line(paper: Paper) -> Iterator[Finding]:
    for style_id in ("Normal", "XyBody"):
        style = paper.style(style_id)
        spacing = style.find(f"{W}pPr/{W}spacing") if style is not None else None
        is_exact = spacing is not None and spacing.get(f"{W}lineRule") == "exact"
        if not (is_exact and LOWEST_LINE <= _number(spacing, "line") <= HIGHEST_LINE):
            points = HANG / 20
            yield Finding("line", f"正文行距应为固定值{points:g}磅，每页22行。", style_id)


def _check_fonts(paper: Paper) -> Iterator[Finding]:
    for style_id, role in STYLE_ROLES.items():
        style = paper.style(style_id)
        fonts = style.find(f"{W}rPr/{W}rFonts") if style is not None else None
        named = fonts.get(f"{W}eastAsia", "") if fonts is not None else ""
        if named not in fonts_of_role(role):
            wanted = "、".join(sorted(fonts_of_role(role)))
            yield Finding(
                "font", f"样式字体应为{wanted}之一，现为“{named or '未指定'}”。", style_id
            )
    known = {font for role in Role for font in fonts_of_role(role)}
    for root in (paper.document, paper.styles, *paper.stories.values()):
        for fonts in root.iter(f"{W}rFonts"):
            yield from _check_run_fonts(fonts, known)


def _check_run_fonts(fonts: ET.Element, known: set[str]) -> Iterator[Finding]:
    if any(name.endswith("Theme") for name in fonts.attrib):
        yield Finding("theme-font", "不得使用主题字体，应当直接指定仿宋、楷体、黑体等字体。")
    named = fonts.get(f"{W}eastAsia")
    if named is None:
        yield Finding("east-asia", "未指定中文字体，请在字体对话框中选定中文字体。")
    elif named not in known:
        yield Finding("font", f"使用了公文格式以外的字体“{named}”。", named)


def _check_page_numbers(paper: Paper) -> Iterator[Finding]:
    if paper.settings.find(f"{W}evenAndOddHeaders") is None:
        yield Finding("odd-even", "页码应当单页居右、双页居左，请设置“奇偶页不同”。")
    wanted = (("default", "XyPageOdd", "单"), ("even", "XyPageEven", "双"))
    for section in paper.document.iter(f"{W}sectPr"):
        footers = {
            link.get(f"{W}type", ""): paper.stories.get(link.get(f"{R}id", ""))
            for link in section.findall(f"{W}footerReference")
        }
        for pages, style_id, label in wanted:
            if not _is_page_number(footers.get(pages), style_id):
                yield Finding("page-number", f"{label}页页脚应为“— 1 —”式页码。", f"{label}页")


def _is_page_number(footer: ET.Element | None, style_id: str) -> bool:
    if footer is None:
        return False
    style = footer.find(f"{W}p/{W}pPr/{W}pStyle")
    codes = "".join(node.text or "" for node in footer.iter(f"{W}instrText"))
    text = "".join(node.text or "" for node in footer.iter(f"{W}t"))
    has_form = re.fullmatch(r"— \d+ —", text) is not None and "PAGE" in codes
    return has_form and style is not None and style.get(f"{W}val") == style_id


# A document number: an office's name, a year in some bracket, a number.
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,}([\[（(【〔])(\d{2,4})([\]）)】〕])(第?)(\d+)号")
# Court case numbers look alike, （2026）浙01民初1号, and begin with the bracket.


def _check_numbers(paper: Paper) -> Iterator[Finding]:
    for text in paper.paragraphs():
        for found in _NUMBER.finditer(text):
            opening, year, closing, ordinal, number = found.groups()
            if (opening, closing) != ("〔", "〕"):
                message = "发文字号的年份应当用六角括号〔〕括入。"
            elif len(year) != 4:
                message = "发文字号的年份应当写全四位。"
            elif ordinal or number.startswith("0"):
                message = "发文字号的顺序号不加“第”字，不编虚位（1不编为01）。"
            else:
                continue
            yield Finding("number", message, found.group())


_PADDED = re.compile(r"\d{4}年(0\d月|\d{1,2}月0\d日)")
_SHORT_YEAR = re.compile(r"(?<!\d)\d{2}年\d{1,2}月\d{1,2}日")
_DOTTED = re.compile(r"(?<![\d.])20\d\d[./]\d{1,2}[./]\d{1,2}(?![\d.])")


def _check_dates(paper: Paper) -> Iterator[Finding]:
    for text in paper.paragraphs():
        for pattern, message in (
            (_PADDED, "日期的月、日不编虚位，应写为2026年1月5日。"),
            (_SHORT_YEAR, "日期的年份应当写全四位。"),
            (_DOTTED, "日期应当写为2026年1月5日，不用点或者斜线。"),
        ):
            for found in pattern.finditer(text):
                yield Finding("date", message, found.group())


_HEADINGS = (
    (re.compile(r"^[一二三四五六七八九十]+[.．,，]"), "一级标题序号“一”后用顿号。"),
    (re.compile(r"^（[一二三四五六七八九十\d]+）、"), "“（一）”“（1）”后不用顿号。"),
    (re.compile(r"^\d{1,2}、"), "三级标题序号“1”后用下脚点，不用顿号。"),
)


def _check_headings(paper: Paper) -> Iterator[Finding]:
    for text in paper.paragraphs():
        for pattern, message in _HEADINGS:
            if pattern.match(text):
                yield Finding("heading", message, text[:12])


def _check_attachments(paper: Paper) -> Iterator[Finding]:
    for paragraph in paper.document.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = text_of(paragraph)
        is_attachment = style is not None and style.get(f"{W}val", "").startswith("XyAttach")
        if is_attachment and text.endswith(("。", "；", "，")):
            yield Finding("attachment", "附件名称后不加标点符号。", text)


_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|(?<![A-Za-z])(?:None|nan|null)(?![A-Za-z])|⟦|⟧")


def _check_left_over(paper: Paper) -> Iterator[Finding]:
    for text in paper.paragraphs():
        found = _LEFT_OVER.search(text)
        if found:
            yield Finding("left-over", f"有未填好的内容“{found.group()}”。", text[:20])


def _check_cells(paper: Paper) -> Iterator[Finding]:
    for cell in paper.document.iter(f"{W}tc"):
        if cell.find(f"{W}p") is None:
            yield Finding("empty-cell", "表格中有损坏的单元格，文件可能无法打开。")


CHECKS: tuple[Callable[[Paper], Iterator[Finding]], ...] = (
    _check_page,
    _check_line,
    _check_fonts,
    _check_page_numbers,
    _check_numbers,
    _check_dates,
    _check_headings,
    _check_attachments,
    _check_left_over,
    _check_cells,
)
