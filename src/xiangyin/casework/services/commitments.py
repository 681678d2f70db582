"""Promises made in replies: kept, shown to be kept, and answered again."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Commitment, Reply
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.boards import commitments_for
from xiangyin.casework.services.replies import result_refresh
from xiangyin.casework.services.steps import say
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound, NotNow
from xiangyin.core.permissions import require


def _locked(actor: Actor, commitment_id: int) -> tuple[Commitment, Case]:
    """Find the promise and lock its case; a promise outlives the closing of its case."""
    found = commitments_for(actor).filter(pk=commitment_id).first()
    if found is None:
        raise NotFound(_("没有这项承诺。"), hint=_("请从承诺事项列表进入。"))
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(pk=found.case_id)
    promise = (
        Commitment.objects.select_related("reply__assignment__unit", "reply__round")
        .filter(pk=found.pk)
        .get()
    )
    return promise, case


def _own(actor: Actor, commitment_id: int) -> tuple[Commitment, Case]:
    """The promise for its own unit, still to be kept or answered."""
    promise, case = _locked(actor, commitment_id)
    require(actor, CasePerm.ANSWER, promise.reply.assignment)
    if promise.superseded_on:
        raise NotNow(
            _("这项承诺已由后一次办理代替，不再跟踪。"), hint=_("请按后一次答复的承诺办理。")
        )
    return promise, case


@transaction.atomic
def commitment_fulfil(
    *, actor: Actor, commitment_id: int, evidence: str, on: date, at: datetime
) -> Commitment:
    """The unit reports a promise kept, with what shows it."""
    promise, case = _own(actor, commitment_id)
    if promise.fulfilled_on:
        raise NotNow(_("这项承诺已经登记兑现。"))
    if len(evidence.strip()) < 5:
        raise NotNow(_("请写明怎样兑现的。"), hint=_("如：12月3日竣工，长1.1公里，两村已验收。"))
    promise.fulfilled_on, promise.evidence = on, evidence.strip()
    promise.save(update_fields=["fulfilled_on", "evidence"])
    result_refresh(case)
    case.version += 1
    case.save(update_fields=["result", "version"])
    said = _("%(unit)s兑现承诺：%(evidence)s")
    words = {"unit": promise.reply.assignment.unit, "evidence": evidence.strip()}
    say(case, actor, "fulfil", said % words, at=at, on=on)
    record(actor, "casework.commitment_fulfilled", case, at=at, after={"on": on})
    return promise


@transaction.atomic
def commitment_answer(*, actor: Actor, commitment_id: int, on: date, at: datetime) -> Commitment:
    """The unit answers the deputies again after keeping a promise (再次答复)."""
    promise, case = _own(actor, commitment_id)
    if promise.fulfilled_on is None:
        raise NotNow(_("承诺还没有兑现，不能再次答复。"), hint=_("请先登记兑现情况。"))
    if promise.answered_on:
        raise NotNow(_("已经就这项承诺再次答复过代表。"))
    promise.answered_on = on
    promise.save(update_fields=["answered_on"])
    case.version += 1
    case.save(update_fields=["version"])
    said = _("%(unit)s就承诺兑现情况再次答复代表") % {"unit": promise.reply.assignment.unit}
    say(case, actor, "answer_again", said, at=at, on=on)
    record(actor, "casework.commitment_answered", case, at=at, after={"on": on})
    return promise


def is_replaced(promise: Commitment) -> bool:
    """Say whether its unit has answered in a later round, so that the promise may lapse."""
    given = promise.reply
    later = Reply.objects.filter(
        assignment__case_id=promise.case_id,
        assignment__unit_id=given.assignment.unit_id,
        round__number__gt=given.round.number,
        state=Reply.State.ISSUED,
        is_opinion=False,
    )
    return later.exists()


@transaction.atomic
def commitment_supersede(
    *, actor: Actor, commitment_id: int, reason: str, on: date, at: datetime
) -> Commitment:
    """The congress side says that a later round's answer has taken the promise's place.

    A promise never lapses by itself, and a unit cannot let its own lapse: somebody who answers
    to the deputies says why, and the ledger keeps it.
    """
    promise, case = _locked(actor, commitment_id)
    require(actor, CasePerm.SUPERSEDE, case)
    if promise.fulfilled_on or promise.superseded_on:
        raise NotNow(_("这项承诺已经了结。"), hint=_("请刷新页面看看最新情况。"))
    if not is_replaced(promise):
        raise NotNow(
            _("承办单位没有再次答复过，承诺仍须兑现，不能了结。"),
            hint=_("到期没有兑现的，请催办；重新办理并再次答复以后，才可以由后一次代替。"),
        )
    if len(reason.strip()) < 5:
        raise NotNow(_("请写明为什么不再跟踪。"), hint=_("如：第二次办理已经全部修好，代表满意。"))
    promise.superseded_on, promise.superseded_reason = on, reason.strip()
    promise.save(update_fields=["superseded_on", "superseded_reason"])
    case.version += 1
    case.save(update_fields=["version"])
    said = _("承诺“%(text)s”由后一次办理代替，不再跟踪：%(reason)s")
    words = {"text": promise.text[:60], "reason": reason.strip()}
    say(case, actor, "supersede", said % words, at=at, on=on)
    after = {"on": on, "reason": reason.strip()}
    record(actor, "casework.commitment_superseded", case, at=at, after=after)
    return promise
