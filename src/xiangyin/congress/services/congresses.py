"""Open a congress, its terms, its sessions."""

from datetime import date, datetime

from django.db import transaction

from xiangyin.congress.events import CongressOpened, SessionEntered, TermOpened
from xiangyin.congress.models import Congress, Session, Term
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.congresses import congress_found, term_found
from xiangyin.congress.services.keeping import Invalid, keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere, is_under
from xiangyin.core.text.dates import format_date
from xiangyin.places.selectors import division_of


@transaction.atomic
def congress_open(
    *,
    actor: Actor,
    division_code: str,
    on: date,
    at: datetime,
    letter_prefix: str = "",
    phone: str = "",
) -> Congress:
    """Open the congress of a township or county that is on record (one per division)."""
    with everywhere(reason="an administrator opens congresses anywhere"):
        division = division_of(division_code, on=on)
    if division is None or not is_under(division_code, actor.division_code):
        raise NotFound("没有这个行政区划。", hint="请先登记行政区划，再设立人大。")
    if len(division_code) not in {6, 9}:
        raise Invalid("只有乡级和县级设人民代表大会。", hint="请选择乡镇或者县。")
    level = Congress.Level.TOWNSHIP if len(division_code) == 9 else Congress.Level.COUNTY
    congress = Congress(
        division_code=division_code,
        level=level,
        name=f"{division.name}人民代表大会",
        short_name=f"{division.name}人大",
        letter_prefix=letter_prefix or f"{division.name[:-1]}人大",
        phone=phone,
    )
    require(actor, CongressPerm.OPEN_CONGRESS, congress)
    with everywhere(reason="one congress per division in the whole installation"):
        keep(congress)
    record(actor, "congress.opened", congress, at=at, after={"name": congress.name})
    announce(CongressOpened(congress.pk))
    return congress


@transaction.atomic
def term_open(
    *, actor: Actor, congress_id: int, number: int, from_on: date, seats: int, at: datetime
) -> Term:
    """Open a term; the term before ends that day. Its elected deputies make its structure."""
    congress = congress_found(actor, congress_id)
    require(actor, CongressPerm.KEEP_TERMS, congress)
    running = list(congress.terms.filter(until_on=None).order_by("from_on"))
    for before in running:
        if before.from_on >= from_on or before.number >= number:
            raise Invalid(
                f"{before}从{format_date(before.from_on)}开始，新一届应在它之后。",
                hint="请核对届次和起始日期。",
            )
        before.until_on = from_on
        keep(before, ["until_on"])
        record(actor, "congress.term_closed", before, at=at, after={"until_on": from_on})
    term = Term(
        division_code=congress.division_code,
        congress=congress,
        number=number,
        from_on=from_on,
        seats=seats,
    )
    keep(term)
    after = {"number": number, "from_on": from_on, "seats": seats}
    record(actor, "congress.term_opened", term, at=at, after=after)
    announce(TermOpened(term.pk))
    return term


@transaction.atomic
def session_enter(
    *,
    actor: Actor,
    term_id: int,
    number: int,
    opens_on: date,
    closes_on: date,
    at: datetime,
    motion_deadline_at: datetime | None = None,
) -> Session:
    """Put a session on record: suggestions raised at it are numbered under it."""
    term = term_found(actor, term_id)
    require(actor, CongressPerm.KEEP_TERMS, term)
    if opens_on < term.from_on or (term.until_on and opens_on >= term.until_on):
        raise Invalid(
            f"{format_date(opens_on)}不在{term}任期内。",
            hint="请核对会议日期，或者先登记新的一届。",
        )
    session = Session(
        division_code=term.division_code,
        term=term,
        number=number,
        opens_on=opens_on,
        closes_on=closes_on,
        motion_deadline_at=motion_deadline_at,
    )
    keep(session)
    after = {"number": number, "opens_on": opens_on, "closes_on": closes_on}
    record(actor, "congress.session_entered", session, at=at, after=after)
    announce(SessionEntered(session.pk))
    return session
