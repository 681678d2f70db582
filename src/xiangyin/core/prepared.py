"""Statements worked out once a process: written with the ORM, run at the database's own price.

Building a queryset and turning it into SQL costs Django more than the database needs to answer.
A query that every page asks is written as ever and decorated:

    @prepared
    def _rounds(*, case: int) -> QuerySet[Round]:
        return Round.objects.filter(case_id=case).order_by("number")

    rounds = _rounds(case=case.pk)  # a list

Keyword arguments are values: they stand where SQL has a parameter, in lookups such as `x=`,
`x__lte=`; never None, never looked at in Python. A tuple of values is for `pk__in=`; an empty one
finds nothing. Positional arguments choose the shape (a role, an axis) and are looked at in Python
alone. The scope is taken from where the list is asked for, not from where the statement was worked
out.
"""

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from functools import update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar

from django.db import connections
from django.db.models import Expression, QuerySet, prefetch_related_objects
from django.db.models.sql.compiler import SQLCompiler

from xiangyin.core.scope import Bounds, bounds_in_force, scope_within

P = ParamSpec("P")
Row = TypeVar("Row")
SCOPE = "scope "  # what is held for the scope's bounds; no argument has a space in its name


class Held(Expression):
    """The place of a value that is known when the statement runs."""

    def __init__(self, name: str, place: int | None = None) -> None:
        super().__init__()
        self.name, self.place = name, place

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        return "%s", [self]

    def taken_from(self, values: dict[str, Any]) -> Any:
        value = values[self.name]
        return value if self.place is None else value[self.place]


class prepared(Generic[P, Row]):
    """Make of a function that builds a queryset one that returns its rows."""

    def __init__(self, build: Callable[P, QuerySet[Any, Row]]) -> None:
        self._build: Callable[..., QuerySet[Any, Row]] = build
        self._statements: dict[Any, Statement[Row]] = {}
        update_wrapper(self, build)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> list[Row]:
        bounds = bounds_in_force()
        if bounds is None:
            return list(self._build(*args, **kwargs))  # refused, where it reads what is scoped
        if () in kwargs.values():
            return []
        given = {name: _padded(value) for name, value in kwargs.items()}
        values = given | {SCOPE + lookup: end for lookup, end in bounds.items()}
        key = (args, *((name, _length(value)) for name, value in values.items()))
        statement = self._statements.get(key)
        if statement is None:
            statement = self._statements[key] = self._work_out(args, given, bounds)
        return statement.run(values)

    def _work_out(
        self, shape: tuple[Any, ...], values: dict[str, Any], bounds: Bounds
    ) -> "Statement[Row]":
        with scope_within({lookup: Held(SCOPE + lookup) for lookup in bounds}):
            held = {name: _held(name, value) for name, value in values.items()}
            return Statement(self._build(*shape, **held))


def _padded(value: Any) -> Any:
    """A tuple of some power of two, its last value repeated: few lengths, few statements."""
    if not isinstance(value, tuple):
        return value
    return value + value[-1:] * ((1 << (len(value) - 1).bit_length()) - len(value))


def _length(value: Any) -> int | None:
    return len(value) if isinstance(value, tuple) else None


def _held(name: str, value: Any) -> Any:
    if isinstance(value, tuple):
        return [Held(name, place) for place in range(len(value))]
    return Held(name)


class Statement(Generic[Row]):
    """One statement, and how its rows become what the queryset yields."""

    def __init__(self, rows: Any) -> None:
        self.rows = rows
        self.compiler = rows.query.get_compiler(using=rows.db)
        self.sql, self.params = self.compiler.as_sql()
        columns = [column for column, _sql, _alias in self.compiler.select]
        self.converters = self.compiler.get_converters(columns[: self.compiler.col_count])
        rows.query.get_compiler = lambda *args, **kwargs: _running.get()

    def run(self, values: dict[str, Any]) -> list[Row]:
        """Ask the database; what the queryset prefetches is fetched as ever."""
        token = _running.set(_Ready(self, values))
        try:
            found = list(self.rows._iterable_class(self.rows))
        finally:
            _running.reset(token)
        if lookups := self.rows._prefetch_related_lookups:
            prefetch_related_objects(found, *lookups)
        return found


_running: ContextVar["_Ready"] = ContextVar("prepared_run")


class _Ready(SQLCompiler):
    """A compiler whose work is done: it hands out the statement with this run's values."""

    def __init__(self, statement: Statement[Any], values: dict[str, Any]) -> None:
        self.__dict__.update(statement.compiler.__dict__)
        self.connection = connections[statement.rows.db]
        self._statement = statement
        self._params = tuple(
            self._adapted(param.taken_from(values)) if isinstance(param, Held) else param
            for param in statement.params
        )

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        return self._statement.sql, self._params

    def get_converters(self, expressions: Any) -> Any:
        return self._statement.converters

    def _adapted(self, value: Any) -> Any:
        """A value as a lookup would have handed it to the database."""
        if isinstance(value, datetime):
            return self.connection.ops.adapt_datetimefield_value(value)
        if isinstance(value, date):
            return self.connection.ops.adapt_datefield_value(value)
        return value
