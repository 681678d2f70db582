"""Deputies entered and corrected; sealed numbers opened one at a time."""

import json
from datetime import date

import pytest

from xiangyin.congress.models import Deputy, Person
from xiangyin.congress.selectors import RosterFilter, mandates_of, roster_lines
from xiangyin.congress.services import (
    MandateFacts,
    PersonFacts,
    PersonRefused,
    ReasonMissing,
    deputy_add,
    deputy_edit,
    deputy_reveal,
    mandate_facts_of,
    person_facts_of,
)
from xiangyin.congress.testing import deputy_actor, make_deputy, make_group, make_term, town
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import (
    AUDITOR,
    CHEN,
    COUNTY,
    COUNTY_HE,
    LIN,
    NEIGHBOUR,
    TOWN,
    WU,
    moment,
)
from xiangyin.core.text.idnumber import check_digit

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")


def number(first_seventeen: str) -> str:
    return first_seventeen + check_digit(first_seventeen)


WOMAN = number("33079919680503002")


def test_lin_enters_a_deputy_and_the_number_gives_sex_and_birth() -> None:
    qingshi = town()
    with scope(TOWN):
        deputy = deputy_add(
            actor=LIN,
            term_id=qingshi.term.pk,
            person=PersonFacts(name="买买提•艾力", id_number=WOMAN, phone="13900000009"),
            mandate=MandateFacts(district="第五选区", party="13"),
            at=AT,
        )
        kept = Deputy.objects.get(pk=deputy.pk)
    assert kept.person.full_name == "买买提·艾力"
    assert (kept.person.sex, kept.person.born_on) == ("2", date(1968, 5, 3))
    assert kept.person.id_mask == "330***********" + WOMAN[-4:]
    assert kept.elected_on == qingshi.term.from_on
    assert kept.division_code == TOWN


def test_the_trail_never_holds_a_sealed_number() -> None:
    qingshi = town()
    with scope(TOWN):
        deputy_add(
            actor=LIN,
            term_id=qingshi.term.pk,
            person=PersonFacts(name="周丽", id_number=WOMAN, phone="13900000009"),
            mandate=MandateFacts(),
            at=AT,
        )
    entry = AuditEntry.objects.get(code="congress.deputy_added")
    assert WOMAN not in entry.data
    assert "13900000009" not in entry.data
    assert "周丽" in entry.data


def test_one_person_holds_a_county_and_a_township_seat() -> None:
    county_term = make_term(division_code=COUNTY, number=17)
    qingshi = town()
    facts = PersonFacts(name="周丽", id_number=WOMAN)
    with scope(COUNTY):
        first = deputy_add(
            actor=COUNTY_HE, term_id=county_term.pk, person=facts, mandate=MandateFacts(), at=AT
        )
    with scope(TOWN):
        second = deputy_add(
            actor=LIN, term_id=qingshi.term.pk, person=facts, mandate=MandateFacts(), at=AT
        )
        assert first.person_id == second.person_id
        seats = mandates_of(second.person, LIN)
    assert [seat.is_visible for seat in seats] == [False, True]
    assert seats[0].text == "云岭县第十七届人大代表"
    with scope(COUNTY):
        assert Person.objects.get(pk=second.person_id).division_code == TOWN  # keeps the sheet


def test_a_number_registered_next_door_is_refused_without_saying_where() -> None:
    make_deputy(division_code=NEIGHBOUR, name="周丽", id_number=WOMAN)
    qingshi = town()
    with scope(TOWN), pytest.raises(PersonRefused) as refused:
        deputy_add(
            actor=LIN,
            term_id=qingshi.term.pk,
            person=PersonFacts(name="周丽", id_number=WOMAN),
            mandate=MandateFacts(),
            at=AT,
        )
    assert "县人大" in refused.value.hint
    assert "白水" not in str(refused.value)


def test_the_same_person_is_not_entered_twice() -> None:
    qingshi = town()
    with scope(TOWN):
        for expected in (None, PersonRefused):
            call = lambda: deputy_add(  # noqa: E731
                actor=LIN,
                term_id=qingshi.term.pk,
                person=PersonFacts(name="周丽", id_number=WOMAN),
                mandate=MandateFacts(),
                at=AT,
            )
            if expected is None:
                call()
            else:
                with pytest.raises(expected, match="已在第十八届代表名册中"):
                    call()


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (PersonFacts(name=""), "没有写姓名"),
        (PersonFacts(name="张?丽"), "生僻字"),
        (PersonFacts(name="周丽", id_number="330799196805030021"), "校验码"),
        (PersonFacts(name="周丽", sex="1", id_number=WOMAN), "性别与身份证号不一致"),
    ],
)
def test_contradictions_are_refused_with_a_sentence(facts: PersonFacts, sentence: str) -> None:
    qingshi = town()
    with scope(TOWN), pytest.raises(PersonRefused, match=sentence):
        deputy_add(actor=LIN, term_id=qingshi.term.pk, person=facts, mandate=MandateFacts(), at=AT)


