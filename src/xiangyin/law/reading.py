"""Facts from plain data (JSON, YAML): read by the types of their fields, refused by name.

Nothing is guessed and nothing is filled in: a field that is missing, unknown or of another
kind is a `FactsError` whose `field` names it, down to `candidates[2].votes`.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from .findings import FactsError

T = TypeVar("T")


def facts_from(kind: type[T], given: object, *, at: str = "") -> T:
    """An instance of `kind` from a mapping of its fields.

    Dates are ISO strings (or dates), choices their values, lists for tuples, mappings for the
    pieces inside. `at` is the path of `kind` itself where it stands inside other facts.
    """
    if not isinstance(given, Mapping):
        raise FactsError(at or "facts", f"应当是一组字段：{_shown(given)}")
    hints = hints_of(kind)
    for name in given:
        if name not in hints:
            known = "、".join(hints)
            raise FactsError(_path(at, str(name)), f"没有这个字段，可以给出的字段：{known}")
    values = {}
    for name, hint in hints.items():
        if name in given:
            values[name] = _read(hint, given[name], _path(at, name))
        elif name in required_of(kind):
            raise FactsError(_path(at, name), "缺少这个字段")
    try:
        return kind(**values)
    except FactsError as fault:
        raise FactsError(_path(at, fault.field), str(fault)) from None


def hints_of(kind: type[Any]) -> dict[str, Any]:
    """The fields that may be given, with their types, in the order of the class."""
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind) if one.init}


def required_of(kind: type[Any]) -> frozenset[str]:
    """The fields that must be given."""
    return frozenset(
        one.name
        for one in fields(kind)
        if one.init and one.default is MISSING and one.default_factory is MISSING
    )


def _read(hint: Any, value: object, at: str) -> object:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _read_optional(inner, value, at)
    if origin is Literal:
        return _read_choice(inner, value, at)
    if origin in (tuple, frozenset):
        return origin(_read_list(inner[0], value, at))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(_read_choice(tuple(one.value for one in hint), value, at))
    if is_dataclass(hint) and isinstance(hint, type):
        return value if isinstance(value, hint) else facts_from(hint, value, at=at)
    return _READERS[hint](value, at)


def _read_optional(inner: tuple[Any, ...], value: object, at: str) -> object:
    (kind,) = (one for one in inner if one is not NoneType)
    return None if value is None else _read(kind, value, at)


def _read_choice(choices: tuple[object, ...], value: object, at: str) -> object:
    if value not in choices or isinstance(value, bool) != isinstance(choices[0], bool):
        raise FactsError(
            at, f"应当是其中之一：{'、'.join(map(str, choices))}；给出的是{_shown(value)}"
        )
    return value


def _read_list(kind: Any, value: object, at: str) -> list[object]:
    if not isinstance(value, list | tuple | set | frozenset):
        raise FactsError(at, f"应当是列表：{_shown(value)}")
    return [_read(kind, one, f"{at}[{place}]") for place, one in enumerate(value)]


def _read_bool(value: object, at: str) -> bool:
    if not isinstance(value, bool):
        raise FactsError(at, f"应当是“是”或者“否”（true、false）：{_shown(value)}")
    return value


def _read_int(value: object, at: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise FactsError(at, f"应当是整数：{_shown(value)}")
    return value


def _read_str(value: object, at: str) -> str:
    if not isinstance(value, str):
        raise FactsError(at, f"应当是文字：{_shown(value)}")
    return value


def _read_date(value: object, at: str) -> date:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise FactsError(at, f"应当是日期，如2026-12-15：{_shown(value)}") from None


_READERS: dict[Any, Any] = {bool: _read_bool, int: _read_int, str: _read_str, date: _read_date}


def _path(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
