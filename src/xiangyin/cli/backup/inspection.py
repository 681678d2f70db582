"""Look a restored copy over, in a process of its own that has the copy as its data folder."""

import hashlib
import json
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from xiangyin.cli.backup.manifest import read_manifest
from xiangyin.core.audit.services import breaks
from xiangyin.core.models import StoredFile


def report() -> str:
    """Return as JSON: rows of each table, audit breaks, damaged files, unknown migrations.

    A copy made by an older version is counted as it is and then upgraded, so that what is
    restored is known to work with this version.
    """
    rows, unknown = _rows(), _unknown()
    if not unknown:
        call_command("migrate", verbosity=0, interactive=False)
    found = (
        []
        if unknown
        else [f"{b.division_code or '本系统'}第{b.seq}条：{b.reason}" for b in breaks()]
    )
    return json.dumps(
        {
            "rows": rows,
            "unknown_migrations": unknown,
            "breaks": found,
            "damaged_files": [] if unknown else _damaged(),
        },
        ensure_ascii=False,
    )


def _rows() -> dict[str, int]:
    """Count the tables that the manifest beside the copy names."""
    rows = {}
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in read_manifest(settings.DATA_DIR).rows:
            if table in present:
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
