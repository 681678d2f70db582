"""Who may do what with a gathering. The office calls it; those called answer for themselves."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class GatheringPerm(Permission):
    """The verbs of the engine."""

    VIEW = "gatherings.view"
    CALL = "gatherings.call"
    RUN = "gatherings.run"
    CHECK_IN = "gatherings.check_in"
    DECIDE_LEAVE = "gatherings.decide_leave"
    RECORD = "gatherings.record"
    ANSWER = "gatherings.answer"


def own_invitation(actor: Actor, attendee: Any) -> bool:
    """The person called is the actor, or the unit called is the actor's own."""
    if attendee is None:
        return False
    if actor.role is Role.UNIT:
        return bool(attendee.unit_id == actor.unit_id)
    return bool(attendee.person_id is not None and attendee.person_id == actor.person_id)


OFFICE = {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office}

grant(
    GatheringPerm.VIEW,
    "查看会议",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.AUDITOR: always,
        Role.DEPUTY: always,
        Role.UNIT: always,
        Role.JOB: always,
    },
)
for permission, label in [
    (GatheringPerm.CALL, "召集会议"),
    (GatheringPerm.RUN, "主持会议"),
    (GatheringPerm.CHECK_IN, "登记签到"),
    (GatheringPerm.DECIDE_LEAVE, "批假"),
    (GatheringPerm.RECORD, "记录会议"),
]:
    grant(permission, label, OFFICE)
grant(
    GatheringPerm.ANSWER,
    "回复、请假、查看材料",
    {Role.DEPUTY: own_invitation, Role.UNIT: own_invitation, Role.CHAIR: own_invitation},
)
