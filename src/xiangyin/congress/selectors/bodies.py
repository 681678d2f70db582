"""Questions about the presidium and the deputies' groups."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from xiangyin import law
from xiangyin.congress import rules
from xiangyin.congress.models import Deputy, DeputyGroup, GroupMember, PresidiumMember, Term
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.scope import everywhere, under

POST_ORDER = {"chair": 0, "vice_chair": 1, "member": 2}


@dataclass(frozen=True)
class Seat:
    """A presidium member with what the law says of the other post."""

    member: PresidiumMember
    finding: law.Finding

    @property
    def is_barred(self) -> bool:
        return self.finding.level in {law.Level.VIOLATION, law.Level.WARNING}


@dataclass(frozen=True)
class Presidium:
    """The presidium on a day: who sits, and whether their number is right."""

    seats: list[Seat]
    size: law.Finding | None

    @property
    def warnings(self) -> list[law.Finding]:
        """What somebody must look at."""
        found = [seat.finding for seat in self.seats if seat.is_barred]
        wrong = {law.Level.VIOLATION, law.Level.WARNING, law.Level.NEEDS_HUMAN}
        if self.size and self.size.level in wrong:
            found.append(self.size)
        return found


def presidium_members(term: Term, *, on: date) -> list[PresidiumMember]:
    """Who sits on the presidium on the day: chair, vice-chairs, members by strokes."""
    sitting = PresidiumMember.objects.filter(
        Q(until_on=None) | Q(until_on__gt=on), term=term, from_on__lte=on
    ).select_related("deputy__person", "term__congress")
    return sorted(sitting, key=lambda m: (POST_ORDER[m.post], m.deputy.stroke_key, m.deputy_id))


def presidium_of(term: Term, *, on: date) -> Presidium:
    """The presidium with the findings on its size and on concurrent posts (S044, S383)."""
    members = presidium_members(term, on=on)
    seats = [Seat(member, rules.concurrent_post(member, on=on)) for member in members]
    return Presidium(seats, rules.presidium_size(term.congress, term, len(members), on=on))


def presidium_history(term: Term) -> QuerySet[PresidiumMember]:
    """Those who no longer sit."""
    found: QuerySet[PresidiumMember] = PresidiumMember.objects.filter(term=term)
    return found.exclude(until_on=None).select_related("deputy__person").order_by("-until_on", "id")


def presidium_member_found(actor: Actor, member_id: int) -> PresidiumMember:
    """The member by its key, within the actor's division."""
    seen = PresidiumMember.objects.filter(under(actor.division_code), pk=member_id)
    found: PresidiumMember | None = seen.select_related("deputy__person", "term__congress").first()
    if found is None:
        raise NotFound("主席团里没有这位成员。", hint="请回到主席团页面重新选择。")
    return found


@dataclass(frozen=True)
class Group:
    """A group with its members of today and what the law says of its size."""

    group: DeputyGroup
    members: list[GroupMember]
    finding: law.Finding

    @property
    def leader(self) -> GroupMember | None:
        return next((m for m in self.members if m.is_leader), None)

    @property
    def is_too_small(self) -> bool:
        return self.finding.level in {law.Level.VIOLATION, law.Level.WARNING}


@dataclass(frozen=True)
class Grouping:
    """All groups of a term, and who belongs to none (S026)."""

    groups: list[Group]
    ungrouped: list[Deputy] = field(default_factory=list)


def groups_of(term: Term, *, on: date) -> list[Group]:
    """The groups with their members by strokes, the leader first."""
    members = (
        GroupMember.objects.filter(until_on=None)
        .select_related("deputy__person", "deputy__term__congress")
        .order_by("-is_leader", "deputy__stroke_key", "id")
    )
    found = (
        DeputyGroup.objects.filter(term=term)
        .select_related("contact__deputy__person")
        .prefetch_related(Prefetch("members", members, to_attr="members_now"))
        .order_by("id")
    )
    return [Group(g, g.members_now, rules.group_size(g, len(g.members_now), on=on)) for g in found]


def grouping_of(term: Term, *, on: date) -> Grouping:
    """The groups, and the deputies in office who belong to none."""
    groups = groups_of(term, on=on)
    grouped = {member.deputy_id for group in groups for member in group.members}
    return Grouping(groups, [d for d in group_candidates(term) if d.pk not in grouped])


def group_candidates(term: Term) -> list[Deputy]:
    """Who may join a group of the term: its own deputies, and deputies of the county congress
    whose sheet this township keeps (S002)."""
    code = term.division_code
    in_office = Q(status__in=[Deputy.Status.IN_OFFICE, Deputy.Status.SUSPENDED])
    own = Q(term=term)
    higher = (
        Q(person__division_code=code, term__until_on=None)
        & ~Q(division_code=code)
        & Q(division_code__in=[code[:6]])
    )
    with everywhere(reason="groups are mixed: county deputies living here belong to them (S002)"):
        found = list(
            Deputy.objects.filter(in_office, own | higher)
            .select_related("person", "term__congress")
            .order_by("stroke_key", "id")
        )
    holders = {deputy.person_id for deputy in found if deputy.term_id == term.pk}
    return [d for d in found if d.term_id == term.pk or d.person_id not in holders]


def group_found(actor: Actor, group_id: int) -> DeputyGroup:
    """The group by its key, within the actor's division."""
    seen = DeputyGroup.objects.filter(under(actor.division_code), pk=group_id)
    found: DeputyGroup | None = seen.select_related("term__congress").first()
    if found is None:
        raise NotFound("没有这个代表小组。", hint="请回到代表小组页面重新选择。")
    return found
