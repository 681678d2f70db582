"""姓名笔画 order."""

import csv
import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from xiangyin.core.text import strokes

RANKED = st.sampled_from(
    "王韦毛方尹孔李张陈林赵吴周徐孙马朱胡郭何高罗小大明芳伟娜秀英敏静一乙二十丁七"
)


def test_surnames_of_four_strokes_stand_stroke_by_stroke() -> None:
    assert sorted("孔尹方毛王韦", key=strokes.stroke_key) == list("王韦毛方尹孔")


def test_congresses_put_wang_xiaoming_first_party_lists_wang_ming() -> None:
    roster = ["王明", "王小明"]
    assert sorted(roster, key=strokes.stroke_key) == ["王小明", "王明"]
    assert sorted(roster, key=lambda n: strokes.stroke_key(n, "surname")) == ["王明", "王小明"]


def test_padding_and_dots_do_not_change_the_place() -> None:
    assert strokes.stroke_key("王　明") == strokes.stroke_key("王明")
    assert strokes.stroke_key("买买提•艾力") == strokes.stroke_key("买买提艾力")


def test_a_longer_name_follows_the_name_it_begins_with() -> None:
    assert strokes.stroke_key("阿不都") < strokes.stroke_key("阿不都·热合曼")


def test_the_office_decides_on_characters_outside_the_table() -> None:
    assert strokes.unranked("陈明") == ()
    assert strokes.unranked("陳明堃") == ("陳",)
    assert strokes.stroke_key("龘明") > strokes.stroke_key("齉明")
    decided = strokes.stroke_key("陳明", counts={"陳": 11})
    assert strokes.stroke_key("陈明") < decided < strokes.stroke_key("彭明")


def test_stroke_counts_come_from_the_national_table() -> None:
    assert [strokes.stroke_count(c) for c in "一王明堃"] == [1, 4, 8, 11]
    assert strokes.stroke_count("陳") is None


@given(st.lists(st.text(RANKED, min_size=1, max_size=5), max_size=12), st.randoms())
def test_stroke_keys_are_a_total_order_of_fixed_width(
    roster: list[str], chance: random.Random
) -> None:
    keys = {name: strokes.stroke_key(name) for name in roster}
    assert {len(key) for key in keys.values()} <= {strokes.KEY_WIDTH}
    assert len(set(keys.values())) == len(keys)
    shuffled = roster[:]
    chance.shuffle(shuffled)
    assert sorted(shuffled, key=strokes.stroke_key) == sorted(roster, key=strokes.stroke_key)


@given(st.text(min_size=0, max_size=30))
def test_any_text_has_a_plain_ascii_key(text: str) -> None:
    for convention in ("full", "surname"):
        key = strokes.stroke_key(text, convention)
        assert key.isascii()
        assert len(key) == strokes.KEY_WIDTH


def test_the_characters_of_real_names_have_their_place(shared_data: Path) -> None:
    folder = shared_data / "names"
    with (folder / "givenname.csv").open(encoding="utf-8-sig") as lines:
        given = [row["character"] for row in csv.DictReader(lines)]
    with (folder / "familyname.csv").open(encoding="utf-8-sig") as lines:
        family = [row["surname"] for row in csv.DictReader(lines)]
    assert strokes.unranked("".join(given)) == ()
    assert len(strokes.unranked("".join(family))) <= 2


def test_the_order_inside_each_level_of_the_national_table_is_kept(shared_data: Path) -> None:
    lines = (shared_data / "stroke_rank_8105.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    official = [row[0] for row in sorted(rows, key=lambda row: int(row[3]))]
    for level in (official[:3500], official[3500:6500], official[6500:]):
        keys = [strokes.stroke_key(character) for character in level]
        assert keys == sorted(keys)
