"""Who may read a record of duty. Nobody types one."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant


class DutyPerm(Permission):
    """The verbs of the room."""

    READ = "duty.read"


def own_record(actor: Actor, deputy: Any) -> bool:
    """A deputy reads the own record."""
    return deputy is not None and deputy.person_id == actor.person_id


grant(
    DutyPerm.READ,
    "查看履职记录",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.AUDITOR: always,
        Role.DEPUTY: own_record,
    },
)
