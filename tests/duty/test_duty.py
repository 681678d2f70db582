"""Records of duty: entered by the act, once, sessions apart from between sessions."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.congress.testing import Town, deputy_actor, make_deputy, town
from xiangyin.core.actors import Role
from xiangyin.core.errors import NotAllowed
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, NEIGHBOUR, TOWN
from xiangyin.duty.models import DutyEntry
from xiangyin.duty.selectors import lines_of_term, record_of, times_of_term
from xiangyin.duty.services import entry_record, entry_withdraw

LEAD = DutyEntry.Kind.SUGGESTION_LEAD


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    with scope(TOWN):
        yield town()


def enter(here: Town, source: str = "suggestions:1", on: date = date(2026, 9, 1)) -> DutyEntry:
    return entry_record(
        deputy=here.zhang, kind=LEAD, on=on, text="闭会〔2026〕1号 关于清淤的建议", source=source
    )


def test_the_same_act_is_entered_once_however_often_it_is_told(here: Town) -> None:
    assert enter(here).pk == enter(here).pk
    assert DutyEntry.objects.count() == 1


def test_what_was_done_at_the_session_is_kept_apart(here: Town) -> None:
    enter(here, "a", on=here.session.opens_on)
    enter(here, "b", on=here.session.closes_on)
    enter(here, "c", on=date(2026, 9, 1))
    (zhang,) = [line for line in lines_of_term(LIN, here.term) if line.deputy == here.zhang]
    assert (zhang.in_session, zhang.between, zhang.raised) == (2, 1, 3)
    assert zhang.last_on == date(2026, 9, 1)


def test_a_line_taken_back_no_longer_counts_and_stays_readable(here: Town) -> None:
    enter(here)
    entry_withdraw(deputy=here.zhang, source="suggestions:1", on=date(2026, 9, 3))
    (zhang,) = [line for line in lines_of_term(LIN, here.term) if line.deputy == here.zhang]
    assert (zhang.between, zhang.last_on) == (0, None)
    assert record_of(LIN, here.zhang).count() == 1
    enter(here)  # and comes back with its act
    assert DutyEntry.objects.get().withdrawn_on is None


def test_times_are_counted_since_the_day_asked_for(here: Town) -> None:
    enter(here, "a", on=date(2025, 12, 31))
    enter(here, "b", on=date(2026, 1, 1))
    assert sorted(times_of_term(LIN, here.term, since=date(2026, 1, 1))) == [0, 0, 0, 0, 1]


def test_those_who_did_nothing_are_on_the_list_too_in_stroke_order(here: Town) -> None:
    enter(here)
    lines = lines_of_term(LIN, here.term)
    assert len(lines) == 5
    assert [line.deputy.stroke_key for line in lines] == sorted(
        line.deputy.stroke_key for line in lines
    )


def test_the_list_costs_one_query_for_five_and_for_forty(
    here: Town, django_assert_num_queries: object
) -> None:
    for extra in (0, 35):
        for n in range(extra):
            make_deputy(term=here.term, name=f"代表{n}")
        with django_assert_num_queries(1):  # type: ignore[operator]
            lines_of_term(LIN, here.term)


def test_a_deputy_reads_the_own_record_and_no_other(here: Town) -> None:
    zhang = deputy_actor(here.zhang)
    assert list(record_of(zhang, here.zhang)) == []
    with pytest.raises(NotAllowed, match="查看履职记录"):
        record_of(zhang, here.zhao)


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.SECRETARY, 200),
        (Role.CHAIR, 200),
        (Role.COUNTY, 200),
        (Role.AUDITOR, 200),
        (Role.DEPUTY, 403),
        (Role.UNIT, 403),
        (Role.SYSTEM_ADMIN, 403),
        (Role.SECURITY_ADMIN, 403),
    ],
)
def test_who_sees_the_terms_list(here: Town, role: Role, status: int) -> None:
    assert role_client(role, TOWN).get("/duty/").status_code == status


def test_the_page_shows_the_idle_and_the_own_page_shows_the_own(here: Town) -> None:
    enter(here)
    office = role_client(Role.SECRETARY, TOWN)
    page = office.get("/duty/?only=dormant").content.decode()
    assert "赵代表" in page
    assert ">张代表<" not in page
    own = Client()
    sign_in(own, deputy_actor(here.zhang))
    assert "关于清淤的建议" in own.get("/duty/mine/").content.decode()
    assert own.get(f"/duty/deputies/{here.zhao.pk}/").status_code == 403


def test_a_neighbours_secretary_finds_no_such_deputy(here: Town) -> None:
    client = role_client(Role.SECRETARY, NEIGHBOUR)
    assert client.get(f"/duty/deputies/{here.zhang.pk}/").status_code == 404
