"""What became of each suggestion, told as steps on days; the real verbs take them in order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from xiangyin.cli.demo.data_files import texts
from xiangyin.cli.demo.world import World, act
from xiangyin.core.actors import Actor, Role
from xiangyin.core.scope import everywhere
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Category, Suggestion
from xiangyin.suggestions.services import SuggestionText

Step = tuple[datetime, Callable[[], Any]]
PARTS = ("title", "situation", "analysis", "proposal", "place")
MINUTES_APART = 4


@dataclass
class Matter:
    """One suggestion of the story: what is told of it, and what has been made of it."""

    world: World
    code: str
    told: dict[str, Any]
    place: int
    others: dict[str, "Matter"]
    pk: int = 0
    steps: list[Step] = field(default_factory=list)

    @property
    def text(self) -> dict[str, Any]:
        return texts()[self.told["text"]]

    @property
    def suggestion(self) -> Suggestion:
        with everywhere(reason="the story is told from above"):
            return Suggestion.objects.select_related("case", "converted_to__case").get(pk=self.pk)

    @property
    def office(self) -> Actor:
        return self.world.office(self.code)

    @property
    def lead(self) -> Actor:
        return self.world.deputy_actor(self.code, self.told["lead"])

    def later(self, ago: int, verb: Callable[[datetime], Any]) -> None:
        """Note a step: so many days ago, after all noted before it."""
        at = self.world.moment(ago, self.place % 40 + MINUTES_APART * len(self.steps))
        self.steps.append((at, lambda: verb(at)))


def raise_matter(matter: Matter) -> None:
    """The deputy writes and sends it, or the office does; co-signers confirm."""
    told = matter.told
    begun = told.get("raised", told.get("started", 1))
    matter.later(begun, lambda at: start(matter, at))
    for name in told.get("joint", []):
        matter.later(begun, partial(cosign, matter, name))
    if told.get("invited"):
        matter.later(begun, lambda at: invite(matter, told["invited"], at))
    if "raised" in told:
        who = matter.office if told.get("entered") else matter.lead
        matter.later(begun, lambda at: does(matter, services.suggestion_submit, who, at=at))


def does(matter: Matter, verb: Callable[..., Any], actor: Actor, **given: Any) -> Any:
    return act(verb, actor, suggestion_id=matter.pk, **given)


def start(matter: Matter, at: datetime) -> None:
    text = matter.text
    kind = Suggestion.Kind(matter.told.get("kind", "suggestion"))
    made = act(
        services.suggestion_start,
        matter.office if matter.told.get("entered") else matter.lead,
        lead_id=matter.world.deputies[matter.code, matter.told["lead"]].pk,
        kind=kind,
        text=SuggestionText(
            **{part: text[part].replace(" ", "") for part in PARTS},
            suggested_unit=text.get("unit", ""),
        ),
        at=at,
    )
    matter.pk = made.pk


def invite(matter: Matter, names: list[str], at: datetime) -> None:
    ids = [matter.world.deputies[matter.code, name].pk for name in names]
    does(matter, services.cosponsor_invite, matter.lead, deputy_ids=ids, at=at)


def cosign(matter: Matter, name: str, at: datetime) -> None:
    invite(matter, [name], at)
    deputy = matter.world.deputy_actor(matter.code, name)
    does(matter, services.cosponsor_answer, deputy, agrees=True, at=at)


def screen_matter(matter: Matter) -> None:
    """Registered, returned, declined, withdrawn, merged; or, for a motion, decided."""
    told, office = matter.told, matter.office
    if "registered" in told:
        matter.later(told["registered"], lambda at: register(matter, at))
    if "returned" in told:
        ago, note = told["returned"]
        matter.later(
            ago, lambda at: does(matter, services.suggestion_return, office, note=note, at=at)
        )
    if "declined" in told:
        matter.later(told["declined"][0], lambda at: decline(matter, at))
    if "withdrawn" in told:
        ago, reason = told["withdrawn"]
        matter.later(
            ago,
            lambda at: does(
                matter, services.suggestion_withdraw, matter.lead, reason=reason, at=at
            ),
        )
    if "merged" in told:
        matter.later(told["merged"][0], lambda at: merge(matter, at))
    if "repeats" in told:
        matter.later(told["repeats"][0], lambda at: link(matter, at))
    if "admitted" in told or "converted" in told:
        ago = told.get("admitted") or told["converted"][0]
        matter.later(ago, lambda at: decide_motion(matter, at))


def register(matter: Matter, at: datetime) -> None:
    name = matter.text["category"]
    with everywhere(reason="the story is told from above"):
        known = Category.objects.filter(congress__division_code=matter.code)
        category = known.filter(name=name).first() or known.get(name="其他")
    level = Suggestion.Level.TOWNSHIP
    if any(unit.startswith("云岭县") for unit in matter.told.get("to", [])[:1]):
        level = Suggestion.Level.COUNTY
    given = {"category_id": category.pk, "level": level, "on": at.date(), "at": at}
    does(matter, services.suggestion_register, matter.office, **given)


def decline(matter: Matter, at: datetime) -> None:
    _ago, ground, explanation = matter.told["declined"]
    given = {"ground": ground, "explanation": explanation, "on": at.date(), "at": at}
    does(matter, services.suggestion_decline, matter.office, **given)


def merge(matter: Matter, at: datetime) -> None:
    _ago, other, reason = matter.told["merged"]
    into = matter.others[other].pk
    does(matter, services.suggestion_merge, matter.office, into_id=into, reason=reason, at=at)


def link(matter: Matter, at: datetime) -> None:
    earlier = matter.others[matter.told["repeats"][1]].pk
    does(matter, services.suggestion_link, matter.office, earlier_id=earlier, at=at)


def decide_motion(matter: Matter, at: datetime) -> None:
    chair = matter.world.office(matter.code, Role.CHAIR)
    given = {"motion_id": matter.pk, "on": at.date(), "at": at}
    if "admitted" in matter.told:
        act(services.motion_admit, chair, decision="主席团决定列入本次会议议程", **given)
        return
    reason = matter.told["converted"][1]
    matter.pk = act(services.motion_convert, chair, reason=reason, **given).pk


def publish_matter(matter: Matter) -> None:
    """What was handed over is shown to the public, after a named review."""
    told = matter.told
    ago = told.get("handed") or told.get("merged", [0])[0] or told.get("admitted")
    if ago:
        matter.later(
            ago - 1,
            lambda at: does(
                matter, services.suggestion_publish, matter.office, cleared_by="单佳悦", at=at
            ),
        )
    if told.get("effect"):
        effect = told["effect"]
        matter.later(
            told["closed"] - 1,
            lambda at: does(
                matter, services.adopted_effect_set, matter.office, effect=effect, at=at
            ),
        )


def run(matters: list[Matter]) -> int:
    """Take every step of every matter in the order of the days; returns how many."""
    steps = sorted((step for matter in matters for step in matter.steps), key=lambda s: s[0])
    for _at, take in steps:
        take()
    return len(steps)
