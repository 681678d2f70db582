"""Whether the audit chains of a division hold, for the auditor's button."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import Break, breaks
from xiangyin.core.errors import DomainError
from xiangyin.core.models import AuditEntry, AuditHead
from xiangyin.core.permissions import require
from xiangyin.core.scope import EVERYWHERE, under

MOST_ENTRIES = 200_000  # some seconds of reading; beyond it, the command does it at night


class TooManyEntries(DomainError):
    """The chains are too long to be walked while somebody waits."""

    code = "too-many-entries"


@dataclass(frozen=True)
class Verdict:
    """What the walk found."""

    entries: int
    chains: int
    breaks: list[Break]


def chains_verify(*, actor: Actor) -> Verdict:
    """Walk every chain at or below the auditor's division (GB/T 22239: the log is protected)."""
    require(actor, AccountsPerm.SEE_TRAIL)
    entries = AuditEntry.objects.filter(under(actor.division_code)).count()
    if entries > MOST_ENTRIES:
        raise TooManyEntries(
            _("审计记录有%(n)d条，在网页上核验太久。") % {"n": entries},
            hint=_("请到服务器旁运行核验命令，它会逐条核对全部记录。"),
        )
    heads = AuditHead.objects.filter(under(actor.division_code)).order_by("division_code")
    chains = list(heads.values_list("division_code", flat=True))
    if actor.division_code == EVERYWHERE:
        return Verdict(entries, len(chains), list(breaks()))
    return Verdict(entries, len(chains), [found for code in chains for found in breaks(code)])
