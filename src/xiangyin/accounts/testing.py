"""Accounts, hats and signed-in clients for tests, of any room."""

from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Max
from django.test import Client

from xiangyin.accounts import sessions
from xiangyin.accounts.models import Grant, User
from xiangyin.congress.testing import make_deputy, make_unit
from xiangyin.core.actors import Actor, Role
from xiangyin.core.testing import TOWN

PASSWORD = "Shan-Shui-2026"  # noqa: S105 (of tests only)
FROM = date(2025, 1, 1)
OWN_COUNT_FROM = 1_000_000


def make_user(
    *,
    username: str = "",
    display_name: str = "林秘书",
    password: str = PASSWORD,
    division_code: str = TOWN,
    **given: Any,
) -> User:
    """An account with a known password and no hat."""
    given = {"id": _free_id(), "must_change_password": False} | given
    user = User(
        username=username or f"user{given['id']}",
        display_name=display_name,
        division_code=division_code,
        **given,
    )
    user.set_password(password)
    user.save(force_insert=True)
    return user


def _free_id() -> int:
    """An id far from the cast's (1 to 9) and from PostgreSQL's own count, which is sent further."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT setval('accounts_user_id_seq', GREATEST(last_value, %s))"
                " FROM accounts_user_id_seq",
                [OWN_COUNT_FROM],
            )
    taken = User.objects.filter(pk__lt=OWN_COUNT_FROM).aggregate(last=Max("pk"))["last"] or 0
    return max(int(taken), 10_000) + 1


def make_grant(
    *,
    user: User | None = None,
    role: Role = Role.SECRETARY,
    division_code: str = TOWN,
    person_id: int | None = None,
    unit_id: int | None = None,
    from_on: date = FROM,
    until_on: date | None = None,
) -> Grant:
    """A hat; a deputy's person and a unit's unit are made where none is given."""
    user = user or make_user(display_name=str(role.label), division_code=division_code)
    if role is Role.DEPUTY and person_id is None:
        person_id = make_deputy(division_code=division_code, name=user.display_name).person_id
    if role is Role.UNIT and unit_id is None:
        unit_id = make_unit(division_code=division_code).pk
    return Grant.objects.create(
        user=user,
        role=role,
        division_code=division_code,
        person_id=person_id,
        unit_id=unit_id,
        from_on=from_on,
        until_on=until_on,
    )


def grant_of(actor: Actor) -> Grant:
    """The hat of this actor, its account made where there is none (LIN is account 1)."""
    given: dict[str, Any] = {"id": actor.user_id} if actor.user_id else {}
    user = User.objects.filter(pk=actor.user_id or 0).first() or make_user(
        display_name=actor.name, division_code=actor.division_code, **given
    )
    return make_grant(
        user=user,
        role=actor.role,
        division_code=actor.division_code,
        person_id=actor.person_id,
        unit_id=actor.unit_id,
    )


def sign_in(client: Client, who: Actor | Grant) -> Client:
    """Sign `client` in as this actor, or wearing this hat, without the sign-in page."""
    grant = who if isinstance(who, Grant) else grant_of(who)
    client.force_login(grant.user, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    sessions.wear(session, grant)
    session.save()
    return client


def role_client(role: Role, division_code: str = TOWN) -> Client:
    """A fresh client, signed in with a new account of this role in this division."""
    return sign_in(Client(), make_grant(role=role, division_code=division_code))


def rest(client: Client, seconds: float) -> None:
    """Let the client's session rest: everything in it happened `seconds` earlier."""
    session = client.session
    for key in (sessions.SIGNED_IN, sessions.SEEN):
        session[key] -= seconds
    session.save()
