"""Accounts and hats: who may make, give, close and take; and what is refused."""

from datetime import date

import pytest

from xiangyin.accounts import services
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.passwords import classes_in, make_secret
from xiangyin.accounts.rules import conflicting, is_place_fit
from xiangyin.accounts.testing import PASSWORD, make_grant, make_user
from xiangyin.congress.testing import make_deputy, make_unit
from xiangyin.core.actors import Actor, Role, job_actor
from xiangyin.core.audit.services import breaks
from xiangyin.core.errors import DomainError, NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere
from xiangyin.core.testing import AUDITOR, COUNTY, LIN, NEIGHBOUR, TOWN, moment
from xiangyin.places.models import Division

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")
ON = date(2026, 9, 5)
XIE = Actor(role=Role.SYSTEM_ADMIN, name="系统管理员谢", division_code=COUNTY, user_id=501)
AN = Actor(role=Role.SECURITY_ADMIN, name="安全管理员安", division_code=COUNTY, user_id=502)


@pytest.fixture(autouse=True)
def _places() -> None:
    for code, name, level in [
        (COUNTY, "云岭县", "county"),
        (TOWN, "青石镇", "township"),
        (NEIGHBOUR, "白水镇", "township"),
        ("330800", "邻县", "county"),
    ]:
        Division.objects.create(code=code, name=name, level=level, from_on=date(2000, 1, 1))


def create(actor: Actor = XIE, **given: str) -> services.NewUser:
    fields = {"username": "lin", "display_name": "林秘书", "division_code": TOWN} | given
    return services.user_create(actor=actor, at=AT, **fields)


def give(user: User, role: Role, *, actor: Actor = AN, **given: object) -> Grant:
    fields = {"division_code": TOWN} | given
    return services.grant_give(actor=actor, user_id=user.pk, role=role, on=ON, at=AT, **fields)


def recorded() -> list[str]:
    return list(AuditEntry.objects.order_by("id").values_list("code", flat=True))


# ---- accounts ----


def test_a_new_account_has_a_random_password_that_must_be_changed_and_no_hat() -> None:
    first, second = create(), create(username="chen", display_name="陈主席")
    assert first.secret != second.secret
    assert first.user.check_password(first.secret)
    assert first.user.must_change_password
    with everywhere(reason="a test looks"):
        assert not Grant.objects.exists()
    assert recorded() == ["accounts.user_created", "accounts.user_created"]
    assert AuditEntry.objects.first().division_code == TOWN
    assert first.secret not in "".join(AuditEntry.objects.values_list("data", flat=True))


def test_one_time_secrets_pass_our_own_password_rule() -> None:
    assert {classes_in(make_secret()) for _n in range(50)} == {4}
    assert len({make_secret() for _n in range(50)}) == 50


@pytest.mark.parametrize("actor", [AN, LIN, AUDITOR])
def test_only_the_system_administrator_makes_accounts(actor: Actor) -> None:
    with pytest.raises(NotAllowed, match="不能新建账号"):
        create(actor)
    assert not User.objects.exists()


def test_a_name_already_used_is_refused_with_a_way_on() -> None:
    create()
    with pytest.raises(services.UserRefused, match="登录名“lin”已经有人用了") as refused:
        create(display_name="另一人")
    assert "重置密码" in refused.value.hint


def test_an_account_outside_the_administrators_county_is_refused() -> None:
    with pytest.raises(services.UserRefused, match="不在其中"):
        create(division_code="330800")


def test_an_account_of_another_county_does_not_exist_for_this_administrator() -> None:
    stranger = make_user(division_code="330800")
    for verb in (
        services.user_disable,
        services.user_enable,
        services.user_unlock,
        services.sessions_end,
        services.password_reset,
    ):
        with pytest.raises(NotFound):
            verb(actor=XIE, user_id=stranger.pk, at=AT)


@pytest.mark.parametrize("actor", [AN, LIN, AUDITOR])
@pytest.mark.parametrize(
    "verb",
    [
        services.user_disable,
        services.user_enable,
        services.user_unlock,
        services.sessions_end,
        services.password_reset,
    ],
)
def test_only_the_system_administrator_keeps_accounts(verb, actor: Actor) -> None:
    user = make_user()
    with pytest.raises(NotAllowed):
        verb(actor=actor, user_id=user.pk, at=AT)
    assert recorded() == []


