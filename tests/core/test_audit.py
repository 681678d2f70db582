"""The audit trail: chained, append-only, verifiable."""

import pytest
from django.db import DatabaseError, connection, transaction

from xiangyin.core.audit import codes, services
from xiangyin.core.models import AuditEntry, AuditHead, Sequence
from xiangyin.core.testing import LIN, NEIGHBOUR, TOWN, moment

pytestmark = pytest.mark.django_db
codes.register({"tests.acted": "试着办了一件事"})


def act(times: int = 1, division_code: str = TOWN) -> list[AuditEntry]:
    subject = Sequence.objects.get_or_create(key="a")[0]
    return [
        services.record(
            LIN,
            "tests.acted",
            subject,
            at=moment("2026-09-05"),
            division_code=division_code,
            before={"last": n},
            after={"last": n + 1},
        )
        for n in range(times)
    ]


def test_acts_of_one_division_form_one_chain() -> None:
    first, second = act(2)
    assert (first.seq, second.seq) == (1, 2)
    assert first.previous == ""
    assert second.previous == first.hash
    assert list(services.breaks()) == []


def test_each_division_has_its_own_chain() -> None:
    act(2)
    assert act(1, NEIGHBOUR)[0].seq == 1


def test_an_act_with_an_unregistered_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        services.record(LIN, "tests.unknown", Sequence(key="a"), at=moment("2026-09-05"))


def _change_behind_the_software(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    ("sql", "seq", "reason"),
    [
        ("UPDATE core_auditentry SET actor_name='别人' WHERE seq=2", 2, "内容与摘要不符"),
        ("DELETE FROM core_auditentry WHERE seq=2", 2, "缺第2条"),
        ("DELETE FROM core_auditentry WHERE seq=3", 3, "末尾的记录被删去"),
        ("UPDATE core_auditentry SET previous='x' WHERE seq=3", 3, "与上一条接不上"),
    ],
)
def test_whatever_is_changed_behind_the_software_is_found(sql: str, seq: int, reason: str) -> None:
    act(3)
    _change_behind_the_software(sql)
    (found,) = services.breaks()
    assert (found.division_code, found.seq, found.reason) == (TOWN, seq, reason)


def test_a_chain_without_its_head_is_found() -> None:
    act(1)
    AuditHead.objects.all().delete()
    (found,) = services.breaks()
    assert found.reason == "这条链的链头记录不见了"


@pytest.mark.usefixtures("protected_audit")
@pytest.mark.parametrize(
    "sql", ["UPDATE core_auditentry SET actor_name='别人'", "DELETE FROM core_auditentry"]
)
def test_the_database_itself_refuses_to_change_an_act(sql: str) -> None:
    act(1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        _change_behind_the_software(sql)
    assert AuditEntry.objects.count() == 1
