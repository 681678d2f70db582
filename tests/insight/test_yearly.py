"""The award worksheet and the groups' appraisal: rates computed, judged by people (S145, S157)."""

import io
import json
from collections.abc import Iterator
from datetime import date

import openpyxl
import pytest

from xiangyin.accounts.testing import role_client
from xiangyin.casework.models import OfficeRules
from xiangyin.casework.selectors import office_rules_of
from xiangyin.casework.services import marks_load_shipped
from xiangyin.casework.testing import DISSATISFIED, World, accept, answer, judge, meet
from xiangyin.congress.models import DeputyGroup
from xiangyin.congress.testing import Town, make_congress, make_group, town
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import AUDITOR, COUNTY, LIN, NEIGHBOUR, TOWN, moment
from xiangyin.insight import services
from xiangyin.insight.appraisals import appraisal_of
from xiangyin.insight.awards import AwardRow, award_rows
from xiangyin.insight.models import AwardReview, HandlingAppraisal
from xiangyin.insight.reports import handling_report
from xiangyin.insight.services import NotReviewed, Returned, Review
from xiangyin.suggestions.testing import hand_over

ON = date(2026, 12, 10)
AT = moment("2026-12-10 09:00")
Decision = AwardReview.Decision


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: AT)


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    marks_load_shipped()
    with scope(TOWN):
        yield town()


def handled(here: Town, *, satisfied: bool = True, mark: str = "A") -> None:
    """One item of the agriculture office, met, answered and judged."""
    item = hand_over(here)
    assert item.case is not None
    world = World(here, item.case)
    accept(world)
    meet(world)
    answer(world, mark=mark)
    if satisfied:
        judge(world, here.zhang)
    else:
        judge(world, here.zhang, DISSATISFIED, comment="没有动")


def row_of(here: Town, name: str = "农业农村办公室") -> AwardRow:
    rows = award_rows(LIN, here.congress, year=2026, on=ON)
    return next(row for row in rows if row.unit.name == name)


def small_number(here: Town, n: int) -> None:
    rules = office_rules_of(here.congress)
    rules.small_number = n
    rules.save()
    assert OfficeRules.objects.get().small_number == n


# ---- the award worksheet ----


def test_the_three_rates_are_counted_from_the_records(here: Town) -> None:
    handled(here)
    handled(here, satisfied=False, mark="B")
    hand_over(here)
    shares = {s.rate.label: (s.rate.share.n, s.rate.share.N) for s in row_of(here).standings}
    assert shares == {"满意率": (1, 2), "落实率": (1, 2), "见面率": (2, 3)}


def test_small_numbers_are_not_ranked(here: Town) -> None:
    handled(here)
    row = row_of(here)
    assert row.is_small
    assert [s.place for s in row.standings] == [None, None, None]


def test_places_are_among_those_that_are_ranked_and_equals_share_one(here: Town) -> None:
    small_number(here, 1)
    handled(here)
    hand_over(here, unit=here.roads)
    assert [s.place for s in row_of(here).standings] == [1, 1, 1]
    roads = row_of(here, "村镇建设办公室")
    assert [s.place for s in roads.standings] == [None, None, 2]  # nothing judged or answered yet


def review(here: Town, **given: object) -> AwardReview:
    said = {"attention": "good", "measures": "fair", "timeliness": "good"} | given
    return services.award_review_set(
        actor=LIN,
        congress=here.congress,
        year=2026,
        unit_id=here.agriculture.pk,
        review=Review(**said),  # type: ignore[arg-type]
        at=AT,
    )


def test_people_judge_and_decide_and_may_decide_anew(here: Town) -> None:
    handled(here)
    review(here)
    review(here, decision=Decision.AWARDED, note="清淤按期完成")
    kept = row_of(here).review
    assert kept is not None
    assert (kept.get_decision_display(), kept.reviewed_by) == ("拟表彰", LIN.name)
    entries = AuditEntry.objects.filter(code="insight.award_reviewed").order_by("seq")
    assert [json.loads(entry.data)["after"]["decision"] for entry in entries] == ["open", "awarded"]


def test_a_decision_needs_its_reason(here: Town) -> None:
    handled(here)
    with pytest.raises(NotReviewed, match="理由"):
        review(here, decision=Decision.NOT_AWARDED)


def test_a_unit_that_handled_nothing_is_not_reviewed(here: Town) -> None:
    with pytest.raises(NotFound):
        review(here)


def test_only_the_own_office_reviews(here: Town) -> None:
    handled(here)
    with pytest.raises(NotAllowed):
        services.award_review_set(
            actor=AUDITOR,
            congress=here.congress,
            year=2026,
            unit_id=here.agriculture.pk,
            review=Review(),
            at=AT,
        )


def test_the_worksheet_is_filled_in_on_its_page_and_exported(here: Town) -> None:
    handled(here)
    client = role_client(Role.SECRETARY, TOWN)
    shown = client.get("/insight/award/?year=2026").content.decode()
    assert "农业农村办公室" in shown
    assert "件数少，不排名" in shown
    address = f"/insight/award/{here.agriculture.pk}/?year=2026"
    typed = {"attention": "good", "decision": "awarded", "note": ""}
    refused = client.post(address, typed)
    assert refused.status_code == 422
    assert "作出评审意见须写明理由" in refused.content.decode()
    assert client.post(address, typed | {"note": "办得好"}).status_code == 302
    sheet = openpyxl.load_workbook(
        io.BytesIO(client.get("/insight/award/export/?year=2026").content)
    ).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]  # type: ignore[union-attr]
    assert {"拟表彰", "办得好", "100.0%（1/1）", "件数少，不排"} <= set(cells)


