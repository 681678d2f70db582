"""The morning sweep: who is reminded, who is pressed, and that nobody is twice."""

from datetime import date

import pytest

from xiangyin.casework import services
from xiangyin.casework.jobs import SWEEPER, deadline_sweep
from xiangyin.casework.models import Assignment, Press
from xiangyin.casework.testing import World, accept, answer, hand_over, make_case, meet
from xiangyin.congress.testing import town
from xiangyin.core.jobs.timetable import timetable
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, NEIGHBOUR, WU, moment

# Handed over on 5 September 2026, the reply is due on 5 December.


def sweep(day: str) -> None:
    deadline_sweep(at=moment(f"{day} 07:30"))


def taken(world: World) -> list[tuple[str, date, str]]:
    rows = Press.objects.filter(case=world.case).order_by("id")
    return list(rows.values_list("step", "on", "by"))


def test_the_sweep_stands_in_the_timetable() -> None:
    assert "casework.deadline_sweep" in {job.name for job in timetable()}


def test_a_unit_is_reminded_fifteen_days_before_and_not_a_day_earlier(world: World) -> None:
    hand_over(world)
    sweep("2026-11-19")
    assert taken(world) == []
    sweep("2026-11-20")
    assert taken(world) == [("remind", date(2026, 11, 20), SWEEPER)]
    note = Press.objects.get(case=world.case).note
    assert note == "农业农村办公室应在2026年12月5日前答复。"


def test_the_office_chooses_how_early(world: World) -> None:
    services.office_rules_set(
        actor=LIN, congress=world.town.congress, at=moment("2026-09-01"), remind_after_days=30
    )
    hand_over(world)
    sweep("2026-11-05")
    assert len(taken(world)) == 1


def test_it_is_pressed_when_overdue_and_each_only_once(world: World) -> None:
    hand_over(world)
    for day in ("2026-11-20", "2026-11-20", "2026-12-01", "2026-12-05", "2026-12-06", "2026-12-06"):
        sweep(day)
    sweep("2027-01-10")
    assert taken(world) == [
        ("remind", date(2026, 11, 20), SWEEPER),
        ("press", date(2026, 12, 6), SWEEPER),
    ]


def test_after_a_month_without_power_the_ladder_is_climbed_from_its_first_rung(
    world: World,
) -> None:
    hand_over(world)
    sweep("2026-12-20")
    sweep("2026-12-20")
    assert [step for step, _on, _by in taken(world)] == ["remind", "press"]


def test_what_the_secretary_has_done_is_not_done_again(world: World) -> None:
    hand_over(world)
    services.press_add(
        actor=LIN,
        case_id=world.case.pk,
        step=Press.Step.REMIND,
        means=Press.Means.PHONE,
        note="",
        on=date(2026, 11, 25),
        at=moment("2026-11-25"),
    )
    sweep("2026-11-26")
    assert [by for _step, _on, by in taken(world)] == ["林秘书"]


def test_a_reply_in_time_is_left_in_peace(world: World) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    answer(world, on=date(2026, 11, 18))
    sweep("2026-11-25")
    sweep("2026-12-25")
    assert taken(world) == []


def test_a_unit_that_took_over_is_reminded_of_its_own_deadline(world: World) -> None:
    hand_over(world)
    sweep("2026-11-20")
    old = world.assignment()
    services.assignment_reassign(
        actor=LIN,
        assignment_id=old.pk,
        to=services.HandOver(world.town.roads.pk, Assignment.Role.LEAD),
        reason="按职责分工",
        on=date(2026, 12, 1),
        at=moment("2026-12-01"),
    )
    sweep("2026-12-06")  # the first unit's day has passed, and it is no longer in charge
    assert len(taken(world)) == 1
    sweep("2027-02-20")  # due on 1 March
    assert len(taken(world)) == 2


def test_every_township_is_swept_in_its_own_scope(world: World) -> None:
    hand_over(world)
    with scope(NEIGHBOUR):
        there = town(division_code=NEIGHBOUR)
        opening = services.CaseOpening(
            congress=there.congress,
            kind="suggestion",
            number_text="第1号",
            title="关于修路的建议",
            category="",
            opened_on=date(2026, 9, 1),
            parties=[services.PartyEntry(there.zhang.pk, True, "第1号")],
        )
        case = services.case_open(actor=WU, opening=opening, at=moment("2026-09-01"))
        services.case_hand_over(
            actor=WU,
            case_id=case.pk,
            to=[services.HandOver(there.agriculture.pk, Assignment.Role.LEAD)],
            on=date(2026, 9, 5),
            at=moment("2026-09-05"),
        )
    sweep("2026-11-20")
    assert len(taken(world)) == 1
    with scope(NEIGHBOUR):
        assert Press.objects.filter(case=case).count() == 1
    swept = AuditEntry.objects.filter(code="casework.pressed").order_by("id")
    assert {(e.actor_role, e.division_code) for e in swept} == {
        ("job", case.division_code),
        ("job", world.case.division_code),
    }


@pytest.mark.parametrize("day", ["2026-11-20", "2026-12-06"])
def test_a_closed_matter_stops_nothing(world: World, day: str) -> None:
    hand_over(world)
    merged = make_case(world.town, number_text="第13号")
    services.case_merge(
        actor=LIN,
        case_id=merged.pk,
        into_id=world.case.pk,
        reason="同一条渠",
        at=moment("2026-09-06"),
    )
    sweep(day)
    assert taken(world) != []
    assert not Press.objects.filter(case=merged).exists()
