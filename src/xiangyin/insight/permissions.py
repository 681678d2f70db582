"""Who may read the counts."""

from xiangyin.core.actors import Role
from xiangyin.core.permissions import Permission, always, grant, own_office


class InsightPerm(Permission):
    """The verbs of the room."""

    READ = "insight.read"
    REVIEW = "insight.review"


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
grant(
    InsightPerm.REVIEW,
    "评审承办单位、登记小组评议",
    {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office},
)
