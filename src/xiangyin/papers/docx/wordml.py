"""The few WordprocessingML elements our layouts need, as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def fonts(name: str) -> str:
    """One font for Han and Latin alike; without eastAsia, Word falls back to the theme."""
    quoted = quoteattr(name)
    return (
        f"<w:rFonts w:ascii={quoted} w:hAnsi={quoted} w:eastAsia={quoted} w:cs={quoted}"
        ' w:hint="eastAsia"/>'
    )


def run(text: str, *, style: str = "") -> str:
    """A run of text, optionally in a character style."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    content = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\t")
    )
    return f"<w:r>{properties}{content}</w:r>"


def paragraph(text: str = "", style: str = "", *, runs: str = "", extra: str = "") -> str:
    """A paragraph in a style; `runs` is ready XML, `extra` further paragraph properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{extra}</w:pPr>" if named or extra else ""
    content = (run(text) if text else "") + runs
    return f"<w:p>{properties}{content}</w:p>"


def page_break_before(text: str, style: str) -> str:
    """A paragraph that opens a new page."""
    return paragraph(text, style, extra="<w:pageBreakBefore/>")


def field(code: str) -> str:
    """A Word field such as PAGE, with a placeholder result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@dataclass(frozen=True)
class Cell:
    """One table cell: paragraphs in one style, or ready XML."""

    text: str | Sequence[str] = ""
    style: str = "XyCell"
    span: int = 1
    merge: str = ""  # "restart" opens a vertical merge, "continue" goes on with it
    align: str = "center"

    def paragraphs(self) -> str:
        """The cell's text, one paragraph a line."""
        lines = [self.text] if isinstance(self.text, str) else list(self.text)
        return "".join(paragraph(line, self.style) for line in lines)


@dataclass(frozen=True)
class Row:
    """One table row; a header row is repeated on each page, a row never breaks unless told."""

    cells: Sequence[Cell]
    height: int = 0
    is_header: bool = False
    may_break: bool = False

    def xml(self, widths: Sequence[int]) -> str:
        """The row over the grid columns given."""
        properties = "" if self.may_break else "<w:cantSplit/>"
        if self.height:
            properties += f'<w:trHeight w:val="{self.height}" w:hRule="atLeast"/>'
        if self.is_header:
            properties += "<w:tblHeader/>"
        cells = []
        column = 0
        for cell in self.cells:
            width = sum(widths[column : column + cell.span])
            column += cell.span
            cells.append(_cell(cell, width))
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merges = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merges[cell.merge]}'
        f'<w:vAlign w:val="{cell.align}"/></w:tcPr>{cell.paragraphs()}</w:tc>'
    )


def tag_row(tag: str, columns: int) -> Row:
    """A row that holds only a Jinja row tag and vanishes when the paper is rendered."""
    return Row([Cell(tag, span=columns)])


def table(widths: Sequence[int], rows: Sequence[Row], *, style: str = "XyGrid") -> str:
    """A table of fixed column widths (twips), centred in the text block."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(row.xml(widths) for row in rows)}</w:tbl>"
    )


def foot_frame(width: int) -> str:
    """Paragraph property that holds a paragraph at the foot of its page's text block.

    A frame, not a floating table: LibreOffice leaves a full-width table where it stands.
    """
    return (
        f'<w:framePr w:w="{width}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" '
        'w:xAlign="left" w:yAlign="bottom"/>'
    )


def framed_rule(frame: str, thickness: int) -> str:
    """A rule across a frame, in twips: a black line of text, for LibreOffice drops a frame
    whose paragraphs have borders."""
    return paragraph(
        style="XyLine",
        extra=f'{frame}<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{thickness}" w:lineRule="exact"/>',
    )
