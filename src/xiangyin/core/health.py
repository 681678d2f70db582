"""`/core/health/`: whether the installation is well, for a watchdog. No names, no versions."""

import shutil
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from xiangyin.core import clock
from xiangyin.core.jobs.selectors import last_beat

SILENT_AFTER_SECONDS = 60
LEAST_DISK_BYTES = 200 * 1024 * 1024


@login_not_required
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when all is well and 503 when somebody should look."""
    state = health_state(clock.now())
    return JsonResponse(state, status=200 if state["ok"] else 503)


def health_state(at: datetime) -> dict[str, Any]:
    """Return the three facts and their verdict."""
    is_up, beat = _database(at)
    free = shutil.disk_usage(settings.DATA_DIR).free
    is_working = beat is not None and beat <= SILENT_AFTER_SECONDS
    return {
        "ok": is_up and is_working and free >= LEAST_DISK_BYTES,
        "database": is_up,
        "worker_silent_seconds": None if beat is None else round(beat),
        "disk_free_mb": free // 1024**2,
    }


def _database(at: datetime) -> tuple[bool, float | None]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True, last_beat(at)
    except DatabaseError:
        return False, None
