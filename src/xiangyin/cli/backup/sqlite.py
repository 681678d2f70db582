"""SQLite: one consistent copy while others read and write."""

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_database(source: Path, target: Path) -> None:
    """Copy the database as of one moment into a single file without a log beside it.

    The backup call in one step reads under one lock, which does not hinder writers (WAL).
    """
    target.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True, timeout=60)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")
    target.chmod(0o600)


def count_rows(path: Path, tables: list[str]) -> dict[str, int]:
    """Return how many rows each table of a copy has."""
    with closing(sqlite3.connect(path)) as link:
        return {
            table: link.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
            for table in tables
        }


def stored_names(path: Path) -> list[str]:
    """Return the names of the files that a copy refers to."""
    with closing(sqlite3.connect(path)) as link:
        return [row[0] for row in link.execute("SELECT file FROM core_storedfile")]
