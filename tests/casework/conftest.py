from collections.abc import Iterator

import pytest

from xiangyin.casework.services import marks_load_shipped
from xiangyin.casework.testing import World, make_case
from xiangyin.congress.testing import Town, town
from xiangyin.core.calendar import calendar_load_shipped
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    """青石镇, its scope entered, holidays known."""
    calendar_load_shipped()
    marks_load_shipped()
    with scope(TOWN):
        yield town()


@pytest.fixture
def world(here: Town) -> World:
    return World(here, make_case(here))
