"""How the units handled what was handed to them: rounds, replies, verdicts, pressing, promises."""

from datetime import date, datetime
from functools import partial
from typing import Any

from xiangyin.casework import services
from xiangyin.casework.models import Assignment, Commitment, Contact, Feedback, Press, ReplyPoint
from xiangyin.casework.services import HandOver, PointEntry, ReplyEntry
from xiangyin.cli.demo.story import Matter, does
from xiangyin.cli.demo.world import act
from xiangyin.core.actors import Actor, Role
from xiangyin.core.numbering import next_number
from xiangyin.core.scope import everywhere
from xiangyin.suggestions.services import suggestion_hand_over

SAID_WHEN_MET = "到现场看了情况，听取代表意见，商量了办理办法。"
OPINION = PointEntry(
    "协办意见",
    ReplyPoint.Outcome.DONE,
    "本单位已到现场核对，配合主办单位办理，所需人员和材料已经落实。",
)


def handle_matter(matter: Matter) -> None:
    """Hand it over and note everything that followed, as far as it is told."""
    told = matter.told
    if "handed" not in told:
        return
    matter.later(told["handed"], lambda at: hand_over(matter, at))
    if "key" in told:
        matter.later(told["key"][0], lambda at: mark_key(matter, at))
    if "sent_back" in told:
        matter.later(told["sent_back"][0], lambda at: send_back(matter, at))
    for number, round_ in enumerate(told.get("rounds", []), start=1):
        handle_round(matter, number, round_)
    if "extension" in told:
        extend(matter, *told["extension"])
    for press in told.get("presses", []):
        matter.later(press[2], partial(press_units, matter, press))
    if "kept" in told:
        matter.later(told["kept"], lambda at: keep_promises(matter, at))
        matter.later(told["kept"] - 2, lambda at: answer_again(matter, at))
    if "closed" in told:
        matter.later(told["closed"], lambda at: close(matter, at))


def handle_round(matter: Matter, number: int, round_: dict[str, Any]) -> None:
    """One round: sign for it, meet the deputy, opinions, reply, verdicts."""
    units = matter.told["to"]
    for unit in units:
        matter.later(round_["accepted"], partial(accept, matter, number, unit))
    if "met" in round_:
        matter.later(round_["met"], lambda at: meet(matter, number, round_, at))
    if "opinion" in round_:
        for unit in units[1:]:
            ago = round_["opinion"]
            matter.later(ago, partial(give_opinion, matter, number, unit))
    sent = round_.get("submitted", round_.get("issued", -2) + 2)
    if sent:
        matter.later(sent, lambda at: submit(matter, number, round_, at))
    if "issued" in round_:
        matter.later(round_["issued"], lambda at: issue(matter, number, at))
    verdicts = sorted(round_.get("verdicts", {}).items(), key=lambda pair: -pair[1][1])
    for name, verdict in verdicts:
        redo = round_.get("redo", False)
        matter.later(verdict[1], partial(judge, matter, name, verdict, wants_redo=redo))


def case_id(matter: Matter) -> int:
    """The case its suggestion has; what is told here happens only after registration."""
    return int(matter.suggestion.case_id or 0)


def unit_of(matter: Matter, name: str) -> Actor:
    return matter.world.unit_actor(matter.code, name)


def assignment_id(matter: Matter, number: int, unit: str) -> int:
    with everywhere(reason="the story is told from above"):
        found = Assignment.objects.filter(case_id=case_id(matter), round__number=number)
        return int(found.get(unit=matter.world.units[matter.code, unit]).pk)


def hand_over(matter: Matter, at: datetime) -> None:
    to = [
        HandOver(
            matter.world.units[matter.code, name].pk,
            Assignment.Role.CO if position else Assignment.Role.LEAD,
        )
        for position, name in enumerate(matter.told["to"])
    ]
    reason = matter.told.get("difficult", "")
    given = {"to": to, "is_difficult": bool(reason), "difficult_reason": reason}
    does(matter, suggestion_hand_over, matter.office, on=at.date(), at=at, **given)


def accept(matter: Matter, number: int, unit: str, at: datetime) -> None:
    services_act(matter, services.assignment_accept, unit, number, on=at.date(), at=at)


def services_act(matter: Matter, verb: Any, unit: str, number: int, **given: Any) -> Any:
    """Let a unit act on its own part of the round."""
    pk = assignment_id(matter, number, unit)
    return act(verb, unit_of(matter, unit), assignment_id=pk, **given)


def send_back(matter: Matter, at: datetime) -> None:
    _ago, reason, proposed = matter.told["sent_back"]
    given = {"reason": reason, "proposed_unit": proposed, "on": at.date(), "at": at}
    services_act(matter, services.assignment_send_back, matter.told["to"][0], 1, **given)


def extend(matter: Matter, asked: int, until: int, reason: str, decided: int | None) -> None:
    """The lead unit asks for more time; the office agrees, or has not decided yet."""
    made: dict[str, int] = {}

    def ask(at: datetime) -> None:
        given = {"until": matter.world.day(until), "reason": reason, "on": at.date(), "at": at}
        verb, unit = services.extension_ask, matter.told["to"][0]
        made["pk"] = services_act(matter, verb, unit, 1, **given).pk

    def decide(at: datetime) -> None:
        given = {"granted": True, "note": "情况属实，同意延期一次。", "on": at.date(), "at": at}
        act(services.extension_decide, matter.office, extension_id=made["pk"], **given)

    matter.later(asked, ask)
    if decided is not None:
        matter.later(decided, decide)


