"""Which hats go together. Pure: values in, an answer out."""

from collections.abc import Iterable

from xiangyin.core.actors import Role

ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})


def conflicting(held: Iterable[Role], wanted: Role) -> Role | None:
    """Return the held role that bars `wanted` on the same account, or None.

    System administrator, security administrator and auditor exclude one another and every
    business role (GB/T 22239: three administrators, mutually exclusive).
    """
    for role in held:
        if role != wanted and (role in ADMINISTRATORS or wanted in ADMINISTRATORS):
            return role
    return None


def is_place_fit(role: Role, division_code: str) -> bool:
    """Say whether `role` can be held at this level: the county's in a county, work in a place."""
    if role is Role.JOB:
        return False
    if role in ADMINISTRATORS:
        return True
    if role is Role.COUNTY:
        return len(division_code) == 6
    return len(division_code) in {6, 9}


def may_reset_password(held: Iterable[Role]) -> bool:
    """Say whether a system administrator may reset the password of an account with these hats.

    Resetting the security administrator's or the auditor's would be a way to become them.
    """
    return not {Role.SECURITY_ADMIN, Role.AUDITOR} & set(held)
