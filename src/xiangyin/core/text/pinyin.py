"""Pinyin of names, for finding a person by letters; every reading is findable.

pypinyin reads single characters as in running text; many of them read otherwise as surnames.
"""

from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from pypinyin import Style, pinyin

from xiangyin.core.text.names import DOT, name_key, surname_of

FORMS_LIMIT = 48

# The reading as a surname first, then others that families also use.
SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "单": ("shan",),
    "仇": ("qiu",),
    "区": ("ou",),
    "曾": ("zeng",),
    "解": ("xie",),
    "查": ("zha",),
    "朴": ("piao",),
    "盖": ("ge", "gai"),
    "翟": ("zhai", "di"),
    "缪": ("miao",),
    "种": ("chong",),
    "员": ("yun",),
    "折": ("she",),
    "召": ("shao",),
    "繁": ("po",),
    "佴": ("nai",),
    "乜": ("nie",),
    "覃": ("qin", "tan"),
    "郇": ("xun", "huan"),
    "尉": ("wei",),
    "洗": ("xian",),
    "黑": ("he",),
    "秘": ("bi",),
    "祭": ("zhai",),
    "宓": ("mi", "fu"),
    "牟": ("mou", "mu"),
    "柏": ("bai", "bo"),
    "谌": ("chen", "shen"),
    "隗": ("wei", "kui"),
    "费": ("fei", "bi"),
    "句": ("gou",),
    "厍": ("she",),
    "阙": ("que",),
    "郗": ("xi", "chi"),
    "幺": ("yao",),
    "盛": ("sheng",),
    "那": ("na",),
    "过": ("guo",),
    "石": ("shi",),
    "华": ("hua",),
    "任": ("ren",),
    "宁": ("ning",),
    "应": ("ying",),
    "葛": ("ge",),
    "纪": ("ji",),
    "车": ("che",),
    "曲": ("qu",),
    "沈": ("shen",),
    "贾": ("jia",),
    "俞": ("yu",),
    "乐": ("yue", "le"),
    "阚": ("kan",),
    "率": ("shuai",),
    "颉": ("xie", "jie"),
    "晟": ("cheng", "sheng"),
    "伽": ("jia", "ga"),
}
COMPOUND_READINGS: dict[str, tuple[str, ...]] = {
    "乐正": ("yue", "zheng"),
    "单于": ("chan", "yu"),
    "仲长": ("zhong", "chang"),
}


@dataclass(frozen=True, slots=True)
class PinyinForms:
    """All ways to type a name in letters, the likeliest first."""

    full: tuple[str, ...]
    initials: tuple[str, ...]

    @property
    def index_text(self) -> str:
        """One text holding every form, for a stored search column."""
        return " ".join(dict.fromkeys((*self.full, *self.initials)))


def pinyin_forms(name: str) -> PinyinForms:
    """Full spellings and initials of a name over all readings of its characters."""
    plain = name_key(name).replace(DOT, "")
    readings = [_readings(c) for c in plain]
    default = [reading[0] for reading in pinyin(plain, style=Style.NORMAL)] if plain else []
    if len(default) == len(readings):  # signs and letters are spelled in runs, not one by one
        readings = [_first(likely, all_) for likely, all_ in zip(default, readings, strict=True)]
    surname = surname_of(name)
    if len(surname) == 1 and surname in SURNAME_READINGS:
        for reading in reversed(SURNAME_READINGS[surname]):
            readings[0] = _first(reading, readings[0])
    for position, reading in enumerate(COMPOUND_READINGS.get(surname, ())):
        readings[position] = _first(reading, readings[position])
    spellings = list(islice(product(*readings), FORMS_LIMIT)) if plain else []
    return PinyinForms(
        tuple(dict.fromkeys("".join(s) for s in spellings)),
        tuple(dict.fromkeys("".join(part[:1] for part in s) for s in spellings)),
    )


def pinyin_key(name: str) -> str:
    """The likeliest spelling, for a stored column."""
    forms = pinyin_forms(name)
    return forms.full[0] if forms.full else ""


def pinyin_index(name: str) -> str:
    """Every spelling and all initials in one text."""
    return pinyin_forms(name).index_text


@cache
def _readings(character: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pinyin(character, style=Style.NORMAL, heteronym=True)[0]))


def _first(reading: str, others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((reading, *others)))
