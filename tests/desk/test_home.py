"""The home page of each hat: what is due, why, and what waits for whom."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client

from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.casework.models import Clock
from xiangyin.casework.services import marks_load_shipped, office_rules_set
from xiangyin.casework.testing import World, accept, answer, meet
from xiangyin.congress.testing import Town, deputy_actor, town, unit_actor
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY, LIN, TOWN, moment
from xiangyin.desk.tasks import clock_tasks, waiting_counts
from xiangyin.suggestions.testing import hand_over, register, submit


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    marks_load_shipped()
    with scope(TOWN):
        yield town()


def home(role: Role, code: str = TOWN) -> str:
    return role_client(role, code).get("/desk/").content.decode()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.JOB])
def test_every_hat_has_a_home_even_where_nothing_has_happened(here: Town, role: Role) -> None:
    assert role_client(role, TOWN).get("/desk/").status_code == 200


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.JOB])
def test_every_line_of_every_menu_leads_somewhere_open_to_that_hat(here: Town, role: Role) -> None:
    client = role_client(role, TOWN)
    page = client.get("/desk/")
    urls = [item.url for group in page.context["navigation"] for item in group.items]
    assert urls
    assert {url: client.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


def test_an_overdue_reply_stands_first_in_red_with_its_article_and_sum(here: Town) -> None:
    suggestion = hand_over(here)
    due = Clock.objects.get(case=suggestion.case, kind="reply").due_on
    (task, *_) = clock_tasks(here.congress, on=due + timedelta(4), yellow_days=15)
    assert (task.when, task.tone, task.verb) == ("超期 4 天", "red", "催办")
    assert "代表法第五十一条" in task.citation
    assert task.steps
    assert "农业农村办公室" in task.detail


def test_what_is_far_off_is_not_a_task_yet(here: Town) -> None:
    hand_over(here)
    assert clock_tasks(here.congress, on=date(2026, 9, 6), yellow_days=15) == []


def test_numbers_that_wait_lead_to_their_lists_and_zeros_are_left_out(here: Town) -> None:
    assert waiting_counts(here.congress, on=date(2026, 9, 6)) == []
    submit(here.zhang)
    register(here)
    rows = {row.label: row.count for row in waiting_counts(here.congress, on=clock.today())}
    assert rows == {"待审查登记的建议": 1, "待交办": 1}


def test_the_secretary_sees_the_silent_deputies_counted(here: Town) -> None:
    assert "本届未提建议" in home(Role.SECRETARY)


def test_the_chair_sees_which_unit_to_press(here: Town) -> None:
    hand_over(here)
    text = home(Role.CHAIR)
    assert "该催哪个单位" in text
    assert "农业农村办公室" in text


def test_the_county_sees_its_townships_side_by_side(here: Town) -> None:
    hand_over(here)
    text = home(Role.COUNTY, COUNTY)
    assert "青石镇人大" in text
    assert "乡镇并列" in text


def test_a_deputys_phone_asks_first_for_what_only_the_deputy_can_do(here: Town) -> None:
    suggestion = hand_over(here)
    assert suggestion.case is not None
    world = World(here, suggestion.case)
    accept(world)
    meet(world, confirm=False)
    phone = Client()
    sign_in(phone, deputy_actor(here.zhang))
    text = phone.get("/desk/").content.decode()
    assert "联系过您" in text
    answer(world, mark="A")
    text = phone.get("/desk/").content.decode()
    assert "已经答复。您满意吗？" in text


def test_a_deputy_who_did_not_raise_it_is_not_asked(here: Town) -> None:
    suggestion = hand_over(here)
    assert suggestion.case is not None
    world = World(here, suggestion.case)
    accept(world)
    meet(world)
    answer(world, mark="A")
    phone = Client()
    sign_in(phone, deputy_actor(here.qian))
    assert "您满意吗" not in phone.get("/desk/").content.decode()


def test_a_unit_sees_its_own_matters_and_not_anothers(here: Town) -> None:
    suggestion = hand_over(here)
    own, other = Client(), Client()
    sign_in(own, unit_actor(here.agriculture))
    sign_in(other, unit_actor(here.roads, user_id=201))
    assert suggestion.title in own.get("/desk/").content.decode()
    assert suggestion.title not in other.get("/desk/").content.decode()


@pytest.mark.parametrize(("days", "tone"), [(1, "green"), (180, "amber")])
def test_a_units_deadlines_turn_amber_when_the_offices_rule_says(
    here: Town, days: int, tone: str
) -> None:
    hand_over(here, on=clock.today())
    at = moment("2026-09-06")
    office_rules_set(actor=LIN, congress=here.congress, at=at, yellow_days=days)
    clerk = Client()
    sign_in(clerk, unit_actor(here.agriculture))
    (line,) = clerk.get("/desk/").context["lines"]
    assert line["light"].tone == tone


def test_administrators_see_no_business_data(here: Town) -> None:
    suggestion = hand_over(here)
    for role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
        assert suggestion.title not in home(role)


def test_the_auditor_verifies_the_chain_from_the_home_page(here: Town) -> None:
    hand_over(here)
    client = role_client(Role.AUDITOR, TOWN)
    assert "记录完整" in client.get("/desk/?verify=1").content.decode()


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.CHAIR, Role.COUNTY])
def test_the_office_home_costs_the_same_for_three_and_for_fifteen(
    here: Town, role: Role, django_assert_max_num_queries: object
) -> None:
    client = role_client(role, COUNTY if role is Role.COUNTY else TOWN)
    for count in (3, 12):
        for _ in range(count):
            hand_over(here)
        client.get("/desk/")
        with django_assert_max_num_queries(34):  # type: ignore[operator]
            client.get("/desk/")
