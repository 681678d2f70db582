"""Fields of a paper: the Chinese name an office writes in its template, and what blank looks like.

A template says {{ 承办单位 }}; the dataclass says `unit`. `plain` turns a context into the
dictionary the template sees: text and lists only, nothing a template could call.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from xiangyin.papers.docx.titles import LONGEST_TITLE_LINE, title_lines
from xiangyin.papers.docx.wording import BLANK, BLANK_DATE, Choice, chinese_date, printable

Plain = str | int | list["Plain"] | dict[str, "Plain"]


class Missing(StrEnum):
    """What stands on paper where a value is not known."""

    LINE = BLANK
    DATE = BLANK_DATE
    NOTHING = ""


def line(label: str, hint: str = "") -> Any:
    """A text; a line to write on where it is missing."""
    return _entry(label, hint, Missing.LINE, None)


def heading(label: str, hint: str = "", *, longest: float = LONGEST_TITLE_LINE) -> Any:
    """A title, broken into lines by sense."""
    return _entry(label, hint, Missing.LINE, None, longest=longest)


def optional(label: str, hint: str = "") -> Any:
    """A text or number that is left out where it is missing."""
    return _entry(label, hint, Missing.NOTHING, None)


def day(label: str, hint: str = "") -> Any:
    """A day, written 2026年1月5日."""
    return _entry(label, hint, Missing.DATE, None)


def list_day(label: str, hint: str = "") -> Any:
    """A day in a ledger column, written 2026-01-05; empty where missing."""
    return _entry(label, hint, Missing.NOTHING, None, iso=True)


def many(label: str, hint: str = "") -> Any:
    """A list, to be walked with {%p for … %} or {%tr for … %}."""
    return _entry(label, hint, Missing.NOTHING, ())


def fixed(label: str, default: object, hint: str = "") -> Any:
    """A value with a default of its own."""
    return _entry(label, hint, Missing.LINE, default)


def _entry(label: str, hint: str, missing: Missing, default: object, **more: object) -> Any:
    metadata = {"label": label, "hint": hint, "missing": missing, "iso": False, **more}
    return field(default=default, metadata=metadata)


def label_of(entry: Field[Any]) -> str:
    """The Chinese name of a field in templates."""
    return str(entry.metadata.get("label", entry.name))


Writers = Mapping[type, Callable[[Any], str]]


def plain(value: object, writers: Writers | None = None) -> Plain:
    """A value as text, lists and dictionaries under Chinese names."""
    return _plain(value, {"missing": Missing.LINE}, writers or {})


def plain_entries(context: Any, writers: Writers | None = None) -> dict[str, Plain]:
    """A context's fields under their Chinese names; `writers` put other types into words."""
    return {
        label_of(entry): _plain(getattr(context, entry.name), entry.metadata, writers or {})
        for entry in fields(context)
    }


def _plain(value: object, how: Mapping[str, Any], writers: Writers) -> Plain:
    if type(value) in writers:
        return writers[type(value)](value)
    if isinstance(value, date):
        return value.isoformat() if how.get("iso") else chinese_date(value)
    if isinstance(value, Choice):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return plain_entries(value, writers)
    if isinstance(value, tuple | list):
        return [_plain(item, how, writers) for item in value]
    if isinstance(value, int):
        return value
    text = "" if value is None else printable(str(value)).strip()
    if "longest" in how:
        text = "\n".join(title_lines(text, how["longest"]))
    return text or str(how["missing"].value)


@dataclass(frozen=True)
class TemplateField:
    """One field an office may use in a template."""

    label: str
    hint: str
    is_list: bool


def template_fields(context: type) -> tuple[TemplateField, ...]:
    """The fields of a kind of paper, in order, for the template page's list."""
    return tuple(
        TemplateField(label_of(entry), str(entry.metadata.get("hint", "")), entry.default == ())
        for entry in fields(context)
    )
