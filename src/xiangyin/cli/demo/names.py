"""Invented names as a county of hills has them; no two alike within one county."""

import random

SURNAMES = (
    "陈林方吴沈张赵马徐郑应楼何钱孙周王俞胡金叶罗毛章冯潘施葛董姜范裘石雷蓝庞倪戴褚童夏邹麻管"
    "卜史温凌桑路尤甘卓贝祝阮项席柯符木华贺庄柴蒋骆单江邵许朱程丁汪余杜袁蔡魏田汤洪包左崔龚邱"
)
MALE = ("根水木土樟岳柏关锡渭兆仁忠", "法松海苗标潮灿校炎达钿桃生南")
FEMALE = ("仙彩巧菊雪秀月银爱桂", "娣莲香芬芳珍苏飞萍琴央娟妹")
YOUNG_MALE = ("俊立思铭嘉一", "逸诚远泽禾帆衡朗")
YOUNG_FEMALE = ("晓佳雨若映语", "雯悦笙澜霞晴棠宁")
KNOWN_ELSEWHERE = frozenset({"周炳坤", "王一帆", "李月琴", "林俊逸", "张雨晴", "张若宁"})


def name_for(luck: random.Random, sex: str, is_young: bool, taken: set[str]) -> str:
    """Return a name nobody has yet; about one in twelve has two characters only."""
    pool = {
        ("1", False): MALE,
        ("2", False): FEMALE,
        ("1", True): YOUNG_MALE,
        ("2", True): YOUNG_FEMALE,
    }[sex, is_young]
    while True:
        given = luck.choice(pool[1]) if luck.random() < 0.08 else "".join(map(luck.choice, pool))
        name = luck.choice(SURNAMES) + given
        if name not in taken and name not in KNOWN_ELSEWHERE:
            taken.add(name)
            return name
