"""The engine's pages: who may open which, what each does, and what it never shows."""

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.casework import exports, pages, services
from xiangyin.casework.models import (
    Assignment,
    Case,
    Clock,
    Commitment,
    MarkScheme,
    OfficeRules,
    Reply,
    SentUp,
)
from xiangyin.casework.testing import (
    DISSATISFIED,
    World,
    accept,
    answer,
    hand_over,
    judge,
    make_case,
    meet,
)
from xiangyin.casework.urls import urlpatterns
from xiangyin.congress.models import Deputy, Unit
from xiangyin.congress.testing import Town, deputy_actor, make_congress, make_unit, unit_actor
from xiangyin.core import clock, context
from xiangyin.core.actors import Role
from xiangyin.core.files import file_store
from xiangyin.core.models import AuditEntry, CalendarDay
from xiangyin.core.testing import CHEN, COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN, WU, moment

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.casework.urls")]

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 22 November 2026, and a matter is read on the tiny page of tests/casework/urls.py."""
    monkeypatch.setattr(clock, "now", lambda: moment("2026-11-22 10:00"))
    monkeypatch.setattr(
        pages, "_hints", {"suggestion": lambda case: "代表希望由农业农村办公室办理。"}
    )
    monkeypatch.setattr(context, "_navigators", [])
    monkeypatch.setattr(exports, "_printers", [lambda sent: sent.text.encode()])
    monkeypatch.setattr(exports, "_writers", [lambda table: repr(list(table.rows)).encode()])
    monkeypatch.setitem(
        pages._pages, "suggestion", lambda case: reverse("test-matter", args=[case.pk])
    )


@pytest.fixture
def lin() -> Client:
    return sign_in(Client(), LIN)


@pytest.fixture
def chen() -> Client:
    return sign_in(Client(), CHEN)


def of_unit(unit: Unit, user_id: int = 200) -> Client:
    return sign_in(Client(), unit_actor(unit, user_id=user_id))


def of_deputy(deputy: Deputy, user_id: int = 100) -> Client:
    return sign_in(Client(), deputy_actor(deputy, user_id=user_id))


@pytest.fixture
def clerk(world: World) -> Client:
    """A clerk of the agriculture office."""
    return of_unit(world.town.agriculture)


def at(name: str, *args: int) -> str:
    return reverse(f"casework:{name}", args=args)


def text_of(response: Any) -> str:
    return str(response.content.decode())


def read(client: Client, world: World) -> str:
    """The matter's page as this client reads it."""
    response = client.get(reverse("test-matter", args=[world.case.pk]))
    assert response.status_code == 200
    return text_of(response)


def handled(world: World) -> None:
    hand_over(world, co=[world.town.station])
    accept(world)
    meet(world)


def answered(world: World, mark: str = "B") -> Reply:
    hand_over(world)
    accept(world)
    meet(world)
    return answer(world, mark=mark)


def draft(world: World) -> Reply:
    """A reply of the agriculture office that is complete but not yet submitted."""
    entry = services.ReplyEntry(
        points=[
            services.PointEntry(
                "何时清淤",
                "planned",
                "列入今冬水利冬修。",
                date(2027, 3, 31),  # type: ignore[arg-type]
            )
        ],
        mark_code="B",
        contact="小周",
    )
    return services.reply_draft(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        entry=entry,
        at=moment("2026-11-20"),
    )


def submitted(world: World) -> Reply:
    handled(world)
    draft(world)
    return services.reply_submit(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        signed_by="吴主任",
        on=date(2026, 11, 20),
        at=moment("2026-11-20"),
    )


# ---- who may open which page ----


def full_world(world: World) -> dict[str, tuple[int, ...]]:
    """A case with one of everything; returns the arguments of every address of this room."""
    reply = submitted(world)
    asked = services.extension_ask(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        until=date(2027, 1, 31),
        reason="等县里资金批复",
        on=date(2026, 11, 20),
        at=moment("2026-11-20"),
    )
    contact = meet(world, confirm=False, on=date(2026, 11, 1))
    promise = Commitment.objects.create(
        division_code=TOWN, case=world.case, reply=reply, text="清淤", due_on=date(2027, 3, 31)
    )
    stored = _file(world, reply)
    part, case = (world.assignment().pk,), (world.case.pk,)
    party = world.case.parties.get(deputy=world.town.zhang).pk
    sent = (_sent_up(world),)
    return {
        "inbox": (),
        "inbox-done": (),
        "matters": (),
        "matters-export": (),
        "commitments": (),
        "commitments-export": (),
        "rules": (),
        "holidays": (),
        "case": case,
        "hand-over": case,
        "press": case,
        "mark-key": case,
        "sign-off": case,
        "close": case,
        "feedback": (*case, party),
        "remind-feedback": case,
        "end-round": case,
        "contact-confirm": (contact.pk,),
        "accept": part,
        "send-back": part,
        "reassign": part,
        "log-contact": part,
        "ask-extension": part,
        "reply": part,
        "submit-reply": part,
        "reply-point": part,
        "reply-gaps": part,
        "decide-extension": (asked.pk,),
        "reply-check": (reply.pk,),
        "issue-reply": (reply.pk,),
        "return-reply": (reply.pk,),
        "evidence": (reply.pk, stored),
        "fulfil": (promise.pk,),
        "answer-again": (promise.pk,),
        "supersede": (promise.pk,),
        "sent-up": (),
        "sent-up-export": (),
        "send-up": (),
        "sent-up-one": sent,
        "sent-up-paper": sent,
        "sent-up-receive": sent,
        "sent-up-answer": sent,
    }


def _sent_up(world: World) -> int:
    entry = services.SentUpEntry(
        SentUp.Kind.MATTER,
        "关于东风渠清淤资金的报告",
        "云岭县水利局",
        "请列入计划。",
        "陈主席",
        date(2026, 11, 20),
        case_ids=[world.case.pk],
    )
    return services.sent_up_send(
        actor=LIN, congress=world.town.congress, entry=entry, at=moment("2026-11-20")
    ).pk


