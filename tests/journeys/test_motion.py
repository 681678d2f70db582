"""A motion takes five deputies; the presidium makes a suggestion of it, and both stay linked."""

from tests.journeys import handling
from tests.journeys.conftest import Arrive, Today
from tests.journeys.person import Person
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import category, words

RIVERS = words(title="关于制定青石镇河道保洁办法的议案")


def agrees(deputy: Person) -> None:
    deputy.signs_in()
    deputy.presses("suggestions.open_waiting")
    deputy.presses("suggestions.answer", value="agree")


def test_four_are_refused_five_are_filed(here: Town, arrive: Arrive, today: Today) -> None:
    category(here)
    today.turn("2026-01-17 09:00")
    zhang, zhao, ma, qian, sun = map(arrive, ["zhang", "zhao", "ma", "qian", "sun"])
    lin, chen = arrive("lin"), arrive("chen")
    zhang.signs_in()
    handling.writes(zhang, RIVERS, invites="赵代表 马代表 钱代表 孙代表")
    zhang.ticks("作为什么提出", "议案")
    zhang.presses("suggestions.review")
    review = zhang.page.url
    for deputy in (zhao, ma, qian):
        agrees(deputy)

    # Zhang and three others: one is missing, and the law says so.
    zhang.opens(review)
    zhang.presses("suggestions.submit")
    zhang.reads("五人以上联名，现有4人", "第二十二条")
    agrees(sun)
    zhang.opens(review)
    zhang.presses("suggestions.submit")
    zhang.reads("提交好了")

    # Filed; the presidium does not list it but has it handled.
    lin.signs_in()
    handling.screens(lin, RIVERS.title, "其他")
    lin.reads("议案")
    chen.signs_in()
    chen.opens("/suggestions/")
    chen.goes_to(RIVERS.title)
    chen.presses("suggestions.decide")
    chen.fills("决定和理由", "主席团第二次会议决定转为建议，由镇政府研究办理。")
    chen.presses("suggestions.convert")
    chen.reads("已转为建议")
    chen.goes_to("第1号")
    chen.reads("转为建议")
    sun.opens("/suggestions/mine/")
    sun.reads(RIVERS.title, "转为建议")
