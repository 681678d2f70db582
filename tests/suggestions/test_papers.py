"""Every act leaves its paper: taken from the records, kept once, traced to its items."""

from collections.abc import Iterator
from datetime import date

import pytest

from xiangyin.accounts.testing import role_client
from xiangyin.casework.models import Assignment, SentUp
from xiangyin.casework.services import SentUpEntry, marks_load_shipped, sent_up_send
from xiangyin.casework.testing import World, accept, answer, meet
from xiangyin.congress.testing import Town, town, unit_actor
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, TOWN, moment
from xiangyin.insight.reports import handling_report
from xiangyin.papers.models import OfficialDocument
from xiangyin.papers.selectors import documents_for, paper_render
from xiangyin.papers.services import PaperKind, handling_ledger_sheet
from xiangyin.suggestions.jobs import letter_keep, paper_keep
from xiangyin.suggestions.ledgers import booklet, handling_ledger
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.papers import NothingToPrint, memo_of, paper_of
from xiangyin.suggestions.testing import hand_over, register


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    marks_load_shipped()
    with scope(TOWN):
        yield town()


def answered(here: Town) -> tuple[Suggestion, World]:
    suggestion = hand_over(here)
    assert suggestion.case is not None
    world = World(here, suggestion.case)
    accept(world)
    meet(world)
    answer(world, mark="B")
    return Suggestion.objects.get(pk=suggestion.pk), world


def test_the_slip_shows_the_deadline_with_its_sum_and_article(here: Town) -> None:
    suggestion = hand_over(here)
    slip = paper_of(suggestion, PaperKind.ASSIGNMENT_SLIP)
    assert slip.due_on == suggestion.case.clocks.get(kind="reply").due_on  # type: ignore[union-attr]
    assert "代表法第五十一条" in slip.due_basis  # type: ignore[union-attr]
    assert len(slip.steps) == 5  # type: ignore[union-attr]


def test_the_letter_answers_point_by_point_and_promises_by_day(here: Town) -> None:
    suggestion, _world = answered(here)
    letter = paper_of(suggestion, PaperKind.REPLY_LETTER)
    text = "".join(paragraph.text or "" for paragraph in letter.body)  # type: ignore[union-attr]
    assert "一、何时清淤" in text
    assert "承诺期限：2027年3月31日" in text
    assert letter.outcome == "B"  # type: ignore[union-attr]


def test_nothing_is_printed_of_what_has_not_happened(here: Town) -> None:
    suggestion = register(here)
    with pytest.raises(NothingToPrint, match="还没有交办"):
        paper_of(suggestion, PaperKind.ASSIGNMENT_SLIP)
    handed = hand_over(here)
    with pytest.raises(NothingToPrint, match="还没有起草答复"):
        paper_of(handed, PaperKind.REPLY_LETTER)


@pytest.mark.parametrize(
    "kind",
    [
        PaperKind.SUGGESTION_PAPER,
        PaperKind.ASSIGNMENT_SLIP,
        PaperKind.REPLY_LETTER,
        PaperKind.FEEDBACK_FORM,
    ],
)
def test_every_paper_of_an_answered_suggestion_prints(here: Town, kind: PaperKind) -> None:
    suggestion, _world = answered(here)
    assert paper_render(TOWN, paper_of(suggestion, kind)).startswith(b"PK")


def test_a_kept_paper_is_kept_once_however_often_the_job_runs(here: Town) -> None:
    suggestion, _world = answered(here)
    assignment = Assignment.objects.get(case=suggestion.case)
    for _ in range(3):
        paper_keep.call(PaperKind.REPLY_LETTER.value, assignment.pk)
    assert OfficialDocument.objects.filter(kind=PaperKind.REPLY_LETTER.value).count() == 1


def test_the_unit_and_the_deputies_may_read_the_kept_letter_and_nobody_else(here: Town) -> None:
    suggestion, _world = answered(here)
    assignment = Assignment.objects.get(case=suggestion.case)
    paper_keep.call(PaperKind.REPLY_LETTER.value, assignment.pk)
    assert documents_for(unit_actor(here.agriculture)).count() == 1
    assert documents_for(unit_actor(here.roads)).count() == 0


