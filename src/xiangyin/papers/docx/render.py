"""The one door from a context to a paper; costly to import, so imported where one is printed."""

import io
import re
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run
from docxtpl import DocxTemplate
from jinja2 import ChainableUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from xiangyin.papers.docx.entries import Plain, plain_entries
from xiangyin.papers.docx.figures import (
    MARK_CLOSE,
    MARK_OPEN,
    HandlingReport,
    report_plain,
)
from xiangyin.papers.docx.geometry import (
    DEFAULT_PROFILE,
    FONT_PROFILES,
    LETTER_LINE_MM,
    PORTRAIT,
    ZI,
    Role,
    signature_place,
    width_in_zi,
)
from xiangyin.papers.docx.kinds import Context, kind_of, shipped_template
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.wording import BLANK

# How wide an issuer's mark may be, in points.
MARK_WIDTHS = {
    "XyMark": PORTRAIT.block_width / 25.4 * 72,
    "XyLetterMark": LETTER_LINE_MM / 25.4 * 72,
}


def render(
    context: Context, *, template: bytes | None = None, profile: str = DEFAULT_PROFILE
) -> bytes:
    """The paper as .docx: an office's own template if given, in the fonts of a profile."""
    source = template if template is not None else shipped_template(kind_of(context))
    return render_values(values_of(context), source, profile=profile)


def values_of(context: Context) -> dict[str, Plain]:
    """What the template sees."""
    if isinstance(context, HandlingReport):
        return report_plain(context)
    return plain_entries(context)


def render_values(values: dict[str, Plain], template: bytes, *, profile: str) -> bytes:
    """Fill a template; the sandbox keeps an uploaded template from doing anything but print."""
    paper = DocxTemplate(io.BytesIO(template))
    paper.render(values, jinja_env=template_environment(), autoescape=True)
    document: Document = paper.docx
    _signatures_place(document)
    _marks_fit(document)
    for paragraph in _all_paragraphs(document):
        _marks_raise(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    parts = parts_of(buffer.getvalue()) | {"docProps/core.xml": _properties(values)}
    return package_of(_fonts_choose(_detached(parts), profile))


def _detached(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Cut the tie to the .dotx a template was once made from: Word would fetch it on opening."""
    cuts = {
        "word/settings.xml": rb"<w:attachedTemplate\b[^>]*/>",
        "word/_rels/settings.xml.rels": rb"<Relationship\b[^>]*/attachedTemplate\"[^>]*/>",
    }
    return parts | {
        name: re.sub(pattern, b"", parts[name]) for name, pattern in cuts.items() if name in parts
    }


def _properties(values: dict[str, Plain]) -> bytes:
    """The file's properties: its title, and neither an hour nor the name of whoever made the
    template."""
    title = str(values.get("标题", "")).replace("\n", "")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    ).encode()


def template_environment() -> ImmutableSandboxedEnvironment:
    """Jinja that can read values and nothing else; unknown names print as a blank line."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=ChainableUndefined, finalize=_finalize
    )
    environment.globals.clear()
    return environment


def _finalize(value: object) -> object:
    return BLANK if value is None or isinstance(value, Undefined) else value


def _all_paragraphs(document: Document) -> list[WordParagraph]:
    body: Any = document.element.body
    return [WordParagraph(element, document._body) for element in body.iter(_qualified("p"))]


def _qualified(name: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name


def _signatures_place(document: Document) -> None:
    """Set issuer over date as the standard wants, from the texts that are there."""
    paragraphs = document.paragraphs
    for issuer, date in pairwise(paragraphs):
        style = issuer.style.style_id if issuer.style else ""
        if style not in ("XySignSealed", "XySignPlain"):
            continue
        place = signature_place(
            issuer.text.strip(), date.text.strip(), sealed=style == "XySignSealed"
        )
        issuer.paragraph_format.right_indent = Twips(round(place.issuer * ZI))
        date.paragraph_format.right_indent = Twips(round(place.date * ZI))


def _marks_fit(document: Document) -> None:
    """Shrink an issuer's mark that is too long for one line."""
    header = document.sections[0].first_page_header
    in_header = [] if header.is_linked_to_previous else header.paragraphs
    for paragraph in [*document.paragraphs[:3], *in_header]:
        style = paragraph.style.style_id if paragraph.style else ""
        if style in MARK_WIDTHS and paragraph.text:
            size = paragraph.style.font.size if paragraph.style else None
            widest = int(MARK_WIDTHS[style] / width_in_zi(paragraph.text))
            if size and widest < size.pt:
                for run in paragraph.runs:
                    run.font.size = Pt(widest)


_MARK = re.compile(f"{MARK_OPEN}(\\d+){MARK_CLOSE}")


def _marks_raise(paragraph: WordParagraph) -> None:
    """Turn ⟦3⟧ after a figure into a raised [3]."""
    for run in paragraph.runs:
        if MARK_OPEN not in run.text:
            continue
        pieces = _MARK.split(run.text)
        run.text = pieces[0]
        before = run
        for position, piece in enumerate(pieces[1:], start=1):
            is_mark = position % 2 == 1
            before = _run_after(before, f"[{piece}]" if is_mark else piece, raised=is_mark)


def _run_after(run: Run, text: str, *, raised: bool) -> Run:
    copy: Any = run._r.__deepcopy__({})
    run._r.addnext(copy)
    following = Run(copy, run._parent)
    following.text = text
    following.font.superscript = True if raised else None
    return following


_FONT_ATTRIBUTE = re.compile(r'(w:(?:ascii|hAnsi|eastAsia|cs|name)=")([^"]+)(")')


def _fonts_choose(parts: dict[str, bytes], profile: str) -> dict[str, bytes]:
    """Put the profile's fonts where the template names those it was built with."""
    built, wanted = FONT_PROFILES[DEFAULT_PROFILE], FONT_PROFILES[profile]
    names = {built.font(role): wanted.font(role) for role in Role}
    if all(old == new for old, new in names.items()):
        return parts

    def choose(found: re.Match[str]) -> str:
        return found.group(1) + names.get(found.group(2), found.group(2)) + found.group(3)

    return {
        name: _FONT_ATTRIBUTE.sub(choose, part.decode()).encode()
        if name.startswith("word/") and name.endswith(".xml")
        else part
        for name, part in parts.items()
    }
