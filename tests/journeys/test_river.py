"""The river: from what Zhang types on a phone to the figure in the report to the congress."""

from tests.journeys import handling
from tests.journeys.conftest import Arrive, Today
from tests.journeys.handling import Point
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import CANAL, category, register, submit, words

UNIT = "农业农村办公室"
PLANNED = Point("何时清淤", "列入计划", "列入今冬水利冬修，先清渠首至下畈闸。", "2027-03-31")
REFUSED = Point("塌口何时修", "列入计划", "塌口三处，明年汛前修好。", "2027-04-30")
DONE = Point("何时清淤", "已办", "10月20日至11月2日已清淤1.1公里，塌口三处已修，两村已验收。")


def test_a_suggestion_from_the_phone_to_the_report(
    here: Town, arrive: Arrive, today: Today
) -> None:
    category(here)
    earlier = submit(here.ma, text=words(title="关于疏通东风渠一支渠的建议"), at="2026-08-20 20:00")
    register(here, earlier)
    zhang, zhao, lin = arrive("zhang"), arrive("zhao"), arrive("lin")
    unit, public = arrive("agriculture"), arrive("")

    # Zhang writes; what is alike is shown; Zhao is asked and agrees; Zhang submits.
    today.turn("2026-09-04 20:10")
    zhang.signs_in()
    handling.writes(zhang, CANAL, invites="赵代表")
    zhang.reads("已保存", "相近的建议", "关于疏通东风渠一支渠的建议")
    zhang.presses("suggestions.review")
    zhang.reads(CANAL.title, "赵代表")
    zhao.signs_in()
    zhao.presses("suggestions.open_waiting")
    zhao.reads(CANAL.situation[:20])
    zhao.presses("suggestions.answer", value="agree")
    zhang.presses("suggestions.submit")
    zhang.reads("提交好了")

    # Lin screens, registers and hands over; the deadline says why it is that day.
    today.turn("2026-09-05 09:00")
    lin.signs_in()
    handling.screens(lin, CANAL.title)
    lin.reads("已登记")
    handling.hands_over(lin, UNIT)
    lin.reads("已交办", "个月")

    # The unit signs for it, goes to the canal with Zhang, who says that it was so.
    today.turn("2026-09-08 09:00")
    unit.signs_in()
    handling.accepts(unit)
    handling.visits(unit, "张代表", "到下畈闸看了塌口，商量今冬清淤。")
    zhang.signs_in()
    handling.confirms_the_visit(zhang)

    # It answers point by point; Lin checks and issues.
    today.turn("2026-10-12 09:00")
    unit.signs_in()
    unit.presses("casework.open")
    handling.answers(unit, [PLANNED, REFUSED], "B类")
    lin.signs_in()
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    handling.issues(lin, "青农〔2026〕8号")

    # Zhao is satisfied; Zhang is not, and wants it done again: a second round.
    today.turn("2026-10-20 20:00")
    zhao.signs_in()
    handling.judges(zhao, "满意")
    unit.signs_in()
    unit.reads_nowhere("塌口还是没人修")
    zhang.signs_in()
    handling.judges(zhang, "不满意", because="塌口还是没人修。", redo=True)
    today.turn("2026-10-21 09:00")
    lin.signs_in()
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    lin.reads("塌口还是没人修")
    lin.reads("第 2 次办理", "11月20日前答复")

    # Done within the second round; both are satisfied; Lin closes and publishes.
    today.turn("2026-11-03 09:00")
    unit.signs_in()
    handling.accepts(unit)
    handling.visits(unit, "张代表", "请代表到现场看了清好的渠。")
    zhang.signs_in()
    handling.confirms_the_visit(zhang)
    unit.opens("/desk/")
    unit.presses("casework.open")
    handling.answers(unit, [DONE], "A类")
    lin.signs_in()
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    handling.issues(lin, "青农〔2026〕11号")
    handling.judges(zhang, "满意")
    zhao.signs_in()
    handling.judges(zhao, "满意")
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    lin.presses("casework.close")
    lin.presses("casework.close")
    lin.reads("已办结")
    lin.presses("suggestions.publish")
    lin.fills("保密审查人", "林秘书")
    lin.presses("suggestions.publish")

    # Anybody reads it, without an account; the report counts it.
    public.opens("/")
    public.goes_to("青石镇")
    public.goes_to("建议和答复")
    public.goes_to(CANAL.title)
    public.reads("已清淤1.1公里", "满意")
    public.reads_nowhere("0579-0000000", "塌口还是没人修")
    lin.opens("/insight/handling/")
    lin.reads("1/2")
    lin.presses("insight.report")
    lin.reads("办结率", "50.0%（1/2）", "100.0%（2/2）")