def test_closing_and_opening_an_account_is_recorded_once_each() -> None:
    user = make_user()
    services.user_disable(actor=XIE, user_id=user.pk, at=AT)
    services.user_disable(actor=XIE, user_id=user.pk, at=AT)
    user.refresh_from_db()
    assert (user.is_active, user.sessions_ended_at) == (False, AT)
    services.user_enable(actor=XIE, user_id=user.pk, at=AT)
    user.refresh_from_db()
    assert user.is_active
    assert recorded() == ["accounts.user_disabled", "accounts.user_enabled"]


def test_an_administrator_cannot_close_their_own_account() -> None:
    own = make_user(id=XIE.user_id)
    with pytest.raises(services.UserRefused, match="不能停用自己的账号"):
        services.user_disable(actor=XIE, user_id=own.pk, at=AT)


def test_a_reset_password_works_once_and_ends_sessions() -> None:
    user = make_user()
    new = services.password_reset(actor=XIE, user_id=user.pk, at=AT)
    user.refresh_from_db()
    assert user.check_password(new.secret)
    assert not user.check_password(PASSWORD)
    assert user.must_change_password
    assert user.sessions_ended_at == AT


@pytest.mark.parametrize("role", [Role.SECURITY_ADMIN, Role.AUDITOR])
def test_the_system_administrator_cannot_become_the_other_two_by_a_reset(role: Role) -> None:
    user = make_user()
    make_grant(user=user, role=role)
    with pytest.raises(services.UserRefused, match="互相制约"):
        services.password_reset(actor=XIE, user_id=user.pk, at=AT)
    services.password_reset(actor=job_actor("命令行"), user_id=user.pk, at=AT)


# ---- the first three ----


def test_an_installation_begins_with_three_administrators_kept_apart() -> None:
    made = services.administrators_begin(actor=job_actor("安装"), at=AT)
    assert [n.user.username for n in made] == ["xitong", "anquan", "shenji"]
    assert len({n.secret for n in made}) == 3
    with everywhere(reason="a test looks"):
        held = [set(n.user.grants.values_list("role", flat=True)) for n in made]
    assert held == [{"system_admin"}, {"security_admin"}, {"auditor"}]
    with pytest.raises(services.UserRefused, match="已经有账号"):
        services.administrators_begin(actor=job_actor("安装"), at=AT)


def test_nobody_signed_in_can_begin_an_installation() -> None:
    with pytest.raises(NotAllowed):
        services.administrators_begin(actor=XIE, at=AT)


# ---- hats ----


def test_the_security_administrator_gives_a_hat_and_takes_it_back() -> None:
    user = make_user()
    grant = give(user, Role.SECRETARY)
    assert grant.is_in_force(ON)
    services.grant_end(actor=AN, grant_id=grant.pk, on=ON, at=AT)
    with everywhere(reason="a test looks"):
        assert not Grant.objects.get().is_in_force(ON)
    assert recorded() == ["accounts.grant_given", "accounts.grant_ended"]
    assert list(breaks()) == []


@pytest.mark.parametrize("actor", [XIE, LIN, AUDITOR])
def test_nobody_else_gives_or_takes_hats(actor: Actor) -> None:
    user = make_user()
    with pytest.raises(NotAllowed):
        give(user, Role.SECRETARY, actor=actor)
    grant = make_grant(user=user)
    with pytest.raises(NotAllowed):
        services.grant_end(actor=actor, grant_id=grant.pk, on=ON, at=AT)
    assert recorded() == []


def test_the_same_hat_is_not_given_twice() -> None:
    user = make_user()
    give(user, Role.SECRETARY)
    with pytest.raises(services.GrantRefused, match="已有这一身份"):
        give(user, Role.SECRETARY)


ADMINS = [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR]


@pytest.mark.parametrize("held", ADMINS)
@pytest.mark.parametrize("wanted", [*ADMINS, Role.SECRETARY, Role.CHAIR, Role.COUNTY])
def test_administrators_hats_exclude_one_another_and_every_business_hat(
    held: Role, wanted: Role
) -> None:
    assert conflicting([held], wanted) == (None if held is wanted else held)
    assert conflicting([wanted], held) == (None if held is wanted else wanted)


def test_a_conflicting_hat_is_refused_by_name() -> None:
    user = make_user()
    give(user, Role.AUDITOR)
    with pytest.raises(services.GrantRefused, match="已有“审计员”身份，不能再授予“人大秘书”"):
        give(user, Role.SECRETARY)


def test_a_conflicting_hat_may_follow_once_the_first_was_taken() -> None:
    user = make_user()
    first = give(user, Role.AUDITOR)
    services.grant_end(actor=AN, grant_id=first.pk, on=ON, at=AT)
    assert give(user, Role.SECRETARY).role == Role.SECRETARY


