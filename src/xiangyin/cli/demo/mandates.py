"""Every deputy of this term by the real verb, and last term's in bulk for comparison."""

from dataclasses import asdict, replace

from xiangyin.cli.demo.bodies import SESSIONS
from xiangyin.cli.demo.people import (
    COUNTY,
    COUNTY_ONLY,
    PARTS,
    TOWN,
    Registry,
    Someone,
    county_people,
    township_people,
)
from xiangyin.cli.demo.world import World, act
from xiangyin.congress.models import Deputy, Person, Term
from xiangyin.congress.services import PersonFacts, deputy_add, deputy_moved
from xiangyin.core.scope import everywhere
from xiangyin.core.text.strokes import stroke_key

LAST_TERM = (57, 13, 40)  # deputies, women, Party members
STAYED = 21


def mandates_make(world: World) -> None:
    """Enter all deputies of this term, then last term's of 青石镇."""
    registry = Registry()
    both: list[Someone] = []
    for code in PARTS:
        for someone in township_people(code, registry):
            enter(world, code, someone)
            both += [someone] if someone.is_county else []
    for someone in both:
        enter(world, COUNTY, replace_district(someone))
    for code in COUNTY_ONLY:
        county_seats_make(world, code, county_people(code, registry))
    one_who_moved = [deputy for (code, _), deputy in world.deputies.items() if code == TOWN][40]
    act(
        deputy_moved,
        world.office(TOWN),
        deputy_id=one_who_moved.pk,
        reason="工作调往县城，户口和居住地已不在原选区",
        on=world.day(13),
        at=world.moment(13),
    )
    last_term_make(world, registry)


def enter(world: World, code: str, someone: Someone) -> None:
    deputy = act(
        deputy_add,
        world.office(code),
        term_id=world.terms[code].pk,
        person=someone.facts,
        mandate=someone.mandate,
        at=world.moment(SESSIONS[1][0] + 3),
    )
    world.deputies[code, someone.facts.name] = deputy


def replace_district(someone: Someone) -> Someone:
    return replace(someone, mandate=replace(someone.mandate, district="县青石选区"))


def county_seats_make(world: World, code: str, people: list[Someone]) -> None:
    """Those who hold a county seat only, in bulk; the township keeps their sheets (S002)."""
    persons = [sheet_of(someone.facts, code) for someone in people]
    Person.objects.bulk_create(persons)
    seats = [
        Deputy(
            division_code=COUNTY,
            term=world.terms[COUNTY],
            person=person,
            stroke_key=person.stroke_key,
            **asdict(replace(someone.mandate, elected_on=world.terms[COUNTY].from_on)),
        )
        for person, someone in zip(persons, people, strict=True)
    ]
    for deputy in Deputy.objects.bulk_create(seats):
        world.deputies[COUNTY, deputy.person.full_name] = deputy


def sheet_of(facts: PersonFacts, code: str) -> Person:
    """A sheet without numbers: those are entered by the verb that seals them."""
    return Person(
        division_code=code,
        full_name=facts.name,
        sex=facts.sex,
        born_on=facts.born_on,
        ethnicity=facts.ethnicity,
        stroke_key=stroke_key(facts.name),
    )


def last_term_make(world: World, registry: Registry) -> None:
    """Last term's deputies: the seats, the women, and who stayed on; in bulk, as history."""
    with everywhere(reason="last term lies in the past"):
        term = Term.objects.get(congress=world.congresses[TOWN], number=17)
        stayed = Deputy.objects.filter(term=world.terms[TOWN]).select_related("person")
        again = list(stayed.order_by("id")[:STAYED])
        total, women, members = LAST_TERM
        sexes = ["2"] * (women - sum(d.person.sex == "2" for d in again))
        sexes += ["1"] * (total - STAYED - len(sexes))
        people = [sheet_of(registry.invented(sex), TOWN) for sex in sexes]
        Person.objects.bulk_create(people)
        rows = [past_deputy(term, d.person, d.party, d.education, d.occupation) for d in again]
        outside = total - members - sum(d.party != "01" for d in again)
        for number, person in enumerate(people):
            party = "13" if number < outside else "01"
            education = ("71", "81", "61", "31", "21")[number % 5]
            trade = ("farmer", "farmer", "village_cadre", "cadre", "worker")[number % 5]
            rows.append(past_deputy(term, person, party, education, trade))
        Deputy.objects.bulk_create(rows)


def past_deputy(term: Term, person: Person, party: str, education: str, trade: str) -> Deputy:
    return Deputy(
        division_code=TOWN,
        term=term,
        person=person,
        stroke_key=stroke_key(person.full_name),
        party=party,
        education=education,
        occupation=trade,
        is_cadre=trade == "cadre",
        is_frontline=trade in {"farmer", "worker"},
        elected_on=term.from_on,
    )
