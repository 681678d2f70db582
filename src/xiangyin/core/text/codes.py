"""National code lists of person data, and the words people type for them.

Sex GB/T 2261.1, ethnicity GB/T 3304, education GB/T 4658, political status GB/T 4762, and the
occupation classes of deputy statistics. The typed words are in data/code_words.tsv.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from xiangyin.core.text.normalise import search_form


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list."""

    code: str
    label: str


SEXES = (Code("0", "未知"), Code("1", "男"), Code("2", "女"), Code("9", "未说明"))

_PEOPLES = """
汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳
佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯
阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲
门巴 珞巴 基诺
"""
ETHNICITIES = (
    *(Code(f"{number:02}", f"{name}族") for number, name in enumerate(_PEOPLES.split(), 1)),
    Code("97", "其他"),
    Code("98", "外国血统中国籍人士"),
)

PARTIES = (
    Code("01", "中共党员"),
    Code("02", "中共预备党员"),
    Code("03", "共青团员"),
    Code("04", "民革会员"),
    Code("05", "民盟盟员"),
    Code("06", "民建会员"),
    Code("07", "民进会员"),
    Code("08", "农工党党员"),
    Code("09", "致公党党员"),
    Code("10", "九三学社社员"),
    Code("11", "台盟盟员"),
    Code("12", "无党派人士"),
    Code("13", "群众"),
)

EDUCATIONS = (
    Code("10", "研究生"),
    Code("11", "博士研究生毕业"),
    Code("12", "博士研究生结业"),
    Code("13", "博士研究生肄业"),
    Code("14", "硕士研究生毕业"),
    Code("15", "硕士研究生结业"),
    Code("16", "硕士研究生肄业"),
    Code("17", "研究生班毕业"),
    Code("18", "研究生班结业"),
    Code("19", "研究生班肄业"),
    Code("20", "大学本科"),
    Code("21", "大学本科毕业"),
    Code("22", "大学本科结业"),
    Code("23", "大学本科肄业"),
    Code("28", "大学普通班毕业"),
    Code("30", "大学专科"),
    Code("31", "大学专科毕业"),
    Code("32", "大学专科结业"),
    Code("33", "大学专科肄业"),
    Code("40", "中等职业教育"),
    Code("41", "中等专科毕业"),
    Code("42", "中等专科结业"),
    Code("43", "中等专科肄业"),
    Code("44", "职业高中毕业"),
    Code("45", "职业高中结业"),
    Code("46", "职业高中肄业"),
    Code("47", "技工学校毕业"),
    Code("48", "技工学校结业"),
    Code("49", "技工学校肄业"),
    Code("60", "高中"),
    Code("61", "高中毕业"),
    Code("62", "高中结业"),
    Code("63", "高中肄业"),
    Code("70", "初中"),
    Code("71", "初中毕业"),
    Code("73", "初中肄业"),
    Code("80", "小学"),
    Code("81", "小学毕业"),
    Code("83", "小学肄业"),
    Code("90", "其他"),
)
EDUCATION_BANDS = (
    Code("postgraduate", "研究生"),
    Code("bachelor", "大学本科"),
    Code("college", "大专"),
    Code("secondary", "高中（中专）"),
    Code("junior", "初中及以下"),
)
_BAND_OF_TENS = {"1": 0, "2": 1, "3": 2, "4": 3, "6": 3, "7": 4, "8": 4, "9": 4}

OCCUPATIONS = (
    Code("worker", "工人"),
    Code("farmer", "农民"),
    Code("professional", "专业技术人员"),
    Code("cadre", "党政干部"),
    Code("enterprise", "企业负责人"),
    Code("village_cadre", "村（社区）干部"),
    Code("soldier", "解放军和武警"),
    Code("other", "其他"),
)
OCCUPATION_FLAGS = (
    Code("migrant_worker", "外来务工人员"),
    Code("new_strata", "新的社会阶层"),
    Code("state_owned", "国有企业"),
    Code("private_owned", "民营企业"),
    Code("returned_overseas", "归侨侨眷"),
    Code("front_line", "一线（基层）代表"),
)
_FRONT_LINE = frozenset({"worker", "farmer", "professional"})
_FLAG_WORDS = {
    "migrant_worker": ("农民工", "务工", "打工"),
    "new_strata": (
        "新的社会阶层",
        "新社会阶层",
        "自由职业",
        "网络主播",
        "新媒体",
        "社会组织",
        "非公",
        "律师",
    ),
    "state_owned": ("国有", "国企"),
    "private_owned": ("民营", "私营", "个体", "非公"),
    "returned_overseas": ("归侨", "侨眷"),
    "front_line": ("一线", "基层"),
}


