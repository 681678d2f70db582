from collections.abc import Iterator

import pytest

from xiangyin.casework.services import marks_load_shipped
from xiangyin.congress.testing import Town, town
from xiangyin.core.calendar import calendar_load_shipped
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN
from xiangyin.places.testing import make_county


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    """青石镇, its scope entered, holidays known."""
    make_county()
    calendar_load_shipped()
    marks_load_shipped()
    with scope(TOWN):
        yield town()
