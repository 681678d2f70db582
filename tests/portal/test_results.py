"""What became of the published suggestions: formula, n of N, small numbers not ranked."""

import re
from collections.abc import Callable

from tests.portal.world import Published, publish_many
from xiangyin.congress.testing import town
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN

Read = Callable[[str], str]
RESULTS = f"/p/{TOWN}/results/"


def rows(page: str, heading: str) -> list[tuple[str, list[str]]]:
    """The rows of the table under a heading: label and every n/N."""
    card = page[page.index(f"<h2>{heading}</h2>") :]
    card = card[: card.index("</section>")]
    found = re.findall(r'<th class="title"[^>]*>([^<]+)</th>(.*?)</tr>', card, re.S)
    return [(label, re.findall(r"<small>(\d+/\d+)</small>", rest)) for label, rest in found]


def test_each_rate_stands_with_its_formula_and_its_n_of_n(divisions: None, read: Read) -> None:
    with scope(TOWN):
        publish_many(town(), 9)
    page = read(RESULTS)
    assert dict(rows(page, "各项比率和算法")) == {
        "答复率": ["9/9"],
        "按期答复率": ["9/9"],
        "办结率": ["0/9"],
        "解决率": ["4/9"],
        "满意率": ["6/9"],
        "满意率（含基本满意）": ["6/9"],
        "承诺兑现率": ["0/0"],
    }
    assert "已解决件数 ÷ 全部件数（正在办理、列入计划的不算）" in page
    assert "44.4%" in page


def test_units_with_few_verdicts_are_listed_but_not_ranked(world: Published, read: Read) -> None:
    publish_many(world.town, 6)
    page = read(RESULTS)
    assert rows(page, "按承办单位") == [
        ("供电所", ["6/6", "3/6", "4/6"]),
        ("农业农村办公室", ["2/2", "0/2", "3/3"]),
        ("村镇建设办公室", ["0/1", "0/1", "0/0"]),
    ]
    ranked, small = page.split("数太小，不排名", 1)
    assert "供电所" in ranked
    assert "农业农村办公室" in small
    assert rows(page, "按类别") == [
        ("人居环境", ["6/6", "3/6", "4/6"]),
        ("农田水利", ["2/2", "0/2", "3/3"]),
        ("道路交通", ["0/1", "0/1", "0/0"]),
    ]


def test_solved_and_planned_are_told_apart(world: Published, read: Read) -> None:
    publish_many(world.town, 6)
    page = read(RESULTS)
    told = re.findall(r'class="label">([^<]+)</span><b>(\d+)</b> <span class="of">/9 件', page)
    assert told == [
        ("已解决", "3"),
        ("正在办理", "0"),
        ("列入计划", "2"),
        ("暂不能办，已说明", "3"),
        ("还没有答复结果", "1"),
    ]


def test_a_year_without_anything_says_so(world: Published, read: Read) -> None:
    assert "没有可算的结果" in read(f"{RESULTS}?year=2025")
    assert "没有可算的结果" not in read(f"{RESULTS}?year=2026")