def _file(world: World, reply: Reply) -> int:
    upload = SimpleUploadedFile("现场.pdf", b"%PDF-1.4 canal")
    stored = file_store(
        actor=unit_actor(world.town.agriculture),
        division_code=TOWN,
        upload=upload,
        at=moment("2026-11-20"),
    )
    reply.evidence.add(stored)
    return stored.pk


# What GET answers: 302 leads on (a case to its page, a stranger of the inbox to the list), 403 the
# matter is seen but not this reader's to do, 404 it does not exist for this reader, 405 only a
# filled form is sent there.
READERS = [
    "secretary", "chair", "county", "auditor", "system admin", "own unit", "other unit",
    "own deputy", "other deputy", "neighbour",
]  # fmt: skip
TABLE = """
inbox               302 302 302 302 302 200 200 302 302 302
inbox-done          302 302 302 302 302 200 200 302 302 302
matters             200 200 200 200 403 200 200 200 200 200
matters-export      200 200 200 200 403 200 200 200 200 200
commitments         200 200 200 200 403 200 200 200 200 200
commitments-export  200 200 200 200 403 200 200 200 200 200
rules               200 200 404 404 404 403 403 403 403 200
holidays            200 200 200 200 200 200 200 200 200 200
case                302 302 302 302 403 302 404 302 404 404
hand-over           200 200 403 403 403 403 404 403 404 404
press               200 200 403 403 403 403 404 403 404 404
mark-key            200 200 403 403 403 403 404 403 404 404
sign-off            200 200 403 403 403 403 404 403 404 404
close               200 200 403 403 403 403 404 403 404 404
feedback            200 200 403 403 403 403 404 200 404 404
remind-feedback     200 200 403 403 403 403 404 403 404 404
end-round           200 200 403 403 403 403 404 403 404 404
contact-confirm     200 200 403 403 403 403 404 200 404 404
accept              403 403 403 403 403 200 404 404 404 404
send-back           403 403 403 403 403 200 404 404 404 404
reassign            200 200 403 403 403 403 404 404 404 404
log-contact         403 403 403 403 403 200 404 404 404 404
ask-extension       403 403 403 403 403 200 404 404 404 404
reply               403 403 403 403 403 200 404 404 404 404
submit-reply        405 405 405 405 405 405 405 405 405 405
reply-point         403 403 403 403 403 200 404 404 404 404
reply-gaps          405 405 405 405 405 405 405 405 405 405
decide-extension    200 200 403 403 404 403 404 403 404 404
reply-check         200 200 403 403 404 403 404 404 404 404
issue-reply         405 405 405 405 405 405 405 405 405 405
return-reply        405 405 405 405 405 405 405 405 405 405
evidence            200 200 200 200 404 200 404 404 404 404
fulfil              403 403 403 403 403 200 404 403 404 404
answer-again        403 403 403 403 403 200 404 403 404 404
supersede           200 200 403 403 403 403 404 403 404 404
sent-up             200 200 200 200 403 403 403 403 403 200
sent-up-export      200 200 200 200 403 403 403 403 403 200
send-up             200 200 404 404 404 403 403 403 403 200
sent-up-one         200 200 200 200 403 403 403 403 403 404
sent-up-paper       200 200 200 200 403 403 403 403 403 404
sent-up-receive     200 200 200 403 403 403 403 403 403 404
sent-up-answer      200 200 200 403 403 403 403 403 403 404
"""


def column(who: str) -> dict[str, int]:
    rows = [line.split() for line in TABLE.strip().splitlines()]
    return {row[0]: int(row[1 + READERS.index(who)]) for row in rows}


def client_of(who: str, town: Town) -> Client:
    if who == "own unit":
        return of_unit(town.agriculture)
    if who == "other unit":
        return of_unit(town.roads)
    if who == "own deputy":
        return of_deputy(town.zhang)
    if who == "other deputy":
        return of_deputy(town.qian)
    if who == "neighbour":
        make_congress(division_code=NEIGHBOUR)
        return sign_in(Client(), WU)
    if who == "county":
        return sign_in(Client(), COUNTY_HE)
    roles = {
        "secretary": Role.SECRETARY,
        "chair": Role.CHAIR,
        "auditor": Role.AUDITOR,
        "system admin": Role.SYSTEM_ADMIN,
    }
    return role_client(roles[who], COUNTY if who in {"auditor", "system admin"} else TOWN)


@pytest.mark.parametrize("who", READERS)
def test_every_address_answers_each_reader_as_the_table_says(world: World, who: str) -> None:
    addresses = full_world(world)
    client = client_of(who, world.town)
    got = {name: client.get(at(name, *args)).status_code for name, args in addresses.items()}
    assert got == column(who)


def test_the_table_names_every_address_of_the_room() -> None:
    assert set(column("secretary")) == {str(pattern.name) for pattern in urlpatterns}


# Who may post where GET answers 405, and what nobody posts to.
ONLY_POSTED = {
    "submit-reply": {"own unit"},
    "reply-gaps": {"own unit"},
    "issue-reply": {"secretary", "chair"},
    "return-reply": {"secretary", "chair"},
}
READ_ONLY = {
    "inbox", "inbox-done", "matters", "matters-export", "commitments", "commitments-export",
    "case", "reply-point", "evidence", "reply-check",
}  # fmt: skip


@pytest.mark.parametrize("who", READERS)
def test_whoever_may_not_open_a_page_cannot_post_to_it_either(world: World, who: str) -> None:
    addresses = full_world(world)
    client = client_of(who, world.town)
    seen = (world.fresh().version, AuditEntry.objects.count())
    barred = {n for n, status in column(who).items() if status in {403, 404}}
    barred |= {n for n, allowed in ONLY_POSTED.items() if who not in allowed}
    if who != "system admin":
        barred.add("holidays")
    statuses = {
        name: client.post(at(name, *addresses[name]), {"year": "2026"}).status_code
        for name in sorted(barred - READ_ONLY)
    }
    if who == "county":
        assert statuses.pop("holidays") == 422  # may, but brought no file
    assert set(statuses.values()) <= {403, 404}
    assert (world.fresh().version, AuditEntry.objects.count()) == seen


