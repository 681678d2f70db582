"""Bodies and people for tests, of any room: `make_*` are keyword-only and return the instance."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from xiangyin.congress.identity import id_keep, phone_keep
from xiangyin.congress.models import (
    Congress,
    Deputy,
    DeputyGroup,
    GroupMember,
    Person,
    PresidiumMember,
    Session,
    Term,
    Unit,
)
from xiangyin.core.actors import Actor, Role
from xiangyin.core.scope import everywhere
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN

NAMES = {COUNTY: "云岭县", TOWN: "青石镇", NEIGHBOUR: "白水镇"}
TERM_FROM = date(2025, 1, 10)
OPENS_ON, CLOSES_ON = date(2026, 1, 17), date(2026, 1, 18)


def make_congress(*, division_code: str = TOWN, name: str = "", **given: Any) -> Congress:
    """The division's congress; made once, then the same one."""
    place = name.removesuffix("人民代表大会") or NAMES.get(division_code, f"{division_code[-3:]}镇")
    level = Congress.Level.COUNTY if len(division_code) == 6 else Congress.Level.TOWNSHIP
    defaults = {
        "level": level,
        "name": f"{place}人民代表大会",
        "short_name": f"{place}人大",
        "letter_prefix": f"{place[:-1]}人大",
    }
    with everywhere(reason="a test builds its own world"):
        return Congress.objects.get_or_create(
            division_code=division_code, defaults=defaults | given
        )[0]


def make_term(
    *,
    division_code: str = TOWN,
    congress: Congress | None = None,
    number: int = 18,
    from_on: date = TERM_FROM,
    until_on: date | None = None,
    seats: int = 59,
) -> Term:
    """A term of the congress; made once by its number."""
    congress = congress or make_congress(division_code=division_code)
    defaults = {
        "division_code": congress.division_code,
        "from_on": from_on,
        "until_on": until_on,
        "seats": seats,
    }
    with everywhere(reason="a test builds its own world"):
        return Term.objects.get_or_create(congress=congress, number=number, defaults=defaults)[0]


def make_session(
    *,
    division_code: str = TOWN,
    term: Term | None = None,
    number: int = 2,
    opens_on: date = OPENS_ON,
    closes_on: date = CLOSES_ON,
    motion_deadline_at: datetime | None = None,
) -> Session:
    """A session of the term; made once by its number."""
    term = term or make_term(division_code=division_code)
    defaults = {
        "division_code": term.division_code,
        "opens_on": opens_on,
        "closes_on": closes_on,
        "motion_deadline_at": motion_deadline_at,
    }
    with everywhere(reason="a test builds its own world"):
        return Session.objects.get_or_create(term=term, number=number, defaults=defaults)[0]


def make_person(
    *,
    division_code: str = TOWN,
    name: str = "张代表",
    sex: str = "1",
    born_on: date | None = date(1975, 3, 8),
    ethnicity: str = "01",
    phone: str = "13800000001",
    id_number: str = "",
    **given: Any,
) -> Person:
    """A person; the number and the telephone are sealed as the services seal them."""
    person = Person(
        division_code=division_code,
        full_name=name,
        sex=sex,
        born_on=born_on,
        ethnicity=ethnicity,
        **given,
    )
    id_keep(person, id_number)
    phone_keep(person, phone)
    person.save()
    return person


PERSON_FIELDS = {"sex", "born_on", "born_precision", "ethnicity", "phone", "id_number"}


def make_deputy(
    *,
    division_code: str = TOWN,
    name: str = "张代表",
    term: Term | None = None,
    person: Person | None = None,
    district: str = "第一选区",
    **given: Any,
) -> Deputy:
    """A deputy in office; fields of the person (sex, phone…) may be given here too."""
    term = term or make_term(division_code=division_code)
    own = {key: given.pop(key) for key in PERSON_FIELDS & given.keys()}
    person = person or make_person(division_code=term.division_code, name=name, **own)
    fields = {"elected_on": term.from_on, "education": "60", "occupation": "farmer"} | given
    return Deputy.objects.create(
        division_code=term.division_code, term=term, person=person, district=district, **fields
    )


