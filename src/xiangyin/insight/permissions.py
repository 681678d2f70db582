"""Who may read the counts."""

from xiangyin.core.actors import Role
from xiangyin.core.permissions import Permission, always, grant


class InsightPerm(Permission):
    """The verbs of the room."""

    READ = "insight.read"


grant(
    InsightPerm.READ,
    "查看统计",
    {
        Role.SECRETARY: always,
        Role.CHAIR: always,
        Role.COUNTY: always,
        Role.AUDITOR: always,
    },
)
