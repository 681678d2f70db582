"""The register of what was sent up: with receipt, with answer, still without (S137)."""

from datetime import date

from django.utils.translation import gettext as _

from xiangyin.casework.models import SentUp
from xiangyin.casework.models.sent_ups import SentUpQuerySet
from xiangyin.casework.permissions import CasePerm
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require


def sent_ups_for(actor: Actor) -> SentUpQuerySet:
    """What was sent up by the congresses the actor oversees."""
    require(actor, CasePerm.FOLLOW_SENT_UP)
    rows: SentUpQuerySet = SentUp.objects.all()
    return rows


def sent_up_for(actor: Actor, sent_up_id: int) -> SentUp:
    """One of them, or NotFound."""
    found: SentUp | None = (
        sent_ups_for(actor).select_related("congress").filter(pk=sent_up_id).first()
    )
    if found is None:
        raise NotFound(_("没有这份上送件。"), hint=_("请从上送登记簿进入。"))
    return found


def sent_ups_found(actor: Actor, state: str, kind: str, on: date) -> SentUpQuerySet:
    """Those that answer the question, the newest first; an unknown state asks nothing."""
    rows = sent_ups_for(actor).select_related("congress").prefetch_related("cases")
    if kind in SentUp.Kind.values:
        rows = rows.filter(kind=kind)
    if state == "open":
        rows = rows.unanswered()
    elif state == "unreceived":
        rows = rows.unanswered().filter(received_on=None)
    elif state == "late":
        rows = rows.late(on)
    elif state == "answered":
        rows = rows.filter(answered_on__isnull=False)
    return rows.order_by("-id")
