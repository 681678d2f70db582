"""One published suggestion as the public reads it: text, steps, replies, verdicts in numbers.

Of replies only issued and public ones; of verdicts only sums, once the round has ended; of
promises only those a public reply made. No comment, no contact, no log.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from xiangyin.casework.models import Clock, Commitment, Feedback, Reply, ReplyPoint, Round
from xiangyin.congress.models import Congress
from xiangyin.core.shares import Share, share
from xiangyin.portal.redaction import redacted, withheld_because
from xiangyin.portal.selectors.published import Card, card_of, published_of, units_by_case
from xiangyin.portal.selectors.steps import Step, public_steps
from xiangyin.suggestions.models import CoSponsor, Link, Suggestion

POINT_TONES = {
    ReplyPoint.Outcome.DONE: "green",
    ReplyPoint.Outcome.UNDER_WAY: "blue",
    ReplyPoint.Outcome.PLANNED: "amber",
    ReplyPoint.Outcome.HIGHER: "amber",
}


@dataclass(frozen=True)
class Signer:
    """A deputy who stands behind it."""

    id: int
    name: str


@dataclass(frozen=True)
class Reference:
    """Another item; its address is given only where it is published as well."""

    number: str
    title: str
    id: int | None


@dataclass(frozen=True)
class Due:
    """By when the reply is or was due, and why."""

    on: date
    citation: str
    sentence: str
    steps: list[str]
    is_late: bool


@dataclass(frozen=True)
class Point:
    """One point of the suggestion and what the unit answers to it."""

    point: str
    outcome: str
    tone: str
    text: str
    promised_on: date | None


@dataclass(frozen=True)
class PublicReply:
    """An issued reply; where it is not public, `withheld` says for which class of reason."""

    unit: str
    issued_on: date | None
    number: str
    mark: str
    tone: str
    is_follow_up: bool
    withheld: str = ""
    opening: str = ""
    closing: str = ""
    points: list[Point] = field(default_factory=list)


@dataclass(frozen=True)
class Verdict:
    """How many forms gave one grade, of the forms returned."""

    label: str
    share: Share


@dataclass(frozen=True)
class Verdicts:
    """What was returned on a round's result, in numbers."""

    returned: int
    rows: list[Verdict]


@dataclass(frozen=True)
class Handling:
    """One round: its replies, and its verdicts after its end."""

    number: int
    replies: list[PublicReply]
    verdicts: Verdicts | None


@dataclass(frozen=True)
class Promise:
    """What was promised by when, and whether it was kept."""

    text: str
    due_on: date
    label: str
    tone: str
    kept: str


@dataclass(frozen=True)
class Reading:
    """Everything a public page says of one suggestion."""

    card: Card
    kind: str
    raised: str
    joint: list[Signer]
    situation: str
    analysis: str
    proposal: str
    place: str
    effect: str
    steps: list[Step]
    due: Due | None
    handlings: list[Handling]
    promises: list[Promise]
    main: Reference | None
    merged: list[Reference]
    related: list[Reference]


def reading_of(congress: Congress, suggestion_id: int, *, on: date) -> Reading | None:
    """One published suggestion of this congress; None for any other."""
    row = (
        published_of(congress)
        .select_related("lead__person", "category", "session__term", "case__merged_into")
        .filter(pk=suggestion_id)
        .first()
    )
    if row is None:
        return None
    case_id: int | None = row.e_case  # type: ignore[attr-defined]
    rounds = list(Round.objects.filter(case_id=case_id or 0).order_by("number"))
    own = row.case is not None and row.case.merged_into_id is None
    merged = _merged_into(congress, row) if own else []
    return Reading(
        card=card_of(row, units_by_case({case_id}).get(case_id, "") if case_id else ""),
        kind=str(row.get_kind_display()),
        raised=str(row.session) if row.session else _("闭会期间"),
        joint=_joint(row),
        situation=redacted(row.situation),
        analysis=redacted(row.analysis),
        proposal=redacted(row.proposal),
        place=redacted(row.place),
        effect=redacted(row.adopted_effect),
        steps=public_steps(row, rounds),
        due=_due(row, on) if case_id else None,
        handlings=_handlings(row, rounds, merged) if own else [],
        promises=_promises(row, on) if own else [],
        main=None if own else _main(congress, row),
        merged=merged,
        related=_related(congress, row),
    )


def _joint(row: Suggestion) -> list[Signer]:
    signed = row.cosponsors.filter(state=CoSponsor.State.CONFIRMED)
    ordered = signed.select_related("deputy__person").order_by("deputy__stroke_key", "id")
    return [Signer(signer.deputy_id, str(signer.deputy)) for signer in ordered]


def _reference(row: Suggestion) -> Reference:
    return Reference(row.number_text, redacted(row.title), row.pk)


def _merged_into(congress: Congress, row: Suggestion) -> list[Reference]:
    rows = published_of(congress).filter(case__merged_into_id=row.case_id).order_by("id")
    return [_reference(found) for found in rows]


