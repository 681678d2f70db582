"""Which engine answers: the one of the database in use."""

from django.db import connection

from xiangyin.core.search.engine import Engine
from xiangyin.core.search.postgresql import PostgresEngine
from xiangyin.core.search.sqlite import SqliteEngine


def engine() -> Engine:
    """Return the engine of the database in use."""
    return engine_of(connection.vendor)


def engine_of(vendor: str) -> Engine:
    """Return the engine for one make of database."""
    if vendor == "postgresql":
        return PostgresEngine()
    return SqliteEngine()
