"""Who is in the room at a moment, who is missing and why; what attendance came to in the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from xiangyin.core.clock import day_of
from xiangyin.gatherings import rules
from xiangyin.gatherings.models import Attendee, Gathering, Presence
from xiangyin.law import Finding


@dataclass(frozen=True, kw_only=True)
class Hall:
    """The room at one moment. `members` is what the quorum is reckoned of."""

    members: int
    present: Sequence[Attendee] = ()
    on_leave: Sequence[Attendee] = ()
    missing: Sequence[Attendee] = ()
    sitting_in: Sequence[Attendee] = ()
    finding: Finding

    @property
    def has_quorum(self) -> bool:
        return not self.finding.refuses


def hall_of(gathering: Gathering, *, at: datetime) -> Hall:
    """Sort the list by presence at `at`: intervals that cover the moment, whoever entered them."""
    people = list(
        gathering.attendees.annotate(is_in=Exists(_covering(at)))
        .select_related("person")
        .order_by("number", "id")
    )
    members = rules.members_of(gathering, on=day_of(at))
    called = [one for one in people if one.counts]
    present = [one for one in called if one.is_in]
    away = [one for one in called if not one.is_in]
    return Hall(
        members=members or len(called),
        present=present,
        on_leave=[one for one in away if one.is_excused],
        missing=[one for one in away if not one.is_excused],
        sitting_in=[one for one in people if not one.counts and one.is_in],
        finding=rules.quorum(
            gathering, present=len(present), members=members or len(called), on=day_of(at)
        ),
    )


def people_present(gathering: Gathering, *, at: datetime) -> list[int]:
    """Ids of the persons who attend and are in the room: the electorate of a vote taken now."""
    return list(
        gathering.attendees.filter(
            Exists(_covering(at)), capacity=Attendee.Capacity.ATTEND, person__isnull=False
        )
        .order_by("number", "id")
        .values_list("person_id", flat=True)
    )


def _covering(at: datetime) -> QuerySet[Presence]:
    return Presence.objects.filter(
        Q(until_at=None) | Q(until_at__gt=at), attendee=OuterRef("pk"), from_at__lte=at
    )


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """What attendance came to: counted among those who were to attend."""

    called: int
    came: int
    excused: int

    @property
    def absent(self) -> int:
        return self.called - self.came - self.excused


def attendance_of(gathering: Gathering) -> Attendance:
    """Came at any time; excused and did not come; the rest are absent."""
    called = gathering.attendees.filter(capacity=Attendee.Capacity.ATTEND)
    came = Exists(Presence.objects.filter(attendee=OuterRef("pk")))
    return Attendance(
        called=called.count(),
        came=called.filter(came).count(),
        excused=called.filter(~came, leave_state=Attendee.LeaveState.APPROVED).count(),
    )
