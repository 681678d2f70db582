"""A deputy's hat ends with the mandate."""

from datetime import date

import pytest

from xiangyin.accounts.models import Grant
from xiangyin.accounts.testing import make_grant, make_user
from xiangyin.congress.events import DeputyStatusChanged
from xiangyin.congress.models import Deputy, StatusChange
from xiangyin.congress.testing import make_deputy, make_term
from xiangyin.core.actors import Role
from xiangyin.core.events import announce
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere
from xiangyin.core.testing import COUNTY, moment

pytestmark = pytest.mark.django_db

ON = date(2026, 9, 5)


@pytest.fixture
def zhang() -> Deputy:
    return make_deputy(name="张代表")


def hat(deputy: Deputy) -> Grant:
    return make_grant(
        user=make_user(display_name=str(deputy)),
        role=Role.DEPUTY,
        division_code=deputy.division_code,
        person_id=deputy.person_id,
    )


def change(deputy: Deputy, kind: str) -> None:
    StatusChange.objects.create(
        division_code=deputy.division_code,
        deputy=deputy,
        kind=kind,
        cause="试",
        on=ON,
        sentence="试",
        recorded_at=moment("2026-09-05"),
    )
    if kind != "suspend":
        deputy.status = Deputy.Status.ENDED
        deputy.save()
    announce(DeputyStatusChanged(deputy.pk, kind, ON))


def until(grant: Grant) -> date | None:
    with everywhere(reason="a test looks"):
        return Grant.objects.get(pk=grant.pk).until_on


@pytest.mark.parametrize("kind", ["resign", "recall", "terminate"])
def test_the_hat_ends_on_the_day_the_mandate_does(zhang: Deputy, kind: str) -> None:
    worn = hat(zhang)
    change(zhang, kind)
    assert until(worn) == ON
    entry = AuditEntry.objects.get(code="accounts.grant_ended")
    assert entry.actor_name == "代表资格变动"


def test_a_suspended_deputy_keeps_the_hat(zhang: Deputy) -> None:
    worn = hat(zhang)
    change(zhang, "suspend")
    assert until(worn) is None


def test_a_county_seat_outlives_the_township_seat(zhang: Deputy) -> None:
    county = make_deputy(division_code=COUNTY, person=zhang.person)
    town_hat, county_hat = hat(zhang), hat(county)
    change(zhang, "resign")
    assert (until(town_hat), until(county_hat)) == (ON, None)


def test_somebody_elected_again_keeps_the_hat(zhang: Deputy) -> None:
    worn = hat(zhang)
    make_deputy(term=make_term(number=19, from_on=date(2026, 9, 1)), person=zhang.person)
    change(zhang, "terminate")
    assert until(worn) is None


def test_nobody_elses_hat_is_touched(zhang: Deputy) -> None:
    zhao = hat(make_deputy(name="赵代表"))
    change(zhang, "resign")
    assert until(zhao) is None
