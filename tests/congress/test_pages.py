"""The pages of this room: who sees what, what they say, what they cost."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from xiangyin.accounts.models import Grant
from xiangyin.accounts.testing import sign_in
from xiangyin.congress.models import Congress, Deputy, GroupMember, Staff, Unit
from xiangyin.congress.testing import (
    deputy_actor,
    make_deputy,
    make_group,
    make_presidium_member,
    make_term,
    make_unit,
    town,
    unit_actor,
)
from xiangyin.core.actors import Actor
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere
from xiangyin.core.testing import (
    AUDITOR,
    CHEN,
    COUNTY,
    COUNTY_HE,
    LIN,
    NEIGHBOUR,
    TOWN,
    WU,
)
from xiangyin.core.text.idnumber import check_digit

pytestmark = pytest.mark.django_db

WOMAN = "33079919680503002" + check_digit("33079919680503002")
LISTS = ("deputies", "composition", "townships", "presidium", "groups", "units", "term", "office")
WRITES = ("deputy-add", "import")


def client_of(actor: Actor) -> Client:
    """A fresh browser, signed in as the actor; the actor's account is made once."""
    with everywhere(reason="test"):
        worn = Grant.objects.filter(user_id=actor.user_id, role=actor.role).first()
    return sign_in(Client(), worn or actor)


def url(name: str, *args: int) -> str:
    return reverse(f"congress:{name}", args=args)


def text_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("name", LISTS)
def test_who_reads_the_lists(name: str) -> None:
    qingshi = town()
    town(division_code=NEIGHBOUR)
    make_term(division_code=COUNTY, number=17)
    for actor in (LIN, CHEN, COUNTY_HE):
        assert client_of(actor).get(url(name)).status_code == 200
    assert client_of(AUDITOR).get(url(name), {"town": TOWN}).status_code == 200
    zhang = client_of(deputy_actor(qingshi.zhang))
    assert zhang.get(url(name)).status_code == (200 if name == "deputies" else 403)
    assert client_of(unit_actor(qingshi.roads)).get(url(name)).status_code == 403
    assert Client().get(url(name)).status_code == 302


@pytest.mark.parametrize("name", LISTS)
def test_a_neighbour_never_reads_our_lists_by_asking_for_them(name: str) -> None:
    town()
    town(division_code=NEIGHBOUR)
    wu = client_of(WU)
    assert wu.get(url(name), {"town": TOWN}).status_code == 404
    assert "青石镇" not in text_of(wu.get(url(name)))


@pytest.mark.parametrize("name", WRITES)
def test_only_the_office_sees_the_forms_that_write(name: str) -> None:
    qingshi = town()
    make_term(division_code=COUNTY, number=17)
    assert client_of(LIN).get(url(name)).status_code == 200
    for actor in (CHEN, deputy_actor(qingshi.zhang), unit_actor(qingshi.roads)):
        assert client_of(actor).get(url(name)).status_code == 403
    assert client_of(COUNTY_HE).get(url(name), {"town": TOWN}).status_code == 403
    assert client_of(COUNTY_HE).get(url(name)).status_code == 200


def test_a_guessed_address_of_another_township_is_not_found() -> None:
    qingshi = town()
    town(division_code=NEIGHBOUR)
    member = make_presidium_member(deputy=qingshi.sun)
    group = make_group(term=qingshi.term, members=[qingshi.sun])
    unit = make_unit()
    wu = client_of(WU)
    zhang = qingshi.zhang.pk
    for name, args in (
        ("deputy", (zhang,)),
        ("deputy-edit", (zhang,)),
        ("deputy-status", (zhang,)),
        ("reveal", (zhang,)),
        ("presidium-member", (member.pk,)),
        ("presidium-end", (member.pk,)),
        ("group", (group.pk,)),
        ("unit", (unit.pk,)),
    ):
        for response in (wu.get(url(name, *args)), wu.post(url(name, *args), {"do": "retire"})):
            assert response.status_code == 404, name
            assert "青石" not in text_of(response)
    gone = wu.post(url("group-member", group.pk, qingshi.sun.pk), {"do": "leave"})
    assert gone.status_code == 404
    assert GroupMember._base_manager.get(group=group).until_on is None


# ---- the roster ----


