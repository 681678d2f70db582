"""A person's name: how it is stored, compared, shown in a list, masked and checked."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from xiangyin.core.text.codes import parse_ethnicity, parse_sex
from xiangyin.core.text.normalise import half_width_digits, strip_invisible

DOT = "·"
NAME_LENGTH_LIMIT = 50

# U+00B7 is the separator of minority names (民委发〔2016〕33号); NFKC does not unify these.
_DOT_VARIANTS = "•‧・･∙⋅●．.。｡﹒ㆍ᛫⸱⦁◦"
_TO_DOT = str.maketrans(dict.fromkeys(_DOT_VARIANTS, DOT))

_HAN_RANGES = (
    (0x3007, 0x3007),  # 〇
    (0x3400, 0x4DBF),  # extension A
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),  # twelve of these are unified ideographs; NFC has replaced the others
    (0x20000, 0x2A6DF),  # extension B
    (0x2A700, 0x2EE5D),  # extensions C, D, E, F, I
    (0x2F800, 0x2FA1F),
    (0x30000, 0x33479),  # extensions G, H, J
)
_PRIVATE_RANGES = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))
_LOST_CHARACTERS = frozenset("?？□■◇◆\ufffd")

COMPOUND_SURNAMES = frozenset(
    (Path(__file__).parent / "data" / "compound_surnames.txt").read_text("utf-8").split()
)

# Characters so alike that a typist takes one for the other; the first stands for the group.
LOOK_ALIKES = (
    "己已巳",
    "戊戌戍",
    "未末",
    "日曰",
    "土士",
    "人入",
    "王壬",
    "〇○O0零",
    "一—－-ー",
    "丶、",
    "l1I",
    "晴睛",
    "祇祗衹",
    "刺剌",
    "汨汩",
    "杨扬",
)
# Different characters, different persons, yet often written one for the other in rosters.
VARIANTS = (
    "坤堃",
    "哲喆",
    "升昇陞",
    "宁甯",
    "淼渺",
    "群羣",
    "峰峯",
    "杰傑",
    "华華",
    "国國",
    "云雲",
    "岳嶽",
    "炳昺",
    "烨燁",
    "钰玉",
    "秀琇",
    "志誌",
    "余馀",
    "于於",
    "镕熔",
    "吴吳",
    "肖萧",
    "付傅",
    "闫阎",
    "代戴",
)
_ALIKE = {c: group[0] for group in LOOK_ALIKES for c in group}
_VARIANT = {c: group[0] for group in VARIANTS for c in group}
_SUSPECT_SIGNS = {
    "○": "〇",
    "O": "〇",
    "0": "〇",
    "o": "〇",
    "—": "一",
    "-": "一",
    "－": "一",
    "ー": "一",
    "、": "丶",
}

_ANNOTATION = re.compile(r"^(?P<name>[^（(【\[]+)[（(【\[](?P<inside>[^）)】\]]*)[）)】\]]$")
_ANNOTATION_SEPARATOR = re.compile(r"[，,、;；/\s]+")


def is_han(character: str) -> bool:
    """Whether the character is a Chinese ideograph of any extension."""
    code = ord(character)
    return any(first <= code <= last for first, last in _HAN_RANGES)


def is_private_use(character: str) -> bool:
    """Whether the character is home-made (造字) and unreadable on another machine."""
    code = ord(character)
    return any(first <= code <= last for first, last in _PRIVATE_RANGES)


def normalise_name(text: str) -> str:
    """The name as it is stored: NFC, no spaces, every separator U+00B7."""
    name = strip_invisible(unicodedata.normalize("NFC", text)).translate(_TO_DOT)
    return re.sub(f"{DOT}+", DOT, name).strip(DOT)


def name_key(text: str) -> str:
    """The form in which two names are the same name; look-alikes stay different."""
    folded = unicodedata.normalize("NFKC", normalise_name(text)).casefold()
    return "".join(c for c in folded if unicodedata.category(c) != "Mn")


def pad_name(name: str) -> str:
    """A two-character name widened by a full-width space for a printed list; display only."""
    plain = normalise_name(name)
    if len(plain) == 2 and all(is_han(c) for c in plain):
        return f"{plain[0]}\u3000{plain[1]}"
    return plain


def annotate(name: str, sex: str = "", ethnicity: str = "") -> str:
    """The name with （女，回族） after it as rosters print it; men and Han are unmarked.

    Sex and ethnicity may be a code or the word.
    """
    marks = []
    sex_code = parse_sex(sex)
    if sex_code and sex_code.code == "2":
        marks.append("女")
    people = parse_ethnicity(ethnicity)
    if people and people.code != "01":
        marks.append(people.label)
    return f"{name}（{'，'.join(marks)}）" if marks else name


@dataclass(frozen=True, slots=True)
class AnnotatedName:
    """A name cell taken apart: 马兰（女，回族）."""

    name: str
    sex: str = ""
    ethnicity: str = ""
    note: str = ""


def split_annotation(text: str) -> AnnotatedName:
    """Take （女，回族） off a name; anything else in the brackets is kept as a note."""
    found = _ANNOTATION.match(strip_invisible(text))
    if not found:
        return AnnotatedName(text)
    sex = ethnicity = ""
    rest = []
    for part in filter(None, _ANNOTATION_SEPARATOR.split(found["inside"])):
        if (sex_code := parse_sex(part)) and sex_code.code in {"1", "2"}:
            sex = sex_code.code
        elif people := parse_ethnicity(part):
            ethnicity = people.code
        else:
            rest.append(part)
    return AnnotatedName(found["name"], sex, ethnicity, "，".join(rest))


def surname_of(name: str) -> str:
    """The surname as far as it can be told; empty for a name with ·."""
    plain = normalise_name(name)
    if DOT in plain or not plain:
        return ""
    if len(plain) > 2 and plain[:2] in COMPOUND_SURNAMES:
        return plain[:2]
    return plain[0]


def mask_name(name: str) -> str:
    """张*, 张**, 欧阳**, 买买提·**: what a stranger may see of a voter's name."""
    plain = normalise_name(name)
    if DOT in plain:
        return f"{plain.split(DOT)[0]}{DOT}**"
    shown = surname_of(plain)
    return shown + "*" * min(max(len(plain) - len(shown), 1), 2) if plain else ""


