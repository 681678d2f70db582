"""Who may do what with a case. The congress side leads; a unit acts on what is its own."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class CasePerm(Permission):
    """The verbs of the engine."""

    VIEW = "casework.view"
    HAND_OVER = "casework.hand_over"
    MERGE = "casework.merge"
    PRESS = "casework.press"
    DECIDE_EXTENSION = "casework.decide_extension"
    CHECK_REPLY = "casework.check_reply"
    END_FEEDBACK = "casework.end_feedback"
    CLOSE = "casework.close"
    WITHDRAW = "casework.withdraw"
    ANSWER = "casework.answer"
    CONFIRM = "casework.confirm"
    ENTER_FOR_DEPUTY = "casework.enter_for_deputy"
    SEND_UP = "casework.send_up"
    FOLLOW_SENT_UP = "casework.follow_sent_up"
    NOTE_ANSWER = "casework.note_answer"
    SUPERSEDE = "casework.supersede"
    SET_RULES = "casework.set_rules"
    KEEP_HOLIDAYS = "casework.keep_holidays"


def own_assignment(actor: Actor, assignment: Any) -> bool:
    """The assignment was given to the clerk's own unit."""
    return assignment is not None and assignment.unit_id == actor.unit_id


def own_party(actor: Actor, party: Any) -> bool:
    """The deputy to be answered is the actor in person."""
    return party is not None and party.deputy.person_id == actor.person_id


def leads(actor: Actor, case: Any) -> bool:
    """The deputy leads those whom the case answers."""
    if case is None:
        return False
    own = {"deputy__person_id": actor.person_id or 0, "is_lead": True}
    return bool(case.parties.filter(**own).exists())


OFFICE = {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office}

grant(
    CasePerm.VIEW,
    "查看办理情况",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.AUDITOR: always,
        Role.UNIT: always,
        Role.DEPUTY: always,
        Role.JOB: always,
    },
)
for permission, label in [
    (CasePerm.HAND_OVER, "交办"),
    (CasePerm.MERGE, "并案"),
    (CasePerm.PRESS, "催办、督办"),
    (CasePerm.DECIDE_EXTENSION, "决定延期"),
    (CasePerm.CHECK_REPLY, "审核答复"),
    (CasePerm.END_FEEDBACK, "结束征询"),
    (CasePerm.CLOSE, "办结"),
    (CasePerm.SUPERSEDE, "了结承诺"),
    (CasePerm.SEND_UP, "向上反映"),
    (CasePerm.ENTER_FOR_DEPUTY, "代为录入"),
    (CasePerm.SET_RULES, "设定办理规则"),
]:
    extra = {Role.JOB: always} if permission is CasePerm.PRESS else {}
    grant(permission, label, {**OFFICE, **extra})
grant(CasePerm.ANSWER, "办理", {Role.UNIT: own_assignment})
grant(CasePerm.WITHDRAW, "撤回", {Role.DEPUTY: leads, **OFFICE})
grant(CasePerm.CONFIRM, "确认、评价", {Role.DEPUTY: own_party})
grant(
    CasePerm.FOLLOW_SENT_UP,
    "查看向上反映",
    {Role.SECRETARY: always, Role.CHAIR: always, Role.COUNTY: always, Role.AUDITOR: always},
)
grant(CasePerm.NOTE_ANSWER, "登记签收和答复", OFFICE | {Role.COUNTY: always})
grant(CasePerm.KEEP_HOLIDAYS, "更换节假日安排", {Role.COUNTY: always, Role.SYSTEM_ADMIN: always})
