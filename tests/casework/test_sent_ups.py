"""What goes up: sent, signed for, answered; and nothing of it lost sight of (S115, S137)."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.casework.test_pages import of_unit, text_of
from xiangyin.accounts.testing import sign_in
from xiangyin.casework import exports, pages, services
from xiangyin.casework.models import SentUp
from xiangyin.casework.selectors import sent_up_for, sent_ups_found
from xiangyin.casework.services import SentUpEntry
from xiangyin.casework.testing import World, make_case
from xiangyin.congress.testing import deputy_actor, make_congress
from xiangyin.core import clock, context
from xiangyin.core.errors import NotAllowed, NotFound, NotNow
from xiangyin.core.scope import scope
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY_HE, LIN, NEIGHBOUR, WU, moment

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.casework.urls")]
ON = date(2026, 9, 10)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment("2026-11-22 10:00"))
    monkeypatch.setattr(context, "_navigators", [])
    monkeypatch.setattr(exports, "_writers", [lambda table: repr(list(table.rows)).encode()])
    monkeypatch.setattr(exports, "_printers", [lambda sent: sent.text.encode()])
    monkeypatch.setitem(
        pages._pages, "suggestion", lambda case: reverse("test-matter", args=[case.pk])
    )


def send(world: World, **given: object) -> SentUp:
    entry = {
        "kind": SentUp.Kind.MATTER,
        "title": "关于东风渠清淤资金的报告",
        "addressee": "云岭县水利局",
        "text": "清淤资金缺口12万元，请列入计划。",
        "signer": "陈主席",
        "sent_on": ON,
        "wanted_by": date(2026, 11, 10),
        "case_ids": [world.case.pk],
    }
    return services.sent_up_send(
        actor=LIN,
        congress=world.town.congress,
        entry=SentUpEntry(**(entry | given)),  # type: ignore[arg-type]
        at=moment("2026-09-10 09:00"),
    )


def receive(sent: SentUp, on: date = date(2026, 9, 12)) -> SentUp:
    return services.sent_up_receive(
        actor=LIN, sent_up_id=sent.pk, by="水利局王明", on=on, at=moment("2026-09-12")
    )


def answered(sent: SentUp, **given: object) -> SentUp:
    said = {
        "outcome": SentUp.Outcome.PLANNED,
        "answer": "列入2027年水利冬修计划。",
        "on": date(2026, 10, 20),
    }
    return services.sent_up_answer(
        actor=LIN,
        sent_up_id=sent.pk,
        at=moment("2026-10-20"),
        **(said | given),  # type: ignore[arg-type]
    )


def test_a_matter_goes_up_is_signed_for_and_answered_and_its_log_tells(world: World) -> None:
    sent = send(world)
    receive(sent)
    done = answered(sent)
    assert (done.received_by, done.get_outcome_display()) == ("水利局王明", "列入计划")
    told = [e.sentence for e in world.case.log.filter(verb="send_up").order_by("id")]
    assert told == [
        "送请办理：送云岭县水利局",
        "云岭县水利局签收（水利局王明）",
        "云岭县水利局答复（列入计划）：列入2027年水利冬修计划。",
    ]


def test_what_has_no_answer_stays_on_the_list(world: World) -> None:
    sent = send(world)
    on = date(2026, 11, 22)
    for state in ("open", "unreceived", "late", "all"):
        assert list(sent_ups_found(LIN, state, "", on)) == [sent], state
    receive(sent)
    assert not sent_ups_found(LIN, "unreceived", "", on).exists()
    answered(sent)
    assert not sent_ups_found(LIN, "open", "", on).exists()
    assert list(sent_ups_found(LIN, "answered", "matter", on)) == [sent]
    assert not sent_ups_found(LIN, "all", "memo", on).exists()


def test_a_memo_needs_no_matter_but_what_is_to_be_handled_does(world: World) -> None:
    memo = send(world, kind=SentUp.Kind.MEMO, case_ids=[])
    assert not memo.cases.exists()
    with pytest.raises(NotNow, match="须写明是哪一件"):
        send(world, case_ids=[])


def test_only_the_own_congress_sends_and_only_its_own_matters(world: World) -> None:
    with pytest.raises(NotAllowed):
        services.sent_up_send(
            actor=AUDITOR, congress=world.town.congress, entry=_entry(), at=moment("2026-09-10")
        )
    with scope(NEIGHBOUR):
        make_congress(division_code=NEIGHBOUR)
    with pytest.raises(NotFound):
        send(world, case_ids=[world.case.pk, 999_999])


def _entry() -> SentUpEntry:
    return SentUpEntry(SentUp.Kind.MEMO, "关于路的情况反映", "县人大", "路坏了。", "陈主席", ON)


def test_days_out_of_order_are_refused(world: World) -> None:
    with pytest.raises(NotNow, match="应在送出之后"):
        send(world, wanted_by=ON)
    sent = send(world)
    with pytest.raises(NotNow, match="早于送出"):
        receive(sent, on=date(2026, 9, 1))
    with pytest.raises(NotNow, match="早于送出"):
        answered(sent, on=date(2026, 9, 1))


def test_receipt_and_answer_are_entered_once_and_in_words(world: World) -> None:
    sent = send(world)
    receive(sent)
    with pytest.raises(NotNow, match="已经登记签收"):
        receive(sent)
    with pytest.raises(NotNow, match="答复了什么"):
        answered(sent, answer="好")
    answered(sent)
    with pytest.raises(NotNow, match="已经登记答复"):
        answered(sent)


def test_the_county_enters_its_answer_itself(world: World) -> None:
    sent = send(world)
    done = services.sent_up_answer(
        actor=COUNTY_HE,
        sent_up_id=sent.pk,
        outcome=SentUp.Outcome.SOLVED,
        answer="资金已经下达。",
        on=date(2026, 10, 20),
        at=moment("2026-10-20"),
    )
    assert done.outcome == "solved"


def test_deputies_and_units_have_no_register(world: World) -> None:
    with pytest.raises(NotAllowed):
        sent_up_for(deputy_actor(world.town.zhang), send(world).pk)


# ---- pages ----


def test_the_secretary_sends_a_matter_up_from_its_page(world: World) -> None:
    lin = sign_in(Client(), LIN)
    address = f"/cases/sent-up/new/?case={world.case.pk}"
    shown = text_of(lin.get(address))
    assert world.case.title in shown
    typed = {
        "kind": "matter",
        "title": "关于清淤资金的报告",
        "addressee": "",
        "text": "资金缺口12万元。",
        "signer": "陈主席",
        "sent_on": "2026-11-20",
        "cases": [world.case.pk],
    }
    refused = lin.post(address, typed)
    assert refused.status_code == 422
    assert "请写明送往哪个单位" in text_of(refused)
    assert "资金缺口12万元" in text_of(refused)
    ahead = lin.post(address, typed | {"addressee": "县水利局", "sent_on": "2026-12-01"})
    assert "还没有到" in text_of(ahead)
    done = lin.post(address, typed | {"addressee": "县水利局"}, follow=True)
    assert "待签收，已送出 2 天" in text_of(done)
    assert SentUp.objects.get().sent_by == LIN.name


def test_the_register_says_what_is_late_and_leaves_as_a_workbook(world: World) -> None:
    sent = send(world)
    lin = sign_in(Client(), LIN)
    shown = text_of(lin.get("/cases/sent-up/"))
    assert "超期 12 天未答复" in shown
    assert "第12号" in lin.get("/cases/sent-up/export/").content.decode()
    assert lin.get(f"/cases/sent-up/{sent.pk}/paper/").content.decode() == sent.text
    receipt = lin.post(
        f"/cases/sent-up/{sent.pk}/receive/", {"by": "王明", "on": "2026-09-12"}, follow=True
    )
    assert "2026年9月12日（王明）" in text_of(receipt)
    answer = {"outcome": "noted", "answer": "已转有关科室。", "on": "2026-10-12"}
    told = lin.post(f"/cases/sent-up/{sent.pk}/answer/", answer, follow=True)
    assert "已转有关科室" in text_of(told)
    assert "casework.sent_up_answer" not in text_of(told)
    assert "没有等答复的上送件" in text_of(lin.get("/cases/sent-up/"))


def test_a_second_click_sends_once(world: World) -> None:
    lin = sign_in(Client(), LIN)
    typed = {
        "kind": "memo", "title": "关于路的情况反映", "addressee": "县人大", "text": "路坏了。",
        "signer": "陈主席", "sent_on": "2026-11-20", "once_token": "one-click",
    }  # fmt: skip
    for _click in range(2):
        assert lin.post("/cases/sent-up/new/", typed).status_code == 302
    assert SentUp.objects.count() == 1


def test_many_cost_what_few_cost(world: World, django_assert_max_num_queries: object) -> None:
    lin = sign_in(Client(), LIN)
    for number in range(12):
        case = make_case(world.town, number_text=f"第{20 + number}号")
        send(world, case_ids=[case.pk])
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        assert lin.get("/cases/sent-up/export/").status_code == 200


def test_neighbour_and_unit_find_nothing(world: World) -> None:
    sent = send(world)
    make_congress(division_code=NEIGHBOUR)
    assert sign_in(Client(), WU).get(f"/cases/sent-up/{sent.pk}/").status_code == 404
    assert of_unit(world.town.agriculture).get("/cases/sent-up/").status_code == 403
    assert sign_in(Client(), CHEN).get(f"/cases/sent-up/{sent.pk}/").status_code == 200
