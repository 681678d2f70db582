"""What a column holds, told by what stands in it when its header is odd or missing."""

import re
from collections.abc import Callable
from datetime import date

from xiangyin.congress.roster.workbook import Cell, cell_text
from xiangyin.core.text import codes
from xiangyin.core.text.dates import ParsedDate, parse_date
from xiangyin.core.text.names import DOT, check_name, normalise_name
from xiangyin.core.text.normalise import half_width, strip_invisible

# The commonest surnames: enough to tell a column of names from one of places.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田"
    "杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武"
    "康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧阳靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜廉衣蔺和冀占公门帅利满"
)


def _is_id(cell: Cell) -> bool:
    return bool(re.fullmatch(r"\d{15}|\d{17}[\dXx]", strip_invisible(half_width(str(cell)))))


def _is_phone(cell: Cell) -> bool:
    return bool(re.fullmatch(r"1[3-9]\d{9}", strip_invisible(half_width(cell_text(cell)))))


def _is_birth(cell: Cell) -> bool:
    if not isinstance(cell, str | int | float | date) or isinstance(cell, bool):
        return False
    if isinstance(cell, int | float) and cell < 1900:
        return False
    found = parse_date(cell)
    return isinstance(found, ParsedDate) and 1900 < found.value.year < 2020


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip().isdigit()


def _is_name(cell: Cell) -> bool:
    name = normalise_name(str(cell))
    if not check_name(name).is_valid:
        return False
    return DOT in name or (2 <= len(name) <= 4 and name[0] in _SURNAMES)


CONTENT: dict[str, Callable[[Cell], bool]] = {
    "id_number": _is_id,
    "phone": _is_phone,
    "sex": lambda cell: str(cell).strip() in {"男", "女"},
    "birth": _is_birth,
    "ethnicity": lambda cell: _is_word(cell) and codes.parse_ethnicity(str(cell)) is not None,
    "party": lambda cell: _is_word(cell) and codes.parse_party(str(cell)) is not None,
    "education": lambda cell: _is_word(cell) and codes.parse_education(str(cell)) is not None,
    "occupation": lambda cell: _is_word(cell) and codes.parse_occupation(str(cell)) is not None,
    "district": lambda cell: "选区" in str(cell),
    "group": lambda cell: "小组" in str(cell),
    "name": _is_name,
}