# ---- the groups' appraisal ----


@pytest.fixture
def groups(here: Town) -> list[DeputyGroup]:
    first = make_group(term=here.term, name="第一代表小组", members=[here.zhang, here.zhao])
    second = make_group(term=here.term, name="第二代表小组", members=[here.ma, here.qian])
    return [first, second]


def record(here: Town, group: DeputyGroup, *points: int, **given: object) -> HandlingAppraisal:
    items = dict(zip(HandlingAppraisal.ITEMS, points or (5, 4, 3, 4, 4), strict=True))
    said = {"on": ON, "present": 2, "remark": ""} | items | given
    return services.appraisal_record(
        actor=LIN,
        congress=here.congress,
        year=2026,
        group_id=group.pk,
        returned=Returned(**said),  # type: ignore[arg-type]
        at=AT,
    )


def test_points_got_stand_over_points_possible(here: Town, groups: list[DeputyGroup]) -> None:
    record(here, groups[0], 5, 4, 3, 4, 4)
    result = appraisal_of(LIN, here.congress, year=2026, on=ON)
    assert result.returned.beside() == "50.0%（1/2）"
    record(here, groups[1], 4, 4, 4, 4, 1)
    result = appraisal_of(LIN, here.congress, year=2026, on=ON)
    assert dict(result.items)["组织领导"].beside() == "90.0%（9/10）"
    assert result.total.beside() == "74.0%（37/50）"
    assert (result.present.n, result.present.N) == (4, 5)


def test_a_group_is_entered_once_and_mended_in_place(here: Town, groups: list[DeputyGroup]) -> None:
    record(here, groups[0])
    record(here, groups[0], 1, 1, 1, 1, 1)
    assert HandlingAppraisal.objects.get().points == [1, 1, 1, 1, 1]
    entries = AuditEntry.objects.filter(code="insight.appraised").order_by("seq")
    assert [json.loads(entry.data)["before"].get("points") for entry in entries] == [
        None,
        [5, 4, 3, 4, 4],
    ]


def test_scores_and_numbers_that_cannot_be_are_refused(
    here: Town, groups: list[DeputyGroup]
) -> None:
    with pytest.raises(NotReviewed, match="现有2名代表"):
        record(here, groups[0], present=3)
    with pytest.raises(NotReviewed):
        record(here, groups[0], 6, 4, 3, 4, 4)


def test_the_report_tells_what_the_groups_said(here: Town, groups: list[DeputyGroup]) -> None:
    handled(here)
    before = "".join(p.text or "" for p in handling_report(
        LIN, here.congress, year=2026, on=ON).body)  # fmt: skip
    assert "三、尚未办结的建议" in before
    record(here, groups[0], remark="答复还要快一些。")
    body = "".join(p.text or "" for p in handling_report(LIN, here.congress, year=2026, on=ON).body)
    assert "三、代表评议情况" in body
    assert "2个代表小组中有1个评议了政府办理工作，2名代表参加" in body
    assert "总得分率80.0%（20/25）" in body
    assert "第一代表小组：答复还要快一些。" in body
    assert "四、尚未办结的建议" in body


def test_a_group_is_entered_on_its_page(here: Town, groups: list[DeputyGroup]) -> None:
    client = role_client(Role.SECRETARY, TOWN)
    address = f"/insight/appraisal/{groups[0].pk}/?year=2026"
    typed: dict[str, object] = {"on": "2026-12-09", "present": "2", "remark": "要快一些"}
    refused = client.post(address, typed)
    assert refused.status_code == 422
    assert "请给这一项打分" in refused.content.decode()
    assert "要快一些" in refused.content.decode()
    full = typed | dict.fromkeys(HandlingAppraisal.ITEMS, "4")
    done = client.post(address, full, follow=True).content.decode()
    assert "80.0%" in done
    assert "1/2 个小组" in done
    sheet = openpyxl.load_workbook(
        io.BytesIO(client.get("/insight/appraisal/export/?year=2026").content)
    ).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row]  # type: ignore[union-attr]
    assert "要快一些" in cells


# ---- who opens which ----

# secretary, chair, county, auditor (of the county), deputy, unit; the county looks into a township.
TABLE = {
    "/insight/award/?place=330799100": (200, 200, 200, 200, 403, 403),
    "/insight/award/export/?place=330799100": (200, 200, 200, 200, 403, 403),
    "/insight/award/{unit}/?place=330799100": (200, 200, 403, 403, 403, 403),
    "/insight/appraisal/?place=330799100": (200, 200, 200, 200, 403, 403),
    "/insight/appraisal/export/?place=330799100": (200, 200, 200, 200, 403, 403),
    "/insight/appraisal/{group}/?place=330799100": (200, 200, 403, 403, 403, 403),
}
ROLES = (Role.SECRETARY, Role.CHAIR, Role.COUNTY, Role.AUDITOR, Role.DEPUTY, Role.UNIT)


@pytest.mark.parametrize("who", ROLES)
def test_who_opens_what(here: Town, groups: list[DeputyGroup], who: Role) -> None:
    handled(here)
    client = role_client(who, COUNTY if who in {Role.COUNTY, Role.AUDITOR} else TOWN)
    for path, wanted in TABLE.items():
        address = path.format(unit=here.agriculture.pk, group=groups[0].pk)
        assert client.get(address).status_code == wanted[ROLES.index(who)], path


def test_a_township_does_not_look_sideways(here: Town) -> None:
    make_congress(division_code=NEIGHBOUR)
    client = role_client(Role.SECRETARY, TOWN)
    for page in ("award", "appraisal"):
        assert client.get(f"/insight/{page}/?place={NEIGHBOUR}").status_code == 404
