"""The index on SQLite: a contentless FTS5 table beside the rows.

Such a table forgets a text only when told again which terms it had, so a row is never changed:
it is erased and stored anew. Every answer is joined to the rows and compared with them; whatever
a truncated table left behind in the index therefore never surfaces.
"""

import json
import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from django.db import connection

from xiangyin.core.search.engine import Row, Span
from xiangyin.core.search.grams import division_term, index_terms

# This tokenizer cuts the terms at blanks only and changes nothing: every ASCII sign is named as
# part of a term, everything beyond ASCII is one anyway. No positions are kept (detail=none): hits
# are compared with the row.
SIGNS = string.punctuation.replace("'", "''")
CREATE = f"""CREATE VIRTUAL TABLE core_searchgrams USING fts5(grams, content='', detail=none,
    columnsize=0, tokenize="ascii tokenchars '{SIGNS.replace('"', '""')}'")"""

READ_ROWS = "SELECT id, form, division_code FROM core_searchitem"
SOME_KEYS = "SELECT id FROM core_searchitem WHERE id >= %s AND id < %s LIMIT 500"
ANY_ROW = "SELECT 1 FROM core_searchitem LIMIT 1"
STORE_ROW = """INSERT INTO core_searchitem (id, kind, item_id, division_code, form)
    VALUES (%s, %s, %s, %s, %s)"""
STORE_TERMS = "INSERT INTO core_searchgrams (rowid, grams) VALUES (%s, %s)"
ERASE_TERMS = """INSERT INTO core_searchgrams (core_searchgrams, rowid, grams)
    VALUES ('delete', %s, %s)"""
COMMAND = "INSERT INTO core_searchgrams (core_searchgrams) VALUES (%s)"

HOLDING = """SELECT s.item_id FROM core_searchgrams g CROSS JOIN core_searchitem s ON s.id = g.rowid
    WHERE g.core_searchgrams MATCH %s AND g.rowid >= %s AND g.rowid < %s
      AND s.division_code >= %s AND s.division_code < %s"""
SHARING = """SELECT g.rowid FROM json_each(%s) t CROSS JOIN core_searchgrams g
    WHERE g.core_searchgrams MATCH t.key AND g.rowid >= %s AND g.rowid < %s
    GROUP BY g.rowid ORDER BY sum(t.value) DESC, g.rowid DESC LIMIT %s"""


class SqliteEngine:
    """FTS5."""

    def create(self) -> None:
        _run(CREATE)

    def drop(self) -> None:
        _run("DROP TABLE core_searchgrams")

    def store(self, rows: Iterable[Row]) -> None:
        kept = list(rows)
        with connection.cursor() as cursor:
            cursor.executemany(
                STORE_ROW, [(r.key, r.kind, r.item_id, r.division_code, r.form) for r in kept]
            )
            cursor.executemany(
                STORE_TERMS, [(r.key, _document(r.form, r.division_code)) for r in kept]
            )

    def erase(self, keys: list[int]) -> None:
        marks = ",".join(["%s"] * len(keys))
        with connection.cursor() as cursor:
            cursor.execute(f"{READ_ROWS} WHERE id IN ({marks})", keys)
            rows = [(key, _document(form, code)) for key, form, code in cursor.fetchall()]
            cursor.executemany(ERASE_TERMS, rows)
            cursor.execute(f"DELETE FROM core_searchitem WHERE id IN ({marks})", keys)  # noqa: S608

    @contextmanager
    def refill(self, first: int, after: int) -> Iterator[None]:
        while keys := _column(SOME_KEYS, [first, after]):
            self.erase(keys)
        if not _column(ANY_ROW, []):
            _run(COMMAND, ["delete-all"])
        yield
        _run(COMMAND, ["optimize"])

    def holding(self, span: Span, terms: list[str], words: list[str], limit: int) -> list[int]:
        compared = "".join(" AND instr(s.form, %s)" for _ in words)
        return _column(
            f"{HOLDING}{compared} ORDER BY g.rowid DESC LIMIT %s",
            [_query(span, *terms), span.first, span.after, *_between(span), *words, limit],
        )

    def sharing(self, span: Span, weights: Mapping[str, float], limit: int) -> list[int]:
        queries = {_query(span, gram): weight for gram, weight in weights.items()}
        return _column(SHARING, [json.dumps(queries), span.first, span.after, limit])


def _document(form: str, division_code: str) -> str:
    return " ".join(index_terms(form, division_code))


def _query(span: Span, *terms: str) -> str:
    """Return the query for the division and every term."""
    scope = division_term(span.division_code)
    return " AND ".join(_quoted(term) for term in (scope, *terms) if term)


def _quoted(term: str) -> str:
    """Return a term as a string of the query language, in which nothing is an operator."""
    return '"' + term.replace('"', '""') + '"'


def _between(span: Span) -> tuple[str, str]:
    return span.division_code, span.division_code + ":"  # ":" is the character after "9"


def _run(statement: str, values: Sequence[str] = ()) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _column(statement: str, values: Sequence[str | int]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [value for (value,) in cursor.fetchall()]
