"""Enter and correct deputies; reveal a sealed number, one at a time, with a reason."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from django.db import transaction

from xiangyin.congress.events import DeputyAdded
from xiangyin.congress.identity import id_index, id_keep, id_open, phone_keep, phone_open
from xiangyin.congress.models import Deputy, Person, Term
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.congresses import term_found
from xiangyin.congress.selectors.deputies import deputy_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere, is_under
from xiangyin.core.text.idnumber import read_id
from xiangyin.core.text.names import check_name, normalise_name

Private = Literal["id_number", "phone"]
SEALED = ("id_number", "phone")
REASON_LENGTH = 4


class PersonRefused(DomainError):
    """The person's particulars contradict each other or belong to somebody else."""

    code = "person-refused"


class ReasonMissing(DomainError):
    """A sealed number is shown only to who says why."""

    code = "reason-missing"


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """What is entered of a person. "" of a sealed number keeps the one on record."""

    name: str
    sex: str = "0"
    born_on: date | None = None
    born_precision: str = "day"
    ethnicity: str = "01"
    id_number: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class MandateFacts:
    """What is entered of a mandate."""

    district: str = ""
    village_code: str = ""
    card_number: str = ""
    party: str = "13"
    education: str = ""
    occupation: str = ""
    workplace: str = ""
    is_frontline: bool = False
    is_cadre: bool = False
    is_incumbent: bool = False
    is_migrant_worker: bool = False
    is_returned_overseas: bool = False
    is_new_stratum: bool = False
    is_state_owned: bool = False
    is_private_owned: bool = False
    elected_on: date | None = None
    note: str = ""


@transaction.atomic
def deputy_add(
    *,
    actor: Actor,
    term_id: int,
    person: PersonFacts,
    mandate: MandateFacts,
    at: datetime,
    person_id: int | None = None,
) -> Deputy:
    """Enter a deputy (S001). The same identity number is the same person (S002).

    `person_id` names a person on record, chosen by the office, of whom no number is known.
    """
    term = term_found(actor, term_id)
    require(actor, CongressPerm.KEEP_ROSTER, term)
    facts = _checked(person)
    holder = _known_person(actor, facts, person_id) or Person(division_code=term.division_code)
    _refuse_second_seat(term, holder)
    _write_person(holder, facts, actor)
    deputy = Deputy(
        division_code=term.division_code,
        term=term,
        person=holder,
        **_mandate_values(mandate, term),
    )
    keep(deputy)
    record(actor, "congress.deputy_added", deputy, at=at, after=_told(facts, mandate))
    announce(DeputyAdded(deputy.pk))
    return deputy


