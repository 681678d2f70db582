"""Acts for the tests of the terminal: whole transactions that a crash may cut, never halve."""

import time
from pathlib import Path

from django.db import transaction

from xiangyin.core.actors import job_actor
from xiangyin.core.audit import codes
from xiangyin.core.audit.services import record
from xiangyin.core.jobs import task
from xiangyin.core.models import CalendarDay, Sequence
from xiangyin.core.numbering import next_number
from xiangyin.core.testing import TOWN, moment

codes.register({"test.acted": "测试动作"})
AT = moment("2026-09-05")


@transaction.atomic
def act(pause: float = 0.0) -> int:
    """Take two numbers and record the act: after a crash all three agree."""
    left = next_number("left")
    time.sleep(pause)
    right = next_number("right")
    sequence = Sequence.objects.get(pk="left")
    record(job_actor("测试"), "test.acted", sequence, at=AT, division_code=TOWN)
    assert left == right
    return left


def state() -> str:
    """What must agree: both numbers, the audit entries, and whether the chain holds."""
    from xiangyin.core.audit.services import breaks
    from xiangyin.core.models import AuditEntry

    last = dict(Sequence.objects.values_list("key", "last"))
    entries = AuditEntry.objects.filter(code="test.acted").count()
    return f"{last.get('left', 0)} {last.get('right', 0)} {entries} {len(list(breaks()))}"


@task()
def enter_day(started: str) -> None:
    """Enter one holiday, once. Says where it is by a file, then is slow the first time."""
    first = not Path(started).exists()
    Path(started).write_text("started")
    with transaction.atomic():
        if CalendarDay.objects.filter(name="测试日").exists():
            return
        next_number("effect")
        CalendarDay.objects.create(day="2031-01-01", kind="holiday", name="测试日", source="测试")
        if first:
            time.sleep(60)


@task()
def count() -> None:
    """Count one up."""
    with transaction.atomic():
        next_number("counted")
