"""Questions about congresses, their terms and sessions."""

from datetime import date

from django.db.models import QuerySet

from xiangyin.congress.models import Congress, Session, Term
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.prepared import prepared
from xiangyin.core.scope import is_under, under


def congress_in_view(actor: Actor, code: str = "") -> Congress:
    """The congress a page is about: the one asked for, else the actor's own, else the first."""
    wanted = code or actor.division_code
    found = congress_of(wanted) if is_under(wanted, actor.division_code) else None
    if found is None and not code:
        seen: QuerySet[Congress] = Congress.objects.filter(under(actor.division_code))
        found = seen.order_by("division_code").first()
    if found is None:
        raise NotFound("没有找到这个人大，或者它不在您的管辖范围内。", hint="请从菜单重新进入。")
    return found


def congress_of(division_code: str) -> Congress | None:
    """The congress of this very division, if the scope holds one."""
    found = _congress_of(code=division_code)
    return found[0] if found else None


@prepared
def _congress_of(*, code: str) -> QuerySet[Congress]:
    return Congress.objects.filter(division_code=code)


def congress_found(actor: Actor, congress_id: int) -> Congress:
    """The congress by its key, within the actor's division."""
    found = Congress.objects.filter(under(actor.division_code), pk=congress_id).first()
    if found is None:
        raise NotFound("没有找到这个人大。", hint="请从菜单重新进入。")
    return found


def township_congresses(division_code: str) -> QuerySet[Congress]:
    """The township congresses at or below a division."""
    found: QuerySet[Congress] = Congress.objects.filter(
        under(division_code), level=Congress.Level.TOWNSHIP
    )
    return found.order_by("division_code")


def current_term(division_code: str, *, on: date) -> Term | None:
    """The term running on the day, else the last one begun before it."""
    terms = Term.objects.filter(division_code=division_code, from_on__lte=on)
    found: Term | None = terms.select_related("congress").order_by("-from_on", "-id").first()
    return found


def term_in_view(congress: Congress, *, on: date, number: int | None = None) -> Term | None:
    """The term a page is about: the one asked for, else the current, else the next."""
    terms = congress.terms.select_related("congress")
    if number is not None:
        found: Term | None = terms.filter(number=number).first()
        if found is None:
            raise NotFound("这个人大没有登记这一届。", hint="请从届次列表中选择。")
        return found
    return current_term(congress.division_code, on=on) or terms.order_by("from_on", "id").first()


def term_found(actor: Actor, term_id: int) -> Term:
    """The term by its key, within the actor's division."""
    seen = Term.objects.filter(under(actor.division_code)).select_related("congress")
    found: Term | None = seen.filter(pk=term_id).first()
    if found is None:
        raise NotFound("没有找到这一届。", hint="请从菜单重新进入。")
    return found


def previous_term(term: Term) -> Term | None:
    """The term before this one, where it is on record."""
    earlier = Term.objects.filter(congress_id=term.congress_id, from_on__lt=term.from_on)
    found: Term | None = earlier.select_related("congress").order_by("-from_on", "-id").first()
    return found


def sessions_of(term: Term) -> QuerySet[Session]:
    """The sessions of a term, the latest first."""
    found: QuerySet[Session] = Session.objects.filter(term=term)
    return found.select_related("term__congress").order_by("-number", "-id")


def latest_session(term: Term, *, on: date) -> Session | None:
    """The last session opened by the day: between sessions, the one that has closed."""
    return sessions_of(term).filter(opens_on__lte=on).first()


def session_sitting(term: Term, *, on: date) -> Session | None:
    """The session sitting on the day, if one is."""
    return sessions_of(term).filter(opens_on__lte=on, closes_on__gte=on).first()
