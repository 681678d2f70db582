"""Look a restored copy over, in a process of its own that has the copy as its data folder."""

import hashlib
import json
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from xiangyin.core.audit.services import breaks
from xiangyin.core.models import StoredFile


def report() -> str:
    """Return as JSON: rows of each table, audit breaks, damaged files, unknown migrations."""
    return json.dumps(
        {
            "rows": _rows(),
            "breaks": [f"{b.division_code or '本系统'}第{b.seq}条：{b.reason}" for b in breaks()],
            "damaged_files": _damaged(),
            "unknown_migrations": _unknown(),
        },
        ensure_ascii=False,
    )


def _rows() -> dict[str, int]:
    tables = sorted(connection.introspection.table_names())
    with connection.cursor() as cursor:
        rows = {}
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows[table] = int(cursor.fetchone()[0])
    return rows


def _damaged() -> list[str]:
    """Return the stored files that are there but are not what was stored."""
    damaged = []
    for stored in StoredFile.objects.order_by("pk").iterator():
        path = Path(settings.MEDIA_ROOT) / str(stored.file.name)
        if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() != stored.sha256:
            damaged.append(stored.name)
    return damaged


def _unknown() -> list[str]:
    loader = MigrationLoader(connection)
    unknown = set(loader.applied_migrations) - set(loader.disk_migrations)
    ours = {app for app, _ in loader.disk_migrations}
    replaced = {key for m in loader.disk_migrations.values() for key in m.replaces}
    return sorted(f"{app}.{name}" for app, name in unknown - replaced if app in ours)
