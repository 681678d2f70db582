from collections.abc import Iterator

import pytest

from xiangyin.congress.testing import Town, town
from xiangyin.core.scope import scope
from xiangyin.core.testing import TOWN


@pytest.fixture
def here(db: None) -> Iterator[Town]:
    """青石镇, its scope entered."""
    with scope(TOWN):
        yield town()
