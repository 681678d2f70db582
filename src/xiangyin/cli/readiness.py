"""Bring a data folder to the state this version of the software needs.

Light part (no Django): has anything changed since the last time? Heavy part, in a process of its
own: migrate, fill in the calendar, collect static files, load the demo county.
"""

import hashlib
import json
import shutil
import sysconfig
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1]
STAMP = "ready.json"


def fingerprint(*, is_demo: bool) -> str:
    """Return a hash of what makes a folder ready: migrations, static files, packages, demo."""
    digest = hashlib.sha256(f"demo={is_demo}".encode())
    for line in sorted(_sources()):
        digest.update(line.encode())
    return digest.hexdigest()


def _sources() -> Iterator[str]:
    for pattern in ("*/migrations/*.py", "cli/demo/**/*"):
        for path in SOURCE.glob(pattern):
            if path.is_file() and path.suffix != ".pyc":
                yield f"{path.relative_to(SOURCE)} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    for path in SOURCE.glob("*/static/**/*"):
        seen = path.stat()
        yield f"{path.relative_to(SOURCE)} {seen.st_size} {seen.st_mtime_ns}"
    packages = Path(sysconfig.get_path("purelib"))
    yield from (entry.name for entry in packages.glob("*.dist-info"))


def welcome_if_ready(folder: Path, *, is_demo: bool) -> str | None:
    """Return the text to greet with if nothing has changed since the last start, else None."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    is_there = (folder / "xiangyin.sqlite3").exists() and (folder / "static").is_dir()
    if not is_there or stamp.get("fingerprint") != fingerprint(is_demo=is_demo):
        return None
    return str(stamp.get("welcome", ""))


def make_ready(*, is_demo: bool) -> str:
    """Bring the folder up to date and return the text to greet with. Runs under Django."""
    from django.conf import settings

    folder: Path = settings.DATA_DIR
    migrate()
    fill_calendar()
    collect_static()
    welcome = load_demo() if is_demo else first_steps()
    if not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        stamp = {"fingerprint": fingerprint(is_demo=is_demo), "welcome": welcome}
        (folder / STAMP).write_text(json.dumps(stamp, ensure_ascii=False), encoding="utf-8")
    return welcome


def migrate() -> int:
    """Apply what is not applied yet, after keeping a copy of an SQLite database that has data."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return 0
    if connection.vendor == "sqlite" and executor.loader.applied_migrations:
        keep_copy()
    call_command("migrate", verbosity=0, interactive=False)
    return len(plan)


def keep_copy() -> None:
    """Copy the SQLite database beside itself, so that an upgrade can be undone."""
    from django.conf import settings

    from xiangyin.cli.backup.sqlite import copy_database

    source = Path(settings.DATABASES["default"]["NAME"])
    copy_database(source, source.with_name("before-upgrade.sqlite3"))


def fill_calendar() -> None:
    """Enter the shipped holidays of those years for which the table has nothing."""
    from xiangyin.core.calendar import SHIPPED, calendar_replace, read_rows
    from xiangyin.core.models import CalendarDay

    known = {day.year for day in CalendarDay.objects.values_list("day", flat=True)}
    rows = read_rows(SHIPPED.read_text(encoding="utf-8"))
    missing = {row.day.year for row in rows} - known
    if missing:
        calendar_replace(rows=rows, years=missing)


def collect_static() -> None:
    """Copy static files, hashed and compressed, to where the server takes them from."""
    from django.conf import settings
    from django.core.management import call_command

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    shutil.rmtree(settings.STATIC_ROOT)
    call_command("collectstatic", verbosity=0, interactive=False)


def load_demo() -> str:
    """Load the demo county once; return its sign-in names."""
    from xiangyin.cli.demo.load import demo_load, demo_people
    from xiangyin.core import clock

    demo_load(at=clock.now())
    lines = [f"  {name:<12} {secret:<16} {who}" for name, secret, who in demo_people()]
    return "\n".join(["登录名、口令、身份（仅演示用）：", *lines])


def first_steps() -> str:
    """Say how to make the first accounts, as long as there are none."""
    from xiangyin.accounts.models import User

    return "" if User.objects.exists() else "还没有账号。请另开一个终端运行：xiangyin user add"
