"""A page costs the same with 3 rows and with 30, and no more than yesterday.

The counts of the eight most used pages are kept in query_counts.json. After a change that is
meant, refresh them: XIANGYIN_UPDATE_BASELINE=1 make test ARGS=tests/architecture/<this file>
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from bench.pages import PAGES, Page
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.testing import sign_in
from xiangyin.casework.models import Assignment, Case, CaseParty, LogEntry, Press
from xiangyin.casework.services import assignment_accept, marks_load_shipped
from xiangyin.congress.testing import deputy_actor, make_congress, make_deputy, town, unit_actor
from xiangyin.core import clock
from xiangyin.core.actors import Role
from xiangyin.core.scope import everywhere
from xiangyin.core.testing import COUNTY, LIN, TOWN, moment
from xiangyin.places.testing import make_county, make_division
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.services import cosponsor_invite, suggestion_publish
from xiangyin.suggestions.testing import hand_over, start, submit

BASELINE = Path(__file__).with_name("query_counts.json")
FEW, MANY = 3, 30

Costs = dict[int, dict[str, list[str]]]


def label_of(page: Page) -> str:
    return f"{page.url} ({page.who or 'public'})"


class World:
    """青石镇 and its county, growing."""

    def __init__(self) -> None:
        make_county()
        marks_load_shipped()
        make_congress(division_code=COUNTY)
        self.town = town()
        self.size = 0
        self.first: Suggestion | None = None
        self.clients = {who: self.client(who) for who in {page.who for page in PAGES}}

    def grow(self, size: int) -> None:
        """Make everything that pages list `size` long."""
        for number in range(self.size, size):
            self.add(number)
        self.size = size

    def add(self, number: int) -> None:
        here = self.town
        item = hand_over(here, lead=here.zhang)
        suggestion_publish(
            actor=LIN, suggestion_id=item.pk, cleared_by="王文书", at=moment("2026-09-06")
        )
        self.first = self.first or item
        assignment_accept(
            actor=unit_actor(here.agriculture),
            assignment_id=Assignment.objects.get(case=item.case).pk,
            on=date(2026, 9, 6),
            at=moment("2026-09-06"),
        )
        submit(here.zhao)
        invitation = start(here.zhao)
        cosponsor_invite(
            actor=deputy_actor(here.zhao),
            suggestion_id=invitation.pk,
            deputy_ids=[here.zhang.pk],
            at=moment("2026-09-06"),
        )
        self.lengthen(self.first, number)
        self.add_township(number)

    def lengthen(self, item: Suggestion, number: int) -> None:
        """One more co-signer, log entry and reminder for the item whose page is opened."""
        deputy = make_deputy(term=self.town.term, name=f"增{'甲乙丙丁'[number % 4]}{number}")
        case, at = item.case, moment("2026-09-07") + timedelta(minutes=number)
        CoSponsor.objects.create(
            division_code=TOWN, suggestion=item, deputy=deputy, state="confirmed", invited_at=at
        )
        CaseParty.objects.create(
            division_code=TOWN, case=case, deputy=deputy, item_text=item.number_text
        )
        Press.objects.create(
            division_code=TOWN, case=case, step="remind", on=at.date(), by="林秘书"
        )
        LogEntry.objects.create(
            division_code=TOWN, case=case, at=at, on=at.date(), by="林秘书", verb="press",
            sentence="提醒",
        )  # fmt: skip

    def add_township(self, number: int) -> None:
        code = f"{COUNTY}{110 + number}"
        make_division(code=code)
        Case.objects.create(
            division_code=code,
            congress=make_congress(division_code=code),
            kind="suggestion",
            number_text=f"第{number}号",
            title="关于修路的建议",
            category="道路交通",
            opened_on=clock.today(),
        )

    def client(self, who: str) -> Client:
        client = Client()
        if not who:
            return client
        code = COUNTY if who == "county" else TOWN
        given: dict[str, Any] = {
            "unit": {"unit_id": self.town.agriculture.pk},
            "deputy": {"person_id": self.town.zhang.person_id},
        }.get(who, {})
        user = User.objects.create(
            username=f"count-{who}",
            display_name=who,
            division_code=code,
            password=UNUSABLE_PASSWORD_PREFIX,
            must_change_password=False,
        )
        grant = Grant.objects.create(
            user=user, role=Role(who), division_code=code, from_on=clock.today(), **given
        )
        return sign_in(client, grant)

    def statements(self, page: Page) -> list[str]:
        """The queries one page takes, once what is cached is cached."""
        assert self.first is not None
        keys = {"pk": self.first.pk, "code": TOWN}
        address = reverse(page.url, kwargs={name: keys[name] for name in page.given}) + page.query
        client = self.clients[page.who]
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return [q["sql"] for q in asked if q["sql"].lstrip().upper().startswith("SELECT")]


@pytest.fixture(scope="module")
def costs(django_db_setup: None, django_db_blocker: Any) -> Iterator[Costs]:
    """Every page's queries with few rows and with many; the rows are taken back afterwards."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        stack.enter_context(transaction.atomic())
        stack.enter_context(everywhere(reason="the tests build their own county"))
        world = World()
        found: Costs = {}
        for size in (FEW, MANY):
            world.grow(size)
            found[size] = {label_of(page): world.statements(page) for page in known_pages()}
        yield found
        transaction.set_rollback(True)


