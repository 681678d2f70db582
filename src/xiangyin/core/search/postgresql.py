"""The index on PostgreSQL: the terms as a tsvector without positions, under a GIN index."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.db import connection

from xiangyin.core.search.engine import Row, Span
from xiangyin.core.search.grams import division_term, index_terms

ADD_COLUMN = "ALTER TABLE core_searchitem ADD COLUMN grams tsvector NOT NULL DEFAULT ''"
DROP_COLUMN = "ALTER TABLE core_searchitem DROP COLUMN grams"
# Without a list of pending entries a write costs a little more and a search never waits for it.
CREATE_INDEX = """CREATE INDEX core_searchitem_grams ON core_searchitem
    USING gin (grams) WITH (fastupdate=off)"""
DROP_INDEX = "DROP INDEX core_searchitem_grams"

STORE = """INSERT INTO core_searchitem (id, kind, item_id, division_code, form, grams)
    VALUES (%s, %s, %s, %s, %s, array_to_tsvector(%s))"""

# A bitmap names every text of a common word before it sorts them. In the wide scopes, where that
# is a great many, the newest texts are therefore read first: a common word fills its page there.
COUNTY_DIGITS = 6
RECENT = """SELECT s.item_id FROM (
        SELECT id, item_id, division_code, form FROM core_searchitem
        WHERE id >= %s AND id < %s ORDER BY id DESC LIMIT 2000) s
    WHERE starts_with(s.division_code, %s)"""

# Materialized, and the key hidden behind "+ 0": left to itself the planner walks the keys of a
# whole province instead of asking the index.
HOLDING = """WITH hit AS MATERIALIZED (
        SELECT id FROM core_searchitem
        WHERE grams @@ %s::tsquery AND id + 0 >= %s AND id + 0 < %s
          AND starts_with(division_code, %s))
    SELECT s.item_id FROM (SELECT id FROM hit ORDER BY id DESC) h
    JOIN core_searchitem s ON s.id = h.id"""
SHARING = """SELECT s.id FROM unnest(%s::text[], %s::float8[]) AS t (query, weight)
    CROSS JOIN LATERAL (
        SELECT id FROM core_searchitem
        WHERE grams @@ t.query::tsquery AND id + 0 >= %s AND id + 0 < %s OFFSET 0) s
    GROUP BY s.id ORDER BY sum(t.weight) DESC, s.id DESC LIMIT %s"""


class PostgresEngine:
    """tsvector and GIN."""

    def create(self) -> None:
        _run(ADD_COLUMN)
        _run(CREATE_INDEX)

    def drop(self) -> None:
        _run(DROP_COLUMN)

    def store(self, rows: Iterable[Row]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(STORE, [_stored(row) for row in rows])

    def erase(self, keys: list[int]) -> None:
        _run("DELETE FROM core_searchitem WHERE id = ANY(%s)", keys)

    @contextmanager
    def refill(self, first: int, after: int) -> Iterator[None]:
        is_first_load = not _column("SELECT 1 FROM core_searchitem LIMIT 1")
        if is_first_load:  # the index is made faster at the end, and nobody waits for it yet
            _run(DROP_INDEX)
        _run("DELETE FROM core_searchitem WHERE id >= %s AND id < %s", first, after)
        yield
        if is_first_load:
            _run(CREATE_INDEX)
        _run("ANALYZE core_searchitem")

    def holding(self, span: Span, terms: list[str], words: list[str], limit: int) -> list[int]:
        compared = " AND ".join("strpos(s.form, %s) > 0" for _ in words)
        bounds = (span.first, span.after)
        if len(span.division_code) < COUNTY_DIGITS:
            recent = f"{RECENT} AND {compared} ORDER BY s.id DESC LIMIT %s"
            found = _column(recent, *bounds, span.division_code, *words, limit)
            if len(found) == limit:
                return found
        query = _query(span, *terms)
        every = f"{HOLDING} WHERE {compared} ORDER BY h.id DESC LIMIT %s"
        return _column(every, query, *bounds, span.division_code, *words, limit)

    def sharing(self, span: Span, weights: Mapping[str, float], limit: int) -> list[int]:
        queries = [_query(span, gram) for gram in weights]
        return _column(SHARING, queries, list(weights.values()), span.first, span.after, limit)


def _stored(row: Row) -> list[int | str | list[str]]:
    terms = index_terms(row.form, row.division_code)
    return [row.key, row.kind, row.item_id, row.division_code, row.form, terms]


def _query(span: Span, *terms: str) -> str:
    """Return a tsquery of the division and every term."""
    scope = division_term(span.division_code)
    return " & ".join(_quoted(term) for term in (scope, *terms) if term)


def _quoted(term: str) -> str:
    """Return a term as a lexeme of a tsquery, in which nothing is an operator."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def _run(statement: str, *values: str | int | list[int] | list[str] | list[float]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _column(statement: str, *values: str | int | list[int] | list[str] | list[float]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [value for (value,) in cursor.fetchall()]
