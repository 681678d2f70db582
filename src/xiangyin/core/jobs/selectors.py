"""How the background work is doing, for an administrator's page and the health address."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from xiangyin.core.jobs import heartbeats
from xiangyin.core.jobs.reaper import MOST_TRIES
from xiangyin.core.jobs.timetable import PREFIX, timetable
from xiangyin.core.models import Heartbeat

LATE_MINUTES = 15
SHOWN = 20


@dataclass(frozen=True)
class WorkerLife:
    name: str
    beat_at: datetime
    is_alive: bool


@dataclass(frozen=True)
class FailedTask:
    """A task given up after its last try, with the last line of what went wrong."""

    name: str
    failed_at: datetime
    tries: int
    reason: str


@dataclass(frozen=True)
class TimedLife:
    name: str
    label: str
    last_at: datetime | None
    is_late: bool


@dataclass(frozen=True)
class JobsHealth:
    workers: list[WorkerLife]
    waiting: int
    oldest_waiting_at: datetime | None
    running: int
    retrying: int
    failed: list[FailedTask]
    timed: list[TimedLife]

    @property
    def is_well(self) -> bool:
        """Somebody is working, nothing was given up, and no timed job is late."""
        is_late = any(job.is_late for job in self.timed)
        return any(w.is_alive for w in self.workers) and not self.failed and not is_late


def jobs_health(at: datetime) -> JobsHealth:
    """Return workers, queue, failures and timed jobs as they stand at `at`."""
    ready = DBTaskResult.objects.filter(status="READY")
    oldest = ready.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    failed = list(DBTaskResult.objects.failed().order_by("-finished_at")[:200])
    given_up = [t for t in failed if len(t.worker_ids) >= MOST_TRIES]
    return JobsHealth(
        workers=_workers(at),
        waiting=ready.count(),
        oldest_waiting_at=oldest,
        running=DBTaskResult.objects.running().count(),
        retrying=len(failed) - len(given_up),
        failed=[_failed(t) for t in given_up[:SHOWN]],
        timed=_timed(at),
    )


def last_beat(at: datetime) -> float | None:
    """Return how many seconds ago any worker last beat, or None if there never was one."""
    rows = Heartbeat.objects.filter(name__startswith=heartbeats.PREFIX)
    latest = rows.order_by("-beat_at").values_list("beat_at", flat=True).first()
    return max(0.0, (at - latest).total_seconds()) if latest else None


def _workers(at: datetime) -> list[WorkerLife]:
    rows = Heartbeat.objects.filter(name__startswith=heartbeats.PREFIX).order_by("name")
    since = at - heartbeats.DEAD_AFTER
    return [
        WorkerLife(r.name.removeprefix(heartbeats.PREFIX), r.beat_at, r.beat_at > since)
        for r in rows
    ]


def _failed(result: DBTaskResult) -> FailedTask:
    lines = result.traceback.strip().splitlines()
    return FailedTask(
        name=result.task_path.removeprefix("xiangyin."),
        failed_at=result.finished_at,
        tries=len(result.worker_ids),
        reason=lines[-1][:300] if lines else "",
    )


def _timed(at: datetime) -> list[TimedLife]:
    lasts = {h.name: h for h in Heartbeat.objects.filter(name__startswith=PREFIX)}
    lives = []
    for job in timetable():
        last = lasts.get(PREFIX + job.name)
        is_late = job.is_due(last, at - timedelta(minutes=LATE_MINUTES))
        lives.append(TimedLife(job.name, str(job.label), last.beat_at if last else None, is_late))
    return lives
