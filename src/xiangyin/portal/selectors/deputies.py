"""Deputies as the public knows them: name, district, group, post, and what they did.

Telephones, numbers, days of birth, addresses and places of work are not among it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from xiangyin import law
from xiangyin.congress.models import (
    Congress,
    Deputy,
    DeputyGroup,
    GroupMember,
    PresidiumMember,
    Term,
)
from xiangyin.duty.models import DutyEntry
from xiangyin.law import Finding, facts
from xiangyin.portal.redaction import redacted


@dataclass(frozen=True)
class DeputyLine:
    """One deputy as a line of the public roster."""

    id: int
    name: str
    sex: str
    ethnicity: str
    district: str
    group: str
    post: str
    is_incumbent: bool


@dataclass(frozen=True)
class DutyRecord:
    """How often a deputy was on duty at sessions and between them, since a day."""

    since: date
    in_session: int
    between: int


@dataclass(frozen=True)
class DeputyPage:
    """What a deputy's own page says before the list of what was raised."""

    line: DeputyLine
    term: str
    elected_on: date | None
    is_in_office: bool
    duty: DutyRecord
    publishing: Finding


@dataclass(frozen=True)
class GroupLine:
    """A deputies' group with how many belong to it."""

    id: int
    name: str
    area: str
    room: str
    leader: str
    members: int


def deputies_sitting(term: Term) -> QuerySet[Deputy]:
    """Those who hold their seat, in stroke order."""
    rows: QuerySet[Deputy] = (
        Deputy.objects.filter(term=term).in_office().by_strokes().select_related("person")
    )
    return rows


def deputy_lines(term: Term, *, group_id: int | None = None, q: str = "") -> list[DeputyLine]:
    """The public roster. Three queries, however long it is."""
    rows = deputies_sitting(term)
    if group_id is not None:
        rows = rows.filter(group_memberships__until_on=None, group_memberships__group_id=group_id)
    if q.strip():
        words = q.strip()
        rows = rows.filter(Q(person__full_name__contains=words) | Q(district__contains=words))
    return [_line(deputy) for deputy in _with_bodies(rows)]


def _with_bodies(rows: QuerySet[Deputy]) -> QuerySet[Deputy]:
    groups = GroupMember.objects.filter(until_on=None).select_related("group")
    posts = PresidiumMember.objects.filter(until_on=None)
    return rows.prefetch_related(
        Prefetch("group_memberships", groups, to_attr="groups_now"),
        Prefetch("presidium_posts", posts, to_attr="posts_now"),
    )


def _line(deputy: Any) -> DeputyLine:
    leads = {True: "（组长）", False: ""}
    person = deputy.person
    return DeputyLine(
        id=deputy.pk,
        name=person.full_name,
        sex=person.sex,
        ethnicity=person.ethnicity,
        district=redacted(deputy.district),
        group="、".join(f"{m.group.name}{leads[m.is_leader]}" for m in deputy.groups_now),
        post="、".join(f"主席团{post.get_post_display()}" for post in deputy.posts_now),
        is_incumbent=deputy.is_incumbent,
    )


def deputy_page(congress: Congress, deputy_id: int, *, on: date) -> DeputyPage | None:
    """One deputy of this congress, of whatever term; None for anybody else's."""
    rows = Deputy.objects.filter(pk=deputy_id, term__congress=congress)
    found = _with_bodies(rows.select_related("person", "term")).first()
    if found is None:
        return None
    told = facts.PerformanceFile(
        is_recorded=True,
        is_published=True,
        level=congress.level,  # type: ignore[arg-type]
    )
    return DeputyPage(
        line=_line(found),
        term=str(found.term),
        elected_on=found.elected_on,
        is_in_office=found.is_in_office,
        duty=_duty_of(found),
        publishing=law.decide(told, on=on, place=congress.division_code),
    )


def _duty_of(deputy: Deputy) -> DutyRecord:
    """Two numbers only: the lines themselves, and their kinds, may tell of what is not public."""
    found = DutyEntry.objects.filter(deputy=deputy, withdrawn_on=None).aggregate(
        at_sessions=Count("pk", Q(in_session=True)), between=Count("pk", Q(in_session=False))
    )
    since = max(deputy.elected_on or deputy.term.from_on, deputy.term.from_on)
    return DutyRecord(since, found["at_sessions"], found["between"])


def group_lines(term: Term) -> list[GroupLine]:
    """The term's groups in the order they were made. Two queries."""
    leaders = GroupMember.objects.filter(until_on=None, is_leader=True)
    rows: Any = (
        DeputyGroup.objects.filter(term=term)
        .annotate(number=Count("members", Q(members__until_on=None)))
        .prefetch_related(
            Prefetch("members", leaders.select_related("deputy__person"), to_attr="leaders")
        )
        .order_by("id")
    )
    return [
        GroupLine(
            id=group.pk,
            name=group.name,
            area=redacted(group.area),
            room=redacted(group.room),
            leader="、".join(str(member.deputy) for member in group.leaders),
            members=group.number,
        )
        for group in rows
    ]