def _typed_words(wanted: str) -> dict[str, str]:
    lines = (Path(__file__).parent / "data" / "code_words.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        search_form(word): code for name, code, words in rows if name == wanted
        for word in words.split()
    }  # fmt: skip


def _lookup(name: str, codes: Iterable[Code]) -> dict[str, Code]:
    by_code = {c.code: c for c in codes}
    typed = {word: by_code[code] for word, code in _typed_words(name).items()}
    return typed | {search_form(c.label): c for c in by_code.values()} | by_code


_SEX_WORDS = _lookup("sex", SEXES)
_ETHNICITY_WORDS = _lookup("ethnicity", ETHNICITIES)
_ETHNICITY_WORDS |= {c.label.removesuffix("族"): c for c in ETHNICITIES}
_ETHNICITY_WORDS |= {c.code.lstrip("0"): c for c in ETHNICITIES}
_PARTY_WORDS = _lookup("party", PARTIES)
_EDUCATION_WORDS = _lookup("education", EDUCATIONS)
_EDUCATION_PREFIX = re.compile(
    r"^(?:全日制|在职|中央|省委|市委|党校|函授|自考|成人|电大|业余|夜大)+"
)
_OCCUPATION_WORDS = _lookup("occupation", OCCUPATIONS)


def parse_sex(text: str) -> Code | None:
    """男, 女, 男性, 1, 2."""
    return _SEX_WORDS.get(search_form(text))


def parse_ethnicity(text: str) -> Code | None:
    """汉, 汉族, 01; 维族 and other short forms."""
    return _ETHNICITY_WORDS.get(search_form(text))


def parse_party(text: str) -> Code | None:
    """党员, 中共, 群众, 民盟 and so on."""
    return _PARTY_WORDS.get(search_form(text))


def is_party_member(code: str, *, with_probationary: bool = True) -> bool:
    """Whether deputy statistics count the person as 中共党员."""
    return code == "01" or (with_probationary and code == "02")


def parse_education(text: str) -> Code | None:
    """大专, 专科, 大学专科, 省委党校研究生, 高中 and so on."""
    plain = search_form(text)
    return _EDUCATION_WORDS.get(plain) or _EDUCATION_WORDS.get(_EDUCATION_PREFIX.sub("", plain))


def education_band(code: str) -> Code | None:
    """The everyday band of a GB/T 4658 code."""
    index = _BAND_OF_TENS.get(code[:1])
    return None if index is None else EDUCATION_BANDS[index]


def is_college_or_more(code: str) -> bool:
    """Whether the code counts as 大专以上 (11–39 and the level codes 10, 20, 30)."""
    return code[:1] in {"1", "2", "3"}


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation class with the flags statistics also count by."""

    code: str
    label: str
    flags: frozenset[str] = frozenset()


def parse_occupation(text: str) -> Occupation | None:
    """干部, 一线工人, 农民工, 村支书, 民营企业家 and so on; None where no class fits exactly."""
    plain = search_form(text)
    found = _OCCUPATION_WORDS.get(plain) or _OCCUPATION_WORDS.get(plain.removesuffix("代表"))
    if found is None:
        return None
    flags = {flag for flag, words in _FLAG_WORDS.items() if any(word in plain for word in words)}
    if found.code in _FRONT_LINE:
        flags.add("front_line")
    return Occupation(found.code, found.label, frozenset(flags))


def parse_occupation_flags(text: str) -> frozenset[str] | None:
    """Flags written one after another: 外来务工人员、一线; None where a word is no flag."""
    flags = set()
    for part in filter(None, re.split(r"[、,，;；/\s]+", text)):
        plain = search_form(part)
        exact = {c.code for c in OCCUPATION_FLAGS if search_form(c.label) == plain}
        found = exact or {f for f, words in _FLAG_WORDS.items() if any(w in plain for w in words)}
        if not found:
            return None
        flags |= found
    return frozenset(flags)


def label_of(codes: Iterable[Code], code: str) -> str:
    """The Chinese word of a code, or the code itself where the list has none."""
    return next((c.label for c in codes if c.code == code), code)
