"""Who may do what: closed lists of permissions, one table of roles, conditions by name.

Each room declares its permissions and grants in `permissions.py`; nothing is granted by default,
an unknown permission raises, and there is no superuser.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotAllowed

Condition = Callable[[Actor, Any], bool]


class Permission(StrEnum):
    """Base of every room's closed list; the value is "room.verb"."""


_table: dict[Permission, Mapping[Role, Condition]] = {}
_labels: dict[Permission, str] = {}


def always(actor: Actor, subject: Any) -> bool:
    """The role is enough."""
    return True


def own_office(actor: Actor, subject: Any) -> bool:
    """The subject belongs to the very congress the actor works for, not to one below it."""
    return bool(subject is not None and subject.division_code == actor.division_code)


def grant(permission: Permission, label: str, roles: Mapping[Role, Condition]) -> None:
    """Enter one line of the table: `label` is the verb as the office says it (催办)."""
    if permission in _table:
        raise ValueError(f"{permission} is granted twice")
    _table[permission] = roles
    _labels[permission] = label


def may(actor: Actor, permission: Permission, subject: Any = None) -> bool:
    """Say whether `actor` may; an ungranted permission raises KeyError: a bug."""
    condition = _table[permission].get(actor.role)
    return condition is not None and condition(actor, subject)


def require(actor: Actor, permission: Permission, subject: Any = None) -> None:
    """Raise NotAllowed, saying who may, unless `actor` may."""
    if may(actor, permission, subject):
        return
    holders = "、".join(str(role.label) for role in _table[permission] if role is not Role.JOB)
    raise NotAllowed(
        f"您的身份是{actor.role.label}，不能{_labels[permission]}。",
        hint=f"这件事由本级{holders}办理。" if holders else "",
    )


def table() -> dict[Permission, Mapping[Role, Condition]]:
    """Return the whole table, for the documents and the tests that walk it."""
    return dict(_table)


def label(permission: Permission) -> str:
    """Return the verb as the office says it."""
    return _labels[permission]
