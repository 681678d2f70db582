"""Issue a paper: printed, numbered without gaps, kept for its readers, never changed."""

from datetime import date

import pytest
from django.db import transaction

from xiangyin.congress.models import Congress
from xiangyin.congress.testing import deputy_actor, town, unit_actor
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.events import listen
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, TOWN, WU, moment
from xiangyin.papers.docx.checks import Paper
from xiangyin.papers.docx.samples import LETTER, REPORT, SLIP
from xiangyin.papers.events import DocumentIssued
from xiangyin.papers.models import OfficialDocument
from xiangyin.papers.selectors import document_for, documents_about, documents_for
from xiangyin.papers.services import (
    DocumentRefused,
    ReplyLetter,
    Source,
    document_issue,
    document_withdraw,
)

pytestmark = pytest.mark.django_db
ON, AT = date(2026, 3, 12), moment("2026-03-12 10:00")


@pytest.fixture(autouse=True)
def _in_town():
    with scope(TOWN):
        yield


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def issue(actor=LIN, context=SLIP, **given):
    given = {
        "division_code": TOWN,
        "title": "第12号建议交办单",
        "issued_on": ON,
        "at": AT,
        "source": Source("casework.assignment", "7"),
    } | given
    return document_issue(actor=actor, context=context, **given)


def printed(document):
    with document.file.file.open("rb") as file:
        return "\n".join(Paper.read(file.read()).paragraphs())


def test_lin_issues_a_slip_with_the_congresss_next_number():
    town()
    first, second = issue(takes_number=True), issue(takes_number=True)
    prefix = Congress.objects.get(division_code=TOWN).letter_prefix
    assert (first.number, second.number) == (f"{prefix}〔2026〕1号", f"{prefix}〔2026〕2号")
    assert f"编号：{first.number}" in printed(first).replace("\t", "")


def test_a_new_year_begins_at_one():
    town()
    issue(takes_number=True)
    assert issue(takes_number=True, issued_on=date(2027, 1, 4)).number.endswith("〔2027〕1号")


def test_a_number_is_given_back_when_the_verb_around_it_fails():
    town()
    with transaction.atomic():
        issue(takes_number=True)
        transaction.set_rollback(True)
    assert issue(takes_number=True).number.endswith("〔2026〕1号")


def test_a_congress_without_a_prefix_is_told_where_to_set_it():
    with pytest.raises(DocumentRefused, match="代字") as refused:
        issue(takes_number=True)
    assert "人大资料" in refused.value.hint


@pytest.mark.parametrize(
    "number", ["青政函[2026]8号", "青政函〔2026〕08号", "青政函〔26〕8号", "8号"]
)
def test_a_number_out_of_form_is_refused_with_the_right_form(number):
    with pytest.raises(DocumentRefused, match="不合公文格式") as refused:
        issue(context=LETTER, number=number)
    assert "〔2026〕8号" in refused.value.hint


def test_a_number_is_not_used_twice():
    issue(context=LETTER, number="青政函〔2026〕8号")
    with pytest.raises(DocumentRefused, match="已经用于《第12号建议交办单》"):
        issue(context=LETTER, number="青政函〔2026〕8号")


def test_a_withdrawn_papers_number_may_be_used_for_the_mended_one():
    wrong = issue(context=LETTER, number="青政函〔2026〕8号")
    document_withdraw(actor=LIN, document_id=wrong.pk, reason="日期有误", at=AT)
    assert issue(context=LETTER, number="青政函〔2026〕8号").pk != wrong.pk


def test_the_paper_is_kept_with_its_hash_and_the_act_is_recorded():
    document = issue()
    assert document.sha256 == document.file.sha256
    entry = AuditEntry.objects.get(code="papers.document_issued")
    assert entry.subject_text == "建议交办单《第12号建议交办单》"
    assert document.sha256 in entry.data


