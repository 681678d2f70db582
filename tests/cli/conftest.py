"""Real installations for the tests of the terminal."""

from collections.abc import Iterator

import pytest

from tests.cli.installation import Installation, Installations


@pytest.fixture(scope="session")
def installations(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installations]:
    made = Installations(tmp_path_factory.mktemp("installations"))
    yield made
    made.end()


@pytest.fixture
def office(installations: Installations) -> Iterator[Installation]:
    """A freshly migrated installation."""
    made = installations.new()
    yield made
    made.end()


@pytest.fixture
def bare(installations: Installations) -> Iterator[Installation]:
    """An installation with nothing in it."""
    made = installations.empty()
    yield made
    made.end()