def _main(congress: Congress, row: Suggestion) -> Reference | None:
    """The item through whose case this one is answered; unnamed where it is not published."""
    if row.case is None or row.case.merged_into_id is None:
        return None
    found = published_of(congress).filter(case_id=row.case.merged_into_id).first()
    return _reference(found) if found else Reference("", "", None)


def _related(congress: Congress, row: Suggestion) -> list[Reference]:
    """Published items on the same matter, and what a motion became or came from."""
    links = Link.objects.filter(Q(later=row) | Q(earlier=row), kind=Link.Kind.REPEATS)
    ids = {pk for pair in links.values_list("later_id", "earlier_id") for pk in pair}
    same = Q(pk__in=ids) | Q(converted_from=row) | Q(pk=row.converted_from_id or 0)
    rows = published_of(congress).filter(same).exclude(pk=row.pk).order_by("-id")
    return [_reference(found) for found in rows]


def _due(row: Suggestion, on: date) -> Due | None:
    clocks = Clock.objects.filter(
        case_id=row.e_case,  # type: ignore[attr-defined]
        kind=Clock.Kind.REPLY,
        superseded=False,
    )
    clock = clocks.order_by("-round__number", "-due_on", "-id").first()
    if clock is None:
        return None
    late = clock.met_on is None and clock.due_on < on
    return Due(clock.due_on, clock.citation, clock.sentence, clock.steps, late)


def _handlings(row: Suggestion, rounds: list[Round], merged: Iterable[Reference]) -> list[Handling]:
    replies = defaultdict(list)
    issued = Reply.objects.filter(
        assignment__case_id=row.case_id or 0, state=Reply.State.ISSUED, is_opinion=False
    )
    for reply in (
        issued.select_related("assignment__unit", "mark")
        .prefetch_related("points")
        .order_by("issued_on", "id")
    ):
        replies[reply.round_id].append(_public_reply(reply))
    items = {row.number_text, *(other.number for other in merged)}
    verdicts = _verdicts(rounds, items)
    return [
        Handling(round_.number, replies[round_.pk], verdicts.get(round_.pk))
        for round_ in rounds
        if replies[round_.pk] or round_.pk in verdicts
    ]


def _public_reply(reply: Reply) -> PublicReply:
    told = PublicReply(
        unit=redacted(reply.assignment.unit.name),
        issued_on=reply.issued_on,
        number=reply.number_text,
        mark=str(reply.mark) if reply.mark else "",
        tone=reply.mark.colour if reply.mark else "gray",
        is_follow_up=reply.is_follow_up,
        withheld="" if reply.is_public else withheld_because(reply.not_public_reason),
    )
    if not reply.is_public:
        return told
    points = sorted(reply.points.all(), key=lambda point: point.position)
    return PublicReply(
        **vars(told)
        | {
            "opening": redacted(reply.opening),
            "closing": redacted(reply.closing),
            "points": [_point(point) for point in points],
        }
    )


def _point(point: ReplyPoint) -> Point:
    outcome = ReplyPoint.Outcome(point.outcome)
    return Point(
        redacted(point.point),
        str(outcome.label),
        POINT_TONES.get(outcome, "gray"),
        redacted(point.text),
        point.promised_on,
    )


def _verdicts(rounds: list[Round], items: set[str]) -> dict[int, Verdicts]:
    """Sums of the rounds that have ended, of the published items only."""
    ended = [round_.pk for round_ in rounds if round_.ended_on is not None]
    forms = Feedback.objects.filter(round_id__in=ended, party__item_text__in=items)
    given: dict[int, Counter[str]] = {pk: Counter() for pk in ended}
    for round_id, grade in forms.values_list("round_id", "result"):
        given[round_id][grade] += 1
    return {pk: _verdict(counts) for pk, counts in given.items()}


def _verdict(counts: Counter[str]) -> Verdicts:
    of, grades = counts.total(), Feedback.Grade
    wide = counts[grades.SATISFIED] + counts[grades.BASICALLY]
    return Verdicts(
        of,
        [
            Verdict(_("满意（含基本满意）"), share(wide, of)),
            *(Verdict(str(grade.label), share(counts[grade], of)) for grade in grades),
        ],
    )


def _promises(row: Suggestion, on: date) -> list[Promise]:
    rows = Commitment.objects.filter(
        case_id=row.case_id or 0, reply__is_public=True, reply__state=Reply.State.ISSUED
    )
    return [_promise(promise, on) for promise in rows.order_by("due_on", "id")]


def _promise(promise: Commitment, on: date) -> Promise:
    if promise.fulfilled_on is not None:
        label, tone = _("已兑现"), "green"
    elif promise.superseded_on is not None:
        label, tone = _("由后一次办理代替"), "gray"
    elif promise.due_on < on:
        label, tone = _("到期尚未兑现"), "red"
    else:
        label, tone = _("还没到期"), "blue"
    told = promise.evidence if promise.answered_on else ""
    return Promise(redacted(promise.text), promise.due_on, label, tone, redacted(told))
