"""Nothing personal: not a number, an address, a day of birth, a comment, or who judged how."""

import re
from collections.abc import Callable

import pytest

from tests.portal.test_published import HOME, address, every_address
from tests.portal.world import (
    COMMENT,
    LANDLINE,
    MOBILE,
    OFFICE_PHONE,
    PLANTED,
    REASON,
    ROADS,
    Published,
    answer_roads,
)
from xiangyin.casework.models import Commitment, Feedback, ReplyPoint
from xiangyin.casework.testing import DISSATISFIED, judge
from xiangyin.congress.models import Deputy
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN
from xiangyin.portal.redaction import redacted

Read = Callable[[str], str]

PERSONAL = {
    "a mobile telephone": r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)",
    "a telephone": r"(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)",
    "a masked telephone": r"1[3-9]\d\*+\d{4}",
    "an identity number": r"\d{17}[\dXx]|\d{6}\*+\d*",
    "an e-mail address": r"[\w.+-]+@[\w-]+\.\w+",
    "a day of birth": r"1975|出生日期[:：是]?\s*\d|\d日(?:出生|生)",
    "an address": r"幸福路|301室",
    "a contact": r"水利员小周|吴主任",
    "a comment": r"评语|拖了三个月|内情不外传",
}


def test_the_world_holds_what_must_not_be_read(world: Published) -> None:
    with scope(TOWN):
        assert ReplyPoint.objects.filter(text__contains=MOBILE).exists()
        assert Commitment.objects.filter(text__contains=LANDLINE).exists()
        assert Deputy.objects.filter(workplace__contains="301室").count() == 5
        assert Feedback.objects.filter(comment=COMMENT).count() == 4
    for what, pattern in PERSONAL.items():
        planted = PLANTED + COMMENT + "幸福路8幢2单元301室 水利员小周 138****0001"
        assert re.search(pattern, planted), f"the net for {what} catches nothing"


@pytest.mark.parametrize("what", PERSONAL)
def test_no_public_page_holds(world: Published, read: Read, what: str) -> None:
    pages = {where: read(where).replace(OFFICE_PHONE, "") for where in every_address(world)}
    found = {where: re.findall(PERSONAL[what], page) for where, page in pages.items()}
    assert {where: hits for where, hits in found.items() if hits} == {}


def test_what_was_left_out_is_said_to_be_left_out(world: Published, read: Read) -> None:
    page = read(address(world.public))
    assert page.count("（电话略）") >= 3
    assert "（号码略）" in page
    assert "（邮箱略）" in page
    assert "（出生日期略）" in page


def test_a_second_round_hides_why_it_was_asked_for(world: Published, read: Read) -> None:
    with scope(TOWN):
        case = answer_roads(world)
        judge(case, world.town.qian, DISSATISFIED, comment=REASON, wants_redo=True)
    page = read(address(world.roads))
    assert ROADS in page
    assert "重新办理" in page
    assert REASON not in page


def test_verdicts_are_told_in_numbers_and_only_once_the_round_has_ended(
    world: Published, read: Read
) -> None:
    page = read(address(world.public))
    verdicts = page[
        page.index('class="verdicts') : page.index("</section>", page.index("verdicts"))
    ]
    assert re.findall(r"<small>(\d+/\d+)</small>", verdicts) == ["3/3", "2/3", "1/3", "0/3"]
    assert not [d for d in world.town.deputies if str(d) in verdicts]
    with scope(TOWN):
        world.case.round().__class__.objects.filter(case=world.case.case).update(ended_on=None)
    assert 'class="verdicts' not in read(address(world.public))
    assert '<span class="of">0/0</span>' in read(HOME)


@pytest.mark.parametrize(
    "query", [MOBILE, "139 1234 5678", "１３９１２３４５６７８", "zhang@x", "33079"]
)
def test_nobody_tries_out_numbers_in_the_search(world: Published, read: Read, query: str) -> None:
    page = read(f"{HOME}suggestions/?q={query}")
    assert "不能按电话、证件等号码和邮箱查找" in page


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请拨13800000001。", "请拨（电话略）。"),
        ("１３８ ００００ ０００１找我", "（电话略）找我"),
        ("138-0000-0001", "（电话略）"),
        ("+86 13800000001", "（电话略）"),
        ("座机（0579）87654321", "座机（电话略）"),
        ("0571-8765 4321", "（电话略）"),
        ("证号33079919750308123x，属实", "证号（号码略），属实"),
        ("旧证330799750308123", "旧证（号码略）"),
        ("卡号6222 0212 3456 7890 123", "卡号（号码略）"),
        ("写信至 li.si@town.example", "写信至 （邮箱略）"),
        ("出生日期：1975年3月8日，汉族", "（出生日期略），汉族"),
        ("1975-03-08出生", "（出生日期略）"),
        ("短号：661234", "（联系方式略）"),
        ("微信号lisi_1975，可加", "（联系方式略），可加"),
        ("住8幢2单元301室", "住（住址略）"),
    ],
)
def test_what_names_a_person_is_left_out(text: str, shown: str) -> None:
    assert redacted(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "10月20日至11月2日清淤1.1公里，投资1260000元",
        "2026-10-20 2026-11-02 两次放水",
        "青农〔2026〕8号，2026年3月8日生效",
        "拨打12345热线、96110",
        "省道S315线K12+300处，330799100201",
        "水库2026年5月6日生产放水",
        "电话线路老化，微信群里通知",
        "",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert redacted(text) == text