def test_correcting_a_name_keeps_the_numbers_and_records_both_names() -> None:
    qingshi = town()
    with scope(TOWN):
        zhang = Deputy.objects.get(pk=qingshi.zhang.pk)
        changed = deputy_edit(
            actor=LIN,
            deputy_id=zhang.pk,
            person=PersonFacts(**{**person_facts_of(zhang).__dict__, "name": "章代表"}),
            mandate=mandate_facts_of(zhang),
            at=AT,
        )
        again = Deputy.objects.get(pk=changed.pk)
        assert again.person.phone.open() == "13800000001"
        assert again.stroke_key == again.person.stroke_key
    entry = AuditEntry.objects.get(code="congress.deputy_edited")
    assert json.loads(entry.data) == {
        "before": {"name": "张代表"},
        "after": {"name": "章代表"},
    }


def test_strangers_find_nobody_and_deputies_may_not_write() -> None:
    qingshi = town()
    zhang = qingshi.zhang
    given = {
        "deputy_id": zhang.pk,
        "person": PersonFacts(name="张代表"),
        "mandate": MandateFacts(),
        "at": AT,
    }
    with scope(NEIGHBOUR), pytest.raises(NotFound):
        deputy_edit(actor=WU, **given)
    with scope(TOWN), pytest.raises(NotFound):
        deputy_edit(actor=WU, **given)
    for actor in (deputy_actor(zhang), CHEN):
        with scope(TOWN), pytest.raises(NotAllowed):
            deputy_edit(actor=actor, **given)
    for reader in (COUNTY_HE, AUDITOR):
        with scope(reader.division_code), pytest.raises(NotAllowed):
            deputy_edit(actor=reader, **given)


def test_a_number_is_shown_with_a_reason_and_an_entry() -> None:
    zhang = town().zhang
    with scope(TOWN):
        with pytest.raises(ReasonMissing):
            deputy_reveal(actor=LIN, deputy_id=zhang.pk, field="phone", reason=" 看 ", at=AT)
        assert not AuditEntry.objects.filter(code="congress.revealed").exists()
        shown = deputy_reveal(
            actor=LIN, deputy_id=zhang.pk, field="phone", reason="通知开会", at=AT
        )
    assert shown == "13800000001"
    entry = AuditEntry.objects.get(code="congress.revealed")
    assert json.loads(entry.data)["after"] == {"field": "phone", "reason": "通知开会"}
    assert shown not in entry.data


def test_only_the_office_itself_reveals() -> None:
    zhang = town().zhang
    for actor in (CHEN, COUNTY_HE, AUDITOR, deputy_actor(zhang)):
        with scope(actor.division_code), pytest.raises(NotAllowed):
            deputy_reveal(actor=actor, deputy_id=zhang.pk, field="phone", reason="通知开会", at=AT)


def test_the_roster_stands_in_stroke_order_and_narrows() -> None:
    qingshi = town()
    group = make_group(term=qingshi.term, members=[qingshi.ma, qingshi.zhao], leader=qingshi.ma)
    with scope(TOWN):
        lines = roster_lines(qingshi.term)
        assert [str(line.deputy) for line in lines] == [
            "马代表", "孙代表", "张代表", "赵代表", "钱代表",
        ]  # fmt: skip
        assert (lines[0].group, lines[0].ethnicity) == ("第一代表小组（组长）", "回族")
        assert lines[0].born == "1975年3月"

        def names(**wanted: str) -> list[str]:
            found = roster_lines(qingshi.term, RosterFilter(**wanted))
            return [str(line.deputy) for line in found]

        assert names(group=str(group.pk)) == ["马代表", "赵代表"]
        assert names(group="none") == ["孙代表", "张代表", "钱代表"]
        assert names(party="cpc") == ["孙代表", "钱代表"]
        assert names(sex="2", q="第二选区") == ["马代表", "赵代表"]
        assert names(status="ended") == []


def test_the_roster_costs_the_same_for_three_and_for_thirty(
    django_assert_num_queries: object,
) -> None:
    term = make_term()
    for start, count in ((0, 3), (3, 27)):
        for index in range(start, start + count):
            make_deputy(term=term, name=f"代表{'甲乙丙丁戊己庚辛壬癸'[index % 10]}", phone="")
        with scope(TOWN), django_assert_num_queries(3):  # type: ignore[operator]
            assert len(roster_lines(term)) == start + count
