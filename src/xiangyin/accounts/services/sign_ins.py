"""What the trail keeps of signing in, failing, signing out and changing hats."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.permissions import AccountsPerm
from xiangyin.accounts.selectors import hat_of, hats_of
from xiangyin.core.actors import Actor, job_actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require


@transaction.atomic
def hat_change(*, actor: Actor, grant_id: int, at: datetime) -> Grant:
    """Put on another of one's own hats."""
    user = User.objects.get(pk=actor.user_id or 0)
    grant = hat_of(user, grant_id, day_of(at))
    if grant is None:
        raise NotFound(_("您没有这个身份，或者它今天不在有效期内。"))
    require(actor, AccountsPerm.CHANGE_OWN, user)
    before = {"role": actor.role.value, "division_code": actor.division_code}
    after = {"role": grant.role, "division_code": grant.division_code}
    record(grant.actor(), "accounts.hat_changed", grant, at=at, before=before, after=after)
    return grant


@transaction.atomic
def sign_in_record(
    *, user: User, grant: Grant | None, way: str, address: str, at: datetime
) -> None:
    """Record that somebody signed in, on the chain of the hat they wear."""
    record(
        _actor(user, grant),
        "accounts.signed_in",
        user,
        at=at,
        division_code=_chain(user, grant),
        after={"way": way, "address": address},
    )


@transaction.atomic
def sign_out_record(*, user: User, grant: Grant | None, reason: str, at: datetime) -> None:
    """Record that a session ended, and why."""
    record(
        _actor(user, grant),
        "accounts.signed_out",
        user,
        at=at,
        division_code=_chain(user, grant),
        after={"reason": reason},
    )


@transaction.atomic
def failure_record(*, username: str, address: str, is_locked: bool, at: datetime) -> None:
    """Record a failed attempt. A name that is no account's is not kept: it may be a password."""
    user = User.objects.filter(username=username).first()
    grant = next(iter(hats_of(user, day_of(at))), None) if user else None
    subject = user or User(pk=0, display_name=_("（没有这个账号）"))
    for code in ["accounts.sign_in_failed", *(["accounts.locked_out"] if is_locked else [])]:
        record(
            job_actor(_("未登录的人")),
            code,
            subject,
            at=at,
            division_code=_chain(subject, grant),
            after={"address": address},
        )


def _actor(user: User, grant: Grant | None) -> Actor:
    return grant.actor() if grant else job_actor(user.display_name, user.division_code)


def _chain(user: User, grant: Grant | None) -> str:
    return grant.division_code if grant else user.division_code