# ---- handing over ----


def chosen(world: World, **more: str) -> dict[str, str]:
    """The form with the agriculture office as lead and the power station beside it."""
    return {
        f"role_{world.town.agriculture.pk}": "lead",
        f"role_{world.town.station.pk}": "co",
        "seen": str(world.fresh().version),
    } | more


def test_the_office_looks_at_the_deadlines_before_it_hands_over(lin: Client, world: World) -> None:
    shown = lin.post(at("hand-over", world.case.pk), chosen(world, look="1"))
    assert shown.status_code == 200
    page = text_of(shown)
    assert "农业农村办公室（主办）" in page
    assert "2027年2月22日前答复" in page
    assert "自交办" in page
    assert "提出协办意见" in page
    assert world.fresh().stage == Case.Stage.WAITING


def test_a_part_of_the_page_is_enough_for_a_browser_that_asks_for_it(
    lin: Client, world: World
) -> None:
    part = lin.post(
        at("hand-over", world.case.pk), chosen(world, look="1"), headers={"HX-Request": "true"}
    )
    assert text_of(part).lstrip().startswith('<div id="preview">')


def test_what_was_previewed_is_what_is_stored(lin: Client, world: World) -> None:
    page = text_of(lin.post(at("hand-over", world.case.pk), chosen(world, look="1")))
    lin.post(at("hand-over", world.case.pk), chosen(world))
    stored = list(Clock.objects.filter(case=world.case, assignment__isnull=False))
    assert {"send_back", "reply", "opinion"} <= {c.kind for c in stored}
    assert [step for c in stored for step in c.steps if step not in page] == []


def test_handing_over_leads_back_to_the_matter_and_says_so(lin: Client, world: World) -> None:
    response = lin.post(at("hand-over", world.case.pk), chosen(world), follow=True)
    assert response.redirect_chain[-1][0] == f"/matter/{world.case.pk}/"
    assert "第12号已交办" in text_of(response)
    assert "农业农村办公室（主办）" in text_of(response)


def test_the_page_offers_who_might_handle_it_and_the_units_used_of_late_first(
    lin: Client, world: World
) -> None:
    other = make_case(world.town, number_text="第13号")
    services.case_hand_over(
        actor=LIN,
        case_id=other.pk,
        to=[services.HandOver(world.town.roads.pk, Assignment.Role.LEAD)],
        on=date(2026, 9, 5),
        at=moment("2026-09-05"),
    )
    page = text_of(lin.get(at("hand-over", world.case.pk)))
    assert "代表希望由农业农村办公室办理" in page
    assert page.index("村镇建设办公室") < page.index("<b>农业农村办公室")


def test_a_county_department_can_be_chosen_by_a_township(lin: Client, world: World) -> None:
    department = make_unit(division_code=COUNTY, name="县水利局", kind=Unit.Kind.DEPARTMENT)
    lin.post(at("hand-over", world.case.pk), {f"role_{department.pk}": "lead"})
    assert Assignment.objects.get(case=world.case).unit_id == department.pk


def test_without_a_lead_the_hand_over_is_refused_and_what_was_typed_stays(
    lin: Client, world: World
) -> None:
    data = {
        f"role_{world.town.station.pk}": "co",
        f"task_{world.town.station.pk}": "架设水泵用电",
        "is_difficult": "on",
        "difficult_reason": "涉及两个村",
    }
    response = lin.post(at("hand-over", world.case.pk), data)
    assert response.status_code == 422
    for words in ("须有一个主办单位", "架设水泵用电", "涉及两个村"):
        assert words in text_of(response)


def test_a_second_click_hands_over_once(lin: Client, world: World) -> None:
    data = chosen(world, once_token="the-same-form")
    first = lin.post(at("hand-over", world.case.pk), data)
    second = lin.post(at("hand-over", world.case.pk), data)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert world.case.rounds.count() == 1
    assert world.case.log.filter(verb="hand_over").count() == 1


# ---- the unit ----


def test_the_unit_signs_for_it_and_sees_its_sum(clerk: Client, world: World) -> None:
    hand_over(world, on=date(2026, 11, 20))
    page = text_of(clerk.get(at("accept", world.assignment().pk)))
    assert "2027年2月20日前答复" in page
    clerk.post(at("accept", world.assignment().pk))
    assert world.assignment().state == Assignment.State.ACCEPTED


def test_the_unit_sends_it_back_with_a_reason(clerk: Client, world: World) -> None:
    hand_over(world, on=date(2026, 11, 20))
    pk = world.assignment().pk
    refused = clerk.post(at("send-back", pk), {"reason": "不管", "proposed_unit": "县水利局"})
    assert refused.status_code == 422
    assert "县水利局" in text_of(refused)
    clerk.post(at("send-back", pk), {"reason": "渠道属县水利局管护", "proposed_unit": "县水利局"})
    assert Assignment.objects.get(pk=pk).state == Assignment.State.SENT_BACK


def test_after_the_term_sending_back_is_barred_in_words(clerk: Client, world: World) -> None:
    hand_over(world)
    page = read(clerk, world)
    assert "不能再退办：退办期限是9月" in page
    assert 'data-verb="casework.send_back"' not in page


def test_the_office_gives_a_part_to_another_unit(lin: Client, world: World) -> None:
    hand_over(world)
    old = world.assignment()
    data = {"unit_id": world.town.roads.pk, "role": "lead", "reason": "按职责分工"}
    lin.post(at("reassign", old.pk), data)
    assert Assignment.objects.get(case=world.case, state="assigned").unit == world.town.roads
    assert 'data-verb="casework.reassign"' in read(lin, world)


def contact_data(world: World, **more: str) -> dict[str, str]:
    party = world.case.parties.get(deputy=world.town.zhang)
    return {
        "party_id": str(party.pk),
        "way": "visit",
        "on": "2026-10-11",
        "note": "到下畈闸看了塌口",
    } | more


