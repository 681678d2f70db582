"""What nobody should have to remember: files with identity numbers do not lie about."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy

from xiangyin.congress.services import roster_uploads_sweep
from xiangyin.core.jobs import every
from xiangyin.core.scope import everywhere

KEPT = timedelta(days=7)


@every(gettext_lazy("清除没有导完的花名册原件"), day_at="03:30")
def roster_upload_sweep(*, at: datetime) -> None:
    """Drop rosters uploaded a week ago and never imported."""
    with everywhere(reason="the abandoned uploads of every office are dropped"):
        roster_uploads_sweep(before=at - KEPT)
