"""Calling: who is listed, who is told and when, who answers, whose leave is granted by whom."""

from dataclasses import replace
from datetime import timedelta

import pytest

from xiangyin.congress.testing import (
    Town,
    deputy_actor,
    make_deputy,
    make_group,
    make_presidium_member,
    unit_actor,
)
from xiangyin.core import events
from xiangyin.core.errors import NotAllowed, NotFound, OutOfDate
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, WU, moment
from xiangyin.gatherings import services
from xiangyin.gatherings.events import GatheringNotified
from xiangyin.gatherings.models import Attendee, Gathering
from xiangyin.gatherings.selectors import attendee_for, gatherings_for
from xiangyin.gatherings.testing import OTHER, PLANNED, PRESIDIUM, STARTS, make_meeting

Capacity, LeaveKind = Attendee.Capacity, Attendee.LeaveKind


def test_the_whole_body_is_listed_once_in_the_order_of_strokes(here: Town) -> None:
    meeting = make_meeting(here)
    assert services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED) == 5
    assert services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED) == 0
    people = meeting.gathering.attendees.order_by("number")
    keys = [one.person.stroke_key for one in people if one.person]
    assert keys == sorted(keys)
    assert [one.number for one in people] == [1, 2, 3, 4, 5]


def test_a_presidium_meeting_calls_the_members(here: Town) -> None:
    make_presidium_member(deputy=here.zhang)
    make_presidium_member(deputy=here.zhao)
    meeting = make_meeting(here, body=PRESIDIUM, kind="presidium_meeting")
    assert services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED) == 2


def test_a_group_is_called_by_its_name(here: Town) -> None:
    group = make_group(members=[here.zhang, here.zhao], name="东片小组")
    meeting = make_meeting(here, body=OTHER)
    services.group_invite(
        actor=LIN, gathering_id=meeting.pk, group_id=group.pk, capacity=Capacity.ATTEND, at=PLANNED
    )
    assert {one.group for one in meeting.gathering.attendees.all()} == {"东片小组"}


def test_only_members_attend_others_sit_in_or_observe(here: Town) -> None:
    meeting = make_meeting(here)
    guest = services.Guest(name="王镇长", post="镇人民政府")
    with pytest.raises(services.NotNow, match="其他人列席或者旁听"):
        services.guest_invite(
            actor=LIN, gathering_id=meeting.pk, guest=guest, capacity=Capacity.ATTEND, at=PLANNED
        )
    attendee = services.guest_invite(
        actor=LIN, gathering_id=meeting.pk, guest=guest, capacity=Capacity.SIT_IN, at=PLANNED
    )
    assert not attendee.counts


def test_a_member_cannot_be_left_off_the_list(here: Town) -> None:
    meeting = make_meeting(here)
    services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    zhang = meeting.attendee(here.zhang)
    with pytest.raises(services.NotNow, match="应当通知到会，不能移出名单"):
        services.attendee_remove(
            actor=LIN, gathering_id=meeting.pk, attendee_id=zhang.pk, at=PLANNED
        )


def test_a_guest_can_be_taken_off(here: Town) -> None:
    meeting = make_meeting(here)
    guest = services.guest_invite(
        actor=LIN,
        gathering_id=meeting.pk,
        guest=services.Guest(name="李科长"),
        capacity=Capacity.OBSERVE,
        at=PLANNED,
    )
    services.attendee_remove(actor=LIN, gathering_id=meeting.pk, attendee_id=guest.pk, at=PLANNED)
    assert not meeting.gathering.attendees.exists()


def test_seven_days_before_is_in_time_in_zhejiang_and_six_are_not(here: Town) -> None:
    meeting = make_meeting(here)
    services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    with pytest.raises(services.NotLawful) as refused:
        services.gathering_notify(actor=LIN, gathering_id=meeting.pk, at=STARTS - timedelta(days=6))
    assert "浙江省乡镇人大工作条例" in str(refused.value)
    assert "临时召集" in refused.value.hint
    assert meeting.fresh().stage == Gathering.Stage.DRAFT
    services.gathering_notify(actor=LIN, gathering_id=meeting.pk, at=STARTS - timedelta(days=7))
    assert meeting.fresh().stage == Gathering.Stage.CALLED
    assert meeting.fresh().notice["level"] != "violation"
    assert meeting.fresh().notice["rule"] == "session.notice"


