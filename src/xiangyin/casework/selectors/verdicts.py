"""Who sees which verdict. Back to back: a unit learns sums, and only after the round has ended."""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from xiangyin.casework.models import CaseParty, Feedback, OfficeRules, Round
from xiangyin.core.actors import Actor, Role


@dataclass(frozen=True)
class RoundVerdicts:
    """What `actor` may know of a round: single forms, or sums, or only how many are in.

    `counts` maps "attitude" and "result" to grade → number; empty while hidden.
    """

    round: Round
    given: int
    expected: int
    forms: list[Feedback] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)


def expected_parties(round_: Round, office: OfficeRules) -> QuerySet[CaseParty]:
    """Those whose verdict the round waits for: every deputy, or the leads (office rule)."""
    parties = round_.case.parties.order_by("-is_lead", "id")
    if office.joint_feedback == OfficeRules.JointFeedback.LEAD:
        return parties.filter(is_lead=True)
    return parties


def verdicts_for(actor: Actor, round_: Round, *, expected: int) -> RoundVerdicts:
    """Return what this actor may know of this round's verdicts."""
    forms = list(
        round_.feedbacks.select_related("party__deputy__person").order_by("on", "party_id")
    )
    return verdicts_of(actor, round_, forms, expected=expected)


def verdicts_of(
    actor: Actor, round_: Round, forms: list[Feedback], *, expected: int
) -> RoundVerdicts:
    """The same of forms already read: a page that shows many rounds reads them once."""
    if actor.is_congress_side or actor.role is Role.AUDITOR:
        return RoundVerdicts(round_, len(forms), expected, forms, _counts(forms), _words(forms))
    if actor.role is Role.DEPUTY:
        own = [f for f in forms if f.party.deputy.person_id == actor.person_id]
        return RoundVerdicts(round_, len(forms), expected, own)
    if actor.role is Role.UNIT and round_.ended_on is not None:
        return RoundVerdicts(round_, len(forms), expected, [], _counts(forms), _words(forms))
    return RoundVerdicts(round_, len(forms), expected)


def _counts(forms: list[Feedback]) -> dict[str, dict[str, int]]:
    counts = {side: dict.fromkeys(Feedback.Grade.values, 0) for side in ("attitude", "result")}
    for form in forms:
        counts["attitude"][form.attitude] += 1
        counts["result"][form.result] += 1
    return counts


def _words(forms: list[Feedback]) -> list[str]:
    """The comments, sorted by their text: their order tells nothing of who wrote them when."""
    return sorted(form.comment for form in forms if form.comment)
