"""The helpers every other room's tests stand on."""

import pytest

from xiangyin.congress.models import Deputy
from xiangyin.congress.testing import make_group, make_presidium_member, town
from xiangyin.core.scope import scope
from xiangyin.core.testing import NEIGHBOUR, TOWN
from xiangyin.places.testing import make_county

pytestmark = pytest.mark.django_db


def test_the_town_has_a_session_in_january_and_five_deputies_in_office() -> None:
    qingshi = town()
    with scope(TOWN):
        assert str(qingshi.session) == "十八届人大二次会议"
        assert list(Deputy.objects.in_office()) == qingshi.deputies
        assert qingshi.zhang.person.phone_mask == "138****0001"


def test_two_towns_stand_side_by_side() -> None:
    town()
    town(division_code=NEIGHBOUR)
    with scope(NEIGHBOUR):
        assert Deputy.objects.count() == 5


def test_a_group_and_a_presidium_member_are_one_call_each() -> None:
    qingshi = town()
    group = make_group(term=qingshi.term, members=qingshi.deputies, leader=qingshi.qian)
    chair = make_presidium_member(deputy=qingshi.sun, post="chair")
    with scope(TOWN):
        assert group.members.count() == 5
        assert group.members.get(is_leader=True).deputy == qingshi.qian
        assert str(chair) == "主席 孙代表"


def test_the_county_is_made_once() -> None:
    assert make_county() == make_county()
