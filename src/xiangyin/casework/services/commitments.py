"""Promises made in replies: kept, shown to be kept, and answered again."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Commitment
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.boards import commitments_for
from xiangyin.casework.services.replies import result_refresh
from xiangyin.casework.services.steps import NotNow, say
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require


def _locked(actor: Actor, commitment_id: int) -> tuple[Commitment, Case]:
    """Find the promise and lock its case; a promise outlives the closing of its case."""
    found = commitments_for(actor).filter(pk=commitment_id).first()
    if found is None:
        raise NotFound(_("没有这项承诺。"), hint=_("请从承诺事项列表进入。"))
    case = Case.objects.select_for_update(of=("self",), no_key=True).get(pk=found.case_id)
    promise = Commitment.objects.select_related("reply__assignment__unit").filter(pk=found.pk).get()
    require(actor, CasePerm.ANSWER, promise.reply.assignment)
    return promise, case


@transaction.atomic
def commitment_fulfil(
    *, actor: Actor, commitment_id: int, evidence: str, on: date, at: datetime
) -> Commitment:
    """The unit reports a promise kept, with what shows it."""
    promise, case = _locked(actor, commitment_id)
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
    promise, case = _locked(actor, commitment_id)
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
