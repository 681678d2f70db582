"""What every page of this room begins with: who asks, about which congress and term."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from xiangyin.congress.models import Congress, Term
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors import congress_in_view, term_in_view
from xiangyin.core import clock
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.pages import actor_of
from xiangyin.core.permissions import may, require


@dataclass(frozen=True)
class Door:
    """The asker, the day, the congress and its term."""

    actor: Actor
    today: date
    congress: Congress
    term: Term | None

    def may(self, permission: CongressPerm) -> bool:
        return may(self.actor, permission, self.congress)

    @property
    def sure_term(self) -> Term:
        """The term, where the page means nothing without one."""
        if self.term is None:
            raise NotFound(
                f"{self.congress}还没有登记届次。", hint="请先在“届次和会议”中登记本届。"
            )
        return self.term

    @property
    def query(self) -> str:
        """What keeps the next page on the same congress: "?town=330799100" or ""."""
        own = self.congress.division_code == self.actor.division_code
        return "" if own else f"?town={self.congress.division_code}"

    def context(self, **more: Any) -> dict[str, Any]:
        """What every template of this room is told."""
        return {
            "congress": self.congress,
            "term": self.term,
            "today": self.today,
            "query": self.query,
            "can": {perm.name.lower(): self.may(perm) for perm in CongressPerm},
        } | more


def door_of(request: HttpRequest, permission: CongressPerm) -> Door:
    """Open the door: the congress asked for, if the actor may read it so."""
    actor, today = actor_of(request), clock.today()
    congress = congress_in_view(actor, request.GET.get("town", "")[:12])
    require(actor, permission, congress)
    number = request.GET.get("term", "")
    wanted = int(number) if number.isdecimal() and len(number) < 4 else None
    return Door(actor, today, congress, term_in_view(congress, on=today, number=wanted))


def door_to(actor: Actor, term: Term) -> Door:
    """The door of a page that shows one thing of a known term."""
    return Door(actor, clock.today(), term.congress, term)
