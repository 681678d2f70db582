"""Make the database of one size, unless it is there: `python -m bench.fill c`.

Runs in a process of its own with XIANGYIN_DATA pointing at the size's folder.
"""

import hashlib
import sqlite3
import sys
import time
from datetime import date
from pathlib import Path

from bench import CACHE, ROOT
from bench.sizes import SIZES, Size

MADE_BY = ("fill", "bodies", "lives", "table", "sizes", "wording")
CHUNK = 5_000
SCHEME = 1  # the first table of marks that comes with the software


def schema_hash() -> str:
    """What decides whether a cached database still fits: migrations, and these modules."""
    digest = hashlib.sha256()
    sources = sorted(ROOT.glob("src/xiangyin/*/migrations/*.py"))
    for path in [*sources, *(ROOT / "bench" / f"{name}.py" for name in MADE_BY)]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:10]


def folder_of(size: Size) -> Path:
    return CACHE / f"{size.name}-{schema_hash()}"


def is_made(size: Size) -> bool:
    return (folder_of(size) / "made").exists()


def make(size: Size) -> None:
    """Migrate an empty database, then fill it with synchronous writing and indexes off."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from xiangyin.casework.models import Mark
    from xiangyin.casework.services import marks_load_shipped
    from xiangyin.core import clock
    from xiangyin.core.scope import everywhere

    began = time.monotonic()
    call_command("migrate", verbosity=0)
    marks_load_shipped()
    marks = dict(Mark.objects.filter(scheme_id=SCHEME).values_list("code", "id"))
    connection.close()  # it would put the log back that we take off
    path = connection.settings_dict["NAME"]
    link = sqlite3.connect(path, isolation_level=None)
    link.execute("PRAGMA journal_mode=OFF")
    link.execute("PRAGMA synchronous=OFF")
    link.execute("PRAGMA cache_size=-200000")
    with everywhere(reason="the whole size is made at once"):
        texts = fill(size, link, clock.today(), marks)
    link.close()
    index(texts)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    (Path(path).parent / "made").write_text("")
    print(f"{size.name}: made in {time.monotonic() - began:.0f} s, {path}", file=sys.stderr)


def fill(
    size: Size, link: sqlite3.Connection, today: date, marks: dict[str, int]
) -> list[tuple[int, str, str]]:
    """Insert everything; returns the texts for the search index."""
    from bench.bodies import Bodies
    from bench.lives import Lives
    from bench.progress import Progress

    indexes = drop_indexes(link)
    link.execute("BEGIN")
    places = Bodies(size, link, today, SCHEME).make()
    lives = Lives(size, places, today, marks)
    progress, rows = Progress("suggestions", size.all_suggestions), 0
    since = 0
    for _key in lives.live():
        since += 1
        if since == CHUNK:
            rows += sum(table.write(link) for table in lives.tables())
            progress.step(since)
            since = 0
    rows += sum(table.write(link) for table in lives.tables())
    progress.step(since)
    link.execute("COMMIT")
    progress = Progress(f"indexes ({rows:,} rows)", len(indexes))
    for statement in indexes:
        link.execute(statement)
        progress.step()
    return lives.texts


def drop_indexes(link: sqlite3.Connection) -> list[str]:
    """Take the big tables' indexes off and return how to make them again."""
    found = link.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
        "AND (tbl_name LIKE 'casework%' OR tbl_name LIKE 'suggestions%' OR tbl_name LIKE 'duty%' "
        "OR tbl_name LIKE 'congress%')"
    ).fetchall()
    for name, _sql in found:
        link.execute(f'DROP INDEX "{name}"')
    return [sql for _name, sql in found]


def index(texts: list[tuple[int, str, str]]) -> None:
    """Build the search index in one transaction."""
    from django.db import connection

    from bench.progress import Progress
    from xiangyin.core.search.services import index_rebuild
    from xiangyin.suggestions.services.steps import SEARCH_KIND

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
    progress = Progress("search index", len(texts))

    def counted() -> object:
        for number, text in enumerate(texts, start=1):
            if number % 500 == 0:
                progress.step(500)
            yield text

    index_rebuild(SEARCH_KIND, counted())  # type: ignore[arg-type]
    progress.step(len(texts) % 500)


if __name__ == "__main__":
    make(SIZES[sys.argv[1]])
