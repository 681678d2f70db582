"""Any two neighbouring characters find their text, and nobody finds a neighbour's."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from xiangyin.core.models import SearchItem
from xiangyin.core.scope import UnscopedQuery, everywhere, scope
from xiangyin.core.search import rarity
from xiangyin.core.search.keys import key_of
from xiangyin.core.search.selectors import QueryTooShort, find, similar
from xiangyin.core.search.services import index_put, index_rebuild, index_remove
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN, VILLAGE
from xiangyin.core.text.normalise import search_form

pytestmark = pytest.mark.django_db

ROAD = "关于硬化大坪村至小学道路的建议\n雨天泥泞，学生上学不便，建议硬化1.8公里（宽4.5米）。"
LAMP = "关于在小学门口安装路灯的建议\n晚自习后无照明，家长接送不安全。"


@pytest.fixture(autouse=True)
def _fresh_weights() -> Iterator[None]:
    rarity.forget()
    yield
    rarity.forget()


def put(item_id: int, text: str, *, division: str = TOWN, kind: str = "suggestions") -> None:
    index_put(kind=kind, item_id=item_id, division_code=division, text=text)


def found(query: str, *, division: str = TOWN, **more: int) -> list[int]:
    with scope(division):
        return find(kind="suggestions", query=query, **more)


def alike(text: str, *, division: str = TOWN, **more: object) -> list[int]:
    with scope(division):
        return [m.item_id for m in similar(kind="suggestions", text=text, **more)]  # type: ignore[arg-type]


# ---- finding ----

CHINESE = "的路灯坏了请修建道硬化村小学"
TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(CHINESE),
        st.sampled_from("𠮷𬱖𫖯𪚥，。、；：？！（）《》〔〕—…·"),
        st.sampled_from("０１９ＡＺａ，．（％123ABCxyz"),
        st.sampled_from(" \t\n　\u200b" + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
        st.characters(codec="utf-8", categories=("L", "N", "P", "S")),
    ),
    min_size=2,
    max_size=60,
)


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
@given(text=TEXTS, cut=st.data())
def test_every_substring_of_two_characters_or_more_finds_its_text(
    text: str, cut: st.DataObject
) -> None:
    form = search_form(text)
    assume(len(form) >= 2)
    start = cut.draw(st.integers(0, len(form) - 2))
    part = form[start : cut.draw(st.integers(start + 2, len(form)))]
    assume(search_form(part) == part)  # a cut through a combined character is another text
    put(1, text)
    put(2, "无关的一件事")
    hits = found(part)
    assert 1 in hits
    assert (2 in hits) == (part in "无关的一件事")


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    texts=st.lists(st.text(alphabet="路灯坏了。a1'", max_size=12), max_size=8),
    query=st.text(alphabet="路灯坏了。a1'", min_size=2, max_size=4),
)
def test_what_is_found_is_exactly_what_holds_the_words(texts: list[str], query: str) -> None:
    index_rebuild("suggestions", [(n, TOWN, text) for n, text in enumerate(texts, 1)])
    holders = [n for n, text in enumerate(texts, 1) if query in text]
    assert found(query) == holders[::-1]


@pytest.mark.parametrize(
    "query",
    ["道路", "１．８公里", "1.8公里", "硬化1.8公里(宽4.5米)", "泥 泞", "大坪村 学生", "学生 路"],
)
def test_width_blanks_and_word_order_make_no_difference(query: str) -> None:
    put(1, ROAD)
    put(2, LAMP)
    assert found(query) == [1]


def test_every_word_must_be_there() -> None:
    put(1, ROAD)
    assert found("道路 路灯") == []


def test_latin_letters_are_found_in_either_case() -> None:
    put(1, "安装ＬＥＤ路灯和wifi")
    assert found("led") == found("WiFi") == found("ＷＩＦＩ") == [1]


def test_a_padded_name_is_found_with_and_without_its_gap() -> None:
    put(1, "领衔代表：张　三")
    assert found("张三") == found("张　三") == [1]


def test_rare_characters_of_names_are_found() -> None:
    put(1, "𠮷𬱖村的𫖯桥")
    assert found("𠮷𬱖") == found("𫖯桥") == [1]


@pytest.mark.parametrize("query", ["", " ", "　", "路", " 路 ", "\u200b路"])
def test_one_character_is_refused_in_words_one_can_act_on(query: str) -> None:
    with pytest.raises(QueryTooShort, match="两个字"):
        found(query)


@pytest.mark.parametrize(
    "query",
    [
        '"道路"',
        "道路*",
        "道路 OR 路灯",
        "NEAR(道路 学生)",
        "grams:道路",
        "道路 NOT 学生",
        "^道路",
        "道路' OR '1'='1",
        "'); DROP TABLE core_searchitem; --",
        "道路 & 学生",
        "道路 | 路灯",
        "!道路",
        "道路:*",
        "道路 <-> 学生",
        "\\'道路",
        "%s 道路",
        "%道路%",
        "道_路",
        "道路" * 500 + "吗",
        "🚧" * 400,
    ],
)
def test_nothing_in_a_query_is_an_operator(query: str) -> None:
    put(1, ROAD)
    put(2, LAMP)
    assert found(query) == []
    assert set(alike(query)) <= {1, 2}
    assert found("道路") == [1]


def test_signs_are_searched_like_any_other_character() -> None:
    put(1, """甲"乙'丙*丁\\戊%己_庚(辛)""")
    for query in ['甲"', "乙'丙", "丙*丁", "\\戊", "戊%己", "己_庚", "(辛)"]:
        assert found(query) == [1]
    assert found("丙%丁") == []