def make_unit(
    *,
    division_code: str = TOWN,
    name: str = "农业农村办公室",
    kind: str = Unit.Kind.OFFICE,
    **given: Any,
) -> Unit:
    """A handling unit; made once by its name."""
    with everywhere(reason="a test builds its own world"):
        return Unit.objects.get_or_create(
            division_code=division_code, name=name, defaults={"kind": kind} | given
        )[0]


def make_group(
    *,
    division_code: str = TOWN,
    name: str = "第一代表小组",
    term: Term | None = None,
    members: Iterable[Deputy] = (),
    leader: Deputy | None = None,
    **given: Any,
) -> DeputyGroup:
    """A group with its members from the first day of the term."""
    term = term or make_term(division_code=division_code)
    group = DeputyGroup.objects.create(
        division_code=term.division_code, term=term, name=name, **given
    )
    for deputy in {d.pk: d for d in [*members, *([leader] if leader else [])]}.values():
        GroupMember.objects.create(
            division_code=term.division_code,
            group=group,
            deputy=deputy,
            is_leader=leader is not None and deputy.pk == leader.pk,
            from_on=term.from_on,
        )
    return group


def make_presidium_member(
    *,
    division_code: str = TOWN,
    deputy: Deputy | None = None,
    post: str = PresidiumMember.Post.MEMBER,
    **given: Any,
) -> PresidiumMember:
    """A sitting member of the presidium."""
    deputy = deputy or make_deputy(division_code=division_code, name="陈主席")
    fields = {"from_on": deputy.term.from_on} | given
    return PresidiumMember.objects.create(
        division_code=deputy.division_code, term=deputy.term, deputy=deputy, post=post, **fields
    )


def deputy_actor(deputy: Deputy, *, user_id: int | None = 100) -> Actor:
    """The deputy, signed in."""
    return Actor(
        role=Role.DEPUTY,
        name=str(deputy),
        division_code=deputy.division_code,
        person_id=deputy.person_id,
        user_id=user_id,
    )


def unit_actor(unit: Unit, *, user_id: int | None = 200) -> Actor:
    """A clerk of the unit, signed in."""
    return Actor(
        role=Role.UNIT,
        name=f"{unit}经办人",
        division_code=unit.division_code,
        unit_id=unit.pk,
        user_id=user_id,
    )


@dataclass(frozen=True)
class Town:
    """青石镇人大, as most tests find it."""

    congress: Congress
    term: Term
    session: Session
    zhang: Deputy
    zhao: Deputy
    ma: Deputy
    qian: Deputy
    sun: Deputy
    agriculture: Unit
    roads: Unit
    station: Unit
    village: Unit

    @property
    def deputies(self) -> list[Deputy]:
        return [self.zhang, self.zhao, self.ma, self.qian, self.sun]

    @property
    def units(self) -> list[Unit]:
        return [self.agriculture, self.roads, self.station, self.village]


def town(*, division_code: str = TOWN) -> Town:
    """青石镇人大: term 18, session 2 (17–18 January 2026), five deputies, four units."""
    session = make_session(division_code=division_code)
    term = session.term
    code = division_code
    return Town(
        congress=term.congress,
        term=term,
        session=session,
        zhang=make_deputy(term=term, name="张代表", phone="13800000001"),
        zhao=make_deputy(
            term=term, name="赵代表", sex="2", district="第二选区", phone="13800000002"
        ),
        ma=make_deputy(
            term=term, name="马代表", sex="2", ethnicity="03", district="第二选区",
            phone="13800000003",
        ),
        qian=make_deputy(term=term, name="钱代表", party="01", phone="13800000004"),
        sun=make_deputy(
            term=term, name="孙代表", party="01", district="第三选区", phone="13800000005"
        ),
        agriculture=make_unit(division_code=code, name="农业农村办公室"),
        roads=make_unit(division_code=code, name="村镇建设办公室"),
        station=make_unit(division_code=code, name="供电所", kind=Unit.Kind.STATION),
        village=make_unit(division_code=code, name="上塘村村民委员会", kind=Unit.Kind.VILLAGE),
    )  # fmt: skip