def test_the_ledger_has_a_line_for_each_and_adds_up(here: Town) -> None:
    answered(here)
    register(here)
    ledger = handling_ledger(
        LIN,
        Suggestion.objects.order_by("id"),
        title="办理台账",
        unit="青石镇人大",
        as_of=date(2026, 12, 1),
    )
    assert ledger.summary == "共2件，交办1件，答复1件，办结0件"
    assert ledger.rows[0].outcome == "B"
    assert handling_ledger_sheet(ledger).to_bytes().startswith(b"PK")


def test_the_ledger_costs_the_same_for_three_and_for_twelve(
    here: Town, django_assert_max_num_queries: object
) -> None:
    for _ in range(3):
        hand_over(here)
    for extra in (0, 9):
        for _ in range(extra):
            hand_over(here)
        with django_assert_max_num_queries(8):  # type: ignore[operator]
            handling_ledger(
                LIN,
                Suggestion.objects.order_by("id"),
                title="台账",
                unit="",
                as_of=date(2026, 12, 1),
            )


def test_the_booklet_prints_every_suggestion_whole(here: Town) -> None:
    suggestion, _world = answered(here)
    printed = booklet(
        LIN,
        Suggestion.objects.order_by("id"),
        congress=here.congress,
        title="建议汇编",
        on=date(2026, 12, 1),
    )
    assert printed.entries[0].number == suggestion.number_text
    assert paper_render(TOWN, printed).startswith(b"PK")


def test_every_figure_of_the_yearly_report_is_traced_to_its_items(here: Town) -> None:
    suggestion, _world = answered(here)
    register(here)
    report = handling_report(LIN, here.congress, year=2026, on=date(2026, 12, 31))
    figures = {figure.label: figure for figure in report.figures}
    assert len(figures["总件数"].numerator_refs) == 2
    assert figures["答复率"].numerator_refs == (suggestion.number_text,)
    for row in report.outcomes:
        assert row.count is not None
        assert row.count.value == str(len(row.count.numerator_refs))
    assert paper_render(TOWN, report).startswith(b"PK")


def test_the_years_ledger_is_had_as_a_workbook_and_as_a_paper(here: Town) -> None:
    answered(here)
    office = role_client(Role.SECRETARY, TOWN)
    workbook = office.get("/suggestions/ledger/?year=2026")
    paper = office.get("/suggestions/ledger/?year=2026&as=docx")
    assert "spreadsheetml" in workbook["Content-Type"]
    assert "wordprocessingml" in paper["Content-Type"]
    assert workbook.content.startswith(b"PK")
    assert paper.content.startswith(b"PK")


def test_what_is_sent_up_is_kept_as_it_was_sent_in_upward_form(here: Town) -> None:
    suggestion = hand_over(here)
    sent = sent_up_send(
        actor=LIN,
        congress=here.congress,
        entry=SentUpEntry(
            SentUp.Kind.MATTER,
            "关于报送代表建议请予研究办理的报告",
            "云岭县水利局",
            "一、基本情况\n清淤资金缺口12万元。",
            "陈主席",
            date(2026, 9, 10),
            number_text="青石人大〔2026〕6号",
            case_ids=[suggestion.case_id or 0],
        ),
        at=moment("2026-09-10"),
    )
    for _run in range(2):
        letter_keep.call(sent.pk)
    kept = OfficialDocument.objects.get(kind="memo")
    assert kept.source_kind == "casework.sent_up"
    memo = memo_of(sent)
    assert (memo.signer, memo.recipients) == ("陈主席", "云岭县水利局")
    assert [p.level for p in memo.body] == [1, 0]
    assert memo.attachments == (str(suggestion.case),)
    assert len(paper_render(TOWN, memo)) > 5000


def test_the_countys_matters_offer_the_way_up(here: Town) -> None:
    suggestion = register(here)
    client = role_client(Role.SECRETARY, TOWN)
    assert "casework.send_up" not in client.get(f"/suggestions/{suggestion.pk}/").content.decode()
    Suggestion.objects.filter(pk=suggestion.pk).update(level="county")
    assert "casework.send_up" in client.get(f"/suggestions/{suggestion.pk}/").content.decode()