def test_the_newest_come_first_and_page_by_page() -> None:
    for number in (3, 1, 5, 2, 4):
        put(number, f"第{number}件：修路的建议")
    assert found("修路", limit=2) == [5, 4]
    assert found("修路", limit=2, before=4) == [3, 2]
    assert found("修路", limit=2, before=2) == [1]


# ---- scope ----


def test_a_township_never_sees_its_neighbour_and_the_county_sees_both() -> None:
    put(1, ROAD)
    put(2, ROAD, division=NEIGHBOUR)
    put(3, ROAD, division="330800100")
    put(4, ROAD, division=VILLAGE)
    assert found("道路") == [4, 1]
    assert found("道路", division=NEIGHBOUR) == [2]
    assert found("道路", division=COUNTY) == [4, 2, 1]
    assert found("道路", division="33") == [4, 3, 2, 1]
    assert found("道路", division=VILLAGE) == [4]
    with everywhere(reason="a test"):
        assert find(kind="suggestions", query="道路") == [4, 3, 2, 1]


def test_who_reads_nowhere_finds_nothing() -> None:
    put(1, f"{ROAD}d-d?")
    assert found("道路", division="-") == []
    assert alike(ROAD, division="-") == []


def test_similar_items_keep_to_the_scope_too() -> None:
    put(1, ROAD)
    put(2, ROAD, division=NEIGHBOUR)
    assert alike(ROAD) == [1]
    assert alike(ROAD, division=COUNTY) == [2, 1]
    assert alike(ROAD, division=COUNTY, division_code=TOWN) == [1]


def test_a_search_outside_any_scope_refuses() -> None:
    with pytest.raises(UnscopedQuery):
        find(kind="suggestions", query="道路")
    with pytest.raises(UnscopedQuery):
        similar(kind="suggestions", text=ROAD)


def test_a_neighbour_cannot_be_asked_for() -> None:
    with scope(TOWN), pytest.raises(UnscopedQuery):
        similar(kind="suggestions", text=ROAD, division_code=NEIGHBOUR)


def test_kinds_are_kept_apart() -> None:
    put(1, ROAD)
    put(1, LAMP, kind="opinions")
    assert found("路灯") == []
    with scope(TOWN):
        assert find(kind="opinions", query="路灯") == [1]
    assert alike("家长接送") == []


# ---- keeping the index ----


def test_a_changed_text_is_found_by_its_new_words_only() -> None:
    put(1, ROAD)
    put(1, LAMP)
    assert found("泥泞") == []
    assert found("路灯") == [1]


def test_an_item_that_moves_takes_its_text_along() -> None:
    put(1, ROAD)
    put(1, ROAD, division=NEIGHBOUR)
    assert found("道路") == []
    assert found("道路", division=NEIGHBOUR) == [1]


def test_a_removed_text_is_found_no_longer() -> None:
    put(1, ROAD)
    put(2, ROAD)
    index_remove("suggestions", 1)
    index_remove("suggestions", 99)
    assert found("道路") == [2]


def test_what_is_removed_or_changed_leaves_no_term_behind() -> None:
    for number in (1, 2, 3):
        put(number, ROAD)
    put(2, LAMP)
    index_remove("suggestions", 3)
    assert left_in_index("道路") == [key_of("suggestions", 1)]


