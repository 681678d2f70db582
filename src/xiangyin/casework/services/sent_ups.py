"""Sending up, the receipt for it, and the answer: nothing that goes up is lost sight of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.events import MatterSentUp
from xiangyin.casework.models import SentUp
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import cases_for
from xiangyin.casework.selectors.sent_ups import sent_ups_for
from xiangyin.casework.services.steps import say
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked


@dataclass(frozen=True)
class SentUpEntry:
    """What is sent up, as typed."""

    kind: SentUp.Kind
    title: str
    addressee: str
    text: str
    signer: str
    sent_on: date
    number_text: str = ""
    wanted_by: date | None = None
    case_ids: Sequence[int] = ()


@transaction.atomic
def sent_up_send(*, actor: Actor, congress: Congress, entry: SentUpEntry, at: datetime) -> SentUp:
    """Send a matter or a memo up; every case it rests on tells so in its log (S115, S137)."""
    require(actor, CasePerm.SEND_UP, congress)
    cases = list(cases_for(actor).filter(congress=congress, pk__in=entry.case_ids).order_by("id"))
    if len(cases) != len(set(entry.case_ids)):
        raise NotFound(_("所选的办件中有不属本级的。"), hint=_("请从办理台账中选择。"))
    if entry.kind == SentUp.Kind.MATTER and not cases:
        raise NotNow(
            _("送请办理须写明是哪一件。"), hint=_("请选一件办件；没有对应办件的，请用情况反映。")
        )
    sent = SentUp(
        division_code=congress.division_code,
        congress=congress,
        kind=entry.kind,
        number_text=entry.number_text.strip(),
        title=entry.title.strip(),
        addressee=entry.addressee.strip(),
        text=entry.text.strip(),
        signer=entry.signer.strip(),
        sent_on=entry.sent_on,
        sent_by=actor.name,
        wanted_by=entry.wanted_by,
    )
    checked(sent)
    sent.save()
    sent.cases.set(cases)
    _tell(sent, actor, _("%(kind)s：送%(to)s"), at=at, on=sent.sent_on)
    after = {"to": sent.addressee, "title": sent.title, "on": sent.sent_on}
    record(actor, "casework.sent_up", sent, at=at, after=after)
    announce(MatterSentUp(sent.pk, sent.sent_on))
    return sent


def _locked(actor: Actor, sent_up_id: int) -> SentUp:
    found: SentUp | None = (
        sent_ups_for(actor)
        .select_for_update(of=("self",), no_key=True)
        .filter(pk=sent_up_id)
        .first()
    )
    if found is None:
        raise NotFound(_("没有这份上送件。"), hint=_("请从上送登记簿进入。"))
    require(actor, CasePerm.NOTE_ANSWER, found)
    if found.answered_on is not None:
        raise NotNow(_("这一份已经登记答复。"), hint=_("请刷新页面看看最新情况。"))
    return found


@transaction.atomic
def sent_up_receive(*, actor: Actor, sent_up_id: int, by: str, on: date, at: datetime) -> SentUp:
    """Enter who signed for it and when (签收)."""
    sent = _locked(actor, sent_up_id)
    if sent.received_on is not None:
        raise NotNow(_("这一份已经登记签收。"), hint=_("收到答复后，请登记答复。"))
    sent.received_on, sent.received_by = on, by.strip()
    checked(sent)
    sent.save(update_fields=["received_on", "received_by"])
    _tell(sent, actor, _("%(to)s签收") + f"（{sent.received_by}）", at=at, on=on)
    record(actor, "casework.sent_up_received", sent, at=at, after={"by": by, "on": on})
    return sent


@transaction.atomic
def sent_up_answer(
    *,
    actor: Actor,
    sent_up_id: int,
    outcome: SentUp.Outcome,
    answer: str,
    on: date,
    at: datetime,
) -> SentUp:
    """Enter what was answered; the cases it rests on tell their deputies."""
    sent = _locked(actor, sent_up_id)
    if len(answer.strip()) < 5:
        raise NotNow(_("请写明答复了什么。"), hint=_("照答复函的要点写一两句，代表会看到。"))
    sent.answered_on, sent.answer, sent.outcome = on, answer.strip(), outcome
    checked(sent)
    sent.save(update_fields=["answered_on", "answer", "outcome"])
    _tell(sent, actor, _("%(to)s答复") + f"（{outcome.label}）：{sent.answer}", at=at, on=on)
    after = {"outcome": outcome.value, "on": on}
    record(actor, "casework.sent_up_answered", sent, at=at, after=after)
    return sent


def _tell(sent: SentUp, actor: Actor, said: str, *, at: datetime, on: date) -> None:
    words = {"to": sent.addressee, "kind": sent.get_kind_display()}
    sentence = said.replace("%(to)s", words["to"]).replace("%(kind)s", words["kind"])
    for case in sent.cases.select_related("merged_into").order_by("id"):
        say(case.merged_into or case, actor, "send_up", sentence, at=at, on=on)
