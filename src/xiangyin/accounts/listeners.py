"""What this room does when a lower one announces something."""

from xiangyin.accounts.services.mandates import grants_follow_mandate
from xiangyin.congress.events import DeputyStatusChanged
from xiangyin.congress.models import StatusChange
from xiangyin.core.events import listen

ENDINGS = {StatusChange.Kind.RESIGN, StatusChange.Kind.RECALL, StatusChange.Kind.TERMINATE}


@listen(DeputyStatusChanged)
def take_back_the_hat(event: DeputyStatusChanged) -> None:
    """Whoever's mandate ended no longer acts as a deputy."""
    if event.kind in ENDINGS:
        grants_follow_mandate(deputy_id=event.deputy_id, on=event.on)
