"""A background worker killed in mid-task loses no task, and does none twice."""

from datetime import timedelta
from pathlib import Path

from tests.cli.installation import Installation, wait_for

EFFECT = """
from django_tasks_db.models import DBTaskResult
from xiangyin.core.models import CalendarDay, Sequence
tasks = DBTaskResult.objects.filter(task_path__endswith="enter_day")
print(CalendarDay.objects.filter(name="测试日").count(),
      sum(Sequence.objects.filter(pk="effect").values_list("last", flat=True)),
      *tasks.values_list("status", flat=True))
"""


def test_a_task_whose_worker_was_killed_is_done_once_by_another(
    office: Installation, tmp_path: Path
) -> None:
    started = tmp_path / "started"
    office.ask(f"from tests.cli.acts import enter_day; enter_day.enqueue({str(started)!r})")
    worker = office.begin("worker")
    assert wait_for(started.exists), "the task was not begun"

    worker.kill()
    worker.wait(10)
    assert office.ask(EFFECT).startswith("0 0"), "half a task was left"

    later(office)
    finished = office.run("worker", "--batch")
    assert finished.returncode == 0, finished.stderr
    assert office.ask(EFFECT) == "1 1 SUCCESSFUL"


def later(office: Installation) -> None:
    """Let a killed worker's silence be long enough to be noticed."""
    office.ask(
        "from xiangyin.core import clock\n"
        "from datetime import timedelta\n"
        "from xiangyin.core.jobs import reaper\n"
        f"at = clock.now() + timedelta(seconds={timedelta(minutes=1).total_seconds()})\n"
        "print(reaper.reap(at=at))"
    )


def test_a_worker_stopped_in_order_finishes_its_task_first(
    office: Installation, tmp_path: Path
) -> None:
    started = tmp_path / "started"
    started.write_text("so that the task is quick")
    office.ask(f"from tests.cli.acts import enter_day; enter_day.enqueue({str(started)!r})")
    worker = office.begin("worker")
    assert wait_for(lambda: office.ask(EFFECT).endswith("SUCCESSFUL"))
    worker.terminate()
    assert worker.wait(10) == 0
    left = "from xiangyin.core.jobs import selectors; from xiangyin.core import clock\n"
    assert office.ask(left + "print(selectors.last_beat(clock.now()))") == "None"


def test_two_workers_do_every_task_once(office: Installation) -> None:
    office.ask("from tests.cli.acts import count\nfor _ in range(60): count.enqueue()")
    workers = [office.begin("worker") for _ in range(2)]
    counted = "from xiangyin.core.models import Sequence\n"
    counted += "print(sum(Sequence.objects.filter(pk='counted').values_list('last', flat=True)))"
    assert wait_for(lambda: office.ask(counted) == "60")
    assert all(worker.poll() is None for worker in workers)