def test_business_hats_go_together() -> None:
    user = make_user(display_name="陈主席")
    deputy = make_deputy(name="陈主席")
    give(user, Role.CHAIR)
    grant = give(user, Role.DEPUTY, person_id=deputy.person_id)
    assert grant.person_id == deputy.person_id


def test_a_deputys_hat_names_a_sitting_deputy_of_that_congress() -> None:
    neighbour = make_deputy(division_code=NEIGHBOUR, name="邻代表")
    gone = make_deputy(name="离任", status="ended")
    for person_id in (None, neighbour.person_id, gone.person_id):
        with pytest.raises(services.GrantRefused, match="在任代表"):
            give(make_user(), Role.DEPUTY, person_id=person_id)


def test_a_units_hat_names_a_unit_in_use_at_that_place() -> None:
    closed = make_unit(name="旧办", is_active=False)
    neighbour = make_unit(division_code=NEIGHBOUR)
    for unit_id in (None, closed.pk, neighbour.pk):
        with pytest.raises(services.GrantRefused, match="在用的单位"):
            give(make_user(), Role.UNIT, unit_id=unit_id)
    assert give(make_user(), Role.UNIT, unit_id=make_unit().pk).role == Role.UNIT


def test_hats_fit_their_level() -> None:
    assert is_place_fit(Role.COUNTY, COUNTY)
    assert not is_place_fit(Role.COUNTY, TOWN)
    assert is_place_fit(Role.SECRETARY, COUNTY)
    assert not is_place_fit(Role.SECRETARY, "")
    assert is_place_fit(Role.AUDITOR, "")
    assert not is_place_fit(Role.JOB, TOWN)
    with pytest.raises(services.GrantRefused, match="不能授予在这一级"):
        give(make_user(), Role.COUNTY)


def test_a_hat_outside_the_administrators_county_is_refused() -> None:
    with pytest.raises(services.GrantRefused, match="不归您这一级"):
        give(make_user(), Role.SECRETARY, division_code="330800")
    with pytest.raises(services.GrantRefused, match="不归您这一级"):
        give(make_user(), Role.AUDITOR, division_code="")


def test_a_hat_of_another_county_cannot_be_taken() -> None:
    grant = make_grant(division_code="330800")
    with pytest.raises(NotFound):
        services.grant_end(actor=AN, grant_id=grant.pk, on=ON, at=AT)


def test_a_security_administrator_cannot_take_their_own_hat() -> None:
    own = make_grant(user=make_user(id=AN.user_id), role=Role.SECURITY_ADMIN)
    with pytest.raises(services.GrantRefused, match="不能收回自己的身份"):
        services.grant_end(actor=AN, grant_id=own.pk, on=ON, at=AT)


def test_a_hat_with_an_end_before_its_beginning_is_never_worn() -> None:
    grant = give(make_user(), Role.SECRETARY, until_on=date(2026, 9, 6))
    assert grant.is_in_force(ON)
    assert not grant.is_in_force(date(2026, 9, 6))


# ---- one's own password ----


def change(user: User, old: str = PASSWORD, new: str = "Qing-Shi-2027") -> User:
    actor = Actor(role=Role.SECRETARY, name="林", division_code=TOWN, user_id=user.pk)
    return services.password_change(
        actor=actor, user_id=user.pk, old_password=old, new_password=new, at=AT
    )


def test_ones_own_password_is_changed() -> None:
    user = make_user(must_change_password=True)
    change(user)
    user.refresh_from_db()
    assert user.check_password("Qing-Shi-2027")
    assert (user.must_change_password, user.password_changed_at) == (False, AT)
    assert recorded() == ["accounts.password_changed"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("wrong", "Qing-Shi-2027", "原密码不对"),
        (PASSWORD, PASSWORD, "不能与原密码相同"),
        (PASSWORD, "Ab1", "至少要8位"),
        (PASSWORD, "abcdefgh1", "至少三类"),
        (PASSWORD, "P@ssw0rd", "密码"),
    ],
)
def test_a_bad_new_password_is_refused_in_words(old: str, new: str, said: str) -> None:
    user = make_user()
    with pytest.raises(services.PasswordRefused, match=said):
        change(user, old, new)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert recorded() == []


def test_nobody_changes_anothers_password() -> None:
    user = make_user()
    with pytest.raises(NotAllowed):
        services.password_change(
            actor=LIN, user_id=user.pk, old_password=PASSWORD, new_password="Qing-Shi-2027", at=AT
        )


def test_refusals_are_sentences_without_ids() -> None:
    with pytest.raises(DomainError) as refused:
        services.user_disable(actor=XIE, user_id=987654, at=AT)
    assert "987654" not in str(refused.value)
