"""How a lower room tells a higher one something: it announces, they listen.

Listeners run inside the announcing verb's transaction, in the order they were registered: a duty
entry can be neither lost nor half written. Anything slow enqueues a job, which is a row of the
same transaction. An event is a frozen dataclass of plain values in the announcing room's
`events.py`; its docstring says when it fires.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")

_listeners: dict[type, list[Callable[[Any], None]]] = defaultdict(list)


def listen(event: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Register a listener; a room does so when its `apps.ready()` imports the module."""

    def register(listener: Callable[[E], None]) -> Callable[[E], None]:
        _listeners[event].append(listener)
        return listener

    return register


def announce(event: object) -> None:
    """Tell every listener of this kind of event."""
    for listener in _listeners[type(event)]:
        listener(event)
