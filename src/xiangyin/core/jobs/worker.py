"""The background worker: django-tasks-db's loop with a heart.

A second thread beats, puts back the tasks of dead workers, and enters what the timetable says is
due. A worker that finds itself declared dead (it was frozen longer than `DEAD_AFTER`) ends at
once, because its task has been given to another.
"""

import logging
import os
import secrets
import socket
import threading
from datetime import datetime

from django.db import Error as DatabaseError
from django.db import close_old_connections, connection
from django.utils.module_loading import autodiscover_modules
from django_tasks_db.management.commands.db_worker import Worker

from xiangyin.core import clock
from xiangyin.core.jobs import heartbeats, reaper, timetable

DECLARED_DEAD = 70

logger = logging.getLogger(__name__)


def work(*, is_batch: bool = False, poll_seconds: float = 1.0) -> None:
    """Do background work until told to stop; with `is_batch`, until the queue is empty."""
    logging.getLogger("django_tasks_db").setLevel(logging.ERROR)  # it logs two lines a task
    load_jobs()
    name = worker_name()
    heartbeats.worker_enter(name=name, at=clock.now())
    pulse = Pulse(name)
    worker = Worker(
        queue_names=["*"],
        interval=poll_seconds,
        batch=is_batch,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
    worker.configure_signals()
    pulse.tick(at=clock.now())
    pulse.start()
    try:
        worker.run()
    finally:
        pulse.stop()
        heartbeats.worker_leave(name=name)


def load_jobs() -> None:
    """Import every room's jobs, so that the timetable is complete."""
    import xiangyin.core.jobs.housekeeping  # noqa: F401

    autodiscover_modules("jobs")


def worker_name() -> str:
    """Return a name no other worker has: machine, process, chance."""
    return f"{socket.gethostname()[:40]}-{os.getpid()}-{secrets.token_hex(3)}"


class Pulse:
    """The thread that keeps a worker known as alive and does the rounds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="pulse", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def tick(self, *, at: datetime) -> None:
        """Beat once, then do the rounds."""
        if not heartbeats.worker_beat(name=self.name, at=at):
            logger.critical("worker %s was declared dead while frozen: stopping", self.name)
            os._exit(DECLARED_DEAD)
        reaper.reap(at=at)
        reaper.retry_failed(at=at)
        timetable.enqueue_due(at=at)

    def _run(self) -> None:
        while not self._stopped.wait(heartbeats.BEAT.total_seconds()):
            close_old_connections()
            try:
                self.tick(at=clock.now())
            except DatabaseError as error:
                logger.warning("the round could not be done, trying again: %s", error)
        connection.close()