def test_the_ledger_has_the_papers_columns_and_no_numbers() -> None:
    qingshi = town()
    make_deputy(term=qingshi.term, name="丁一", id_number=WOMAN, phone="13912345678", sex="2")
    body = text_of(client_of(LIN).get(url("deputies")))
    headings = re.findall(r'<th scope="col">([^<]+)</th>', body)
    assert headings == [
        "序号", "姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位及职务",
        "选区", "代表小组", "连任", "备注",
    ]  # fmt: skip
    assert "丁\u3000一" in body
    assert body.index("丁\u3000一") < body.index("马代表") < body.index("赵代表")
    for name in ("deputies", "groups", "presidium", "composition"):
        page = text_of(client_of(LIN).get(url(name), {"status": "all"}))
        assert WOMAN not in page
        assert not re.search(r"1[3-9]\d{9}|\d{17}[\dX]", page)
    assert "50.0% <small>3/6</small>" in body
    assert "少数民族1人" in body


def test_filters_narrow_the_ledger_and_htmx_gets_only_the_list() -> None:
    town()
    lin = client_of(LIN)
    body = text_of(lin.get(url("deputies"), {"sex": "2"}))
    assert "马代表" in body
    assert "张代表" not in body
    part = text_of(lin.get(url("deputies"), {"q": "查无此人"}, headers={"HX-Request": "true"}))
    assert "没有符合条件的代表" in part
    assert "<html" not in part


def test_a_deputy_reads_names_only_on_the_phone() -> None:
    qingshi = town()
    body = text_of(client_of(deputy_actor(qingshi.zhang)).get(url("deputies")))
    assert "马代表（女，回族）" in body
    assert "1975" not in body
    assert "****" not in body
    assert url("deputy", qingshi.ma.pk) not in body
    response = client_of(deputy_actor(qingshi.zhang)).get(url("deputy", qingshi.ma.pk))
    assert response.status_code == 403


def test_the_county_reads_a_township_and_writes_nothing_there() -> None:
    qingshi = town()
    county = client_of(COUNTY_HE)
    body = text_of(county.get(url("deputies"), {"town": TOWN}))
    assert "张代表" in body
    assert url("import") not in body
    sheet = text_of(county.get(url("deputy", qingshi.zhang.pk)))
    assert "138****0001" in sheet
    assert url("reveal", qingshi.zhang.pk) not in sheet


@pytest.mark.parametrize(
    ("name", "most"), [("deputies", 20), ("groups", 20), ("presidium", 20), ("composition", 20)]
)
def test_a_list_of_thirty_costs_what_a_list_of_three_costs(name: str, most: int) -> None:
    term = make_term()
    client = client_of(LIN)
    costs = []
    for start, end in ((0, 3), (3, 30)):
        made = [make_deputy(term=term, name=f"代{index}", phone="") for index in range(start, end)]
        make_group(term=term, name=f"第{end}小组", members=made[:3])
        make_presidium_member(deputy=made[0])
        client.get(url(name))
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client.get(url(name)).status_code == 200
        costs.append(len(caught))
    assert costs[0] == costs[1]
    assert costs[0] <= most


def test_two_hundred_deputies_on_one_page() -> None:
    term = make_term(seats=200)
    for index in range(200):
        make_deputy(term=term, name="代表", district=f"第{index}选区", phone="")
    body = text_of(client_of(LIN).get(url("deputies")))
    assert "200人" in body


# ---- one deputy ----


def deputy_form(**given: str) -> dict[str, str]:
    return {
        "name": "周丽",
        "sex": "2",
        "born": "1968年5月",
        "ethnicity": "03",
        "district": "第五选区",
        "party": "13",
        "education": "30",
        "occupation": "professional",
        "is_frontline": "on",
    } | given


def test_lin_enters_corrects_and_finds_the_deputy() -> None:
    town()
    lin = client_of(LIN)
    response = lin.post(url("deputy-add"), deputy_form(id_number=WOMAN), follow=True)
    body = text_of(response)
    assert "已登记周丽" in body
    assert "330***********" in body
    assert "周\u3000丽（女，回族）" in body
    deputy = Deputy._base_manager.get(person__full_name="周丽")
    form = text_of(lin.get(url("deputy-edit", deputy.pk)))
    assert WOMAN not in form
    assert "不改就留空" in form
    lin.post(url("deputy-edit", deputy.pk), deputy_form(name="周莉", born="1968年5月3日"))
    deputy.refresh_from_db()
    assert deputy.person.full_name == "周莉"
    assert deputy.person.id_mask.endswith(WOMAN[-4:])


