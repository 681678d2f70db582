"""Nobody reads outside their division: managers that refuse to run without a scope.

A division's code is hierarchical (GB/T 2260 + GB/T 10114), so "mine and below" is a code prefix.
A request runs inside its actor's scope (accounts.middleware), a portal page inside the division
it shows, a job inside the one it names. Outside any scope a query raises instead of leaking.

Limits worth knowing: `create()` and a foreign key followed upwards (`case.unit`) are not checked;
verbs find what they change through a scoped selector, and that is the check.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Self, TypeVar, cast

from django.db import models
from django.db.models import Q

EVERYWHERE = ""

Bounds = dict[str, Any]
"""Lookups on a division code and their values: {"gte": "330799", "lt": "330800"}."""


@dataclass(frozen=True)
class _Scope:
    """What may be read: a division, and the bounds of the codes at and below it."""

    code: str | None
    bounds: Bounds


_current: ContextVar[_Scope | None] = ContextVar("xiangyin_scope", default=None)


class UnscopedQuery(RuntimeError):
    """A scoped table was read outside any scope: a bug, never a person's mistake."""


@contextmanager
def scope(division_code: str) -> Iterator[None]:
    """Read only what belongs to `division_code` and the divisions below it."""
    with _entered(_Scope(division_code, bounds_of(division_code))):
        yield


@contextmanager
def scope_within(bounds: Bounds) -> Iterator[None]:
    """Build queries whose bounds are known only when they run (core.prepared)."""
    with _entered(_Scope(None, bounds)):
        yield


@contextmanager
def _entered(current: _Scope) -> Iterator[None]:
    token = _current.set(current)
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def everywhere(*, reason: str) -> Iterator[None]:
    """Read the whole installation; `reason` is for the reader of the code."""
    if not reason:
        raise ValueError("say why everything must be read")
    with scope(EVERYWHERE):
        yield


def current_scope() -> str | None:
    """Return the division code in force, or None outside any scope."""
    current = _current.get()
    return current.code if current else None


def bounds_in_force() -> Bounds | None:
    """Return the bounds of the scope in force, or None outside any scope."""
    current = _current.get()
    return current.bounds if current else None


def is_under(code: str, division_code: str) -> bool:
    """Say whether `code` is `division_code` or lies below it."""
    return code.startswith(division_code)


def bounds_of(division_code: str) -> Bounds:
    """Return "at or below `division_code`" as a range, which an index answers.

    LIKE 'x%' would not use the index on SQLite, nor on PostgreSQL without a second one. The end
    of the range is the next code of the same length: digits sort alike under every collation.
    """
    if division_code == EVERYWHERE:
        return {}
    if not division_code.isdecimal():
        return {"exact": division_code}
    following = f"{int(division_code) + 1:0{len(division_code)}d}"
    if len(following) > len(division_code):
        return {"gte": division_code}
    return {"gte": division_code, "lt": following}


def under(division_code: str, path: str = "division_code") -> Q:
    """Return the condition "at or below `division_code`"."""
    return _within(bounds_of(division_code), path)


def _within(bounds: Bounds, path: str) -> Q:
    return Q(*((f"{path}__{lookup}", end) for lookup, end in bounds.items()))


M = TypeVar("M", bound=models.Model)


class ScopedQuerySet(models.QuerySet[M]):
    """A queryset that runs only if it was begun inside a scope."""

    is_refused = False

    def _clone(self) -> Self:
        clone = cast(Self, super()._clone())  # type: ignore[misc]
        clone.is_refused = self.is_refused
        return clone

    def _require_scope(self) -> None:
        if self.is_refused:
            raise UnscopedQuery(
                f"{self.model.__name__} was read outside a scope: wrap the call in scope(code)"
            )

    def _fetch_all(self) -> None:
        self._require_scope()
        super()._fetch_all()

    def iterator(self, *args: Any, **kwargs: Any) -> Iterator[M]:
        self._require_scope()
        return super().iterator(*args, **kwargs)

    def count(self) -> int:
        self._require_scope()
        return super().count()

    def exists(self) -> bool:
        self._require_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self._require_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        self._require_scope()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        self._require_scope()
        return super().delete()


class ScopedManager(models.Manager[M]):
    """What every division-owned model declares as `objects`.

    The model's `scope_path` leads to its division code where that is not `division_code`.
    """

    def get_queryset(self) -> ScopedQuerySet[M]:
        queryset: ScopedQuerySet[M] = self._queryset_class(self.model, using=self._db)
        current = _current.get()
        if current is None:
            queryset.is_refused = True
            return queryset
        path = getattr(self.model, "scope_path", "division_code")
        return queryset.filter(_within(current.bounds, path)) if current.bounds else queryset

    _queryset_class = ScopedQuerySet