def test_higher_rooms_hear_of_it_with_the_source_they_gave():
    heard = []
    listen(DocumentIssued)(heard.append)
    document = issue()
    assert heard[-1] == DocumentIssued(
        document.pk, TOWN, "assignment_slip", "casework.assignment", "7", ON
    )
    assert list(documents_about(CHEN, "casework.assignment", "7")) == [document]


def test_a_title_with_a_slash_becomes_a_file_name():
    assert issue(title='关于"道路/桥梁"的答复').file.name == "关于道路桥梁的答复.docx"


def test_the_reports_figures_are_kept_with_the_items_they_count():
    figures = issue(context=REPORT, title="办理情况报告").figures
    rate = next(figure for figure in figures if figure["label"] == "办结率")
    assert rate["value"] == "39.1%（27/69）"
    assert (len(rate["numerator_refs"]), len(rate["denominator_refs"])) == (27, 69)


class TestWhoMay:
    """Who may issue, who may read."""

    def test_a_unit_issues_its_own_reply(self):
        unit = town().agriculture
        document = issue(actor=unit_actor(unit), context=LETTER, unit_ids=[unit.pk])
        assert document.made_by == unit_actor(unit).name

    def test_a_unit_cannot_issue_a_slip_or_anothers_reply(self):
        people = town()
        clerk = unit_actor(people.agriculture)
        for context, units in ((SLIP, [people.agriculture.pk]), (LETTER, [people.roads.pk])):
            with pytest.raises(NotAllowed, match="承办单位"):
                issue(actor=clerk, context=context, unit_ids=units)

    def test_zhang_cannot_issue(self):
        with pytest.raises(NotAllowed, match="人大代表"):
            issue(actor=deputy_actor(town().zhang))

    def test_wu_of_the_next_township_cannot_issue_here(self):
        with pytest.raises(NotAllowed):
            issue(actor=WU)

    def test_the_paper_is_read_by_the_office_its_unit_and_its_deputy_and_nobody_else(self):
        people = town()
        document = issue(
            context=LETTER,
            unit_ids=[people.agriculture.pk],
            person_ids=[people.zhang.person_id, people.zhang.person_id],
        )
        readers = [LIN, CHEN, unit_actor(people.agriculture), deputy_actor(people.zhang)]
        for reader in readers:
            assert document_for(reader, document.pk) == document
        for stranger in (unit_actor(people.roads), deputy_actor(people.zhao)):
            with pytest.raises(NotFound):
                document_for(stranger, document.pk)

    def test_wu_sees_nothing_of_it(self):
        document = issue()
        with scope(NEIGHBOUR), pytest.raises(NotFound):
            document_for(WU, document.pk)

    def test_what_is_withdrawn_stays_with_the_office_only(self):
        people = town()
        document = issue(context=LETTER, unit_ids=[people.agriculture.pk])
        document_withdraw(actor=LIN, document_id=document.pk, reason="日期有误", at=AT)
        assert document in documents_for(LIN)
        assert document not in documents_for(unit_actor(people.agriculture))

    def test_a_unit_cannot_withdraw(self):
        people = town()
        document = issue(context=LETTER, unit_ids=[people.agriculture.pk])
        with pytest.raises(NotAllowed):
            document_withdraw(
                actor=unit_actor(people.agriculture), document_id=document.pk, reason="误", at=AT
            )


def test_a_paper_is_withdrawn_once_and_with_a_reason():
    document = issue()
    with pytest.raises(DocumentRefused, match="原因"):
        document_withdraw(actor=LIN, document_id=document.pk, reason="　", at=AT)
    document_withdraw(actor=LIN, document_id=document.pk, reason="标题有误", at=AT)
    with pytest.raises(DocumentRefused, match="已经撤回"):
        document_withdraw(actor=LIN, document_id=document.pk, reason="标题有误", at=AT)
    assert OfficialDocument.objects.get().withdrawn_reason == "标题有误"


def test_an_empty_letter_can_still_be_printed():
    assert "____" in printed(issue(context=ReplyLetter()))
