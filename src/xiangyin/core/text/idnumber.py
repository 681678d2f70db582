"""Citizen identity numbers (GB 11643-1999). No message and no repr ever shows the number."""

import re
from dataclasses import dataclass, field
from datetime import date

from xiangyin.core.text.normalise import half_width, strip_invisible

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    str(first + place)
    for first, places in ((11, 5), (21, 3), (31, 7), (41, 6), (50, 5), (61, 5), (71, 1), (81, 3))
    for place in range(places)
)


@dataclass(frozen=True, slots=True)
class CitizenId:
    """A valid number, always in its 18-digit form, and what it says of its holder."""

    number: str = field(repr=False)
    was_legacy: bool = False

    @property
    def area_code(self) -> str:
        """The county where the number was first issued; it may no longer exist."""
        return self.number[:6]

    @property
    def birth(self) -> date:
        """The day of birth."""
        return _day(self.number[6:14]) or date.min

    @property
    def sex(self) -> str:
        """GB/T 2261.1: "1" male, "2" female."""
        return "1" if int(self.number[16]) % 2 else "2"

    def age_on(self, day: date) -> int:
        """Full years on a day."""
        return age_on(self.birth, day)


@dataclass(frozen=True, slots=True)
class IdReading:
    """A number read, or the reason in Chinese why it could not be; notes are for a second look."""

    citizen: CitizenId | None = None
    problem: str = ""
    notes: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the number is valid."""
        return self.citizen is not None


def age_on(birth: date, day: date) -> int:
    """Full years on a day; a birthday counts from its own day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def check_digit(first_seventeen: str) -> str:
    """The eighteenth character of a number."""
    total = sum(int(d) * w for d, w in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECKS[total % 11]


def read_id(text: str, *, on: date | None = None) -> IdReading:
    """Read an 18- or 15-digit number as people type it: spaces, full width, small x, apostrophe.

    With `on`, a day of birth after that day is refused.
    """
    number = strip_invisible(half_width(text)).strip("'`’‘").upper().replace("×", "X")
    number = number.replace("-", "")
    if problem := _shape_problem(number):
        return IdReading(problem=problem)
    legacy = len(number) == 15
    if legacy:
        number = _with_check(number[:6] + "19" + number[6:])
    born = _day(number[6:14])
    if born is None or born.year < 1850:
        where = "第7至12位" if legacy else "第7至14位"
        return IdReading(problem=f"{where}不是有效的出生日期，请对照身份证改正")
    if number[17] != check_digit(number[:17]):
        return IdReading(problem="末位校验码不符，至少有一位抄错，请对照身份证改正")
    if on is not None and born > on:
        return IdReading(problem="所含出生日期还没有到，请对照身份证改正")
    return IdReading(CitizenId(number, legacy), notes=_notes(number, legacy))


def _shape_problem(number: str) -> str:
    if not number:
        return "没有填写"
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", number):
        return "已被表格软件改成科学计数，末尾数字丢失，请把该列设为文本后重新填写"
    if not re.fullmatch(r"\d*X?", number):
        return "含有数字和X以外的字符，请改正"
    if len(number) not in {15, 18}:
        return f"有{len(number)}位，应为18位，请对照身份证改正"
    if len(number) == 15 and number.endswith("X"):
        return "是15位旧号，却以X结尾，请对照身份证改正"
    return ""


def _notes(number: str, legacy: bool) -> tuple[str, ...]:
    notes = []
    if legacy:
        notes.append("是15位旧号，已换算成18位，请对照新证核对")
    if number[:2] not in _PROVINCES:
        notes.append("前两位不是已知的省份代码，请核对")
    return tuple(notes)


def _with_check(first_seventeen: str) -> str:
    return first_seventeen + check_digit(first_seventeen)


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
