"""PostgreSQL: its own dump of one snapshot, and a restore into a database beside the live one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from xiangyin.cli.errors import CommandRefused

Settings = dict[str, Any]


def tool(name: str) -> str:
    """Return the path of pg_dump or pg_restore, the newest there is."""
    folders = Path("/usr/lib/postgresql").glob("*/bin")
    newest = sorted(folders, key=lambda path: float(path.parts[-2]), reverse=True)
    paths = [str(folder / name) for folder in newest if (folder / name).exists()]
    found = paths[0] if paths else shutil.which(name)
    if not found:
        raise CommandRefused(
            f"这台机器上没有{name}，备份和恢复 PostgreSQL 要用它。",
            hint="Debian 上请安装 postgresql-client。",
        )
    return found


def connect(settings: Settings, name: str = "") -> psycopg.Connection[Any]:
    """Connect to the database of the settings, or to another one of the same server."""
    try:
        return psycopg.connect(
            host=settings["HOST"] or None,
            port=settings["PORT"] or None,
            user=settings["USER"] or None,
            password=settings["PASSWORD"] or None,
            dbname=name or settings["NAME"],
            autocommit=True,
        )
    except psycopg.Error as error:
        raise CommandRefused(
            "连不上 PostgreSQL 数据库。", hint=f"请检查 DATABASE_URL 和数据库服务。（{error}）"
        ) from None


@contextmanager
def snapshot(settings: Settings) -> Iterator[tuple[psycopg.Connection[Any], str]]:
    """Yield a connection that sees one moment, and that moment's name for pg_dump."""
    with connect(settings) as link:
        link.autocommit = False
        link.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = link.execute("SELECT pg_export_snapshot()").fetchone()
        yield link, str(row[0]) if row else ""


def dump(settings: Settings, snapshot_name: str, target: Path) -> None:
    options = ["-Fc", "-Z1", "--no-owner", "--no-privileges", f"--snapshot={snapshot_name}"]
    _run([tool("pg_dump"), *options, "-f", str(target)], settings, settings["NAME"])
    target.chmod(0o600)


def load(settings: Settings, source: Path, name: str) -> None:
    """Make a new database `name` beside the live one and fill it from a dump."""
    with connect(settings, "postgres") as link:
        try:
            link.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name))
            )
        except psycopg.errors.InsufficientPrivilege:
            raise CommandRefused(
                f"数据库账号{settings['USER']}不许新建数据库，恢复要先装到一个新库里核对。",
                hint=f'请数据库管理员执行：ALTER ROLE "{settings["USER"]}" CREATEDB;',
            ) from None
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run([tool("pg_restore"), *options, str(source), "-d", name], settings, name)


def drop(settings: Settings, name: str) -> None:
    with connect(settings, "postgres") as link:
        link.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def exchange(settings: Settings, new: str, kept: str) -> None:
    """Rename the live database to `kept` and `new` to its name: both or neither.

    A live database without a table is not worth keeping and goes first.
    """
    if is_empty(settings):
        drop(settings, settings["NAME"])
    with connect(settings, "postgres") as link, link.transaction():
        if not _exists(link, new):
            return
        rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
        live = settings["NAME"]
        if _exists(link, live):
            link.execute(rename.format(sql.Identifier(live), sql.Identifier(kept)))
        link.execute(rename.format(sql.Identifier(new), sql.Identifier(live)))


def refuse_connected(settings: Settings) -> None:
    """A database in use cannot be renamed: say so before anything is decided."""
    with connect(settings, "postgres") as link:
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
        row = link.execute(query, [settings["NAME"]]).fetchone()
    if row and row[0]:
        raise CommandRefused(
            f"还有{row[0]}个程序连着数据库{settings['NAME']}。", hint="请先停止它们，再恢复。"
        )


def is_empty(settings: Settings) -> bool:
    """Say whether the live database is missing or has no table."""
    with connect(settings, "postgres") as link:
        if not _exists(link, settings["NAME"]):
            return True
    with connect(settings) as link:
        row = link.execute("SELECT to_regclass('django_migrations')").fetchone()
    return row is None or row[0] is None


def with_name(url: str, name: str) -> str:
    """Return the URL of another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _exists(link: psycopg.Connection[Any], name: str) -> bool:
    return bool(link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone())


def _run(command: list[str], settings: Settings, name: str) -> None:
    environment = {
        **os.environ,
        "PGHOST": settings["HOST"],
        "PGPORT": settings["PORT"],
        "PGUSER": settings["USER"],
        "PGPASSWORD": settings["PASSWORD"],
        "PGDATABASE": name,
    }
    filled = {key: value for key, value in environment.items() if value}
    result = subprocess.run(command, env=filled, capture_output=True, text=True)  # noqa: S603
    if result.returncode:
        raise CommandRefused(
            f"{Path(command[0]).name} 没有成功。", hint=result.stderr.strip()[-600:]
        )


def count(link: psycopg.Connection[Any], table: str) -> int:
    """Return how many rows a table has, in the moment the connection sees."""
    row = link.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
    return int(row[0]) if row else 0
