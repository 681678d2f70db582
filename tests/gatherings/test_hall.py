"""The hall: into the room and out, the quorum at every moment, business, speeches, the record."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from xiangyin.congress.testing import Town, deputy_actor, make_deputy
from xiangyin.core import events
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.testing import LIN, moment
from xiangyin.gatherings import services
from xiangyin.gatherings.events import GatheringClosed, SpeechNoted
from xiangyin.gatherings.models import Attendee, CheckInCode, Presence, Speech
from xiangyin.gatherings.selectors import (
    attendance_of,
    hall_of,
    papers_missing,
    people_present,
)
from xiangyin.gatherings.testing import OTHER, PLANNED, STARTS, Meeting, make_meeting

MINUTE = timedelta(minutes=1)


@pytest.fixture
def called(here: Town) -> Meeting:
    """The five deputies of 青石镇 are called for 16 January."""
    meeting = make_meeting(here)
    meeting.call_all()
    return meeting


def test_four_of_five_open_the_session_and_three_do_not(called: Meeting) -> None:
    town = called.town
    for deputy in (town.zhang, town.zhao, town.ma):
        called.come(deputy)
    with pytest.raises(services.NotLawful, match="不足法定人数") as refused:
        called.open()
    assert "等候更多人到会" in refused.value.hint
    called.come(town.qian)
    gathering = called.open()
    assert gathering.stage == "open"
    assert gathering.quorum["computed"]["present"] == 4


def test_those_who_sit_in_make_no_quorum(called: Meeting) -> None:
    town = called.town
    for deputy in (town.zhang, town.zhao, town.ma):
        called.come(deputy)
    guest = services.guest_invite(
        actor=LIN,
        gathering_id=called.pk,
        guest=services.Guest(name="王镇长"),
        capacity=Attendee.Capacity.SIT_IN,
        at=PLANNED,
    )
    services.list_check_in(actor=LIN, gathering_id=called.pk, attendee_id=guest.pk, at=STARTS)
    hall = hall_of(called.gathering, at=STARTS)
    assert (len(hall.present), len(hall.sitting_in), hall.members) == (3, 1, 5)
    assert not hall.has_quorum


def test_the_quorum_is_lost_when_people_leave_and_found_when_they_come_back(
    called: Meeting,
) -> None:
    town = called.town
    for deputy in (town.zhang, town.zhao, town.ma, town.qian):
        called.come(deputy)
    called.open()
    noon, later = STARTS + 180 * MINUTE, STARTS + 200 * MINUTE
    ma = called.attendee(town.ma)
    services.hall_leave(
        actor=LIN, gathering_id=called.pk, attendee_id=ma.pk, reason="接孩子", at=noon
    )
    assert hall_of(called.gathering, at=noon - MINUTE).has_quorum
    assert not hall_of(called.gathering, at=noon).has_quorum
    assert town.ma.person_id not in people_present(called.gathering, at=noon)
    called.come(town.ma, at=later)
    assert hall_of(called.gathering, at=later).has_quorum
    assert not hall_of(called.gathering, at=later - MINUTE).has_quorum
    assert ma.presences.count() == 2


def test_who_is_missing_and_who_is_on_leave_are_two_lists(called: Meeting) -> None:
    town = called.town
    services.leave_ask(
        actor=deputy_actor(town.sun),
        gathering_id=called.pk,
        kind=Attendee.LeaveKind.ILLNESS,
        reason="住院",
        at=PLANNED,
    )
    services.leave_decide(
        actor=LIN,
        gathering_id=called.pk,
        attendee_id=called.attendee(town.sun).pk,
        approve=True,
        at=PLANNED,
    )
    called.come(town.zhang)
    hall = hall_of(called.gathering, at=STARTS)
    assert [one.person_id for one in hall.on_leave] == [town.sun.person_id]
    assert len(hall.missing) == 3


# ---- signing in ----


def test_a_personal_code_signs_its_owner_in_once(called: Meeting) -> None:
    zhang = called.town.zhang
    code = services.code_make(actor=deputy_actor(zhang), gathering_id=called.pk, at=STARTS)
    assert not CheckInCode.objects.filter(digest=code).exists()  # only its digest is kept
    attendee = services.code_check_in(actor=LIN, gathering_id=called.pk, code=code, at=STARTS)
    assert attendee.person_id == zhang.person_id
    with pytest.raises(services.NotNow, match="已经用过"):
        services.code_check_in(actor=LIN, gathering_id=called.pk, code=code, at=STARTS)


@pytest.mark.parametrize(("minutes", "match"), [(4, None), (5, "已经过期"), (60, "已经过期")])
def test_a_code_lives_five_minutes(called: Meeting, minutes: int, match: str | None) -> None:
    code = services.code_make(
        actor=deputy_actor(called.town.zhang), gathering_id=called.pk, at=STARTS
    )
    at = STARTS + minutes * MINUTE
    if match is None:
        services.code_check_in(actor=LIN, gathering_id=called.pk, code=code, at=at)
        return
    with pytest.raises(services.NotNow, match=match):
        services.code_check_in(actor=LIN, gathering_id=called.pk, code=code, at=at)


def test_a_new_code_makes_the_earlier_void_and_no_code_fits_another_meeting(
    called: Meeting,
) -> None:
    zhang = deputy_actor(called.town.zhang)
    old = services.code_make(actor=zhang, gathering_id=called.pk, at=STARTS)
    services.code_make(actor=zhang, gathering_id=called.pk, at=STARTS)
    with pytest.raises(services.NotNow, match="已经换新"):
        services.code_check_in(actor=LIN, gathering_id=called.pk, code=old, at=STARTS)
    other = make_meeting(called.town, body=OTHER)
    services.body_invite(actor=LIN, gathering_id=other.pk, at=PLANNED)
    services.gathering_notify(actor=LIN, gathering_id=other.pk, at=PLANNED)
    code = services.code_make(actor=zhang, gathering_id=called.pk, at=STARTS)
    with pytest.raises(services.NotNow, match="不是本次会议的"):
        services.code_check_in(actor=LIN, gathering_id=other.pk, code=code, at=STARTS)


def test_who_is_in_the_room_is_not_signed_in_twice(called: Meeting) -> None:
    attendee = called.come(called.town.zhang)
    with pytest.raises(services.NotNow, match="已经签到"):
        services.number_check_in(
            actor=LIN, gathering_id=called.pk, number=attendee.number, at=STARTS + MINUTE
        )
    assert Presence.objects.filter(attendee=attendee).count() == 1


def test_an_entry_says_how_and_by_whom(called: Meeting) -> None:
    attendee = called.come(called.town.zhang)
    presence = attendee.presences.get()
    assert (presence.way, presence.entered_by) == ("operator", "林秘书")
    entry = AuditEntry.objects.filter(code="gatherings.checked_in").latest("seq")
    assert entry.actor_name == "林秘书"


def test_a_deputy_signs_nobody_in(called: Meeting) -> None:
    with pytest.raises(NotAllowed):
        called.come(called.town.zhao, actor=deputy_actor(called.town.zhang))


# ---- business ----


@pytest.fixture
def opened(called: Meeting) -> Meeting:
    town = called.town
    for deputy in (town.zhang, town.zhao, town.ma, town.qian):
        called.come(deputy)
    called.open()
    return called


def pdf(name: str = "报告.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"%PDF-1.4 text", "application/pdf")


def test_a_report_without_its_paper_is_not_heard(opened: Meeting) -> None:
    item = opened.item(needs_paper=True)
    begin = {"actor": LIN, "gathering_id": opened.pk, "item_id": item.pk, "at": STARTS}
    with pytest.raises(services.NotNow, match="还没有书面材料"):
        services.item_begin(**begin)
    paper = services.paper_announce(
        actor=LIN, gathering_id=opened.pk, title="政府工作报告", unit_name="镇政府",
        due_on=None, item_id=item.pk, at=PLANNED,
    )  # fmt: skip
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=STARTS)
    services.item_begin(**begin)
    services.item_end(
        actor=LIN, gathering_id=opened.pk, item_id=item.pk, outcome="听取", at=STARTS + 40 * MINUTE
    )
    item.refresh_from_db()
    assert item.minutes == 40


def test_one_item_at_a_time_and_none_left_open_at_the_end(opened: Meeting) -> None:
    first, second = opened.item("第一项"), opened.item("第二项")
    services.item_begin(actor=LIN, gathering_id=opened.pk, item_id=first.pk, at=STARTS)
    with pytest.raises(services.NotNow, match="正在进行“第一项”"):
        services.item_begin(actor=LIN, gathering_id=opened.pk, item_id=second.pk, at=STARTS)
    with pytest.raises(services.NotNow, match="“第一项”还没有结束"):
        services.gathering_close(actor=LIN, gathering_id=opened.pk, at=STARTS + 60 * MINUTE)


def test_the_agenda_is_put_in_order_whole_or_not_at_all(opened: Meeting) -> None:
    first, second = opened.item("第一项"), opened.item("第二项")
    services.items_order(
        actor=LIN, gathering_id=opened.pk, item_ids=[second.pk, first.pk], at=STARTS
    )
    assert [str(one) for one in opened.gathering.items.all()] == ["第二项", "第一项"]
    with pytest.raises(services.NotNow, match="刚刚有变化"):
        services.items_order(actor=LIN, gathering_id=opened.pk, item_ids=[first.pk], at=STARTS)


def test_who_speaks_is_in_the_room(opened: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[SpeechNoted] = []
    monkeypatch.setitem(events._listeners, SpeechNoted, [heard.append])
    item = opened.item()
    said = {
        "actor": LIN, "gathering_id": opened.pk, "item_id": item.pk,
        "kind": Speech.Kind.QUESTION, "summary": "二支渠何时清淤？", "at": STARTS,
    }  # fmt: skip
    services.speech_note(attendee_id=opened.attendee(opened.town.zhang).pk, **said)
    with pytest.raises(services.NotNow, match="没有签到，不能登记发言"):
        services.speech_note(attendee_id=opened.attendee(opened.town.sun).pk, **said)
    assert [(one.person_id, one.kind) for one in heard] == [
        (opened.town.zhang.person_id, "question")
    ]


def test_earlier_records_are_kept(opened: Meeting) -> None:
    for text in ("第一稿", "第二稿", "第二稿"):
        services.record_write(actor=LIN, gathering_id=opened.pk, text=text, at=STARTS)
    assert [one.text for one in opened.gathering.records.all()] == ["第一稿", "第二稿"]


def test_the_end_is_the_end_for_everybody_and_attendance_is_final(
    opened: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[GatheringClosed] = []
    monkeypatch.setitem(events._listeners, GatheringClosed, [ended.append])
    services.gathering_close(actor=LIN, gathering_id=opened.pk, at=STARTS + 300 * MINUTE)
    assert not Presence.objects.filter(until_at=None).exists()
    came = attendance_of(opened.gathering)
    assert (came.called, came.came, came.excused, came.absent) == (5, 4, 0, 1)
    assert len(ended) == 1
    with pytest.raises(services.NotNow, match="已结束"):
        opened.come(opened.town.sun)


# ---- papers ----


def announced(meeting: Meeting, due: str = "2027-01-09"):
    return services.paper_announce(
        actor=LIN, gathering_id=meeting.pk, title="预算报告", unit_name="财政所",
        due_on=moment(due).date(), item_id=None, at=PLANNED,
    )  # fmt: skip


@pytest.mark.parametrize(("on", "late"), [("2027-01-09", False), ("2027-01-10", True)])
def test_a_paper_is_late_the_day_after_it_was_due_and_stays_so(
    called: Meeting, on: str, late: bool
) -> None:
    paper = announced(called)
    assert papers_missing(called.gathering) == [paper]
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=moment(on))
    services.paper_publish(
        actor=LIN, paper_id=paper.pk, upload=pdf("改.pdf"), at=moment("2027-01-15")
    )
    paper.refresh_from_db()
    assert paper.is_late is late
    assert papers_missing(called.gathering) == []


def test_reading_is_noted_once_and_again_for_a_new_text(called: Meeting) -> None:
    paper = announced(called)
    zhang = deputy_actor(called.town.zhang)
    with pytest.raises(NotFound):
        services.paper_read(actor=zhang, paper_id=paper.pk, at=PLANNED)
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=PLANNED)
    first = services.paper_read(actor=zhang, paper_id=paper.pk, at=moment("2027-01-06"))
    services.paper_read(actor=zhang, paper_id=paper.pk, at=moment("2027-01-07"))
    first.refresh_from_db()
    assert first.read_at == moment("2027-01-06")
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf("改.pdf"), at=PLANNED)
    first.refresh_from_db()
    assert first.read_at is None


def test_printed_papers_are_handed_out_and_noted(called: Meeting) -> None:
    paper = announced(called)
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=PLANNED)
    ids = [called.attendee(called.town.ma).pk, called.attendee(called.town.sun).pk]
    give = {"actor": LIN, "gathering_id": called.pk, "attendee_ids": ids, "at": PLANNED}
    assert services.papers_deliver(**give) == 2
    assert services.papers_deliver(**give) == 0


def test_a_stranger_reads_no_paper(called: Meeting) -> None:
    paper = announced(called)
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=PLANNED)
    uncalled = make_deputy(name="后来的代表")
    with pytest.raises(NotFound):
        services.paper_read(actor=deputy_actor(uncalled), paper_id=paper.pk, at=PLANNED)


def test_a_withdrawn_paper_is_gone_from_sight_and_its_receipts_stay(called: Meeting) -> None:
    paper = announced(called)
    services.paper_publish(actor=LIN, paper_id=paper.pk, upload=pdf(), at=PLANNED)
    zhang = deputy_actor(called.town.zhang)
    services.paper_read(actor=zhang, paper_id=paper.pk, at=PLANNED)
    services.paper_withdraw(actor=LIN, paper_id=paper.pk, at=PLANNED)
    with pytest.raises(NotFound):
        services.paper_read(actor=zhang, paper_id=paper.pk, at=PLANNED)
    assert paper.receipts.count() == 1
