"""What every page's shell shows: who I am, my division, the menu."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from xiangyin.core.actors import Actor, Role


@dataclass(frozen=True)
class NavigationItem:
    """One line of the menu; `count` is shown beside it, `current` marks the page one is on."""

    label: str
    url: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True)
class NavigationGroup:
    """A titled group of lines."""

    title: str
    items: list[NavigationItem] = field(default_factory=list)


Navigator = Callable[[HttpRequest, Actor], list[NavigationGroup]]
_navigators: list[Navigator] = []


def navigate_with(navigator: Navigator) -> None:
    """Let the desk say what the menu holds (the desk is above this room)."""
    _navigators[:] = [navigator]


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `actor`, `place_name`, `navigation`, `shell_template`, `is_demo`."""
    actor = getattr(request, "actor", None)
    groups = [g for navigator in _navigators for g in navigator(request, actor)] if actor else []
    return {
        "actor": actor,
        "place_name": getattr(request, "place_name", ""),
        "navigation": groups,
        "shell_template": _shell_of(actor),
        "is_demo": settings.DEMO,
    }


def _shell_of(actor: Actor | None) -> str:
    """Deputies read on a phone; everybody else at a desk."""
    if actor is not None and actor.role is Role.DEPUTY:
        return "shell/phone.html"
    return "shell/desk.html"
