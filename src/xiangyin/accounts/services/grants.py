"""Hats: given and taken back by the security administrator alone."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.events import GrantEnded, GrantGiven
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.rules import conflicting, is_place_fit
from xiangyin.accounts.selectors import (
    deputies_at,
    grant_for,
    is_place,
    roles_of,
    units_at,
    user_for,
)
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.scope import scope


class GrantRefused(DomainError):
    """The hat cannot be given or taken like this."""

    code = "grant-refused"


@transaction.atomic
def grant_give(
    *,
    actor: Actor,
    user_id: int,
    role: Role,
    division_code: str,
    on: date,
    at: datetime,
    person_id: int | None = None,
    unit_id: int | None = None,
    until_on: date | None = None,
) -> Grant:
    """Give an account one hat in one place, from the day `on` (GB/T 22239: least privilege)."""
    found = user_for(actor, user_id)
    user = User.objects.select_for_update(of=("self",), no_key=True).get(pk=found.pk)
    require(actor, AccountsPerm.GIVE_GRANT)
    _refuse_misplaced(actor, role, division_code, on)
    _refuse_conflict(user, role, on)
    grant = Grant(
        user=user,
        role=role,
        division_code=division_code,
        person_id=_deputy(actor, role, division_code, person_id),
        unit_id=_unit(actor, role, division_code, unit_id),
        from_on=on,
        until_on=until_on,
    )
    with scope(actor.division_code):
        _check(grant)
        grant.save()
    after = {"user": user.username, "role": role.value, "until_on": until_on}
    record(actor, "accounts.grant_given", grant, at=at, after=after)
    announce(GrantGiven(grant.pk))
    return grant


@transaction.atomic
def grant_end(*, actor: Actor, grant_id: int, on: date, at: datetime) -> Grant:
    """Take a hat back from the day `on`; the account keeps its others."""
    found = grant_for(actor, grant_id)
    with scope(actor.division_code):
        grant = Grant.objects.select_for_update(of=("self",), no_key=True).get(pk=found.pk)
    require(actor, AccountsPerm.GIVE_GRANT)
    if grant.user_id == actor.user_id:
        raise GrantRefused(
            _("不能收回自己的身份，否则可能再没有人能授予身份。"),
            hint=_("请由另一名安全管理员办理。"),
        )
    if grant.until_on is not None and grant.until_on <= on:
        return grant
    before = {"until_on": grant.until_on}
    grant.until_on = on
    grant.save(update_fields=["until_on"])
    after = {"user": grant.user.username, "until_on": on}
    record(actor, "accounts.grant_ended", grant, at=at, before=before, after=after)
    announce(GrantEnded(grant.pk))
    return grant


def _refuse_misplaced(actor: Actor, role: Role, division_code: str, on: date) -> None:
    if not is_place_fit(role, division_code):
        raise GrantRefused(
            _("“%(role)s”身份不能授予在这一级。") % {"role": role.label},
            hint=_("县人大身份授予在县级，其他业务身份授予在本县或本乡镇。"),
        )
    if not is_place(actor, division_code, on):
        raise GrantRefused(
            _("这个行政区划不归您这一级管理，或者尚未启用。"), hint=_("请核对行政区划代码。")
        )


def _refuse_conflict(user: User, role: Role, on: date) -> None:
    held = conflicting(roles_of(user, on), role)
    if held:
        raise GrantRefused(
            _(
                "这个账号已有“%(held)s”身份，不能再授予“%(role)s”：三类管理员须分设，也不兼业务身份。"
            )
            % {"held": held.label, "role": role.label},
            hint=_("请另建一个账号，或先收回原来的身份。"),
            basis="GB/T 22239-2019",
        )


def _deputy(actor: Actor, role: Role, division_code: str, person_id: int | None) -> int | None:
    if role is not Role.DEPUTY:
        return None
    if person_id not in {deputy.person_id for deputy in deputies_at(actor, division_code)}:
        raise GrantRefused(
            _("代表身份须对应本级一名在任代表。"), hint=_("请先在代表名册中登记，再授予身份。")
        )
    return person_id


def _unit(actor: Actor, role: Role, division_code: str, unit_id: int | None) -> int | None:
    if role is not Role.UNIT:
        return None
    if unit_id not in {unit.pk for unit in units_at(actor, division_code)}:
        raise GrantRefused(
            _("承办单位身份须对应本级一个在用的单位。"), hint=_("请先登记承办单位，再授予身份。")
        )
    return unit_id


def _check(grant: Grant) -> None:
    try:
        grant.full_clean(exclude=["person", "unit"])
    except ValidationError as error:
        raise GrantRefused("".join(error.messages), hint=_("请核对后再办。")) from None
