"""Who may do what with divisions."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant
from xiangyin.core.scope import is_under


class PlacesPerm(Permission):
    """The closed list of this room's permissions."""

    KEEP_DIVISIONS = "places.keep_divisions"


def below_own(actor: Actor, subject: Any) -> bool:
    """The division's code lies under the actor's own, and is not the actor's own."""
    code = str(subject)
    return is_under(code, actor.division_code) and code != actor.division_code


grant(
    PlacesPerm.KEEP_DIVISIONS,
    "登记行政区划",
    {Role.COUNTY: below_own, Role.SYSTEM_ADMIN: always, Role.JOB: always},
)