def test_who_is_listed_later_is_told_later_and_nobody_twice(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[GatheringNotified] = []
    monkeypatch.setitem(events._listeners, GatheringNotified, [told.append])
    meeting = make_meeting(here)
    meeting.call_all()
    with pytest.raises(services.NotNow, match="都已经通知过"):
        services.gathering_notify(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    services.guest_invite(
        actor=LIN,
        gathering_id=meeting.pk,
        guest=services.Guest(name="李科长"),
        capacity=Capacity.SIT_IN,
        at=PLANNED,
    )
    services.gathering_notify(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    assert [len(one.attendee_ids) for one in told] == [5, 1]


def test_nobody_sees_a_gathering_before_being_told_nor_one_they_are_not_called_to(
    here: Town,
) -> None:
    meeting = make_meeting(here)
    services.body_invite(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    zhang = deputy_actor(here.zhang)
    assert not gatherings_for(zhang).exists()
    services.gathering_notify(actor=LIN, gathering_id=meeting.pk, at=PLANNED)
    assert list(gatherings_for(zhang)) == [meeting.gathering]
    assert not gatherings_for(unit_actor(here.agriculture)).exists()
    stranger = deputy_actor(make_deputy(division_code=NEIGHBOUR, name="邻乡代表"))
    with pytest.raises(NotFound):
        attendee_for(stranger, meeting.pk)


def test_only_the_office_calls(here: Town) -> None:
    meeting = make_meeting(here)
    for actor in (deputy_actor(here.zhang), WU):
        with pytest.raises((NotFound, NotAllowed)):
            services.body_invite(actor=actor, gathering_id=meeting.pk, at=PLANNED)


def test_an_ending_before_the_beginning_is_refused_in_words(here: Town) -> None:
    with pytest.raises(services.NotNow, match="结束时间应晚于开始时间"):
        make_meeting(here, ends_at=STARTS)


def test_two_people_changing_one_page_the_second_is_told(here: Town) -> None:
    meeting = make_meeting(here)
    given = {
        "gathering_id": meeting.pk,
        "title": "第三次会议",
        "place": "礼堂",
        "starts_at": STARTS,
        "ends_at": STARTS + timedelta(hours=3),
        "notice_text": "",
        "at": PLANNED,
        "seen": meeting.gathering.version,
    }
    services.gathering_revise(actor=LIN, **given)
    with pytest.raises(OutOfDate):
        services.gathering_revise(actor=CHEN, **given)


# ---- answers ----


def test_zhang_answers_and_reads_for_himself(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    first = services.notice_read(
        actor=deputy_actor(here.zhang), gathering_id=meeting.pk, at=moment("2027-01-05")
    )
    services.notice_read(
        actor=deputy_actor(here.zhang), gathering_id=meeting.pk, at=moment("2027-01-06")
    )
    first.refresh_from_db()
    assert first.read_at == moment("2027-01-05")
    services.reply_give(actor=deputy_actor(here.zhang), gathering_id=meeting.pk, at=PLANNED)
    assert meeting.attendee(here.zhang).reply == "coming"
    assert meeting.attendee(here.zhao).reply == ""


def test_leave_has_a_kind_a_reason_and_a_second_person(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    zhang = deputy_actor(here.zhang)
    with pytest.raises(services.NotNow, match="写明请假事由"):
        services.leave_ask(
            actor=zhang, gathering_id=meeting.pk, kind=LeaveKind.ILLNESS, reason=" ", at=PLANNED
        )
    services.leave_ask(
        actor=zhang, gathering_id=meeting.pk, kind=LeaveKind.ILLNESS, reason="住院", at=PLANNED
    )
    attendee = meeting.attendee(here.zhang)
    assert not attendee.is_excused
    services.leave_decide(
        actor=CHEN, gathering_id=meeting.pk, attendee_id=attendee.pk, approve=True, at=PLANNED
    )
    attendee.refresh_from_db()
    assert attendee.is_excused
    assert attendee.leave_decided_by == "陈主席"
    with pytest.raises(services.NotNow, match="没有等待批准的请假"):
        services.leave_decide(
            actor=LIN, gathering_id=meeting.pk, attendee_id=attendee.pk, approve=False, at=PLANNED
        )


def test_nobody_grants_his_own_leave(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    chair = replace(CHEN, person_id=here.zhang.person_id)
    services.leave_ask(
        actor=deputy_actor(here.zhang),
        gathering_id=meeting.pk,
        kind=LeaveKind.AFFAIR,
        reason="外出",
        at=PLANNED,
    )
    attendee = meeting.attendee(here.zhang)
    with pytest.raises(services.NotNow, match="不能批准自己的请假"):
        services.leave_decide(
            actor=chair, gathering_id=meeting.pk, attendee_id=attendee.pk, approve=True, at=PLANNED
        )


def test_coming_after_all_takes_the_leave_back(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    zhang = deputy_actor(here.zhang)
    services.leave_ask(
        actor=zhang, gathering_id=meeting.pk, kind=LeaveKind.AFFAIR, reason="外出", at=PLANNED
    )
    services.reply_give(actor=zhang, gathering_id=meeting.pk, at=PLANNED)
    assert meeting.attendee(here.zhang).leave_state == ""


def test_the_office_enters_a_leave_asked_by_telephone(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    attendee = meeting.attendee(here.ma)
    services.leave_enter(
        actor=LIN,
        gathering_id=meeting.pk,
        attendee_id=attendee.pk,
        kind=LeaveKind.DUTY,
        reason="县里开会",
        at=PLANNED,
    )
    assert meeting.attendee(here.ma).leave_state == "asked"


# ---- last time's as a start ----


def test_last_times_guests_agenda_and_papers_are_taken_over_and_members_are_as_now(
    here: Town,
) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    services.guest_invite(
        actor=LIN,
        gathering_id=meeting.pk,
        guest=services.Guest(name="王镇长"),
        capacity=Capacity.SIT_IN,
        at=PLANNED,
    )
    item = meeting.item(planned_minutes=40, needs_paper=True)
    services.paper_announce(
        actor=LIN,
        gathering_id=meeting.pk,
        title="政府工作报告",
        unit_name="镇政府",
        due_on=moment("2027-01-09").date(),
        item_id=item.pk,
        at=PLANNED,
    )
    make_deputy(name="新代表")
    plan = services.Plan(
        congress_id=here.congress.pk,
        kind="session",
        title="第四次会议",
        starts_at=STARTS + timedelta(days=180),
        ends_at=STARTS + timedelta(days=181),
        body=Gathering.Body.CONGRESS,
    )
    new = services.gathering_clone(
        actor=LIN, gathering_id=meeting.pk, plan=plan, parts=services.Parts(), at=PLANNED
    )
    assert new.attendees.filter(capacity="attend").count() == 6
    assert new.attendees.get(capacity="sit_in").name == "王镇长"
    assert new.items.get().planned_minutes == 40
    paper = new.papers.get()
    assert paper.item == new.items.get()
    assert paper.due_on == moment("2027-01-09").date() + timedelta(days=180)
    assert paper.published_at is None
    bare = services.gathering_clone(
        actor=LIN,
        gathering_id=meeting.pk,
        plan=plan,
        parts=services.Parts(guests=False, agenda=False, papers=False),
        at=PLANNED,
    )
    assert (bare.items.count(), bare.papers.count()) == (0, 0)


def test_a_cancelled_gathering_stays_on_record_with_its_reason(here: Town) -> None:
    meeting = make_meeting(here)
    meeting.call_all()
    services.gathering_cancel(actor=LIN, gathering_id=meeting.pk, reason="台风", at=PLANNED)
    assert meeting.fresh().cancel_reason == "台风"
    with pytest.raises(services.NotNow, match="不用回复了"):
        services.reply_give(actor=deputy_actor(here.zhang), gathering_id=meeting.pk, at=PLANNED)
