"""Questions about suggestions. `suggestions_for(actor)` is the only way to get one."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment
from xiangyin.congress.models import Congress, Deputy, Session, Term
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require
from xiangyin.suggestions.models import Category, CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.permissions import SuggestionPerm

State = Suggestion.State


def suggestions_for(actor: Actor) -> SuggestionQuerySet:
    """What an actor may see: nobody's unsent draft but the own, a unit only what it handles."""
    require(actor, SuggestionPerm.VIEW)
    rows: SuggestionQuerySet = Suggestion.objects.all()
    if actor.role is Role.UNIT:
        own = Assignment.objects.filter(unit_id=actor.unit_id or 0)
        direct = Exists(own.filter(case_id=OuterRef("case_id")))
        merged = Exists(own.filter(case_id=OuterRef("case__merged_into_id")))
        return rows.filter(direct | merged)
    if actor.role is Role.DEPUTY:
        mine = Exists(
            CoSponsor.objects.filter(
                suggestion=OuterRef("pk"), deputy__person_id=actor.person_id or 0
            )
        )
        return rows.filter(
            Q(lead__person_id=actor.person_id or 0) | Q(state__in=Suggestion.ACCEPTED) | mine
        )
    return rows.exclude(Q(state=State.DRAFT) & Q(entered_by=""))


def suggestion_for(actor: Actor, suggestion_id: int) -> Suggestion:
    """One suggestion with what its page shows, or NotFound."""
    found = (
        suggestions_for(actor)
        .select_related("congress", "term", "session", "lead__person", "category", "case")
        .filter(pk=suggestion_id)
        .first()
    )
    if found is None:
        raise NotFound(_("没有这件建议，或者它不归您查看。"), hint=_("请从建议列表进入。"))
    return found


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
    return Term.objects.in_force(on).filter(congress=congress).order_by("-number").first()


def session_on(term: Term, on: date) -> Session | None:
    """The session sitting on that day, if any."""
    return (
        Session.objects.filter(term=term, opens_on__lte=on, closes_on__gte=on)
        .select_related("term__congress")
        .first()
    )


def categories_of(congress: Congress) -> QuerySet[Category]:
    """The congress's own subjects, in its own order."""
    return Category.objects.filter(congress=congress, is_active=True).order_by("position", "id")


@dataclass(frozen=True)
class Signers:
    """Who stands behind a suggestion: the lead and the co-signers by their answer."""

    lead: Deputy
    confirmed: list[Deputy]
    invited: list[Deputy]

    @property
    def count(self) -> int:
        """Lead and confirmed co-signers: the number the law counts."""
        return 1 + len(self.confirmed)


def signers_of(suggestion: Suggestion) -> Signers:
    """Lead and co-signers, in stroke order."""
    rows = suggestion.cosponsors.select_related("deputy__person").order_by(
        "deputy__stroke_key", "id"
    )
    states: dict[str, list[Deputy]] = {}
    for row in rows:
        states.setdefault(row.state, []).append(row.deputy)
    return Signers(
        suggestion.lead,
        states.get(CoSponsor.State.CONFIRMED, []),
        states.get(CoSponsor.State.INVITED, []),
    )


def waiting_for_me(actor: Actor) -> SuggestionQuerySet:
    """What a deputy must answer: own ones entered by the office, invitations to co-sign."""
    invited = CoSponsor.objects.filter(
        suggestion=OuterRef("pk"),
        deputy__person_id=actor.person_id or 0,
        state=CoSponsor.State.INVITED,
    )
    own = Q(lead__person_id=actor.person_id or 0, state=State.CONFIRMING)
    open_states = [State.DRAFT, State.CONFIRMING, State.SUBMITTED, State.RETURNED]
    return (
        suggestions_for(actor)
        .filter(own | (Exists(invited) & Q(state__in=open_states)))
        .select_related("lead__person")
        .order_by("-id")
    )


def silent_deputies(term: Term) -> QuerySet[Deputy]:
    """Sitting deputies who have raised or co-signed nothing in the term (S008)."""
    led = Suggestion.objects.filter(lead=OuterRef("pk"), state__in=Suggestion.ACCEPTED)
    joined = CoSponsor.objects.filter(
        deputy=OuterRef("pk"),
        state=CoSponsor.State.CONFIRMED,
        suggestion__state__in=Suggestion.ACCEPTED,
    )
    return (
        Deputy.objects.filter(term=term)
        .in_office()
        .filter(~Exists(led), ~Exists(joined))
        .select_related("person")
        .order_by("stroke_key", "id")
    )