def test_the_unit_enters_a_visit_and_the_deputy_confirms_it(clerk: Client, world: World) -> None:
    hand_over(world)
    accept(world)
    clerk.post(at("log-contact", world.assignment().pk), contact_data(world))
    contact = world.assignment().contacts.get()
    zhang = of_deputy(world.town.zhang)
    page = text_of(zhang.get(at("contact-confirm", contact.pk)))
    assert 'data-verb="casework.confirm_contact"' in page
    assert 'data-verb="casework.deny_contact"' in page
    zhang.post(at("contact-confirm", contact.pk), {"answer": "confirm"})
    contact.refresh_from_db()
    assert contact.confirmed_on == TODAY


def test_a_visit_that_has_not_happened_yet_is_not_entered(clerk: Client, world: World) -> None:
    hand_over(world)
    accept(world)
    data = contact_data(world, on="2026-12-01")
    response = clerk.post(at("log-contact", world.assignment().pk), data)
    assert response.status_code == 422
    assert "日期还没有到" in text_of(response)
    assert "到下畈闸看了塌口" in text_of(response)


def test_what_a_deputy_says_in_denial_is_not_for_the_unit(clerk: Client, world: World) -> None:
    hand_over(world)
    accept(world)
    contact = meet(world, confirm=False)
    zhang = of_deputy(world.town.zhang)
    empty = zhang.post(at("contact-confirm", contact.pk), {"answer": "deny"})
    assert empty.status_code == 422
    zhang.post(at("contact-confirm", contact.pk), {"answer": "deny", "words": "没有人来过"})
    assert "没有人来过" not in read(clerk, world)
    assert "代表没有认可，不计入" in read(clerk, world)
    assert "没有人来过" in read(sign_in(Client(), LIN), world)
    assert "没有人来过" not in read(of_deputy(world.town.zhao, 101), world)


def test_more_time_is_asked_for_once_and_decided(clerk: Client, chen: Client, world: World) -> None:
    hand_over(world)
    accept(world)
    data = {"until": "2027-01-31", "reason": "等县里资金批复"}
    clerk.post(at("ask-extension", world.assignment().pk), data)
    again = clerk.post(at("ask-extension", world.assignment().pk), data)
    assert again.status_code == 422
    assert "已有一份待决定的延期申请" in text_of(again)
    asked = world.assignment().extensions.get()
    no_reason = chen.post(at("decide-extension", asked.pk), {"granted": "no"})
    assert "不同意延期须写明理由" in text_of(no_reason)
    chen.post(at("decide-extension", asked.pk), {"granted": "yes"})
    assert world.fresh().due_on == date(2027, 1, 31)


def test_more_time_than_the_law_allows_is_refused_with_its_article(
    clerk: Client, world: World
) -> None:
    hand_over(world)
    accept(world)
    data = {"until": "2027-06-01", "reason": "等县里资金批复"}
    response = clerk.post(at("ask-extension", world.assignment().pk), data)
    assert response.status_code == 422
    assert "条" in text_of(response).split('role="alert"')[1].split("</div>")[0]


# ---- the reply ----


def reply_data(*points: dict[str, str], **more: str) -> dict[str, str]:
    data = {"mark_code": "B", "contact": "小周", "is_public": "on", "signed_by": "吴主任"} | more
    for n, one in enumerate(points, start=1):
        data |= {f"p{n}-{name}": value for name, value in one.items()}
    return data


CANAL = {
    "point": "何时清淤",
    "outcome": "planned",
    "text": "列入今冬水利冬修。",
    "promised_on": "2027-03-31",
}
BRIDGE = {"point": "修机耕桥", "outcome": "cannot", "text": "须待县里立项。", "promised_on": ""}


def test_a_reply_is_kept_point_by_point_and_a_blank_point_is_dropped(
    clerk: Client, world: World
) -> None:
    handled(world)
    pk = world.assignment().pk
    clerk.post(at("reply", pk), reply_data(CANAL, {"point": "", "text": ""}, BRIDGE, do="save"))
    kept = world.assignment().replies.get()
    assert [p.point for p in kept.points.order_by("position")] == ["何时清淤", "修机耕桥"]
    page = text_of(clerk.get(at("reply", pk)))
    assert "列入今冬水利冬修。" in page
    assert "须待县里立项。" in page


def test_one_more_point_is_opened_without_scripts_and_nothing_is_lost(
    clerk: Client, world: World
) -> None:
    handled(world)
    response = clerk.post(
        at("reply", world.assignment().pk), reply_data(CANAL, add="1"), follow=True
    )
    page = text_of(response)
    assert 'name="p2-text"' in page
    assert "列入今冬水利冬修。" in page


def test_one_more_point_comes_as_a_part_with_the_button_after_it(
    clerk: Client, world: World
) -> None:
    handled(world)
    part = text_of(clerk.get(at("reply-point", world.assignment().pk), {"n": "3"}))
    assert 'name="p3-text"' in part
    assert "?n=4" in part
    assert "<html" not in part


def test_the_page_says_what_the_reply_still_lacks_while_one_writes(
    clerk: Client, world: World
) -> None:
    handled(world)
    gaps = at("reply-gaps", world.assignment().pk)
    before = AuditEntry.objects.count()
    said = text_of(clerk.post(gaps, reply_data(CANAL | {"promised_on": ""})))
    assert "第1点列入计划，请写明时限" in said
    assert "B类须有承诺时限" in said
    assert "还要补" not in text_of(clerk.post(gaps, reply_data(CANAL)))
    assert AuditEntry.objects.count() == before


def test_what_was_typed_and_kept_by_itself_is_there_on_coming_back(
    clerk: Client, world: World
) -> None:
    handled(world)
    pk = world.assignment().pk
    typed = {"p1-point": "何时清淤", "p1-text": "写到一半的话", "is_public": "on", "contact": "周"}
    clerk.post(reverse("core:draft", args=[f"reply-{pk}"]), typed, content_type="application/json")
    assert "写到一半的话" in text_of(clerk.get(at("reply", pk)))
    clerk.post(at("reply", pk), reply_data(CANAL, do="save"))
    assert "写到一半的话" not in text_of(clerk.get(at("reply", pk)))