def meet(matter: Matter, number: int, round_: dict[str, Any], at: datetime) -> None:
    """The lead unit meets the lead deputy, who confirms the same evening unless told not to."""
    case = matter.suggestion.case
    assert case is not None  # noqa: S101 (a round follows a hand-over)
    with everywhere(reason="the story is told from above"):
        party = case.parties.filter(is_lead=True).order_by("id").first()
    contact = services_act(
        matter,
        services.contact_log,
        matter.told["to"][0],
        number,
        party_id=party.pk if party else 0,
        way=Contact.Way(round_.get("by", "on_site")),
        on=at.date(),
        place=matter.text["place"],
        people="承办人、村干部",
        note=SAID_WHEN_MET,
        at=at,
    )
    if not round_.get("unconfirmed"):
        given = {"case_id": case.pk, "contact_id": contact.pk, "on": at.date(), "at": at}
        act(services.contact_confirm, matter.lead, **given)


def give_opinion(matter: Matter, number: int, unit: str, at: datetime) -> None:
    entry = ReplyEntry(points=[OPINION])
    services_act(matter, services.reply_draft, unit, number, entry=entry, at=at)
    signed = {"signed_by": leader(matter, unit), "on": at.date(), "at": at}
    services_act(matter, services.reply_submit, unit, number, **signed)


def leader(matter: Matter, unit: str) -> str:
    return str(matter.world.units[matter.code, unit].leader)


def submit(matter: Matter, number: int, round_: dict[str, Any], at: datetime) -> None:
    unit, told = matter.told["to"][0], matter.text["replies"][number - 1]
    points = [
        PointEntry(point, ReplyPoint.Outcome(outcome), text, promised(matter, days))
        for point, outcome, text, days in told["points"]
    ]
    entry = ReplyEntry(
        points=points,
        mark_code=told["mark"],
        face_to_face_on=matter.world.day(round_["met"]),
    )
    services_act(matter, services.reply_draft, unit, number, entry=entry, at=at)
    signed = {"signed_by": leader(matter, unit), "on": at.date(), "at": at}
    services_act(matter, services.reply_submit, unit, number, **signed)


def promised(matter: Matter, days: int | None) -> date | None:
    return None if days is None else matter.world.day(-days)


def issue(matter: Matter, number: int, at: datetime) -> None:
    """The office checks the reply and lets it out under the unit's own number."""
    unit = matter.told["to"][0]
    with everywhere(reason="the story is told from above"):
        replies = Assignment.objects.get(pk=assignment_id(matter, number, unit)).replies
        reply = replies.get(state="submitted")
    prefix = "云岭" if unit.startswith("云岭县") else matter.world.congresses[matter.code].name[:2]
    short = unit.removeprefix("云岭县").removesuffix("办公室")[:2]
    number = next_number(f"papers:{matter.code}:{prefix}{short}:{at.year}")
    text = f"{prefix}{short}〔{at.year}〕{number}号"
    given = {"reply_id": reply.pk, "number_text": text, "on": at.date(), "at": at}
    act(services.reply_issue, matter.office, **given)


def judge(matter: Matter, name: str, verdict: list[Any], at: datetime, *, wants_redo: bool) -> None:
    grade = Feedback.Grade(verdict[0])
    is_unhappy = grade is Feedback.Grade.DISSATISFIED
    act(
        services.feedback_give,
        matter.world.deputy_actor(matter.code, name),
        case_id=case_id(matter),
        attitude=Feedback.Grade.BASICALLY if is_unhappy else grade,
        result=grade,
        comment=verdict[2] if len(verdict) > 2 else "",
        met_face_to_face=True,
        wants_redo=wants_redo and is_unhappy,
        on=at.date(),
        at=at,
    )


def press_units(matter: Matter, press: list[Any], at: datetime) -> None:
    step, means, _ago, note = press
    chair = matter.world.office(matter.code, Role.CHAIR)
    act(
        services.press_add,
        chair if step == "notice" else matter.office,
        case_id=case_id(matter),
        step=Press.Step(step),
        means=Press.Means(means),
        note=note,
        on=at.date(),
        at=at,
    )


def mark_key(matter: Matter, at: datetime) -> None:
    _ago, who, reason = matter.told["key"]
    chair = matter.world.office(matter.code, Role.CHAIR)
    given = {"case_id": case_id(matter), "leader": who, "reason": reason, "at": at}
    act(services.case_mark_key, chair, **given)


def promises_of(matter: Matter) -> list[int]:
    with everywhere(reason="the story is told from above"):
        found = Commitment.objects.filter(case_id=case_id(matter))
        return list(found.order_by("id").values_list("pk", flat=True))


def keep_promises(matter: Matter, at: datetime) -> None:
    evidence = next(reply["kept"] for reply in matter.text["replies"] if "kept" in reply)
    for pk in promises_of(matter):
        given = {"commitment_id": pk, "evidence": evidence, "on": at.date(), "at": at}
        act(services.commitment_fulfil, unit_of(matter, matter.told["to"][0]), **given)


def answer_again(matter: Matter, at: datetime) -> None:
    for pk in promises_of(matter):
        given = {"commitment_id": pk, "on": at.date(), "at": at}
        act(services.commitment_answer, unit_of(matter, matter.told["to"][0]), **given)


def close(matter: Matter, at: datetime) -> None:
    explanation = matter.told.get("explanation", "")
    given = {"case_id": case_id(matter), "explanation": explanation}
    act(services.case_close, matter.office, on=at.date(), at=at, **given)
