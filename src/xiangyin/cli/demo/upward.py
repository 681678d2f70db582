"""What the office sent up: the matters the township cannot settle, and a memo."""

from datetime import datetime
from typing import Any

from xiangyin.casework import services
from xiangyin.casework.models import SentUp
from xiangyin.cli.demo.story import Matter
from xiangyin.cli.demo.world import act


def send_up_matter(matter: Matter) -> None:
    """Send it up as told, enter the receipt and the answer."""
    told = matter.told.get("sent_up")
    if told is None:
        return
    sent: list[int] = []
    matter.later(told["sent"], lambda at: sent.append(send(matter, told, at)))
    if "received" in told:
        ago, by = told["received"]
        matter.later(ago, lambda at: note(matter, services.sent_up_receive, sent, at, by=by))
    if "answered" in told:
        ago, outcome, answer = told["answered"]
        given = {"outcome": SentUp.Outcome(outcome), "answer": answer}
        matter.later(ago, lambda at: note(matter, services.sent_up_answer, sent, at, **given))


def send(matter: Matter, told: dict[str, Any], at: datetime) -> int:
    is_memo = told.get("memo", False)
    suggestion = matter.suggestion
    entry = services.SentUpEntry(
        kind=SentUp.Kind.MEMO if is_memo else SentUp.Kind.MATTER,
        title=told["title"],
        addressee=told["to"],
        text=told["text"],
        signer="陈樟年",
        sent_on=at.date(),
        number_text=told.get("number", ""),
        wanted_by=matter.world.day(told["wanted"]) if "wanted" in told else None,
        case_ids=[suggestion.case_id] if suggestion.case_id else [],
    )
    congress = matter.world.congresses[matter.code]
    made = act(services.sent_up_send, matter.office, congress=congress, entry=entry, at=at)
    return int(made.pk)


def note(matter: Matter, verb: Any, sent: list[int], at: datetime, **given: Any) -> None:
    act(verb, matter.office, sent_up_id=sent[0], on=at.date(), at=at, **given)
