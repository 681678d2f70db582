"""Suggestions for tests, brought to where a test needs them by the real verbs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from xiangyin.casework.models import Assignment
from xiangyin.casework.services import HandOver
from xiangyin.congress.models import Deputy, Unit
from xiangyin.congress.testing import Town, deputy_actor
from xiangyin.core.actors import Actor
from xiangyin.core.testing import LIN, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Category, Suggestion

CANAL = services.SuggestionText(
    title="关于清淤东风渠二支渠的建议",
    situation="二支渠长2.4公里，自2019年后没有清过淤，青石、下畈两村1260亩田靠它灌溉。"
    "今年7月放水只到渠首900米。",
    analysis="渠道由两村共用，没有说定由谁管护，塌口三处一直没有人修。",
    proposal="今冬先清渠首至下畈闸1.1公里；两村用水协会出工，镇里出机械；明年汛前修复3处塌口。",
    place="下畈村",
)
STARTED = "2026-09-01 20:10"


def words(**given: Any) -> services.SuggestionText:
    """The canal's text with some parts changed."""
    return replace(CANAL, **given)


def start(
    lead: Deputy,
    *,
    text: services.SuggestionText = CANAL,
    kind: Suggestion.Kind = Suggestion.Kind.SUGGESTION,
    actor: Actor | None = None,
    at: str = STARTED,
) -> Suggestion:
    """A draft in the deputy's name."""
    return services.suggestion_start(
        actor=actor or deputy_actor(lead), lead_id=lead.pk, kind=kind, text=text, at=moment(at)
    )


def sign(suggestion: Suggestion, deputies: Sequence[Deputy], *, at: str = STARTED) -> None:
    """The lead invites them and each confirms in person."""
    services.cosponsor_invite(
        actor=deputy_actor(suggestion.lead),
        suggestion_id=suggestion.pk,
        deputy_ids=[deputy.pk for deputy in deputies],
        at=moment(at),
    )
    for deputy in deputies:
        services.cosponsor_answer(
            actor=deputy_actor(deputy), suggestion_id=suggestion.pk, agrees=True, at=moment(at)
        )


def submit(
    lead: Deputy,
    *,
    joint: Sequence[Deputy] = (),
    text: services.SuggestionText = CANAL,
    kind: Suggestion.Kind = Suggestion.Kind.SUGGESTION,
    at: str = STARTED,
) -> Suggestion:
    """Sent to the congress office, co-signed by `joint`."""
    suggestion = start(lead, text=text, kind=kind, at=at)
    sign(suggestion, joint, at=at)
    return services.suggestion_submit(
        actor=deputy_actor(lead), suggestion_id=suggestion.pk, at=moment(at)
    )


def category(town: Town, name: str = "农田水利") -> Category:
    """A subject of the town; the usual ten are made at the first call."""
    services.categories_load_default(actor=LIN, congress=town.congress, at=moment(STARTED))
    return Category.objects.get(congress=town.congress, name=name)


def register(
    town: Town,
    suggestion: Suggestion | None = None,
    *,
    on: date = date(2026, 9, 3),
    name: str = "农田水利",
    session_id: int | None = None,
    **given: Any,
) -> Suggestion:
    """Screened and numbered; `given` goes to `submit` where there is no suggestion yet."""
    suggestion = suggestion or submit(given.pop("lead", town.zhang), **given)
    return services.suggestion_register(
        actor=LIN,
        suggestion_id=suggestion.pk,
        category_id=category(town, name).pk,
        level=Suggestion.Level.TOWNSHIP,
        on=on,
        at=moment(f"{on} 10:00"),
        session_id=session_id,
    )


def hand_over(
    town: Town,
    suggestion: Suggestion | None = None,
    *,
    unit: Unit | None = None,
    on: date = date(2026, 9, 5),
    **given: Any,
) -> Suggestion:
    """Handed over to one lead unit."""
    suggestion = suggestion or register(town, **given)
    return services.suggestion_hand_over(
        actor=LIN,
        suggestion_id=suggestion.pk,
        to=[HandOver((unit or town.agriculture).pk, Assignment.Role.LEAD)],
        on=on,
        at=moment(f"{on} 10:00"),
    )


def motion(town: Town, *, register_it: bool = True, at: str = "2026-01-17 10:00") -> Suggestion:
    """A motion of all five deputies, filed on the session's first day."""
    filed = submit(
        town.zhang,
        joint=[town.zhao, town.ma, town.qian, town.sun],
        text=words(title="关于制定青石镇河道保洁办法的议案"),
        kind=Suggestion.Kind.MOTION,
        at=at,
    )
    return register(town, filed, on=date(2026, 1, 17)) if register_it else filed