def left_in_index(gram: str) -> list[int]:
    """The keys the index itself names; on PostgreSQL it is a column of the row."""
    asked = {
        "sqlite": "SELECT rowid FROM core_searchgrams WHERE core_searchgrams MATCH %s",
        "postgresql": "SELECT id FROM core_searchitem WHERE grams @@ %s::tsquery",
    }
    with connection.cursor() as cursor:
        cursor.execute(asked[connection.vendor], [gram])
        return [key for (key,) in cursor.fetchall()]


def test_what_is_rolled_back_was_never_indexed() -> None:
    put(1, ROAD)
    with transaction.atomic():
        put(1, LAMP)
        put(2, LAMP)
        index_remove("suggestions", 1)
        transaction.set_rollback(True)
    assert found("道路") == [1]
    assert found("路灯") == []


def test_a_rebuild_replaces_its_kind_and_leaves_the_others() -> None:
    put(1, LAMP, kind="opinions")
    put(1, LAMP)
    count = index_rebuild("suggestions", ((n, TOWN, f"{ROAD}{n}") for n in range(2, 1200)))
    assert count == 1198
    assert found("路灯") == []
    assert found("泥泞", limit=3) == [1199, 1198, 1197]
    with scope(TOWN):
        assert find(kind="opinions", query="路灯") == [1]


@pytest.mark.django_db(transaction=True)
def test_a_text_is_indexed_only_inside_a_transaction() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        put(1, ROAD)


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_leaves_nothing_behind() -> None:
    with transaction.atomic():
        put(1, ROAD)
        put(2, ROAD)
    call_command("flush", interactive=False, verbosity=0)
    assert found("道路") == []
    with transaction.atomic():
        put(1, LAMP)
    assert found("道路") == []
    assert found("路灯") == [1]
    assert alike(ROAD) in ([], [1])


def test_a_rebuild_empties_an_index_that_was_left_behind() -> None:
    put(1, ROAD)
    with everywhere(reason="a test"):
        SearchItem.objects.all().delete()
    index_rebuild("suggestions", [])
    assert left_in_index("道路") == []
    assert found("道路") == []


# ---- similar items ----


def test_the_same_matter_in_other_words_comes_first_and_says_why() -> None:
    put(1, ROAD)
    put(2, LAMP)
    put(3, "关于疏通白水渠的建议\n渠道淤塞，灌溉不便。")
    with scope(TOWN):
        first, *_ = similar(kind="suggestions", text="请把大坪村到小学道路的烂泥路硬化")
    assert first.item_id == 1
    assert "小学道路的" in first.shared
    assert 0 < first.score < 1


def test_the_same_wording_scores_one_and_shows_it_as_it_was_typed() -> None:
    put(1, "安装 LED 路灯")
    with scope(TOWN):
        (match,) = similar(kind="suggestions", text="安装　ＬＥＤ　路灯")
    assert match.score == 1
    assert match.shared == ("安装 ＬＥＤ 路灯",)


def test_an_item_is_not_similar_to_itself() -> None:
    put(1, ROAD)
    put(2, ROAD)
    assert alike(ROAD, exclude=1) == [2]


def test_texts_without_a_common_phrase_are_not_similar() -> None:
    put(1, ROAD)
    assert alike("垃圾清运不及时") == []
    assert alike("") == alike("路") == []


def test_the_answer_is_the_same_each_time() -> None:
    for number in range(1, 40):
        put(number, f"{ROAD}第{number}次反映")
    assert alike(ROAD, limit=5) == alike(ROAD, limit=5)


def test_messages_of_one_event_find_each_other(shared_data: Path) -> None:
    """Over the near-duplicate groups of real messages; bench/search.py measures all of them."""
    texts, groups = labelled_messages(shared_data / "opinions" / "labelled_segmented_dev.csv")
    members = [sorted(group) for group in groups.values() if len(group) > 1]
    wanted = {n for group in members[::4] for n in group} | set(range(0, len(texts), 3))
    index_rebuild("suggestions", [(n, TOWN, texts[n]) for n in sorted(wanted) if n])
    asked = [(n, set(group)) for group in members[::4] for n in group if 0 not in group]
    hits = sum(bool(group & set(alike(texts[n], exclude=n))) for n, group in asked)
    assert len(asked) > 150
    assert hits / len(asked) >= 0.95


def labelled_messages(path: Path) -> tuple[list[str], dict[str, set[int]]]:
    csv.field_size_limit(1 << 24)
    groups: dict[str, set[int]] = defaultdict(set)
    texts: list[str] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            texts.append(row["text_segmented"].replace(" ", ""))
            groups[row["near_duplicate_group"]].add(number)
    return texts, groups
