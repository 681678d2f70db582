"""Divisions, congresses, terms and sessions, units, groups, the presidium and staff."""

from datetime import date
from typing import Any

from xiangyin.casework.services import marks_load_shipped, office_rules_set
from xiangyin.cli.demo.data_files import table
from xiangyin.cli.demo.people import TOWN
from xiangyin.cli.demo.world import JOB, World, act
from xiangyin.congress import services as congress
from xiangyin.congress.models import GroupMember
from xiangyin.congress.selectors import group_candidates
from xiangyin.congress.services import UnitFacts
from xiangyin.core.scope import scope
from xiangyin.places.services import DivisionRow, divisions_load
from xiangyin.suggestions.services import categories_load_default

SESSIONS = {1: (501, 499), 2: (311, 309), 3: (113, 111)}  # opened and closed, days ago
TERM_DAYS = 1826
NUMBER = 18


def divisions_make(world: World) -> None:
    """Enter the divisions and open their congresses with two terms and the sessions."""
    places = table("places")
    rows = [DivisionRow(code, name, date(2000, 1, 1)) for code, name in places["divisions"].items()]
    at = world.moment(SESSIONS[1][0] + TERM_DAYS)
    act(divisions_load, JOB, rows=rows, at=at)
    for code, facts in places["congresses"].items():
        world.congresses[code] = act(
            congress.congress_open,
            JOB,
            division_code=code,
            on=world.today,
            at=at,
            letter_prefix=facts["letter_prefix"],
            phone="0579-0000000",
        )
        terms_make(world, code, facts["seats"])


def terms_make(world: World, code: str, seats: int) -> None:
    """Open last term and this one, and put this one's sessions on record."""
    begins = SESSIONS[1][0]
    for number, ago in ((NUMBER - 1, begins + TERM_DAYS), (NUMBER, begins)):
        world.terms[code] = act(
            congress.term_open,
            JOB,
            congress_id=world.congresses[code].pk,
            number=number,
            from_on=world.day(ago),
            seats=seats - (2 if number < NUMBER else 0),
            at=world.moment(ago),
        )
    for number, (opened, closed) in SESSIONS.items():
        world.sessions[code, number] = act(
            congress.session_enter,
            JOB,
            term_id=world.terms[code].pk,
            number=number,
            opens_on=world.day(opened),
            closes_on=world.day(closed),
            motion_deadline_at=world.moment(opened - 1, 510),
            at=world.moment(opened + 10),
        )


def offices_make(world: World) -> None:
    """Units, subjects, rules of handling, staff: what an office sets up first."""
    marks_load_shipped()
    at = world.moment(SESSIONS[1][0] - 1)
    for code, rows in table("places")["units"].items():
        office = world.office(code)
        for name, kind, sector, leader, supervisor, contact in rows:
            facts = UnitFacts(
                name=name,
                kind=kind,
                sector=sector,
                leader=leader,
                supervisor=supervisor,
                contact=contact,
                phone="0579-0000000",
            )
            world.units[code, name] = act(congress.unit_add, office, facts=facts, at=at)
        whole = world.congresses[code]
        act(categories_load_default, office, congress=whole, at=at)
        act(office_rules_set, office, congress=whole, at=at, yellow_days=15)
        staff_make(world, code)


def staff_make(world: World, code: str) -> None:
    """Who works for the congress, and how many people live here."""
    at = world.moment(SESSIONS[1][0] - 1)
    office, whole = world.office(code), world.congresses[code]
    for name, post, is_full_time, other_posts in table("people")["staff"][code]:
        act(
            congress.staff_enter,
            office,
            congress_id=whole.pk,
            name=name,
            post=post,
            is_full_time=is_full_time,
            other_posts=other_posts,
            on=world.terms[code].from_on,
            at=at,
        )
    act(
        congress.office_check,
        office,
        congress_id=whole.pk,
        has_own_office=code != "330799200",
        has_own_funds=True,
        population=table("places")["congresses"][code]["population"],
        phone="0579-0000000",
        at=at,
    )


def bodies_make(world: World) -> None:
    """青石镇's presidium, groups and structure targets; a chair for the two others."""
    places, at = table("places"), world.moment(SESSIONS[1][0])
    for row in places["presidium"]:
        appoint(world, TOWN, **row)
    for code, chair in (("330799101", "葛岳海"), ("330799200", "石锡达")):
        appoint(world, code, name=chair, post="chair", is_full_time=True)
    for target in places["targets"]:
        term_id = world.terms[TOWN].pk
        act(congress.structure_target_set, world.office(TOWN), term_id=term_id, at=at, **target)
    groups_make(world)


def appoint(world: World, code: str, *, name: str, post: str, **given: Any) -> None:
    act(
        congress.presidium_appoint,
        world.office(code),
        deputy_id=world.deputies[code, name].pk,
        post=post,
        on=world.terms[code].from_on,
        at=world.moment(SESSIONS[1][0]),
        **given,
    )


def groups_make(world: World) -> None:
    """Six groups by village; county deputies living here belong to them too (S002)."""
    office, at = world.office(TOWN), world.moment(SESSIONS[1][0] - 2)
    term, on = world.terms[TOWN], world.day(SESSIONS[1][0] - 2)
    with scope(TOWN):
        sitting = {m.deputy.person.full_name: m.pk for m in term.presidium.all()}
        candidates = group_candidates(term)
    villages = table("places")["divisions"]
    for row in table("places")["groups"]:
        area = row["area"].split("、")
        living = [d for d in candidates if villages.get(d.village_code, "青石社区") in area]
        leader = next(deputy for deputy in living if str(deputy) == row["leader"])
        group = act(
            congress.group_make,
            office,
            term_id=term.pk,
            name=row["name"],
            area=row["area"],
            room=row["room"],
            contact_id=sitting[row["contact"]],
            at=at,
        )
        given = {"group_id": group.pk, "deputy_id": leader.pk, "on": on, "at": at}
        act(congress.member_assign, office, is_leader=True, **given)
        GroupMember.objects.bulk_create(
            GroupMember(division_code=TOWN, group=group, deputy=deputy, from_on=on)
            for deputy in living
            if deputy is not leader
        )
