"""Congresses, presidium, groups, units, staff: what is kept and what is refused."""

from datetime import date

import pytest

from xiangyin.congress.models import Congress, GroupMember, Unit
from xiangyin.congress.selectors import (
    current_term,
    grouping_of,
    latest_session,
    office_of,
    presidium_of,
    previous_term,
    session_sitting,
    units_in_order,
    units_of,
)
from xiangyin.congress.selectors.staff import offices_below
from xiangyin.congress.services import (
    Invalid,
    UnitFacts,
    congress_open,
    deputy_terminate,
    group_edit,
    group_make,
    leader_appoint,
    member_assign,
    member_leave,
    office_check,
    presidium_appoint,
    presidium_edit,
    presidium_end,
    session_enter,
    staff_end,
    staff_enter,
    term_open,
    unit_add,
    unit_edit,
    unit_restore,
    unit_retire,
)
from xiangyin.congress.testing import (
    deputy_actor,
    make_congress,
    make_deputy,
    make_group,
    make_presidium_member,
    make_term,
    make_unit,
    town,
)
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.scope import scope
from xiangyin.core.testing import CHEN, COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN, WU, moment
from xiangyin.places.testing import make_county

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")
ON = date(2026, 9, 5)


# ---- congresses ----


def test_the_county_opens_a_township_congress_by_its_division() -> None:
    make_county()
    with scope(COUNTY):
        congress = congress_open(actor=COUNTY_HE, division_code=TOWN, on=ON, at=AT)
        assert (congress.name, congress.letter_prefix) == ("青石镇人民代表大会", "青石人大")
        with pytest.raises(Invalid):
            congress_open(actor=COUNTY_HE, division_code=TOWN, on=ON, at=AT)
        with pytest.raises(NotFound):
            congress_open(actor=COUNTY_HE, division_code="330799188", on=ON, at=AT)
    with scope(TOWN), pytest.raises(NotAllowed):
        congress_open(actor=LIN, division_code=TOWN, on=ON, at=AT)


def test_a_new_term_ends_the_one_before() -> None:
    old = make_term(number=17, from_on=date(2022, 1, 10))
    with scope(TOWN):
        given = {"actor": LIN, "congress_id": old.congress_id, "seats": 59, "at": AT}
        new = term_open(**given, number=18, from_on=date(2026, 11, 20))
        assert previous_term(new) == old
        assert current_term(TOWN, on=ON) == old
        assert current_term(TOWN, on=date(2026, 11, 20)) == new
        with pytest.raises(Invalid, match="应在它之后"):
            term_open(**given, number=19, from_on=date(2026, 11, 19))


def test_a_session_lies_within_its_term() -> None:
    qingshi = town()
    given = {"actor": LIN, "term_id": qingshi.term.pk, "at": AT}
    with scope(TOWN):
        third = session_enter(
            **given, number=3, opens_on=date(2026, 12, 16), closes_on=date(2026, 12, 17)
        )
        assert latest_session(qingshi.term, on=ON) == qingshi.session
        assert session_sitting(qingshi.term, on=date(2026, 12, 17)) == third
        assert session_sitting(qingshi.term, on=ON) is None
        with pytest.raises(Invalid, match="已经登记过"):
            session_enter(
                **given, number=3, opens_on=date(2026, 12, 18), closes_on=date(2026, 12, 18)
            )
        with pytest.raises(Invalid, match="不在第十八届任期内"):
            session_enter(**given, number=4, opens_on=date(2020, 1, 1), closes_on=date(2020, 1, 1))
        with pytest.raises(Invalid, match="不能早于"):
            session_enter(
                **given, number=4, opens_on=date(2026, 12, 18), closes_on=date(2026, 12, 17)
            )


# ---- presidium ----


def test_a_chair_with_a_government_post_is_kept_and_warned_of() -> None:
    qingshi = town()
    with scope(TOWN):
        presidium_appoint(
            actor=CHEN,
            deputy_id=qingshi.qian.pk,
            post="chair",
            on=ON,
            at=AT,
            other_posts="副镇长",
            holds_administrative_post=True,
        )
        presidium = presidium_of(qingshi.term, on=ON)
        sentences = [finding.sentence for finding in presidium.warnings]
    assert any("不得担任国家行政机关的职务" in sentence for sentence in sentences)
    assert presidium.seats[0].is_barred


