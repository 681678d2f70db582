"""Who may do what with papers."""

from dataclasses import dataclass
from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import Permission, always, grant, own_office
from xiangyin.papers.docx.contexts import PaperKind


class PapersPerm(Permission):
    """The closed list of this room's permissions."""

    VIEW = "papers.view"
    ISSUE = "papers.issue"
    WITHDRAW = "papers.withdraw"
    KEEP_TEMPLATES = "papers.keep_templates"


@dataclass(frozen=True)
class Issue:
    """What is to be issued, as the permission table sees it before it exists."""

    division_code: str
    kind: PaperKind
    unit_ids: frozenset[int]


@dataclass(frozen=True)
class Office:
    """An office whose templates are to be kept."""

    division_code: str


def own_reply(actor: Actor, issue: Any) -> bool:
    """A unit issues its own reply letter and nothing else."""
    return issue.kind is PaperKind.REPLY_LETTER and actor.unit_id in issue.unit_ids


grant(
    PapersPerm.VIEW,
    "查看公文",
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
grant(
    PapersPerm.ISSUE,
    "印发公文",
    {
        Role.SECRETARY: own_office,
        Role.CHAIR: own_office,
        Role.COUNTY: own_office,
        Role.UNIT: own_reply,
        Role.JOB: always,
    },
)
grant(
    PapersPerm.WITHDRAW,
    "撤回公文",
    {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office},
)
grant(
    PapersPerm.KEEP_TEMPLATES,
    "管理公文模板",
    {Role.SECRETARY: own_office, Role.CHAIR: own_office, Role.COUNTY: own_office},
)
