"""Put tasks back whose worker was killed, and tries that failed; after five tries give up, shown.

Safe with any number of workers: every step is one conditional UPDATE that only one of them wins.
"""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from xiangyin.core.jobs.heartbeats import living_workers, worker_declare_dead

MOST_TRIES = 5
WORKER_DIED = "xiangyin.core.jobs.reaper.WorkerDied"


class WorkerDied(Exception):
    """The class path shown for a task that five workers died over; never raised."""


def reap(*, at: datetime) -> int:
    """Put back every running task whose worker is dead; return how many were moved."""
    # The tasks are read before the living: a worker enters itself before it takes a task.
    running = list(DBTaskResult.objects.running().only("id", "started_at", "worker_ids"))
    if not running:
        return 0
    living = living_workers(at)
    return sum(_put_back(t, at) for t in running if _owner(t) not in living)


def _owner(result: DBTaskResult) -> str:
    return str(result.worker_ids[-1]) if result.worker_ids else ""


def _put_back(result: DBTaskResult, at: datetime) -> int:
    if not worker_declare_dead(name=_owner(result), at=at):
        return 0
    as_seen = DBTaskResult.objects.running().filter(pk=result.pk, started_at=result.started_at)
    if len(result.worker_ids) < MOST_TRIES:
        return as_seen.update(status="READY", started_at=None)
    return as_seen.update(
        status="FAILED",
        finished_at=at,
        exception_class_path=WORKER_DIED,
        traceback=_("后台程序在办理这项任务时连续%(n)s次意外停止。") % {"n": MOST_TRIES},
    )


def retry_failed(*, at: datetime) -> int:
    """Give tasks that failed another try after 1, 4, 9, 16 minutes; return how many."""
    failed = DBTaskResult.objects.failed().filter(finished_at__gte=at - timedelta(days=1))
    moved = 0
    for result in failed.only("id", "finished_at", "worker_ids"):
        tries = len(result.worker_ids)
        if tries < MOST_TRIES and result.finished_at + timedelta(minutes=tries**2) <= at:
            as_seen = DBTaskResult.objects.failed().filter(
                pk=result.pk, finished_at=result.finished_at
            )
            moved += as_seen.update(status="READY", started_at=None, finished_at=None)
    return moved
