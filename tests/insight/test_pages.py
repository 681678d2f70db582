"""The counts on screen: who sees them, that every number leads to its items, the report."""

import io
from collections.abc import Iterator

import openpyxl
import pytest

from xiangyin.accounts.testing import role_client
from xiangyin.casework.services import marks_load_shipped
from xiangyin.casework.testing import World, accept, answer, meet
from xiangyin.congress.testing import Town, make_congress, town
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY, NEIGHBOUR, TOWN
from xiangyin.papers.models import OfficialDocument
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.testing import hand_over

YEAR = "2026"
PAGES = ["/insight/handling/", "/insight/county/", "/insight/items/", "/insight/handling/export/"]


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    marks_load_shipped()
    with scope(TOWN):
        yield town()


def answered(here: Town) -> Suggestion:
    suggestion = hand_over(here)
    assert suggestion.case is not None
    world = World(here, suggestion.case)
    accept(world)
    meet(world)
    answer(world, mark="A")
    return suggestion


@pytest.mark.parametrize("path", PAGES)
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
def test_who_sees_the_counts(here: Town, path: str, role: Role, status: int) -> None:
    assert role_client(role, TOWN).get(path).status_code == status


def test_every_rate_stands_with_its_count_and_formula(here: Town) -> None:
    answered(here)
    page = role_client(Role.SECRETARY, TOWN).get(f"/insight/handling/?year={YEAR}&axis=unit")
    text = page.content.decode()
    assert "农业农村办公室" in text
    assert "1/1" in text
    assert "期限内答复件数 ÷ 应答复件数" in text


@pytest.mark.parametrize("axis", ["unit", "deputy", "category", "township", "term", "year"])
def test_every_axis_can_be_asked_for(here: Town, axis: str) -> None:
    answered(here)
    client = role_client(Role.SECRETARY, TOWN)
    assert client.get(f"/insight/handling/?year={YEAR}&axis={axis}").status_code == 200


def test_a_number_leads_to_the_items_it_counts(here: Town) -> None:
    suggestion = answered(here)
    hand_over(here)
    client = role_client(Role.SECRETARY, TOWN)
    page = client.get(f"/insight/items/?year={YEAR}&figure=replied").content.decode()
    assert suggestion.number_text in page
    assert "合计：1件" in page
    assert client.get("/insight/items/?figure=nonsense").status_code == 404


def test_the_county_drills_down_and_a_township_does_not_look_sideways(here: Town) -> None:
    answered(here)
    make_congress(division_code=NEIGHBOUR)
    county = role_client(Role.COUNTY, COUNTY)
    assert "青石镇人大" in county.get(f"/insight/county/?year={YEAR}").content.decode()
    inside = f"/insight/handling/?year={YEAR}&place="
    assert county.get(inside + TOWN).status_code == 200
    township = role_client(Role.SECRETARY, TOWN)
    assert township.get(inside + NEIGHBOUR).status_code == 404


def test_the_export_has_the_columns_of_the_table_and_a_total(here: Town) -> None:
    answered(here)
    client = role_client(Role.SECRETARY, TOWN)
    body = client.get(f"/insight/handling/export/?year={YEAR}&axis=unit").content
    sheet = openpyxl.load_workbook(io.BytesIO(body)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[2][:3] == ["承办单位", "件数", "其中并案"]
    assert rows[3][0] == "农业农村办公室"
    assert rows[-1][:2] == ["合计", 1]


def test_the_report_is_printed_once_for_two_clicks_and_kept_with_its_figures(here: Town) -> None:
    answered(here)
    client = role_client(Role.SECRETARY, TOWN)
    path = f"/insight/report/?year={YEAR}"
    assert "按期答复率" in client.get(path).content.decode()
    sent = {"reporter": "陈主席", "once_token": "one-and-the-same"}
    first, second = client.post(path, sent), client.post(path, sent)
    assert first.status_code == second.status_code == 302
    assert first.url == second.url  # type: ignore[attr-defined]
    (document,) = OfficialDocument.objects.all()
    assert any(figure["label"] == "答复率" for figure in document.figures)


def test_the_report_of_another_year_than_any_item_says_zero(here: Town) -> None:
    client = role_client(Role.SECRETARY, TOWN)
    page = client.get(f"/insight/report/?year={clock.today().year - 4}")
    assert page.status_code == 200
    assert "0/0" in page.content.decode()
