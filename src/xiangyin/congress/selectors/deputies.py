"""Questions about deputies: the roster, one deputy's sheet, who holds which seats."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from xiangyin.congress.models import (
    Deputy,
    GroupMember,
    Person,
    PresidiumMember,
    Resignation,
    StatusChange,
    Term,
)
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.scope import everywhere, under
from xiangyin.core.text import codes
from xiangyin.core.text.dates import format_date
from xiangyin.core.text.normalise import strip_invisible

SHORT_SCHOOLING = {
    "1": "研究生",
    "2": "本科",
    "3": "大专",
    "4": "中专",
    "6": "高中",
    "7": "初中",
    "8": "小学",
    "9": "其他",
}


@dataclass(frozen=True, kw_only=True)
class RosterFilter:
    """What a roster may be narrowed by; "" asks nothing."""

    q: str = ""
    status: str = ""
    sex: str = ""
    party: str = ""
    group: str = ""
    incumbent: str = ""

    @property
    def is_empty(self) -> bool:
        return self == RosterFilter()


@dataclass(frozen=True)
class RosterLine:
    """One deputy as a line of the ledger; numbers are not among it."""

    deputy: Deputy
    group: str
    post: str

    @property
    def born(self) -> str:
        """「1975年3月」: a ledger gives the month."""
        person = self.deputy.person
        if person.born_on is None:
            return ""
        precision = "year" if person.born_precision == "year" else "month"
        return format_date(person.born_on, precision)  # type: ignore[arg-type]

    @property
    def sex(self) -> str:
        return codes.label_of(codes.SEXES, self.deputy.person.sex)

    @property
    def ethnicity(self) -> str:
        return codes.label_of(codes.ETHNICITIES, self.deputy.person.ethnicity)

    @property
    def party(self) -> str:
        return codes.label_of(codes.PARTIES, self.deputy.party)

    @property
    def education(self) -> str:
        return codes.label_of(codes.EDUCATIONS, self.deputy.education)

    @property
    def schooling(self) -> str:
        """学历 in the short word a ledger has room for: 本科, 大专, 高中."""
        code = self.deputy.education
        return SHORT_SCHOOLING.get(code[:1], "")

    @property
    def occupation(self) -> str:
        return codes.label_of(codes.OCCUPATIONS, self.deputy.occupation)

    @property
    def notes(self) -> str:
        """What stands in the last column: post, state, the office's own words."""
        deputy = self.deputy
        state = "" if deputy.status == Deputy.Status.IN_OFFICE else deputy.get_status_display()
        moved = "已调离原选区" if deputy.moved_away and deputy.is_in_office else ""
        return "；".join(part for part in (self.post, state, moved, deputy.note) if part)


def deputies_of(term: Term) -> QuerySet[Deputy]:
    """All who were elected in the term, in stroke order, with their persons."""
    found: QuerySet[Deputy] = Deputy.objects.filter(term=term)
    return found.select_related("person", "term__congress").order_by("stroke_key", "id")


def deputies_in_office(term: Term) -> QuerySet[Deputy]:
    """Those who hold their seat, suspended ones included, in stroke order."""
    return deputies_of(term).filter(_in_office())


def seats_vacant(term: Term) -> int:
    """How many of the term's seats nobody holds."""
    return max(term.seats - deputies_in_office(term).count(), 0)


def deputy_found(actor: Actor, deputy_id: int, *, lock: bool = False) -> Deputy:
    """The deputy by its key, within the actor's division."""
    seen = Deputy.objects.filter(under(actor.division_code), pk=deputy_id)
    if lock:
        seen = seen.select_for_update(of=("self",), no_key=True)
    found: Deputy | None = seen.select_related("person", "term__congress").first()
    if found is None:
        raise NotFound("名册里没有这位代表。", hint="请回到代表名册，从名单中选择。")
    return found


def roster_lines(term: Term, wanted: RosterFilter | None = None) -> list[RosterLine]:
    """The ledger: a fixed number of queries however long it is."""
    wanted = wanted or RosterFilter()
    deputies = _narrow(deputies_of(term), wanted).prefetch_related(
        Prefetch(
            "group_memberships",
            GroupMember.objects.filter(until_on=None).select_related("group"),
            to_attr="groups_now",
        ),
        Prefetch(
            "presidium_posts",
            PresidiumMember.objects.filter(until_on=None),
            to_attr="posts_now",
        ),
    )
    return [RosterLine(deputy, _group_text(deputy), _post_text(deputy)) for deputy in deputies]


