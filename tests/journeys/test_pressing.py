"""More time is asked and given, then it runs out: the ladder of pressing, and the county's view."""

from datetime import date

from tests.journeys.conftest import Arrive, Today
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import CANAL, hand_over


def test_more_time_then_pressing_and_the_county_looks_down(
    here: Town, arrive: Arrive, today: Today
) -> None:
    hand_over(here, on=date(2026, 9, 5))
    unit, lin, chen, he = arrive("agriculture"), arrive("lin"), arrive("chen"), arrive("he")
    today.turn("2026-09-06 09:00")
    unit.signs_in()
    unit.presses("casework.open")
    unit.presses("casework.accept")
    unit.presses("casework.accept")
    today.turn("2026-11-20 09:00")
    unit.signs_in()
    unit.presses("casework.open")
    unit.presses("casework.ask_extension")
    unit.fills("申请延至", "2026-12-25")
    unit.fills("延期理由", "两村用水协会换届，出工要等到12月。")
    unit.presses("casework.ask_extension")
    unit.reads("延期")

    lin.signs_in()
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    lin.presses("casework.decide_extension")
    lin.ticks("决定", "同意")
    lin.presses("casework.decide_extension")
    lin.reads("12月25日")

    # It is late all the same: remind, press, and the chair takes it in hand.
    today.turn("2026-12-28 09:00")
    for _ in range(2):
        lin.signs_in()
        lin.opens("/suggestions/")
        lin.goes_to(CANAL.title)
        lin.presses("casework.press")
        lin.ticks("方式", "电话")
        lin.fills("督办意见", "请三日内答复代表。")
        lin.presses("casework.press")
    lin.reads("超期 3 天", "催办")
    chen.signs_in()
    chen.reads("超期")
    chen.opens("/suggestions/")
    chen.goes_to(CANAL.title)
    chen.presses("casework.mark_key")
    chen.fills("领办领导", "陈主席")
    chen.fills("列为重点的理由", "多年未解决，影响两村1260亩田。")
    chen.presses("casework.mark_key")
    chen.reads("重点督办", "陈主席")

    # The county sees its townships side by side, and goes down to this one matter.
    he.signs_in()
    he.opens("/insight/county/")
    he.reads("青石镇")
    he.goes_to("青石镇")
    he.asks("按", "承办单位")
    he.reads("农业农村办公室")
    he.opens("/suggestions/")
    he.goes_to(CANAL.title)
    he.reads("重点督办", "超期 3 天")
    assert he.control("casework.press").count() == 0
