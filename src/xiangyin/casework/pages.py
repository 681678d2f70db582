"""What another room's page needs of a case: where it is read, how near its deadline is.

The engine's verbs lead back to the page of the room that opened the case.
"""

from collections.abc import Callable

from xiangyin.casework.lights import Light, day_words, light_of
from xiangyin.casework.models import Case

__all__ = ["Light", "day_words", "light_of", "page_of", "register_page"]

_pages: dict[str, Callable[[Case], str]] = {}


def register_page(kind: str, url_of: Callable[[Case], str]) -> None:
    """Let a room above say where its cases are read; called in its `apps.ready()`."""
    _pages[kind] = url_of


def page_of(case: Case) -> str:
    """Return the address of the page on which this case is read."""
    return _pages[case.kind](case)
