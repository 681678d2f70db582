"""From a layout to a .docx package: body, page numbers, letter head, settings."""

from dataclasses import dataclass
from enum import StrEnum
from xml.sax.saxutils import quoteattr

from xiangyin.papers.docx.geometry import (
    FONT_PROFILES,
    LANDSCAPE,
    LETTER_LINE_BOTTOM_MM,
    LETTER_LINE_MM,
    LETTER_MARK_TOP_MM,
    PORTRAIT,
    RED,
    Page,
    twips,
)
from xiangyin.papers.docx.package import package_of
from xiangyin.papers.docx.styles import styles_xml
from xiangyin.papers.docx.wordml import NAMESPACES, field, paragraph, run

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"


class Form(StrEnum):
    """The outward form of a paper."""

    PLAIN = "plain"
    RED_HEAD = "red_head"
    LETTER = "letter"
    LANDSCAPE = "landscape"


@dataclass(frozen=True)
class Layout:
    """What a template is made from: body XML, outward form, and the letter's mark if any."""

    body: str
    form: Form = Form.PLAIN
    mark: str = ""

    @property
    def page(self) -> Page:
        """The page the paper is printed on."""
        return LANDSCAPE if self.form is Form.LANDSCAPE else PORTRAIT


def document_build(layout: Layout) -> bytes:
    """The .docx of a layout."""
    margins = _stories(layout)
    parts = {
        "[Content_Types].xml": _content_types(margins),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": _document(layout, margins),
        "word/_rels/document.xml.rels": _relations(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("settings", "settings.xml"),
                "rId3": ("fontTable", "fontTable.xml"),
            }
            | {f"rId{10 + i}": (s.kind, f"{s.part}.xml") for i, s in enumerate(margins)}
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _font_table(),
    }
    parts |= {f"word/{story.part}.xml": story.xml() for story in margins}
    return package_of({name: text.encode() for name, text in parts.items()})


@dataclass(frozen=True)
class Story:
    """A header or footer: its kind, which pages carry it, and its paragraphs."""

    kind: str  # "header" or "footer"
    pages: str  # "default" (odd), "even" or "first"
    content: str

    @property
    def part(self) -> str:
        """Name of the part without folder and ending."""
        return f"{self.kind}_{self.pages}"

    def xml(self) -> str:
        """The part."""
        root = "hdr" if self.kind == "header" else "ftr"
        return f"{DECLARATION}<w:{root} {NAMESPACES}>{self.content}</w:{root}>"


def _stories(layout: Layout) -> list[Story]:
    lift = ""
    if layout.form is Form.LETTER:
        # The letter's lower red line fixes the footer at 20 mm; page numbers stand higher.
        after = twips(layout.page.footer_from_edge - LETTER_LINE_BOTTOM_MM)
        lift = f'<w:spacing w:before="0" w:after="{after}" w:line="280" w:lineRule="exact"/>'
    number = run("— ") + field("PAGE") + run(" —")
    stories = [
        Story("footer", "default", paragraph("", "XyPageOdd", runs=number, extra=lift)),
        Story("footer", "even", paragraph("", "XyPageEven", runs=number, extra=lift)),
    ]
    if layout.form is Form.LETTER:
        head = paragraph(layout.mark, "XyLetterMark") + red_line("bottom", "thickThin", 4)
        stories.append(Story("header", "first", head))
        stories.append(Story("footer", "first", red_line("top", "thinThick", 0)))
    return stories


def red_line(side: str, kind: str, before_mm: float, *, width_mm: float = LETTER_LINE_MM) -> str:
    """A red line across the page, centred on the paper, as the border of an empty line."""
    left = twips((PORTRAIT.width - width_mm) / 2 - PORTRAIT.left)
    right = twips((PORTRAIT.width - width_mm) / 2 - PORTRAIT.right)
    value, size = ("single", 12) if kind == "single" else (f"{kind}SmallGap", 24)
    border = f'<w:{side} w:val="{value}" w:sz="{size}" w:space="0" w:color="{RED}"/>'
    return paragraph(
        style="XyLine",
        extra=f"<w:pBdr>{border}</w:pBdr>"
        f'<w:spacing w:before="{twips(before_mm)}" w:after="0" w:line="60" w:lineRule="exact"/>'
        f'<w:ind w:left="{left}" w:right="{right}"/>',
    )


def _document(layout: Layout, stories: list[Story]) -> str:
    page, is_letter = layout.page, layout.form is Form.LETTER
    references = "".join(
        f'<w:{s.kind}Reference w:type="{s.pages}" r:id="rId{10 + i}"/>'
        for i, s in enumerate(stories)
    )
    header = LETTER_MARK_TOP_MM if is_letter else 15
    footer = LETTER_LINE_BOTTOM_MM if is_letter else page.footer_from_edge
    orient = ' w:orient="landscape"' if page.width > page.height else ""
    section = (
        f"<w:sectPr>{references}"
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{orient}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" '
        f'w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}" '
        f'w:header="{twips(header)}" w:footer="{twips(footer)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if is_letter else ''}</w:sectPr>"
    )
    return (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{layout.body}{section}</w:body>"
        "</w:document>"
    )


_SETTINGS = (
    f"{DECLARATION}<w:settings {NAMESPACES}><w:evenAndOddHeaders/>"
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)


def _font_table() -> str:
    """Fonts with the name to fall back to where the first is not installed."""
    win = FONT_PROFILES["win"]
    fallbacks = {win.body: "仿宋_GB2312", win.kai: "楷体_GB2312", win.title: "宋体"}
    fonts = "".join(
        f"<w:font w:name={quoteattr(name)}>"
        + (f"<w:altName w:val={quoteattr(fallbacks[name])}/>" if name in fallbacks else "")
        + '<w:charset w:val="86"/></w:font>'
        for name in (win.body, win.kai, win.hei, win.song, win.title)
    )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def _content_types(stories: list[Story]) -> str:
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "fontTable": "fontTable",
    } | {story.part: story.kind for story in stories}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for part, kind in kinds.items()
    )
    return (
        f"{DECLARATION}"
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATION}">{links}</Relationships>'
