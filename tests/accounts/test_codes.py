"""One-time sign-in codes for deputies."""

from datetime import timedelta

import pytest

from xiangyin.accounts import services
from xiangyin.accounts.models import Grant, OneTimeCode
from xiangyin.accounts.testing import make_grant, make_user
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY, COUNTY_HE, LIN, WU, moment

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")


@pytest.fixture
def zhang() -> Grant:
    return make_grant(user=make_user(display_name="张代表"), role=Role.DEPUTY)


def make(grant: Grant, actor: Actor = LIN, *, is_printed: bool = False) -> services.NewCode:
    return services.sign_in_code_make(actor=actor, grant_id=grant.pk, is_printed=is_printed, at=AT)


def test_the_secretary_gives_zhang_a_code_that_opens_his_deputys_hat_once(zhang: Grant) -> None:
    new = make(zhang)
    opened = services.sign_in_by_code(code=new.code, at=AT + timedelta(minutes=9))
    assert opened == zhang
    with pytest.raises(services.SignInCodeRefused, match="已经用过"):
        services.sign_in_by_code(code=new.code, at=AT + timedelta(minutes=9))


def test_only_a_keyed_hash_is_stored_and_nothing_reaches_the_trail(zhang: Grant) -> None:
    new = make(zhang)
    row = OneTimeCode.objects.get()
    entry = AuditEntry.objects.get(code="accounts.code_made")
    kept = f"{vars(row)} {vars(entry)}"
    assert new.code not in kept
    assert len(row.code_index) == 64


@pytest.mark.parametrize(
    ("is_printed", "lives"), [(False, timedelta(minutes=10)), (True, timedelta(hours=24))]
)
def test_a_code_on_screen_lives_ten_minutes_a_printed_one_a_day(
    zhang: Grant, is_printed: bool, lives: timedelta
) -> None:
    new = make(zhang, is_printed=is_printed)
    assert new.expires_at == AT + lives
    with pytest.raises(services.SignInCodeRefused):
        services.sign_in_by_code(code=new.code, at=AT + lives)
    assert services.sign_in_by_code(code=new.code, at=AT + lives - timedelta(seconds=1)) == zhang


def test_a_new_code_voids_the_one_before(zhang: Grant) -> None:
    first, second = make(zhang), make(zhang)
    with pytest.raises(services.SignInCodeRefused):
        services.sign_in_by_code(code=first.code, at=AT)
    assert services.sign_in_by_code(code=second.code, at=AT) == zhang


def test_a_code_opens_its_own_deputys_account_and_no_others(zhang: Grant) -> None:
    zhao = make_grant(user=make_user(display_name="赵代表"), role=Role.DEPUTY)
    assert services.sign_in_by_code(code=make(zhao).code, at=AT) == zhao
    assert services.sign_in_by_code(code=make(zhang).code, at=AT) == zhang


def test_it_may_be_typed_as_people_type(zhang: Grant) -> None:
    new = make(zhang)
    full_width = new.grouped.translate({ord(str(n)): ord("０") + n for n in range(10)})
    assert services.sign_in_by_code(code=f" {full_width}　", at=AT) == zhang


def test_wrong_used_and_expired_codes_are_answered_alike(zhang: Grant) -> None:
    used, said = make(zhang), set()
    services.sign_in_by_code(code=used.code, at=AT)
    for code in ("0000000000", "", "甲乙丙", used.code):
        with pytest.raises(services.SignInCodeRefused) as refused:
            services.sign_in_by_code(code=code, at=AT)
        said.add(str(refused.value))
    expired = make(zhang)
    with pytest.raises(services.SignInCodeRefused) as refused:
        services.sign_in_by_code(code=expired.code, at=AT + timedelta(days=1))
    said.add(str(refused.value))
    assert len(said) == 1


def test_the_neighbours_secretary_sees_no_deputy_of_ours(zhang: Grant) -> None:
    with pytest.raises(NotFound):
        make(zhang, WU)
    assert not OneTimeCode.objects.exists()


@pytest.mark.parametrize("actor", [CHEN, COUNTY_HE, AUDITOR])
def test_nobody_but_the_own_secretary_gives_codes(zhang: Grant, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        make(zhang, actor)


def test_the_county_office_gives_codes_to_county_deputies() -> None:
    grant = make_grant(role=Role.DEPUTY, division_code=COUNTY)
    assert services.sign_in_by_code(code=make(grant, COUNTY_HE).code, at=AT) == grant


def test_codes_are_for_deputies_only() -> None:
    chair = make_grant(role=Role.CHAIR)
    with pytest.raises(services.SignInCodeRefused, match="只发给代表"):
        make(chair)


def test_no_code_for_a_closed_account_or_an_ended_mandate() -> None:
    closed = make_grant(user=make_user(is_active=False), role=Role.DEPUTY)
    ended = make_grant(role=Role.DEPUTY, until_on=AT.date())
    for grant in (closed, ended):
        with pytest.raises(services.SignInCodeRefused, match="已停用，或者代表身份已结束"):
            make(grant)


def test_a_code_given_before_the_account_was_closed_opens_nothing(zhang: Grant) -> None:
    new = make(zhang)
    zhang.user.is_active = False
    zhang.user.save()
    with pytest.raises(services.SignInCodeRefused):
        services.sign_in_by_code(code=new.code, at=AT)