@transaction.atomic
def deputy_edit(
    *,
    actor: Actor,
    deputy_id: int,
    person: PersonFacts,
    mandate: MandateFacts,
    at: datetime,
) -> Deputy:
    """Correct what is on record of a deputy; the trail keeps what stood there before."""
    deputy = deputy_found(actor, deputy_id, lock=True)
    require(actor, CongressPerm.KEEP_ROSTER, deputy)
    facts = _checked(person)
    if facts.id_number:
        owner = _owner_of(facts.id_number)
        if owner is not None and owner.pk != deputy.person_id:
            raise PersonRefused(
                "这个身份证号已经登记在另一个人名下。", hint="请对照身份证核对号码。"
            )
    before = _state(deputy)
    _write_person(deputy.person, facts, actor)
    for name, value in _mandate_values(mandate, deputy.term).items():
        setattr(deputy, name, value)
    keep(deputy)
    _refresh_seats(deputy.person)
    after = _state(deputy)
    changed = {name for name in after if after[name] != before[name]}
    record(
        actor,
        "congress.deputy_edited",
        deputy,
        at=at,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
    return deputy


@transaction.atomic
def deputy_reveal(
    *, actor: Actor, deputy_id: int, field: Private, reason: str, at: datetime
) -> str:
    """Open one sealed number of one deputy; who, when and why go into the trail."""
    deputy = deputy_found(actor, deputy_id)
    require(actor, CongressPerm.REVEAL, deputy)
    if field not in SEALED:
        raise Invalid("只能查看身份证号或联系电话。", hint="请从代表页面点击查看。")
    why = reason.strip()
    if len(why) < REASON_LENGTH:
        raise ReasonMissing(
            "查看完整号码要写明用途。", hint=f"请写至少{REASON_LENGTH}个字，如：制作代表证。"
        )
    record(actor, "congress.revealed", deputy, at=at, after={"field": field, "reason": why[:200]})
    return id_open(deputy.person) if field == "id_number" else phone_open(deputy.person)


def person_facts_of(deputy: Deputy) -> PersonFacts:
    """What is on record of the person, sealed numbers left out."""
    person = deputy.person
    return PersonFacts(
        name=person.full_name,
        sex=person.sex,
        born_on=person.born_on,
        born_precision=person.born_precision,
        ethnicity=person.ethnicity,
    )


def mandate_facts_of(deputy: Deputy) -> MandateFacts:
    """What is on record of the mandate."""
    names = MandateFacts.__dataclass_fields__
    return MandateFacts(**{name: getattr(deputy, name) for name in names})


def _checked(person: PersonFacts) -> PersonFacts:
    """The facts with the name normalised, and sex and birth taken from the identity number."""
    check = check_name(person.name)
    if not check.is_valid:
        raise PersonRefused("；".join(check.errors) + "。", hint="请改正姓名。")
    facts = replace(person, name=normalise_name(person.name))
    if not facts.id_number:
        return facts
    reading = read_id(facts.id_number)
    if reading.citizen is None:
        raise PersonRefused(f"身份证号{reading.problem}。", hint="核对后再保存。")
    citizen = reading.citizen
    if facts.sex in {"1", "2"} and facts.sex != citizen.sex:
        raise PersonRefused("性别与身份证号不一致。", hint="请核对性别和身份证号。")
    return replace(
        facts,
        id_number=citizen.number,
        sex=citizen.sex,
        born_on=citizen.birth,
        born_precision="day",
    )


def _owner_of(id_number: str) -> Person | None:
    with everywhere(reason="an identity number belongs to one person in the whole installation"):
        found: Person | None = Person.objects.filter(id_index=id_index(id_number)).first()
    return found


def _known_person(actor: Actor, facts: PersonFacts, person_id: int | None) -> Person | None:
    owner = _owner_of(facts.id_number) if facts.id_number else None
    if owner is None and person_id is not None:
        with everywhere(reason="a county deputy living here may hold a township seat as well"):
            owner = Person.objects.filter(pk=person_id).first()
    if owner is not None:
        refuse_elsewhere(actor, owner)
    return owner


def refuse_elsewhere(actor: Actor, person: Person) -> None:
    """A person on another township's sheet is not taken over unasked."""
    code = person.division_code
    if is_under(code, actor.division_code) or is_under(actor.division_code, code):
        return
    raise PersonRefused(
        f"「{person.full_name}」的身份证号已由其他乡镇登记。",
        hint="如户口或工作已转来，请联系县人大核对后办理。",
    )


def _refuse_second_seat(term: Term, person: Person) -> None:
    if person.pk and Deputy.objects.filter(term=term, person=person).exists():
        raise PersonRefused(
            f"{person.full_name}已在{term}代表名册中。", hint="请在名册中找到他，直接修改。"
        )


def _write_person(person: Person, facts: PersonFacts, actor: Actor) -> None:
    person.full_name, person.sex, person.ethnicity = facts.name, facts.sex, facts.ethnicity
    person.born_on, person.born_precision = facts.born_on, facts.born_precision
    if len(actor.division_code) > len(person.division_code):
        person.division_code = actor.division_code  # the township keeps the sheet
    if facts.id_number:
        id_keep(person, facts.id_number)
    if facts.phone:
        phone_keep(person, facts.phone)
    keep(person, sealed=SEALED)


def _refresh_seats(person: Person) -> None:
    """Carry a corrected name to the stroke keys of the person's other seats."""
    with everywhere(reason="a corrected name is corrected at both levels"):
        Deputy.objects.filter(person=person).update(stroke_key=person.stroke_key)


def _mandate_values(mandate: MandateFacts, term: Term) -> dict[str, Any]:
    values = asdict(mandate)
    values["elected_on"] = mandate.elected_on or term.from_on
    return values


def _told(person: PersonFacts, mandate: MandateFacts) -> dict[str, Any]:
    """What the trail keeps: never a sealed number."""
    told = asdict(person) | asdict(mandate)
    return {name: value for name, value in told.items() if name not in SEALED and value}


def _state(deputy: Deputy) -> dict[str, Any]:
    person = deputy.person
    seen = asdict(person_facts_of(deputy)) | asdict(mandate_facts_of(deputy))
    return seen | {"id_number": person.id_mask, "phone": person.phone_mask}
