"""Provinces by the first two digits of a division code (GB/T 2260)."""

from functools import lru_cache
from typing import Literal

from .findings import FactsError

Division = Literal[
    "township", "ethnic_township", "town", "county", "autonomous_county", "city", "district"
]
DIVISION_NAMES: dict[Division, str] = {
    "township": "乡",
    "ethnic_township": "民族乡",
    "town": "镇",
    "county": "县",
    "autonomous_county": "自治县",
    "city": "不设区的市",
    "district": "市辖区",
}
TOWNSHIP_DIVISIONS: frozenset[Division] = frozenset({"township", "ethnic_township", "town"})

PROVINCES = {
    "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古",
    "21": "辽宁", "22": "吉林", "23": "黑龙江", "31": "上海", "32": "江苏",
    "33": "浙江", "34": "安徽", "35": "福建", "36": "江西", "37": "山东",
    "41": "河南", "42": "湖北", "43": "湖南", "44": "广东", "45": "广西",
    "46": "海南", "50": "重庆", "51": "四川", "52": "贵州", "53": "云南",
    "54": "西藏", "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏",
    "65": "新疆",
}  # fmt: skip

MUNICIPALITIES = frozenset({"11", "12", "31", "50"})


@lru_cache(maxsize=4096)
def province_of(place: str) -> str:
    """The province code of any division code of two digits or more."""
    code = place[:2]
    if code not in PROVINCES or not place.isdecimal():
        raise FactsError("place", f"不是有效的行政区划代码：{place}")
    return code


def is_within(place: str, other: str) -> bool:
    """Does `place` lie within `other`? By their codes of two to twelve digits."""
    return _bare(place).startswith(_bare(other))


def _bare(code: str) -> str:
    """The digits that say where: 330281000000 and 330281 are one county, 3302 its city."""
    head, town, village = code[:6], code[6:9], code[9:12]
    while head.endswith("00") and not town.strip("0"):
        head = head[:-2]
    if not village.strip("0"):
        village = ""
        town = town if town.strip("0") else ""
    return head + town + village