def known_pages() -> list[Page]:
    """The pages whose addresses exist."""
    return [page for page in PAGES if is_known(page)]


def is_known(page: Page) -> bool:
    try:
        reverse(page.url, kwargs={name: {"pk": 1, "code": TOWN}[name] for name in page.given})
    except NoReverseMatch:
        return False
    return True


PAGE_LABELS = [label_of(page) for page in PAGES]
pytestmark = pytest.mark.django_db


def told(statements: list[str]) -> str:
    """The statements, those asked more than once first: that is where the fault lies."""
    shapes = Counter(shape_of(sql) for sql in statements)
    return "\n".join(f"{count} x {sql[:400]}" for sql, count in shapes.most_common())


def shape_of(sql: str) -> str:
    """A statement without its values, so that one asked for every row shows as one."""
    return re.sub(r"'[^']*'|\b\d+\b", "?", sql)


@pytest.mark.parametrize("label", PAGE_LABELS)
def test_three_rows_and_thirty_cost_the_same(costs: Costs, label: str) -> None:
    if label not in costs[FEW]:
        pytest.skip("this page has no address yet")
    few, many = costs[FEW][label], costs[MANY][label]
    assert len(few) == len(many), (
        f"{label}: {len(few)} queries with {FEW} rows, {len(many)} with {MANY}:\n{told(many)}"
    )


@pytest.mark.skipif("XIANGYIN_UPDATE_BASELINE" in os.environ, reason="the baseline is refreshed")
@pytest.mark.parametrize("label", PAGE_LABELS)
def test_no_page_takes_more_queries_than_the_baseline_says(costs: Costs, label: str) -> None:
    if label not in costs[MANY]:
        pytest.skip("this page has no address yet")
    kept = json.loads(BASELINE.read_text(encoding="utf-8"))
    statements = costs[MANY][label]
    assert len(statements) == kept.get(label), (
        f"{label}: {len(statements)} queries, the baseline says {kept.get(label)}. If that is "
        f"meant, refresh it (XIANGYIN_UPDATE_BASELINE=1).\n{told(statements)}"
    )


@pytest.mark.skipif("XIANGYIN_UPDATE_BASELINE" not in os.environ, reason="only to refresh")
def test_the_baseline_is_refreshed(costs: Costs) -> None:
    kept = {label: len(statements) for label, statements in costs[MANY].items()}
    BASELINE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    assert set(kept) <= set(PAGE_LABELS)
