"""Secrecy: no row, order, time, log, key or copy ties a person to a secret paper."""

import json
from datetime import datetime

import pytest
from django.db import connection, models

from xiangyin.ballots import envelopes, services
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import Elector, Pile
from xiangyin.ballots.testing import ABSTAIN, AGAINST, AT, ELECTION, FOR, make_hall
from xiangyin.congress.testing import Town
from xiangyin.core.crypto import Tampered
from xiangyin.core.models import AuditEntry
from xiangyin.core.testing import LIN

CAST = [FOR, AGAINST, FOR, ABSTAIN, AGAINST, FOR, FOR, FOR]


def test_after_the_close_there_are_piles_and_no_papers(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    for number, marks in enumerate(CAST):
        hall.cast(number, marks)
    hall.close()
    assert {pile.marks: pile.papers for pile in hall.run.piles.all()} == {
        FOR.text(): 5, AGAINST.text(): 2, ABSTAIN.text(): 1,
    }  # fmt: skip
    assert not hall.run.electors.exclude(sealed=b"").exists()
    assert not hall.run.electors.exclude(marks=None).exists()


def test_the_rows_are_the_same_in_whatever_order_people_voted(here: Town) -> None:
    def rows(order: list[int]) -> list[tuple[str, int]]:
        hall = make_hall(here)
        hall.open()
        for number in order:
            hall.cast(number, CAST[number])
        hall.close()
        return list(hall.run.piles.order_by("id").values_list("marks", "papers"))

    assert rows([0, 1, 2, 3, 4, 5, 6, 7]) == rows([5, 3, 7, 1, 6, 0, 4, 2])


def test_neither_voter_nor_pile_has_a_time() -> None:
    for model in (Elector, Pile):
        times = [f.name for f in model._meta.get_fields() if isinstance(f, models.DateField)]
        assert times == []


def test_casting_writes_nothing_to_the_audit_trail(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    before = AuditEntry.objects.count()
    hall.cast(0, FOR)
    assert AuditEntry.objects.count() == before


def test_the_version_does_not_tell_how_many_voted_between_two_looks(here: Town) -> None:
    hall = make_hall(here)
    run = hall.open()
    hall.cast(0, FOR)
    assert hall.fresh().version == run.version


def test_while_the_vote_runs_papers_lie_sealed_and_of_one_length(here: Town) -> None:
    hall = make_hall(here, scheme=ELECTION, names=["张三", "李四"], seats=2, takes_write_ins=True)
    hall.open()
    hall.cast(0, ABSTAIN)
    hall.cast(1, Marks.of(["诸葛长名", "欧阳更长名"], against=["张三", "李四"]))
    blank, full = hall.run.electors.exclude(way="").order_by("id")
    assert len(bytes(blank.sealed)) == len(bytes(full.sealed))
    assert "诸葛".encode() not in bytes(full.sealed)


def test_a_sealed_paper_opens_only_in_its_own_row_and_with_its_own_key(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, FOR)
    elector = hall.run.electors.exclude(way="").get()
    sealed, key = bytes(elector.sealed), envelopes.key_of(hall.run.pk)
    where = {"run_id": hall.run.pk, "elector_id": elector.pk}
    assert envelopes.unseal(sealed, key=key, **where) == FOR
    with pytest.raises(Tampered):
        envelopes.unseal(sealed, key=key, run_id=hall.run.pk, elector_id=elector.pk + 1)
    with pytest.raises(Tampered):
        envelopes.unseal(sealed, key=bytes(16), **where)


@pytest.mark.parametrize("end", ["close", "void"])
def test_the_key_is_destroyed_at_the_end(
    here: Town, end: str, django_capture_on_commit_callbacks
) -> None:
    hall = make_hall(here)
    hall.open()
    assert envelopes.has_key(hall.run.pk)
    assert oct(envelopes.key_file(hall.run.pk).stat().st_mode)[-3:] == "600"
    hall.cast(0, FOR)
    with django_capture_on_commit_callbacks(execute=True):
        if end == "close":
            hall.close()
        else:
            services.run_void(actor=LIN, run_id=hall.run.pk, reason="停电", at=AT)
    assert not envelopes.has_key(hall.run.pk)


def test_without_the_key_nothing_is_counted_and_the_way_out_is_said(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, FOR)
    envelopes.key_destroy(hall.run.pk)
    with pytest.raises(services.NotNow, match="密钥不在本机") as refused:
        hall.close()
    assert "重新表决" in refused.value.hint
    run = services.run_void(actor=LIN, run_id=hall.run.pk, reason="从备份恢复", at=AT)
    assert run.stage == "void"


def test_while_the_key_is_missing_no_paper_is_taken_and_the_way_out_is_said(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    envelopes.key_destroy(hall.run.pk)
    with pytest.raises(services.NotNow, match="您的票没有投出") as refused:
        hall.cast(0, FOR)
    assert "纸质票" in refused.value.hint
    assert not hall.run.electors.exclude(way="").exists()


def test_what_is_kept_of_the_result_names_no_voter(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    for number, marks in enumerate(CAST):
        hall.cast(number, marks)
    hall.close()
    run = hall.decide()
    kept = json.dumps([run.result, run.finding, run.quorum], ensure_ascii=False, default=str)
    trail = "".join(AuditEntry.objects.filter(subject_id=run.pk).values_list("data", flat=True))
    for deputy in hall.deputies:
        assert str(deputy.person) not in kept + trail


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row stamps are PostgreSQL's own")
def test_the_databases_own_row_stamps_are_alike(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    for number, marks in enumerate(CAST):
        hall.cast(number, marks)
    hall.close()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT xmin::text) FROM ballots_elector WHERE run_id = %s",
            [hall.run.pk],
        )
        assert cursor.fetchone() == (1,)


def test_moments_of_a_vote_are_its_beginning_and_its_end(here: Town) -> None:
    hall = make_hall(here)
    run = hall.open()
    moments = {
        f.name: getattr(run, f.name)
        for f in run._meta.get_fields()
        if isinstance(f, models.DateTimeField)
    }
    assert {name for name, value in moments.items() if isinstance(value, datetime)} == {"opened_at"}
