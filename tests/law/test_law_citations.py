"""Citations cannot rot: every article the packs cite stands in the statute texts, and says
the number that is coded beside it."""

import os
import re
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

import pytest

from xiangyin.law import Share
from xiangyin.law.numerals import chinese_number, counted
from xiangyin.law.packs import NATIONAL, PACKS
from xiangyin.law.parameters import AnyValue, Duty, Frequency, Term
from xiangyin.law.statutes import Article, Statute

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("XIANGYIN_SHARED", ROOT.parent / "shared"))
TEXTS = SHARED / "data" / "law"
VALUES: list[AnyValue] = [value for pack in (NATIONAL, *PACKS.values()) for value in pack.values]
CHECKABLE = [value for value in VALUES if value.article.statute.is_held]
ARTICLES = sorted(
    {value.article for value in VALUES}
    | {article for value in VALUES if (article := value.article.statute.carried_by)},
    key=lambda article: article.cite(),
)
HELD = [article for article in ARTICLES if article.statute.is_held]
NUMERAL = "[零一二三四五六七八九十百]+"
ARTICLE_HEAD = re.compile(rf"^(?:第({NUMERAL})条[\s　]*|({NUMERAL})、)")
ITEM_HEAD = re.compile(r"^[（(]([一二三四五六七八九十]+)[）)]")

needs_texts = pytest.mark.skipif(
    not TEXTS.is_dir(), reason=f"statute texts are not here: {TEXTS} (set XIANGYIN_SHARED)"
)


class Paragraph:
    """One 款 with its 项."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.items: dict[str, str] = {}


FILED_UNDER = {  # files named by an older version than the text they hold
    ("山东省县乡两级人民代表大会选举实施细则", date(2021, 3, 24)): date(2015, 12, 3),
}


def file_of(statute: Statute) -> Path:
    title = statute.title.replace("中华人民共和国", "")
    filed = FILED_UNDER.get((statute.title, statute.version))
    if filed:
        return TEXTS / f"{title}({filed.isoformat()}).md"
    dated = TEXTS / f"{title}({statute.version.isoformat()}).md"
    return dated if dated.is_file() else TEXTS / f"{title}.md"


def articles_of(statute: Statute) -> dict[str, list[Paragraph]]:
    articles: dict[str, list[Paragraph]] = {}
    current: list[Paragraph] = []
    for line in file_of(statute).read_text(encoding="utf-8").splitlines():
        text = line.strip("\u200b\u3000 ")
        if not text or text.startswith(("#", "<!--")):
            continue
        head, item = ARTICLE_HEAD.match(text), ITEM_HEAD.match(text)
        if head:
            current = articles.setdefault(head[1] or head[2], [])
            current.append(Paragraph(text[head.end() :]))
        elif item and current:
            current[-1].items[item[1]] = text
        elif current:
            current.append(Paragraph(text))
    return articles


def text_of(article: Article) -> str:
    """The article's own words, as narrowly as it is cited. KeyError or IndexError: not there."""
    paragraphs = articles_of(article.statute)[chinese_number(article.number)]
    if article.paragraph:
        paragraphs = [paragraphs[article.paragraph - 1]]
    if article.item:
        key = chinese_number(article.item)
        return next(one.items[key] for one in paragraphs if key in one.items)
    return "\n".join(one.text + "".join(one.items.values()) for one in paragraphs)


def says(text: str, number: int, measure: str) -> bool:
    """Statutes write 两个月, 二个月, 3个月 and 两 个月 alike."""
    numerals = {chinese_number(number), counted(number), str(number)}
    return any(numeral + measure in text.replace(" ", "") for numeral in numerals)


@needs_texts
@pytest.mark.parametrize("article", HELD, ids=lambda article: article.cite())
def test_every_cited_article_stands_in_its_text(article: Article) -> None:
    assert file_of(article.statute).is_file(), f"no text of {article.statute.title}"
    assert text_of(article)


@needs_texts
@pytest.mark.parametrize(
    "value",
    [value for value in CHECKABLE if isinstance(value.amount, Term)],
    ids=lambda value: f"{value.article.cite()} {value.parameter.name}",
)
def test_every_term_is_the_number_its_article_says(value: AnyValue) -> None:
    span = value.amount.span
    measure = {"days": "日", "workdays": "个工作日", "months": "个月"}[span.unit.value]
    assert says(text_of(value.article), span.amount, measure)


def wordings(amount: object) -> list[set[str]]:
    """For every number in a value, the ways its article may say it."""
    if isinstance(amount, Term | Duty | StrEnum | bool | str) or amount is None:
        return []  # terms have a test of their own
    if isinstance(amount, int):
        tens_of_thousands = {f"{chinese_number(amount // 10_000)}万"} if amount >= 10_000 else set()
        return [
            {str(amount), counted(amount % 10_000), chinese_number(amount % 10_000)}
            if amount < 10_000
            else {str(amount), *tens_of_thousands}
        ]
    if isinstance(amount, Frequency):
        per = amount.per.value
        times = wordings(amount.times) if amount.times > 1 else []
        return [{per, per.removeprefix("每")}, *times]
    if isinstance(amount, Share) and amount.p == amount.q:
        return [{"一倍"}]
    if isinstance(amount, Share):
        part = f"{chinese_number(amount.q)}分之{chinese_number(amount.p)}"  # 二分之一 for 半数
        return [{str(amount), str(amount).removesuffix("以上").removeprefix("超过"), part}]
    if is_dataclass(amount):
        return [one for part in fields(amount) for one in wordings(getattr(amount, part.name))]
    if isinstance(amount, tuple):
        return [one for part in amount for one in wordings(part)]
    raise TypeError(f"a value of a new kind: {amount!r}")


@needs_texts
@pytest.mark.parametrize(
    "value",
    [value for value in CHECKABLE if wordings(value.amount)],
    ids=lambda value: f"{value.article.cite()} {value.parameter.name}",
)
def test_every_number_is_the_one_its_article_says(value: AnyValue) -> None:
    text = text_of(value.article).replace(" ", "")
    for ways in wordings(value.amount):
        assert any(way in text for way in ways), f"{ways} not in {text}"


READ_ELSEWHERE = {"中华人民共和国公职人员政务处分法"}  # in force, not in the collection


def test_texts_that_are_not_held_are_superseded_and_say_so() -> None:
    for statute in {article.statute for article in ARTICLES if not article.statute.is_held}:
        held = statute.until or statute.title in READ_ELSEWHERE
        assert held, f"{statute.title} is in force and its text should be held"
        assert "未收录" in statute.caution


@needs_texts
def test_a_wrong_article_would_be_noticed() -> None:
    statute = NATIONAL.values[0].article.statute
    with pytest.raises(KeyError):
        text_of(statute.at(99))
    with pytest.raises(IndexError):
        text_of(statute.at(42, 9))
    with pytest.raises(StopIteration):
        text_of(statute.at(48, 1, 9))


def test_versions_of_one_statute_never_hold_on_the_same_day() -> None:
    statutes = {value.article.statute.title: [] for value in VALUES}
    for statute in dict.fromkeys(value.article.statute for value in VALUES):
        statutes[statute.title].append(statute)
    for versions in statutes.values():
        versions.sort(key=lambda one: one.in_force)
        for earlier, later in pairwise(versions):
            assert earlier.until == later.in_force


def test_every_local_value_rests_on_a_statute_of_its_own_province() -> None:
    for code, pack in PACKS.items():
        assert {value.article.statute.province for value in pack.values} == {code}
    assert {value.article.statute.province for value in NATIONAL.values} == {""}
