"""Who acts. A verb receives an Actor: a plain value, never a request."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The hats people wear (standards.md §7: administrators' three roles are kept apart)."""

    SECRETARY = "secretary", _("人大秘书")
    CHAIR = "chair", _("人大主席")
    DEPUTY = "deputy", _("人大代表")
    UNIT = "unit", _("承办单位")
    COUNTY = "county", _("县人大")
    AUDITOR = "auditor", _("审计员")
    SYSTEM_ADMIN = "system_admin", _("系统管理员")
    SECURITY_ADMIN = "security_admin", _("安全管理员")
    JOB = "job", _("系统任务")


CONGRESS_SIDE = frozenset({Role.SECRETARY, Role.CHAIR, Role.COUNTY})


@dataclass(frozen=True, kw_only=True)
class Actor:
    """One person wearing one hat in one division, or a named job.

    `division_code` is the division whose office the actor works in ("" = the installation);
    what lies under it is what the actor may see. `person_id` is set for a deputy, `unit_id` for
    a handling unit's clerk.
    """

    role: Role
    name: str
    division_code: str
    user_id: int | None = None
    person_id: int | None = None
    unit_id: int | None = None

    @property
    def is_congress_side(self) -> bool:
        return self.role in CONGRESS_SIDE


def job_actor(name: str, division_code: str = "") -> Actor:
    """Return the explicit actor of a background job; there is no anonymous writer."""
    return Actor(role=Role.JOB, name=name, division_code=division_code)