def mask_phone(phone: str) -> str:
    """138****1234; a landline keeps its last four digits."""
    digits = re.sub(r"\D", "", half_width_digits(phone))
    if len(digits) == 11 and digits.startswith("1"):
        return f"{digits[:3]}****{digits[-4:]}"
    if len(digits) < 7:
        return "*" * len(digits)
    return "*" * (len(digits) - 4) + digits[-4:]


def mask_id(number: str, head: int = 3) -> str:
    """The identity number with its birth date always hidden (3+4 or 6+4)."""
    plain = strip_invisible(half_width_digits(number))
    tail = {18: 4, 15: 3}.get(len(plain), 0)
    if not tail:
        return "*" * len(plain)
    shown = min(max(head, 0), 6)
    return plain[:shown] + "*" * (len(plain) - shown - tail) + plain[-tail:]


def look_alike_key(name: str) -> str:
    """Equal for two names that differ only by characters easily taken for one another."""
    return "".join(_VARIANT.get(c, _ALIKE.get(c, c)) for c in name_key(name) if c != DOT)


def differing_characters(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """The pairs of characters in which two names of the same length differ."""
    left, right = normalise_name(one), normalise_name(other)
    if len(left) != len(right):
        return ()
    return tuple((a, b) for a, b in zip(left, right, strict=True) if a != b)


@dataclass(frozen=True, slots=True)
class NameCheck:
    """What is wrong with a name, and what a clerk should look at again."""

    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Whether the name may be stored."""
        return not self.errors


def check_name(text: str) -> NameCheck:
    """Look at a name as a clerk would: every Han extension and · are good, signs are not."""
    name = normalise_name(text)
    if not name:
        return NameCheck(("没有写姓名",))
    if len(name) > NAME_LENGTH_LIMIT:
        return NameCheck((f"姓名有{len(name)}个字，超过{NAME_LENGTH_LIMIT}个字",))
    errors = [_wrong_character(c) for c in dict.fromkeys(name) if _is_wrong(c)]
    warnings = [_odd_character(c) for c in dict.fromkeys(name) if _is_odd(c)]
    if len(name) == 1 and not errors:
        warnings.append("姓名只有一个字，请核对是否漏字")
    return NameCheck(tuple(errors), tuple(warnings))


def _is_wrong(character: str) -> bool:
    if character == DOT or is_han(character) or _is_odd(character):
        return False
    return unicodedata.category(character) != "Mn"


def _is_odd(character: str) -> bool:
    return is_private_use(character) or _is_radical(character)


def _is_radical(character: str) -> bool:
    return 0x2E80 <= ord(character) <= 0x2FDF


def _wrong_character(character: str) -> str:
    if character in _LOST_CHARACTERS:
        return f"姓名中的「{character}」多半是生僻字在转换时丢失，请补上原字"
    if character in _SUSPECT_SIGNS:
        return f"姓名中的「{character}」不是汉字，是否应为「{_SUSPECT_SIGNS[character]}」"
    return f"姓名中的「{character}」不是汉字，请删去或改正"


def _odd_character(character: str) -> str:
    if _is_radical(character):
        plain = unicodedata.normalize("NFKC", character)
        return f"姓名中的「{character}」是部首符号，是否应为「{plain}」"
    code = f"U+{ord(character):04X}"
    return (
        f"姓名中有自造字（编码{code}），别的电脑可能显示不出，请改用国家标准 GB 18030—2022 收录的字"
    )
