"""Texts of about 200 characters, put together from parts so that no two are alike."""

import random

SURNAMES = "陈林方吴沈张赵马徐郑应楼何钱孙周王俞胡金叶罗毛章冯潘施葛董姜范裘石蓝庞倪戴褚童夏邹麻管"
GIVEN = "根水木土樟岳柏关锡渭兆仁法松海苗标潮灿校炎达仙彩巧菊雪秀月桂娣莲香芬芳珍苏萍琴央娟"
VILLAGES = [
    *("上塘", "下畈", "石门", "溪口", "大坞", "东岙", "龙潭", "茶亭"),
    *("坑口", "外溪", "高堰", "麻车", "竹口", "里坑", "云峰", "樟树"),
]
MATTERS = [
    ("农田水利", "清淤整修", "支渠", "淤泥堵塞，放水要等两天", "清淤并更换闸板"),
    ("道路交通", "修复", "路灯", "天黑以后看不清路，老人孩子不敢走", "更换电池并落实电费"),
    ("道路交通", "硬化", "机耕路", "雨天泥泞，收割机进不了田", "硬化路面，设会车点"),
    ("人居环境", "整治", "垃圾中转站", "夏天异味重，渗滤液流到路面", "修好除臭设备，增加清运"),
    ("教育文化", "翻修", "村小操场", "雨后两天上不了体育课", "改成塑胶跑道"),
    ("卫生健康", "改善", "卫生室", "房子小，没有诊断床，一周只开三天", "改造房屋，开满五天"),
    ("养老民政", "开办", "老年食堂", "独居老人一天只烧一顿饭", "先供午餐，行动不便的送餐"),
    ("产业发展", "建设", "预冷仓", "采收旺季没有冷库，损耗在两成以上", "用旧仓库改建，合作社管理"),
    ("平安法治", "增设", "充电棚", "飞线充电多，有火灾隐患", "在空地建棚，引入运营商"),
    ("其他", "改善", "通信信号", "山谷里没有信号，急救电话打不出去", "建一个小站"),
]


def matter(luck: random.Random) -> tuple[str, str, str, str, str, str]:
    """Return (category, title, situation, analysis, proposal, place)."""
    category, verb, thing, trouble, way = luck.choice(MATTERS)
    village, other = luck.sample(VILLAGES, 2)
    people, years = luck.randrange(40, 900), luck.randrange(2, 19)
    title = f"关于{verb}{village}村{luck.randrange(1, 40)}组{thing}的建议"
    situation = (
        f"{village}村{thing}已用了{years}年，{trouble}，涉及群众{people}人，"
        f"去年以来村民反映{luck.randrange(3, 60)}次，{other}村也有同样情况。"
    )
    analysis = (
        f"当初修建标准低，每年只有{luck.randrange(1, 9)}万元维修费，两村分段管，没有统一安排。"
    )
    proposal = (
        f"一、由镇里牵头，{luck.randrange(2, 12)}月前{way}；二、所需约{luck.randrange(2, 60)}万元，"
        f"列入年度计划；三、明确{village}村专人管护，每季度检查一次并公布结果。"
    )
    return category, title, situation, analysis, proposal, f"{village}村"


def name(luck: random.Random) -> str:
    return luck.choice(SURNAMES) + "".join(luck.choices(GIVEN, k=2))
