"""What befalls a mandate: each act with its cause, its article, its day."""

import json
from datetime import date

import pytest

from xiangyin.congress.events import DeputyStatusChanged
from xiangyin.congress.models import Deputy, GroupMember, PresidiumMember, StatusChange
from xiangyin.congress.selectors import seats_vacant
from xiangyin.congress.services import (
    LawRefused,
    StatusRefused,
    deputy_moved,
    deputy_recall,
    deputy_resign,
    deputy_resume,
    deputy_suspend,
    deputy_terminate,
    resignation_announce,
    resignation_open,
    resignation_submit,
    resignation_withdraw,
)
from xiangyin.congress.testing import (
    deputy_actor,
    make_deputy,
    make_group,
    make_presidium_member,
    make_term,
    town,
)
from xiangyin.core import events
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, TOWN, WU, moment

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")
ON = date(2026, 9, 5)


def of(deputy: Deputy) -> dict[str, object]:
    return {"actor": LIN, "deputy_id": deputy.pk, "on": ON, "at": AT}


def test_a_deputy_in_custody_is_suspended_and_comes_back() -> None:
    zhang = town().zhang
    with scope(TOWN):
        change = deputy_suspend(**of(zhang), cause="in_custody", document="县检函〔2026〕3号")
        assert "因刑事案件被羁押" in change.sentence
        assert "代表法第六十一条" in change.sentence
        assert Deputy.objects.get(pk=zhang.pk).is_in_office
        with pytest.raises(StatusRefused, match="已经暂停"):
            deputy_suspend(**of(zhang), cause="in_custody")
        deputy_resume(**of(zhang), note="不起诉")
        assert Deputy.objects.get(pk=zhang.pk).status == Deputy.Status.IN_OFFICE
        with pytest.raises(StatusRefused, match="没有被暂停"):
            deputy_resume(**of(zhang))


def test_suspension_takes_a_cause_the_law_knows() -> None:
    zhang = town().zhang
    with scope(TOWN), pytest.raises(LawRefused) as refused:
        deputy_suspend(**of(zhang), cause="quarrelsome")
    assert "不能暂停执行代表职务" in refused.value.message
    assert "代表法" in str(refused.value)


def test_a_transfer_opens_the_resignation_and_ends_with_a_vacant_seat() -> None:
    qingshi = town()
    zhang = qingshi.zhang
    group = make_group(term=qingshi.term, members=[zhang])
    member = make_presidium_member(deputy=zhang)
    with scope(TOWN):
        vacant = seats_vacant(qingshi.term)
        opened = deputy_moved(**of(zhang), reason="调县农业农村局")
        assert Deputy.objects.get(pk=zhang.pk).moved_away
        assert opened.opened_on == ON
        with pytest.raises(LawRefused, match="书面"):
            deputy_resign(**of(zhang), votes=40, members=59)
        resignation_submit(**of(zhang))
        with pytest.raises(LawRefused, match="过半数"):
            deputy_resign(**of(zhang), votes=29, members=59)
        change = deputy_resign(**of(zhang), votes=30, members=59)
        assert change.kind == StatusChange.Kind.RESIGN
        resignation_announce(**of(zhang))
        done = zhang.resignations.get()
        assert (done.accepted_by, done.announced_on) == ("青石镇人民代表大会", ON)
        assert seats_vacant(qingshi.term) == vacant + 1
        assert GroupMember.objects.get(group=group).until_on == ON
        assert PresidiumMember.objects.get(pk=member.pk).until_on == ON


def test_a_resignation_is_opened_once_and_can_be_taken_back() -> None:
    zhang = town().zhang
    with scope(TOWN):
        resignation_open(**of(zhang), reason="身体原因")
        with pytest.raises(StatusRefused, match="已经启动"):
            deputy_moved(**of(zhang), reason="调动")
        resignation_withdraw(**of(zhang), reason="本人撤回")
        with pytest.raises(StatusRefused, match="没有正在办理的辞职"):
            resignation_submit(**of(zhang))
        with pytest.raises(StatusRefused, match="还没有被接受"):
            resignation_announce(**of(zhang))


def test_a_recall_needs_half_of_all_voters_of_the_district() -> None:
    zhang = town().zhang
    with scope(TOWN):
        with pytest.raises(LawRefused, match="过半数的选民"):
            deputy_recall(**of(zhang), votes=331, voters=663)
        with pytest.raises(StatusRefused, match="对不上"):
            deputy_recall(**of(zhang), votes=700, voters=663)
        change = deputy_recall(**of(zhang), votes=332, voters=663)
    assert change.cause == "recalled"


def test_two_absences_without_leave_end_the_mandate_and_one_does_not() -> None:
    zhang = town().zhang
    with scope(TOWN):
        with pytest.raises(LawRefused, match="不足两次"):
            deputy_terminate(**of(zhang), cause="absent_twice", absences=1)
        change = deputy_terminate(**of(zhang), cause="absent_twice", absences=2)
        assert "第六十二条" in change.sentence
        with pytest.raises(StatusRefused, match="已经终止"):
            deputy_terminate(**of(zhang), cause="died")


def test_moving_within_the_township_ends_nothing() -> None:
    zhang = town().zhang
    with scope(TOWN), pytest.raises(LawRefused, match="没有迁出"):
        deputy_terminate(**of(zhang), cause="moved_away", has_left=False)


def test_a_cause_of_the_new_law_does_not_work_before_it() -> None:
    term = make_term(number=17, from_on=date(2022, 1, 10))
    zhang = make_deputy(term=term)
    given = of(zhang) | {"on": date(2024, 5, 1)}
    with scope(TOWN), pytest.raises(LawRefused, match="没有列明"):
        deputy_terminate(**given, cause="died")


def test_resignation_and_recall_are_not_entered_as_termination() -> None:
    zhang = town().zhang
    for cause in ("resigned", "recalled", "resignation_ordered"):
        with scope(TOWN), pytest.raises(StatusRefused, match="各有程序"):
            deputy_terminate(**of(zhang), cause=cause)


def test_strangers_find_nobody_and_chair_and_deputies_change_nothing() -> None:
    zhang = town().zhang
    with scope(NEIGHBOUR), pytest.raises(NotFound):
        deputy_suspend(**of(zhang) | {"actor": WU}, cause="in_custody")
    for actor in (CHEN, deputy_actor(zhang)):
        with scope(TOWN), pytest.raises(NotAllowed):
            deputy_suspend(**of(zhang) | {"actor": actor}, cause="in_custody")


def test_the_act_is_recorded_and_announced() -> None:
    zhang = town().zhang
    heard: list[DeputyStatusChanged] = []
    events.listen(DeputyStatusChanged)(heard.append)
    try:
        with scope(TOWN):
            deputy_terminate(**of(zhang), cause="died")
    finally:
        events._listeners[DeputyStatusChanged].remove(heard.append)
    assert heard == [DeputyStatusChanged(zhang.pk, "terminate", ON)]
    entry = AuditEntry.objects.get(code="congress.deputy_terminated")
    assert json.loads(entry.data)["before"] == {"status": "in_office"}
