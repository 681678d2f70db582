"""发文字号: an office's prefix, the year in 〔〕, a number that runs on within the year."""

import re
from dataclasses import dataclass

from xiangyin.core.numbering import next_number

_FORM = re.compile(r"^[\u4e00-\u9fff]{2,20}〔(\d{4})〕([1-9]\d*)号$")


@dataclass(frozen=True)
class DocumentNumber:
    """青石人大〔2026〕1号."""

    prefix: str
    year: int
    sequence: int

    def __str__(self) -> str:
        return f"{self.prefix}〔{self.year}〕{self.sequence}号"


def number_take(*, division_code: str, prefix: str, year: int) -> DocumentNumber:
    """Take the office's next number of the year, inside the caller's transaction."""
    sequence = next_number(f"papers:{division_code}:{prefix}:{year}")
    return DocumentNumber(prefix, year, sequence)


def is_well_formed(number: str) -> bool:
    """Whether a typed number has the form of GB/T 9704."""
    return _FORM.match(number) is not None