def test_a_wrong_form_comes_back_filled_with_the_sentence() -> None:
    town()
    lin = client_of(LIN)
    response = lin.post(url("deputy-add"), deputy_form(born="1968.13"))
    assert response.status_code == 422
    assert "不是有效的年月" in text_of(response)
    assert "第五选区" in text_of(response)
    response = lin.post(url("deputy-add"), deputy_form(id_number=WOMAN, sex="1"))
    assert response.status_code == 422
    assert "性别与身份证号不一致" in text_of(response)


def test_a_second_click_enters_one_deputy() -> None:
    town()
    lin = client_of(LIN)
    data = deputy_form(once_token="one-click")
    first, second = lin.post(url("deputy-add"), data), lin.post(url("deputy-add"), data)
    assert first.url == second.url  # type: ignore[attr-defined]
    assert Deputy._base_manager.filter(person__full_name="周丽").count() == 1


def test_a_number_is_shown_once_and_the_trail_knows() -> None:
    qingshi = town()
    zhang = qingshi.zhang
    lin = client_of(LIN)
    assert "13800000001" not in text_of(lin.get(url("deputy", zhang.pk)))
    short = lin.post(url("reveal", zhang.pk), {"field": "phone", "reason": "看"})
    assert short.status_code == 422
    assert "13800000001" not in text_of(short)
    shown = lin.post(url("reveal", zhang.pk), {"field": "phone", "reason": "通知开会"})
    assert "13800000001" in text_of(shown)
    assert "no-store" in shown["Cache-Control"]
    entry = AuditEntry.objects.get(code="congress.revealed")
    assert json.loads(entry.data)["after"]["reason"] == "通知开会"
    assert client_of(CHEN).post(
        url("reveal", zhang.pk), {"field": "phone", "reason": "通知开会"}
    ).status_code == 403  # fmt: skip


def test_the_acts_offered_follow_the_mandate() -> None:
    zhang = town().zhang
    lin = client_of(LIN)
    page = url("deputy-status", zhang.pk)
    assert "代表法第六十一条" in text_of(lin.get(page, {"act": "suspend"}))
    assert lin.get(page, {"act": "resign"}).status_code == 404
    day = {"on": "2026-09-05"}
    lin.post(f"{page}?act=moved", day | {"reason": "调县农业农村局"})
    assert "正在办理辞职" in text_of(lin.get(url("deputy", zhang.pk)))
    assert "张代表" in text_of(lin.get(url("deputies"), {"moved": "1"}))
    lin.post(f"{page}?act=submit", day)
    refused = lin.post(f"{page}?act=resign", day | {"votes": "29", "members": "59"})
    assert refused.status_code == 422
    assert "过半数" in text_of(refused)
    assert "选举法第五十五条" in text_of(refused)
    lin.post(f"{page}?act=resign", day | {"votes": "40", "members": "59"})
    sheet = text_of(lin.get(url("deputy", zhang.pk)))
    assert "资格终止" in sheet
    assert "还没有登记公告" in sheet
    lin.post(f"{page}?act=announce", day)
    assert "还没有登记公告" not in text_of(lin.get(url("deputy", zhang.pk)))


# ---- bodies, units, office ----


def test_lin_makes_a_group_and_puts_the_ungrouped_into_it() -> None:
    qingshi = town()
    lin = client_of(LIN)
    lin.post(url("groups"), {"name": "东片小组", "area": "上塘、下塘"})
    body = text_of(lin.get(url("groups")))
    assert "未编组5人" in body
    group_id = int(re.search(r'<option value="(\d+)">东片小组', body)[1])  # type: ignore[index]
    chosen = [str(d.pk) for d in qingshi.deputies[:4]]
    lin.post(url("group-assign"), {"group": str(group_id), "deputy": chosen})
    lin.post(url("group-member", group_id, qingshi.ma.pk))
    body = text_of(lin.get(url("groups")))
    assert "未编组1人" in body
    assert re.search(r"组长</dt><dd>马代表", body)
    stranger = make_deputy(division_code=NEIGHBOUR, name="吴代表")
    both = [str(qingshi.sun.pk), str(stranger.pk)]
    assert lin.post(url("group-assign"), {"group": group_id, "deputy": both}).status_code == 404
    assert "未编组1人" in text_of(lin.get(url("groups")))


