"""The page of GB/T 9704-2012 in numbers: paper, margins, line, character, fonts, signature.

One *zi* (字) is the width of a character in running text, one *hang* (行) the height of a line.
Word's own grid is not used: LibreOffice sets 19 characters a line with it. A 16 pt character
tightened by 0.25 pt and an exact line of 28.95 pt give 28 x 22 everywhere.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4


def twips(mm: float) -> int:
    """Millimetres as twentieths of a point, Word's unit of length."""
    return round(mm * TWIPS_PER_MM)


LINES_PER_PAGE = 22
CHARS_PER_LINE = 28
BODY_POINTS = 16.0
TIGHTENING = -5  # twips between characters: -0.25 pt
ZI = round(BODY_POINTS * TWIPS_PER_POINT) + TIGHTENING
HANG = 579  # twips, exactly 28.95 pt
RED = "FF0000"

FOOTER_BELOW_BLOCK_MM = 7.0
FOOTER_POINTS = 14.0
LETTER_LINE_MM = 170.0
LETTER_MARK_TOP_MM = 30.0
LETTER_LINE_BOTTOM_MM = 20.0
MARK_BELOW_BLOCK_TOP_MM = 35.0


@dataclass(frozen=True)
class Page:
    """One orientation of A4 with its four margins, in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def block_width(self) -> float:
        """Width of the text block (版心)."""
        return self.width - self.left - self.right

    @property
    def block_height(self) -> float:
        """Height of the text block (版心)."""
        return self.height - self.top - self.bottom

    @property
    def footer_from_edge(self) -> float:
        """Page edge to foot of the page number whose dash is 7 mm below the block."""
        half_line = FOOTER_POINTS / 72 * 25.4 / 2
        return self.bottom - FOOTER_BELOW_BLOCK_MM - half_line


PORTRAIT = Page(width=210, height=297, top=37, bottom=35, left=28, right=26)
# The portrait page turned a quarter to the right: the head of a table lies at the binding edge.
LANDSCAPE = Page(width=297, height=210, top=28, bottom=26, left=35, right=37)


class Role(StrEnum):
    """What a typeface is for; a font profile says which font plays the part."""

    BODY = "body"
    KAI = "kai"
    HEI = "hei"
    SONG = "song"
    TITLE = "title"


@dataclass(frozen=True)
class FontProfile:
    """The fonts one kind of office computer has, by role."""

    name: str
    body: str
    kai: str
    hei: str
    song: str
    title: str

    def font(self, role: Role) -> str:
        """Name of the font that plays this role."""
        return str(getattr(self, role.value))


FONT_PROFILES = {
    "win": FontProfile("win", "仿宋", "楷体", "黑体", "宋体", "方正小标宋简体"),
    "gb2312": FontProfile("gb2312", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"),
    "fangzheng": FontProfile(
        "fangzheng",
        "方正仿宋_GBK",
        "方正楷体_GBK",
        "方正黑体_GBK",
        "方正书宋_GBK",
        "方正小标宋_GBK",
    ),
}
DEFAULT_PROFILE = "win"


def fonts_of_role(role: Role) -> frozenset[str]:
    """Every font name that is right for a role, whichever profile is in use."""
    return frozenset(profile.font(role) for profile in FONT_PROFILES.values())


def width_in_zi(text: str) -> float:
    """Width of a text in characters: full-width 1, half-width one half."""
    wide = {"F", "W", "A"}
    return sum(1.0 if unicodedata.east_asian_width(char) in wide else 0.5 for char in text)


@dataclass(frozen=True)
class SignaturePlace:
    """Right indents of issuer and date, in zi."""

    issuer: float
    date: float


def signature_place(issuer: str, date: str, *, sealed: bool) -> SignaturePlace:
    """Where issuer and date stand (GB/T 9704 7.3.5): under a seal, or without one."""
    difference = width_in_zi(date) - width_in_zi(issuer)
    if sealed:
        # Issuer centred on the date; a long issuer pushes both left, never out of the block.
        issuer_indent = 4 + difference / 2
        push = max(0.0, -issuer_indent)
        return SignaturePlace(issuer_indent + push, 4 + push)
    # Date begins two zi right of the issuer's first character; a date longer than the issuer
    # stands two zi in, and the issuer moves left.
    if difference > 0:
        return SignaturePlace(4 + difference, 2)
    return SignaturePlace(2, -difference)
