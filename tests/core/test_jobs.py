"""Background work: by the clock once, put back after a crash, given up after five tries and shown.

Killing a real worker is in tests/cli/test_worker_killed.py.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from xiangyin.core import health
from xiangyin.core.jobs import every, heartbeats, housekeeping, reaper, task, timetable, worker
from xiangyin.core.jobs.selectors import jobs_health, last_beat
from xiangyin.core.jobs.timetable import Timed, enqueue_due
from xiangyin.core.models import Heartbeat, SubmitToken
from xiangyin.core.testing import moment

pytestmark = pytest.mark.django_db
NIGHT = moment("2026-09-05 03:00")
MORNING = moment("2026-09-05 08:00")
SECOND = timedelta(seconds=1)
SILENCE = heartbeats.DEAD_AFTER + SECOND


@task()
def letter_print(number: int) -> None:
    """A task to be entered in the queue; nobody runs it here."""


@pytest.fixture
def digest() -> Iterator[Timed]:
    """A job due every morning at half past seven."""

    @every("晨报", day_at="07:30")
    def digest_send(*, at: datetime) -> None: ...

    yield timetable._timetable["tests.digest_send"]
    del timetable._timetable["tests.digest_send"]


@pytest.fixture
def rounds() -> Iterator[Timed]:
    """A job due every quarter of an hour."""

    @every("巡查", minutes=15)
    def rounds_make(*, at: datetime) -> None: ...

    yield timetable._timetable["tests.rounds_make"]
    del timetable._timetable["tests.rounds_make"]


def queue_is_worked_off(at: datetime) -> None:
    DBTaskResult.objects.exclude(status="SUCCESSFUL").update(status="SUCCESSFUL", finished_at=at)


def running_task(*, worker_ids: list[str], at: datetime) -> DBTaskResult:
    """A task that the last of these workers has taken."""
    letter_print.enqueue(7)
    row = DBTaskResult.objects.get(status="READY")
    row.status, row.started_at, row.worker_ids = "RUNNING", at, worker_ids
    row.save()
    return row


# ---- by the clock ----


def test_a_daily_job_runs_once_a_day_however_often_workers_ask(digest: Timed) -> None:
    runs = [enqueue_due(at=MORNING + n * SECOND, jobs=[digest]) for n in range(3)]
    assert runs == [[digest.name], [], []]


def test_a_daily_job_waits_for_its_time_of_day(digest: Timed) -> None:
    enqueue_due(at=moment("2026-09-04 08:00"), jobs=[digest])
    queue_is_worked_off(NIGHT)
    assert enqueue_due(at=moment("2026-09-05 07:29"), jobs=[digest]) == []
    assert enqueue_due(at=moment("2026-09-05 07:30"), jobs=[digest]) == [digest.name]


def test_a_run_missed_in_a_power_cut_is_made_up_for_once(digest: Timed) -> None:
    enqueue_due(at=moment("2026-09-01 08:00"), jobs=[digest])
    queue_is_worked_off(NIGHT)
    power_is_back = moment("2026-09-05 02:00")
    assert enqueue_due(at=power_is_back, jobs=[digest]) == [digest.name]
    queue_is_worked_off(NIGHT)
    assert enqueue_due(at=power_is_back + SECOND, jobs=[digest]) == []
    assert enqueue_due(at=moment("2026-09-05 07:30"), jobs=[digest]) == [digest.name]


def test_a_job_of_minutes_runs_when_they_have_passed(rounds: Timed) -> None:
    assert enqueue_due(at=MORNING, jobs=[rounds]) == [rounds.name]
    queue_is_worked_off(MORNING)
    assert enqueue_due(at=MORNING + timedelta(minutes=14), jobs=[rounds]) == []
    assert enqueue_due(at=MORNING + timedelta(minutes=15), jobs=[rounds]) == [rounds.name]


def test_a_job_does_not_pile_up_behind_a_slow_queue(rounds: Timed) -> None:
    enqueue_due(at=MORNING, jobs=[rounds])
    for hour in range(1, 5):
        assert enqueue_due(at=MORNING + timedelta(hours=hour), jobs=[rounds]) == []
    assert DBTaskResult.objects.count() == 1


def test_a_timed_job_is_handed_the_moment_it_runs() -> None:
    seen: list[datetime] = []

    @every("点名", minutes=1)
    def roll_call(*, at: datetime) -> None:
        seen.append(at)

    timetable.run_timed.call(name="tests.roll_call")
    timetable.run_timed.call(name="tests.gone_since_the_upgrade")
    del timetable._timetable["tests.roll_call"]
    assert len(seen) == 1
    assert seen[0].tzinfo is not None


@pytest.mark.parametrize("when", [{}, {"day_at": "07:30", "minutes": 5}])
def test_a_job_names_one_kind_of_time(when: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="either day_at or minutes"):
        every("不清楚", **when)


def test_every_job_of_every_room_is_on_the_timetable() -> None:
    worker.load_jobs()
    assert "core.prune" in [job.name for job in timetable.timetable()]


# ---- after a crash ----


def test_the_task_of_a_silent_worker_is_put_back() -> None:
    heartbeats.worker_enter(name="dead", at=MORNING)
    row = running_task(worker_ids=["dead"], at=MORNING)

    assert reaper.reap(at=MORNING + SILENCE) == 1

    row.refresh_from_db()
    assert (row.status, row.started_at) == ("READY", None)
    assert not heartbeats.worker_beat(name="dead", at=MORNING + SILENCE), "it must stop itself"


def test_the_task_of_a_living_worker_is_left_alone() -> None:
    heartbeats.worker_enter(name="alive", at=MORNING)
    row = running_task(worker_ids=["alive"], at=MORNING)
    heartbeats.worker_beat(name="alive", at=MORNING + SILENCE - SECOND)

    assert reaper.reap(at=MORNING + SILENCE) == 0

    row.refresh_from_db()
    assert row.status == "RUNNING"


def test_two_reapers_put_a_task_back_once() -> None:
    heartbeats.worker_enter(name="dead", at=MORNING)
    row = running_task(worker_ids=["dead"], at=MORNING)
    seen_by_the_second = DBTaskResult.objects.get(pk=row.pk)
    reaper.reap(at=MORNING + SILENCE)
    # Meanwhile another worker takes it.
    heartbeats.worker_enter(name="next", at=MORNING + SILENCE)
    DBTaskResult.objects.get(pk=row.pk).claim("next")

    assert reaper._put_back(seen_by_the_second, MORNING + SILENCE) == 0

    row.refresh_from_db()
    assert (row.status, row.worker_ids) == ("RUNNING", ["dead", "next"])


def test_a_task_five_workers_died_over_is_given_up_and_shown() -> None:
    row = running_task(worker_ids=["a", "b", "c", "d", "e"], at=MORNING)

    reaper.reap(at=MORNING + SILENCE)

    row.refresh_from_db()
    assert row.status == "FAILED"
    later = MORNING + timedelta(hours=2)
    assert reaper.retry_failed(at=later) == 0
    shown = jobs_health(later)
    assert [(f.tries, f.reason) for f in shown.failed] == [
        (5, "后台程序在办理这项任务时连续5次意外停止。")
    ]
    assert not shown.is_well


@pytest.mark.parametrize(("tries", "minutes"), [(1, 1), (2, 4), (4, 16)])
def test_a_task_that_failed_is_tried_again_after_a_while(tries: int, minutes: int) -> None:
    row = running_task(worker_ids=["w"] * tries, at=MORNING)
    row.status, row.finished_at, row.exception_class_path = "FAILED", MORNING, "OSError"
    row.save()
    assert reaper.retry_failed(at=MORNING + timedelta(minutes=minutes) - SECOND) == 0
    assert jobs_health(MORNING).retrying == 1
    assert reaper.retry_failed(at=MORNING + timedelta(minutes=minutes)) == 1
    row.refresh_from_db()
    assert row.status == "READY"


def test_a_worker_declared_dead_stops_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(worker.os, "_exit", stop)
    with pytest.raises(SystemExit) as stopped:
        worker.Pulse("struck off").tick(at=MORNING)
    assert stopped.value.code == worker.DECLARED_DEAD


def test_enqueueing_belongs_to_the_transaction() -> None:
    from django.db import transaction

    def act_and_fail() -> None:
        with transaction.atomic():
            letter_print.enqueue(7)
            raise ValueError("changed its mind")

    with pytest.raises(ValueError, match="changed its mind"):
        act_and_fail()
    assert DBTaskResult.objects.count() == 0


# ---- every night, and how it is doing ----


def test_the_night_takes_away_only_what_nobody_needs() -> None:
    old, fresh = NIGHT - timedelta(days=100), NIGHT - timedelta(hours=1)
    for finished_at in (old, fresh):
        row = running_task(worker_ids=["w"], at=finished_at)
        row.status, row.finished_at = "SUCCESSFUL", finished_at
        row.save()
        SubmitToken.objects.create(token=str(finished_at), user_id=1, used_at=finished_at)
        heartbeats.worker_enter(name=str(finished_at.day), at=finished_at)
    waiting = running_task(worker_ids=["w"], at=old)

    housekeeping.prune(at=NIGHT)

    left = set(DBTaskResult.objects.values_list("finished_at", flat=True))
    assert left == {fresh, waiting.finished_at}
    assert [token.used_at for token in SubmitToken.objects.all()] == [fresh]
    assert [h.beat_at for h in Heartbeat.objects.all()] == [fresh]


def test_the_health_page_counts_what_waits_and_who_works(rounds: Timed) -> None:
    heartbeats.worker_enter(name="alive", at=MORNING)
    heartbeats.worker_enter(name="silent", at=MORNING - SILENCE)
    letter_print.enqueue(1)

    seen = jobs_health(MORNING)

    assert {w.name: w.is_alive for w in seen.workers} == {"alive": True, "silent": False}
    assert (seen.waiting, seen.running, seen.retrying, seen.failed) == (1, 0, 0, [])
    late = next(job for job in seen.timed if job.name == rounds.name)
    assert (late.label, late.last_at, late.is_late) == ("巡查", None, True)


def test_the_health_address_needs_no_sign_in_and_tells_no_secret(client: Client) -> None:
    from xiangyin.core import clock

    silent = client.get(reverse("core:health"))
    assert silent.status_code == 503
    assert silent.json()["worker_silent_seconds"] is None

    heartbeats.worker_enter(name="w", at=clock.now())
    well = client.get(reverse("core:health"))
    assert well.status_code == 200
    assert set(well.json()) == {"ok", "database", "worker_silent_seconds", "disk_free_mb"}
    assert "no-store" in well["Cache-Control"]


def test_the_health_address_says_when_database_worker_or_disk_fail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heartbeats.worker_enter(name="w", at=MORNING)
    assert health.health_state(MORNING)["ok"]
    assert not health.health_state(MORNING + timedelta(seconds=61))["ok"]
    monkeypatch.setattr(health, "LEAST_DISK_BYTES", 2**62)
    assert not health.health_state(MORNING)["ok"]
    monkeypatch.setattr(health, "LEAST_DISK_BYTES", 0)
    monkeypatch.setattr(health, "connection", NoDatabase())
    assert health.health_state(MORNING) | {"disk_free_mb": 0} == {
        "ok": False,
        "database": False,
        "worker_silent_seconds": None,
        "disk_free_mb": 0,
    }


class NoDatabase:
    def cursor(self) -> Any:
        from django.db import OperationalError

        raise OperationalError("the server is gone")


def test_the_last_beat_of_any_worker_counts() -> None:
    assert last_beat(MORNING) is None
    heartbeats.worker_enter(name="a", at=MORNING - timedelta(seconds=50))
    heartbeats.worker_enter(name="b", at=MORNING - timedelta(seconds=7))
    assert last_beat(MORNING) == 7.0
