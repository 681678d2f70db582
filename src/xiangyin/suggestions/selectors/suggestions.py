"""Fetching is authorising: what an actor may see is what these return."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment
from xiangyin.congress.models import Congress, Deputy, Session, Term
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require
from xiangyin.core.prepared import prepared
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.permissions import SuggestionPerm

State = Suggestion.State


def suggestions_for(actor: Actor) -> SuggestionQuerySet:
    """What an actor may see: nobody's unsent draft but the own, a unit only what it handles."""
    require(actor, SuggestionPerm.VIEW)
    return seen_by(actor.role, unit=actor.unit_id or 0, person=actor.person_id or 0)


def seen_by(role: Role, *, unit: int, person: int) -> SuggestionQuerySet:
    """The same with the reader's place in the house as plain values, for prepared queries."""
    rows: SuggestionQuerySet = Suggestion.objects.all()
    if role is Role.UNIT:
        own = Assignment.objects.filter(unit_id=unit)
        direct = Exists(own.filter(case_id=OuterRef("case_id")))
        merged = Exists(own.filter(case_id=OuterRef("case__merged_into_id")))
        return rows.filter(direct | merged)
    if role is Role.DEPUTY:
        mine = CoSponsor.objects.filter(suggestion=OuterRef("pk"), deputy__person_id=person)
        is_own = Q(lead__person_id=person) | Exists(mine)
        return rows.filter(is_own | Q(state__in=Suggestion.ACCEPTED))
    return rows.exclude(Q(state=State.DRAFT) & Q(entered_by=""))


def suggestion_for(actor: Actor, suggestion_id: int) -> Suggestion:
    """One suggestion with what its page shows, or NotFound."""
    require(actor, SuggestionPerm.VIEW)
    unit, person = actor.unit_id or 0, actor.person_id or 0
    found = _one_seen_by(actor.role, suggestion=suggestion_id, unit=unit, person=person)
    if not found:
        raise NotFound(_("没有这件建议，或者它不归您查看。"), hint=_("请从建议列表进入。"))
    return found[0]


@prepared
def _one_seen_by(role: Role, *, suggestion: int, unit: int, person: int) -> QuerySet[Suggestion]:
    rows = seen_by(role, unit=unit, person=person).filter(pk=suggestion)
    return rows.select_related("congress", "term", "session", "lead__person", "category", "case")


def mandate_of(actor: Actor, on: date) -> Deputy | None:
    """The actor's own mandate in the scope's congress on that day, the township's first."""
    mandates = Deputy.objects.filter(person_id=actor.person_id or 0).in_office()
    running = Q(term__until_on=None) | Q(term__until_on__gt=on)
    return (
        mandates.filter(running, term__from_on__lte=on)
        .select_related("term__congress", "person")
        .order_by("-division_code", "-id")
        .first()
    )


def term_in_force(congress: Congress, on: date) -> Term | None:
    """The congress's running term."""
    found = _running_term(congress=congress.pk, on=on)
    return found[0] if found else None


@prepared
def _running_term(*, congress: int, on: date) -> QuerySet[Term]:
    return Term.objects.in_force(on).filter(congress_id=congress).order_by("-number")[:1]


def session_on(term: Term, on: date) -> Session | None:
    """The session sitting on that day, if any."""
    return (
        Session.objects.filter(term=term, opens_on__lte=on, closes_on__gte=on)
        .select_related("term__congress")
        .first()
    )