def test_the_chair_appoints_a_vice_chair_and_sees_the_warning() -> None:
    qingshi = town()
    chen = client_of(CHEN)
    response = chen.post(
        url("presidium"),
        {
            "deputy_id": str(qingshi.qian.pk),
            "post": "vice_chair",
            "on": "2026-01-18",
            "other_posts": "副镇长",
            "holds_administrative_post": "on",
        },
        follow=True,
    )
    body = text_of(response)
    assert "副主席不得担任国家行政机关的职务" in body
    assert "地方组织法第十八条" in body
    assert "副主席不得担任" in text_of(chen.get(url("office")))


def test_units_are_entered_and_retired_on_their_pages() -> None:
    town()
    lin = client_of(LIN)
    form = {"name": "水利站", "kind": "station"}
    lin.post(url("units"), form)
    again = lin.post(url("units"), form)
    assert again.status_code == 422
    assert "已有同名的承办单位" in text_of(again)
    unit = Unit._base_manager.get(name="水利站")
    lin.post(url("unit", unit.pk), {"do": "retire"})
    unit.refresh_from_db()
    assert not unit.is_active
    assert client_of(CHEN).post(url("units"), form).status_code == 403


def test_the_office_page_keeps_staff_and_guarantees() -> None:
    town()
    lin = client_of(LIN)
    lin.post(
        url("office"),
        {
            "do": "staff",
            "staff-name": "林秘书",
            "staff-post": "secretary",
            "staff-on": "2026-01-01",
        },
    )
    lin.post(url("office"), {"do": "check", "check-has_own_office": "no"})
    body = text_of(lin.get(url("office")))
    assert "林秘书" in body
    assert Congress._base_manager.get().has_own_office is False
    lin.post(url("staff-end", Staff._base_manager.get().pk))
    assert "登记离任" not in text_of(lin.get(url("office")))
    county = text_of(client_of(COUNTY_HE).get(url("office")))
    assert "无专职人员、无独立办公场所" in county


def test_sessions_and_terms_are_entered_on_one_page() -> None:
    qingshi = town()
    lin = client_of(LIN)
    lin.post(
        url("term"),
        {
            "do": "session",
            "session-number": "3",
            "session-opens_on": "2026-12-16",
            "session-closes_on": "2026-12-17",
        },
    )
    body = text_of(lin.get(url("term")))
    assert "青石镇第十八届人民代表大会第三次会议" in body
    wrong = lin.post(
        url("term"),
        {"do": "term", "term-number": "18", "term-from_on": "2030-01-01", "term-seats": "60"},
    )
    assert wrong.status_code == 422
    assert qingshi.congress.name in text_of(wrong)


def test_targets_are_set_and_taken_away_on_the_composition_page() -> None:
    town()
    lin = client_of(LIN)
    page = f"{url('composition')}?axis=sex"
    lin.post(page, {"klass": "2", "direction": "at_least", "percent": "50"})
    body = text_of(lin.get(page))
    assert "女40.0%（2/5），低于目标50%，还差1人" in body
    assert "40.0% <small>2/5</small>" in body
    lin.post(url("target-remove"), {"axis": "sex", "value": "2"})
    assert "低于目标" not in text_of(lin.get(page))
    assert lin.get(url("composition"), {"axis": "身高"}).status_code == 404


def test_the_export_is_an_xlsx_and_numbers_need_a_reason() -> None:
    town()
    lin = client_of(LIN)
    plain = lin.get(url("export"))
    assert plain["Content-Type"].endswith("sheet")
    assert plain.content[:2] == b"PK"
    refused = lin.post(url("export"), {"reason": ""}, follow=True)
    assert "要写明用途" in text_of(refused)
    assert lin.post(url("export"), {"reason": "办理代表证"}).content[:2] == b"PK"
    codes = AuditEntry.objects.filter(code="congress.roster_exported")
    assert [json.loads(entry.data)["after"]["with_private"] for entry in codes] == [False, True]