def test_submitting_keeps_first_and_says_what_is_missing(clerk: Client, world: World) -> None:
    handled(world)
    pk = world.assignment().pk
    response = clerk.post(at("submit-reply", pk), reply_data(CANAL, signed_by=""))
    assert response.status_code == 422
    assert "请填写签发人" in text_of(response)
    assert "列入今冬水利冬修。" in text_of(response)
    clerk.post(at("submit-reply", pk), reply_data(CANAL))
    assert world.fresh().stage == Case.Stage.APPROVAL


def test_evidence_is_added_kept_and_taken_away(clerk: Client, world: World) -> None:
    handled(world)
    pk = world.assignment().pk
    upload = SimpleUploadedFile("现场.pdf", b"%PDF-1.4 canal")
    clerk.post(at("reply", pk), reply_data(CANAL) | {"evidence": upload})
    kept = world.assignment().replies.get()
    stored = kept.evidence.get()
    response = clerk.get(at("evidence", kept.pk, stored.pk))
    assert b"".join(response.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]
    assert "attachment" in response["Content-Disposition"]
    clerk.post(at("reply", pk), reply_data(CANAL, evidence_ids=str(stored.pk)))
    assert kept.evidence.count() == 1
    clerk.post(at("reply", pk), reply_data(CANAL))
    assert kept.evidence.count() == 0


def test_a_file_of_another_matter_cannot_be_named_as_evidence(clerk: Client, world: World) -> None:
    handled(world)
    reply = draft(world)
    other = World(world.town, make_case(world.town, number_text="第13号"))
    handled(other)
    foreign = _file(other, draft(other))
    pk = world.assignment().pk
    clerk.post(at("reply", pk), reply_data(CANAL, evidence_ids=str(foreign)))
    assert not reply.evidence.exists()
    assert clerk.get(at("evidence", reply.pk, foreign)).status_code == 404


def test_a_file_that_is_not_what_it_says_is_refused_and_the_text_stays(
    clerk: Client, world: World
) -> None:
    handled(world)
    upload = SimpleUploadedFile("现场.pdf", b"MZ not a pdf")
    data = reply_data(CANAL) | {"evidence": upload}
    response = clerk.post(at("reply", world.assignment().pk), data)
    assert response.status_code == 422
    assert "内容与扩展名不符" in text_of(response)
    assert "列入今冬水利冬修。" in text_of(response)
    assert not world.assignment().replies.exists()


def test_a_draft_is_read_by_its_own_unit_only(clerk: Client, world: World) -> None:
    handled(world)
    reply = draft(world)
    assert "列入今冬水利冬修" in read(clerk, world)
    for reader in (
        sign_in(Client(), LIN),
        of_unit(world.town.station, 201),
        of_deputy(world.town.zhang),
    ):
        assert "列入今冬水利冬修" not in read(reader, world)
        assert reader.get(at("reply-check", reply.pk)).status_code == 404


def test_a_submitted_reply_is_read_by_the_office_and_not_yet_by_the_deputy(
    lin: Client, world: World
) -> None:
    submitted(world)
    assert "列入今冬水利冬修" in read(lin, world)
    assert "列入今冬水利冬修" not in read(of_deputy(world.town.zhang), world)


# ---- the check ----


def test_the_office_reads_the_letter_and_issues_it(lin: Client, world: World) -> None:
    reply = submitted(world)
    page = text_of(lin.get(at("reply-check", reply.pk)))
    assert "关于对第12号建议的答复" in page
    assert "张代表代表：" in page
    lin.post(at("issue-reply", reply.pk), {"number_text": "青农〔2026〕8号"})
    reply.refresh_from_db()
    assert (reply.state, reply.number_text) == ("issued", "青农〔2026〕8号")
    assert "列入今冬水利冬修" in read(of_deputy(world.town.zhang), world)


def test_the_office_returns_a_reply_with_what_must_change(
    lin: Client, clerk: Client, world: World
) -> None:
    reply = submitted(world)
    assert lin.post(at("return-reply", reply.pk), {"note": ""}).status_code == 422
    lin.post(at("return-reply", reply.pk), {"note": "第1点没有写责任单位"})
    page = text_of(clerk.get(at("reply", world.assignment().pk)))
    assert "第1点没有写责任单位" in page


def test_two_people_decide_at_once_and_the_second_is_told_with_the_words_kept(
    lin: Client, chen: Client, world: World
) -> None:
    reply = submitted(world)
    both_saw = str(world.fresh().version)
    asked = services.extension_ask(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        until=date(2027, 1, 31),
        reason="等县里资金批复",
        on=date(2026, 11, 21),
        at=moment("2026-11-21"),
    )
    lin.post(at("decide-extension", asked.pk), {"granted": "yes"})
    data = {"note": "第1点没有写责任单位", "seen": both_saw}
    late = chen.post(at("return-reply", reply.pk), data)
    assert late.status_code == 422
    assert "就在刚才" in text_of(late)
    assert "第1点没有写责任单位" in text_of(late)
    assert f'name="seen" value="{world.fresh().version}"' in text_of(late)
    reply.refresh_from_db()
    assert reply.state == "submitted"


def test_closing_on_top_of_somebody_elses_change_is_refused_with_the_words_kept(
    lin: Client, chen: Client, world: World
) -> None:
    answered(world)
    judge(world, world.town.zhang)
    judge(world, world.town.zhao)
    both_saw = str(world.fresh().version)
    lin.post(at("mark-key", world.case.pk), {"leader": "陈主席", "reason": "多年未解决"})
    data = {"explanation": "主席上门说明了资金安排", "seen": both_saw}
    late = chen.post(at("close", world.case.pk), data)
    assert late.status_code == 422
    assert "就在刚才" in text_of(late)
    assert "主席上门说明了资金安排" in text_of(late)
    assert world.fresh().is_open


# ---- the deputies ----


def verdict(grade: str = "satisfied", **more: str) -> dict[str, str]:
    return {
        "attitude": grade,
        "result": grade,
        "met_face_to_face": "yes",
        "mark_agreed": "yes",
        "comment": "",
    } | more


