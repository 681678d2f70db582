"""Who opens which page, what it says, what it costs."""

from dataclasses import dataclass
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from openpyxl import load_workbook

from xiangyin.accounts.models import Grant
from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.casework.models import Assignment
from xiangyin.congress.testing import Town, deputy_actor, make_deputy, town, unit_actor
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.models import Draft
from xiangyin.core.scope import scope
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN, WU, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.selectors import signers_of, waiting_for_me
from xiangyin.suggestions.testing import (
    CANAL,
    category,
    hand_over,
    motion,
    register,
    start,
    submit,
    words,
)

State = Suggestion.State
NOW = moment("2026-09-04 09:00")


@pytest.fixture(autouse=True)
def _a_day_in_september(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doors read this clock; everything below them takes the day as an argument."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


def as_(actor: Actor) -> Client:
    own = {"user_id": actor.user_id, "role": actor.role, "division_code": actor.division_code}
    return sign_in(Client(), Grant.objects.filter(**own).first() or actor)


def zhang(here: Town) -> Client:
    return as_(deputy_actor(here.zhang))


def zhao(here: Town) -> Client:
    return as_(deputy_actor(here.zhao, user_id=101))


def text_of(response: object) -> str:
    return unescape(response.content.decode())  # type: ignore[attr-defined]


TYPED = {
    "title": CANAL.title,
    "situation": CANAL.situation,
    "analysis": CANAL.analysis,
    "proposal": CANAL.proposal,
    "place": CANAL.place,
    "suggested_unit": "",
    "kind": "suggestion",
    "wants_public": "yes",
    "not_public_reason": "",
}


# ---- the permission table ----


@dataclass(frozen=True)
class World:
    """One of each: what the table's addresses are about."""

    town: Town
    submitted: Suggestion
    handed: Suggestion
    motion: Suggestion
    draft: Suggestion


@pytest.fixture
def world(here: Town) -> World:
    return World(
        town=here,
        submitted=submit(here.zhang, joint=[here.zhao]),
        handed=hand_over(here, text=words(title="关于修复下畈闸的建议")),
        motion=motion(here),
        draft=start(here.zhang, text=words(title="关于路灯的建议")),
    )


COLUMNS = ("secretary", "chair", "deputy", "other", "unit", "county", "auditor", "stranger")
# 200 opens · 302 leads elsewhere or does nothing by GET · 403 may not · 404 there is no such thing
# for this person · 405 only by the button.
# lead: 张代表, whose they are. other: 赵代表, who co-signed the submitted one and the motion.
TABLE: dict[str, tuple[int, ...]] = {
    # county: without a congress of its own it sees its townships' and decides nothing there.
    #              sec  chr  dep  oth  unit cnty audt strg
    "list":       (200, 200, 200, 200, 200, 200, 200, 200),
    "export":     (200, 200, 200, 200, 200, 200, 200, 200),
    "booklet":    (200, 200, 404, 404, 404, 404, 404, 200),
    "ledger":     (200, 200, 404, 404, 404, 404, 404, 200),
    "mine":       (403, 403, 200, 200, 403, 403, 403, 403),
    "waiting":    (403, 403, 200, 200, 403, 403, 403, 403),
    "silent":     (200, 200, 403, 403, 403, 200, 200, 200),
    "repeated":   (200, 200, 403, 403, 403, 200, 200, 200),
    "repeated-export": (200, 200, 403, 403, 403, 200, 200, 200),
    "new":        (403, 403, 200, 200, 403, 403, 403, 403),
    "enter":      (200, 403, 403, 403, 403, 403, 403, 200),
    "hints":      (405, 405, 405, 405, 405, 405, 405, 405),
    "similar":    (405, 405, 405, 405, 405, 405, 405, 405),
    "hand-over":  (200, 200, 403, 403, 403, 403, 403, 200),
    "categories": (200, 403, 403, 403, 403, 403, 403, 200),
    "categories-load": (302, 302, 302, 302, 302, 302, 302, 302),
    "category":   (200, 403, 403, 403, 403, 403, 403, 404),
    "detail":     (200, 200, 200, 200, 404, 200, 200, 404),
    "paper":      (200, 200, 200, 200, 404, 200, 200, 404),
    "edit":       (302, 403, 302, 403, 404, 403, 403, 404),
    "submit":     (302, 403, 302, 403, 404, 403, 403, 404),
    "confirm":    (200, 403, 200, 403, 404, 403, 403, 404),
    "withdraw":   (200, 403, 200, 403, 404, 403, 403, 404),
    "invite":     (200, 403, 200, 403, 404, 403, 403, 404),
    "answer":     (404, 404, 404, 200, 404, 404, 404, 404),
    "join":       (403, 403, 200, 200, 404, 403, 403, 404),
    "leave":      (404, 404, 404, 200, 404, 404, 404, 404),
    "screen":     (200, 200, 403, 403, 404, 403, 403, 404),
    "register":   (405, 405, 405, 405, 405, 405, 405, 405),
    "return":     (405, 405, 405, 405, 405, 405, 405, 405),
    "decline":    (405, 405, 405, 405, 405, 405, 405, 405),
    "route":      (200, 200, 403, 403, 404, 403, 403, 404),
    "decide":     (200, 200, 403, 403, 404, 403, 403, 404),
    "admit":      (405, 405, 405, 405, 405, 405, 405, 405),
    "convert":    (405, 405, 405, 405, 405, 405, 405, 405),
    "not-list":   (405, 405, 405, 405, 405, 405, 405, 405),
    "merge":      (200, 200, 403, 403, 404, 403, 403, 404),
    "link":       (200, 200, 403, 403, 404, 403, 403, 404),
    "publish":    (200, 200, 403, 403, 404, 403, 403, 404),
    "unpublish":  (200, 200, 403, 403, 404, 403, 403, 404),
    "adopt":      (200, 200, 403, 403, 404, 403, 403, 404),
}  # fmt: skip


def address(world: World, name: str) -> str:
    if name == "category":
        return reverse("suggestions:category", args=[category(world.town).pk])
    if name == "decide":
        return reverse("suggestions:decide", args=[world.motion.pk])
    if name == "paper":
        return reverse("suggestions:paper", args=[world.submitted.pk, "suggestion_paper"])
    patterns = {p.name: p for p in _patterns()}
    args = [world.submitted.pk] if patterns[name].pattern.converters else []
    return reverse(f"suggestions:{name}", args=args)


def _patterns() -> list[object]:
    return get_resolver("xiangyin.suggestions.urls").url_patterns


def clients(world: World) -> dict[str, Client]:
    here = world.town
    with scope(NEIGHBOUR):
        town(division_code=NEIGHBOUR)
    return {
        "secretary": as_(LIN),
        "chair": as_(CHEN),
        "deputy": zhang(here),
        "other": zhao(here),
        "unit": as_(unit_actor(here.agriculture)),
        "county": as_(COUNTY_HE),
        "auditor": as_(AUDITOR),
        "stranger": as_(WU),
    }


def test_the_table_lists_every_address_of_the_room() -> None:
    assert {p.name for p in _patterns()} == set(TABLE)  # type: ignore[attr-defined]


def test_who_opens_what(world: World) -> None:
    wrong = {}
    for who, client in clients(world).items():
        for name, row in TABLE.items():
            wanted = row[COLUMNS.index(who)]
            status = client.get(address(world, name)).status_code
            if status != wanted:
                wrong[(who, name)] = (status, wanted)
    assert wrong == {}


def test_every_writing_address_asks_who_posts(world: World) -> None:
    """Posting by guess: the auditor changes nothing anywhere, the neighbour finds nothing."""
    posted = [name for name in TABLE if name not in {"hints", "similar"}]
    before = list(Suggestion.objects.order_by("pk").values_list("pk", "state", "version"))
    for actor, wanted in ((AUDITOR, {302, 200, 403, 404}), (WU, {302, 200, 403, 404, 422})):
        with scope(actor.division_code):
            client = as_(actor)
        for name in posted:
            assert client.post(address(world, name)).status_code in wanted, name
    assert list(Suggestion.objects.order_by("pk").values_list("pk", "state", "version")) == before


def test_a_unit_sees_what_it_handles_and_never_a_draft(world: World) -> None:
    unit = as_(unit_actor(world.town.agriculture))
    listed = text_of(unit.get("/suggestions/"))
    assert "关于修复下畈闸的建议" in listed
    assert "关于路灯的建议" not in listed
    assert CANAL.title not in listed
    assert unit.get(f"/suggestions/{world.handed.pk}/").status_code == 200
    assert unit.get(f"/suggestions/{world.draft.pk}/").status_code == 404


def test_a_deputy_of_another_township_finds_nothing(world: World) -> None:
    with scope(NEIGHBOUR):
        client = as_(deputy_actor(town(division_code=NEIGHBOUR).zhang, user_id=102))
    for suggestion in (world.submitted, world.handed, world.motion, world.draft):
        assert client.get(f"/suggestions/{suggestion.pk}/").status_code == 404


# ---- taking back what is numbered ----


def test_the_office_enters_a_withdrawal_and_it_stays_listed_with_its_number(here: Town) -> None:
    numbered, lin = register(here, joint=[here.zhao]), as_(LIN)
    address = f"/suggestions/{numbered.pk}/withdraw/"
    shown = text_of(lin.get(address))
    assert "张代表" in shown
    assert "书面要求撤回" in shown  # the kernel's sentence
    typed = {"words": "已由村里办好", "agreeing": [here.zhang.pk], "paper_note": ""}
    refused = lin.post(address, typed)
    assert refused.status_code == 422
    assert "请写明书面件存放在哪里" in text_of(refused)
    assert "已由村里办好" in text_of(refused)
    done = text_of(lin.post(address, typed | {"paper_note": "建议卷第3号"}, follow=True))
    assert "联名代表赵代表没有表示同意" in done
    assert "登记撤回" not in done
    listed = text_of(lin.get("/suggestions/?progress=withdrawn"))
    assert numbered.number_text[:4] in listed
    assert numbered.title in listed


def test_a_withdrawn_one_keeps_its_line_in_the_years_ledger_but_not_in_the_booklet(
    here: Town,
) -> None:
    numbered = register(here)
    services.suggestion_withdraw(
        actor=deputy_actor(here.zhang), suggestion_id=numbered.pk, reason="清了", at=NOW
    )
    sheet = load_workbook(BytesIO(as_(LIN).get("/suggestions/ledger/").content)).active
    cells = [str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None]  # type: ignore[union-attr]
    assert numbered.number_text in cells
    assert any("要求撤回" in cell for cell in cells)
    assert any("另有1件撤回" in cell for cell in cells)


def test_the_lead_reads_why_a_joint_one_is_not_taken_back_with_a_click(here: Town) -> None:
    numbered = register(here, joint=[here.zhao])
    shown = text_of(zhang(here).get(f"/suggestions/{numbered.pk}/"))
    assert "有1名联名代表" in shown
    assert "suggestions.withdraw" not in shown


# ---- a deputy writes ----


def test_zhang_writes_looks_it_over_and_sends_it(here: Town) -> None:
    client = zhang(here)
    kept = client.post("/suggestions/new/", TYPED | {"then": "review"})
    suggestion = Suggestion.objects.get()
    assert kept["Location"] == f"/suggestions/{suggestion.pk}/submit/"
    assert CANAL.proposal in text_of(client.get(kept["Location"]))
    sent = client.post(kept["Location"], follow=True)
    assert "提交好了" in text_of(sent)
    suggestion.refresh_from_db()
    assert suggestion.state == State.SUBMITTED


def test_half_a_thought_is_kept_without_complaint(here: Town) -> None:
    client = zhang(here)
    half = {"title": "渠", "kind": "suggestion", "wants_public": "yes", "then": "save"}
    kept = client.post("/suggestions/new/", half, follow=True)
    assert "随时可以接着写" in text_of(kept)
    assert Suggestion.objects.get().state == State.DRAFT


def test_what_is_empty_is_said_when_sending_not_when_saving(here: Town) -> None:
    draft = start(here.zhang, text=words(proposal=""))
    response = zhang(here).post(f"/suggestions/{draft.pk}/submit/")
    assert response.status_code == 422
    assert "还没有写建议（希望怎么办）" in text_of(response)


def test_the_button_for_hints_works_without_scripts_and_loses_nothing(here: Town) -> None:
    response = zhang(here).post("/suggestions/new/", TYPED | {"title": "修渠", "then": "hints"})
    shown = text_of(response)
    assert "标题宜写成" in shown
    assert CANAL.situation in shown
    assert not Suggestion.objects.exists()


def test_a_title_too_long_comes_back_with_everything_typed(here: Town) -> None:
    response = zhang(here).post("/suggestions/new/", TYPED | {"title": "渠" * 121, "then": "save"})
    assert response.status_code == 422
    assert "写了121字，最多120字" in text_of(response)
    assert CANAL.proposal in text_of(response)


def test_those_named_in_the_form_are_invited(here: Town) -> None:
    named = {"cosigners": [here.zhao.pk, here.ma.pk], "then": "review"}
    zhang(here).post("/suggestions/new/", TYPED | named)
    assert {row.deputy for row in CoSponsor.objects.all()} == {here.zhao, here.ma}


def test_a_second_click_makes_no_second_suggestion(here: Town) -> None:
    client = zhang(here)
    typed = TYPED | {"then": "save", "once_token": "one-click"}
    first, second = (client.post("/suggestions/new/", typed) for _click in range(2))
    assert Suggestion.objects.count() == 1
    assert first["Location"] == second["Location"]


def test_a_second_click_on_register_numbers_once(here: Town) -> None:
    sent, client = submit(here.zhang), as_(LIN)
    data = {
        "category_id": category(here).pk,
        "level": "township",
        "session_id": 0,
        "on": "2026-09-04",
        "seen": sent.version,
        "once_token": "one-click",
    }
    for _click in range(2):
        assert client.post(f"/suggestions/{sent.pk}/register/", data).status_code == 302
    sent.refresh_from_db()
    assert sent.number_text == "闭会〔2026〕1号"


def test_what_the_phone_saved_by_itself_is_there_on_coming_back(here: Town) -> None:
    client = zhang(here)
    typed = {"title": "关于路灯的建议", "situation": "从村口到卫生室没有灯。"}
    saved = client.post("/core/drafts/suggestion-new/", typed, content_type="application/json")
    assert saved.status_code == 200
    shown = text_of(client.get("/suggestions/new/"))
    assert "从村口到卫生室没有灯。" in shown
    assert "自动保存" in shown


def test_the_autosaved_copy_goes_once_the_text_is_stored(here: Town) -> None:
    client = zhang(here)
    client.post("/core/drafts/suggestion-new/", {"title": "路灯"}, content_type="application/json")
    shown = client.post("/suggestions/new/", TYPED | {"then": "save"}, follow=True)
    assert not Draft.objects.exists()
    assert 'data-draft-done="suggestion-new"' in text_of(shown)


def test_a_sign_in_that_expired_while_typing_loses_nothing(here: Town) -> None:
    client = zhang(here)
    client.get("/suggestions/new/")
    client.session.flush()
    autosave = client.post(
        "/core/drafts/suggestion-new/", {"title": "路灯"}, content_type="application/json"
    )
    assert autosave.status_code == 401
    sent = client.post("/suggestions/new/", TYPED | {"then": "save"})
    assert sent.status_code == 401
    assert CANAL.situation in text_of(sent)
    assert not Suggestion.objects.exists()


def test_hints_come_beside_the_field_while_zhang_types(here: Town) -> None:
    client = zhang(here)
    response = client.post("/suggestions/hints/", {"title": "关于修渠、修路和修桥的建议"})
    shown = text_of(response)
    assert "一事一议" in shown.split('id="hints-situation"')[0]
    assert "还没有写情况" not in shown, "a part not yet come to is no reproach"


def test_the_motion_counts_its_signers_while_zhang_types(here: Town) -> None:
    draft = start(here.zhang, kind=Suggestion.Kind.MOTION)
    services.cosponsor_invite(
        actor=deputy_actor(here.zhang), suggestion_id=draft.pk, deputy_ids=[here.zhao.pk], at=NOW
    )
    services.cosponsor_answer(
        actor=deputy_actor(here.zhao), suggestion_id=draft.pk, agrees=True, at=NOW
    )
    response = zhang(here).post(f"/suggestions/hints/?of={draft.pk}", TYPED | {"kind": "motion"})
    shown = text_of(response)
    assert "已确认 2 人，须 5 人" in shown
    assert "五人以上联名，现有2人" in shown


def test_what_was_raised_before_is_shown_while_zhao_types_and_can_be_joined(here: Town) -> None:
    numbered = register(here)
    typed = {
        "title": "关于东风渠二支渠清淤的建议",
        "situation": "二支渠多年没有清淤，放水不到下畈。",
    }
    shown = text_of(zhao(here).post("/suggestions/similar/", typed))
    assert numbered.number_text in shown
    assert "都说到" in shown
    assert f"/suggestions/{numbered.pk}/join/" in shown
    joined = zhao(here).post(f"/suggestions/{numbered.pk}/join/", follow=True)
    assert "已加入联名" in text_of(joined)
    assert signers_of(numbered).confirmed == [here.zhao]


def test_a_draft_of_others_is_never_shown_as_similar(here: Town) -> None:
    start(here.zhang)
    assert text_of(zhao(here).post("/suggestions/similar/", TYPED)).strip() == ""


def test_zhang_sees_the_own_ones_and_what_waits(here: Town) -> None:
    register(here)
    entered = start(here.zhang, actor=LIN, text=words(title="关于路灯的建议"))
    services.suggestion_submit(actor=LIN, suggestion_id=entered.pk, at=NOW)
    shown = text_of(zhang(here).get("/suggestions/mine/"))
    assert "闭会〔2026〕1号" in shown
    assert "有 1 件等您答复" in shown


def test_the_full_text_stands_before_the_buttons(here: Town) -> None:
    draft = start(here.zhang)
    services.cosponsor_invite(
        actor=deputy_actor(here.zhang), suggestion_id=draft.pk, deputy_ids=[here.zhao.pk], at=NOW
    )
    client = zhao(here)
    shown = text_of(client.get("/suggestions/waiting/"))
    assert shown.index(CANAL.proposal) < shown.index("同意联名")
    client.post(f"/suggestions/{draft.pk}/answer/", {"answer": "agree"})
    assert signers_of(draft).confirmed == [here.zhao]
    assert not waiting_for_me(deputy_actor(here.zhao)).exists()


def test_zhang_confirms_what_lin_entered(here: Town) -> None:
    office = as_(LIN)
    typed = TYPED | {"lead": here.zhang.pk, "origin": "reception", "then": "review"}
    office.post("/suggestions/enter/", typed)
    entered = Suggestion.objects.get()
    office.post(f"/suggestions/{entered.pk}/submit/")
    entered.refresh_from_db()
    assert (entered.state, entered.origin, entered.entered_by) == (
        "confirming",
        "reception",
        "林秘书",
    )
    zhang(here).post(f"/suggestions/{entered.pk}/confirm/")
    entered.refresh_from_db()
    assert entered.state == State.SUBMITTED


# ---- the office works ----


def test_the_number_it_would_get_is_shown_before_it_is_given(here: Town) -> None:
    register(here)
    second = submit(here.zhao)
    shown = text_of(as_(LIN).get(f"/suggestions/{second.pk}/screen/"))
    assert "闭会期间，将编为闭会〔2026〕2号" in shown
    assert "将编为十八届二次会议第1号" in shown


def test_the_legal_grounds_stand_with_their_articles(here: Town) -> None:
    shown = text_of(as_(LIN).get(f"/suggestions/{submit(here.zhang).pk}/screen/"))
    assert "没有实际内容的（浙江省代表建议办理规定第六条第一款第（四）项）" in shown


def test_the_explanations_template_is_not_sent_as_it_is(here: Town) -> None:
    sent, client = submit(here.zhang), as_(LIN)
    data = {"ground": "no_content", "explanation": "张代表：【写明事实】", "seen": sent.version}
    response = client.post(f"/suggestions/{sent.pk}/decline/", data)
    assert response.status_code == 422
    assert "请把【】里的提示换成" in text_of(response)
    data["explanation"] = "张代表：这件事没有写明地点和要办的事，请补充后再提。"
    assert client.post(f"/suggestions/{sent.pk}/decline/", data).status_code == 302
    sent.refresh_from_db()
    assert sent.state == State.DECLINED


def test_two_clerks_screen_the_same_one_and_the_second_is_told(here: Town) -> None:
    sent = submit(here.zhang)
    data = {"note": "请写明地点", "seen": sent.version}
    assert as_(LIN).post(f"/suggestions/{sent.pk}/return/", data).status_code == 302
    late = as_(CHEN).post(f"/suggestions/{sent.pk}/return/", data)
    assert late.status_code == 422
    assert "别人办理了这一件" in text_of(late)


@pytest.mark.parametrize(
    ("decision", "state"),
    [("admit", "admitted"), ("convert", "converted"), ("not-list", "declined")],
)
def test_the_presidiums_decision_is_entered(here: Town, decision: str, state: str) -> None:
    filed = motion(here)
    data = {"words": "第三次主席团会议讨论决定", "on": "2026-01-18"}
    response = as_(CHEN).post(f"/suggestions/{filed.pk}/{decision}/", data)
    assert response.status_code == 302
    filed.refresh_from_db()
    assert filed.state == state


def test_merging_from_the_similar_list_leaves_both_numbers(here: Town) -> None:
    first, second = register(here), register(here, lead=here.ma)
    client = as_(LIN)
    assert "并案后一起交办" in text_of(client.get(f"/suggestions/{second.pk}/merge/"))
    client.post(f"/suggestions/{second.pk}/merge/", {"other": first.pk, "words": "同一条渠"})
    shown = text_of(client.get(f"/suggestions/{second.pk}/"))
    assert "与闭会〔2026〕1号并案办理" in shown
    assert "闭会〔2026〕2号的编号不变" in shown


def test_a_repeated_matter_shows_its_years(here: Town) -> None:
    old = register(here, at="2025-03-01", on=date(2025, 3, 3))
    again = register(here, lead=here.ma)
    client = as_(LIN)
    client.post(f"/suggestions/{again.pk}/link/", {"other": old.pk})
    shown = text_of(client.get(f"/suggestions/{again.pk}/"))
    assert "再次提出" in shown
    assert "至今 1 年" in shown


def shape(suggestion: Suggestion) -> list[object]:
    """What a hand-over leaves behind, without keys."""
    case = suggestion.case
    assert case is not None
    case.refresh_from_db()
    suggestion.refresh_from_db()
    return [
        suggestion.state,
        case.stage,
        case.handed_over_on,
        case.due_on,
        list(case.assignments.values_list("unit__name", "role", "state", "assigned_on", "leader")),
        list(
            case.clocks.order_by("id").values_list("kind", "rule", "starts_on", "due_on", "steps")
        ),
        list(case.log.order_by("id").values_list("verb", "on", "by")),
    ]


def test_handed_over_at_once_is_the_same_as_one_by_one(here: Town) -> None:
    alone, batched = register(here), register(here, lead=here.ma, text=words(title="关于路灯"))
    hand_over(here, alone, on=date(2026, 9, 4))
    response = as_(LIN).post(
        "/suggestions/hand-over/",
        {"on": "2026-09-04", f"lead-{batched.pk}": here.agriculture.pk},
    )
    assert response.status_code == 302
    assert shape(batched) == shape(alone)


def test_one_bad_row_stops_the_whole_batch_and_is_named(here: Town) -> None:
    good, bad = register(here), register(here, lead=here.ma, text=words(title="关于路灯"))
    unit = here.agriculture.pk
    data = {
        "on": "2026-09-04",
        f"lead-{good.pk}": unit,
        f"lead-{bad.pk}": unit,
        f"co-{bad.pk}": unit,
    }
    response = as_(LIN).post("/suggestions/hand-over/", data)
    assert response.status_code == 422
    assert "闭会〔2026〕2号：同一个单位选了两次" in text_of(response)
    assert not Assignment.objects.exists()


def test_published_with_a_name_and_taken_down_with_a_reason(here: Town) -> None:
    numbered, client = register(here), as_(LIN)
    assert client.post(f"/suggestions/{numbered.pk}/publish/", {"words": ""}).status_code == 422
    client.post(f"/suggestions/{numbered.pk}/publish/", {"words": "林秘书"})
    assert Suggestion.objects.published().exists()
    client.post(f"/suggestions/{numbered.pk}/unpublish/", {"words": "代表要求改写"})
    assert not Suggestion.objects.published().exists()


def test_the_office_keeps_its_subjects(here: Town) -> None:
    client = as_(LIN)
    assert "用常见的十类" in text_of(client.get("/suggestions/categories/"))
    client.post("/suggestions/categories/load/")
    client.post("/suggestions/categories/", {"name": "文物保护"})
    again = client.post("/suggestions/categories/", {"name": "文物保护"})
    assert again.status_code == 422
    assert "已有同名的类别" in text_of(again)


def test_the_silent_are_named_with_the_target(here: Town) -> None:
    register(here, joint=[here.zhao])
    shown = text_of(as_(LIN).get("/suggestions/silent/"))
    assert "2/5" in shown
    assert "每名代表每届至少一件" in shown
    assert "孙代表" in shown
    assert "赵代表" not in shown


# ---- the list ----


def rows_of(client: Client, query: str = "") -> str:
    return text_of(client.get(f"/suggestions/{query}"))


def test_the_list_narrows_by_what_one_asks(here: Town) -> None:
    canal = hand_over(here)
    lamp = register(
        here,
        lead=here.ma,
        text=words(title="关于路灯的建议", situation="没有灯。"),
        name="道路交通",
    )
    client = as_(LIN)
    for query, found, other in [
        ("?progress=waiting", lamp, canal),
        ("?progress=handling", canal, lamp),
        (f"?category={lamp.category_id}", lamp, canal),
        (f"?unit={here.agriculture.pk}", canal, lamp),
        (f"?deputy={here.ma.pk}", lamp, canal),
        ("?q=没有灯", lamp, canal),
    ]:
        shown = rows_of(client, query)
        assert found.title in shown, query
        assert other.title not in shown, query
    assert "农田水利 1" in rows_of(client)


def test_a_single_character_is_no_search_and_says_so(here: Town) -> None:
    register(here)
    assert "请至少输入两个字" in rows_of(as_(LIN), "?q=渠")


def test_a_strange_question_asks_nothing(here: Town) -> None:
    register(here)
    for query in ("?year=x", "?category=999", "?progress=%27", "?before=x", "?session=-1"):
        assert CANAL.title in rows_of(as_(LIN), query)


def test_the_newest_come_first_fifty_a_page(here: Town) -> None:
    made = [register(here, text=words(title=f"关于第{n}盏路灯的建议")) for n in range(52)]
    client = as_(LIN)
    first = rows_of(client)
    assert made[-1].title in first
    assert made[0].title not in first
    older = rows_of(client, f"?before={made[2].pk}")
    assert made[0].title in older
    assert made[2].title not in older


def test_the_overview_has_the_columns_of_the_paper(here: Town) -> None:
    hand_over(here, joint=[here.zhao])
    response = as_(LIN).get("/suggestions/export/?progress=handling")
    sheet = load_workbook(BytesIO(response.content)).active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[0][0] == "青石镇人大代表议案建议办理情况一览表"
    line = dict(zip(rows[2], rows[3], strict=True))
    assert line["编号"] == "闭会〔2026〕1号"
    assert line["联名代表"] == "赵代表"
    assert line["主办（分办）单位"] == "农业农村办公室"
    assert str(line["最近办理"]).startswith("交办：")
    assert rows[4][1] == "合计1件"


@pytest.mark.parametrize(
    "path",
    ["/suggestions/", "/suggestions/mine/", "/suggestions/waiting/", "/suggestions/hand-over/"],
)
def test_three_rows_and_thirty_cost_the_same(here: Town, path: str) -> None:
    deputy = path in {"/suggestions/mine/", "/suggestions/waiting/"}
    client = zhang(here) if deputy else as_(LIN)

    def make(n: int) -> None:
        for i in range(n):
            text = words(title=f"关于第{i}盏路灯的建议")
            if path == "/suggestions/waiting/":
                entered = start(here.zhang, actor=LIN, text=text)
                services.suggestion_submit(actor=LIN, suggestion_id=entered.pk, at=NOW)
            elif path == "/suggestions/":
                hand_over(here, text=text, joint=[here.zhao])
            else:
                register(here, text=text, joint=[here.zhao])

    def cost() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    make(3)
    few = cost()
    make(12)
    assert cost() == few


def test_the_matters_page_costs_the_same_however_many_sign(here: Town) -> None:
    alone = hand_over(here)
    others = [make_deputy(name=f"周{n}代表") for n in range(12)]
    joint = hand_over(here, lead=here.ma, joint=others, text=words(title="关于路灯的建议"))
    client = as_(LIN)
    costs = []
    for suggestion in (alone, joint):
        client.get(f"/suggestions/{suggestion.pk}/")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/suggestions/{suggestion.pk}/")
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_the_county_sees_its_townships_side_by_side(here: Town) -> None:
    register(here)
    with scope(COUNTY):
        client = role_client(Role.COUNTY, COUNTY)
    shown = text_of(client.get(f"/suggestions/?place={TOWN}"))
    assert CANAL.title in shown
    assert "青石镇" in shown


def test_a_verb_carries_its_name_for_anyones_browser_test(here: Town) -> None:
    sent = submit(here.zhang)
    assert 'data-verb="suggestions.register"' in text_of(
        as_(LIN).get(f"/suggestions/{sent.pk}/screen/")
    )
    assert 'data-verb="suggestions.screen"' in text_of(as_(LIN).get(f"/suggestions/{sent.pk}/"))
    assert 'data-verb="suggestions.save"' in text_of(zhang(here).get("/suggestions/new/"))


def test_what_the_county_must_settle_is_routed_there_from_its_page(here: Town) -> None:
    given, client = hand_over(here), as_(LIN)
    assert 'data-verb="suggestions.route"' in text_of(client.get(f"/suggestions/{given.pk}/"))
    data = {"level": "county", "reason": "闸门属县水利局管理"}
    shown = text_of(client.post(f"/suggestions/{given.pk}/route/", data, follow=True))
    assert "已改为报县有关部门办理" in shown
    assert given.title in rows_of(client, "?level=county")
