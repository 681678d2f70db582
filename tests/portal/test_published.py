"""Only what is published is ever read: in lists, searches, addresses, deputies' pages, counts."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.portal.world import (
    HIDDEN,
    MERGED,
    PUBLIC,
    ROADS,
    Published,
    answer_roads,
    publish,
    publish_many,
)
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, TOWN, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Suggestion

Read = Callable[[str], str]
HOME = f"/p/{TOWN}/"


def address(suggestion: Suggestion) -> str:
    return f"{HOME}suggestions/{suggestion.pk}/"


def every_address(world: Published) -> list[str]:
    """Every public page of the town, the lists asked in every way as well."""
    town = world.town
    asked = [
        "",
        "?q=东风渠",
        "?q=的建议",
        "?state=handling",
        "?state=answered",
        "?state=planned",
        "?state=motion",
        f"?deputy={town.zhang.pk}",
        f"?unit={town.agriculture.pk}",
        f"?category={world.public.category_id}",
        "?year=2026&term=18",
    ]
    return [
        HOME,
        *(f"{HOME}suggestions/{query}" for query in asked),
        *(address(shown) for shown in (world.public, world.merged, world.roads)),
        f"{HOME}deputies/",
        f"{HOME}deputies/?q=张",
        *(f"{HOME}deputies/{deputy.pk}/" for deputy in town.deputies),
        f"{HOME}results/",
        f"{HOME}results/?year=2026",
        f"{HOME}about/",
    ]


def test_what_is_not_published_stands_on_no_page(world: Published, read: Read) -> None:
    pages = {where: read(where) for where in every_address(world)}
    assert PUBLIC in pages[HOME]
    assert PUBLIC in pages[f"{HOME}suggestions/?q=的建议"]
    found = {
        (state, where)
        for state, title in HIDDEN.items()
        for where, page in pages.items()
        if title in page or f"suggestions/{world.hidden[state].pk}/" in page
    }
    assert found == set()


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_published_has_no_address(world: Published, client: Client, state: str) -> None:
    assert client.get(address(world.hidden[state])).status_code == 404
    assert client.get(address(world.public)).status_code == 200


@pytest.mark.parametrize("state", HIDDEN)
def test_no_word_finds_what_is_not_published(world: Published, read: Read, state: str) -> None:
    word = HIDDEN[state][2:6]
    page = read(f"{HOME}suggestions/?q={word}")
    assert "没有符合条件的建议" in page
    assert HIDDEN[state] not in page


def test_publishing_lets_it_be_found_and_taking_down_hides_it_again(
    world: Published, client: Client, read: Read
) -> None:
    shown = world.hidden["registered"]
    with scope(TOWN):
        publish(shown)
    assert HIDDEN["registered"] in read(f"{HOME}suggestions/?q=甲处")
    assert HIDDEN["registered"] in read(f"{HOME}deputies/{world.town.zhang.pk}/")
    with scope(TOWN):
        services.suggestion_unpublish(
            actor=LIN, suggestion_id=shown.pk, reason="代表要求撤下", at=moment("2026-12-01")
        )
    assert HIDDEN["registered"] not in read(f"{HOME}suggestions/?q=甲处")
    assert client.get(address(shown)).status_code == 404


def test_a_search_finds_every_published_text_however_deep_it_lies(
    world: Published, read: Read
) -> None:
    publish_many(world.town, 45)
    assert PUBLIC not in read(f"{HOME}suggestions/")
    page = read(f"{HOME}suggestions/?q=二支渠 塌口")
    assert PUBLIC in page
    assert MERGED in page
    assert ROADS in read(f"{HOME}suggestions/?q={ROADS}")
    assert "路灯" not in page


def test_a_search_knows_the_number_too(world: Published, read: Read) -> None:
    page = read(f"{HOME}suggestions/?q={world.roads.number_text}")
    assert ROADS in page
    assert PUBLIC not in page


def test_the_list_answers_each_question(world: Published, read: Read) -> None:
    town = world.town

    def titles(query: str) -> set[str]:
        page = read(f"{HOME}suggestions/?{query}")
        return {title for title in (PUBLIC, MERGED, ROADS) if title in page}

    assert titles("state=handling") == {ROADS}
    assert titles("state=answered") == {PUBLIC, MERGED}
    assert titles("state=planned") == {PUBLIC, MERGED}
    assert titles("state=done") == set()
    assert titles(f"unit={town.roads.pk}") == {ROADS}
    assert titles(f"unit={town.agriculture.pk}") == {PUBLIC, MERGED}
    assert titles(f"deputy={town.zhao.pk}") == {PUBLIC}
    assert titles(f"category={world.roads.category_id}") == {ROADS}
    assert titles("year=2026") == {PUBLIC, MERGED, ROADS}
    assert titles("year=2025") == set()
    assert titles("year=abc&unit=99999&state=nonsense") == {PUBLIC, MERGED, ROADS}


def test_the_counts_count_what_is_published(world: Published, read: Read) -> None:
    page = read(HOME)
    assert '<b>3</b> <span class="of">件</span>' in page
    assert '<span class="of">2/3</span>' in page  # answered of due: the bridge is late
    assert '<span class="of">0/3</span>' in page  # solved of all
    assert '<span class="of">3/3</span>' in page  # the hidden merged item's verdict is not counted


def test_a_merged_item_leads_to_the_main_one(world: Published, read: Read) -> None:
    page = read(address(world.merged))
    assert "并案办理，答复见" in page
    assert address(world.public) in page
    assert "今冬清淤" not in page
    assert MERGED in read(address(world.public))


def test_a_main_item_that_is_not_published_stays_unread(world: Published, read: Read) -> None:
    with scope(TOWN):
        services.suggestion_unpublish(
            actor=LIN, suggestion_id=world.public.pk, reason="内容有误", at=moment("2026-12-01")
        )
    page = read(address(world.merged))
    assert "那一件没有公开" in page
    assert PUBLIC not in page
    assert world.public.number_text not in page
    assert "今冬清淤" not in page


def test_the_steps_say_how_far_it_has_come(world: Published, read: Read) -> None:
    page = read(address(world.public))
    rail = page[page.index('class="rail') : page.index("</ol>", page.index('class="rail'))]
    assert rail.count('class="done"') == 5
    assert rail.count('class="current"') == 1
    assert "2026年9月5日" in rail
    assert "2026年11月20日" in rail
    late = read(address(world.roads))
    assert "应于2026年12月5日前" in late
    assert "已过期限，还没有答复" in late
    assert "代表法第五十一条第二款" in late


def test_a_reply_is_read_point_by_point_with_its_promise(world: Published, read: Read) -> None:
    page = read(address(world.public))
    assert "何时清淤" in page
    assert "今冬清淤" in page
    assert "B类（正在解决或列入计划）" in page
    assert "承诺 2027年3月31日 前办好" in page
    assert "还没到期" in page


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("含企业商业秘密，是甲公司报价", "涉及商业秘密"),
        ("涉及村民个人隐私", "涉及个人隐私"),
        ("属于工作秘密", "涉及依法不得公开的事项"),
        ("另有考虑", "承办单位认为依法不宜公开"),
    ],
)
def test_a_reply_that_is_not_public_is_said_to_be_so(
    world: Published, read: Read, reason: str, said: str
) -> None:
    with scope(TOWN):
        answer_roads(world, is_public=False, not_public_reason=reason)
    page = read(address(world.roads))
    assert f"已经答复代表，答复内容不公开：{said}。" in page
    assert "机要数据" not in page
    assert "甲公司" not in page
