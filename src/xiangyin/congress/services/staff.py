"""Keep the staff register and the office's three guarantees (S381, S382)."""

from datetime import date, datetime

from django.db import transaction

from xiangyin.congress.models import Congress, Staff
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.congresses import congress_found
from xiangyin.congress.selectors.staff import staff_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.permissions import require


@transaction.atomic
def staff_enter(
    *,
    actor: Actor,
    congress_id: int,
    name: str,
    post: str,
    is_full_time: bool,
    on: date,
    at: datetime,
    other_posts: str = "",
    rank: str = "",
) -> Staff:
    """Put a member of the congress's staff on record: post, full or part time, other posts."""
    congress = congress_found(actor, congress_id)
    require(actor, CongressPerm.KEEP_STAFF, congress)
    staff = Staff(
        division_code=congress.division_code,
        name=name.strip(),
        post=post,
        is_full_time=is_full_time,
        other_posts=other_posts,
        rank=rank,
        from_on=on,
    )
    keep(staff)
    after = {"name": name, "post": post, "is_full_time": is_full_time, "other_posts": other_posts}
    record(actor, "congress.staff_entered", staff, at=at, after=after)
    return staff


@transaction.atomic
def staff_end(*, actor: Actor, staff_id: int, on: date, at: datetime) -> Staff:
    """Put on record that a member of staff has left."""
    staff = staff_found(actor, staff_id)
    require(actor, CongressPerm.KEEP_STAFF, staff)
    if staff.until_on is not None or on < staff.from_on:
        raise Invalid(f"{staff.name}已经离任，或者离任日期早于到任日期。", hint="请核对日期。")
    staff.until_on = on
    keep(staff, ["until_on"])
    record(actor, "congress.staff_ended", staff, at=at, after={"until_on": on})
    return staff


@transaction.atomic
def office_check(
    *,
    actor: Actor,
    congress_id: int,
    has_own_office: bool | None,
    has_own_funds: bool | None,
    population: int | None,
    phone: str,
    at: datetime,
) -> Congress:
    """Say what the office has of the three guarantees, and how many people live here."""
    congress = congress_found(actor, congress_id)
    require(actor, CongressPerm.KEEP_STAFF, congress)
    names = ("has_own_office", "has_own_funds", "population", "phone")
    before = {name: getattr(congress, name) for name in names}
    congress.has_own_office, congress.has_own_funds = has_own_office, has_own_funds
    congress.population, congress.phone = population, phone
    keep(congress, names)
    after = {name: getattr(congress, name) for name in names}
    record(actor, "congress.office_checked", congress, at=at, before=before, after=after)
    return congress
