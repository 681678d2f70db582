"""Gatherings for tests, brought to where a test needs them by the real verbs."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from xiangyin.congress.models import Deputy
from xiangyin.congress.testing import Town
from xiangyin.core.actors import Actor
from xiangyin.core.testing import LIN, moment
from xiangyin.gatherings import services
from xiangyin.gatherings.models import AgendaItem, Attendee, Gathering

PLANNED = moment("2027-01-04")
STARTS = moment("2027-01-16 09:00")
CONGRESS, PRESIDIUM, OTHER = Gathering.Body


@dataclass(frozen=True)
class Meeting:
    """A gathering of 青石镇, and what tests do with it again and again."""

    town: Town
    gathering: Gathering

    @property
    def pk(self) -> int:
        return self.gathering.pk

    def fresh(self) -> Gathering:
        return Gathering.objects.get(pk=self.pk)

    def attendee(self, deputy: Deputy) -> Attendee:
        return Attendee.objects.get(gathering=self.gathering, person=deputy.person_id)

    def call_all(self, *, at: datetime = PLANNED) -> None:
        """List the whole body and tell it."""
        services.body_invite(actor=LIN, gathering_id=self.pk, at=at)
        services.gathering_notify(actor=LIN, gathering_id=self.pk, at=at)

    def come(self, deputy: Deputy, *, at: datetime = STARTS, actor: Actor = LIN) -> Attendee:
        attendee = self.attendee(deputy)
        return services.list_check_in(
            actor=actor, gathering_id=self.pk, attendee_id=attendee.pk, at=at
        )

    def open(self, *, at: datetime = STARTS) -> Gathering:
        return services.gathering_open(actor=LIN, gathering_id=self.pk, at=at)

    def item(self, title: str = "听取政府工作报告", **given: Any) -> AgendaItem:
        entry = services.ItemEntry(
            kind=given.pop("kind", AgendaItem.Kind.REPORT), title=title, **given
        )
        return services.item_add(actor=LIN, gathering_id=self.pk, entry=entry, at=PLANNED)


def make_meeting(town: Town, *, body: Gathering.Body = CONGRESS, **given: Any) -> Meeting:
    """Planned on 4 January for 16 January 2027; nobody is listed yet."""
    starts_at = given.pop("starts_at", STARTS)
    plan = services.Plan(
        congress_id=town.congress.pk,
        kind=given.pop("kind", "session"),
        title=given.pop("title", "第十八届人民代表大会第三次会议"),
        place=given.pop("place", "镇政府三楼会议室"),
        starts_at=starts_at,
        ends_at=given.pop("ends_at", starts_at + timedelta(hours=8)),
        body=body,
        **given,
    )
    return Meeting(town, services.gathering_plan(actor=LIN, plan=plan, at=PLANNED))
