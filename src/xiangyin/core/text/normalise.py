"""One spelling for comparing and searching; what people typed is stored as they typed it."""

import re
import unicodedata

_FULL_WIDTH_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH_ALNUM = {
    code: target
    for code, target in _FULL_WIDTH_ASCII.items()
    if chr(target).isalnum() and target < 128
}
_DOCUMENT_YEAR = re.compile(r"[\[(（【〔﹝［{]\s*(\d{4})\s*[\])）】〕﹞］}]")
_DOCUMENT_SERIAL = re.compile(r"(〔\d{4}〕)(?:第)?0*(\d+)号?$")


def is_invisible(character: str) -> bool:
    """Spaces of every width, line breaks, zero-width and direction marks."""
    return character.isspace() or unicodedata.category(character) in {"Cf", "Cc", "Zs", "Zl", "Zp"}


def strip_invisible(text: str) -> str:
    """Text without any space or character that cannot be seen."""
    return "".join(c for c in text if not is_invisible(c))


def half_width_digits(text: str) -> str:
    """Full-width digits and Latin letters made half-width; Chinese punctuation untouched."""
    return text.translate(_FULL_WIDTH_ALNUM)


def half_width(text: str) -> str:
    """Every full-width ASCII sign made half-width; only for numbers, codes and dates."""
    return text.translate(_FULL_WIDTH_ASCII)


def search_form(text: str) -> str:
    """The form in which two texts are compared or searched; never shown, never stored as text."""
    return strip_invisible(unicodedata.normalize("NFKC", text).casefold())


def document_number(text: str) -> str:
    """A document number with 〔〕 around the year and no leading zero (GB/T 9704)."""
    compact = strip_invisible(half_width_digits(text))
    bracketed = _DOCUMENT_YEAR.sub(r"〔\1〕", compact)
    return _DOCUMENT_SERIAL.sub(r"\1\2号", bracketed)
