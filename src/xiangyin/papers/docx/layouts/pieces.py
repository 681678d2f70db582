"""Pieces several papers share: running text, attachments, signature, imprint, form rows."""

from collections.abc import Sequence

from xiangyin.papers.docx.geometry import LANDSCAPE, PORTRAIT, twips
from xiangyin.papers.docx.wording import BLANK
from xiangyin.papers.docx.wordml import Cell, Row, foot_frame, framed_rule, paragraph

BLOCK = twips(PORTRAIT.block_width)
WIDE_BLOCK = twips(LANDSCAPE.block_width)
LABEL = 1640
FORM_WIDTHS = (LABEL, BLOCK // 2 - LABEL, LABEL, BLOCK - BLOCK // 2 - LABEL)


def tag(text: str) -> str:
    """A paragraph that holds only a Jinja tag and vanishes when rendered."""
    return paragraph(text)


def when(condition: str, content: str) -> str:
    """Content printed only where the condition holds."""
    return tag(f"{{%p if {condition} %}}") + content + tag("{%p endif %}")


def running_text(name: str) -> str:
    """A list of paragraphs, each in the style of its heading level."""
    branches = "".join(
        tag(f"{{%p {word} 段.级 == {level} %}}") + paragraph("{{ 段.文字 }}", f"XyHead{level}")
        for word, level in (("if", 1), ("elif", 2), ("elif", 3), ("elif", 4))
    )
    return (
        tag(f"{{%p for 段 in {name} %}}")
        + branches
        + tag("{%p else %}")
        + paragraph("{{ 段.文字 }}", "XyBody")
        + tag("{%p endif %}")
        + tag("{%p endfor %}")
    )


def attachments() -> str:
    """附件：1. … with the numbers one below the other; a single one bears no number."""
    return (
        tag("{%p for 名 in 附件 %}")
        + tag("{%p if loop.first %}")
        + paragraph("附件：{% if loop.length > 1 %}1. {% endif %}{{ 名 }}", "XyAttach")
        + tag("{%p else %}")
        + paragraph("{{ loop.index }}. {{ 名 }}", "XyAttachMore")
        + tag("{%p endif %}")
        + tag("{%p endfor %}")
    )


def signature(issuer: str, date: str, *, sealed: bool) -> str:
    """Issuer over date; rendering sets their indents from the texts."""
    style = "XySignSealed" if sealed else "XySignPlain"
    return paragraph(f"{{{{ {issuer} }}}}", style) + paragraph(f"{{{{ {date} }}}}", "XyDate")


# 版记 lines: outer 0.35 mm, inner 0.25 mm, in twips.
OUTER_LINE, INNER_LINE = twips(0.35), twips(0.25)
FRAME = foot_frame(BLOCK)


def at_foot(text: str, style: str) -> str:
    """A line of text at the foot of the last page."""
    return paragraph(text, style, extra=FRAME)


def imprint(copies: str, printer: str, printed_on: str) -> str:
    """版记: copies, then issuer and day of printing, between lines."""
    return (
        framed_rule(FRAME, OUTER_LINE)
        + when(
            copies,
            at_foot(f"　抄送：{{{{ {copies} }}}}。", "XyCopies") + framed_rule(FRAME, INNER_LINE),
        )
        + at_foot(f"　{{{{ {printer} }}}}\t{{{{ {printed_on} }}}}印发", "XyImprint")
        + framed_rule(FRAME, OUTER_LINE)
        + paragraph(style="XyLine")
    )


def cell_text(name: str) -> list[str]:
    """The lines of a cell holding a list of paragraphs; never none, or the file would break."""
    return [f"{{%p for 段 in {name} %}}", "{{ 段.文字 }}", "{%p else %}", BLANK, "{%p endfor %}"]


def head(
    text: str | Sequence[str], *, style: str = "XyCellHead", merge: str = "", span: int = 1
) -> Cell:
    """The name of a field in a form."""
    return Cell(text, style, merge=merge, span=span)


def value(name: str, *, span: int = 1, style: str = "XyCell") -> Cell:
    """A field's value."""
    return Cell(f"{{{{ {name} }}}}", style, span)


Pair = tuple[str | tuple[str, str], str]


def pair_row(left: Pair, right: Pair, *, height: int = 480) -> Row:
    """Two fields side by side: (name on paper, name in the template) each."""
    return Row(
        [head(left[0]), value(left[1]), head(right[0]), value(right[1])],
        height=height,
    )


def wide_row(label: str, name: str, *, height: int = 480) -> Row:
    """One field across the form."""
    return Row([head(label), value(name, span=3)], height=height)


def line_above(left: str, right: str, *, width: int = BLOCK) -> str:
    """A line above a table: something left, something right.

    A tab, not a table: Word and LibreOffice join two tables that touch.
    """
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    return paragraph(f"{left}\t{right}", "XyFormLine", extra=tab)
