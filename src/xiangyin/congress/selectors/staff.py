"""Questions about the congress office: who works there, full or part time (S381–S386)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from xiangyin import law
from xiangyin.congress import rules
from xiangyin.congress.models import Congress, PresidiumMember, Staff, Term
from xiangyin.congress.selectors.bodies import presidium_members
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.scope import under
from xiangyin.core.shares import Share


@dataclass(frozen=True)
class Worker:
    """A line of the staff register."""

    name: str
    post: str
    is_full_time: bool
    other_posts: str
    from_on: date
    rank: str = ""
    staff_id: int | None = None
    member_id: int | None = None
    finding: law.Finding | None = None

    @property
    def is_barred(self) -> bool:
        """Whether the law forbids or questions the other post."""
        wrong = {law.Level.VIOLATION, law.Level.WARNING}
        return self.finding is not None and self.finding.level in wrong


@dataclass(frozen=True)
class Guarantee:
    """One of the three things no township office should be without (三无)."""

    label: str
    has: bool | None
    hint: str


@dataclass(frozen=True)
class Office:
    """The congress's office as it is on a day."""

    workers: list[Worker]
    guarantees: list[Guarantee]

    @property
    def full_time(self) -> Share:
        return Share(sum(w.is_full_time for w in self.workers), len(self.workers))

    @property
    def warnings(self) -> list[Worker]:
        return [worker for worker in self.workers if worker.is_barred]


def staff_of(division_code: str, *, on: date) -> QuerySet[Staff]:
    """The staff besides the presidium on the day."""
    found: QuerySet[Staff] = Staff.objects.filter(
        Q(until_on=None) | Q(until_on__gt=on), division_code=division_code, from_on__lte=on
    )
    return found.order_by("-post", "from_on", "id")


def staff_found(actor: Actor, staff_id: int) -> Staff:
    """The member of staff by key, within the actor's division."""
    found = Staff.objects.filter(under(actor.division_code), pk=staff_id).first()
    if found is None:
        raise NotFound("没有这位工作人员。", hint="请回到机构人员页重新选择。")
    return found


def office_of(congress: Congress, term: Term | None, *, on: date) -> Office:
    """The staff register with its warnings and the guarantees' checklist."""
    leaders = presidium_members(term, on=on) if term else []
    workers = [_leader(m, on) for m in leaders if m.post != PresidiumMember.Post.MEMBER]
    workers += [_staff(s) for s in staff_of(congress.division_code, on=on)]
    return Office(workers, _guarantees(congress, workers))


def _leader(member: PresidiumMember, on: date) -> Worker:
    return Worker(
        member.deputy.person.full_name,
        str(member.get_post_display()),
        member.is_full_time,
        member.other_posts,
        member.from_on,
        member_id=member.pk,
        finding=rules.concurrent_post(member, on=on),
    )


def _staff(staff: Staff) -> Worker:
    return Worker(
        staff.name,
        str(staff.get_post_display()),
        staff.is_full_time,
        staff.other_posts,
        staff.from_on,
        rank=staff.rank,
        staff_id=staff.pk,
    )


def _guarantees(congress: Congress, workers: list[Worker]) -> list[Guarantee]:
    full_time = any(worker.is_full_time for worker in workers)
    return [
        Guarantee("有专职人员", full_time, "至少应有一名专职人员"),
        Guarantee("有独立办公场所", congress.has_own_office, "人大应有自己的办公室"),
        Guarantee("有专项工作经费", congress.has_own_funds, "工作和代表活动经费应列入预算"),
    ]


@dataclass(frozen=True)
class OfficeLine:
    """One township in the county's staffing table (S381, S384)."""

    congress: Congress
    chairs: list[PresidiumMember]
    staff: int
    full_time: int
    barred: int

    @property
    def lacks(self) -> list[str]:
        """Which of the three it is without, as far as it has said."""
        missing = [] if self.full_time else ["无专职人员"]
        if self.congress.has_own_office is False:
            missing.append("无独立办公场所")
        if self.congress.has_own_funds is False:
            missing.append("无专项经费")
        return missing


def offices_below(congresses: list[Congress], *, on: date) -> list[OfficeLine]:
    """The townships side by side, in a fixed number of queries."""
    now = Q(until_on=None) | Q(until_on__gt=on)
    codes = [congress.division_code for congress in congresses]
    leaders: dict[str, list[PresidiumMember]] = {}
    sitting = PresidiumMember.objects.filter(now, division_code__in=codes, from_on__lte=on)
    for member in (
        sitting.exclude(post=PresidiumMember.Post.MEMBER)
        .select_related("deputy__person", "term__congress")
        .order_by("post", "id")
    ):
        leaders.setdefault(member.division_code, []).append(member)
    staff: dict[str, list[Staff]] = {}
    for one in Staff.objects.filter(now, division_code__in=codes, from_on__lte=on).order_by("id"):
        staff.setdefault(one.division_code, []).append(one)
    return [
        _line(c, leaders.get(c.division_code, []), staff.get(c.division_code, []), on)
        for c in congresses
    ]


def _line(
    congress: Congress, leaders: list[PresidiumMember], staff: list[Staff], on: date
) -> OfficeLine:
    barred = sum(rules.concurrent_post(m, on=on).refuses for m in leaders)
    full_time = sum(m.is_full_time for m in leaders) + sum(s.is_full_time for s in staff)
    return OfficeLine(congress, leaders, len(leaders) + len(staff), full_time, barred)