def test_a_deputy_reads_the_reply_and_judges_it_on_the_phone(world: World) -> None:
    answered(world)
    zhang = of_deputy(world.town.zhang)
    page = text_of(zhang.get(at("feedback", world.case.pk)))
    assert '<html lang="zh-Hans" class="phone"' in page
    assert "列入今冬水利冬修" in page
    for words in ("满意", "基本满意", "不满意", "当面答复"):
        assert words in page
    zhang.post(at("feedback", world.case.pk), verdict())
    assert world.round().feedbacks.get().party.deputy == world.town.zhang


def test_dissatisfied_without_words_is_asked_for_them_and_nothing_is_lost(world: World) -> None:
    answered(world)
    zhang = of_deputy(world.town.zhang)
    refused = zhang.post(at("feedback", world.case.pk), verdict("dissatisfied", wants_redo="on"))
    assert refused.status_code == 422
    assert "请写明原因" in text_of(refused)
    assert re.search(r'name="result" value="dissatisfied"[^>]*checked', text_of(refused))
    assert not world.round().feedbacks.exists()


def test_judging_twice_is_refused_in_words(world: World) -> None:
    answered(world)
    zhang = of_deputy(world.town.zhang)
    party = world.case.parties.get(deputy=world.town.zhang).pk
    zhang.post(at("feedback", world.case.pk, party), verdict())
    again = zhang.post(at("feedback", world.case.pk, party), verdict())
    assert again.status_code == 422
    assert "这次办理您已经评价过" in text_of(again)


def test_a_deputy_cannot_judge_for_another(world: World) -> None:
    answered(world)
    zhao = world.case.parties.get(deputy=world.town.zhao).pk
    zhang = of_deputy(world.town.zhang)
    assert zhang.post(at("feedback", world.case.pk, zhao), verdict()).status_code == 404


def test_where_the_lead_judges_for_all_a_cosigner_is_told_so(world: World) -> None:
    services.office_rules_set(
        actor=LIN,
        congress=world.town.congress,
        at=moment("2026-09-01"),
        joint_feedback=OfficeRules.JointFeedback.LEAD,
    )
    answered(world)
    zhao = of_deputy(world.town.zhao, 101)
    assert "请把您的意见告诉领衔代表" in read(zhao, world)
    refused = zhao.post(at("feedback", world.case.pk), verdict())
    assert refused.status_code == 422
    of_deputy(world.town.zhang).post(at("feedback", world.case.pk), verdict())
    assert world.fresh().stage == Case.Stage.REVIEW


def test_the_office_enters_a_signed_paper_form(lin: Client, world: World) -> None:
    answered(world)
    zhao = world.case.parties.get(deputy=world.town.zhao).pk
    address = at("feedback", world.case.pk, zhao)
    assert address in read(lin, world)
    data = verdict(on="2026-11-21", paper_note="2026年卷第3号")
    lin.post(address, data)
    given = world.round().feedbacks.get()
    assert (given.entered_by, given.paper_note) == ("林秘书", "2026年卷第3号")


def test_the_unit_never_sees_how_anybody_judged_before_the_round_ends(
    clerk: Client, world: World
) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划，没说钱")
    page = read(clerk, world)
    assert "已收到 1/2 份" in page
    for secret in ("不满意", "基本满意", "只说计划，没说钱"):
        assert secret not in page
    assert clerk.get(at("inbox-done")).status_code == 200
    assert "不满意" not in text_of(clerk.get(at("inbox-done")))
    judge(world, world.town.zhao)
    after = read(clerk, world)
    assert "满意 1，基本满意 0，不满意 1" in after
    assert "只说计划，没说钱" in after
    assert "态度不满意" not in after  # sums and words, no single form


def test_one_deputy_does_not_see_how_the_other_judged(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划，没说钱")
    page = read(of_deputy(world.town.zhao, 101), world)
    assert "只说计划，没说钱" not in page
    assert "不满意" not in page


def test_missing_verdicts_are_reminded_of_before_the_round_is_ended(
    lin: Client, world: World
) -> None:
    answered(world)
    judge(world, world.town.zhang)
    assert "还不能结束征询：还没有提醒过代表评价" in read(lin, world)
    early = lin.post(at("end-round", world.case.pk))
    assert "还没有提醒过代表评价" in text_of(early)
    lin.post(at("remind-feedback", world.case.pk))
    lin.post(at("end-round", world.case.pk))
    assert world.fresh().stage == Case.Stage.REVIEW


# ---- pressing, key matters, five steps, closing, promises ----


def test_the_next_rung_stands_chosen_and_a_higher_one_is_not_offered(
    lin: Client, world: World
) -> None:
    hand_over(world)
    page = text_of(lin.get(at("press", world.case.pk)))
    assert 'value="remind"' in page
    assert 'value="notice"' not in page
    data = {"step": "remind", "means": "phone", "note": "", "answer_by": ""}
    lin.post(at("press", world.case.pk), data)
    assert "催办" in read(lin, world)
    skipped = lin.post(at("press", world.case.pk), data | {"step": "inquiry"})
    assert skipped.status_code == 422


def test_what_the_office_saw_on_the_spot_is_not_for_the_unit(
    lin: Client, clerk: Client, world: World
) -> None:
    hand_over(world)
    data = {"step": "remind", "means": "on_site", "note": "请尽快", "finding": "闸口没人管"}
    lin.post(at("press", world.case.pk), data)
    assert "闸口没人管" in read(lin, world)
    assert "请尽快" in read(clerk, world)
    assert "闸口没人管" not in read(clerk, world)


def test_each_of_the_five_steps_is_entered_once(lin: Client, world: World) -> None:
    data = {"step": "read", "person": "李书记", "on": "2026-11-20", "note": "请抓紧"}
    lin.post(at("sign-off", world.case.pk), data)
    again = lin.post(at("sign-off", world.case.pk), data)
    assert again.status_code == 422
    assert world.case.sign_offs.count() == 1
    assert "党委书记阅办：李书记" in read(lin, world)


def test_a_matter_is_closed_with_the_explanation_given_to_the_dissatisfied(
    lin: Client, world: World
) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="太慢")
    judge(world, world.town.zhao)
    bare = lin.post(at("close", world.case.pk), {"explanation": ""})
    assert "还有代表评价为不满意" in text_of(bare)
    lin.post(at("close", world.case.pk), {"explanation": "主席上门说明了资金安排"})
    page = read(lin, world)
    assert "已办结" in page
    assert "接下来可以" not in page


