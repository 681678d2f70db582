"""Divisions by code: entered, closed, never given a used code again."""

from datetime import date

import pytest

from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere, scope
from xiangyin.core.testing import COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN, VILLAGE, moment
from xiangyin.places.models import Division
from xiangyin.places.selectors import division_of, path_names, townships_of, villages_of
from xiangyin.places.services import (
    DivisionRefused,
    division_add,
    division_close,
    divisions_load,
    read_rows,
)
from xiangyin.places.testing import make_county, make_division

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")
ON = date(2026, 9, 5)
ADMIN = Actor(role=Role.SYSTEM_ADMIN, name="系统管理员", division_code="", user_id=3)


def test_the_county_enters_a_township_and_the_trail_says_so() -> None:
    with scope(COUNTY):
        town = division_add(
            actor=COUNTY_HE, code="330799102", name="竹溪乡", from_on=date(2026, 9, 1), at=AT
        )
    assert town.level == Division.Level.TOWNSHIP
    entry = AuditEntry.objects.get(code="places.division_added")
    assert (entry.division_code, entry.actor_name) == ("330799102", "县人大何主任")


def test_a_township_secretary_enters_no_division() -> None:
    with scope(TOWN), pytest.raises(NotAllowed) as refused:
        division_add(actor=LIN, code=VILLAGE, name="上塘村", from_on=ON, at=AT)
    assert "县人大" in refused.value.hint


def test_the_county_does_not_enter_another_county_nor_itself() -> None:
    for code in ("330798100", COUNTY):
        with everywhere(reason="test"), pytest.raises(NotAllowed):
            division_add(actor=COUNTY_HE, code=code, name="某地", from_on=ON, at=AT)


@pytest.mark.parametrize("code", ["3307991", "33079910A", "", "3307991000"])
def test_a_code_of_the_wrong_length_is_refused_with_the_lengths(code: str) -> None:
    with everywhere(reason="test"), pytest.raises(DivisionRefused) as refused:
        division_add(actor=ADMIN, code=code, name="某地", from_on=ON, at=AT)
    assert "乡镇9位" in refused.value.hint


def test_a_merged_township_leaves_its_code_and_names_its_successor() -> None:
    make_county()
    with scope(COUNTY):
        division_close(
            actor=COUNTY_HE, code=NEIGHBOUR, on=date(2026, 10, 1), successor_code=TOWN, at=AT
        )
        assert division_of(NEIGHBOUR, on=date(2026, 9, 30)) is not None
        assert division_of(NEIGHBOUR, on=date(2026, 10, 1)) is None
        assert Division.objects.get(code=NEIGHBOUR).successor_code == TOWN


def test_a_closed_code_is_not_given_to_another_place() -> None:
    make_county()
    with scope(COUNTY):
        division_close(actor=COUNTY_HE, code=NEIGHBOUR, on=date(2026, 10, 1), at=AT)
        with pytest.raises(DivisionRefused) as refused:
            division_add(
                actor=COUNTY_HE, code=NEIGHBOUR, name="新镇", from_on=date(2027, 1, 1), at=AT
            )
    assert "曾由白水镇使用" in refused.value.message


def test_a_successor_must_exist() -> None:
    make_county()
    with scope(COUNTY), pytest.raises(DivisionRefused, match="没有启用"):
        division_close(actor=COUNTY_HE, code=NEIGHBOUR, on=ON, successor_code="330799888", at=AT)


def test_what_is_not_there_cannot_be_closed() -> None:
    with scope(COUNTY), pytest.raises(NotFound):
        division_close(actor=COUNTY_HE, code=NEIGHBOUR, on=ON, at=AT)


def test_a_table_is_entered_whole_and_twice_changes_nothing() -> None:
    table = "\ufeff代码,名称,启用日期\n330799,云岭县,2000-01-01\n330799100,青石镇,2000-01-01\n"
    with everywhere(reason="test"):
        assert divisions_load(actor=ADMIN, rows=read_rows(table), at=AT) == 2
        assert divisions_load(actor=ADMIN, rows=read_rows(table), at=AT) == 0


def test_a_table_with_one_bad_code_enters_nothing() -> None:
    table = "代码,名称,启用日期\n330799,云岭县,2000-01-01\n33079,坏,2000-01-01\n"
    with everywhere(reason="test"):
        with pytest.raises(DivisionRefused):
            divisions_load(actor=ADMIN, rows=read_rows(table), at=AT)
        assert not Division.objects.exists()


def test_an_unreadable_line_is_named() -> None:
    with pytest.raises(DivisionRefused, match="第3行"):
        read_rows("代码,名称,启用日期\n330799,云岭县,2000-01-01\n330799100,青石镇,今年\n")


def test_where_a_village_lies_is_told_from_the_top() -> None:
    make_county()
    make_division(code="33")
    with scope(TOWN):
        names = path_names(VILLAGE, on=ON)
        assert names == ["浙江省", "云岭县", "青石镇", "上塘村"]
        assert [d.name for d in villages_of(TOWN, on=ON)] == ["上塘村"]
    with scope(COUNTY):
        assert [d.name for d in townships_of(COUNTY, on=ON)] == ["青石镇", "白水镇"]
