"""Jobs that run by the clock, each once when due, however many workers there are."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django_tasks import task

from xiangyin.core import clock
from xiangyin.core.models import Heartbeat

PREFIX = "job:"


class TimedJob(Protocol):
    """What a timed job looks like; `at` is the moment it runs."""

    def __call__(self, *, at: datetime) -> None: ...


J = TypeVar("J", bound=Callable[..., None])


@dataclass(frozen=True)
class Timed:
    """One line of the timetable: daily at a time of day, or every so many minutes."""

    name: str
    label: str | Promise
    function: TimedJob
    day_at: time | None = None
    minutes: int | None = None

    def due_day(self, at: datetime) -> date:
        """Return the latest day for which a daily job should have run by `at`."""
        today = clock.day_of(at)
        has_come = timezone.localtime(at).time() >= (self.day_at or time.min)
        return today if has_come else today - timedelta(days=1)

    def is_due(self, last: Heartbeat | None, at: datetime) -> bool:
        """Say whether it must run now. A run missed while the power was off is made up for once."""
        if last is None:
            return True
        if self.minutes is not None:
            return last.beat_at + timedelta(minutes=self.minutes) <= at
        return last.day is None or last.day < self.due_day(at)


_timetable: dict[str, Timed] = {}


def every(
    label: str | Promise, *, day_at: str | None = None, minutes: int | None = None
) -> Callable[[J], J]:
    """Enter a job in the timetable: `day_at="07:30"` or `minutes=15`."""
    if (day_at is None) == (minutes is None):
        raise ValueError("give either day_at or minutes")

    def register(function: J) -> J:
        room = function.__module__.removeprefix("xiangyin.").split(".")[0]
        name = f"{room}.{function.__name__}"
        moment = time.fromisoformat(day_at) if day_at else None
        _timetable[name] = Timed(name, label, function, moment, minutes)
        return function

    return register


def timetable() -> list[Timed]:
    """Return every timed job, by name."""
    return [_timetable[name] for name in sorted(_timetable)]


def enqueue_due(*, at: datetime, jobs: Iterable[Timed] | None = None) -> list[str]:
    """Put each job that is due in the queue, once among all workers; return their names."""
    lasts = {h.name: h for h in Heartbeat.objects.filter(name__startswith=PREFIX)}
    wanted = timetable() if jobs is None else list(jobs)
    due = [job for job in wanted if job.is_due(lasts.get(PREFIX + job.name), at)]
    return [job.name for job in due if _enqueue_once(job, at)]


@transaction.atomic
def _enqueue_once(job: Timed, at: datetime) -> bool:
    """Take the job's row, look again, and enter the run in the same transaction as its task.

    The row and the task stand or fall together, so a crash between them loses no run.
    """
    name = PREFIX + job.name
    epoch = at - timedelta(days=36500)
    made = Heartbeat(name=name, beat_at=epoch)
    Heartbeat.objects.bulk_create([made], ignore_conflicts=True)
    last = Heartbeat.objects.select_for_update(no_key=True).get(pk=name)
    if not job.is_due(last, at) or _is_waiting(job):
        return False
    last.beat_at, last.day = at, job.due_day(at)
    last.save(update_fields=["beat_at", "day"])
    run_timed.enqueue(name=job.name)
    return True


def _is_waiting(job: Timed) -> bool:
    """Say whether an earlier run still waits: a slow queue must not fill up with the same job."""
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.filter(
        task_path=run_timed.module_path, status__in=["READY", "RUNNING"]
    )
    return waiting.filter(args_kwargs__kwargs__name=job.name).exists()


@task()
def run_timed(name: str) -> None:
    """Run one timed job; a job that an upgrade has removed is passed over."""
    job = _timetable.get(name)
    if job:
        job.function(at=clock.now())
