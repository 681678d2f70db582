"""Make deputies' groups and put deputies into them (S025, S026)."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from xiangyin.congress.models import Deputy, DeputyGroup, GroupMember, PresidiumMember, Term
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.bodies import (
    group_candidates,
    group_found,
    presidium_member_found,
)
from xiangyin.congress.selectors.congresses import term_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require


@transaction.atomic
def group_make(
    *,
    actor: Actor,
    term_id: int,
    name: str,
    at: datetime,
    area: str = "",
    room: str = "",
    contact_id: int | None = None,
) -> DeputyGroup:
    """Make a group, by distance and convenience of meeting (S026)."""
    term = term_found(actor, term_id)
    require(actor, CongressPerm.KEEP_GROUPS, term)
    group = DeputyGroup(
        division_code=term.division_code,
        term=term,
        name=name.strip(),
        area=area,
        room=room,
        contact=_contact(actor, term, contact_id),
    )
    keep(group)
    after = {"name": group.name, "area": area, "room": room}
    record(actor, "congress.group_made", group, at=at, after=after)
    return group


@transaction.atomic
def group_edit(
    *,
    actor: Actor,
    group_id: int,
    name: str,
    area: str,
    room: str,
    contact_id: int | None,
    at: datetime,
) -> DeputyGroup:
    """Correct a group's name, area, room, and the presidium member who contacts it (S039)."""
    group = group_found(actor, group_id)
    require(actor, CongressPerm.KEEP_GROUPS, group)
    before = {"name": group.name, "area": group.area, "room": group.room}
    group.name, group.area, group.room = name.strip(), area, room
    group.contact = _contact(actor, group.term, contact_id)
    keep(group, ["name", "area", "room", "contact"])
    after = {"name": group.name, "area": area, "room": room, "contact": str(group.contact or "")}
    record(actor, "congress.group_edited", group, at=at, before=before, after=after)
    return group


@transaction.atomic
def member_assign(
    *,
    actor: Actor,
    group_id: int,
    deputy_id: int,
    on: date,
    at: datetime,
    is_leader: bool = False,
) -> GroupMember:
    """Put a deputy into a group, out of the one before; of either level (S002)."""
    group = group_found(actor, group_id)
    require(actor, CongressPerm.KEEP_GROUPS, group)
    deputy = _candidate(group.term, deputy_id)
    before = _leave(deputy, on)
    member = GroupMember(
        division_code=group.division_code,
        group=group,
        deputy=deputy,
        is_leader=False,
        from_on=max(on, group.term.from_on),
    )
    keep(member)
    if is_leader:
        _lead(member)
    record(
        actor,
        "congress.member_assigned",
        member,
        at=at,
        before={"group": before},
        after={"group": group.name, "deputy": str(deputy), "is_leader": is_leader},
    )
    return member


@transaction.atomic
def members_assign(
    *, actor: Actor, group_id: int, deputy_ids: Iterable[int], on: date, at: datetime
) -> int:
    """Put several deputies into a group, all or none; returns how many."""
    made = [
        member_assign(actor=actor, group_id=group_id, deputy_id=deputy_id, on=on, at=at)
        for deputy_id in deputy_ids
    ]
    return len(made)


@transaction.atomic
def member_leave(*, actor: Actor, group_id: int, deputy_id: int, on: date, at: datetime) -> None:
    """Take a deputy out of a group."""
    group = group_found(actor, group_id)
    require(actor, CongressPerm.KEEP_GROUPS, group)
    member = _member(group, deputy_id)
    _leave(member.deputy, on)
    record(actor, "congress.member_left", member, at=at, before={"group": group.name})


@transaction.atomic
def leader_appoint(*, actor: Actor, group_id: int, deputy_id: int, at: datetime) -> GroupMember:
    """Make a member the group's leader; a group has one."""
    group = group_found(actor, group_id)
    require(actor, CongressPerm.KEEP_GROUPS, group)
    member = _member(group, deputy_id)
    _lead(member)
    after = {"leader": str(member.deputy)}
    record(actor, "congress.group_edited", group, at=at, after=after)
    return member


def _contact(actor: Actor, term: Term, contact_id: int | None) -> PresidiumMember | None:
    if contact_id is None:
        return None
    member = presidium_member_found(actor, contact_id)
    if member.term_id != term.pk or member.until_on is not None:
        raise Invalid(f"{member.deputy}现在不是主席团成员。", hint="请从现任主席团成员中选择。")
    return member


def _candidate(term: Term, deputy_id: int) -> Deputy:
    for deputy in group_candidates(term):
        if deputy.pk == deputy_id:
            return deputy
    raise NotFound("本届在任代表中没有这一位。", hint="请从名单中选择。")


def _member(group: DeputyGroup, deputy_id: int) -> GroupMember:
    found = group.members.filter(deputy_id=deputy_id, until_on=None)
    member = found.select_related("deputy__person").first()
    if member is None:
        raise NotFound(f"{group}里没有这位代表。", hint="请先编入小组。")
    return member


def _leave(deputy: Deputy, on: date) -> str:
    """End the membership of today, if there is one; returns that group's name."""
    found = GroupMember.objects.filter(deputy=deputy, until_on=None)
    member = found.select_related("group").first()
    if member is None:
        return ""
    member.until_on, member.is_leader = max(on, member.from_on), False
    keep(member, ["until_on", "is_leader"])
    return member.group.name


def _lead(member: GroupMember) -> None:
    GroupMember.objects.filter(group_id=member.group_id, is_leader=True).update(is_leader=False)
    member.is_leader = True
    keep(member, ["is_leader"])