def test_the_closing_page_says_what_bars_it(lin: Client, world: World) -> None:
    hand_over(world)
    page = text_of(lin.get(at("close", world.case.pk)))
    assert "农业农村办公室尚未答复，代表尚未评价" in page


def test_a_promise_is_kept_and_answered_again_by_its_unit(clerk: Client, world: World) -> None:
    answered(world)
    promise = Commitment.objects.get(case=world.case)
    assert 'data-verb="casework.fulfil"' in read(clerk, world)
    clerk.post(
        at("fulfil", promise.pk), {"on": "2026-11-20", "evidence": "11月18日竣工，两村已验收"}
    )
    clerk.post(at("answer-again", promise.pk), {"on": "2026-11-22"})
    promise.refresh_from_db()
    assert (promise.fulfilled_on, promise.answered_on) == (date(2026, 11, 20), TODAY)
    assert "已兑现，已再答复" in text_of(clerk.get(at("commitments"), {"state": "all"}))


# ---- lists ----


def many(world: World, count: int, first: int = 20) -> None:
    """More matters in hand, each with its own clocks."""
    for number in range(first, first + count):
        case = make_case(world.town, number_text=f"第{number}号")
        hand_over(World(world.town, case), on=date(2026, 9, 5 + number % 20))


def queries_of(client: Client, address: str) -> int:
    client.get(address)  # the calendar and the like are cached now
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", ["matters", "matters-export", "commitments", "commitments-export"])
def test_a_list_of_thirty_costs_what_a_list_of_three_costs(
    lin: Client, world: World, name: str
) -> None:
    answered(world)
    many(world, 2)
    promise = Commitment.objects.get(case=world.case)
    few = queries_of(lin, at(name))
    many(world, 27, first=40)
    Commitment.objects.bulk_create(
        Commitment(
            division_code=TOWN,
            case=world.case,
            reply=promise.reply,
            text=f"事项{n}",
            due_on=promise.due_on,
        )
        for n in range(27)
    )
    assert queries_of(lin, at(name)) == few


@pytest.mark.parametrize("name", ["inbox", "inbox-done"])
def test_an_inbox_of_thirty_costs_what_one_of_three_costs(
    clerk: Client, world: World, name: str
) -> None:
    answered(world)
    many(world, 3)
    few = queries_of(clerk, at(name))
    many(world, 27, first=40)
    assert queries_of(clerk, at(name)) == few


def test_a_matters_page_costs_the_same_after_three_rounds(lin: Client, world: World) -> None:
    answered(world)
    judge(world, world.town.zhang)
    address = reverse("test-matter", args=[world.case.pk])
    once = queries_of(lin, address)
    judge(world, world.town.zhao, DISSATISFIED, comment="再办", wants_redo=True)
    accept(world, round_number=2)
    meet(world, on=date(2026, 12, 5))
    answer(world, on=date(2026, 12, 10), round_number=2)
    judge(world, world.town.zhang, on=date(2026, 12, 12))
    assert queries_of(lin, address) == once


def test_the_most_pressing_matter_stands_first_and_pages_follow_one_another(
    lin: Client, world: World
) -> None:
    many(world, 60)
    seen: list[str] = []
    address = at("matters")
    for _page in range(2):
        page = text_of(lin.get(address))
        seen += [part.split("<")[0] for part in page.split('<td class="number short"')[1:]]
        following = [p.split('"')[0] for p in page.split('rel="next" href="')[1:]]
        address = at("matters") + (following[0].replace("&amp;", "&") if following else "")
    assert len(seen) == 61
    assert len(set(seen)) == 61


def test_the_way_back_leads_to_the_rows_before(lin: Client, world: World) -> None:
    many(world, 60)
    first = text_of(lin.get(at("matters")))
    second = text_of(lin.get(at("matters") + link(first, "next")))
    again = text_of(lin.get(at("matters") + link(second, "prev")))
    assert rows_of(again) == rows_of(first)


def link(page: str, rel: str) -> str:
    return page.split(f'rel="{rel}" href="')[1].split('"')[0].replace("&amp;", "&")


def rows_of(page: str) -> list[str]:
    return [part.split("</td>")[0] for part in page.split('<td class="number short"')[1:]]


def test_the_list_answers_each_question_asked_of_it(lin: Client, world: World) -> None:
    hand_over(world)  # due 5 December: amber, the agriculture office
    late = make_case(world.town, number_text="第13号", title="关于路灯的建议")
    hand_over(World(world.town, late), on=date(2026, 7, 1))
    waiting = make_case(world.town, number_text="第14号", opened_on=date(2026, 11, 20))
    Case.objects.filter(pk=waiting.pk).update(category="交通道路")
    services.case_mark_key(
        actor=CHEN, case_id=waiting.pk, leader="陈主席", reason="急", at=moment("2026-11-20")
    )

    def found(**asked: Any) -> list[str]:
        page = text_of(lin.get(at("matters"), asked))
        return [row.rpartition(">")[2] for row in rows_of(page)]

    assert found() == ["第13号", "第12号", "第14号"]
    assert found(light="red") == ["第13号"]
    assert found(light="amber") == ["第12号"]
    assert found(stage="waiting") == ["第14号"]
    assert found(unit=world.town.agriculture.pk) == ["第13号", "第12号"]
    assert found(unit="农业") == ["第13号", "第12号", "第14号"]  # no number: no question
    assert found(key="1") == ["第14号"]
    assert found(category="交通道路") == ["第14号"]
    assert found(q="路灯") == ["第13号"]
    assert found(extension="pending") == []
    assert found(after="rubbish", before="2026-13-40.x") == ["第13号", "第12号", "第14号"]


