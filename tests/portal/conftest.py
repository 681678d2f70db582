from collections.abc import Callable

import pytest
from django.test import Client

from tests.portal.world import Published, publish_world
from xiangyin.casework.services import marks_load_shipped
from xiangyin.core import clock
from xiangyin.core.calendar import calendar_load_shipped
from xiangyin.core.testing import moment
from xiangyin.places.testing import make_county


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """10 December 2026: the replies are in, the promise is not yet due."""
    monkeypatch.setattr(clock, "now", lambda: moment("2026-12-10"))


@pytest.fixture
def divisions(db: None) -> None:
    """云岭县 with its townships, holidays and marks known."""
    make_county()
    calendar_load_shipped()
    marks_load_shipped()


@pytest.fixture
def world(divisions: None) -> Published:
    """青石镇 with published and unpublished matters, and everything personal planted in them."""
    return publish_world()


@pytest.fixture
def read(client: Client) -> Callable[[str], str]:
    """Read a public page without an account."""

    def reader(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        return response.content.decode()

    return reader
