"""The sign of life of a background worker: one row, renewed every few seconds."""

from datetime import datetime, timedelta

from xiangyin.core.models import Heartbeat

PREFIX = "worker:"
BEAT = timedelta(seconds=5)
DEAD_AFTER = timedelta(seconds=30)


def worker_enter(*, name: str, at: datetime) -> None:
    """Enter a worker before it takes its first task."""
    Heartbeat.objects.update_or_create(pk=PREFIX + name, defaults={"beat_at": at})


def worker_beat(*, name: str, at: datetime) -> bool:
    """Renew the sign of life; False if the worker was declared dead meanwhile."""
    return bool(Heartbeat.objects.filter(pk=PREFIX + name).update(beat_at=at))


def worker_leave(*, name: str) -> None:
    """Take a worker that ends in good order off the list."""
    Heartbeat.objects.filter(pk=PREFIX + name).delete()


def worker_declare_dead(*, name: str, at: datetime) -> bool:
    """Strike off a worker that has been silent too long; False if it lives after all.

    One statement: a beat that comes first saves the worker, one that comes later finds no row
    and the worker stops itself.
    """
    row = Heartbeat.objects.filter(pk=PREFIX + name)
    struck, _ = row.filter(beat_at__lte=at - DEAD_AFTER).delete()
    return bool(struck) or not row.exists()


def living_workers(at: datetime) -> set[str]:
    """Return the names of the workers that have beaten lately."""
    rows = Heartbeat.objects.filter(name__startswith=PREFIX, beat_at__gt=at - DEAD_AFTER)
    return {name.removeprefix(PREFIX) for name in rows.values_list("name", flat=True)}