def test_the_neighbours_list_is_empty(world: World) -> None:
    hand_over(world)
    make_congress(division_code=NEIGHBOUR)
    page = text_of(sign_in(Client(), WU).get(at("matters")))
    assert "没有符合条件的未办结事项" in page
    assert "东风渠" not in page


def test_the_inbox_shows_what_to_do_and_until_when(clerk: Client, world: World) -> None:
    hand_over(world)
    page = text_of(clerk.get(at("inbox")))
    assert 'data-verb="casework.accept"' in page
    assert "东风渠" in page
    assert "超期" in page  # nobody signed for it in time
    accept(world)
    assert 'data-verb="casework.draft_reply"' in text_of(clerk.get(at("inbox")))


def test_the_ledger_of_promises_tells_the_late_ones(lin: Client, world: World) -> None:
    answered(world)
    Commitment.objects.filter(case=world.case).update(due_on=date(2026, 11, 1))
    assert "超期 21 天" in text_of(lin.get(at("commitments"), {"late": "1"}))
    assert "没有符合条件" in text_of(lin.get(at("commitments"), {"state": "kept"}))


def test_the_workbook_holds_the_rows_of_the_list(lin: Client, world: World) -> None:
    hand_over(world)
    response = lin.get(at("matters-export"))
    assert "第12号" in text_of(response)
    assert "农业农村办公室（主办）" in text_of(response)
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''")


# ---- what the office decides for itself ----


def test_the_office_sets_its_rules_and_running_clocks_stay(lin: Client, world: World) -> None:
    hand_over(world)
    page = text_of(lin.get(at("rules")))
    assert "三类制" in page
    data = {
        "mark_scheme": str(MarkScheme.objects.get(name__startswith="四类制").pk),
        "joint_feedback": "lead",
        "hand_over_days": "20",
        "send_back_workdays": "7",
        "remind_after_days": "10",
        "yellow_days": "5",
        "small_number": "5",
        "opinion_days_before": "12",
        "feedback_days": "20",
    }
    assert lin.post(at("rules"), data | {"yellow_days": "0"}).status_code == 422
    lin.post(at("rules"), data)
    office = OfficeRules.objects.get(congress=world.town.congress)
    assert (office.joint_feedback, office.yellow_days) == ("lead", 5)
    assert office.mark_scheme.name.startswith("四类制")
    assert world.fresh().due_on == date(2026, 12, 5)


HOLIDAYS = "日期,安排,节日,依据\n2028-01-01,放假,元旦,国办通知\n2028-01-03,调休上班,元旦,国办通知\n"


def holidays(text: bytes, year: int = 2028) -> dict[str, Any]:
    return {"year": str(year), "table": SimpleUploadedFile("节假日.csv", text)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_county_replaces_a_years_holidays(world: World, encoding: str) -> None:
    he = sign_in(Client(), COUNTY_HE)
    before = CalendarDay.objects.exclude(day__year=2028).count()
    he.post(at("holidays"), holidays(HOLIDAYS.encode(encoding)))
    assert CalendarDay.objects.filter(day__year=2028).count() == 2
    assert CalendarDay.objects.exclude(day__year=2028).count() == before
    assert AuditEntry.objects.filter(code="casework.holidays_replaced").count() == 1


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (HOLIDAYS.encode() + "2029-01-01,放假,元旦,国办通知\n".encode(), "2029年的日期"),
        (HOLIDAYS.encode() + "2028-02-30,放假,元旦,国办通知\n".encode(), "第4行读不懂"),
        (b"\xff\xfe\x00\x01 a picture", "读不懂"),
        ("日期,安排,节日,依据\n".encode(), "没有日期"),
    ],
)
def test_a_bad_table_of_holidays_is_refused_and_nothing_changes(
    world: World, table: bytes, sentence: str
) -> None:
    he = sign_in(Client(), COUNTY_HE)
    response = he.post(at("holidays"), holidays(table))
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not CalendarDay.objects.filter(day__year=2028).exists()


def test_more_time_for_what_is_answered_already_cannot_be_granted(
    clerk: Client, lin: Client, world: World
) -> None:
    submitted(world)
    data = {"until": "2027-01-31", "reason": "等县里资金批复"}
    clerk.post(at("ask-extension", world.assignment().pk), data)
    asked = world.assignment().extensions.get()
    lin.post(at("issue-reply", world.assignment().replies.get().pk), {"number_text": ""})
    due = world.fresh().due_on
    refused = lin.post(at("decide-extension", asked.pk), {"granted": "yes"})
    assert "已经答复，不必再延期" in text_of(refused)
    lin.post(at("decide-extension", asked.pk), {"granted": "no", "note": "已经答复"})
    assert world.fresh().due_on == due


def test_the_office_closes_a_replaced_promise_from_the_matters_page(
    world: World, lin: Client
) -> None:
    handled(world)
    answer(world)
    promise = Commitment.objects.get(case=world.case)
    assert "casework.supersede" not in read(lin, world)  # nothing has replaced it yet
    judge(world, world.town.zhao)
    judge(world, world.town.zhang, DISSATISFIED, comment="没有动", wants_redo=True)
    accept(world, round_number=2)
    meet(world, on=date(2026, 12, 10))
    answer(world, mark="A", on=date(2026, 12, 20), round_number=2)
    assert "casework.supersede" in read(lin, world)
    assert "casework.supersede" not in read(of_unit(world.town.agriculture), world)
    address = at("supersede", promise.pk)
    refused = lin.post(address, {"reason": ""})
    assert refused.status_code == 422
    assert "请写明为什么不再跟踪" in text_of(refused)
    done = lin.post(address, {"reason": "第二次已经修好，代表满意"}, follow=True)
    assert "由后一次办理代替" in text_of(done)
    assert "casework.supersede" not in text_of(done)
    ledger = text_of(lin.get(at("commitments") + "?state=superseded"))
    assert "第二次已经修好，代表满意" in ledger