def _narrow(deputies: QuerySet[Deputy], wanted: RosterFilter) -> QuerySet[Deputy]:
    if wanted.q:
        words = strip_invisible(wanted.q)
        deputies = deputies.filter(
            Q(person__full_name__contains=words)
            | Q(district__contains=words)
            | Q(workplace__contains=words)
        )
    if wanted.status == "ended":
        deputies = deputies.filter(status=Deputy.Status.ENDED)
    elif wanted.status == "suspended":
        deputies = deputies.filter(status=Deputy.Status.SUSPENDED)
    elif wanted.status == "moved":
        deputies = deputies.filter(_in_office(), moved_away=True)
    elif wanted.status != "all":
        deputies = deputies.filter(_in_office())
    if wanted.sex:
        deputies = deputies.filter(person__sex=wanted.sex)
    if wanted.party:
        members = Q(party__in=["01", "02"])
        deputies = deputies.filter(members if wanted.party == "cpc" else ~members)
    if wanted.incumbent:
        deputies = deputies.filter(is_incumbent=wanted.incumbent == "yes")
    if wanted.group == "none":
        grouped = GroupMember.objects.filter(deputy=OuterRef("pk"), until_on=None)
        deputies = deputies.filter(~Exists(grouped))
    elif wanted.group.isdecimal():
        deputies = deputies.filter(
            group_memberships__until_on=None, group_memberships__group_id=int(wanted.group)
        )
    return deputies


def _in_office() -> Q:
    return Q(status__in=[Deputy.Status.IN_OFFICE, Deputy.Status.SUSPENDED])


def _group_text(deputy: Deputy) -> str:
    found = deputy.groups_now  # type: ignore[attr-defined]
    return "、".join(f"{m.group.name}{'（组长）' if m.is_leader else ''}" for m in found)


def _post_text(deputy: Deputy) -> str:
    found = deputy.posts_now  # type: ignore[attr-defined]
    return "、".join(f"主席团{p.get_post_display()}" for p in found)


@dataclass(frozen=True)
class Mandate:
    """One seat of a person, at either level, now or before."""

    deputy: Deputy
    is_visible: bool

    @property
    def text(self) -> str:
        """「青石镇第十八届人大代表（第三选区）」."""
        term = self.deputy.term
        place = term.congress.place_name
        where = f"（{self.deputy.district}）" if self.deputy.district else ""
        return f"{place}{term}人大代表{where}"


def mandates_of(person: Person, actor: Actor) -> list[Mandate]:
    """All seats of one person, the latest first (S002). Seats elsewhere are named, not opened."""
    with everywhere(reason="a person's sheet names the seats held at both levels"):
        seats = list(
            Deputy.objects.filter(person=person)
            .select_related("term__congress", "person")
            .order_by("-term__from_on", "id")
        )
    return [Mandate(s, s.division_code.startswith(actor.division_code)) for s in seats]


def status_changes_of(deputy: Deputy) -> QuerySet[StatusChange]:
    """The legal acts upon the mandate, the latest first."""
    found: QuerySet[StatusChange] = StatusChange.objects.filter(deputy=deputy)
    return found.order_by("-on", "-id")


def open_resignation(deputy: Deputy) -> Resignation | None:
    """The resignation procedure under way, if one is."""
    found: Resignation | None = Resignation.objects.filter(deputy=deputy, closed_on=None).first()
    return found


def resignations_of(deputy: Deputy) -> QuerySet[Resignation]:
    """Every resignation procedure of the mandate, the latest first."""
    found: QuerySet[Resignation] = Resignation.objects.filter(deputy=deputy)
    return found.order_by("-opened_on", "-id")


def group_of(deputy: Deputy) -> GroupMember | None:
    """The group the deputy belongs to now."""
    found = GroupMember.objects.filter(deputy=deputy, until_on=None).select_related("group")
    member: GroupMember | None = found.first()
    return member


def person_in_office(person_id: int, division_code: str, *, on: date) -> Deputy | None:
    """The seat a signed-in deputy acts by in a division on the day."""
    seats = Deputy.objects.filter(
        _in_office(),
        Q(term__until_on=None) | Q(term__until_on__gt=on),
        person_id=person_id,
        division_code=division_code,
        term__from_on__lte=on,
    )
    found: Deputy | None = seats.select_related("person", "term__congress").first()
    return found
