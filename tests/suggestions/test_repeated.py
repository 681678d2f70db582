"""Matters raised again and again: chains, years, what is settled, what it costs (S116)."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from xiangyin.accounts.testing import role_client
from xiangyin.casework.models import Case
from xiangyin.congress.testing import Town, deputy_actor
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.errors import NotAllowed
from xiangyin.core.testing import LIN, TOWN, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import repeated_matters
from xiangyin.suggestions.testing import hand_over, register, submit, words

TODAY = date(2026, 9, 20)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment("2026-09-20 10:00"))


def raised(here: Town, on: str, title: str = "关于清淤东风渠的建议") -> Suggestion:
    """Handed over, and raised on that day."""
    made = hand_over(here, text=words(title=title))
    Suggestion.objects.filter(pk=made.pk).update(submitted_on=on)
    return Suggestion.objects.get(pk=made.pk)


def link(later: Suggestion, earlier: Suggestion) -> None:
    services.suggestion_link(
        actor=LIN, suggestion_id=later.pk, earlier_id=earlier.pk, at=moment("2026-09-10")
    )


def chain(here: Town) -> list[Suggestion]:
    """Raised in 2023, 2025 and 2026, each taking up the one before."""
    days = ("2023-03-01", "2025-03-01", "2026-09-01")
    items = [raised(here, day) for day in days]
    for later, earlier in zip(items[1:], items, strict=False):
        link(later, earlier)
    return items


def test_a_matter_is_listed_once_with_its_first_day_and_its_years(here: Town) -> None:
    first, second, third = chain(here)
    raised(here, "2024-01-01", "关于路灯的建议")  # raised once: no such matter
    (row,) = repeated_matters(LIN, TODAY)
    assert (row.latest, row.earlier) == (third, (first, second))
    assert (row.years, row.times, row.first_on) == (3, 3, date(2023, 3, 1))
    assert row.units == "农业农村办公室"
    assert row.last_result == "未答复"


def test_what_was_settled_leaves_the_list_but_can_be_asked_for(here: Town) -> None:
    third = chain(here)[2]
    Case.objects.filter(pk=third.case_id).update(result=Case.Result.DONE)
    assert repeated_matters(LIN, TODAY) == []
    assert len(repeated_matters(LIN, TODAY, unsettled=False)) == 1


def test_a_planned_one_is_not_settled(here: Town) -> None:
    third = chain(here)[2]
    Case.objects.filter(pk=third.case_id).update(result=Case.Result.PLANNED)
    assert len(repeated_matters(LIN, TODAY)) == 1


def test_the_longest_waiting_comes_first(here: Town) -> None:
    later, longer = raised(here, "2026-09-02"), raised(here, "2026-09-03", "关于路灯的建议")
    link(later, raised(here, "2025-01-01"))
    link(longer, raised(here, "2022-01-01"))
    assert [row.latest for row in repeated_matters(LIN, TODAY)] == [longer, later]


def test_what_is_not_handed_over_yet_is_there_too(here: Town) -> None:
    new = register(here)
    link(new, raised(here, "2025-01-01"))
    (row,) = repeated_matters(LIN, TODAY)
    assert (row.latest, row.units) == (new, "")


def test_what_waits_for_screening_is_there_too(here: Town) -> None:
    new = submit(here.zhang)
    link(new, raised(here, "2025-01-01"))
    assert [row.latest for row in repeated_matters(LIN, TODAY)] == [new]


def test_a_deputy_does_not_read_the_list(here: Town) -> None:
    with pytest.raises(NotAllowed):
        repeated_matters(deputy_actor(here.zhang), TODAY)


def test_the_page_and_the_workbook_say_the_same(here: Town) -> None:
    items = chain(here)
    client = role_client(Role.SECRETARY, TOWN)
    shown = client.get("/suggestions/repeated/").content.decode()
    assert "3 年" in shown
    assert "共 3 次" in shown
    sheet = load_workbook(BytesIO(client.get("/suggestions/repeated/export/").content)).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]  # type: ignore[union-attr]
    assert "、".join(item.number_text for item in items) in cells
    assert "看全部多年来提出的事项" in client.get(f"/suggestions/{items[0].pk}/").content.decode()


def test_more_matters_cost_no_more_queries(here: Town) -> None:
    client = role_client(Role.SECRETARY, TOWN)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/suggestions/repeated/").status_code == 200
        return len(asked)

    chain(here)
    client.get("/suggestions/repeated/")
    before = cost()
    for _n in range(3):
        chain(here)
    assert cost() == before
