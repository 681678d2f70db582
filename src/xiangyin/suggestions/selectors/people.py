"""Who stands behind a suggestion, whose answer it waits for, who has raised none."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from xiangyin.congress.models import Deputy, Term
from xiangyin.congress.models.people import DeputyQuerySet
from xiangyin.core.actors import Actor
from xiangyin.core.prepared import prepared
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.models.suggestions import SuggestionQuerySet
from xiangyin.suggestions.selectors.suggestions import suggestions_for

State = Suggestion.State


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
    states: dict[str, list[Deputy]] = {}
    for row in _cosponsors(suggestion=suggestion.pk):
        states.setdefault(row.state, []).append(row.deputy)
    return Signers(
        suggestion.lead,
        states.get(CoSponsor.State.CONFIRMED, []),
        states.get(CoSponsor.State.INVITED, []),
    )


@prepared
def _cosponsors(*, suggestion: int) -> QuerySet[CoSponsor]:
    rows = CoSponsor.objects.filter(suggestion_id=suggestion).select_related("deputy__person")
    return rows.order_by("deputy__stroke_key", "id")


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
        .filter(state__in=open_states)  # first: few are, and only these are looked into
        .filter(own | Exists(invited))
        .select_related("lead__person")
        .order_by("-id")
    )


def silent_deputies(term: Term) -> QuerySet[Deputy]:
    """Sitting deputies who have raised or co-signed nothing in the term (S008)."""
    found = silent_in(term.pk)
    return found.select_related("person").order_by("stroke_key", "id")


def silent_in(term_id: int) -> DeputyQuerySet:
    """The same unsorted, to be counted."""
    led = Suggestion.objects.filter(lead=OuterRef("pk"), state__in=Suggestion.ACCEPTED)
    joined = CoSponsor.objects.filter(
        deputy=OuterRef("pk"),
        state=CoSponsor.State.CONFIRMED,
        suggestion__state__in=Suggestion.ACCEPTED,
    )
    sitting: DeputyQuerySet = Deputy.objects.filter(term_id=term_id).in_office()
    return sitting.filter(~Exists(led), ~Exists(joined))


def deputies_to_invite(lead: Deputy) -> QuerySet[Deputy]:
    """Those who may be asked to co-sign: the others of the term in office, in stroke order."""
    found = Deputy.objects.filter(term_id=lead.term_id, status=Deputy.Status.IN_OFFICE)
    return found.exclude(pk=lead.pk).select_related("person").order_by("stroke_key", "id")
