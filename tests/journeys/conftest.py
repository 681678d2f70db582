"""A site that answers, a calendar that can be turned, and the cast with a browser each."""

import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.base import BaseHandler
from playwright.sync_api import Browser, ViewportSize

from tests.conftest import CHROMIUM
from tests.journeys.person import DESK, PHONE, Person
from xiangyin.accounts.testing import make_grant, make_user
from xiangyin.casework.services import marks_load_shipped
from xiangyin.congress.models import Deputy, Unit
from xiangyin.congress.testing import Town, make_term, town
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.calendar import calendar_load_shipped
from xiangyin.core.scope import scope
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY, COUNTY_HE, LIN, TOWN, moment
from xiangyin.places.testing import make_county

PICTURES = Path(__file__).resolve().parents[2] / "test-results" / "journeys"
one_at_a_time = threading.RLock()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a journey."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.journey)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium: apt-get install chromium"))


@pytest.fixture(scope="session", autouse=True)
def _one_request_at_a_time() -> Iterator[None]:
    """SQLite in memory is one connection for all threads: two requests would share a transaction.

    What two people do at the same moment is tested where there are two connections.
    """
    answer = BaseHandler.get_response

    def alone(handler: BaseHandler, request: Any) -> Any:
        with one_at_a_time:
            return answer(handler, request)

    BaseHandler.get_response = alone  # type: ignore[method-assign]
    yield
    BaseHandler.get_response = answer  # type: ignore[method-assign]


class Today:
    """The day of the site; its clock goes on from the moment it was turned to."""

    def __init__(self) -> None:
        self.turn("2026-09-01")

    def turn(self, text: str) -> None:
        self.start, self.turned = moment(text), time.monotonic()

    def now(self) -> datetime:
        return self.start + timedelta(seconds=time.monotonic() - self.turned)


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    it = Today()
    monkeypatch.setattr(clock, "now", it.now)
    return it


@pytest.fixture
def here(transactional_db: None, settings: Any, tmp_path: Path, today: Today) -> Iterator[Town]:
    """青石镇 with its five deputies and four units, holidays known, its scope entered."""
    settings.MEDIA_ROOT = tmp_path / "files"
    make_county()
    calendar_load_shipped()
    marks_load_shipped()
    make_term(division_code=COUNTY)
    with scope(TOWN):
        yield town()


Arrive = Callable[..., Person]


@pytest.fixture
def arrive(
    here: Town, live_server: Any, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[Arrive]:
    """`arrive("zhang")` gives somebody of the cast a browser; deputies hold a phone."""
    story = re.sub(r"\W+", "-", request.node.name.removeprefix("test_").replace("chromium", ""))
    pictures = PICTURES / request.path.stem.removeprefix("test_") / story.strip("-")
    shutil.rmtree(pictures, ignore_errors=True)
    site, contexts = str(live_server), []

    def arrive(username: str, *, size: ViewportSize | None = None, **given: Any) -> Person:
        is_phone = username in DEPUTIES
        size = size or (PHONE if is_phone else DESK)
        context = browser.new_context(viewport=size, locale="zh-CN", **given)
        contexts.append(context)
        if username:
            account(here, username)
        return Person(context, site, username, size, pictures)

    yield arrive
    for context in contexts:
        context.close()
    with one_at_a_time:
        """A draft sent while leaving is still being kept: let it be."""


DEPUTIES = {"zhang": "张代表", "zhao": "赵代表", "ma": "马代表", "qian": "钱代表", "sun": "孙代表"}
UNITS = {"agriculture": "农业农村办经办人", "roads": "村镇建设办经办人"}
STAFF: dict[str, Actor] = {"lin": LIN, "chen": CHEN, "he": COUNTY_HE, "auditor": AUDITOR}


def account(here: Town, username: str) -> None:
    """An account with the hat that goes with the name."""
    if username in DEPUTIES:
        deputy: Deputy = getattr(here, username)
        user = make_user(username=username, display_name=DEPUTIES[username])
        make_grant(user=user, role=Role.DEPUTY, person_id=deputy.person_id)
    elif username in UNITS:
        unit: Unit = getattr(here, username)
        user = make_user(username=username, display_name=UNITS[username])
        make_grant(user=user, role=Role.UNIT, unit_id=unit.pk)
    else:
        who = STAFF[username]
        given: dict[str, Any] = {"id": who.user_id, "division_code": who.division_code}
        user = make_user(username=username, display_name=who.name, **given)
        make_grant(user=user, role=who.role, division_code=who.division_code)
