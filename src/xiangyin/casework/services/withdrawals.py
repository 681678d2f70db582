"""A matter taken back by those who raised it: its handling ends, its number and log stay."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.events import CaseWithdrawn
from xiangyin.casework.models import Case, Reply
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.services.steps import case_locked, clocks_drop, say, stage_refresh
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require


@transaction.atomic
def case_withdraw(*, actor: Actor, case_id: int, said: str, on: date, at: datetime) -> Case:
    """End the handling of a matter that was taken back; what the law asks of it the room asks.

    `said` tells why and who agreed, and is what the log keeps. Once answered, a matter is judged
    and closed, no longer taken back.
    """
    case = case_locked(actor, case_id, merged_too=True)
    require(actor, CasePerm.WITHDRAW, case)
    _require_unanswered(case)
    if case.merged_into_id is not None:
        _leave_merger(actor, case)
    case.withdrawn_on = case.closed_on = on
    clocks_drop(case)
    stage_refresh(case)
    say(case, actor, "withdraw", said, at=at, on=on)
    record(actor, "casework.withdrawn", case, at=at, after={"on": on, "said": said})
    announce(CaseWithdrawn(case.pk, on))
    return case


def _require_unanswered(case: Case) -> None:
    answered = Reply.objects.filter(
        assignment__case=case, state=Reply.State.ISSUED, is_opinion=False
    )
    if answered.exists():
        raise NotNow(
            _("承办单位已经答复，不能再撤回。"),
            hint=_("请代表对答复作出评价；评价以后由人大办公室办结。"),
        )
    others = list(case.merged_cases.order_by("id").values_list("number_text", flat=True))
    if others:
        raise NotNow(
            _("%(numbers)s已并入本件办理，本件不能撤回。") % {"numbers": "、".join(others)},
            hint=_("那几件的代表也在等答复，请继续办理。"),
        )


def _leave_merger(actor: Actor, case: Case) -> None:
    """Before hand-over the deputies of a merged item leave the case that would answer them."""
    into = case_locked(actor, case.merged_into_id or 0)
    if into.handed_over_on is not None:
        raise NotNow(
            _("%(case)s已随%(into)s一并交办，不能单独撤回。")
            % {"case": case.number_text, "into": into.number_text},
            hint=_("答复以后，可以在评价时说明情况。"),
        )
    into.parties.filter(item_text=case.number_text).delete()
    case.merged_into = None
    stage_refresh(into)
