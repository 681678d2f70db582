"""What the installation does for itself every night."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from xiangyin.core.jobs import heartbeats
from xiangyin.core.jobs.timetable import every
from xiangyin.core.models import Draft, Heartbeat, SubmitToken

KEEP_DONE = timedelta(days=14)
KEEP_FAILED = timedelta(days=90)
KEEP_TOKENS = timedelta(days=2)
KEEP_DRAFTS = timedelta(days=180)


@every(_("清理过期的登录、任务记录"), day_at="03:10")
def prune(*, at: datetime) -> None:
    """Delete what nobody can need any more: ended sessions, old task rows, used form tokens."""
    DBTaskResult.objects.successful().filter(finished_at__lt=at - KEEP_DONE).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=at - KEEP_FAILED).delete()
    Session.objects.filter(expire_date__lt=at).delete()
    SubmitToken.objects.filter(used_at__lt=at - KEEP_TOKENS).delete()
    Draft.objects.filter(saved_at__lt=at - KEEP_DRAFTS).delete()
    silent = Heartbeat.objects.filter(name__startswith=heartbeats.PREFIX)
    silent.filter(beat_at__lt=at - timedelta(days=1)).delete()
