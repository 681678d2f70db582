"""The county being built: today, its offices, and everybody by name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from django.utils import timezone

from xiangyin.congress.models import Congress, Deputy, Session, Term, Unit
from xiangyin.core.actors import Actor, Role, job_actor
from xiangyin.core.scope import scope

JOB = job_actor("演示数据")
T = TypeVar("T")


@dataclass
class World:
    """What has been made so far."""

    today: date
    congresses: dict[str, Congress] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    sessions: dict[tuple[str, int], Session] = field(default_factory=dict)
    deputies: dict[tuple[str, str], Deputy] = field(default_factory=dict)
    units: dict[tuple[str, str], Unit] = field(default_factory=dict)
    actors: dict[tuple[str, Role], Actor] = field(default_factory=dict)
    signed_in: dict[tuple[str, str], int] = field(default_factory=dict)

    def day(self, ago: int) -> date:
        """The day so many days before today; negative ones lie ahead."""
        return self.today - timedelta(days=ago)

    def moment(self, ago: int, minute: int = 0) -> datetime:
        """That day at half past eight, and so many minutes."""
        start = datetime.combine(self.day(ago), time(8, 30)) + timedelta(minutes=minute)
        return timezone.make_aware(start)

    def office(self, code: str, role: Role = Role.SECRETARY) -> Actor:
        """The secretary (or chair) of an office; the county's own office is one hat."""
        return self.actors.get((code, role)) or self.actors[code, Role.COUNTY]

    def deputy_actor(self, code: str, name: str) -> Actor:
        deputy = self.deputies[code, name]
        return Actor(
            role=Role.DEPUTY,
            name=name,
            division_code=code,
            person_id=deputy.person_id,
            user_id=self.signed_in.get((code, name)),
        )

    def unit_actor(self, code: str, name: str) -> Actor:
        unit = self.units[code, name]
        return Actor(
            role=Role.UNIT,
            name=f"{name}经办人",
            division_code=code,
            unit_id=unit.pk,
            user_id=self.signed_in.get((code, name)),
        )


def act(verb: Callable[..., T], actor: Actor, **given: Any) -> T:
    """Let somebody do something, inside the scope a request of theirs would have."""
    with scope(actor.division_code):
        return verb(actor=actor, **given)
