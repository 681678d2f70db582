"""The public's door: no account, one place at a time, the same page for everybody."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.portal.test_published import address, every_address
from tests.portal.world import PUBLIC, Published, publish_many
from xiangyin.accounts.testing import role_client
from xiangyin.congress.testing import (
    make_congress,
    make_deputy,
    make_group,
    make_term,
    town,
)
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN
from xiangyin.suggestions.models import Suggestion

Read = Callable[[str], str]
HOME = f"/p/{TOWN}/"
EMPTY_PLACES = ["", "deputies/", "suggestions/", "results/", "about/"]


# ---- who may read ----


@pytest.mark.parametrize("role", list(Role))
def test_every_role_reads_the_very_page_that_everybody_reads(
    world: Published, client: Client, role: Role
) -> None:
    with scope(TOWN):
        signed_in = role_client(role)
    for where in every_address(world):
        public, own = client.get(where), signed_in.get(where)
        assert (public.status_code, own.status_code) == (200, 200), where
        if "deputies" not in where and "suggestions/?" not in where:  # a new deputy may be listed
            assert public.content == own.content, where


def test_a_secretary_of_the_neighbours_reads_this_place_and_not_her_own(
    world: Published, read: Read
) -> None:
    with scope(NEIGHBOUR):
        neighbour = role_client(Role.SECRETARY, NEIGHBOUR)
    assert PUBLIC in neighbour.get(address(world.public)).content.decode()


def test_a_public_page_may_be_kept_for_a_minute_and_sets_no_cookie(
    world: Published, client: Client
) -> None:
    for where in every_address(world):
        response = client.get(where)
        assert "public" in response["Cache-Control"], where
        assert "max-age=60" in response["Cache-Control"], where
        assert not response.cookies, where
        assert "Cookie" in response["Vary"]
        assert "csrfmiddlewaretoken" not in response.content.decode()


def test_a_page_read_with_a_session_is_kept_by_nobody_else(world: Published) -> None:
    with scope(TOWN):
        signed_in = role_client(Role.SECRETARY)
    kept = signed_in.get(HOME)["Cache-Control"]
    assert "private" in kept
    assert "public" not in kept


def test_nothing_is_sent_to_a_public_page(world: Published, client: Client) -> None:
    for where in every_address(world):
        assert client.post(where, {"a": "b"}).status_code == 405


# ---- which place ----


@pytest.mark.parametrize(
    "code", ["330799999", "330798", "33", "3307", "330799100201", "abc", "33079910０", "000000"]
)
def test_a_strangers_code_is_no_page(world: Published, client: Client, code: str) -> None:
    for rest in EMPTY_PLACES:
        assert client.get(f"/p/{code}/{rest}").status_code == 404


def test_what_belongs_to_one_place_has_no_address_in_another(
    world: Published, client: Client
) -> None:
    make_congress(division_code=NEIGHBOUR)
    make_term(division_code=NEIGHBOUR)
    shown, deputy = world.public.pk, world.town.zhang.pk
    assert client.get(f"/p/{TOWN}/suggestions/{shown}/").status_code == 200
    assert client.get(f"/p/{NEIGHBOUR}/suggestions/{shown}/").status_code == 404
    assert client.get(f"/p/{TOWN}/deputies/{deputy}/").status_code == 200
    assert client.get(f"/p/{NEIGHBOUR}/deputies/{deputy}/").status_code == 404
    huge = 10**30
    assert client.get(f"/p/{TOWN}/suggestions/{huge}/").status_code == 404
    assert client.get(f"/p/{TOWN}/deputies/{huge}/").status_code == 404


def test_a_county_shows_its_own_congress_and_its_townships_names(
    world: Published, read: Read
) -> None:
    with scope(COUNTY):
        make_congress(division_code=NEIGHBOUR)
        county = make_term(division_code=COUNTY)
        make_deputy(term=county, name="县代表")
    page = read(f"/p/{COUNTY}/")
    assert "云岭县人民代表大会" in page
    assert f'href="/p/{TOWN}/"' in page
    assert f'href="/p/{NEIGHBOUR}/"' in page
    assert PUBLIC not in page
    assert PUBLIC not in read(f"/p/{COUNTY}/suggestions/?q=二支渠")
    roster = read(f"/p/{COUNTY}/deputies/")
    assert "县代表" in roster
    assert "张代表" not in roster


def test_the_front_door_leads_to_the_only_place(divisions: None, client: Client) -> None:
    assert "还没有一个地方在这里公开" in client.get("/").content.decode()
    make_congress()
    assert client.get("/")["Location"] == HOME
    make_congress(division_code=NEIGHBOUR)
    assert client.get("/")["Location"] == f"/p/{COUNTY}/"
    assert "青石镇" in client.get("/", follow=True).content.decode()


def test_the_front_door_lists_counties_where_there_are_several(divisions: None, read: Read) -> None:
    for code in (TOWN, NEIGHBOUR, COUNTY, "330798100"):
        make_congress(division_code=code)
    page = read("/")
    assert re.findall(r'href="/p/(\d+)/"', page) == ["330798", "330799"]
    assert "云岭县" in page
    assert "2个乡镇" in page


# ---- places with nothing yet ----


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        ("", "还没有登记本届人民代表大会"),
        ("deputies/", "还没有登记本届人民代表大会"),
        ("suggestions/", "还没有登记本届人民代表大会"),
        ("results/", "还没有登记本届人民代表大会"),
        ("about/", "还没有登记办公电话"),
    ],
)
def test_a_place_without_a_term_says_so(
    divisions: None, read: Read, rest: str, sentence: str
) -> None:
    make_congress()
    assert sentence in read(f"{HOME}{rest}")


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        ("", "本届还没有公开的建议"),
        ("", "本届还没有编代表小组"),
        ("deputies/", "本届代表名单还没有登记"),
        ("deputies/?q=张", "没有符合条件的代表"),
        ("suggestions/", "还没有公开的建议"),
        ("suggestions/?q=路灯", "没有符合条件的建议"),
        ("results/", "没有可算的结果"),
    ],
)
def test_a_place_where_nothing_happened_yet_says_so(
    divisions: None, read: Read, rest: str, sentence: str
) -> None:
    make_term()
    assert sentence in read(f"{HOME}{rest}")


def test_a_deputy_who_raised_nothing_is_said_to_have_raised_nothing(
    world: Published, read: Read
) -> None:
    page = read(f"{HOME}deputies/{world.town.sun.pk}/")
    assert "还没有公开的议案建议" in page


# ---- what the pages say ----


def test_deputies_stand_by_strokes_padded_and_annotated(divisions: None, read: Read) -> None:
    with scope(TOWN):
        leader = make_deputy(name="王芳", sex="2", ethnicity="03")
        make_deputy(name="丁一鸣")
        make_deputy(name="韦小兰", status="ended")
        make_deputy(name="阿依古丽·买买提", sex="2", ethnicity="05", district="第三选区")
        make_group(name="上塘小组", leader=leader)
    page = read(f"{HOME}deputies/")
    names = re.findall(r'class="name" href="[^"]+">([^<]+)<', page)
    assert names == ["丁一鸣", "王　芳（女，回族）", "阿依古丽·买买提（女，维吾尔族）"]
    assert "上塘小组（组长）" in page
    narrowed = read(f"{HOME}deputies/?q=第三选区")
    assert re.findall(r'class="name" href="[^"]+">([^<]+)<', narrowed) == names[2:]


def test_a_deputys_page_gives_basics_duty_and_the_article(world: Published, read: Read) -> None:
    page = read(f"{HOME}deputies/{world.town.zhang.pk}/")
    assert "第一选区" in page
    assert "第一代表小组（组长）" in page
    assert "2025年1月10日以来履职" in page
    assert "<b>5</b> 次" in page
    assert "代表法第五十八条第二款" in page
    assert PUBLIC in page


def test_one_who_left_the_seat_is_said_to_have_left_without_the_cause(
    world: Published, read: Read
) -> None:
    with scope(TOWN):
        zhang = world.town.zhang
        zhang.status, zhang.note = "ended", "涉嫌犯罪"
        zhang.save()
    page = read(f"{HOME}deputies/{zhang.pk}/")
    assert "已不再担任本届代表" in page
    assert "涉嫌" not in page
    assert "张代表" not in read(f"{HOME}deputies/")


def test_title_and_description_are_fit_to_be_shared(world: Published, read: Read) -> None:
    page = read(address(world.public))
    assert f"<title>{PUBLIC}－青石镇</title>" in page
    described = re.search(r'<meta name="description" content="([^"]+)"', page)
    assert described
    assert world.public.number_text in described[1]


def test_large_type_works_without_scripts(world: Published, client: Client) -> None:
    page = client.get(f"{HOME}suggestions/?q=%E6%B8%A0&state=answered").content.decode()
    link = re.search(r'href="(/size/[^"]+)"', page)
    assert link
    response = client.get(link[1].replace("&amp;", "&"))
    assert response["Location"] == f"{HOME}suggestions/?q=%E6%B8%A0&state=answered"
    assert 'data-size="large"' in client.get(HOME).content.decode()


def test_the_switch_of_type_leads_nowhere_else(client: Client) -> None:
    response = client.get("/size/?size=huge&next=//elsewhere.example/")
    assert response["Location"] == "/"
    assert response.cookies["size"].value == "normal"


# ---- what a page costs ----


def cost(client: Client, where: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(where).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "deputies/",
        "suggestions/",
        "suggestions/?q=路灯&state=done",
        "results/",
        "deputies/{deputy}/",
    ],
)
def test_a_page_costs_the_same_for_three_rows_and_for_thirty(
    divisions: None, client: Client, rest: str
) -> None:
    with scope(TOWN):
        here = town()
        make_group(term=here.term, leader=here.zhang)
    where = HOME + rest.format(deputy=here.qian.pk)
    publish_many(here, 3)
    few = cost(client, where)
    publish_many(here, 27)
    with scope(TOWN):
        for number in range(27):
            deputy = make_deputy(term=here.term, name=f"赵{number}")
            make_group(term=here.term, name=f"第{number}小组", leader=deputy)
    with scope("33"):
        for number in range(10):
            publish_many(town(division_code=f"330799{200 + number}"), 2)
    assert cost(client, where) == few
    assert few <= 20


def test_one_suggestion_costs_a_bounded_number_of_questions(
    world: Published, client: Client
) -> None:
    assert cost(client, address(world.public)) <= 20


def test_paging_shows_every_suggestion_once(divisions: None, client: Client) -> None:
    with scope(TOWN):
        made = publish_many(town(), 45)
    seen: list[int] = []
    where = f"{HOME}suggestions/?q=路灯"
    while where:
        page = client.get(where).content.decode()
        seen += map(int, re.findall(rf'href="{HOME}suggestions/(\d+)/"', page))
        older = re.search(r'rel="next" href="([^"]+)"', page)
        where = f"{HOME}suggestions/{older[1].replace('&amp;', '&')}" if older else ""
    assert seen == [row.pk for row in reversed(made)]


def test_the_world_is_the_towns_only(world: Published) -> None:
    with scope(TOWN):
        assert Suggestion.objects.published().count() == 3
        assert world.public.submitted_on == date(2026, 9, 1)
