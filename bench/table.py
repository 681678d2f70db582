"""Fast inserting: the columns of a Django model, past Django."""

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Field, Model

BATCH = 20_000


class Table:
    """Inserts tuples of the named columns; every other column gets the model's default."""

    def __init__(self, model: type[Model], names: str) -> None:
        self.columns = names.split()
        fields = {f.attname: f for f in model._meta.concrete_fields}
        unknown = set(self.columns) - fields.keys()
        if unknown:
            raise ValueError(f"{model.__name__} has no {sorted(unknown)}")
        others = [f for name, f in fields.items() if name not in self.columns]
        self.table = model._meta.db_table
        self.rest = [default_of(f) for f in others if not f.primary_key]
        named = [fields[n].column for n in self.columns]
        named += [f.column for f in others if not f.primary_key]
        marks = ",".join("?" * len(named))
        quoted = ",".join(f'"{column}"' for column in named)
        self.sql = f'INSERT INTO "{self.table}" ({quoted}) VALUES ({marks})'  # noqa: S608
        self.rows: list[tuple[Any, ...]] = []

    def add(self, *values: Any) -> None:
        self.rows.append(values)

    def write(self, link: sqlite3.Connection) -> int:
        """Write what has been added and forget it; returns how many rows."""
        count, rest = len(self.rows), tuple(self.rest)
        link.executemany(self.sql, (row + rest for row in self.rows))
        self.rows.clear()
        return count


def default_of(field: "Field[Any, Any]") -> Any:
    value = field.get_default()
    if value is None and not field.null:
        value = ""
    return field.get_db_prep_save(value, connection)


def plain(value: date | datetime) -> str:
    """A day or moment as SQLite keeps it."""
    return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()


def batches(rows: Iterable[Any], size: int = BATCH) -> Iterable[list[Any]]:
    source = iter(rows)
    while part := list(islice(source, size)):
        yield part