def test_there_is_one_chair_at_a_time() -> None:
    qingshi = town()
    with scope(TOWN):
        first = presidium_appoint(actor=LIN, deputy_id=qingshi.qian.pk, post="chair", on=ON, at=AT)
        with pytest.raises(Invalid, match="现任主席是钱代表"):
            presidium_appoint(actor=LIN, deputy_id=qingshi.sun.pk, post="chair", on=ON, at=AT)
        with pytest.raises(Invalid, match="已是主席团成员"):
            presidium_appoint(actor=LIN, deputy_id=qingshi.qian.pk, post="member", on=ON, at=AT)
        presidium_end(actor=LIN, member_id=first.pk, on=ON, at=AT)
        with pytest.raises(Invalid, match="卸任"):
            presidium_end(actor=LIN, member_id=first.pk, on=ON, at=AT)
        presidium_appoint(actor=LIN, deputy_id=qingshi.sun.pk, post="chair", on=ON, at=AT)


def test_one_whose_mandate_ended_joins_no_presidium() -> None:
    qingshi = town()
    with scope(TOWN):
        deputy_terminate(actor=LIN, deputy_id=qingshi.sun.pk, cause="died", on=ON, at=AT)
        with pytest.raises(Invalid, match="资格已经终止"):
            presidium_appoint(actor=LIN, deputy_id=qingshi.sun.pk, post="member", on=ON, at=AT)


def test_the_presidium_of_zhejiang_is_held_to_its_size() -> None:
    qingshi = town()
    make_presidium_member(deputy=qingshi.sun, post="chair")
    with scope(TOWN):
        size = presidium_of(qingshi.term, on=ON).size
    assert size is not None
    assert "1人" in size.sentence or "没有规定" in size.sentence


def test_a_stranger_ends_nobodys_seat() -> None:
    member = make_presidium_member(deputy=town().sun)
    with scope(TOWN), pytest.raises(NotFound):
        presidium_end(actor=WU, member_id=member.pk, on=ON, at=AT)
    with scope(TOWN), pytest.raises(NotAllowed):
        presidium_edit(
            actor=deputy_actor(member.deputy),
            member_id=member.pk,
            is_full_time=True,
            other_posts="",
            holds_administrative_post=False,
            at=AT,
        )


# ---- groups ----


def test_a_deputy_moves_from_one_group_to_another() -> None:
    qingshi = town()
    zhang = qingshi.zhang
    with scope(TOWN):
        given = {"actor": LIN, "at": AT}
        east = group_make(**given, term_id=qingshi.term.pk, name="东片小组", area="上塘、下塘")
        west = group_make(**given, term_id=qingshi.term.pk, name="西片小组")
        member_assign(**given, group_id=east.pk, deputy_id=zhang.pk, on=ON, is_leader=True)
        member_assign(**given, group_id=west.pk, deputy_id=zhang.pk, on=date(2026, 10, 1))
        grouping = grouping_of(qingshi.term, on=ON)
        assert [len(g.members) for g in grouping.groups] == [0, 1]
        assert zhang not in grouping.ungrouped
        assert len(grouping.ungrouped) == 4
        left = GroupMember.objects.get(group=east)
        assert (left.until_on, left.is_leader) == (date(2026, 10, 1), False)
        assert grouping.groups[1].is_too_small  # one deputy makes no group
        with pytest.raises(Invalid, match="同名"):
            group_make(**given, term_id=qingshi.term.pk, name="东片小组")


def test_a_group_has_one_leader_and_a_presidium_contact() -> None:
    qingshi = town()
    group = make_group(term=qingshi.term, members=qingshi.deputies, leader=qingshi.sun)
    contact = make_presidium_member(deputy=qingshi.qian)
    with scope(TOWN):
        leader_appoint(actor=LIN, group_id=group.pk, deputy_id=qingshi.ma.pk, at=AT)
        edited = group_edit(
            actor=LIN,
            group_id=group.pk,
            name="第一代表小组",
            area="集镇",
            room="代表之家",
            contact_id=contact.pk,
            at=AT,
        )
        found = grouping_of(qingshi.term, on=ON)
        leader = found.groups[0].leader
    assert leader is not None
    assert leader.deputy == qingshi.ma
    assert edited.contact == contact
    assert found.ungrouped == []


