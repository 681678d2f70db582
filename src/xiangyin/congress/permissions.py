"""Who may do what with the congress, its deputies, bodies and units."""

from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office
from xiangyin.core.scope import is_under


class CongressPerm(Permission):
    """The closed list of this room's permissions."""

    OPEN_CONGRESS = "congress.open_congress"
    KEEP_TERMS = "congress.keep_terms"
    READ_NAMES = "congress.read_names"
    READ_ROSTER = "congress.read_roster"
    KEEP_ROSTER = "congress.keep_roster"
    EXPORT_ROSTER = "congress.export_roster"
    REVEAL = "congress.reveal"
    CHANGE_STATUS = "congress.change_status"
    KEEP_PRESIDIUM = "congress.keep_presidium"
    KEEP_GROUPS = "congress.keep_groups"
    KEEP_UNITS = "congress.keep_units"
    SET_TARGETS = "congress.set_targets"
    KEEP_STAFF = "congress.keep_staff"


def own_or_below(actor: Actor, subject: Any) -> bool:
    """The subject belongs to the actor's division or to one below it."""
    return bool(subject is not None and is_under(subject.division_code, actor.division_code))


OFFICE = {Role.SECRETARY: own_office, Role.COUNTY: own_office}
OFFICE_AND_CHAIR = OFFICE | {Role.CHAIR: own_office}
READERS = {
    Role.SECRETARY: own_office,
    Role.CHAIR: own_office,
    Role.COUNTY: own_or_below,
    Role.AUDITOR: own_or_below,
}

grant(
    CongressPerm.OPEN_CONGRESS,
    "设立人民代表大会",
    {Role.COUNTY: own_or_below, Role.SYSTEM_ADMIN: always, Role.JOB: always},
)
grant(CongressPerm.KEEP_TERMS, "登记届次和会议", OFFICE | {Role.JOB: always})
grant(CongressPerm.READ_NAMES, "查看代表名单", READERS | {Role.DEPUTY: own_office})
grant(CongressPerm.READ_ROSTER, "查看代表名册", READERS)
grant(CongressPerm.KEEP_ROSTER, "登记和修改代表名册", OFFICE | {Role.JOB: always})
grant(CongressPerm.EXPORT_ROSTER, "导出代表名册", OFFICE_AND_CHAIR)
grant(CongressPerm.REVEAL, "查看身份证号和联系电话", OFFICE)
grant(CongressPerm.CHANGE_STATUS, "变更代表资格状态", OFFICE)
grant(CongressPerm.KEEP_PRESIDIUM, "登记主席团成员", OFFICE_AND_CHAIR | {Role.JOB: always})
grant(CongressPerm.KEEP_GROUPS, "编组代表小组", OFFICE | {Role.JOB: always})
grant(CongressPerm.KEEP_UNITS, "登记承办单位", OFFICE | {Role.JOB: always})
grant(CongressPerm.SET_TARGETS, "设定代表构成要求", OFFICE | {Role.JOB: always})
grant(CongressPerm.KEEP_STAFF, "登记机构和人员", OFFICE_AND_CHAIR | {Role.JOB: always})
