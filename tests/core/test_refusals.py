"""When the machine fails: a clear sentence, nothing half-written, nothing typed is lost."""

import errno
import sqlite3
from collections.abc import Iterator

import pytest
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError, connection
from django.test import Client

from xiangyin.accounts.testing import sign_in
from xiangyin.congress.testing import Town, deputy_actor, town
from xiangyin.core.middleware import as_refusal
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN
from xiangyin.suggestions.models import Suggestion

WORDS = "二支渠自2019年后没有清过淤，今年七月放水只到渠首。" * 40
TYPED = {
    "title": "关于清淤的建议",
    "situation": WORDS,
    "proposal": WORDS,
    "kind": "suggestion",
    "wants_public": "yes",
    "then": "save",
}


@pytest.fixture
def here(transactional_db: None) -> Iterator[Town]:
    with scope(TOWN):
        yield town()


def post_suggestion(client: Client) -> object:
    return client.post("/suggestions/new/", TYPED)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the disk is filled by an SQLite limit")
def test_a_full_disk_is_said_and_nothing_is_half_written_or_lost(here: Town) -> None:
    client = Client()
    sign_in(client, deputy_actor(here.zhang))
    client.get("/suggestions/new/")
    before = (Suggestion.objects.count(), AuditEntry.objects.count())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        used = cursor.fetchone()[0]
        cursor.execute("PRAGMA freelist_count")
        cursor.execute(f"PRAGMA max_page_count={used}")
    try:
        responses = [post_suggestion(client) for _ in range(40)]
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count=1073741823")
    refused = [r for r in responses if r.status_code == 507]  # type: ignore[attr-defined]
    assert refused, {r.status_code for r in responses}  # type: ignore[attr-defined]
    page = refused[-1].content.decode()  # type: ignore[attr-defined]
    assert "服务器磁盘已满" in page
    assert "二支渠自2019年后没有清过淤" in page
    assert "再提交一次" in page
    taken = len(responses) - len(refused)
    assert Suggestion.objects.count() == before[0] + taken
    for suggestion in Suggestion.objects.all():
        assert AuditEntry.objects.filter(subject_id=str(suggestion.pk)).exists()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 507),
        (RequestDataTooBig(), 413),
        (OSError(errno.EIO, "broken"), None),
        (ValueError("a bug"), None),
    ],
)
def test_what_a_person_can_mend_is_told_apart_from_a_bug(
    error: Exception, status: int | None
) -> None:
    refusal = as_refusal(error)
    assert (refusal.status if refusal else None) == status


@pytest.mark.parametrize(
    ("code", "status"),
    [(sqlite3.SQLITE_FULL, 507), (sqlite3.SQLITE_BUSY, 503), (sqlite3.SQLITE_CORRUPT, None)],
)
def test_the_databases_own_complaints_are_understood(code: int, status: int | None) -> None:
    cause = sqlite3.OperationalError("x")
    cause.sqlite_errorcode = code
    error = OperationalError("x")
    error.__cause__ = cause
    refusal = as_refusal(error)
    assert (refusal.status if refusal else None) == status


def test_a_stale_form_is_refused_with_its_text_and_no_button_to_send_it(here: Town) -> None:
    client = Client(enforce_csrf_checks=True)
    sign_in(client, deputy_actor(here.zhang))
    response = post_suggestion(client)
    page = response.content.decode()  # type: ignore[attr-defined]
    assert response.status_code == 403  # type: ignore[attr-defined]
    assert "这个页面打开太久" in page
    assert "二支渠自2019年后没有清过淤" in page
    assert "再提交一次</button>" not in page
