"""Background work: a queue in our own database, timed jobs, and nothing lost when power fails.

    from xiangyin.core.jobs import every, task

    @task()
    def letter_render(letter_id: int) -> None: ...      # letter_render.enqueue(letter_id=7)

    @every(_("催办到期事项"), day_at="07:30")
    def reminders_send(*, at: datetime) -> None: ...

`enqueue` inside a transaction is a row of that transaction. A task may run more than once (its
worker was killed after the work and before the tick), so **every task is idempotent**: it does its
work in one transaction and first looks whether it is done. Rooms keep theirs in `<room>/jobs.py`.
"""

from django_tasks import task

from xiangyin.core.jobs.timetable import every

__all__ = ["every", "task"]
