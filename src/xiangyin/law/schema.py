"""JSON Schemas (2020-12) of what goes into the kernel and what comes out of it.

Made from the types themselves, so that they cannot drift from what `reading` accepts.
"""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from .facts import Facts
from .findings import Level
from .reading import hints_of, required_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE: dict[str, Any] = {"type": "string", "format": "date"}
_PLAIN: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    str: {"type": "string"},
    date: DATE,
}

_WORDS: dict[Any, str] = {bool: "是否", int: "整数", str: "文字", date: "日期"}


def facts_schema(kind: type[Facts]) -> dict[str, Any]:
    """The schema of one kind of facts, as `reading.facts_from` takes them."""
    pieces: dict[str, Any] = {}
    schema = {"$schema": DIALECT, **_object(kind, pieces)}
    return {**schema, "$defs": pieces} if pieces else schema


def finding_schema() -> dict[str, Any]:
    """The schema of `Finding.as_dict()`."""
    text: dict[str, Any] = {"type": "string"}
    basis = {
        "statute": text,
        "short": text,
        "article": text,
        "number": {"type": "integer", "minimum": 1},
        "paragraph": {"type": "integer", "minimum": 0},
        "item": {"type": "integer", "minimum": 0},
        "version": DATE,
        "province": {"type": "string", "pattern": "^([0-9]{2})?$"},
    }
    finding = {
        "rule": text,
        "level": {"enum": [level.value for level in Level]},
        "sentence": text,
        "steps": {"type": "array", "items": text},
        "computed": {
            "type": "object",
            "additionalProperties": {"type": ["integer", "boolean", "string", "null"]},
        },
        "basis": {"type": "array", "items": _closed(basis)},
        "by_analogy": {"type": "boolean"},
        "due_on": _or_null(DATE),
    }
    return {"$schema": DIALECT, "title": "Finding", **_closed(finding)}


def type_text(kind: type[Any]) -> list[tuple[str, str, bool]]:
    """Name, kind in a few words and whether it must be given, of every field."""
    required = required_of(kind)
    return [(name, _words(hint), name in required) for name, hint in hints_of(kind).items()]


def _words(hint: Any) -> str:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (kind,) = (one for one in inner if one is not NoneType)
        return f"{_words(kind)}或者不说明"
    if origin is Literal:
        return "、".join(map(str, inner)) + "之一"
    if origin in (tuple, frozenset):
        return f"{_words(inner[0])}的列表"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return "、".join(str(one.value) for one in hint) + "之一"
    return _WORDS.get(hint) or str(hint.__name__)


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _object(kind: type[Any], pieces: dict[str, Any]) -> dict[str, Any]:
    defaults = {one.name: one.default for one in fields(kind) if one.default is not MISSING}
    properties = {}
    for name, hint in hints_of(kind).items():
        properties[name] = _schema_of(hint, pieces)
        if name in defaults:
            properties[name] = {**properties[name], "default": _plain(defaults[name])}
    required = [name for name in properties if name in required_of(kind)]
    return {
        "title": kind.__name__,
        "description": getdoc(kind) or "",
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _schema_of(hint: Any, pieces: dict[str, Any]) -> dict[str, Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (kind,) = (one for one in inner if one is not NoneType)
        return _or_null(_schema_of(kind, pieces))
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (tuple, frozenset):
        items = {"type": "array", "items": _schema_of(inner[0], pieces)}
        return {**items, "uniqueItems": True} if origin is frozenset else items
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [one.value for one in hint]}
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in pieces:
            pieces[hint.__name__] = {}  # a piece may hold itself
            pieces[hint.__name__] = _object(hint, pieces)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return _PLAIN[hint]


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple | frozenset) else value