def test_county_deputies_living_here_join_township_groups() -> None:
    qingshi = town()
    county_term = make_term(division_code=COUNTY, number=17)
    he = make_deputy(term=county_term, name="何代表", phone="")
    he.person.division_code = TOWN
    he.person.save()
    group = make_group(term=qingshi.term)
    with scope(TOWN):
        assert he in grouping_of(qingshi.term, on=ON).ungrouped
        member_assign(actor=LIN, group_id=group.pk, deputy_id=he.pk, on=ON, at=AT)
        grouping = grouping_of(qingshi.term, on=ON)
    assert he not in grouping.ungrouped
    assert [str(member.deputy) for member in grouping.groups[0].members] == ["何代表"]


def test_a_deputy_of_the_next_township_cannot_be_grouped() -> None:
    qingshi = town()
    group = make_group(term=qingshi.term)
    other = make_deputy(division_code=NEIGHBOUR, name="吴代表")
    with scope(TOWN):
        with pytest.raises(NotFound):
            member_assign(actor=LIN, group_id=group.pk, deputy_id=other.pk, on=ON, at=AT)
        with pytest.raises(NotFound):
            member_leave(actor=LIN, group_id=group.pk, deputy_id=qingshi.sun.pk, on=ON, at=AT)
        with pytest.raises(NotFound):
            member_assign(actor=WU, group_id=group.pk, deputy_id=qingshi.sun.pk, on=ON, at=AT)


# ---- units ----


def test_units_are_added_corrected_retired_and_restored() -> None:
    town()
    facts = UnitFacts(name="水利站", kind="station", sector="农业", supervisor="李副镇长")
    with scope(TOWN):
        unit = unit_add(actor=LIN, facts=facts, at=AT)
        with pytest.raises(Invalid, match="已有同名"):
            unit_add(actor=LIN, facts=facts, at=AT)
        unit_edit(
            actor=LIN,
            unit_id=unit.pk,
            facts=UnitFacts(name="水务站", kind="station", leader="周站长"),
            at=AT,
        )
        unit_retire(actor=LIN, unit_id=unit.pk, at=AT)
        assert "水务站" not in [u.name for u in units_of(TOWN)]
        assert "水务站" in [u.name for u in units_of(TOWN, active_only=False)]
        with pytest.raises(Invalid, match="已经停用"):
            unit_retire(actor=LIN, unit_id=unit.pk, at=AT)
        unit_restore(actor=LIN, unit_id=unit.pk, at=AT)
        kinds = [u.kind for u in units_in_order(units_of(TOWN))]
    assert kinds == ["office", "office", "station", "station", "village"]


def test_units_belong_to_one_office() -> None:
    unit = make_unit()
    make_congress()
    facts = UnitFacts(name="别处", kind="office")
    with scope(TOWN), pytest.raises(NotFound):
        unit_edit(actor=WU, unit_id=unit.pk, facts=facts, at=AT)
    with scope(COUNTY), pytest.raises(NotAllowed):
        unit_edit(actor=COUNTY_HE, unit_id=unit.pk, facts=facts, at=AT)
    with scope(TOWN), pytest.raises(Invalid, match="类别"):
        unit_add(actor=LIN, facts=UnitFacts(name="某某", kind="palace"), at=AT)
    assert Unit._base_manager.get(pk=unit.pk).name == "农业农村办公室"


# ---- staff ----


def test_the_office_shows_who_is_full_time_and_what_is_lacking() -> None:
    qingshi = town()
    make_presidium_member(deputy=qingshi.qian, post="chair", other_posts="党委书记")
    with scope(TOWN):
        secretary = staff_enter(
            actor=LIN,
            congress_id=qingshi.congress.pk,
            name="林秘书",
            post="secretary",
            is_full_time=False,
            other_posts="党政办",
            on=ON,
            at=AT,
        )
        office_check(
            actor=LIN,
            congress_id=qingshi.congress.pk,
            has_own_office=False,
            has_own_funds=True,
            population=28084,
            phone="",
            at=AT,
        )
        congress = Congress.objects.get()
        office = office_of(congress, qingshi.term, on=ON)
        assert [w.name for w in office.workers] == ["钱代表", "林秘书"]
        assert (office.full_time.n, office.full_time.N) == (0, 2)
        assert [g.has for g in office.guarantees] == [False, False, True]
        line = offices_below([congress], on=ON)[0]
        assert line.lacks == ["无专职人员", "无独立办公场所"]
        staff_end(actor=LIN, staff_id=secretary.pk, on=ON, at=AT)
        assert len(office_of(congress, qingshi.term, on=ON).workers) == 1
